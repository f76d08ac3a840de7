/**
 * In: the blocks of a row. Out: what each line says, as a number that is the same for short lines that say the same, and how
 * long it is: a text may have half a million lines, fifty passes ask what they say, and of all that say the same one is asked.
 */
import { type Block, type Blocks, textAt } from './block.ts'

/** Of each line, by its index. */
export interface Said {
  /** From 0 on; `OWN` for a longer line, `NO_LINE` where there is none. */
  readonly kinds: Int32Array
  readonly lengths: Int32Array
  /** The number of each short line that was met, in this row or in the one that it was made of. */
  readonly numbers: Map<string, number>
  /** Where longer lines are, and what is no line: all that has no number. Read when it is asked for. */
  others: readonly number[] | null
}

const NO_LINE = -1
const OWN = -2

/** Longer lines hardly say the same. */
const SHORT = 8

/** Reads every line once; those that stood in an earlier row are taken over from there. */
export const readSaid = (
  blocks: Blocks,
  before?: { readonly said: Said; readonly from: Int32Array }
): Said => {
  const said: Said = {
    kinds: new Int32Array(blocks.length),
    lengths: new Int32Array(blocks.length),
    numbers: before?.said.numbers ?? new Map<string, number>(),
    others: null
  }
  if (before) takeOver(said, blocks, before.said, before.from)
  else for (let index = 0; index < blocks.length; index++) readInto(said, index, blocks[index] ?? null)
  return said
}

const takeOver = (
  said: Said,
  blocks: readonly (Block | null)[],
  { kinds, lengths }: Said,
  from: Int32Array
): void => {
  for (let index = 0; index < blocks.length; index++) {
    const earlier = from[index] ?? -1
    if (earlier >= 0) {
      said.kinds[index] = kinds[earlier] ?? NO_LINE
      said.lengths[index] = lengths[earlier] ?? 0
    } else readInto(said, index, blocks[index] ?? null)
  }
}

/** The same row with some lines that now say something else. */
export const saidAgain = (
  { kinds, lengths, numbers }: Said,
  blocks: Blocks,
  places: readonly number[]
): Said => {
  const said: Said = { kinds: kinds.slice(), lengths: lengths.slice(), numbers, others: null }
  for (const place of places) readInto(said, place, blocks[place] ?? null)
  return said
}

const readInto = ({ kinds, lengths, numbers }: Said, index: number, block: Block | null): void => {
  const length = block?.text.length ?? 0
  lengths[index] = length
  kinds[index] = block === null ? NO_LINE : length > SHORT ? OWN : numberOf(block.text, numbers)
}

const numberOf = (text: string, numbers: Map<string, number>): number => {
  const known = numbers.get(text)
  if (known !== undefined) return known
  numbers.set(text, numbers.size)
  return numbers.size - 1
}

/**
 * What is read of the words of each line, of short lines that say the same only once. Longer ones than `longest` are not
 * read: they are `beyond`.
 */
export const readerOf = <T>(
  blocks: Blocks,
  { kinds, lengths, numbers }: Said,
  read: (text: string) => T,
  beyond: T,
  longest = Number.POSITIVE_INFINITY
): ((index: number) => T) => {
  const known: (T | undefined)[] = new Array(numbers.size)
  return index => {
    const kind = kinds[index] ?? NO_LINE
    if (kind === NO_LINE || (lengths[index] ?? 0) > longest) return beyond
    const text = textAt(blocks, index)
    if (kind === OWN) return read(text)
    const before = known[kind]
    if (before !== undefined) return before
    const now = read(text)
    known[kind] = now
    return now
  }
}

/** What is asked of the words of each line. */
export interface Question {
  readonly isSo: (text: string) => boolean
  /** The answer for what is no line. */
  readonly other?: boolean
  /** Longer lines are not asked: it is not so. */
  readonly longest?: number
  /** So many places are enough. */
  readonly most?: number
}

/**
 * Where it is so. Where a few short lines are said again and again, each is asked before any place is looked at: mostly it is so
 * of none of them.
 */
export const placesAmong = (
  blocks: readonly (Block | null)[],
  said: Said,
  { isSo, other = false, longest = Number.POSITIVE_INFINITY, most = Number.POSITIVE_INFINITY }: Question
): number[] => {
  const isThere = readerOf(blocks, said, isSo, false, longest)
  const places: number[] = []
  const see = (index: number): void => {
    if (said.kinds[index] === NO_LINE ? other : isThere(index)) places.push(index)
  }
  if (said.numbers.size * FEW <= blocks.length && !isSaid(said, isSo, longest)) {
    const others = othersIn(said)
    for (let at = 0; at < others.length && places.length < most; at++) see(others[at] ?? 0)
  } else for (let index = 0; index < blocks.length && places.length < most; index++) see(index)
  return places
}

/** A row has few short lines where each stands so often on the average. */
const FEW = 4

const isSaid = ({ numbers }: Said, isSo: (text: string) => boolean, longest: number): boolean => {
  for (const text of numbers.keys()) if (text.length <= longest && isSo(text)) return true
  return false
}

const othersIn = (said: Said): readonly number[] => {
  if (said.others) return said.others
  const others: number[] = []
  for (let index = 0; index < said.kinds.length; index++)
    if ((said.kinds[index] ?? NO_LINE) < 0) others.push(index)
  said.others = others
  return others
}
