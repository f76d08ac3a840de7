/** In: the lines of a text. Out: the width at which they were broken, in half-ems; null where they were not. */
import type { Blocks } from '../block.ts'
import { endsAsSentence } from '../sentences.ts'
import { lineWidth, openingWidth } from './line-width.ts'
import { arePartedPairs, mayBeWrapped, opensSentence, withinClause } from './parted-pairs.ts'

const NARROWEST = 30
/** Narrowest and widest line that a program or mailer breaks at, in half-ems. */
export const WIDEST = 132
/** Lines wider than the measure that are still put down to chance. */
const WIDER_SHARE = 0.02
const LEAST_LINES = 4
/** A text of no more lines is too short for several of them to reach the measure. */
const FEW = 8

/**
 * The measure: hardly any line is wider, several lines reach it, and most of those stop in mid-sentence.
 * A line reaches it where the first word of the next line would not have fitted.
 */
export const findMeasure = (blocks: Blocks, base: string): number | null => {
  const all = new Float64Array(blocks.length)
  let lines = 0
  let wide = 0
  for (const block of blocks) {
    if (!block || block.line.apart) continue
    if (block.text.length > WIDEST * 20) return null
    const width = lineWidth(block, base)
    if (width >= NARROWEST) wide++
    all[lines++] = width
  }
  if (lines < LEAST_LINES) return shortMeasure(blocks, base)
  const top = Math.max(0, Math.ceil(lines * (1 - WIDER_SHARE)) - 1)
  // Nothing is sorted where too few are wide enough: half a million short lines.
  if (wide < lines - top) return null
  const widths = all.subarray(0, lines).sort()
  for (let rank = 0; rank <= OUTSIDE && rank < widths.length / LINES_EACH; rank++) {
    const measure = widths[top - rank] ?? 0
    if (measure < NARROWEST) return null
    if (rank === 0 && measure > WIDEST) return crowdedMeasure(blocks, widths, base)
    if (measure <= WIDEST && isWrapped(blocks, measure, base)) return measure
  }
  return lines <= FEW ? shortMeasure(blocks, base) : null
}

/** Of a text in which some paragraphs were not broken: so many lines at most are wider, so many at least are of the measure. */
const UNBROKEN = 0.15
const CROWD = 0.3
/** Fewer lines are as wide by chance, or verse. */
const MANY = 24
/** Half-ems by which lines of one measure differ: a mark or a narrow letter at the end. */
const SPREAD = 3

/** The widest line that is no paragraph, where a great share of all lines are as wide: no chance of prose. */
const crowdedMeasure = (blocks: Blocks, sorted: Float64Array, base: string): number | null => {
  const wider = sorted.length - sorted.findIndex(width => width > WIDEST)
  const measure = sorted[sorted.length - wider - 1] ?? 0
  if (measure < NARROWEST || sorted.length < MANY || wider > UNBROKEN * sorted.length) return null
  const crowd = sorted.filter(width => width <= measure && width >= measure - SPREAD).length
  return crowd >= CROWD * sorted.length && isWrapped(blocks, measure, base) ? measure : null
}

/** So many lines beside the wrapped ones may be wider, one in so many: a title in English, an address. */
const OUTSIDE = 2
const LINES_EACH = 12

/** A line that ends in mid-sentence may stop so much short of the widest, which a mark or an indent made wider. */
const HANGING = 2

/** Marks that may stand beyond the measure, and an indent of two, in half-ems. */
export const RUNNING_OVER = 8

const isWrapped = (blocks: Blocks, measure: number, base: string): boolean => {
  let full = 0
  let broken = 0
  let within = 0
  let ended = 0
  let lines = 0
  for (let index = 0; index + 1 < blocks.length; index++) {
    const block = blocks[index]
    const next = blocks[index + 1]
    if (!block || block.line.apart || !next || next.line.blankLinesBefore > 0) continue
    lines++
    const isBroken = !endsAsSentence(block.text)
    const width = lineWidth(block, base)
    // A line far beyond the measure is one of those that were not broken.
    if (width > measure + RUNNING_OVER) continue
    if (width + openingWidth(next, base) + (isBroken ? HANGING : 0) <= measure) {
      if (width < measure * SHORT && /[，、；：]$/.test(block.text)) ended++
      continue
    }
    full++
    if (isBroken) broken++
    if (isBroken && /[\p{L}\p{N}]$/u.test(block.text)) within++
  }
  if (ended > broken || !isOfSentences(blocks, measure, base)) return false
  // Neither indents nor blank lines part its paragraphs: three lines of about one width among many are chance.
  const isChance = full < lines * (within * 2 > broken ? BARE : BARE_CLAUSES) && isBare(blocks)
  return full >= LEAST_LINES - 1 && !isChance ? broken >= full * 0.5 : arePartedPairs(blocks, measure, base)
}

/**
 * Paragraphs end as sentences, or hold the end of one: lines of one width that would become paragraphs without any are
 * verse, a list, rules, a notice.
 */
const isOfSentences = (blocks: Blocks, measure: number, base: string): boolean => {
  let paragraphs = 0
  let prose = 0
  let goesOn = false
  let isProse = false
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]
    if (!block) {
      goesOn = false
      continue
    }
    const next = blocks[index + 1]
    const isFull =
      !!next &&
      next.line.blankLinesBefore === 0 &&
      !endsAsSentence(block.text) &&
      lineWidth(block, base) + openingWidth(next, base) + HANGING > measure
    if (isFull || goesOn) isProse = (goesOn && isProse) || sentenceEnd.test(block.text)
    if (goesOn && !isFull) {
      paragraphs++
      if (isProse) prose++
    }
    goesOn = isFull
  }
  return prose * 2 >= paragraphs
}

const sentenceEnd = /[。！？!?…；;]|\.(?!\d)/

/** A bare text that was wrapped has at least this share of full lines, and more where most of those end in a clause. */
const BARE = 0.3
const BARE_CLAUSES = 0.5

const isBare = (blocks: Blocks): boolean =>
  blocks.every(
    (block, index) => !block || index === 0 || (block.line.indent === 0 && block.line.blankLinesBefore === 0)
  )

/** Whoever ends a line in a clause at less than this share of the measure has ended it himself: verse, items, labels. */
const SHORT = 0.75

/**
 * The measure of one or two paragraphs: every line with a clause's mark in it goes on from one that it fills, or ends as a
 * sentence; one at least stops within a clause and is followed by the sentence's end.
 */
const shortMeasure = (blocks: Blocks, base: string): number | null => {
  let measure = 0
  for (const block of blocks)
    if (block && !block.line.apart) measure = Math.max(measure, lineWidth(block, base))
  if (measure < NARROWEST || measure > WIDEST) return null
  let goesOn = false
  let isProse = false
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]
    if (!block) continue
    const next = blocks[index + 1] ?? null
    const ends = endsAsSentence(block.text)
    if (goesOn && ends) isProse = true
    const isFull =
      next !== null &&
      next.line.blankLinesBefore === 0 &&
      lineWidth(block, base) + openingWidth(next, base) + HANGING > measure
    const stopsAtMark = /[，；：、]$/.test(block.text)
    if (!ends && next && !isFull && /[，；。]/.test(block.text)) return null
    goesOn = isFull && !ends && (stopsAtMark ? goesOn : withinClause.test(block.text))
    if (goesOn && next && !mayBeWrapped(block, next, blocks[index + 2])) goesOn = false
    // A first line over such a one may be a title, whatever clauses it has.
    if (index === 0 && next && opensSentence(next.text)) goesOn = false
  }
  return isProse ? measure : null
}
