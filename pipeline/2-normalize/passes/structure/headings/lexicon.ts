/** In: a word. Out: its part of speech and how common it is, from the word list; traditional forms are folded first. */
import { foldingPairs } from './folding.data.ts'
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

let words: ReadonlyMap<string, Word> | null = null
/** By a word's first character: a bit for each length that its words have. */
const lengths = new Uint8Array(0x10000)

/** @example lookUp('管理')?.tag // 'w' */
export const lookUp = (word: string): Word | undefined => {
  words ??= readWords()
  return words.get(word)
}

/** False where no word that begins with this character has so many characters: asked before a word is cut out. */
export const mayBeWord = (first: number, length: number): boolean => {
  words ??= readWords()
  return ((lengths[first] ?? 0) & (1 << length)) !== 0
}

const readWords = (): ReadonlyMap<string, Word> => {
  const found = new Map<string, Word>()
  for (const line of lexiconLines.split('\n')) {
    const length = Number(line.charAt(1))
    const word = { tag: line.charAt(0), cost: ALL - RAREST - STEP * Number(line.charAt(2)) }
    for (let at = 3; at < line.length; at += length) {
      found.set(line.slice(at, at + length), word)
      const first = line.charCodeAt(at)
      lengths[first] = (lengths[first] ?? 0) | (1 << length)
    }
  }
  return found
}

/** By code unit, 0 for what stays as it is: asked for nearly every character of a volume. */
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
