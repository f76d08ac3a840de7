/** In: nested groups of ordinals. Out: which of them are headings, of which level, ending where (TN-82 to TN-84). */
import type { Recognition } from '../../../../model/article.ts'
import { skipBlanks } from '../../../blanks.ts'
import type { Block } from '../block.ts'
import { type End, findEnds, isOverlong, longestOver, MAY_END, type Reading } from './find-ends.ts'
import type { KnownEnds } from './glued-ends.ts'
import { hasSentence, holdsMore, isGluedShape, isGood, isInner, type Judged, judgeAll } from './judge.ts'
import { marksAt, sharedMarks, withLayout } from './layout.ts'
import { followsOn, readMarker } from './marker.ts'
import type { Group, Member } from './nesting.ts'
import { LONGEST_HEADING } from './shapes.ts'

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

/** Share of a group's members that must have a heading's shape. */
const SHARE = 0.6

/** Headings in text order. `known`: what a look before this one found of the same texts. */
export const decideHeadings = (
  groups: readonly Group[],
  blocks: readonly (Block | null)[],
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
    if (verdict) decided.push(...headingsOf(members, above + 1, verdict, blocks, reading))
  }
  return decided.sort((a, b) => a.block - b.block || a.at - b.at)
}

/** Groups come in order of their first member, so parents come first. */
const inParentOrder = (groups: readonly Group[]): readonly Group[] => groups

const membersOf = (group: Group, judged: ReadonlyMap<Member, Judged>): Judged[] =>
  group.members.map(member => judged.get(member)).filter(one => one !== undefined)

interface Verdict {
  readonly confidence: number
  readonly reasons: readonly string[]
  /** Their ends, where it took them to decide. */
  readonly ends?: readonly (End | null)[]
  /** True where it is not sure that they are headings: their ends are only suggested. */
  readonly suggests?: true
}

/** Each group for itself, then those of one by what the others of their family are. */
const verdictsOf = (
  groups: readonly Group[],
  judged: ReadonlyMap<Member, Judged>,
  reading: Reading,
  blocks: readonly (Block | null)[]
): ReadonlyMap<Group, Verdict> => {
  const verdicts = new Map<Group, Verdict>()
  for (const group of groups) {
    const members = membersOf(group, judged)
    const verdict = verdictOf(group, members, blocks) ?? gluedVerdict(group, members, reading)
    if (verdict) verdicts.set(group, verdict)
  }
  const models = modelsOf(verdicts, judged)
  for (const group of groups) {
    const [one] = membersOf(group, judged)
    const isSettled = verdicts.get(group)?.suggests === undefined && verdicts.has(group)
    if (!one || group.members.length > 1 || isSettled) continue
    if (isLikeOthers(group, one, models))
      verdicts.set(group, {
        confidence: LONE,
        reasons: ['the only ordinal of its kind here', 'others of its kind are headings']
      })
    else if (standsOver(one, blocks) && mayBeLone(group, verdicts))
      verdicts.set(group, {
        confidence: LONE_LINE,
        reasons: ['the only ordinal of its kind here', 'a short line over a paragraph']
      })
  }
  return verdicts
}

/** How sure a heading is that has no sibling. */
const LONE = 0.82

/** A first ordinal without a second, in a line over its body, under a number of the kind that other groups of its family stand under. */
const isLikeOthers = (group: Group, one: Judged, models: ReadonlySet<string>): boolean =>
  !isInner(one) &&
  one.member.candidate.marker.value === 1 &&
  isGood(one) &&
  models.has(modelOf(group, one.shape.kind))

/** Less sure: a list may have only one item. */
const LONE_LINE = 0.72

/** What stands alone under a heading: （一）… under a lone 一、…; 2.1.1 … under 2.1 …. */
const mayBeLone = ({ family, parent }: Group, verdicts: ReadonlyMap<Group, Verdict>): boolean => {
  const above = parent ? verdicts.get(parent.group) : undefined
  if (!parent || !above || above.suggests) return false
  if (family === 'hanParen') return parent.group.family === 'han' && parent.group.members.length === 1
  return family === 'decimal2' || family === 'decimal3'
}

/** What stands under such a line is a paragraph, or other numbers. */
const PARAGRAPH = 30

/** The first of its kind, a short line without a mark at its end, blanks to fill in or two commas, over a paragraph. */
const standsOver = (one: Judged, blocks: readonly (Block | null)[]): boolean => {
  const { block, marker } = one.member.candidate
  if (isInner(one) || marker.value !== 1 || one.shape.kind !== 'line' || !one.shape.closesBlock) return false
  if (one.text.length > LONGEST_HEADING || /[：:]$|_{2,}/.test(one.text)) return false
  const below = blocks[block + 1]?.text ?? ''
  return below.length >= Math.max(PARAGRAPH, one.text.length) && /[。！？…：”]$/.test(below)
}

/** What at least half of the members of a group of headings are shaped like; once for all, as there may be thousands of groups. */
const modelsOf = (
  verdicts: ReadonlyMap<Group, Verdict>,
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

/** A group is a set of headings where most of its members look like headings. */
const verdictOf = (
  group: Group,
  members: readonly Judged[],
  blocks: readonly (Block | null)[]
): Verdict | null => {
  if (group.family === 'letterParen') return null
  if ((group.family === 'clause' || group.family === 'counter') && !areNames(members)) return null
  if (members.length < 2 && !isUnit(group) && !isLoneFirst(group, members, blocks)) return null
  const glued = members.some(isInner)
  if (glued && areListed(members)) return null
  const good = members.filter(one => isGood(one) || (glued && holdsMore(one))).length
  const share = good / members.length
  if (share < SHARE) return null
  return {
    confidence: confidenceOf(share, members.length),
    reasons: [
      `${members.length} ordinals in sequence`,
      `${good} of them look like headings`,
      ...(glued ? ['line breaks were lost'] : [])
    ]
  }
}

/** 答：（一）……；（二）……；（三）……。（四）……。: a list, of which some items are sentences. */
const areListed = (members: readonly Judged[]): boolean => {
  const items = members.filter(closesAsItem)
  return (items.length >= 2 && items.length >= LISTED * members.length) || members.some(holdsNextItem)
}

const LISTED = 0.3

const closesAsItem = ({ text, shape }: Judged): boolean =>
  /[；;]\s*$/.test(text.slice(shape.end - 2, shape.end))

/** The number after its own follows a ； within it. */
const holdsNextItem = ({ member: { candidate }, text, shape }: Judged): boolean => {
  const { family, value, end } = candidate.marker
  const at = text.slice(end, Math.min(shape.end, end + LONGEST_ITEM)).search(/[；;]/)
  const next = at < 0 ? null : readMarker(text, skipBlanks(text, end + at + 1))
  return next?.family === family && followsOn(value, next.value)
}

const LONGEST_ITEM = 300

const confidenceOf = (share: number, count: number): number =>
  Math.min(0.99, 0.5 + 0.4 * share + 0.02 * Math.min(count, 5))

/** 第一条 货物: clauses and other counters are headings only where each is a short name over a body of its own. */
const areNames = (members: readonly Judged[]): boolean =>
  members.filter(
    ({ shape, hasBody, text }) =>
      shape.kind === 'line' && hasBody && text.length <= LONGEST_HEADING && !/[：:]\s*$/.test(text)
  ).length >=
  members.length * 0.8

const isUnit = (group: Group): boolean =>
  group.family === 'division' || group.family === 'chapter' || group.family === 'section'

/**
 * 壹、前言, 一、缘起: the only number of a text that was cut short, in a line of its own over a paragraph; one in
 * everyday numerals has blank lines on both sides.
 */
const isLoneFirst = (
  { family, parent }: Group,
  [one]: readonly Judged[],
  blocks: readonly (Block | null)[]
): boolean => {
  if (!one || parent !== null || one.member.candidate.marker.value !== 1 || isInner(one)) return false
  if (one.shape.kind !== 'line' || !one.hasBody || one.text.length > LONGEST_LONE) return false
  const next = blocks[one.member.candidate.block + 1]
  if (!next || next.text.length < BODY || /[：:；;，,]$/.test(one.text)) return false
  const own = blocks[one.member.candidate.block]
  const isApart = (own?.line.blankLinesBefore ?? 0) > 0 && next.line.blankLinesBefore > 0
  return family === 'hanFormal' || (family === 'han' && isApart)
}

const LONGEST_LONE = 30
/** Length of the paragraph that a lone heading stands over. */
const BODY = 40

/** Families whose headings may be glued to prose at the heads of lines; clauses of laws are prose. */
const gluedFamilies: ReadonlySet<string> = new Set([
  'division',
  'chapter',
  'section',
  'hanFormal',
  'han',
  'hanParen',
  'stem',
  'roman',
  'digit'
])

/** Numbered prose, or headings that were glued to it line by line: the words of all of them tell (TN-86). */
const gluedVerdict = (group: Group, members: readonly Judged[], reading: Reading): Verdict | null => {
  if (!gluedFamilies.has(group.family) || members.some(isInner)) return null
  const over = longestOver(members)
  if (!members.some(one => holdsMore(one) || isOverlong(one, over))) return null
  if (members.length < 2 && (group.family !== 'han' || group.parent)) return null
  return weigh(members, reading)
}

const weigh = (members: readonly Judged[], reading: Reading): Verdict | null => {
  const ends = findEnds(members, reading)
  const cut = members.filter((one, index) => isHeading(one, ends[index] ?? null)).length
  const likely = members.filter((_, index) => {
    const end = ends[index]
    return !end?.unlikely && (end?.confidence ?? end?.earlier?.confidence ?? 0) >= MAY_END
  }).length
  const share = cut / members.length
  const reasons = [`${members.length} ordinals in sequence`, 'the words of their lines begin with headings']
  if (share >= SHARE && members.length > 1)
    return { confidence: confidenceOf(share, members.length), reasons, ends }
  if (likely < SHARE * members.length || areClauses(members)) return null
  return { confidence: 0.5, reasons, ends, suggests: true }
}

/** Rules: most of them order or forbid something. Of such, no heading is even suggested. */
const areClauses = (members: readonly Judged[]): boolean =>
  members.filter(({ text, shape }) => orders.test(text.slice(shape.candidate.at, shape.end))).length >=
  SHARE * members.length

const orders = /应当|應當|应按|應按|必须|必須|不得|不准|禁止|可以|须[按在经由]|須[按在經由]|不[予许許]/

/** Surely one: cut off from its sentence, or a line of its own. */
const isHeading = (one: Judged, end: End | null): boolean =>
  end !== null && (end.confidence === undefined ? one.shape.kind === 'line' && one.hasBody : !end.uncut)

const headingsOf = (
  members: readonly Judged[],
  depth: number,
  verdict: Verdict,
  blocks: readonly (Block | null)[],
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
