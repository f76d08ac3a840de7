/** In: all groups of a piece. Out: what each is: each for itself, then those of one by what the others of their family are (TN-83). */
import type { Blocks } from '../block.ts'
import type { Reading } from './find-ends.ts'
import { type Judged, membersOf } from './judge.ts'
import {
  isLikeOthers,
  LONE,
  LONE_LINE,
  mayBeLone,
  modelsOf,
  openersOf,
  opensLevel,
  standsOver
} from './lone-headings.ts'
import type { Group, Member } from './nesting.ts'
import { proseLikeOthers } from './numbered-prose.ts'
import { gluedVerdict, type Verdict, verdictOf } from './verdict.ts'

/** Each group for itself, then those of one by what the others of their family are. */
export const verdictsOf = (
  groups: readonly Group[],
  judged: ReadonlyMap<Member, Judged>,
  reading: Reading,
  blocks: Blocks
): ReadonlyMap<Group, Verdict> => {
  const verdicts = new Map<Group, Verdict>()
  const areRules = groups.some(opensAsRule)
  for (const group of groups) {
    if (areRules && isUnderChapter(group)) continue
    const members = membersOf(group, judged)
    const verdict = verdictOf(group, members, blocks) ?? gluedVerdict(group, members, reading)
    if (verdict) verdicts.set(group, verdict)
  }
  for (const group of proseLikeOthers(groups, judged)) verdicts.delete(group)
  const models = modelsOf(verdicts, judged)
  const openers = openersOf(groups, verdicts)
  for (const group of groups) {
    const [one] = membersOf(group, judged)
    const isSettled = verdicts.get(group)?.suggests === undefined && verdicts.has(group)
    if (!one || group.members.length > 1 || isSettled) continue
    if (isLikeOthers(group, one, models))
      verdicts.set(group, {
        confidence: LONE,
        reasons: ['the only ordinal of its kind here', 'others of its kind are headings']
      })
    else if (opensLevel(group, one, openers))
      verdicts.set(group, {
        confidence: LONE_LINE,
        reasons: ['the only ordinal of its kind here', 'a short line over headings of a lower kind']
      })
    else if (standsOver(one, blocks) && mayBeLone(group, verdicts))
      verdicts.set(group, {
        confidence: LONE_LINE,
        reasons: ['the only ordinal of its kind here', 'a short line over a paragraph']
      })
  }
  return verdicts
}

/** 第二章 五、…。六、…。: numbers that go on over chapters are those of rules, as 第五条 would be. */
const opensAsRule = (group: Group): boolean =>
  isUnderChapter(group) && (group.members[0]?.candidate.marker.value ?? 1) > 1

const isUnderChapter = ({ family, parent }: Group): boolean =>
  family === 'han' && parent?.group.family === 'chapter'
