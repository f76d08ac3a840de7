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
    numbers: before?.said.numbers ?? new Map<string, number>()
  }
  for (let index = 0; index < blocks.length; index++) {
    const earlier = before?.from[index] ?? -1
    if (before && earlier >= 0) {
      said.kinds[index] = before.said.kinds[earlier] ?? NO_LINE
      said.lengths[index] = before.said.lengths[earlier] ?? 0
    } else readInto(said, index, blocks[index] ?? null)
  }
  return said
}

/** The same row with some lines that now say something else. */
export const saidAgain = (
  { kinds, lengths, numbers }: Said,
  blocks: Blocks,
  places: readonly number[]
): Said => {
  const said: Said = { kinds: kinds.slice(), lengths: lengths.slice(), numbers }
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
