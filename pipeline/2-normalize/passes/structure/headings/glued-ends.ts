/**
 * In: siblings whose headings were glued to the sentences after them. Out: where each heading ends (TN-86, missing
 * line break) and how sure that is, decided for all of them together.
 */
import { type HeadingEnd, headingEnds, knownEnd } from './end-features.ts'
import { likenessWeights, noHeadingOdds } from './end-weights.data.ts'
import { weighed, weightOf } from './end-weights.ts'
import { likenessAmong, type Shares } from './sibling-likeness.ts'

/** A sibling: the text after its ordinal, and the length of its heading where that is known. */
export interface GluedSibling {
  readonly text: string
  readonly known: number | null
  /** True where the known heading is a sentence that opens its paragraph: prose has such as well. */
  readonly isRunIn?: boolean
  /** Length of the first sentence, where that may be the heading. */
  readonly sentence: number | null
}

/** The likeliest end of a heading. */
export interface GluedEnd {
  readonly length: number
  /** 0 to 1: measured, of ends that claim 0.8 about eight in ten are right. */
  readonly confidence: number
  /** The same where the lines of the text are whole: numbered prose is far commoner there than a heading that lost its line break. */
  readonly amongLines: number
  /** True where it is likelier that there is no heading. */
  readonly unlikely?: true
}

/** So many siblings are looked at together. */
const TOGETHER = 40
/** How often siblings tell one another what they are. */
const ROUNDS = 3

/** The likeliest ends, one a sibling; null where it has none. */
export const findGluedEnds = (
  siblings: readonly GluedSibling[],
  known: KnownEnds = null
): readonly (GluedEnd | null)[] => {
  const ends: (GluedEnd | null)[] = []
  for (let from = 0; from < siblings.length; from += TOGETHER)
    ends.push(...endsTogether(siblings.slice(from, from + TOGETHER), known))
  return ends
}

/** What was found of texts before, by what they were asked for: who looks again reads each but once. Null where nobody does. */
export type KnownEnds = Map<string, readonly HeadingEnd[]> | null

/** What one sibling may be, with what speaks for each end alone, and how likely each is. */
interface Sibling {
  readonly text: string
  readonly ends: readonly HeadingEnd[]
  readonly scores: readonly number[]
  readonly shares: Shares
}

const endsTogether = (siblings: readonly GluedSibling[], known: KnownEnds): (GluedEnd | null)[] => {
  const pairs = pairsIn(siblings)
  const all = siblings.map(one => siblingOf(one, endsOf(one, known), pairs))
  const without = noHeadings(siblings, all, noHeadingOdds.before)
  const withoutAmongLines = noHeadings(siblings, all, noHeadingOdds.amongLines)
  const likenessOf = likenessAmong(all)
  let shares: readonly Shares[] = all.map(one => one.shares)
  for (let round = 0; round < ROUNDS; round++) {
    const likeness = likenessOf(shares)
    shares = all.map(({ scores }, index) =>
      sharesOf(scores.map((score, at) => together(score, likeness[index]?.[at] ?? [])))
    )
  }
  return all.map((one, index) => bestOf(one.ends, shares[index] ?? [], without, withoutAmongLines))
}

/** What an end loses by parting two characters that stand together elsewhere in the text: they are of one word. */
const PARTED = 2
/** So much of each sibling is read for such pairs. */
const READ = 600

/** How often two characters stand side by side. */
const pairsIn = (siblings: readonly GluedSibling[]): ReadonlyMap<string, number> => {
  const pairs = new Map<string, number>()
  for (const { text } of siblings)
    for (let at = 0; at + 2 <= Math.min(text.length, READ); at++) {
      const pair = text.slice(at, at + 2)
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
    }
  return pairs
}

const partedBy = (text: string, length: number, pairs: ReadonlyMap<string, number>): number =>
  (pairs.get(text.slice(length - 1, length + 1)) ?? 0) > 1 ? PARTED : 0

/** Each end that the sibling's heading may have; one where it is known. */
const endsOf = ({ text, known, sentence }: GluedSibling, before: KnownEnds): readonly HeadingEnd[] => {
  const key = before ? `${known ?? ''} ${sentence ?? ''} ${text}` : ''
  const found =
    before?.get(key) ??
    (known === null ? headingEnds(text, sentence, weighed()) : [knownEnd(text.slice(0, known))])
  before?.set(key, found)
  return found
}

const siblingOf = (
  { text, known }: GluedSibling,
  ends: readonly HeadingEnd[],
  pairs: ReadonlyMap<string, number>
): Sibling => {
  if (known !== null) return { text, ends, scores: [0], shares: [1] }
  const scores = ends.map(
    ({ score, length }) =>
      score -
      partedBy(text, length, pairs) -
      (endsDetermined(text, length) ? PARTED : 0) +
      (isSaidAgain(text, length) ? AGAIN : 0)
  )
  return { text, ends, scores, shares: sharesOf(scores) }
}

/** 适用范围本指南: what 本 and 该 stand before is the subject of the sentence, not the end of a heading. */
const endsDetermined = (text: string, length: number): boolean => determined.test(text.slice(0, length))

const determined = /[\u3400-\u9fff]{2}[本该該][\u3400-\u9fff]{1,3}$/

/** What an end gains where a clause below ends in the whole heading: 一、总结全年经验各部门要认真总结全年经验，……. */
const AGAIN = 5
const LEAST_AGAIN = 6

/** A term of the heading may stand again anywhere. */
const isSaidAgain = (text: string, length: number): boolean => {
  const again = length < LEAST_AGAIN ? -1 : text.indexOf(text.slice(0, length), length)
  return again > 0 && '，。；,;'.includes(text.charAt(again + length) || ' ')
}

/** Probabilities of scores. */
const sharesOf = (scores: readonly number[]): number[] => {
  const top = Math.max(...scores)
  const powers = scores.map(score => Math.exp(score - top))
  const all = powers.reduce((total, power) => total + power, 0)
  return powers.map(power => power / all)
}

const together = (score: number, likeness: readonly number[]): number => {
  let total = score * likenessWeights[0]
  for (let index = 0; index < likeness.length; index++)
    total += (likeness[index] ?? 0) * (likenessWeights[index + 1] ?? 0)
  return total
}

/** How likely it is that these numbers open paragraphs without headings: all of them together, or none. */
const noHeadings = (siblings: readonly GluedSibling[], all: readonly Sibling[], before: number): number => {
  if (siblings.some(({ known, isRunIn }) => known !== null && !isRunIn)) return 0
  let odds = Math.log(before)
  const none = weightOf('none')
  for (const [index, { scores }] of all.entries()) {
    if (siblings[index]?.known !== null) continue
    const share = sharesOf([...scores, none]).at(-1) ?? 1
    const likely = Math.min(0.999, Math.max(0.001, share))
    odds += Math.log(likely / (1 - likely)) - Math.log(noHeadingOdds.alone)
  }
  return 1 / (1 + Math.exp(-odds))
}

const bestOf = (
  ends: readonly HeadingEnd[],
  shares: Shares,
  without: number,
  withoutAmongLines: number
): GluedEnd | null => {
  let best = -1
  for (const [index, share] of shares.entries()) if (best < 0 || share > (shares[best] ?? 0)) best = index
  const end = ends[best]
  if (!end) return null
  const share = shares[best] ?? 0
  const confidence = share * (1 - without)
  const amongLines = share * (1 - withoutAmongLines)
  return {
    length: end.length,
    confidence,
    amongLines,
    ...(confidence > without ? {} : { unlikely: true as const })
  }
}
