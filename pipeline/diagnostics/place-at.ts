/** An offset of the base as a place that a message can carry. */
import type { Place } from './report.ts'

/** @example placeAt('你好\n春游', 4) // { line: 2, column: 2, offset: 4 } */
export const placeAt = (base: string, offset: number): Place => {
  let line = 1
  let lineStart = 0
  for (let at = base.indexOf('\n'); at >= 0 && at < offset; at = base.indexOf('\n', at + 1)) {
    line++
    lineStart = at + 1
  }
  return { line, column: offset - lineStart + 1, offset }
}
