/** In: a word, or a place in a text. Out: its part of speech and how common it is, from the word list; traditional forms are folded first. */
import { foldingPairs } from '../../../../model/folding.data.ts'
import { lexiconLines } from './lexicon.data.ts'
import { wordPlaceLines } from './word-places.data.ts'

/** What the word list knows of a word. */
export interface Word {
  /** Its part of speech, as lexicon.data.ts names them; `x` Latin, `k` a mark. */
  readonly tag: string
  /** What it costs to read it here: minus the common logarithm of its share in running text. */
  readonly cost: number
}

/** Longest word of the list, in characters. */
export const LONGEST_WORD = 4

/** The list's texts have so many words, as a power of ten; its rarest step begins at 10². */
const ALL = 7.8
const RAREST = 2.25
const STEP = 0.5

/**
 * The words by their characters' codes, two to a number: looked up at every character of a text, without cutting out
 * a string for each. A word is in the first free slot from its hash on.
 */
interface Slots {
  readonly heads: Int32Array
  readonly tails: Int32Array
  /** Index in `kinds`, plus 1; 0: free. */
  readonly kind: Uint16Array
  readonly kinds: readonly Word[]
  /** By a word's first character: a bit for each length that its words have. */
  readonly lengths: Uint8Array
}

/** A power of two, four times as many as there are words. */
const SLOTS = 1 << 17

let slots: Slots | null = null

/** @example lookUp('管理')?.tag // 'w' */
export const lookUp = (word: string): Word | undefined => wordAt(word, 0, word.length)

/**
 * The word of so many characters that stands at a place, in simplified characters.
 *
 * @example wordAt('加强管理', 2, 2)?.tag // 'w'
 */
export const wordAt = (text: string, from: number, length: number): Word | undefined => {
  slots ??= readWords()
  if (length > LONGEST_WORD || from + length > text.length) return undefined
  if (((slots.lengths[text.charCodeAt(from)] ?? 0) & (1 << length)) === 0) return undefined
  const kind = slots.kind[slotOf(headOf(text, from, length), tailOf(text, from, length), slots)] ?? 0
  return kind === 0 ? undefined : slots.kinds[kind - 1]
}

const headOf = (text: string, from: number, length: number): number =>
  (text.charCodeAt(from) << 16) | (length > 1 ? text.charCodeAt(from + 1) : 0)

const tailOf = (text: string, from: number, length: number): number =>
  length < 3 ? 0 : (text.charCodeAt(from + 2) << 16) | (length > 3 ? text.charCodeAt(from + 3) : 0)

/** Where the word is, or would be. */
const slotOf = (head: number, tail: number, { heads, tails, kind }: Slots): number => {
  let slot = hashOf(head, tail)
  while (kind[slot] !== 0 && (heads[slot] !== head || tails[slot] !== tail)) slot = (slot + 1) & (SLOTS - 1)
  return slot
}

const hashOf = (head: number, tail: number): number => {
  const mixed = Math.imul(head ^ Math.imul(tail, 0x9e3779b1), 0x85ebca6b)
  return (mixed ^ (mixed >>> 15)) & (SLOTS - 1)
}

const readWords = (): Slots => {
  const kinds: Word[] = []
  const made: Slots = {
    heads: new Int32Array(SLOTS),
    tails: new Int32Array(SLOTS),
    kind: new Uint16Array(SLOTS),
    kinds,
    lengths: new Uint8Array(0x10000)
  }
  for (const line of lexiconLines.split('\n')) {
    const length = Number(line.charAt(1))
    kinds.push({ tag: line.charAt(0), cost: ALL - RAREST - STEP * Number(line.charAt(2)) })
    for (let at = 3; at < line.length; at += length) {
      const head = headOf(line, at, length)
      const tail = tailOf(line, at, length)
      const slot = slotOf(head, tail, made)
      made.heads[slot] = head
      made.tails[slot] = tail
      made.kind[slot] = kinds.length
      const first = line.charCodeAt(at)
      made.lengths[first] = (made.lengths[first] ?? 0) | (1 << length)
    }
  }
  return made
}

let simplified: Uint16Array | null = null

/** The text in simplified characters, one for one: to look words up, never for output. */
export const folded = (text: string): string => {
  simplified ??= readPairs()
  let out = ''
  let done = 0
  for (let at = 0; at < text.length; at++) {
    const other = simplified[text.charCodeAt(at)]
    if (!other) continue
    out += text.slice(done, at) + String.fromCharCode(other)
    done = at + 1
  }
  return done === 0 ? text : out + text.slice(done)
}

const readPairs = (): Uint16Array => {
  const pairs = new Uint16Array(0x10000)
  for (let at = 0; at < foldingPairs.length; at += 2)
    pairs[foldingPairs.charCodeAt(at)] = foldingPairs.charCodeAt(at + 1)
  return pairs
}

type PlaceOfWord = 'opens' | 'ends'
let places: Readonly<Record<PlaceOfWord, ReadonlyMap<string, number>>> | null = null

/**
 * How much oftener than elsewhere a word opens a paragraph, or ends a heading: a natural logarithm, 0 where nothing is known.
 *
 * @example placeWorth('其次', 'opens') // 2
 */
export const placeWorth = (word: string, place: PlaceOfWord): number => {
  places ??= readPlaces()
  return places[place].get(word) ?? 0
}

const readPlaces = (): Readonly<Record<PlaceOfWord, ReadonlyMap<string, number>>> => {
  const found = { opens: new Map<string, number>(), ends: new Map<string, number>() }
  for (const line of wordPlaceLines.split('\n')) {
    const [key = '', ...words] = line.split(' ')
    const into = key.startsWith('s') ? found.opens : found.ends
    for (const word of words) into.set(word, Number(key.slice(1)) / 2)
  }
  return found
}
