/** In: all groups of a piece. Out: those that are numbered prose as most of what stands like them under other parents is. */
import { isGood, isInner, type Judged, membersOf } from './judge.ts'
import type { Group, Member } from './nesting.ts'

/** So many groups of one kind, fewer than this share of whose members look like headings, are prose. */
const LEAST_GROUPS = 4
const SHARE = 0.5

/** A short group may look like headings where the long ones beside it do not: what is so in most sections is so in all. */
export const proseLikeOthers = (
  groups: readonly Group[],
  judged: ReadonlyMap<Member, Judged>
): readonly Group[] => {
  const rows = new Map<string, { readonly groups: Group[]; good: number; all: number }>()
  for (const group of groups) {
    const members = membersOf(group, judged)
    if (!group.parent || !members.every(isProseShape)) continue
    const key = `${group.family} under ${group.parent.group.family}`
    const row = rows.get(key) ?? { groups: [], good: 0, all: 0 }
    row.groups.push(group)
    row.good += members.filter(isGood).length
    row.all += members.length
    rows.set(key, row)
  }
  return [...rows.values()]
    .filter(row => row.groups.length >= LEAST_GROUPS && row.good < SHARE * row.all)
    .flatMap(row => row.groups)
}

/** At the head of its line, with more behind its first sentence. */
const isProseShape = (one: Judged): boolean =>
  !isInner(one) && one.shape.kind !== 'line' && one.shape.kind !== 'sentence'
