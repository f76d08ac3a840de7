/** In: a piece. Out: its abstract, keywords and epigraph as such. */
import type { Paragraph } from 'mdast'
import type { ArticleContent, Recognition } from '../../../../model/article.ts'
import { type Block, type Blocks, paragraphOf } from '../block.ts'
import { placesSaying } from '../row.ts'
import { isAtLeast, isWithin, textLength } from '../sentences.ts'
import {
  abstractAlone,
  abstractLabel,
  epigraphLabel,
  epigraphSign,
  epigraphTail,
  keywordsLabel,
  sourceLine
} from './opening.data.ts'
import { isSubtitle } from './opening.ts'
import { type FindParts, type Part, unspaced, withLabel } from './part.ts'

/** Blocks from the head among which abstract and keywords stand; elsewhere only both together count. */
const HEAD = 12
/** Paragraphs that an abstract may have. */
const MOST = 4

/** 摘要：…, 【摘要】…, Abstract: …, with the keywords below. */
export const findAbstracts: FindParts = blocks => {
  const parts: Part[] = []
  let next = 0
  for (const index of placesSaying(blocks, text => abstractHeads.test(text))) {
    const block = index < next ? null : blocks[index]
    if (!block) continue
    const label = abstractLabel.exec(block.text)?.[0].length
    if (label === undefined && !isAlone(block)) continue
    const to = abstractEnd(blocks, index, label !== undefined && label < block.text.length)
    if (to === null || (index >= HEAD && !isKeywords(blocks[to]))) continue
    parts.push(abstractPart(blocks, index, to, label ?? block.text.length))
    next = to
  }
  return parts
}

const abstractHeads = /^[【[［〔内摘提Aa]/

const isAlone = (block: Block): boolean => block.text.length <= 12 && abstractAlone.test(unspaced(block.text))

const isKeywords = (block: Block | null | undefined): boolean =>
  block !== null && block !== undefined && keywordsLabel.test(block.text)

/** One past the abstract; it reaches to the keywords where they are near, else it is one paragraph. */
const abstractEnd = (blocks: Blocks, from: number, hasText: boolean): number | null => {
  const first = from + 1
  for (let at = first; at <= from + MOST && blocks[at]; at++) if (isKeywords(blocks[at])) return at
  if (hasText) return first
  const next = blocks[first]
  return next && isAtLeast(next.text, 20) ? first + 1 : null
}

const abstractPart = (blocks: Blocks, from: number, to: number, label: number): Part => {
  const recognition: Recognition = { confidence: 0.95, reasons: ['its label says so'] }
  const children = range(blocks, from, to).map(
    (block, index): Paragraph =>
      index === 0 ? { ...block.node, children: withLabel(block, label) } : block.node
  )
  return {
    from,
    to,
    name: 'abstract',
    recognition,
    node: { type: 'abstract', children, data: { recognition } }
  }
}

const range = (blocks: Blocks, from: number, to: number): Block[] =>
  blocks.slice(from, to).filter(block => block !== null)

/** 关键词：园艺；土壤: a list, at the head or under an abstract. */
export const findKeywords: FindParts = (blocks, article) => {
  const parts: Part[] = []
  for (let index = 0; index < blocks.length; index++) {
    const underAbstract = !blocks[index - 1] && article.children[index - 1]?.type === 'abstract'
    const block = underAbstract || index < HEAD ? blocks[index] : null
    const label = block && block.text.length <= 300 ? keywordsLabel.exec(block.text)?.[0].length : undefined
    if (!block || label === undefined || !isWordList(block.text.slice(label), underAbstract)) continue
    const recognition: Recognition = {
      confidence: underAbstract ? 0.97 : 0.85,
      reasons: ['its label says so', ...(underAbstract ? ['an abstract stands above'] : [])]
    }
    const node: ArticleContent = {
      type: 'keywords',
      children: withLabel(block, label),
      data: { recognition }
    }
    parts.push({ from: index, to: index + 1, name: 'keywords', recognition, node })
  }
  return parts
}

/** Words with marks or blanks between them, and no sentence. */
const isWordList = (text: string, underAbstract: boolean): boolean => {
  if (!isWithin(text, 120) || /。./.test(text)) return false
  const words = text.replace(/[。.]$/, '').split(/[；;，,、/／|　]|\s+/)
  const longest = /[A-Za-z]/.test(text) ? 30 : 16
  return (underAbstract || words.length >= 2) && words.every(word => textLength(word) <= longest)
}

/** Blocks between the title and the text among which an epigraph stands, and its greatest length. */
const LINES = 4
const LONGEST = 120
/** Longest of several lines. */
const LONG_LINE = 40

/** A short quotation before the text: it says 题记, or a line after a dash names its source. */
export const findEpigraphs: FindParts = (blocks, article, title) => {
  let from = article.children.findIndex(node => !opening.has(node.type))
  while (isLabelled(blocks[from])) from++
  const block = blocks[from]
  if (!block || !isWithin(block.text, LONGEST)) return []
  const found = signedEpigraph(blocks, from, title) ?? inOneLine(block)
  if (!found || !blocks.slice(from + found.lines).some(Boolean)) return []
  const { recognition } = found
  const to = from + found.lines
  const children = range(blocks, from, to).map(one => paragraphOf(one.trace, one.line))
  const node: ArticleContent = { type: 'epigraph', children, data: { recognition } }
  return [{ from, to, name: 'epigraph', recognition, node }]
}

/** What may stand above an epigraph. */
const opening: ReadonlySet<string> = new Set([
  'title',
  'subtitle',
  'byline',
  'unit',
  'banner',
  'dateline',
  'documentNumber',
  'dropped'
])

/** 摘要：… and 关键词：…, which are parts of their own. */
const isLabelled = (block: Block | null | undefined): boolean =>
  block !== null &&
  block !== undefined &&
  (abstractLabel.test(block.text) || keywordsLabel.test(block.text) || isAlone(block))

interface FoundEpigraph {
  readonly lines: number
  readonly recognition: Recognition
}

/** Lines, and below them —— and a name, or ——题记. */
const signedEpigraph = (blocks: Blocks, from: number, title: string): FoundEpigraph | null => {
  for (let at = from; at <= from + LINES; at++) {
    const block = blocks[at]
    if (!block || isLabelled(block) || !isWithin(block.text, LONGEST)) return null
    const sign = epigraphSign.test(block.text)
    if (sign && at === from) return headed(blocks, from)
    if (
      sign ||
      (at > from && sourceLine.test(block.text) && !isSubtitle(block.text) && !saysAgain(block.text, title))
    ) {
      const whole = range(blocks, from, at).reduce((sum, one) => sum + textLength(one.text), 0)
      if (whole > 2 * LONGEST) return null
      const reason = sign ? 'it says so' : 'before the text, its source after a dash'
      return { lines: at - from + 1, recognition: { confidence: sign ? 0.97 : 0.85, reasons: [reason] } }
    }
    // Of several lines none is a paragraph of the text.
    if (at > from && range(blocks, from, at + 1).some(line => !isWithin(line.text, LONG_LINE))) return null
  }
  return null
}

/** ——修桥的人: no source, but what the title says as well. */
const saysAgain = (text: string, title: string): boolean => {
  const words = text.replace(/^[—–-]+\s*/, '')
  return words.length >= AGAIN && title.includes(words.slice(0, AGAIN))
}

const AGAIN = 4

/** 题记 on its own line, the words below it. */
const headed = (blocks: Blocks, from: number): FoundEpigraph | null => {
  const next = blocks[from + 1]
  return next && isWithin(next.text, LONGEST) && blocks[from + 2]
    ? { lines: 2, recognition: { confidence: 0.85, reasons: ['a line over it says so'] } }
    : null
}

/** “……”——《论语》 or 题记：…… in one line. */
const inOneLine = ({ text }: Block): FoundEpigraph | null => {
  if (epigraphLabel.test(text))
    return { lines: 1, recognition: { confidence: 0.95, reasons: ['its label says so'] } }
  return epigraphTail.test(text)
    ? {
        lines: 1,
        recognition: { confidence: 0.85, reasons: ['before the text, its source after a dash at its end'] }
      }
    : null
}
