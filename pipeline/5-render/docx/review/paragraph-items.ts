/** In: a paragraph of the clean file. Out: its properties, and what stands in it as items that can be cut anywhere. */
import { isElement, parseNodes, textIn, writeNode, type XmlElement, type XmlNode } from './xml-nodes.ts'

/** Text in one look, or something that is no text. */
export interface Item {
  /** Characters that it counts for; '' for a bookmark, a note's mark, a picture. */
  readonly text: string
  /** `text`: may be cut. `whole`: is written as it stands. `mark`: as it stands, outside of any run. */
  readonly kind: 'text' | 'whole' | 'mark'
  /** Of `whole` and `mark`: the element as written, of `whole` what stands in its run. */
  readonly xml: string
  /** The run's properties as written; '' where it has none. */
  readonly properties: string
  /** The opening tag of the link that it stands in; '' outside. */
  readonly link: string
}

export interface ParagraphParts {
  /** What stands in w:pPr, without the section's properties. */
  readonly properties: string
  /** w:sectPr as written; '' where the paragraph ends no section. */
  readonly section: string
  readonly items: readonly Item[]
}

export const paragraphParts = (xml: string): ParagraphParts => {
  const [paragraph] = parseNodes(xml).filter(isElement)
  return paragraph ? partsOf(paragraph) : { properties: '', section: '', items: [] }
}

export const partsOf = (paragraph: XmlElement): ParagraphParts => {
  const own = paragraph.children.filter(isElement)
  const properties = own.find(({ name }) => name === 'w:pPr')?.children ?? []
  const isSection = (node: XmlNode): boolean => isElement(node) && node.name === 'w:sectPr'
  return {
    properties: properties
      .filter(node => !isSection(node))
      .map(writeNode)
      .join(''),
    section: properties.filter(isSection).map(writeNode).join(''),
    items: own.filter(({ name }) => name !== 'w:pPr').flatMap(node => itemsOf(node, ''))
  }
}

const itemsOf = (node: XmlElement, link: string): Item[] => {
  if (node.name === 'w:hyperlink')
    return node.children.filter(isElement).flatMap(child => itemsOf(child, node.open))
  if (node.name === 'w:r') return runItems(node, link)
  return [{ text: '', kind: 'mark', xml: writeNode(node), properties: '', link }]
}

const runItems = (run: XmlElement, link: string): Item[] => {
  const children = run.children.filter(isElement)
  const own = children.find(({ name }) => name === 'w:rPr')
  const properties = own === undefined ? '' : writeNode(own)
  return children
    .filter(child => child !== own)
    .map((child): Item => ({ ...contentOf(child), properties, link }))
}

const contentOf = (node: XmlElement): Pick<Item, 'text' | 'kind' | 'xml'> => {
  if (node.name === 'w:t') return { text: textIn(node), kind: 'text', xml: '' }
  if (node.name === 'w:tab') return { text: '\t', kind: 'text', xml: '' }
  if (node.name === 'w:br' && !node.open.includes('w:type=')) return { text: '\n', kind: 'text', xml: '' }
  if (node.name === 'w:ruby') return { text: rubyText(node), kind: 'whole', xml: writeNode(node) }
  return { text: '', kind: 'whole', xml: writeNode(node) }
}

/** The word, then its reading, as the kept text has them. */
const rubyText = (ruby: XmlElement): string => {
  const part = (name: string): string =>
    ruby.children
      .filter(isElement)
      .filter(child => child.name === name)
      .map(textsIn)
      .join('')
  return part('w:rubyBase') + part('w:rt')
}

const textsIn = (node: XmlNode): string => {
  if (!isElement(node)) return ''
  return node.name === 'w:t' ? textIn(node) : node.children.map(textsIn).join('')
}
