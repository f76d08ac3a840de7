/**
 * In: the lines of a text that was broken at a fixed width. Out: the width of those that were broken at a narrower one
 * before: an insertion, a page that was set anew.
 */
import type { Block, Blocks } from '../block.ts'
import { reading } from '../row.ts'
import { endsAsSentence } from '../sentences.ts'
import { lineWidth } from './line-width.ts'

/** Fewest lines of one width, how much they may differ, and the narrowest of them, in half-ems. */
const LEAST = 3
const SPREAD = 3
const NARROWEST = 30
/** Lines wider than this share of the text's own measure are its own. */
const NARROWER = 0.88

/**
 * The measure for each line that goes on below such a line. Three lines of one width that stop in mid-sentence, with
 * clauses of prose in them and the end of a sentence under them; verse and names have none of these.
 */
export const narrowerMeasures = (
  blocks: Blocks,
  measure: number,
  base: string
): ReadonlyMap<number, number> => {
  const found = new Map<number, number>()
  const isEnd = reading(blocks, endsHere, false)
  for (let start = 0; start < blocks.length; ) {
    const end = endOfRun(blocks, start, isEnd)
    const run = isLastOfParagraph(blocks[end]) ? alikeAbove(blocks, start, end, measure, base) : null
    if (run) {
      const { from, widest } = run
      const opens = isFirstOf(blocks[from - 1], blocks[from], widest, base)
      for (let index = opens ? from : from + 1; index <= end; index++) found.set(index, widest)
    }
    start = Math.max(end, start + 1)
  }
  return found
}

/** The line above a run lost the indent of its paragraph: narrower by that, and in mid-sentence as well. */
const isFirstOf = (
  above: Block | null | undefined,
  first: Block | null | undefined,
  widest: number,
  base: string
): boolean =>
  !!above &&
  first?.line.blankLinesBefore === 0 &&
  !endsHere(above.text) &&
  /[\p{L}\p{N}，、]$/u.test(above.text) &&
  /[，。]/.test(above.text) &&
  widthOf(above, base) >= Math.max(NARROWEST, widest - INDENT) &&
  widthOf(above, base) <= widest

/** Two Han and what a line may fall short by, in half-ems. */
const INDENT = 8

/** One past the lines that begin here, stop in mid-sentence and have no blank line between them. */
const endOfRun = (blocks: Blocks, start: number, isEnd: (index: number) => boolean): number => {
  let end = start
  for (let block = blocks[end]; block && !isEnd(end); block = blocks[++end])
    if (end > start && block.line.blankLinesBefore > 0) break
  return end
}

const isLastOfParagraph = (last: Block | null | undefined): boolean =>
  !!last && last.line.blankLinesBefore === 0 && endsHere(last.text)

/**
 * The longest row of lines right above `end` that are of about one width, most of which stop within a clause while several hold
 * the end of one. Read once from below, however many lines there are.
 */
const alikeAbove = (
  blocks: Blocks,
  start: number,
  end: number,
  measure: number,
  base: string
): { readonly from: number; readonly widest: number } | null => {
  let longest: { readonly from: number; readonly widest: number } | null = null
  let widest = 0
  let narrowest = Number.POSITIVE_INFINITY
  let within = 0
  let clauses = 0
  for (let from = end - 1; from >= start && widest - narrowest <= 2 * SPREAD; from--) {
    const text = blocks[from]?.text ?? ''
    const width = widthOf(blocks[from], base)
    widest = Math.max(widest, width)
    narrowest = Math.min(narrowest, width)
    if (/[\p{L}\p{N}]$/u.test(text)) within++
    if (/[，。！？；](?=.)/.test(text)) clauses++
    const lines = end - from
    const isAlike = widest - width <= SPREAD && width - narrowest <= SPREAD
    const isNarrower = width >= NARROWEST && width <= measure * NARROWER
    if (lines >= LEAST && isAlike && isNarrower && within * 2 > lines && clauses * 2 > lines)
      longest = { from, widest }
  }
  return longest
}

/** The end of a sentence, or the mark of a note after it: 影响深远。2. */
const endsHere = (text: string): boolean => endsAsSentence(text) || /[。！？”』」]\d{1,3}$/.test(text)

const widthOf = (block: Block | null | undefined, base: string): number =>
  block ? lineWidth(block, base) : 0
