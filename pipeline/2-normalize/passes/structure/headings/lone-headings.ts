/** In: an ordinal without siblings. Out: whether it may be a heading all the same (TN-83). */
import { type Blocks, textAt } from '../block.ts'
import { endsAsProse } from '../sentences.ts'
import { isGood, isInner, type Judged, membersOf } from './judge.ts'
import type { Group, Member } from './nesting.ts'
import { LONGEST_HEADING } from './shapes.ts'

/** What is asked of a verdict: whether it is sure that they are headings. */
interface Doubtful {
  readonly suggests?: true
}

/**
 * 壹、前言, 一、缘起: the only number of a text that was cut short, in a line of its own over a paragraph; one in
 * everyday numerals is the text's first line, but for a title, or has blank lines on both sides.
 */
export const isLoneFirst = ({ family, parent }: Group, [one]: readonly Judged[], blocks: Blocks): boolean => {
  if (!one || parent !== null || one.member.candidate.marker.value !== 1 || isInner(one)) return false
  if (one.shape.kind !== 'line' || !one.hasBody || one.text.length > LONGEST_LONE) return false
  const next = blocks[one.member.candidate.block + 1]
  if (!next || next.text.length < BODY || /[：:；;，,]$/.test(one.text)) return false
  const own = blocks[one.member.candidate.block]
  const isApart = (own?.line.blankLinesBefore ?? 0) > 0 && next.line.blankLinesBefore > 0
  const isFirst = blocks
    .slice(0, one.member.candidate.block)
    .every(block => block === null || (block.text.length <= LONGEST_LONE && !endsAsProse(block.text)))
  return family === 'hanFormal' || (family === 'han' && (isApart || isFirst))
}

const LONGEST_LONE = 30
/** Length of the paragraph that a lone heading stands over. */
const BODY = 40
/** How sure a heading is that has no sibling. */
export const LONE = 0.82

/**
 * A first ordinal without a second, in a line over its body, under a number of the kind that other groups of its family
 * stand under; or one （三） where （一） and （二） stand under the number before.
 */
export const isLikeOthers = (group: Group, one: Judged, models: ReadonlySet<string>): boolean => {
  const { family, value } = one.member.candidate.marker
  const mayBe = value === 1 ? !isInner(one) : family === 'hanParen'
  return mayBe && isGood(one) && models.has(modelOf(group, one.shape.kind))
}

/** What at least half of the members of a group of headings are shaped like; once for all, as there may be thousands of groups. */
export const modelsOf = (
  verdicts: ReadonlyMap<Group, Doubtful>,
  judged: ReadonlyMap<Member, Judged>
): ReadonlySet<string> => {
  const models = new Set<string>()
  for (const [group, { suggests }] of verdicts) {
    if (suggests || group.members.length < 2) continue
    const counts = new Map<string, number>()
    for (const { shape } of membersOf(group, judged))
      counts.set(shape.kind, (counts.get(shape.kind) ?? 0) + 1)
    for (const [kind, count] of counts)
      if (count * 2 >= group.members.length) models.add(modelOf(group, kind))
  }
  return models
}

const modelOf = ({ family, parent }: Group, kind: string): string =>
  `${family} under ${parent?.group.family ?? 'none'}: ${kind}`

/** Less sure: a list may have only one item. */
export const LONE_LINE = 0.72

/** What stands alone under a heading: （一）… under a lone 一、…; 2.1.1 … under 2.1 …. */
export const mayBeLone = ({ family, parent }: Group, verdicts: ReadonlyMap<Group, Doubtful>): boolean => {
  const above = parent ? verdicts.get(parent.group) : undefined
  if (!parent || !above || above.suggests) return false
  if (family === 'hanParen') return parent.group.family === 'han' && parent.group.members.length === 1
  return family === 'decimal2' || family === 'decimal3'
}

/** The members that several headings of a lower kind begin right below; once for all, as there may be thousands of groups. */
export const openersOf = (
  groups: readonly Group[],
  verdicts: ReadonlyMap<Group, Doubtful>
): ReadonlySet<Member> =>
  new Set(
    groups.flatMap(group => {
      const { parent, members } = group
      const verdict = verdicts.get(group)
      if (!parent || members.length < 2 || !verdict || verdict.suggests) return []
      return members[0]?.candidate.block === parent.candidate.block + 1 ? [parent] : []
    })
  )

/** 一、总体要求 / （一）…… / （二）……: of a text that was cut short, the first of the highest kind, over headings of a lower one. */
export const opensLevel = ({ family, parent }: Group, one: Judged, openers: ReadonlySet<Member>): boolean =>
  parent === null &&
  family === 'han' &&
  one.member.candidate.marker.value === 1 &&
  !isInner(one) &&
  one.shape.kind === 'line' &&
  one.shape.closesBlock &&
  !/[：:]$/.test(one.text) &&
  openers.has(one.member)

/** What stands under such a line is a paragraph, or other numbers. */
const PARAGRAPH = 30

/** The first of its kind, a short line without a mark at its end, blanks to fill in or two commas, over a paragraph. */
export const standsOver = (one: Judged, blocks: Blocks): boolean => {
  const { block, marker } = one.member.candidate
  if (isInner(one) || marker.value !== 1 || one.shape.kind !== 'line' || !one.shape.closesBlock) return false
  if (one.text.length > LONGEST_HEADING || /[：:]$|_{2,}/.test(one.text)) return false
  const below = textAt(blocks, block + 1)
  return below.length >= Math.max(PARAGRAPH, one.text.length) && /[。！？…：”]$/.test(below)
}
