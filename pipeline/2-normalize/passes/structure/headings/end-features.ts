/**
 * In: a text that opens with a heading and goes on with a sentence, nothing between them. Out: the places where the
 * heading may end, each with what speaks for and against it: numbers under names, told to who weighs them (TN-86,
 * missing line break).
 */
import { addBetween } from './between-features.ts'
import type { Scales } from './end-evidence.ts'
import { factors } from './end-network.data.ts'
import { readEnds } from './end-network.ts'
import { callsForObject } from './glued-ends.data.ts'
import { type GluedText, type HeadWords, readGluedText } from './glued-text.ts'
import { addHead, addLength } from './head-features.ts'
import { folded, placeWorth } from './lexicon.ts'
import { openerAt } from './openers.ts'
import { addTail } from './tail-features.ts'
import type { PlacedWord } from './word-lattice.ts'

/** Longest heading that is looked for, in characters; shortest. */
const LONGEST_END = 32
const SHORTEST = 2
/** A word border that costs more than this, as a power of ten, is none. */
const MOST_LOSS = 3.2
/** How much of the sentence is read. */
const AHEAD = 14

/** A place where a heading may end. */
export interface HeadingEnd {
  readonly length: number
  /** What all that was told of it comes to. */
  readonly score: number
  /** What the network makes of it. */
  readonly read: number
  /** What siblings may have in common: parts of speech of the heading, its last word, the first of the sentence. */
  readonly pattern: string
  readonly last: string
  readonly next: string
  /** True where the end is that of the first sentence: a run-in heading. */
  readonly isSentence: boolean
}

/** Ends of one heading, shortest first. `sentence`: length of its first sentence where that may be the heading. */
export const headingEnds = (
  raw: string,
  sentence: number | null,
  scales: Scales,
  limits: Limits = headings
): HeadingEnd[] => {
  const { glued, ends } = weighedEnds(raw, sentence, scales, limits)
  const read = readEnds(
    glued.text,
    glued.lattice,
    ends.map(({ length }) => length)
  )
  return ends.map((end, index) => ({
    ...end,
    read: (read[index] ?? 0) + (end.isSentence ? factors.sentence : 0)
  }))
}

/** All but what the network makes of it. */
export type WeighedEnd = Omit<HeadingEnd, 'read'>

/** The longest that is looked for; an end so much worse than the best by its evidence is none, and the network is not asked about it. */
export interface Limits {
  readonly longest: number
  readonly hopeless: number
}

const headings: Limits = { longest: LONGEST_END, hopeless: 6 }

/** The same before the network is asked, with the text as it reads it. */
export const weighedEnds = (
  raw: string,
  sentence: number | null,
  scales: Scales,
  { longest, hopeless }: Limits = headings
): { readonly glued: GluedText; readonly ends: readonly WeighedEnd[] } => {
  const text = widened(folded(raw.slice(0, longest + AHEAD)))
  const glued = readGluedText(text)
  const opens = sentenceOpening(text)
  const stop = text.search(/[。；！？]/)
  const limit = Math.min(stop < 0 ? longest : stop - 1, longest, text.length - 1)
  const found: WeighedEnd[] = []
  let balance = balanceOf(text.slice(0, SHORTEST - 1))
  for (let length = SHORTEST; length <= limit; length++) {
    balance += balanceOf(text.charAt(length - 1))
    if (balance !== 0 || !mayEnd(text, length) || glued.lattice.loss(length) > MOST_LOSS) continue
    if (opens) scales.add(opens, 1)
    found.push(endAt(glued, length, scales))
  }
  if (sentence !== null && sentence <= text.length) found.push(sentenceEnd(glued, sentence, scales))
  let best = Number.NEGATIVE_INFINITY
  for (const { score } of found) best = Math.max(best, score)
  return { glued, ends: found.filter(({ score }) => score >= best - hopeless) }
}

/** Half-width marks after Han as what they stand for: the network has read no others. */
const widened = (text: string): string =>
  halfWidth.test(text) ? text.replace(afterHan, mark => fullWidth.charAt(',;:?!()'.indexOf(mark))) : text

const halfWidth = /[,;:?!()]/
const afterHan = /(?<=[\u3400-\u9fff”’」』》）)])[,;:?!()]/g
const fullWidth = '，；：？！（）'

/** 起初……, 我……, 如果……; 本……, 该……: the words after the number already begin a sentence. Its name as evidence. */
const sentenceOpening = (text: string): string | null =>
  determiner.test(text) ? 'begins determined' : openerAt(text, 0) ? 'begins as sentence' : null

const determiner = /^[本该該此每某各]/

/** An end that is known beforehand: what siblings may have in common with it. */
export const knownEnd = (raw: string): HeadingEnd => {
  const text = folded(raw)
  const isSentence = /[。！？!?][”」』）)]*$/.test(text)
  return { ...sentenceEnd(readGluedText(text), text.length, unweighed), isSentence, read: 0 }
}

const unweighed: Scales = { add: () => {}, addWords: () => {}, total: () => 0 }

const mayEnd = (text: string, length: number): boolean =>
  !lacksObject(text, length) &&
  !noEnds.has(text.charAt(length - 1)) &&
  !noBeginnings.has(text.charAt(length)) &&
  !goesOn(text, length)

/** 加快|渡船更新…, 进一步优化|候船服务…: verbs that call for an object are no heading by themselves. */
const lacksObject = (text: string, length: number): boolean =>
  length <= LONGEST_ORDER && callsForObject.test(text.slice(0, length))

const LONGEST_ORDER = 6

const noEnds: ReadonlySet<string> = new Set('，、：,;:—“《（')
const noBeginnings: ReadonlySet<string> = new Set('，、：,;:”》）—')

/** No sentence begins with what only follows a word: 的, but 的确; 及, but 及时; 们; 与技能：, but 与前人的研究相比，…. */
const goesOn = (text: string, at: number): boolean => {
  const char = text.charAt(at)
  if (char === '的') return !'确士'.includes(text.charAt(at + 1) || ' ')
  if (char === '及') return !'时早至格'.includes(text.charAt(at + 1) || ' ')
  return char === '们' || ('与和或'.includes(char) && joins.test(text.slice(at, at + 8)))
}

/** A second word of a short pair, up to the mark behind it. */
const joins = /^.[^，。；：！？,;:]{1,5}[：:]/

/** How many more brackets and quotes open than close. */
const balanceOf = (text: string): number => {
  let open = 0
  for (const char of text) open += '“《（「'.includes(char) ? 1 : '”》）」'.includes(char) ? -1 : 0
  return open
}

const endAt = (glued: GluedText, length: number, scales: Scales): WeighedEnd => {
  const { text, lattice, borders } = glued
  const head = glued.head(length)
  const tail = wordsAfter(glued, length)
  const last = wordText(text, head?.last)
  const next = wordText(text, tail[0])
  scales.add('loss', lattice.loss(length))
  scales.add('opens', opensWorth(text, length, next))
  scales.add('ends', placeWorth(last, 'ends'))
  if (!borders.has(length)) scales.add('no border', 1)
  addLength(length, scales)
  if (head) addHead(glued, length, head, scales)
  addTail(text, length, tail, scales)
  addBetween(text, length, head?.last, tail[0], scales)
  return { length, score: scales.total(), pattern: head?.pattern ?? '', last, next, isSentence: false }
}

/** So many words of the sentence tell something of it. */
const TAIL_WORDS = 6

const wordsAfter = ({ lattice }: GluedText, at: number): PlacedWord[] => {
  const words: PlacedWord[] = []
  for (let word = lattice.after(at); word && words.length < TAIL_WORDS; word = lattice.after(word.to))
    words.push(word)
  return words
}

/** The whole first sentence as heading: 一、入户宣讲。 */
const sentenceEnd = (glued: GluedText, length: number, scales: Scales): WeighedEnd => {
  const bare = glued.text.slice(0, length).replace(/[。！？!?.…”」]+$/, '')
  const head: HeadWords | null = glued.head(bare.length)
  scales.add('sentence', 1)
  scales.add('sentence length', Math.max(0, bare.length - 8))
  if (/[，,]/.test(bare)) scales.add('sentence comma', 1)
  if (bare.length >= glued.twiceFrom) scales.add('sentence twice', 1)
  return {
    length,
    score: scales.total(),
    pattern: head?.pattern ?? '',
    last: wordText(glued.text, head?.last),
    next: '',
    isSentence: true
  }
}

const wordText = (text: string, word: PlacedWord | undefined): string =>
  word ? text.slice(word.from, word.to) : ''

/** Closed classes open sentences, however often they are met elsewhere: 自己, 我. */
const opensWorth = (text: string, at: number, word: string): number => {
  const worth = placeWorth(word, 'opens')
  return worth < 0 && openerAt(text, at) ? 0 : worth
}
