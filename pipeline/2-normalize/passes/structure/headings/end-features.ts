/**
 * In: a text that opens with a heading and goes on with a sentence, nothing between them. Out: the places where the
 * heading may end, each with what speaks for and against it: numbers under names, told to who weighs them (TN-86,
 * missing line break).
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
  /** What all that was told of it comes to. */
  readonly score: number
  /** What siblings may have in common: parts of speech of the heading, its last word, the first of the sentence. */
  readonly pattern: string
  readonly last: string
  readonly next: string
  /** True where the end is that of the first sentence: a run-in heading. */
  readonly isSentence: boolean
}

/** Is told what speaks for and against one end after another; `total` closes an end. */
export interface Scales {
  readonly add: (name: string, value: number) => void
  readonly total: () => number
}

/** Ends of one heading, shortest first. `sentence`: length of its first sentence where that may be the heading. */
export const headingEnds = (raw: string, sentence: number | null, scales: Scales): HeadingEnd[] => {
  const text = folded(raw.slice(0, LONGEST_END + AHEAD))
  const borders = wordStarts(text)
  const lattice = latticeOf(text, borders)
  const opens = sentenceOpening(text)
  const stop = text.search(/[。；！？]/)
  const limit = Math.min(stop < 0 ? LONGEST_END : stop - 1, LONGEST_END, text.length - 1)
  const ends: HeadingEnd[] = []
  for (let length = SHORTEST; length <= limit; length++) {
    if (!mayEnd(text, length) || lattice.loss(length) > MOST_LOSS) continue
    if (opens) scales.add(opens, 1)
    ends.push(endAt(text, length, lattice, borders, scales))
  }
  if (sentence !== null && sentence <= text.length) ends.push(sentenceEnd(text, sentence, lattice, scales))
  return ends
}

/** 起初……, 我……, 如果……; 本……, 该……: the words after the number already begin a sentence. Its name as evidence. */
const sentenceOpening = (text: string): string | null =>
  determiner.test(text) ? 'begins determined' : isOpener(text) ? 'begins as sentence' : null

const determiner = /^[本该該此每某各]/

/** An end that is known beforehand: what siblings may have in common with it. */
export const knownEnd = (raw: string): HeadingEnd => {
  const text = folded(raw)
  const isSentence = /[。！？!?][”」』）)]*$/.test(text)
  return { ...sentenceEnd(text, text.length, latticeOf(text, wordStarts(text)), unweighed), isSentence }
}

const unweighed: Scales = { add: () => {}, total: () => 0 }

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

const endAt = (
  text: string,
  length: number,
  lattice: Lattice,
  borders: ReadonlySet<number>,
  scales: Scales
): HeadingEnd => {
  const head = lattice.before(length, LONGEST_END)
  const tail = lattice.after(length, 6)
  const pattern = patternOf(head)
  scales.add('loss', lattice.loss(length))
  scales.add('opens', opensWorth(text.slice(length), wordText(text, tail[0])))
  scales.add('ends', placeWorth(wordText(text, head[0]), 'ends'))
  if (!borders.has(length)) scales.add('no border', 1)
  addLength(length, scales)
  addHead(text.slice(0, length), head, pattern, scales)
  addTail(text.slice(length), tail, scales)
  addBetween(text, length, head, tail, scales)
  return {
    length,
    score: scales.total(),
    pattern,
    last: wordText(text, head[0]),
    next: wordText(text, tail[0]),
    isSentence: false
  }
}

/** The whole first sentence as heading: 一、入户宣讲。 */
const sentenceEnd = (text: string, length: number, lattice: Lattice, scales: Scales): HeadingEnd => {
  const bare = text.slice(0, length).replace(/[。！？!?.…”」]+$/, '')
  const head = lattice.before(bare.length, LONGEST_END)
  scales.add('sentence', 1)
  scales.add('sentence length', Math.max(0, bare.length - 8))
  if (/[，,]/.test(bare)) scales.add('sentence comma', 1)
  if (saysTwice(bare)) scales.add('sentence twice', 1)
  return {
    length,
    score: scales.total(),
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

const addLength = (length: number, { add }: Scales): void => {
  add(lengthNames[Math.min(length, lengthNames.length - 1)] ?? '', 1)
  if (length > 8) add('longer', length - 8)
}

/** By length: up to 8 each by itself. */
const lengthNames: readonly string[] = Array.from({ length: 15 }, (_, length) =>
  length <= 8
    ? `length ${length}`
    : length <= 10
      ? 'length 9-10'
      : length <= 13
        ? 'length 11-13'
        : 'length 14+'
)

const addHead = (head: string, words: readonly PlacedWord[], pattern: string, { add }: Scales): void => {
  const last = words[0]
  const first = words.at(-1)
  const verbal = first !== undefined && 'vw'.includes(first.tag)
  const sign = (name: string, holds: boolean): void => {
    if (holds) add(name, 1)
  }
  add(`head ends ${last?.tag ?? ''}`, 1)
  if (last && last.to - last.from === 1) add(`head ends short ${last.tag}`, 1)
  add(`head ${first?.tag ?? ''}…${last?.tag ?? ''}`, 1)
  if (words.length <= 4) {
    add(`head pattern ${pattern}`, 1)
    add(`head shape ${shapeOf(words)}`, 1)
  }
  sign('head one word', words.length === 1)
  sign('head verb object', words.length > 1 && verbal && last !== undefined && 'nwsN'.includes(last.tag))
  sign('head two pairs', words[0]?.from === 2 && /^[\u3400-\u9fff]{4}$/.test(head))
  sign('head noun of headings', endsInNoun(head))
  sign('head ban', headEndings.test(head))
  sign('head quantity', endsInQuantity.test(head))
  const halves = head.split(/[，,]/)
  sign('head comma', halves.length > 1)
  sign('head comma even', isEven(halves))
  sign('head twice', saysTwice(head))
  sign('head clause sign', clauseSigns.test(head))
  sign('head has opener', opensWithin(head, words))
  sign('head ends opener', endsInOpener(head))
  const inside = verbsInside(words)
  if (inside > 0) add('head has verb inside', inside)
}

/** A word of headings with something before it. */
const endsInNoun = (head: string): boolean =>
  (head.length > 2 && nounsOfHeadings.has(head.slice(-2))) ||
  (head.length > 3 && nounsOfHeadings.has(head.slice(-3)))

const nounsOfHeadings: ReadonlySet<string> = new Set(headNouns)

const opensWithNoun = (tail: string): boolean =>
  nounsOfHeadings.has(tail.slice(0, 2)) || nounsOfHeadings.has(tail.slice(0, 3))

/** Openers of two characters and more. */
const endsInOpener = (head: string): boolean => {
  for (let length = 2; length <= longestOpener && length <= head.length; length++)
    if (openers.has(head.slice(-length))) return true
  return false
}

const openers: ReadonlySet<string> = new Set(sentenceOpeners)
const longestOpener = Math.max(...sentenceOpeners.map(word => word.length))

/** Lengths of its words: 加强人员培训 is 222. */
const shapeOf = (words: readonly PlacedWord[]): string =>
  words
    .map(word => word.to - word.from)
    .reverse()
    .join('')

/** 领导重视，机构健全: halves of one length. */
const isEven = (halves: readonly string[]): boolean =>
  halves.length > 1 && halves.every(half => half.length === halves[0]?.length && half.length >= 3)

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

const isOpener = (text: string, at = 0): boolean => longestOpenerAt(text, at) > 0

/** Length of the longest opener that begins at a place. */
const longestOpenerAt = (text: string, at: number): number => {
  let longest = 0
  for (const word of openersByFirst.get(text.charAt(at)) ?? [])
    if (word.length > longest && text.startsWith(word, at)) longest = word.length
  return longest
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

const addTail = (tail: string, words: readonly PlacedWord[], { add }: Scales): void => {
  const [first, second, third] = words
  const clause = /^[^，。；：！？,:]*/.exec(tail)?.[0] ?? ''
  const one = first?.tag ?? ''
  const two = one + (second?.tag ?? '')
  const sign = (name: string, holds: boolean): void => {
    if (holds) add(name, 1)
  }
  // A tail of two words is told of twice, as the fit was.
  add(`tail ${one}`, 1)
  add(`tail ${two}`, 1)
  add(`tail ${two}${third?.tag ?? ''}`, 1)
  sign('tail head noun', opensWithNoun(tail))
  if (first && first.to - first.from === 1) add(`tail short ${one}`, 1)
  const opener = longestOpenerAt(tail, 0)
  sign('tail opener', opener > 0)
  sign('tail long opener', opener > 1)
  sign('tail preposition', singlePrepositions.has(tail.charAt(0)))
  sign(
    'tail auxiliary',
    auxiliaries.some(word => tail.startsWith(word))
  )
  sign('tail quantity', quantity.test(tail))
  sign('tail ban', tailBans.test(tail))
  sign('tail quotes', /^[“《「『（]/.test(tail))
  sign('tail subject', withSubject.test(tail))
  sign('tail clause short', clause.length < 3)
  sign('tail no predicate', clause.length >= 3 && !hasPredicate(words))
  sign('tail last clause', clause.length < 6 && /^[^，；：！？,:]*。/.test(tail))
}

const singlePrepositions: ReadonlySet<string> = new Set(prepositions)

/** 居民在…, 护林员由…: a noun, then what only a sentence goes on with. */
const withSubject =
  /^[\u3400-\u9fff]{2,4}(?:[在从由把被将对是有已]|按照|根据|通过|可以|应当|必须|不得|需要|已经)/

const hasPredicate = (words: readonly PlacedWord[]): boolean =>
  words.some(word => 'vwadpi'.includes(word.tag))

/** The sentence takes up words of the heading, or heading and sentence would make one word or phrase. */
const addBetween = (
  text: string,
  length: number,
  head: readonly PlacedWord[],
  tail: readonly PlacedWord[],
  { add }: Scales
): void => {
  const before = text.slice(0, length)
  const after = text.slice(length)
  const clause = after.split(/[。；！？]/, 1)[0] ?? ''
  const [last] = head
  const [next] = tail
  add(`between ${last?.tag ?? ''}|${next?.tag ?? ''}`, 1)
  if (last && isShortNoun(last) && 'pd'.includes(next?.tag ?? ' ')) add('subject cut', 1)
  if (next && takesUp(before, after.slice(0, next.to - length))) add('echo word', 1)
  if (after.length > 1 && before.includes(after.slice(0, 2))) add('echo start', 1)
  if (/[\u3400-\u9fff]/.test(after.charAt(0)) && before.endsWith(after.charAt(0))) add('echo char', 1)
  const later = Math.min(2, echoes(before, clause.slice(0, 12)))
  if (later > 0) add('echo later', later)
}

/** 党|同…, 人|在…: a noun of one character before a preposition is the sentence's subject. */
const isShortNoun = ({ tag, from, to }: PlacedWord): boolean => tag === 'n' && to - from === 1

const takesUp = (before: string, word: string): boolean => word.length > 1 && before.includes(word)

const echoes = (before: string, clause: string): number => {
  let found = 0
  for (let at = 0; at + 2 <= before.length; at++) if (clause.includes(before.slice(at, at + 2))) found++
  return found
}
