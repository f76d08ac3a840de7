/** In: the base. Out: a function from UTF-16 offset to line and column, for messages. */
import type { Place } from './report.ts'

/**
 * Line and column (both from 1) of an offset. Lines end at LF, CRLF or CR. The table is built at the first call.
 *
 * @example placesIn('甲\n乙丙')(3) // { line: 2, column: 2, offset: 3 }
 */
export const placesIn = (base: string): ((offset: number) => Place) => {
  let starts: readonly number[] | null = null
  return offset => {
    starts ??= lineStarts(base)
    const line = lastAtOrBefore(starts, offset)
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset }
  }
}

const lineStarts = (base: string): number[] => {
  const starts = [0]
  const lineEnd = /\r\n|\n|\r/g
  while (lineEnd.test(base)) starts.push(lineEnd.lastIndex)
  return starts
}

/** Index of the last entry at or before an offset; 0 where there is none. */
export const lastAtOrBefore = (sorted: readonly number[], offset: number): number => {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((sorted[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
