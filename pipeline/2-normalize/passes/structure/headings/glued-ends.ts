/**
 * In: siblings whose headings were glued to the sentences after them. Out: where each heading ends (TN-86, missing
 * line break) and how sure that is, decided for all of them together.
 */
import { type HeadingEnd, headingEnds, knownEnd } from './end-features.ts'
import { noHeadingOdds, opinions } from './end-weights.data.ts'
import { weighed } from './end-weights.ts'
import { areInDoubt } from './group-doubt.ts'
import { decideTogether, topOf, type Undecided } from './sibling-modes.ts'

/** A sibling: the text after its ordinal, and the length of its heading where that is known. */
export interface GluedSibling {
  readonly text: string
  readonly known: number | null
  /** True where the known heading is a sentence that opens its paragraph: prose has such as well. */
  readonly isRunIn?: boolean
  /** Length of the first sentence, where that may be the heading. */
  readonly sentence: number | null
  /** How much stands from its number to the next of its row, where it is known. */
  readonly section?: number
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

/** So many are kept: a text of more is read again. */
const MOST_KNOWN = 20_000

/** What was found of texts before, by what they were asked for: who looks again reads each but once. Null where nobody does. */
export type KnownEnds = Map<string, readonly HeadingEnd[]> | null

const endsTogether = (siblings: readonly GluedSibling[], known: KnownEnds): (GluedEnd | null)[] => {
  const pairs = pairsIn(siblings)
  const all = siblings.map(one => undecided(one, endsOf(one, known), pairs))
  const odds = noHeadingsOdds(siblings, all)
  const without = shareOf(odds)
  const withoutAmongLines = odds === NEVER ? 0 : shareOf(odds + noHeadingOdds.amongLines)
  const found = decideTogether(all, without > VAIN).map((shares, index) => {
    const best = topOf(shares)
    const length = all[index]?.ends[best]?.length
    const share = shares[best] ?? 0
    return length === undefined ? null : endOf(length, share, without, withoutAmongLines)
  })
  return areInDoubt(siblings, all, found) ? found.map(doubted) : found
}

/** Where it is likelier that there are no headings, nobody asks what shape they have. */
const VAIN = 0.97

const endOf = (length: number, share: number, without: number, withoutAmongLines: number): GluedEnd => {
  const confidence = share * (1 - without)
  return {
    length,
    confidence,
    amongLines: share * (1 - withoutAmongLines),
    ...(confidence > without ? {} : { unlikely: true as const })
  }
}

/** Not sure enough to be cut. */
const DOUBTED = 0.5

const doubted = (end: GluedEnd | null): GluedEnd | null =>
  end && {
    ...end,
    confidence: Math.min(end.confidence, DOUBTED),
    amongLines: Math.min(end.amongLines, DOUBTED)
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
  if (before && before.size < MOST_KNOWN) before.set(key, found)
  return found
}

const undecided = (
  { text, known }: GluedSibling,
  ends: readonly HeadingEnd[],
  pairs: ReadonlyMap<string, number>
): Undecided => {
  if (known !== null) return { text, ends, scores: [0] }
  const scores = ends.map(
    end =>
      bothOf(end) -
      partedBy(text, end.length, pairs) -
      (endsDetermined(text, end.length) || endsAsItBegins(text, end.length) ? PARTED : 0) -
      (leavesItsLast(text, end.length) ? WITHOUT_LAST : 0) +
      (isSaidAgain(text, end.length) ? AGAIN : 0)
  )
  return { text, ends, scores }
}

/** What the network makes of an end and what the evidence weighs: neither is right often enough alone. */
const bothOf = ({ read, score }: HeadingEnd): number => read * opinions.network + score * opinions.evidence

/** 适用范围本指南: what 本 and 该 stand before is the subject of the sentence, not the end of a heading. */
const endsDetermined = (text: string, length: number): boolean => determined.test(text.slice(0, length))

const determined = /[\u3400-\u9fff]{2}[本该該][\u3400-\u9fff]{1,3}$/

/** 浇水与施肥浇水|看土: it is the sentence that takes up what the heading begins with. */
const endsAsItBegins = (text: string, length: number): boolean =>
  length >= LEAST_TAKEN_UP && text.startsWith(text.slice(length - 2, length))

const LEAST_TAKEN_UP = 5

/** 新生|入学资助资助对象：…: no clause says a word twice in a row; the first of the two is the heading's last. 一步一步 is told. */
const leavesItsLast = (text: string, length: number): boolean =>
  twice.test(text.slice(length, length + CLAUSE).replace(/[，。：；！？,:;].*$/, ''))

const WITHOUT_LAST = 4
const CLAUSE = 14
const twice = /([\u3400-\u9fff])(?!\1)([\u3400-\u9fff])(?<!一.)\1\2/

/** What an end gains where a clause below ends in the whole heading: 一、总结全年经验各部门要认真总结全年经验，……. */
const AGAIN = 5
const LEAST_AGAIN = 6

/** 润滑系统润滑系统是……: the sentence begins with the heading. 商量商量 is one word. */
const LEAST_TWICE = 3

/** A term of the heading may stand again anywhere. */
const isSaidAgain = (text: string, length: number): boolean => {
  if (length >= LEAST_TWICE && text.startsWith(text.slice(0, length), length)) return true
  const again = length < LEAST_AGAIN ? -1 : text.indexOf(text.slice(0, length), length)
  return again > 0 && '，。；,;'.includes(text.charAt(again + length) || ' ')
}

/** One sibling says no more than this for or against headings. */
const MOST_SAID = 7
/** Log-odds of what cannot be. */
const NEVER = Number.NEGATIVE_INFINITY

/** How likely it is that these numbers open paragraphs without headings, all of them together or none: its log-odds. */
const noHeadingsOdds = (siblings: readonly GluedSibling[], all: readonly Undecided[]): number => {
  if (siblings.some(isLine)) return NEVER
  let odds: number = noHeadingOdds.before
  for (const [index, { scores }] of all.entries()) {
    if (siblings[index]?.known !== null) continue
    const said = Math.max(-MOST_SAID, Math.min(MOST_SAID, logOfSum(scores)))
    odds += noHeadingOdds.each - noHeadingOdds.said * said - saidByLength(siblings[index]?.section ?? 0)
  }
  return odds
}

/** Numbers that prose counts with stand close together; a thousand characters further on there is a part of the text. */
const saidByLength = (section: number): number =>
  section <= PROSE ? 0 : Math.min(MOST_BY_LENGTH, Math.log(section / PROSE))

/** Longest paragraph that is usual after a number in prose; length says no more than this. */
const PROSE = 300
const MOST_BY_LENGTH = 2

/** A heading without doubt; a short sentence that is known to be one may be a paragraph as well. */
const isLine = ({ text, known, isRunIn }: GluedSibling): boolean =>
  known !== null && !isRunIn && !/[。！？…][”’」』）)]*$/.test(text.slice(0, known))

const shareOf = (odds: number): number => 1 / (1 + Math.exp(-odds))

const logOfSum = (scores: readonly number[]): number => {
  const top = Math.max(...scores)
  return top + Math.log(scores.reduce((total, score) => total + Math.exp(score - top), 0))
}
