/** In: nested groups of ordinals. Out: which of them are headings, of which level, ending where (TN-82 to TN-84). */
import type { Recognition } from '../../../../model/article.ts'
import type { Block } from '../block.ts'
import type { Candidate } from './candidates.ts'
import { findGluedEnds, type GluedSibling } from './glued-ends.ts'
import type { Group, Member } from './nesting.ts'
import { type Shape, shapeOf } from './shapes.ts'

/** A heading that was decided on. */
export interface DecidedHeading {
  readonly block: number
  /** Value offsets: where the heading begins and ends. */
  readonly at: number
  readonly end: number
  readonly depth: number
  readonly runIn: boolean
  readonly recognition: Recognition
  /** The number before it in its group, where this one does not follow on it (TN-64). */
  readonly outOfStep?: { readonly before: number; readonly value: number }
}

/** Share of a group's members that must have a heading's shape. */
const SHARE = 0.6

interface Judged {
  readonly member: Member
  readonly shape: Shape
  /** Something other than a sibling follows. */
  readonly hasBody: boolean
  readonly text: string
}

/** Headings in text order. */
export const decideHeadings = (
  groups: readonly Group[],
  blocks: readonly (Block | null)[]
): DecidedHeading[] => {
  const judged = judgeAll(groups, blocks)
  const depths = new Map<Group, number>()
  const decided: DecidedHeading[] = []
  for (const group of inParentOrder(groups)) {
    const members = group.members.map(member => judged.get(member)).filter(one => one !== undefined)
    const above = group.parent ? (depths.get(group.parent.group) ?? 0) : 0
    const verdict = above < 0 ? null : verdictOf(group, members)
    depths.set(group, verdict ? above + 1 : group.family === 'clause' || above < 0 ? -1 : above)
    if (verdict) decided.push(...headingsOf(members, above + 1, verdict))
  }
  return decided.sort((a, b) => a.block - b.block || a.at - b.at)
}

/** Groups come in order of their first member, so parents come first. */
const inParentOrder = (groups: readonly Group[]): readonly Group[] => groups

const judgeAll = (groups: readonly Group[], blocks: readonly (Block | null)[]): Map<Member, Judged> => {
  const all = groups.flatMap(group => group.members)
  all.sort((a, b) => a.candidate.block - b.candidate.block || a.candidate.at - b.candidate.at)
  const judged = new Map<Member, Judged>()
  for (const [index, member] of all.entries()) {
    const text = blocks[member.candidate.block]?.text ?? ''
    const next = all[index + 1]
    const sameBlock = next?.candidate.block === member.candidate.block
    const shape = shapeOf(member.candidate, text, sameBlock ? next.candidate.at : text.length)
    judged.set(member, { member, shape, hasBody: bodyFollows(member, next, blocks), text })
  }
  return judged
}

/** Something stands between this ordinal's block and the next sibling. */
const bodyFollows = (
  member: Member,
  next: Member | undefined,
  blocks: readonly (Block | null)[]
): boolean => {
  const { block } = member.candidate
  if (!next) return block + 1 < blocks.length
  if (next.candidate.block === block) return next.group !== member.group
  return next.candidate.block > block + 1 || next.group !== member.group
}

interface Verdict {
  readonly confidence: number
  readonly reasons: readonly string[]
}

const isGood = (one: Judged): boolean =>
  one.shape.kind === 'opening' ||
  ((one.shape.kind === 'line' || one.shape.kind === 'sentence') && one.hasBody)

const isGluedShape = (one: Judged): boolean =>
  one.shape.kind === 'plain' && one.shape.end - one.shape.candidate.at > 60

const isInner = (candidate: Candidate): boolean => candidate.at > 0

/** A group is a set of headings where most of its members look like headings. */
const verdictOf = (group: Group, members: readonly Judged[]): Verdict | null => {
  if (group.family === 'clause' || group.family === 'letterParen') return null
  if (members.length < 2 && !isUnit(group)) return null
  const glued = members.some(one => isInner(one.member.candidate))
  const good = members.filter(one => isGood(one) || (glued && isGluedShape(one))).length
  const share = good / members.length
  if (share < SHARE) return null
  return {
    confidence: Math.min(0.99, 0.5 + 0.4 * share + 0.02 * Math.min(members.length, 5)),
    reasons: [
      `${members.length} ordinals in sequence`,
      `${good} of them look like headings`,
      ...(glued ? ['line breaks were lost'] : [])
    ]
  }
}

const isUnit = (group: Group): boolean =>
  group.family === 'division' || group.family === 'chapter' || group.family === 'section'

const headingsOf = (members: readonly Judged[], depth: number, verdict: Verdict): DecidedHeading[] => {
  const ends = endsOf(members)
  return members.flatMap((one, index) => {
    const end = ends[index] ?? null
    if (end === null) return []
    const { block, at } = one.member.candidate
    const { value } = one.member.candidate.marker
    const before = index === 0 ? value - 1 : (members[index - 1]?.member.candidate.marker.value ?? value - 1)
    const heading = { block, at, end: end.at, depth, runIn: end.runIn, recognition: verdict }
    return [value === before + 1 ? heading : { ...heading, outOfStep: { before, value } }]
  })
}

interface End {
  readonly at: number
  readonly runIn: boolean
}

/** In a group with glued members, a first sentence that is long or has a comma may be a heading and a clause. */
const isDoubtful = (one: Judged): boolean =>
  one.shape.kind === 'opening' &&
  isLoose(one.text.slice(one.shape.candidate.marker.end, one.shape.sentenceEnd))

const isLoose = (sentence: string): boolean => sentence.length > 18 || /[，,]/.test(sentence)

const endsOf = (members: readonly Judged[]): readonly (End | null)[] => {
  const ends = members.map(plainEnd)
  const isGluedAt = members.map((one, index) => ends[index] === null && isGluedShape(one))
  if (!isGluedAt.includes(true)) return ends
  const open = members.map((one, index) => isGluedAt[index] || isDoubtful(one))
  const lengths = findGluedEnds(members.map((one, index) => siblingOf(one, open[index] ? null : ends[index])))
  return members.map((one, index) => {
    const length = lengths[index]
    if (!open[index] || length === null || length === undefined) return ends[index] ?? null
    const at = one.shape.candidate.marker.end + length
    return ends[index]?.at === at ? ends[index] : { at, runIn: false }
  })
}

const siblingOf = ({ shape, text }: Judged, end: End | null | undefined): GluedSibling => {
  const from = shape.candidate.marker.end
  const sentence = shape.kind === 'opening' ? shape.sentenceEnd - from : null
  return {
    text: text.slice(from, Math.min(shape.end, from + 60)),
    known: end ? end.at - from : null,
    sentence
  }
}

/** The end that the shape itself shows; null where there is none. */
const plainEnd = ({ shape, text }: Judged): End | null => {
  if (shape.kind === 'line' || shape.kind === 'sentence') return { at: shape.end, runIn: false }
  if (shape.kind !== 'opening') return null
  // A question with its answer glued to it is a heading that lost its line break.
  const question = /[？?]/.test(text.charAt(shape.sentenceEnd - 1))
  return { at: shape.sentenceEnd, runIn: !question }
}
