/** Where a mark's ink is and where its class has it go in; how far it is moved comes out (PU-5, PU-8). */
import type { Region } from '../../../model/manifest.ts'
import { K } from '../../text/char-class.ts'

/** Ink may reach this far out of its half of the box, in em, before it is moved. */
const SLACK = 0.06
/** Centre of the ink may be this far off the middle: of pauses and stops, which differ in shape, and of dots and strokes. */
const PAUSE_OFF_CENTRE = 0.1
const DOT_OFF_CENTRE = 0.01

/** Classes whose ink stands in the middle of their box in every region. */
const centred: ReadonlySet<number> = new Set([K.MD, K.EN, K.SO, K.CN, K.EL])

/**
 * Pauses and stops of CN and all closers stand in the left half of 1 em, openers in the right half, pauses and
 * stops of TW and HK in the middle.
 *
 * @example inkShift({ left: 0.4, right: 0.6 }, K.PC, 1, 'CN') // -0.25
 */
export const inkShift = (
  ink: { readonly left: number; readonly right: number } | null,
  kind: number,
  width: number,
  region: Region
): number => {
  if (!ink) return 0
  const middle = (ink.left + ink.right) / 2
  if (centred.has(kind)) return toMiddle(middle, width / 2, DOT_OFF_CENTRE)
  if (kind === K.OB) return toHalf(ink, 0.5)
  if (kind === K.CB || region === 'CN') return toHalf(ink, 0)
  return toMiddle(middle, width / 2, PAUSE_OFF_CENTRE)
}

const toMiddle = (is: number, should: number, tolerance: number): number =>
  Math.abs(is - should) <= tolerance ? 0 : should - is

const toHalf = (ink: { readonly left: number; readonly right: number }, left: number): number =>
  ink.left >= left - SLACK && ink.right <= left + 0.5 + SLACK ? 0 : left + 0.25 - (ink.left + ink.right) / 2
