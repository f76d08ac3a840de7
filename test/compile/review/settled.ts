/** What a word processor makes of a document when everything in it is accepted, or everything rejected: its lines. */
import { strFromU8, unzipSync } from 'fflate'
import {
  isElement,
  parseNodes,
  unescaped,
  type XmlElement,
  type XmlNode
} from '../../../pipeline/5-render/docx/review/xml-nodes.ts'

export type Verdict = 'accept' | 'reject'

/** Lines of the body without contents; cells of a row are parted by tabs, notes stand behind all. */
export const settledLines = (docx: Uint8Array, verdict: Verdict): string[] => {
  const files = unzipSync(docx)
  const root = parseNodes(strFromU8(files['word/document.xml'] ?? new Uint8Array())).find(isElement)
  const body = root?.children.filter(isElement).find(({ name }) => name === 'w:body')
  return blockLines(body?.children ?? [], verdict)
}

const blockLines = (nodes: readonly XmlNode[], verdict: Verdict): string[] => {
  const lines: string[] = []
  let open = ''
  for (const node of nodes.filter(isElement)) {
    if (node.name === 'w:tbl') {
      if (open !== '') lines.push(open)
      open = ''
      lines.push(...tableLines(node, verdict))
    }
    if (node.name !== 'w:p' || isFiller(node)) continue
    open += textOf(node, verdict)
    if (isEndGone(node, verdict)) continue
    lines.push(open)
    open = ''
  }
  if (open !== '') lines.push(open)
  return lines.flatMap(line => line.split('\n'))
}

/** Paragraphs without text that only hold a section's end, a rule or a picture. */
const isFiller = (paragraph: XmlElement): boolean => {
  const text = JSON.stringify(paragraph)
  return (
    /w:val=\\"(?:Volume)?(?:SectionEnd|CoverRule|Figure)\d*\\"/.test(text) &&
    !text.includes('w:t"') &&
    !text.includes('w:delText"')
  )
}

const tableLines = (table: XmlElement, verdict: Verdict): string[] =>
  named(table, 'w:tr')
    .filter(row => verdict === 'accept' || !named(row, 'w:trPr').some(own => named(own, 'w:ins').length > 0))
    .map(row =>
      named(row, 'w:tc')
        .map(cell => blockLines(cell.children, verdict).join('\n'))
        .join('\t')
        .replace(/\t+$/, '')
    )

const isEndGone = (paragraph: XmlElement, verdict: Verdict): boolean => {
  const [properties] = named(paragraph, 'w:pPr')
  const [run] = properties ? named(properties, 'w:rPr') : []
  return run !== undefined && named(run, verdict === 'accept' ? 'w:del' : 'w:ins').length > 0
}

const named = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter(isElement).filter(child => child.name === name)

const textOf = (node: XmlNode, verdict: Verdict): string => {
  if (!isElement(node)) return ''
  if (node.name === 'w:pPr' || node.name === 'w:rPr') return ''
  if (node.name === (verdict === 'accept' ? 'w:del' : 'w:ins')) return ''
  if (node.name === 'w:t' || node.name === 'w:delText') return unescaped(node.children.join(''))
  if (node.name === 'w:tab') return '\t'
  if (node.name === 'w:br') return '\n'
  if (node.name === 'w:ruby') return rubyText(node, verdict)
  return node.children.map(child => textOf(child, verdict)).join('')
}

const rubyText = (ruby: XmlElement, verdict: Verdict): string =>
  ['w:rubyBase', 'w:rt']
    .flatMap(name => named(ruby, name))
    .map(part => part.children.map(child => textOf(child, verdict)).join(''))
    .join('')
