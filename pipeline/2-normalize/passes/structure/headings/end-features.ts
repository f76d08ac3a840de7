/**
 * In: a text that opens with a heading and goes on with a sentence, nothing between them. Out: the places where the
 * heading may end, each with what speaks for and against it, as numbers under names (TN-86, missing line break).
 */
import { wordStarts } from '../words.ts'
import {
  auxiliaries,
  clauseSigns,
  endsInQuantity,
  headEndings,
  headNouns,
  prepositions,
  quantity,
  sentenceOpeners,
  tailBans
} from './glued-ends.data.ts'
import { folded, placeWorth } from './lexicon.ts'
import { type Lattice, latticeOf, type PlacedWord } from './word-lattice.ts'

/** Longest heading that is looked for, in characters; shortest. */
export const LONGEST_END = 32
const SHORTEST = 2
/** A word border that costs more than this, as a power of ten, is none. */
const MOST_LOSS = 3.2
/** How much of the sentence is read. */
const AHEAD = 14

/** A place where a heading may end. */
export interface HeadingEnd {
  readonly length: number
  readonly features: readonly Feature[]
  /** What siblings may have in common: parts of speech of the heading, its last word, the first of the sentence. */
  readonly pattern: string
  readonly last: string
  readonly next: string
  /** True where the end is that of the first sentence: a run-in heading. */
  readonly isSentence: boolean
}
export type Feature = readonly [name: string, value: number]

/** Ends of one heading, shortest first. `sentence`: length of its first sentence where that may be the heading. */
export const headingEnds = (raw: string, sentence: number | null): HeadingEnd[] => {
  const text = folded(raw.slice(0, LONGEST_END + AHEAD))
  const borders = wordStarts(text)
  const lattice = latticeOf(text, borders)
  const stop = text.search(/[。；！？]/)
  const limit = Math.min(stop < 0 ? LONGEST_END : stop - 1, LONGEST_END, text.length - 1)
  const ends: HeadingEnd[] = []
  for (let length = SHORTEST; length <= limit; length++) {
    if (!mayEnd(text, length) || lattice.loss(length) > MOST_LOSS) continue
    ends.push(endAt(text, length, lattice, borders))
  }
  if (sentence !== null && sentence <= text.length) ends.push(sentenceEnd(text, sentence, lattice))
  return ends
}

/** An end that is known beforehand: what siblings may have in common with it. */
export const knownEnd = (raw: string): HeadingEnd => {
  const text = folded(raw)
  const isSentence = /[。！？!?][”」』）)]*$/.test(text)
  return { ...sentenceEnd(text, text.length, latticeOf(text, wordStarts(text))), isSentence }
}

const mayEnd = (text: string, length: number): boolean =>
  !/[，、：,;:—“《（]/.test(text.charAt(length - 1)) &&
  !/[，、：,;:”》）—]/.test(text.charAt(length)) &&
  isBalanced(text.slice(0, length))

const isBalanced = (head: string): boolean => count(head, '“《（「') === count(head, '”》）」')

const count = (text: string, chars: string): number => {
  let found = 0
  for (const char of text) if (chars.includes(char)) found++
  return found
}

const endAt = (text: string, length: number, lattice: Lattice, borders: ReadonlySet<number>): HeadingEnd => {
  const head = lattice.before(length, LONGEST_END)
  const tail = lattice.after(length, 6)
  const features: Feature[] = [
    ['loss', lattice.loss(length)],
    ['opens', opensWorth(text.slice(length), wordText(text, tail[0]))],
    ['ends', placeWorth(wordText(text, head[0]), 'ends')],
    ['no border', borders.has(length) ? 0 : 1],
    ...lengthFeatures(length),
    ...headFeatures(text.slice(0, length), head),
    ...tailFeatures(text.slice(length), tail),
    ...betweenFeatures(text, length, head, tail)
  ]
  return {
    length,
    features: features.filter(([, value]) => value !== 0),
    pattern: patternOf(head),
    last: wordText(text, head[0]),
    next: wordText(text, tail[0]),
    isSentence: false
  }
}

/** The whole first sentence as heading: 一、入户宣讲。 */
const sentenceEnd = (text: string, length: number, lattice: Lattice): HeadingEnd => {
  const bare = text.slice(0, length).replace(/[。！？!?.…”」]+$/, '')
  const head = lattice.before(bare.length, LONGEST_END)
  return {
    length,
    features: [
      ['sentence', 1],
      ['sentence length', Math.max(0, bare.length - 8)],
      ['sentence comma', /[，,]/.test(bare) ? 1 : 0],
      ['sentence twice', saysTwice(bare) ? 1 : 0]
    ],
    pattern: patternOf(head),
    last: wordText(text, head[0]),
    next: '',
    isSentence: true
  }
}

const wordText = (text: string, word: PlacedWord | undefined): string =>
  word ? text.slice(word.from, word.to) : ''

/** Parts of speech in reading order, repeated ones once: 加强X建设 is `vnw`. */
const patternOf = (head: readonly PlacedWord[]): string =>
  head
    .map(word => word.tag)
    .reverse()
    .join('')
    .replace(/(.)\1+/g, '$1')

const lengthFeatures = (length: number): Feature[] => [
  [`length ${length <= 8 ? length : length <= 10 ? '9-10' : length <= 13 ? '11-13' : '14+'}`, 1],
  ['longer', Math.max(0, length - 8)]
]

const headFeatures = (head: string, words: readonly PlacedWord[]): Feature[] => {
  const last = words[0]
  const first = words.at(-1)
  const verbal = first !== undefined && 'vw'.includes(first.tag)
  return [
    [`head ends ${last?.tag ?? ''}`, 1],
    [`head ends short ${last?.tag ?? ''}`, last && last.to - last.from === 1 ? 1 : 0],
    [`head ${first?.tag ?? ''}…${last?.tag ?? ''}`, 1],
    [`head pattern ${patternOf(words)}`, words.length <= 4 ? 1 : 0],
    [`head shape ${shapeOf(words)}`, words.length <= 4 ? 1 : 0],
    ['head one word', words.length === 1 ? 1 : 0],
    ['head verb object', words.length > 1 && verbal && last && 'nwsN'.includes(last.tag) ? 1 : 0],
    ['head two pairs', /^[\u3400-\u9fff]{4}$/.test(head) && words[0]?.from === 2 ? 1 : 0],
    [
      'head noun of headings',
      headNouns.some(noun => head.length > noun.length && head.endsWith(noun)) ? 1 : 0
    ],
    ['head ban', headEndings.test(head) ? 1 : 0],
    ['head quantity', endsInQuantity.test(head) ? 1 : 0],
    ['head comma', /[，,]/.test(head) ? 1 : 0],
    ['head comma even', isEven(head) ? 1 : 0],
    ['head twice', saysTwice(head) ? 1 : 0],
    ['head clause sign', clauseSigns.test(head) ? 1 : 0],
    ['head has opener', opensWithin(head, words) ? 1 : 0],
    ['head ends opener', sentenceOpeners.some(word => word.length > 1 && head.endsWith(word)) ? 1 : 0],
    ['head has verb inside', verbsInside(words)]
  ]
}

/** Lengths of its words: 加强人员培训 is 222. */
const shapeOf = (words: readonly PlacedWord[]): string =>
  words
    .map(word => word.to - word.from)
    .reverse()
    .join('')

/** 领导重视，机构健全: halves of one length. */
const isEven = (head: string): boolean => {
  const halves = head.split(/[，,]/)
  return halves.length > 1 && halves.every(half => half.length === halves[0]?.length && half.length >= 3)
}

/** A heading seldom says a word twice: the second time is the sentence's. */
const saysTwice = (head: string): boolean => {
  for (let at = 0; at + 4 <= head.length; at++)
    if (head.indexOf(head.slice(at, at + 2), at + 2) >= 0) return true
  return /([\u3400-\u9fff])\1/.test(head)
}

/** A pronoun or a conjunction within: the sentence has begun. */
const opensWithin = (head: string, words: readonly PlacedWord[]): boolean =>
  words.some(word => word.from >= 2 && isOpener(head, word.from))

/** Closed classes open sentences, however often they are met elsewhere: 自己, 我. */
const opensWorth = (tail: string, word: string): number => {
  const worth = placeWorth(word, 'opens')
  return isOpener(tail) ? Math.max(0, worth) : worth
}

const isOpener = (text: string, at = 0): boolean => {
  for (const word of openersByFirst.get(text.charAt(at)) ?? []) if (text.startsWith(word, at)) return true
  return false
}

/** It is asked at every word of every end: only openers with the same first character are looked at. */
const openersByFirst: ReadonlyMap<string, readonly string[]> = (() => {
  const found = new Map<string, string[]>()
  for (const word of sentenceOpeners) {
    const words = found.get(word.charAt(0))
    if (words) words.push(word)
    else found.set(word.charAt(0), [word])
  }
  return found
})()

/** Verbs that are neither the heading's first word nor its last: 目标到年底完成 has one. */
const verbsInside = (words: readonly PlacedWord[]): number =>
  Math.min(2, words.slice(1, -1).filter(word => word.tag === 'v').length)

const tailFeatures = (tail: string, words: readonly PlacedWord[]): Feature[] => {
  const [first, second] = words
  const clause = /^[^，。；：！？,:]*/.exec(tail)?.[0] ?? ''
  return [
    [`tail ${first?.tag ?? ''}`, 1],
    [`tail ${first?.tag ?? ''}${second?.tag ?? ''}`, 1],
    [
      `tail ${words
        .slice(0, 3)
        .map(word => word.tag)
        .join('')}`,
      1
    ],
    ['tail head noun', headNouns.some(noun => tail.startsWith(noun)) ? 1 : 0],
    [`tail short ${first?.tag ?? ''}`, first && first.to - first.from === 1 ? 1 : 0],
    ['tail opener', isOpener(tail) ? 1 : 0],
    ['tail long opener', sentenceOpeners.some(word => word.length > 1 && tail.startsWith(word)) ? 1 : 0],
    ['tail preposition', prepositions.some(word => tail.startsWith(word)) ? 1 : 0],
    ['tail auxiliary', auxiliaries.some(word => tail.startsWith(word)) ? 1 : 0],
    ['tail quantity', quantity.test(tail) ? 1 : 0],
    ['tail ban', tailBans.test(tail) ? 1 : 0],
    ['tail quotes', /^[“《「『（]/.test(tail) ? 1 : 0],
    ['tail subject', withSubject.test(tail) ? 1 : 0],
    ['tail clause short', clause.length < 3 ? 1 : 0],
    ['tail no predicate', clause.length >= 3 && !hasPredicate(words) ? 1 : 0],
    ['tail last clause', /^[^，；：！？,:]*。/.test(tail) && clause.length < 6 ? 1 : 0]
  ]
}

/** 居民在…, 护林员由…: a noun, then what only a sentence goes on with. */
const withSubject =
  /^[\u3400-\u9fff]{2,4}(?:[在从由把被将对是有已]|按照|根据|通过|可以|应当|必须|不得|需要|已经)/

const hasPredicate = (words: readonly PlacedWord[]): boolean =>
  words.some(word => 'vwadpi'.includes(word.tag))

/** The sentence takes up words of the heading, or heading and sentence would make one word or phrase. */
const betweenFeatures = (
  text: string,
  length: number,
  head: readonly PlacedWord[],
  tail: readonly PlacedWord[]
): Feature[] => {
  const before = text.slice(0, length)
  const after = text.slice(length)
  const clause = after.split(/[。；！？]/, 1)[0] ?? ''
  return [
    [`between ${head[0]?.tag ?? ''}|${tail[0]?.tag ?? ''}`, 1],
    ['subject cut', head[0] && isShortNoun(head[0]) && 'pd'.includes(tail[0]?.tag ?? ' ') ? 1 : 0],
    ['echo word', tail[0] && takesUp(before, after.slice(0, tail[0].to - length)) ? 1 : 0],
    ['echo start', before.includes(after.slice(0, 2)) && after.length > 1 ? 1 : 0],
    ['echo char', /[\u3400-\u9fff]/.test(after.charAt(0)) && before.endsWith(after.charAt(0)) ? 1 : 0],
    ['echo later', Math.min(2, echoes(before, clause.slice(0, 12)))]
  ]
}

/** 党|同…, 人|在…: a noun of one character before a preposition is the sentence's subject. */
const isShortNoun = ({ tag, from, to }: PlacedWord): boolean => tag === 'n' && to - from === 1

const takesUp = (before: string, word: string): boolean => word.length > 1 && before.includes(word)

const echoes = (before: string, clause: string): number => {
  let found = 0
  for (let at = 0; at + 2 <= before.length; at++) if (clause.includes(before.slice(at, at + 2))) found++
  return found
}
