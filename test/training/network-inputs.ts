/** In: pairs, and which characters and words the network is to know. Out: the numbers that its first layer is told for each end. */
import { weighedEnds } from '../../pipeline/2-normalize/passes/structure/headings/end-features.ts'
import { wordId } from '../../pipeline/2-normalize/passes/structure/headings/end-network.ts'
import { weighed } from '../../pipeline/2-normalize/passes/structure/headings/end-weights.ts'
import { readGluedText } from '../../pipeline/2-normalize/passes/structure/headings/glued-text.ts'
import { folded, lookUp } from '../../pipeline/2-normalize/passes/structure/headings/lexicon.ts'
import {
  charIdsOf,
  OUTSIDE,
  START
} from '../../pipeline/2-normalize/passes/structure/headings/network-rows.ts'
import type {
  Lattice,
  PlacedWord
} from '../../pipeline/2-normalize/passes/structure/headings/word-lattice.ts'
import type { Example } from './examples.ts'
import type { Draw } from './network-pairs.ts'
import { sizes } from './network-sizes.ts'

/** As end-network.ts lays them out: characters at their places, words at theirs, then all words before and after. */
export const CHARS = 15
const CHARS_BEFORE = 6
const WORDS_BEFORE = 3
export const HEAD = 22
const CLAUSE = 23
export const SLOTS = 24

/** Characters and words that the network knows, and their ids. */
export interface Vocabulary {
  readonly chars: string
  readonly words: readonly string[]
  readonly charIds: Uint16Array
  readonly wordIds: ReadonlyMap<string, number>
}

/** What the first layer is told of an end: ids, and the place of each. */
export interface EndInputs {
  readonly ids: readonly number[]
  readonly slots: readonly number[]
  readonly length: number
  /** What end-weights.data.ts makes of it. */
  readonly evidence: number
  readonly isSentence: boolean
}

export interface PairInputs {
  readonly ends: readonly EndInputs[]
  /** Index of the right end; their number where there is no heading. */
  readonly right: number
}

/** So much of a text is read: the longest heading and what is read after it. */
const READ = 46
/** A character or word that is met less often is known by its kind. */
const RAREST = { char: 5, word: 8 }

/** So many texts are counted at most, evenly spread. */
const COUNTED = 150_000

/** What is common in some texts; the most common words where there are more than `most`. */
export const vocabularyOf = (texts: readonly string[], most: number): Vocabulary => {
  const chars = new Map<string, number>()
  const words = new Map<string, number>()
  const kinds = new Set<string>(['<>', '<n1>'])
  const every = Math.ceil(texts.length / COUNTED)
  for (let at = 0; at < texts.length; at += every)
    countText(folded((texts[at] ?? '').slice(0, READ)), chars, words, kinds)
  const known = ['<unk>', '<u1>', '<u2>', '<u3>', '<u4>', ...[...kinds].sort()]
  const all = [...known, ...commonest(words, RAREST.word).slice(0, most)]
  const string = commonest(chars, RAREST.char).sort().join('')
  return {
    chars: string,
    words: all,
    charIds: charIdsOf(string),
    wordIds: new Map(all.map((word, index) => [word, index]))
  }
}

const countText = (
  text: string,
  chars: Map<string, number>,
  words: Map<string, number>,
  kinds: Set<string>
): void => {
  for (let at = 0; at < text.length; at++) {
    const char = text
      .charAt(at)
      .replace(/[\d０-９]/, '0')
      .replace(/[A-Za-z]/, 'A')
    if (!/[\ud800-\udfff]/.test(char)) chars.set(char, (chars.get(char) ?? 0) + 1)
  }
  const { lattice } = readGluedText(text)
  for (let word = lattice.after(0); word; word = lattice.after(word.to)) {
    const own = text.slice(word.from, word.to)
    if (own.trim() !== '') kinds.add(kindOf(own, word))
    if (isListed(own, word)) words.set(own, (words.get(own) ?? 0) + 1)
  }
}

const isListed = (own: string, { tag }: PlacedWord): boolean =>
  tag !== 'o' && /^[\u3400-\u9fff]/.test(own) && lookUp(own) !== undefined

/** How end-network.ts names a word that it does not know. */
const kindOf = (own: string, word: PlacedWord): string => {
  const kind = `${word.tag}${Math.min(4, own.length)}`
  return isListed(own, word) ? `{${kind}}` : `<${kind}${word.tag === 'k' ? own : ''}>`
}

const commonest = (counts: ReadonlyMap<string, number>, rarest: number): string[] =>
  [...counts]
    .filter(([, count]) => count >= rarest)
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .map(([text]) => text)

/** One character in so many is told as if it were not known, one word in so many by its kind. */
const BLURRED = { char: 32, word: 16 }
/** A character that is not known. */
const OTHER_HAN = 2

/**
 * The ends of a pair; null where its heading is no end at all. `draw`: blurs what is told, so that the network learns
 * what to make of what it does not know.
 */
export const pairInputs = (example: Example, known: Vocabulary, draw: Draw | null): PairInputs | null => {
  const { glued, ends: found } = weighedEnds(example.text, example.sentence, weighed())
  const right =
    example.heading === 0 ? found.length : found.findIndex(({ length }) => length === example.heading)
  if (right < 0 || found.length < 2) return null
  const { text, lattice } = glued
  const reading: Reading = { text, lattice, known, draw, charIds: charsOf(text, known, draw) }
  const ends = found.map(({ length, score, isSentence }) => ({
    ...endInputs(reading, length),
    evidence: score,
    isSentence
  }))
  return { ends, right }
}

interface Reading {
  readonly text: string
  readonly lattice: Lattice
  readonly known: Vocabulary
  readonly draw: Draw | null
  readonly charIds: readonly number[]
}

const charsOf = (text: string, { charIds }: Vocabulary, draw: Draw | null): number[] =>
  Array.from({ length: text.length }, (_, at) => {
    const id = charIds[text.charCodeAt(at)] ?? 0
    return id > OTHER_HAN && draw?.(BLURRED.char) === 0 ? OTHER_HAN : id
  })

/** What an end of `length` characters is told by. */
const endInputs = (reading: Reading, length: number): Pick<EndInputs, 'ids' | 'slots' | 'length'> => {
  const ids: number[] = []
  const slots: number[] = []
  const tell = (slot: number, id: number): void => {
    ids.push(id)
    slots.push(slot)
  }
  for (let slot = 0; slot < CHARS; slot++) {
    const at = length - CHARS_BEFORE + slot
    const id = at === -1 ? START : (reading.charIds[at] ?? OUTSIDE)
    if (id !== OUTSIDE) tell(slot, id)
  }
  tellWords(reading, wordsBefore(reading, length), [CHARS, CHARS + WORDS_BEFORE, HEAD], tell)
  const after = wordsAfter(reading, length)
  tellWords(reading, after, [CHARS + WORDS_BEFORE, HEAD, CLAUSE], tell)
  return { ids, slots, length: Math.min(length, sizes.lengths - 1) }
}

/** The nearest words at their places, and all of them (of what follows, to the first mark) at one. */
const tellWords = (
  reading: Reading,
  words: readonly PlacedWord[],
  [from, to, all]: readonly [number, number, number],
  tell: (slot: number, id: number) => void
): void => {
  for (let slot = from; slot < to; slot++) tell(slot, idOf(reading, words[slot - from]))
  for (const word of words) {
    if (all === CLAUSE && word.tag === 'k') break
    tell(all, idOf(reading, word))
  }
}

const idOf = ({ text, known, draw }: Reading, word: PlacedWord | undefined): number => {
  if (!word) return known.wordIds.get('<>') ?? 0
  const kind = draw?.(BLURRED.word) === 0 ? kindOf(text.slice(word.from, word.to), word) : null
  return kind === null ? wordId(text, word, known.wordIds) : (known.wordIds.get(kind) ?? 0)
}

const wordsBefore = ({ lattice }: Reading, at: number): PlacedWord[] => {
  const words: PlacedWord[] = []
  for (let word = lattice.before(at); word; word = lattice.before(word.from)) words.push(word)
  return words
}

const wordsAfter = ({ lattice }: Reading, at: number): PlacedWord[] => {
  const words: PlacedWord[] = []
  for (let word = lattice.after(at); word; word = lattice.after(word.to)) words.push(word)
  return words
}
