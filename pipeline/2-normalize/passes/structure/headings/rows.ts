/** In: two numbers of a text. Out: what their look says: of one row, one under the other (TN-80, TN-82). */
import type { Candidate } from './candidates.ts'
import type { Sign } from './marker.ts'

/** So far apart two lines of a Latin text stand on different levels, in em. */
const STEP = 1

/**
 * What it costs that a number goes on in the other's row, 0 or less: 1 引言 and 1.引言, 1.原则 and 1）原则 are hardly of
 * one row, nor are 1.2 and 2.3, nor numbers of a Latin text that are set in differently; 1.原则 and 2、目标 may be by a slip.
 */
export const changeOfRow = (one: Candidate, other: Candidate): number => {
  const isLevel =
    one.indent === undefined || other.indent === undefined || Math.abs(one.indent - other.indent) < STEP
  if (one.marker.above !== other.marker.above || !isLevel) return OTHER_ROW
  if (one.marker.sign === other.marker.sign) return 0
  return isSlip(one.marker.sign) && isSlip(other.marker.sign) ? SLIP : OTHER_ROW
}

const OTHER_ROW = -2
const SLIP = -1

/** A stop or a pause. */
const isSlip = (sign: Sign | undefined): boolean => sign === undefined || sign === 'pause'

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
