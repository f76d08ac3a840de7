/** In: nested groups of ordinals. Out: which of them are headings, of which level, ending where (TN-82 to TN-84). */
import type { Recognition } from '../../../../model/article.ts'
import type { Block } from '../block.ts'
import type { Candidate } from './candidates.ts'
import { tells } from './glued-ends.data.ts'
import { findGluedEnds, type GluedSibling } from './glued-ends.ts'
import type { Group, Member } from './nesting.ts'
import { LONGEST_HEADING, type Shape, shapeOf } from './shapes.ts'

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

/** Too long for a heading; in a text that lost its line breaks a heading and what follows it. */
const isGluedShape = ({ shape, text }: Judged): boolean => {
  const length = shape.end - shape.candidate.at
  if (shape.kind === 'plain') return length > GLUED_PLAIN
  return (
    shape.kind === 'item' &&
    length > GLUED_ITEM &&
    !/[；;，,、]\s*$/.test(text.slice(shape.end - 2, shape.end))
  )
}

/** A heading and its sentence are at least so long; a list item with a ； inside is often longer. */
const GLUED_PLAIN = 30
const GLUED_ITEM = 60

/** A heading and the sentences after it, in one piece. */
const holdsMore = (one: Judged): boolean =>
  isGluedShape(one) || (one.shape.kind === 'sentence' && isLoose(sentenceOf(one)))

const isInner = (candidate: Candidate): boolean => candidate.at > 0

/** A group is a set of headings where most of its members look like headings. */
const verdictOf = (group: Group, members: readonly Judged[]): Verdict | null => {
  if (group.family === 'letterParen') return null
  if ((group.family === 'clause' || group.family === 'counter') && !areNames(members)) return null
  if (members.length < 2 && !isUnit(group)) return null
  const glued = members.some(one => isInner(one.member.candidate))
  const good = members.filter(one => isGood(one) || (glued && holdsMore(one))).length
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

/** 第一条 货物: clauses and other counters are headings only where each is a short name over a body of its own. */
const areNames = (members: readonly Judged[]): boolean =>
  members.filter(
    ({ shape, hasBody, text }) =>
      shape.kind === 'line' && hasBody && text.length <= LONGEST_HEADING && !/[：:]\s*$/.test(text)
  ).length >=
  members.length * 0.8

const isUnit = (group: Group): boolean =>
  group.family === 'division' || group.family === 'chapter' || group.family === 'section'

/** An end that had lost its line break is cut where it is surer than this (class A); below, it is only suggested (class S). */
export const CUT = 0.6
/** An end that is less likely than this is not even suggested. */
export const MAY_END = 0.3

const headingsOf = (members: readonly Judged[], depth: number, verdict: Verdict): DecidedHeading[] => {
  const ends = endsOf(members)
  return members.flatMap((one, index) => {
    const end = ends[index] ?? null
    const { block, at } = one.member.candidate
    const { value } = one.member.candidate.marker
    if (end === null) {
      const lost = { block, at, end: at, depth, runIn: false, recognition: verdict }
      return isInner(one.member.candidate) ? [{ ...lost, uncut: true as const }] : []
    }
    const before = index === 0 ? value - 1 : (members[index - 1]?.member.candidate.marker.value ?? value - 1)
    const found = { block, at, end: end.at, depth, runIn: end.runIn, ...surenessOf(end, verdict) }
    return [value === before + 1 ? found : { ...found, outOfStep: { before, value } }]
  })
}

/** A heading is no surer than its end. */
const surenessOf = (
  { confidence }: End,
  verdict: Verdict
): Pick<DecidedHeading, 'recognition' | 'uncut' | 'endConfidence'> => {
  if (confidence === undefined) return { recognition: verdict }
  const recognition = {
    confidence: Math.min(verdict.confidence, Math.round(confidence * 100) / 100),
    reasons: [
      ...verdict.reasons,
      `its end was found by its words and its siblings (${confidence.toFixed(2)})`
    ]
  }
  return { recognition, endConfidence: confidence, ...(confidence < CUT ? { uncut: true } : {}) }
}

interface End {
  readonly at: number
  readonly runIn: boolean
  /** Where the line break was lost: how sure the end is. */
  readonly confidence?: number
}

const isLoose = (sentence: string): boolean => sentence.length > 18 || /[，,]/.test(sentence)

const sentenceOf = (one: Judged): string =>
  one.text.slice(one.shape.candidate.marker.end, one.shape.sentenceEnd)

const isQuestion = (one: Judged): boolean => /[？?]/.test(one.text.charAt(one.shape.sentenceEnd - 1))

/**
 * The ends of a group's headings. Where line breaks were lost, a first sentence may be a heading, or a heading and a
 * clause: it is a heading where its siblings are sentences of the same build.
 */
const endsOf = (members: readonly Judged[]): readonly (End | null)[] => {
  const ends = members.map(plainEnd)
  const lines = members.filter(one => one.shape.kind === 'line').length
  if (!members.some(one => isInner(one.member.candidate)))
    // Beside headings on lines of their own, a long sentence with clauses is a paragraph whose heading is not known.
    return members.map((one, index) =>
      lines >= 2 &&
      lines * 3 >= members.length &&
      hasSentence(one) &&
      isDoubtful(one, false, true) &&
      /[，,]/.test(sentenceOf(one))
        ? null
        : (ends[index] ?? null)
    )
  const hasLines = members.some(one => one.shape.kind === 'line' && !one.shape.closesBlock)
  const alike =
    !hasLines && members.every(hasSentence) && areAlike(members.map(sentenceOf)) && !openSentences(members)
  const asked = members.filter(isQuestion).length * 2 >= members.length
  const open = members.map(
    one => isGluedShape(one) || (isDoubtful(one, hasLines, asked) && !(alike && !isGluedShape(one)))
  )
  if (!open.includes(true)) return ends
  const found = findGluedEnds(
    members.map((one, index) => siblingOf(one, open[index] ? null : ends[index], hasLines))
  )
  return members.map((one, index) => {
    const glued = found[index]
    if (!open[index]) return ends[index] ?? null
    if (!glued) return null
    const at = one.shape.candidate.marker.end + glued.length
    const runIn = ends[index]?.at === at ? ends[index].runIn : false
    return { at, runIn, confidence: glued.confidence }
  })
}

/** Beside headings that end before another number, every sentence is doubtful; else a long one or one with clauses. `asked`: most siblings ask. */
const isDoubtful = (one: Judged, hasLines: boolean, asked: boolean): boolean =>
  hasSentence(one) && !(asked && isQuestion(one)) && (hasLines || isLoose(sentenceOf(one)))

const hasSentence = (one: Judged): boolean => one.shape.kind === 'opening' || one.shape.kind === 'sentence'

/** All of them are surely a heading and a sentence: their words say so, whatever their build. */
const openSentences = (members: readonly Judged[]): boolean =>
  members.every(one => /[，,]/.test(sentenceOf(one))) &&
  findGluedEnds(members.map(one => siblingOf(one, null, false))).every((end, index) => {
    const own = members[index]
    return own && end && end.confidence >= BEYOND_DOUBT && end.length < sentenceOf(own).length
  })

const BEYOND_DOUBT = 0.9

/** Short sentences of about the same length and build, without the words that tell of something: parallel headings. */
const areAlike = (sentences: readonly string[]): boolean => {
  const lengths = sentences.map(sentence => sentence.length)
  const clauses = sentences.map(sentence => sentence.split(/[，,]/).length)
  const telling = sentences.filter(sentence => tells.test(sentence)).length
  return (
    Math.max(...lengths) <= LONGEST_PARALLEL &&
    Math.max(...lengths) - Math.min(...lengths) <= SPREAD &&
    Math.max(...clauses) - Math.min(...clauses) <= 1 &&
    telling * 3 <= sentences.length
  )
}

/** How long parallel sentences may be, and how much they may differ in length. */
const LONGEST_PARALLEL = 34
const SPREAD = 12

const siblingOf = (one: Judged, end: End | null | undefined, hasLines: boolean): GluedSibling => {
  const { shape, text } = one
  const from = shape.candidate.marker.end
  const isWhole = shape.kind === 'opening' || (shape.kind === 'sentence' && one.hasBody)
  const sentence = isWhole && !hasLines ? shape.sentenceEnd - from : null
  return {
    text: text.slice(from, Math.min(shape.end, from + 60)),
    known: end ? end.at - from : null,
    sentence
  }
}

/** The end that the shape itself shows; null where there is none. */
const plainEnd = (one: Judged): End | null => {
  const { shape } = one
  if (shape.kind === 'line' || shape.kind === 'sentence') return { at: shape.end, runIn: false }
  if (shape.kind !== 'opening') return null
  // A question with its answer glued to it is a heading that lost its line break.
  return { at: shape.sentenceEnd, runIn: !isQuestion(one) }
}
