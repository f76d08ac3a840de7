/** Questions to elements of a document's body: what is shown of them, what stands inside. */
import { childOf, elementsOf, textBelow, type XmlElement } from './xml.ts'

/** Newer programs read the choice, older ones the fallback; both say the same. */
export const chosen = (element: XmlElement): XmlElement =>
  childOf(element, 'mc:Choice') ??
  childOf(element, 'mc:Fallback') ?? { name: '', attributes: {}, children: [] }

export const isOn = (value: string | undefined): boolean =>
  value === '1' || value === 'true' || value === 'on'

export const inlineOf = (paragraph: XmlElement): XmlElement[] =>
  elementsOf(paragraph).filter(child => child.name !== 'w:pPr')

/** Deleted or moved away: the paragraph goes on in the next one. */
export const isEndDeleted = (paragraph: XmlElement): boolean => {
  const rPr = childOf(childOf(paragraph, 'w:pPr'), 'w:rPr')
  return childOf(rPr, 'w:del') !== undefined || childOf(rPr, 'w:moveFrom') !== undefined
}

/** Has letters that are shown, or a picture; deleted ones do not count. */
export const hasText = (element: XmlElement): boolean => {
  if (element.name === 'w:t' || element.name === 'm:t') return textBelow(element).trim() !== ''
  if (element.name === 'w:del' || element.name === 'w:moveFrom') return false
  if (
    /^(?:w:sym|w:ruby|a:blip|v:imagedata|v:textpath|w:footnoteReference|w:endnoteReference)$/.test(
      element.name
    )
  )
    return true
  return elementsOf(element).some(hasText)
}

/** Blocks in wrappers that say nothing of them. */
export const flattened = (elements: readonly XmlElement[]): XmlElement[] =>
  elements.flatMap(element => {
    if (element.name === 'mc:AlternateContent') return flattened(elementsOf(chosen(element)))
    const isWrapper =
      element.name === 'w:customXml' || element.name === 'w:ins' || element.name === 'w:moveTo'
    return isWrapper ? flattened(elementsOf(element)) : [element]
  })

/** Rows of a table or cells of a row, in wrappers or not. */
export const insideOf = (element: XmlElement, name: string): XmlElement[] =>
  elementsOf(element).flatMap(child => {
    if (child.name === name) return [child]
    if (child.name === 'w:sdt') return insideOf(childOf(child, 'w:sdtContent') ?? child, name)
    return /^w:(?:customXml|ins|moveTo)$/.test(child.name) ? insideOf(child, name) : []
  })

/** Text of a drawing that its program shows only where there is none. */
export const isPlaceholder = (element: XmlElement): boolean => element.name === 'w:sdtPr'

export const altOf = (element: XmlElement): string => {
  const said = childOf(element, 'wp:docPr')?.attributes ?? childOf(element, 'pic:cNvPr')?.attributes ?? {}
  return said.descr || said.title || element.attributes.alt || ''
}

export const textOfRuns = (element: XmlElement | undefined): string =>
  elementsOf(element)
    .flatMap(run => elementsOf(run))
    .filter(({ name }) => name === 'w:t')
    .map(textBelow)
    .join('')
    .trim()
