/** In: siblings. Out: which of them may hold more than a heading: a sentence, whose line break was lost (TN-86). */
import { tells } from './glued-ends.data.ts'
import { hasSentence, isGluedShape, isLoose, isQuestion, type Judged, sentenceOf } from './judge.ts'

/** A line that may hold more than a heading. */
export const goesOn = (one: Judged, over: number | null, asked: boolean): boolean =>
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

export const mostAsk = (members: readonly Judged[]): boolean =>
  members.filter(isQuestion).length * 2 > members.length

/** Beside headings that end before another number, every sentence is doubtful; else one that may hold more than a heading. `asked`: most siblings ask. */
export const isDoubtful = (one: Judged, hasLines: boolean, asked: boolean): boolean =>
  hasSentence(one) &&
  !one.shape.isParted &&
  !isSettled(one, asked) &&
  ((hasLines && !isBrief(sentenceOf(one))) || isQuestion(one) || mayHoldMore(sentenceOf(one)))

/** 实施范围。: too short for a heading and a sentence. */
const isBrief = (sentence: string): boolean => sentence.length <= LONGEST_BRIEF && !/[，,：:]/.test(sentence)

const LONGEST_BRIEF = 9

/** Beside a sentence that may hold more, one that is long enough may as well: siblings are of one build. */
export const mayHold = (one: Judged, asked: boolean): boolean =>
  hasSentence(one) && !isSettled(one, asked) && sentenceOf(one).length >= LEAST_BESIDE

const LEAST_BESIDE = 15

/** A question among questions is the heading. */
const isSettled = (one: Judged, asked: boolean): boolean => asked && isQuestion(one)

/** Long, of several clauses, or one that tells of something. */
const mayHoldMore = (sentence: string): boolean =>
  isLoose(sentence) || (sentence.length >= LEAST_TOLD && tells.test(sentence))

/** Shorter sentences are headings, whatever they tell of: 把好质量关。 */
const LEAST_TOLD = 15
