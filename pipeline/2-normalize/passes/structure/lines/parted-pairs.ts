/**
 * In: the lines of a text of which few fill its measure. Out: whether those are paragraphs of two lines, each told from its
 * neighbours: by blank lines, by the indents of first lines, or by the numbers that paragraphs begin with.
 */
import type { Block, Blocks } from '../block.ts'
import { sentenceOpeners } from '../headings/glued-ends.data.ts'
import { folded } from '../headings/lexicon.ts'
import { readMarker } from '../headings/marker.ts'
import { endsAsSentence } from '../sentences.ts'
import { wordStarts } from '../words.ts'
import { lineWidth, openingWidth } from './line-width.ts'

/** So many of them show a measure by themselves, where no other line fills it or they are most of those that do. */
const PAIRS = 2

export const arePartedPairs = (blocks: Blocks, measure: number, base: string): boolean => {
  let full = 0
  let pairs = 0
  let numbered = 0
  let isWordCut = false
  let isEven = true
  let isProse = false
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]
    const next = blocks[index + 1]
    if (!block || block.line.apart || !next || next.line.blankLinesBefore > 0) continue
    if (lineWidth(block, base) + openingWidth(next, base) <= measure) continue
    full++
    isEven &&= stopsEvenly(block, next, measure, base)
    isProse ||= isEven && isNoHeading(block, next, base)
    if (!withinClause.test(block.text) || !closes(next.text)) continue
    const after = blocks[index + 2]
    if (isParted(after) || isUnindented(block, next, after)) pairs++
    else if (isNumbered(block, next, after)) {
      pairs++
      numbered++
      isWordCut ||= cutsWord(block.text, next.text)
    }
  }
  if (full >= PAIRS && isEven && isProse && measure >= EVEN) return true
  return pairs >= PAIRS && pairs * 2 > full && (numbered === 0 || isWordCut)
}

/** A measure that lines show by their width alone, in half-ems; how much they may fall short of it. */
const EVEN = 48
const RAGGED = 2

/** A line that fills the measure, stops without a mark among clauses, and closes in a shorter one that has no number. */
const stopsEvenly = (block: Block, next: Block, measure: number, base: string): boolean =>
  lineWidth(block, base) >= measure - RAGGED &&
  /[，、；].*[\p{L}\p{N}]$/u.test(block.text) &&
  closes(next.text) &&
  lineWidth(next, base) < measure - RAGGED &&
  readMarker(next.text, 0) === null &&
  !opensSentence(next.text)

/** Without a number, over the last few characters of a sentence, or ending inside a word: headings of one frame are as wide as well. */
const isNoHeading = (block: Block, next: Block, base: string): boolean =>
  readMarker(block.text, 0) === null || lineWidth(next, base) <= FEW || cutsWord(block.text, next.text)

const FEW = 8

/** At a sentence's end, or at what announces a list. */
const closes = (text: string): boolean => endsAsSentence(text) || /[：:]$/.test(text)

/** Clauses before, and no mark at the end. */
export const withinClause: RegExp = /[，。；！？].*[\p{L}\p{N}]$/u

const isParted = (after: Block | null | undefined): boolean =>
  after === undefined || (after?.line.blankLinesBefore ?? 0) > 0

/** First lines are indented, and this second one is not. */
const isUnindented = (block: Block, { line }: Block, after: Block | null | undefined): boolean =>
  line.indent < block.line.indent && (after?.line.indent ?? 0) > line.indent

/** 一、…… / ……。 / 二、……: a heading over one line of text looks alike, but its own line ends where a word does. */
const isNumbered = (block: Block, next: Block, after: Block | null | undefined): boolean =>
  readMarker(block.text, 0) !== null &&
  readMarker(next.text, 0) === null &&
  readMarker(after?.text ?? '', 0) !== null &&
  !opensSentence(next.text)

/** With a word that begins sentences. */
export const opensSentence = (text: string): boolean => {
  const head = folded(text.slice(0, BESIDE))
  return sentenceOpeners.some(word => head.startsWith(word))
}

/** So many characters on either side of a break are parted into words. */
const BESIDE = 8

/**
 * A numbered line over one sentence, and the next number below: a wrapped paragraph only where its line ends inside a word.
 * Any other pair is one.
 */
export const mayBeWrapped = (block: Block, next: Block, after: Block | null | undefined): boolean =>
  !isNumbered(block, next, after) || cutsWord(block.text, next.text)

const cutsWord = (before: string, text: string): boolean => {
  const head = before.slice(-BESIDE)
  return !wordStarts(head + text.slice(0, BESIDE)).has(head.length)
}
