/** In: the parts of a package. Out: what its headers and footers say, each line once; page numbers alone say nothing. */
import type { Relationships } from './relationships.ts'
import type { Parts } from './unpack.ts'
import { elementsOf, parseXml, textBelow, type XmlElement } from './xml.ts'

/** Lines of headers and footers that hang on the main part, in the order of its relationships. */
export const headsOf = (parts: Parts, relationships: Relationships): readonly string[] => {
  const lines: string[] = []
  for (const { type, target } of relationships.values()) {
    const xml = type === 'header' || type === 'footer' ? parts.get(target) : undefined
    if (xml !== undefined) addLines(parseXml(xml), lines)
  }
  return withWords(lines)
}

/** A paragraph a line; of a box that is drawn in two ways only one. */
const addLines = (element: XmlElement | null, into: string[]): void => {
  for (const child of elementsOf(element)) {
    if (child.name === 'mc:Fallback') continue
    if (child.name === 'w:p') into.push(lineOf(child))
    if (child.name !== 'w:t') addLines(child, into)
  }
}

/** What stands in a paragraph itself, not in boxes anchored there. */
const lineOf = (element: XmlElement): string =>
  elementsOf(element)
    .map(child =>
      child.name === 'w:t' ? textBelow(child) : gaps.has(child.name) ? ' ' : isOwn(child) ? lineOf(child) : ''
    )
    .join('')

const gaps: ReadonlySet<string> = new Set(['w:tab', 'w:ptab', 'w:br', 'w:cr'])
const isOwn = ({ name }: XmlElement): boolean =>
  name !== 'w:p' && name !== 'mc:Fallback' && name !== 'w:txbxContent'

/**
 * Each line once, without those that only count pages.
 *
 * @example withWords(['第 1 页 共 3 页', '石桥小学校刊', '石桥小学校刊']) // ['石桥小学校刊']
 */
export const withWords = (lines: readonly string[]): readonly string[] => [
  ...new Set(lines.map(line => line.replace(/[\s\u3000]+/g, ' ').trim()).filter(hasWords))
]

const hasWords = (line: string): boolean =>
  /\p{L}/u.test(line.replace(/[第共总總][\s\d一二三四五六七八九十百〇零]*[页頁]|pages?|of/gi, ''))
