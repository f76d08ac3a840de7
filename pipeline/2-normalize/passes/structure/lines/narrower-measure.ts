/**
 * In: the lines of a text that was broken at a fixed width. Out: the width of those that were broken at a narrower one
 * before: an insertion, a page that was set anew.
 */
import type { Block, Blocks } from '../block.ts'
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
  for (let from = 0; from < blocks.length; from++) {
    const to = endOfRun(blocks, from, measure, base)
    if (to - from < LEAST || !isProse(blocks.slice(from, to), blocks[to])) continue
    const widest = Math.max(...blocks.slice(from, to).map(block => widthOf(block, base)))
    const opens = isFirstOf(blocks[from - 1], blocks[from], widest, base)
    for (let index = opens ? from : from + 1; index <= to; index++) found.set(index, widest)
    from = to
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

/** One past the lines of about one width that begin here and stop in mid-sentence. */
const endOfRun = (blocks: Blocks, from: number, measure: number, base: string): number => {
  const first = widthOf(blocks[from], base)
  let to = from
  if (first < NARROWEST || first > measure * NARROWER) return to
  for (let block = blocks[to]; block && !endsHere(block.text); block = blocks[++to]) {
    const isApart = to > from && block.line.blankLinesBefore > 0
    if (isApart || Math.abs(widthOf(block, base) - first) > SPREAD) break
  }
  return to
}

/** The end of a sentence, or the mark of a note after it: 影响深远。2. */
const endsHere = (text: string): boolean => endsAsSentence(text) || /[。！？”』」]\d{1,3}$/.test(text)

const widthOf = (block: Block | null | undefined, base: string): number =>
  block ? lineWidth(block, base) : 0

/** Most lines stop within a clause, several hold the end of one, and the line below is their last. */
const isProse = (lines: Blocks, last: Block | null | undefined): boolean => {
  if (!last || last.line.blankLinesBefore > 0 || !endsHere(last.text)) return false
  const count = (pattern: RegExp): number => lines.filter(line => line && pattern.test(line.text)).length
  return count(/[\p{L}\p{N}]$/u) * 2 > lines.length && count(/[，。！？；](?=.)/) * 2 > lines.length
}
