/** In: a piece of plain text. Out: paragraphs that stand deeper than the others as quotations. */
import type { ArticleContent, Recognition } from '../../../../model/article.ts'
import type { Block, Blocks } from '../block.ts'
import { readMarker } from '../headings/marker.ts'
import { isAtLeast } from '../sentences.ts'
import type { FindParts, Part } from './part.ts'

/** A paragraph that shows how deep paragraphs stand, in Han; the least of a quotation. */
const LONG = 25
const LEAST = 10
const SENTENCE = 8
/** How much deeper a quotation stands, in em, and how many paragraphs it may have. */
const DEEPER = 1.5
const MOST = 8
/** Where more paragraphs than this stand deeper, their indent means something else. */
const SHARE = 0.35

/** Indented blocks between paragraphs; a colon before them, or blank lines around, confirm it. */
export const findQuotations: FindParts = blocks => {
  const usual = isLevel(blocks) ? null : usualIndent(blocks)
  if (usual === null) return []
  const isDeep = (block: Block | null | undefined): boolean =>
    block !== null &&
    block !== undefined &&
    block.line.indent >= usual + DEEPER &&
    block.line.indent <= usual + 8 &&
    isAtLeast(block.text, LEAST)
  const parts: Part[] = []
  let deep = 0
  for (let index = 1; index < blocks.length; index++) {
    if (!isDeep(blocks[index])) continue
    let to = index + 1
    while (isDeep(blocks[to])) to++
    deep += to - index
    const recognition = judge(blocks, index, to)
    if (recognition) parts.push(partOf(blocks, index, to, recognition))
    index = to - 1
  }
  const long = blocks.filter(block => block && isAtLeast(block.text, LONG)).length
  return deep > Math.max(2, long * SHARE) ? [] : parts
}

/** True where no block stands deeper than another: most texts. */
const isLevel = (blocks: Blocks): boolean => {
  let least = Number.POSITIVE_INFINITY
  let most = 0
  for (const block of blocks) {
    if (!block) continue
    least = Math.min(least, block.line.indent)
    most = Math.max(most, block.line.indent)
  }
  return most < least + DEEPER
}

/** Long, or a sentence: the lines that show how deep paragraphs stand. */
const isParagraph = (text: string): boolean =>
  isAtLeast(text, LONG) || (isAtLeast(text, SENTENCE) && /[。！？：][”」]?$/.test(text))

/** The indent of most paragraphs; null where they do not agree. */
const usualIndent = (blocks: Blocks): number | null => {
  const counts = new Map<number, number>()
  let long = 0
  for (const block of blocks) {
    if (!block || !isParagraph(block.text)) continue
    long++
    counts.set(block.line.indent, (counts.get(block.line.indent) ?? 0) + 1)
  }
  for (const [indent, count] of counts) if (count >= 2 && count > long * 0.5) return indent
  return null
}

const judge = (blocks: Blocks, from: number, to: number): Recognition | null => {
  const before = blocks[from - 1]
  const first = blocks[from]
  if (!before || !first || to - from > MOST || readMarker(first.text, 0)) return null
  const announced = /[：:]["“「]?$/.test(before.text)
  const parted = first.line.blankLinesBefore > 0 && (blocks[to]?.line.blankLinesBefore ?? 1) > 0
  if (!announced && !parted) return null
  return {
    confidence: announced && parted ? 0.92 : announced ? 0.85 : 0.7,
    reasons: [
      'deeper than the paragraphs around it',
      ...(announced ? ['after a colon'] : []),
      ...(parted ? ['blank lines around it'] : [])
    ]
  }
}

const partOf = (blocks: Blocks, from: number, to: number, recognition: Recognition): Part => {
  const children = blocks.slice(from, to).flatMap(block => (block ? [block.node] : []))
  const node: ArticleContent = { type: 'blockquote', children, data: { recognition } }
  return { from, to, name: 'quotation', recognition, node }
}
