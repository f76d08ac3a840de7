/** In: a formula (m:oMath). Out: its text in one line: (a)/(b), x^2, a_1, √(x). */
import { childOf, elementsOf, textBelow, type XmlElement } from './xml.ts'

/** @example formulaText(oMath of a fraction) // '(1)/(2)' */
export const formulaText = (element: XmlElement): string => {
  const part = (name: string): string => {
    const child = childOf(element, name)
    return child ? formulaText(child) : ''
  }
  switch (element.name) {
    case 'm:t':
      return textBelow(element)
    case 'm:f':
      return `${grouped(part('m:num'))}/${grouped(part('m:den'))}`
    case 'm:sSup':
      return `${part('m:e')}^${grouped(part('m:sup'))}`
    case 'm:sSub':
      return `${part('m:e')}_${grouped(part('m:sub'))}`
    case 'm:sSubSup':
      return `${part('m:e')}_${grouped(part('m:sub'))}^${grouped(part('m:sup'))}`
    case 'm:rad':
      return `${part('m:deg')}√${grouped(part('m:e'))}`
    case 'm:d':
      return `(${elementsOf(element).map(formulaText).join('')})`
    case 'm:nary':
      return `${charOf(element)}_${grouped(part('m:sub'))}^${grouped(part('m:sup'))} ${part('m:e')}`
    default:
      return elementsOf(element).map(formulaText).join('')
  }
}

/** What is more than one character needs brackets in one line. */
const grouped = (text: string): string => ([...text].length > 1 ? `(${text})` : text)

const charOf = (nary: XmlElement): string =>
  childOf(childOf(nary, 'm:naryPr'), 'm:chr')?.attributes['m:val'] ?? '∫'
