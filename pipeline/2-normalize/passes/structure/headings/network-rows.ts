/** Out: the numbers of the network of end-network.ts, read from its data, and what each character and word tells its first layer. */
import { chars, networkDigits, sizes, words } from './end-network.data.ts'

/** Ids that no character and no word of the lists has. */
export const OUTSIDE = 0
export const START = 1
const OTHER_HAN = 2
export const OTHER = 3
const FIRST_CHAR = 4

/** Characters are looked at in so many places, words in the others. */
const CHAR_SLOTS = 15
const SLOTS = 24

export interface Network {
  readonly charIds: Uint16Array
  readonly wordIds: ReadonlyMap<string, number>
  /** The id of no word at all. */
  readonly noWord: number
  readonly charCodes: Int8Array
  readonly wordCodes: Int8Array
  /** Slot by slot, code by code: what each unit of the first layer is told. */
  readonly inputs: Int16Array
  readonly lengths: Int32Array
  /** Unit by unit of the second layer. */
  readonly second: Float64Array
  readonly secondBias: Float64Array
  readonly last: Int16Array
  /** What a character or word says at its place, and whether that was worked out: a pure cache. */
  readonly rows: Int32Array
  readonly isKnown: Uint8Array
}

let network: Network | null = null

/** The network, read at the first call. */
export const networkOf = (): Network => {
  network ??= readNetwork()
  return network
}

/** Where in `rows` stands what the character or word `id` says at `slot`. */
export const rowAt = (from: Network, slot: number, id: number): number => {
  const row =
    slot < CHAR_SLOTS
      ? slot * sizes.chars + id
      : CHAR_SLOTS * sizes.chars + (slot - CHAR_SLOTS) * sizes.words + id
  if (from.isKnown[row] === 0) makeRow(from, slot, id, row)
  return row * sizes.first
}

const makeRow = (
  { charCodes, wordCodes, inputs, rows, isKnown }: Network,
  slot: number,
  id: number,
  row: number
): void => {
  const codes = slot < CHAR_SLOTS ? charCodes : wordCodes
  const to = row * sizes.first
  for (let place = 0; place < sizes.code; place++) {
    const value = codes[id * sizes.code + place] ?? 0
    const from = (slot * sizes.code + place) * sizes.first
    for (let unit = 0; unit < sizes.first; unit++)
      rows[to + unit] = (rows[to + unit] ?? 0) + value * (inputs[from + unit] ?? 0)
  }
  isKnown[row] = 1
}

const readNetwork = (): Network => {
  const read = numbersOf(networkDigits)
  const charCodes = read(new Int8Array(sizes.chars * sizes.code), 1)
  const wordCodes = read(new Int8Array(sizes.words * sizes.code), 1)
  const inputs = read(new Int16Array(SLOTS * sizes.code * sizes.first), 2)
  const lengths = read(new Int32Array(sizes.lengths * sizes.first), 6)
  const second = turned(read(new Int16Array(sizes.first * sizes.second), 2))
  const secondBias = read(new Float64Array(sizes.second), 6)
  const last = read(new Int16Array(sizes.second), 2)
  const count = CHAR_SLOTS * sizes.chars + (SLOTS - CHAR_SLOTS) * sizes.words
  const wordIds = new Map(words.split(' ').map((word, index) => [word, index]))
  return {
    charIds: charIdsOf(chars),
    wordIds,
    noWord: wordIds.get('<>') ?? 0,
    charCodes,
    wordCodes,
    inputs,
    lengths,
    second,
    secondBias,
    last,
    rows: new Int32Array(count * sizes.first),
    isKnown: new Uint8Array(count)
  }
}

/** Unit by unit of the layer that is told, not of the one that tells. */
const turned = (numbers: Int16Array): Float64Array => {
  const out = new Float64Array(numbers.length)
  for (let from = 0; from < sizes.first; from++)
    for (let unit = 0; unit < sizes.second; unit++)
      out[unit * sizes.first + from] = numbers[from * sizes.second + unit] ?? 0
  return out
}

type Numbers = Int8Array | Int16Array | Int32Array | Float64Array

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Fills one list after another: numbers of so many digits to base 64, less half of what these can say. */
const numbersOf = (text: string): (<List extends Numbers>(into: List, width: number) => List) => {
  const values = new Uint8Array(128)
  for (let value = 0; value < DIGITS.length; value++) values[DIGITS.charCodeAt(value)] = value
  let at = 0
  return (into, width) => {
    const half = 64 ** width / 2
    for (let index = 0; index < into.length; index++) {
      let value = 0
      for (const end = at + width; at < end; at++) value = value * 64 + (values[text.charCodeAt(at)] ?? 0)
      into[index] = value - half
    }
    return into
  }
}

/** The id of each UTF-16 unit, where the network knows the characters `known`; digits and letters are one character each. */
export const charIdsOf = (known: string): Uint16Array => {
  const ids = new Uint16Array(0x10000).fill(OTHER)
  ids.fill(OTHER_HAN, 0x3400, 0xa000)
  for (let index = 0; index < known.length; index++) ids[known.charCodeAt(index)] = FIRST_CHAR + index
  const same = (from: number, to: number, as: string): void => {
    ids.fill(ids[as.charCodeAt(0)] ?? OTHER, from, to + 1)
  }
  same(0x30, 0x39, '0')
  same(0xff10, 0xff19, '0')
  same(0x61, 0x7a, 'A')
  same(0x41, 0x5a, 'A')
  return ids
}
