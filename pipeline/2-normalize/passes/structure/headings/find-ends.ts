/** In: siblings that are headings. Out: where each ends: by its shape, or, where its line break was lost, by words and siblings (TN-86). */
import { endsAtBlanks } from './ends-at-blanks.ts'
import { tells } from './glued-ends.data.ts'
import { findGluedEnds, type GluedEnd, type GluedSibling, type KnownEnds } from './glued-ends.ts'
import { hasSentence, isGluedShape, isInner, isLoose, isQuestion, type Judged, sentenceOf } from './judge.ts'
import type { Family } from './marker.ts'
import { mayPart, opensObject } from './may-part.ts'

/** Where a heading ends. */
export interface End {
  /** Value offset in the block. */
  readonly at: number
  readonly runIn: boolean
  /** Where the line break was lost: how sure the end is. */
  readonly confidence?: number
  /** True where that is not sure enough: the text stays as it is. */
  readonly uncut?: true
  /** True where it is likelier that there is no heading at all. */
  readonly unlikely?: true
  /** An end before this one that is likely, but not likely enough. */
  readonly earlier?: { readonly at: number; readonly confidence: number }
}

/** An end that had lost its line break is cut where it is surer than this (class A); below, it is only suggested (class S). */
const CUT = 0.6
/** The same where the block begins with the heading: that line breaks were lost is not known there. */
const CUT_LINE = 0.75

/**
 * How many lines of each family may still be read for headings that were glued to them: of a text full of numbered
 * prose, not every line is.
 */
type Patience = Map<Family, number>

/** What is read of a piece, group by group. */
export interface Reading {
  readonly patience: Patience
  readonly known: KnownEnds
}

const PATIENCE = 120
/** So many of a long group tell what all of them are. */
const SAMPLE = 12

/** The ends of a group's headings; null where none is known. */
export const findEnds = (members: readonly Judged[], reading: Reading): readonly (End | null)[] => {
  if (members.some(isInner)) return innerEnds(members, reading.known)
  const { patience, known } = reading
  const family = members[0]?.shape.candidate.marker.family ?? 'han'
  const left = patience.get(family) ?? PATIENCE
  if (left <= 0) return members.map(plainEnd)
  const sample = lineEnds(members.slice(0, SAMPLE), known)
  const cut = sample.filter(end => end?.confidence !== undefined && !end.uncut).length
  patience.set(family, Math.min(PATIENCE, left - sample.length + 2 * cut))
  if (members.length <= SAMPLE) return sample
  return sample.some(end => end?.confidence ?? end?.earlier)
    ? lineEnds(members, known)
    : members.map(plainEnd)
}

/**
 * Where line breaks were lost, a first sentence may be a heading, or a heading and a clause: it is a heading where its
 * siblings are sentences of the same build.
 */
const innerEnds = (members: readonly Judged[], known: KnownEnds): readonly (End | null)[] => {
  const atBlanks = endsAtBlanks(members)
  const ends = members.map((one, index) => endAt(atBlanks[index]) ?? plainEnd(one))
  const hasLines = members.some(one => one.shape.kind === 'line' && !one.shape.closesBlock)
  const within = hasLines ? null : endsWithin(members, known)
  const alike = within !== null && !areOpen(within, members)
  const asked = mostAsk(members)
  const asks = (one: Judged): boolean => isDoubtful(one, hasLines, asked)
  const anyAsks = !alike && members.some(asks)
  const open = members.map(
    (one, index) =>
      typeof atBlanks[index] !== 'number' &&
      (isGluedShape(one) || (!alike && asks(one)) || (anyAsks && mayHold(one, asked)))
  )
  const wholes = alike ? withinWholes(ends, within, members) : ends
  if (!open.includes(true)) return wholes
  const found = gluedEnds(members, ends, open, hasLines, known)
  return members.map((one, index) => {
    const glued = found[index]
    if (!open[index]) return wholes[index] ?? null
    const isEnd = glued && !opensObject(one.text, one.shape.candidate.marker.end + glued.length)
    return isEnd ? endOf(one, glued, ends[index], CUT) : null
  })
}

/** A blank that most siblings have as well says it. */
const endAt = (at: number | null | undefined): End | null =>
  typeof at === 'number' ? { at, runIn: false, confidence: AT_BLANK } : null

const AT_BLANK = 0.95

const endOf = (
  one: Judged,
  { length, confidence, unlikely }: Pick<GluedEnd, 'length' | 'confidence' | 'unlikely'>,
  plain: End | null | undefined,
  cut: number
): End => {
  const at = one.shape.candidate.marker.end + length
  const runIn = plain?.at === at ? plain.runIn : false
  return {
    at,
    runIn,
    confidence,
    ...(confidence < cut ? { uncut: true } : {}),
    ...(unlikely ? { unlikely } : {})
  }
}

/**
 * Blocks that begin with their heading: a line that goes on as prose may hold a heading and its sentence. Cut is where
 * siblings are headings on lines of their own, or where most siblings surely hold a heading and a sentence as well; else
 * what the line's shape shows stays, and the end is suggested.
 */
const lineEnds = (members: readonly Judged[], known: KnownEnds): readonly (End | null)[] => {
  const plain = members.map(plainEnd)
  const lines = members.filter(one => one.shape.kind === 'line')
  const hasLines = lines.length >= 2 && lines.length * 3 >= members.length
  const asked = mostAsk(members)
  const over = longestOver(members)
  const open = members.map(one => goesOn(one, over, asked))
  if (!open.includes(true) || (lines.length === 0 && areParallel(members, known))) return plain
  const found = gluedEnds(members, plain, open, hasLines, known).map((glued, index) =>
    glued && !glued.unlikely && mayPart(members[index], glued) ? glued : null
  )
  const sure = found.filter(
    (glued, index) => open[index] && isSure(glued, members[index], plain[index])
  ).length
  const agree = members.length > 1 && sure >= AGREE * open.filter(Boolean).length
  return members.map((one, index) => {
    const own = plain[index] ?? null
    if (!open[index]) return own
    // Beside headings on lines of their own, a long sentence with clauses is a paragraph whose heading is not known.
    const isProse = hasLines && hasSentence(one) && /[，,]/.test(sentenceOf(one))
    const glued = found[index]
    if (!glued) return isProse ? null : own
    const { length, amongLines: confidence } = glued
    const end = endOf(one, { length, confidence }, own, agree ? CUT : hasLines ? CUT_LINE : NEVER)
    if (end.at === own?.at) return isProse ? null : own
    if (!end.uncut || agree || isProse) return end
    if (confidence < MAY_END) return own
    return own ? { ...own, earlier: { at: end.at, confidence } } : end
  })
}

/** So many of the lines that go on as prose must surely begin with a heading. */
const AGREE = 0.75
const NEVER = 2
/** An end that siblings do not agree on is not even suggested below this. */
export const MAY_END = 0.1

const isSure = (glued: GluedEnd | null, one: Judged | undefined, plain: End | null | undefined): boolean =>
  glued !== null &&
  one !== undefined &&
  glued.amongLines >= CUT_LINE &&
  one.shape.candidate.marker.end + glued.length !== plain?.at

/** A line that may hold more than a heading. */
const goesOn = (one: Judged, over: number | null, asked: boolean): boolean =>
  isGluedShape(one) || isDoubtful(one, false, asked) || isOverlong(one, over)

/**
 * A line without a full stop and with nothing below it, far longer than those of its siblings that stand over a body, or
 * without siblings.
 */
export const isOverlong = (one: Judged, over: number | null): boolean =>
  one.shape.kind === 'line' &&
  !one.hasBody &&
  one.shape.closesBlock &&
  over !== null &&
  lengthOf(one) >= Math.max(LEAST_OVERLONG, 2 * over)

/** Length of the longest line that stands over a body; 0 for a lone ordinal, null where siblings have none. */
export const longestOver = (members: readonly Judged[]): number | null => {
  let longest = 0
  for (const one of members)
    if (one.shape.kind === 'line' && one.hasBody) longest = Math.max(longest, lengthOf(one))
  return longest > 0 || members.length === 1 ? longest : null
}

/** Fewer characters hold no heading and sentence. */
const LEAST_OVERLONG = 10

const lengthOf = ({ shape }: Judged): number => shape.end - shape.candidate.marker.end

const gluedEnds = (
  members: readonly Judged[],
  ends: readonly (End | null)[],
  open: readonly boolean[],
  hasLines: boolean,
  known: KnownEnds
): readonly (GluedEnd | null)[] =>
  findGluedEnds(
    members.map((one, index) => siblingOf(one, open[index] ? null : ends[index], hasLines)),
    known
  )

const mostAsk = (members: readonly Judged[]): boolean =>
  members.filter(isQuestion).length * 2 > members.length

/** Beside headings that end before another number, every sentence is doubtful; else one that may hold more than a heading. `asked`: most siblings ask. */
const isDoubtful = (one: Judged, hasLines: boolean, asked: boolean): boolean =>
  hasSentence(one) && !isSettled(one, asked) && (hasLines || isQuestion(one) || mayHoldMore(sentenceOf(one)))

/** Beside a sentence that may hold more, one that is long enough may as well: siblings are of one build. */
const mayHold = (one: Judged, asked: boolean): boolean =>
  hasSentence(one) && !isSettled(one, asked) && sentenceOf(one).length >= LEAST_BESIDE

const LEAST_BESIDE = 15

/** A question among questions is the heading. */
const isSettled = (one: Judged, asked: boolean): boolean => asked && isQuestion(one)

/** Long, of several clauses, or one that tells of something. */
const mayHoldMore = (sentence: string): boolean =>
  isLoose(sentence) || (sentence.length >= LEAST_TOLD && tells.test(sentence))

/** Shorter sentences are headings, whatever they tell of: 把好质量关。 */
const LEAST_TOLD = 15

/** Sentences of one build are headings, each as a whole. */
const areParallel = (members: readonly Judged[], known: KnownEnds): boolean => {
  const within = endsWithin(members, known)
  return within !== null && !areOpen(within, members)
}

/** Of sentences of one build: where each, by its words, may hold a heading and a sentence; null where they are not alike. */
const endsWithin = (members: readonly Judged[], known: KnownEnds): readonly (GluedEnd | null)[] | null =>
  members.every(hasSentence) && areAlike(members.map(sentenceOf))
    ? findGluedEnds(
        members.map(one => siblingOf(one, null, false)),
        known
      )
    : null

/** All of them are surely a heading and a sentence: their words say so, whatever their build. */
const areOpen = (within: readonly (GluedEnd | null)[], members: readonly Judged[]): boolean =>
  members.every((one, index) => claimOf(within[index], one) >= BEYOND_DOUBT)

const BEYOND_DOUBT = 0.9
/** Where their words claim so much on average, they are no headings as wholes, but not surely more either. */
const IN_DOUBT = 0.75

/** How surely a sentence holds a heading and a sentence. */
const claimOf = (end: GluedEnd | null | undefined, one: Judged): number =>
  end && !end.unlikely && end.length < sentenceOf(one).length ? end.confidence : 0

/** Whole sentences as headings; where words speak for ends within most of them, these are suggested and nothing is cut. */
const withinWholes = (
  wholes: readonly (End | null)[],
  within: readonly (GluedEnd | null)[],
  members: readonly Judged[]
): readonly (End | null)[] => {
  const claims = members.map((one, index) => claimOf(within[index], one))
  const inDoubt = claims.reduce((sum, one) => sum + one, 0) >= IN_DOUBT * claims.length
  return members.map((one, index) => {
    const whole = wholes[index] ?? null
    const end = within[index]
    if (!whole || !end || (claims[index] ?? 0) < IN_DOUBT) return inDoubt ? null : whole
    const inner = endOf(one, end, whole, NEVER)
    return inDoubt ? inner : { ...whole, earlier: { at: inner.at, confidence: end.confidence } }
  })
}

/** Short sentences of about the same length and build, without the words that tell of something: parallel headings. */
const areAlike = (sentences: readonly string[]): boolean => {
  const lengths = sentences.map(sentence => sentence.length)
  const clauses = sentences.map(sentence => sentence.split(/[，,]/).length)
  const telling = sentences.filter(sentence => tells.test(sentence)).length
  return (
    Math.max(...lengths) <= LONGEST_PARALLEL &&
    Math.max(...lengths) - Math.min(...lengths) <= SPREAD &&
    Math.max(...clauses) - Math.min(...clauses) <= 1 &&
    telling * 3 <= sentences.length
  )
}

/** How long parallel sentences may be, and how much they may differ in length. */
const LONGEST_PARALLEL = 34
const SPREAD = 12

const siblingOf = (one: Judged, end: End | null | undefined, hasLines: boolean): GluedSibling => {
  const { shape, text } = one
  const from = shape.candidate.marker.end
  const isWhole = shape.kind === 'opening' || (shape.kind === 'sentence' && one.hasBody)
  const sentence = isWhole && !hasLines ? shape.sentenceEnd - from : null
  return {
    text: text.slice(from, Math.min(shape.end, from + 60)),
    known: end ? end.at - from : null,
    isRunIn: end?.runIn === true && !isInner(one),
    sentence
  }
}

/** The end that the shape itself shows; null where there is none. */
const plainEnd = (one: Judged): End | null => {
  const { shape } = one
  if (shape.kind === 'line' || shape.kind === 'sentence') return { at: shape.end, runIn: false }
  if (shape.kind !== 'opening') return null
  // A question with its answer glued to it is a heading that lost its line break.
  return { at: shape.sentenceEnd, runIn: !isQuestion(one) }
}
