/** In: siblings that begin lines. Out: where each heading ends, those that were glued to a sentence too (TN-86). */
import { textLength } from '../sentences.ts'
import { CUT, CUT_LINE, type End, endOf, MAY_END, NEVER, plainEnd } from './end.ts'
import type { GluedEnd, KnownEnds } from './glued-ends.ts'
import { gluedEnds } from './glued-siblings.ts'
import { goesOn, longestOver, mostAsk } from './hold-more.ts'
import { hasSentence, type Judged, sentenceOf } from './judge.ts'
import { mayPart } from './may-part.ts'
import { areParallel } from './whole-sentences.ts'

/**
 * Blocks that begin with their heading: a line that goes on as prose may hold a heading and its sentence. Cut is where
 * siblings are headings on lines of their own, or where most siblings surely hold a heading and a sentence as well; else
 * what the line's shape shows stays, and the end is suggested.
 */
export const lineEnds = (members: readonly Judged[], known: KnownEnds): readonly (End | null)[] => {
  if (areWholeLines(members)) return members.map(({ shape }) => ({ at: shape.end, runIn: false }))
  const asked = mostAsk(members)
  const plain = members.map(one => ownEnd(one, asked && members.length > 1))
  const lines = members.filter(one => one.shape.kind === 'line')
  const hasLines = lines.length >= 2 && lines.length * 3 >= members.length
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

/** A question over its answer where siblings ask as well; else the line stays whole: it may hold a heading and a question. */
const ownEnd = (one: Judged, areAsked: boolean): End | null => {
  const end = plainEnd(one)
  return end && one.shape.kind === 'opening' && !areAsked ? { ...end, runIn: true } : end
}

/** Questions of an examination: every line asks at its end, whatever it tells before, or is counted 第一题, 第二题. */
const areWholeLines = (members: readonly Judged[]): boolean =>
  members.length > 1 &&
  members.every(
    ({ member, shape, text, hasBody }) =>
      hasBody &&
      shape.closesBlock &&
      (member.candidate.marker.family === 'counter' || /[？?][”」』]?\s*$/.test(text)) &&
      textLength(text) <= LONGEST_QUESTION
  )

/** Longest question that is a heading, in Han. */
const LONGEST_QUESTION = 80

/** So many of the lines that go on as prose must surely begin with a heading. */
const AGREE = 0.75

const isSure = (glued: GluedEnd | null, one: Judged | undefined, plain: End | null | undefined): boolean =>
  glued !== null &&
  one !== undefined &&
  glued.amongLines >= CUT_LINE &&
  one.shape.candidate.marker.end + glued.length !== plain?.at
