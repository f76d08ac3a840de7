/** In: a normalized text. Out: from an offset of its kept text to line and column of its source. */
import type { Place } from '../../diagnostics/report.ts'
import type { NormalizedText } from '../../model/normalized.ts'

/** Built once a text: places are then found by halving. */
export const sourcePlaces = ({ source, changes }: NormalizedText): ((offset: number) => Place) => {
  const ends: number[] = [0] // offsets of the kept text after each change
  const bases: number[] = [0] // and of the base
  for (const { start, end, after } of changes) {
    const at = (ends.at(-1) ?? 0) + start - (bases.at(-1) ?? 0)
    ends.push(at + after.length)
    bases.push(end)
  }
  const lines = lineStarts(source.base)
  return offset => {
    const before = lastAtOrBefore(ends, offset)
    const base = (bases[before] ?? 0) + offset - (ends[before] ?? 0)
    const line = lastAtOrBefore(lines, base)
    return { line: line + 1, column: base - (lines[line] ?? 0) + 1, offset: base }
  }
}

const lineStarts = (base: string): number[] => {
  const starts = [0]
  const lineEnd = /\r\n|\n|\r/g
  while (lineEnd.test(base)) starts.push(lineEnd.lastIndex)
  return starts
}

const lastAtOrBefore = (sorted: readonly number[], offset: number): number => {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((sorted[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
