/**
 * In: nested groups of ordinals. Out: where paragraphs 一、…。二、…。三、…。 begin in the middle of lines that lost their
 * breaks (TN-86), whether or not they have headings.
 */
import type { ClauseBreak } from './clause-breaks.ts'
import { type Family, followsOn } from './marker.ts'
import type { Group, Member } from './nesting.ts'

/** Numbers that paragraphs begin with; 1. and (1) also count things within a sentence. */
const opening: ReadonlySet<Family> = new Set<Family>(['han', 'hanParen'])

/** Fewer may be two of anything. */
const LEAST = 3

/** Group by group. */
export const rowBreaks = (groups: readonly Group[]): readonly ClauseBreak[] =>
  groups
    .filter(isRow)
    .flatMap(({ members }) => members.map(({ candidate: { block, at } }) => ({ block, at })))
    .filter(({ at }) => at > 0)

/** All of one block, from the first on, none left out. */
const isRow = ({ family, members }: Group): boolean =>
  opening.has(family) &&
  members.length >= LEAST &&
  members[0]?.candidate.marker.value === 1 &&
  members.every((one, index) => isNext(one, members[index - 1]))

const isNext = ({ candidate }: Member, before: Member | undefined): boolean =>
  before === undefined ||
  (before.candidate.block === candidate.block &&
    followsOn(before.candidate.marker.value, candidate.marker.value))
