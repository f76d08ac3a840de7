/**
 * In: a text that opens with a heading and goes on with a sentence, read as words, and where the heading may end. Out: what
 * a small network that has read much Chinese makes of each of these places (TN-86, missing line break).
 */
import { factors, sizes } from './end-network.data.ts'
import { lookUp } from './lexicon.ts'
import { type Network, networkOf, OTHER, OUTSIDE, rowAt, START } from './network-rows.ts'
import type { Lattice, PlacedWord } from './word-lattice.ts'

/** So many characters and words before and after an end are looked at each at its place. */
const CHARS_BEFORE = 6
const CHARS_AFTER = 9
const WORDS_BEFORE = 3
const WORDS_AFTER = 4

const CHARS = CHARS_BEFORE + CHARS_AFTER
/** Then all words of the heading and of the clause after it, wherever they stand. */
const HEAD = CHARS + WORDS_BEFORE + WORDS_AFTER
const CLAUSE = HEAD + 1

/**
 * The natural logarithm of how much likelier an end is than another, but for a constant; the same on every machine.
 *
 * @example readEnds('讨论镇子沿河而建。', lattice, [2, 4]) // the first is greater
 */
export const readEnds = (text: string, lattice: Lattice, lengths: readonly number[]): number[] => {
  const places = text.length + 1
  const reading: Reading = {
    network: networkOf(),
    text,
    lattice,
    idsTo: new Int16Array(places).fill(UNKNOWN),
    idsFrom: new Int16Array(places).fill(UNKNOWN),
    heads: new Int32Array(places * sizes.first),
    clauses: new Int32Array(places * sizes.first),
    summed: new Uint8Array(2 * places)
  }
  return lengths.map(length => {
    tellChars(reading, length)
    tellWords(reading, length)
    return scoreOf(reading.network)
  })
}

/** What is known of a text, place by place. */
interface Reading {
  readonly network: Network
  readonly text: string
  readonly lattice: Lattice
  /** Ids of the words that end at a place, and that begin there. */
  readonly idsTo: Int16Array
  readonly idsFrom: Int16Array
  /** Sums of all words before a place, and of those from it to the first mark; whether they are known. */
  readonly heads: Int32Array
  readonly clauses: Int32Array
  readonly summed: Uint8Array
}

const UNKNOWN = -1

/** Whole numbers throughout: what each unit of the first layer is told. */
const sums = new Int32Array(sizes.first)

const tellChars = ({ network, text }: Reading, length: number): void => {
  const from = Math.min(length, sizes.lengths - 1) * sizes.first
  for (let unit = 0; unit < sizes.first; unit++) sums[unit] = network.lengths[from + unit] ?? 0
  for (let slot = 0; slot < CHARS; slot++) {
    const at = length - CHARS_BEFORE + slot
    if (at === -1) addRow(network, slot, START)
    else if (at >= 0 && at < text.length) {
      const id = network.charIds[text.charCodeAt(at)] ?? OTHER
      if (id !== OUTSIDE) addRow(network, slot, id)
    }
  }
}

const addRow = (network: Network, slot: number, id: number): void => {
  const from = rowAt(network, slot, id)
  const { rows } = network
  for (let unit = 0; unit < sizes.first; unit++) sums[unit] = (sums[unit] ?? 0) + (rows[from + unit] ?? 0)
}

const tellWords = (reading: Reading, length: number): void => {
  const { network, lattice } = reading
  sumHead(reading, length)
  sumClause(reading, length)
  addSum(reading.heads, length)
  addSum(reading.clauses, length)
  let word = lattice.before(length)
  for (let slot = CHARS; slot < CHARS + WORDS_BEFORE; slot++) {
    addRow(network, slot, word ? idBefore(reading, word) : network.noWord)
    word = word && lattice.before(word.from)
  }
  word = lattice.after(length)
  for (let slot = CHARS + WORDS_BEFORE; slot < HEAD; slot++) {
    addRow(network, slot, word ? idAfter(reading, word) : network.noWord)
    word = word && lattice.after(word.to)
  }
}

const addSum = (table: Int32Array, at: number): void => {
  const from = at * sizes.first
  for (let unit = 0; unit < sizes.first; unit++) sums[unit] = (sums[unit] ?? 0) + (table[from + unit] ?? 0)
}

/** All words before a place. */
const sumHead = (reading: Reading, at: number): void => {
  const { summed, heads, lattice } = reading
  const word = lattice.before(at)
  if (summed[at] === 1 || !word) return
  summed[at] = 1
  sumHead(reading, word.from)
  addTo(heads, at, word.from, reading.network, rowAt(reading.network, HEAD, idBefore(reading, word)))
}

/** All words from a place on, to the first mark. */
const sumClause = (reading: Reading, at: number): void => {
  const { summed, clauses, lattice, text } = reading
  const word = lattice.after(at)
  if (summed[text.length + 1 + at] === 1 || !word || word.tag === 'k') return
  summed[text.length + 1 + at] = 1
  sumClause(reading, word.to)
  addTo(clauses, at, word.to, reading.network, rowAt(reading.network, CLAUSE, idAfter(reading, word)))
}

/** The sum at one place is that at another and a row. */
const addTo = (table: Int32Array, at: number, other: number, { rows }: Network, row: number): void => {
  const to = at * sizes.first
  const from = other * sizes.first
  for (let unit = 0; unit < sizes.first; unit++)
    table[to + unit] = (table[from + unit] ?? 0) + (rows[row + unit] ?? 0)
}

const idBefore = ({ idsTo, network, text }: Reading, word: PlacedWord): number => {
  if (idsTo[word.to] === UNKNOWN) idsTo[word.to] = wordId(text, word, network.wordIds)
  return idsTo[word.to] ?? 0
}

const idAfter = ({ idsFrom, network, text }: Reading, word: PlacedWord): number => {
  if (idsFrom[word.from] === UNKNOWN) idsFrom[word.from] = wordId(text, word, network.wordIds)
  return idsFrom[word.from] ?? 0
}

/** The id of a word of the lists, else of its kind and length; 0 where neither is known. */
export const wordId = (text: string, word: PlacedWord, wordIds: ReadonlyMap<string, number>): number => {
  const own = text.slice(word.from, word.to)
  const code = own.charCodeAt(0)
  const length = Math.min(4, own.length)
  if (word.tag !== 'o' && code >= 0x3400 && code <= 0x9fff && lookUp(own))
    return wordIds.get(own) ?? wordIds.get(`{${word.tag}${length}}`) ?? 0
  return wordIds.get(`<${word.tag}${length}${word.tag === 'k' ? own : ''}>`) ?? 0
}

/** The other two layers: sums of whole numbers below 2⁵³, so exact. */
const scoreOf = ({ second, secondBias, last }: Network): number => {
  let score = 0
  for (let unit = 0; unit < sizes.second; unit++) {
    let sum = secondBias[unit] ?? 0
    const row = unit * sizes.first
    for (let from = 0; from < sizes.first; from++) {
      const value = sums[from] ?? 0
      if (value > 0) sum += value * (second[row + from] ?? 0)
    }
    if (sum > 0) score += sum * (last[unit] ?? 0)
  }
  return score / factors.score + factors.bias
}
