/** In: siblings in a text that lost its line breaks. Out: where each heading ends (TN-86). */
import { CUT, type End, endOf, plainEnd } from './end.ts'
import { endsAtBlanks } from './ends-at-blanks.ts'
import { endsAtMeetings } from './ends-at-meetings.ts'
import { endsAtNumbers } from './ends-at-numbers.ts'
import type { KnownEnds } from './glued-ends.ts'
import { gluedEnds } from './glued-siblings.ts'
import { isDoubtful, mayHold, mostAsk } from './hold-more.ts'
import { isGluedShape, type Judged } from './judge.ts'
import { opensObject } from './may-part.ts'
import { areHalves, areOpen, areTopics, endsWithin, withinWholes } from './whole-sentences.ts'

/**
 * Where line breaks were lost, a first sentence may be a heading, or a heading and a clause: it is a heading where its
 * siblings are sentences of the same build.
 */
export const innerEnds = (members: readonly Judged[], known: KnownEnds): readonly (End | null)[] => {
  const numbers = endsAtNumbers(members)
  const blanks = endsAtBlanks(members)
  const meetings = endsAtMeetings(members)
  const shown = members.map((_, index) => numbers[index] ?? blanks[index] ?? meetings[index] ?? null)
  const ends = members.map((one, index) => endAt(shown[index]) ?? plainEnd(one))
  if (shown.every(end => end === null) && areHalves(members)) return ends
  const hasLines = members.some(one => one.shape.kind === 'line' && !one.shape.closesBlock)
  const within = hasLines ? null : endsWithin(members, known)
  const topics = areTopics(members)
  const alike = within !== null && (topics || !areOpen(within, members))
  const asked = mostAsk(members)
  const asks = (one: Judged): boolean => isDoubtful(one, hasLines, asked)
  const anyAsks = !alike && members.some(asks)
  const open = members.map(
    (one, index) =>
      shown[index] === null &&
      (isGluedShape(one) || (!alike && asks(one)) || (anyAsks && mayHold(one, asked)))
  )
  const wholes =
    alike && !topics
      ? withinWholes(ends, within, members).map((end, index) =>
          shown[index] === null ? end : (ends[index] ?? null)
        )
      : ends
  if (!open.includes(true)) return wholes
  const found = gluedEnds(members, ends, open, hasLines, known)
  return members.map((one, index) => {
    const glued = found[index]
    if (!open[index]) return wholes[index] ?? null
    const isEnd = glued && !opensObject(one.text, one.shape.candidate.marker.end + glued.length)
    return isEnd ? endOf(one, glued, ends[index], CUT) : null
  })
}

/** A blank, or a number in brackets, that most siblings have as well says it. */
const endAt = (at: number | null | undefined): End | null =>
  typeof at === 'number' ? { at, runIn: false, confidence: SHOWN } : null

const SHOWN = 0.95
