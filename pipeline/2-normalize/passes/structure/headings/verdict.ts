/** In: a group of ordinals. Out: whether its members are headings, how sure that is and why (TN-83, TN-86). */
import { type Blocks, textAt } from '../block.ts'
import { type End, MAY_END } from './end.ts'
import { findEnds, type Reading } from './find-ends.ts'
import { isOverlong, longestOver } from './hold-more.ts'
import { holdsMore, isGood, isInner, isLoose, type Judged, sentenceOf } from './judge.ts'
import { areListed } from './listed.ts'
import { isLoneFirst } from './lone-headings.ts'
import { labelled } from './marker.ts'
import type { Group } from './nesting.ts'
import { LONGEST_HEADING } from './shapes.ts'
import { shortEnds } from './short-ends.ts'
import { areAlike } from './whole-sentences.ts'

/** That a group's members are headings. */
export interface Verdict {
  readonly confidence: number
  readonly reasons: readonly string[]
  /** Their ends, where it took them to decide. */
  readonly ends?: readonly (End | null)[]
  /** True where it is not sure that they are headings: their ends are only suggested. */
  readonly suggests?: true
}

/** Share of a group's members that must have a heading's shape. */
const SHARE = 0.6

/** A group is a set of headings where most of its members look like headings. */
export const verdictOf = (group: Group, members: readonly Judged[], blocks: Blocks): Verdict | null => {
  if (group.family === 'letterParen') return null
  if ((group.family === 'clause' || group.family === 'counter') && !areNames(members)) return null
  if (members.length < 2 && !isUnit(group) && !isLoneFirst(group, members, blocks)) return null
  if (members.length === 1 && isTold(members[0])) return null
  if (areSteps(members) || areSourced(members, blocks) || (isUnit(group) && areToldOf(members))) return null
  if (group.family === 'circled' && areNotes(members, blocks)) return null
  const glued = members.some(isInner)
  if ((glued && areListed(members)) || areAmendments(members)) return null
  const good = members.filter(one => isGood(one) || (glued && holdsMore(one))).length
  const share = good / (members.length + (glued ? 0 : sentencesAmong(members)))
  if (share < SHARE && (good < LEAST_BODIES || !isRow(group, members))) return null
  return {
    confidence: confidenceOf(share, members.length),
    reasons: [
      `${members.length} ordinals in sequence`,
      `${good} of them look like headings`,
      ...(glued ? ['line breaks were lost'] : [])
    ]
  }
}

/** How many say that all of them are sentences: each counts once more. */
const sentencesAmong = (members: readonly Judged[]): number => {
  const areLoose = members
    .filter(isGood)
    .every(one => one.shape.kind === 'opening' && isLoose(sentenceOf(one)))
  return members.filter(one => isWholeSentence(one) || (areLoose && opensLong(one))).length
}

/** 一、……（of many clauses）。……: where the others open with long sentences too, paragraphs were numbered. */
const opensLong = ({ shape }: Judged): boolean => shape.kind === 'plain' && shape.sentenceEnd < shape.end

/** A long sentence with nothing below it says that its siblings are sentences too: it counts twice. */
const isWholeSentence = (one: Judged): boolean =>
  (one.shape.kind === 'sentence' || (one.shape.kind === 'plain' && one.shape.sentenceEnd >= one.shape.end)) &&
  !one.hasBody &&
  sentenceOf(one).length > LONGEST_WHOLE

const LONGEST_WHOLE = 34

/** 一、删去第六条。二、将第七条修改为：“……”。: what a decision changes in another text. */
const areAmendments = (members: readonly Judged[]): boolean =>
  members.filter(({ text, shape }) => amends.test(text.slice(shape.candidate.marker.end, shape.end)))
    .length >=
  AMENDING * members.length

const AMENDING = 0.7
const amends =
  /^\s*(?:(?:删去|删除|刪去|刪除|废止|廢止|增加|增订|增訂|将|將|把|在)?(?:原)?第[〇零一二三四五六七八九十百\d]{1,5}[章节節条條款项項]|(?:增加|增订|增訂|新增)[一二三四五六七八九十两兩]{1,2}[章节節条條款项項])/

/** Of a row of names so many have a text below them: the others of a draft were left empty. */
const LEAST_BODIES = 2
const LONGEST_NAME = 15

/** Each alone on its line, half of them or more over a text, all of one build. */
const isRow = ({ family }: Group, members: readonly Judged[]): boolean =>
  (family === 'han' || family === 'hanFormal') &&
  members.filter(isGood).length * 2 >= members.length &&
  (members.every(isName) || (members.every(isOneSentence) && areAlike(members.map(sentenceOf))))

/** 一、依据: short, without a mark. */
const isName = ({ shape, text }: Judged): boolean =>
  shape.kind === 'line' && text.length <= LONGEST_NAME && !/[，。；：,;:]/.test(text)

/** 一、要勤于学习，不断提高本领。 */
const isOneSentence = ({ shape }: Judged): boolean => shape.kind === 'sentence' && shape.closesBlock

/** 2. 令 i=1，转向 3: steps of an algorithm, half of them with a formula; no heading has one. */
const areSteps = (members: readonly Judged[]): boolean =>
  members.length > 1 &&
  members.filter(({ text, shape }) =>
    /[=＝≤≥≠＜＞∈←∑]/.test(
      text.slice(shape.candidate.marker.end, Math.min(shape.end, shape.candidate.marker.end + STEP))
    )
  ).length *
    2 >=
    members.length

/** 1.千里之行，始于足下 / ——《老子》: sayings, most of them with nothing but their source below. */
const areSourced = (members: readonly Judged[], blocks: Blocks): boolean => {
  const lines = members.map(({ member }) => member.candidate.block)
  const isSourced = (line: number, at: number): boolean => {
    const to = lines[at + 1]
    return /^(?:—|–|--|-\s)/.test(textAt(blocks, line + 1)) && (to === undefined || to <= line + 2)
  }
  return members.length > 1 && lines.filter(isSourced).length >= SHARE * members.length
}

/** So much of each is read. */
const STEP = 60

const confidenceOf = (share: number, count: number): number =>
  Math.min(0.99, 0.5 + 0.4 * share + 0.02 * Math.min(count, 5))

/** 第一条 货物: clauses and other counters are headings only where each is a short name over a body of its own. */
const areNames = (members: readonly Judged[]): boolean =>
  members.filter(
    ({ shape, hasBody, text }) =>
      (shape.kind === 'line' ||
        isAsked(shape.kind, text) ||
        (shape.kind === 'sentence' && (labelled.test(text) || /^第[^、]{1,3}、/.test(text)))) &&
      hasBody &&
      text.length <= LONGEST_HEADING &&
      !/[：:]\s*$/.test(text)
  ).length >=
  members.length * 0.8

/** 第二题：你学的是什么？有何成果: questions, and no sentence that tells. */
const isAsked = (kind: string, text: string): boolean =>
  (kind === 'sentence' || kind === 'opening') && /[？?]/.test(text) && !/[。；！!]/.test(text)

/** 第四部分即结尾，……作结。: of one part that is not the first a sentence tells. */
const isTold = (one: Judged | undefined): boolean =>
  one !== undefined &&
  one.member.candidate.marker.value !== 1 &&
  !isInner(one) &&
  one.shape.kind === 'sentence' &&
  one.shape.closesBlock

/** ① ② … below a text in which the same signs stand within lines, at most of what they are put to: its notes. */
const areNotes = (members: readonly Judged[], blocks: Blocks): boolean => {
  const from = members[0]?.member.candidate.block ?? 0
  const above = blocks.slice(0, from).map(block => block?.text.slice(1) ?? '')
  const marked = members.filter(({ text, member }) => {
    const sign = text.charAt(member.candidate.at)
    return above.some(line => beforeMark.test(line.charAt(line.indexOf(sign) - 1)))
  })
  const told = members.filter(({ shape }) => shape.kind !== 'line').length
  return marked.length >= LEAST_MARKED && marked.length * 2 > members.length && told * 2 > members.length
}

const LEAST_MARKED = 2
/** A mark stands behind a word; behind a colon or a semicolon an item begins. */
const beforeMark = /[\p{L}\p{N}》”』」）)]/u

/** 第一章登出之后，……。……: sentences that speak of parts, right behind their numbers. */
const areToldOf = (members: readonly Judged[]): boolean =>
  members.filter(one => {
    const { candidate, kind } = one.shape
    const isClose = /[^\s\u3000：:、，,]$/.test(one.text.slice(candidate.at, candidate.marker.end))
    return !isInner(one) && isClose && kind !== 'line' && /[，,；;]|——/.test(sentenceOf(one))
  }).length *
    2 >
  members.length

const isUnit = (group: Group): boolean =>
  group.family === 'division' || group.family === 'chapter' || group.family === 'section'

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
export const gluedVerdict = (group: Group, members: readonly Judged[], reading: Reading): Verdict | null => {
  if (!gluedFamilies.has(group.family) || areAmendments(members)) return null
  const over = longestOver(members)
  if (members.some(isInner) || !members.some(one => holdsMore(one) || isOverlong(one, over))) {
    const ends = shortEnds(members, reading.known)
    return ends && { confidence: 0.5, reasons: reasonsOf(members), ends, suggests: true }
  }
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
  const reasons = reasonsOf(members)
  if (share >= SHARE && members.length > 1)
    return { confidence: confidenceOf(share, members.length), reasons, ends }
  if (likely < SHARE * members.length || areClauses(members)) return null
  return { confidence: 0.5, reasons, ends, suggests: true }
}

const reasonsOf = (members: readonly Judged[]): readonly string[] => [
  `${members.length} ordinals in sequence`,
  'the words of their lines begin with headings'
]

/** Rules: most of them order or forbid something. Of such, no heading is even suggested. */
const areClauses = (members: readonly Judged[]): boolean =>
  members.filter(({ text, shape }) => orders.test(text.slice(shape.candidate.at, shape.end))).length >=
  SHARE * members.length

const orders = /应当|應當|应按|應按|必须|必須|不得|不准|禁止|可以|须[按在经由]|須[按在經由]|不[予许許]/

/** Surely one: cut off from its sentence, or a line of its own. */
const isHeading = (one: Judged, end: End | null): boolean =>
  end !== null && (end.confidence === undefined ? one.shape.kind === 'line' && one.hasBody : !end.uncut)
