/** In: two numbers of a text. Out: what their look says: of one row, one under the other (TN-80, TN-82). */
import type { Candidate } from './candidates.ts'

/** So far apart two lines of a Latin text stand on different levels, in em. */
const STEP = 1

/** 1 引言 and 1.引言 are hardly of one row, nor are 1.2 and 2.3, nor numbers of a Latin text that are set in differently. */
export const isOneRow = (one: Candidate, other: Candidate): boolean =>
  one.marker.bare === other.marker.bare &&
  one.marker.above === other.marker.above &&
  (one.indent === undefined || other.indent === undefined || Math.abs(one.indent - other.indent) < STEP)

/** Set in further, where that is known. */
export const isDeeper = (upper: Candidate, lower: Candidate): boolean =>
  upper.indent !== undefined && lower.indent !== undefined && lower.indent - upper.indent >= STEP

/** What it is worth that 2.1 stands under 2, which it names: nearly a step within a sequence; under another number it hardly stands. */
export const naming = (upper: Candidate, lower: Candidate): number => {
  const { above } = lower.marker
  if (above === undefined) return 0
  const { family, value } = upper.marker
  if (value === above) return NAMED
  return family === 'digit' || family === 'decimal2' ? -NAMED : 0
}

const NAMED = 2
