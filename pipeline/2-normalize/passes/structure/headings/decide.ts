/** In: nested groups of ordinals. Out: which of them are headings, of which level, ending where (TN-82 to TN-84). */
import type { Recognition } from '../../../../model/article.ts'
import type { Blocks } from '../block.ts'
import { type End, MAY_END } from './end.ts'
import { findEnds, type Reading } from './find-ends.ts'
import type { KnownEnds } from './glued-ends.ts'
import { hasSentence, isGluedShape, isInner, type Judged, judgeAll, membersOf } from './judge.ts'
import { marksAt, sharedMarks, withLayout } from './layout.ts'
import { followsOn } from './marker.ts'
import type { Group } from './nesting.ts'
import type { Verdict } from './verdict.ts'
import { verdictsOf } from './verdicts.ts'

/** A heading that was decided on. */
export interface DecidedHeading {
  readonly block: number
  /** Value offsets: where the heading begins and ends. */
  readonly at: number
  readonly end: number
  readonly depth: number
  readonly runIn: boolean
  readonly recognition: Recognition
  /** True where the heading's line break was lost and its end is not sure: the text stays as it is; `end` is the likeliest. */
  readonly uncut?: true
  /** How sure the end of a heading is that had lost its line break; absent where the end was never in doubt. */
  readonly endConfidence?: number
  /** An end before this one that is likely, but not likely enough to be cut at. */
  readonly earlier?: { readonly at: number; readonly confidence: number }
  /** The number before it in its group, where this one does not follow on it (TN-64). */
  readonly outOfStep?: { readonly before: number; readonly value: number }
}

/** Headings in text order. `known`: what a look before this one found of the same texts. */
export const decideHeadings = (
  groups: readonly Group[],
  blocks: Blocks,
  known: KnownEnds
): DecidedHeading[] => {
  const judged = judgeAll(groups, blocks)
  const reading: Reading = { patience: new Map(), known }
  const verdicts = verdictsOf(groups, judged, reading, blocks)
  const depths = new Map<Group, number>()
  const decided: DecidedHeading[] = []
  for (const group of inParentOrder(groups)) {
    const members = membersOf(group, judged)
    const above = group.parent ? (depths.get(group.parent.group) ?? 0) : 0
    const verdict = above < 0 ? null : (verdicts.get(group) ?? null)
    const isLevel = verdict !== null && !verdict.suggests
    depths.set(group, isLevel ? above + 1 : group.family === 'clause' || above < 0 ? -1 : above)
    if (!verdict) continue
    for (const one of headingsOf(members, above + 1, verdict, blocks, reading)) decided.push(one)
  }
  return decided.sort((a, b) => a.block - b.block || a.at - b.at)
}

/** Groups come in order of their first member, so parents come first. */
const inParentOrder = (groups: readonly Group[]): readonly Group[] => groups

const headingsOf = (
  members: readonly Judged[],
  depth: number,
  verdict: Verdict,
  blocks: Blocks,
  reading: Reading
): DecidedHeading[] => {
  const ends = verdict.ends ?? findEnds(members, reading)
  const marks = members.map(one => (isInner(one) ? [] : marksAt(blocks, one.member.candidate.block)))
  const shared = sharedMarks(marks)
  return members.flatMap((one, index) => {
    const { block, at, marker } = one.member.candidate
    const end = wantedEnd(ends[index] ?? null, verdict)
    const own = withLayout(verdict, marks[index] ?? [], shared)
    if (end === null) {
      const lost = { block, at, end: at, depth, runIn: false, recognition: own }
      const isLost = !verdict.suggests && (isInner(one) || isGluedShape(one) || hasSentence(one))
      return isLost ? [{ ...lost, uncut: true as const }] : []
    }
    const before = members[index - 1]?.member.candidate.marker.value
    const found = { block, at, end: end.at, depth, runIn: end.runIn, ...surenessOf(end, own) }
    return [
      before === undefined || followsOn(before, marker.value) || end.uncut
        ? found
        : { ...found, outOfStep: { before, value: marker.value } }
    ]
  })
}

/** Where it is not sure that there are headings at all, only ends that had lost their line breaks are of interest. */
const wantedEnd = (end: End | null, { suggests }: Verdict): End | null => {
  if (!end || !suggests) return end
  if (end.unlikely) return null
  const { at, confidence } = end.earlier ?? end
  return confidence === undefined || confidence < MAY_END
    ? null
    : { at, runIn: false, confidence, uncut: true }
}

/** A heading is no surer than its end, nor a whole line or sentence surer than that it holds no more than the heading. */
const surenessOf = (
  { confidence, uncut, earlier }: End,
  own: Recognition
): Pick<DecidedHeading, 'recognition' | 'uncut' | 'endConfidence' | 'earlier'> => {
  if (confidence === undefined) {
    if (!earlier) return { recognition: own }
    const whole = Math.min(own.confidence, Math.round(100 - 100 * earlier.confidence) / 100)
    return { recognition: { ...own, confidence: whole }, earlier }
  }
  const recognition = {
    confidence: Math.min(own.confidence, Math.round(confidence * 100) / 100),
    reasons: [...own.reasons, `its end was found by its words and its siblings (${confidence.toFixed(2)})`]
  }
  return { recognition, endConfidence: confidence, ...(uncut ? { uncut } : {}) }
}
