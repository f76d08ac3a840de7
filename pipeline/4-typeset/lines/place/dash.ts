/** A dash goes in; the stroke that is drawn for it comes out (PU-6). */
import type { FaceId } from '../../../model/host.ts'
import { type Points, pt } from '../../../model/units.ts'
import type { LineRule } from '../line.ts'

/** What the stroke leaves free at either end of its box, in em. */
const CLEAR = 0.05
/** Height of the stroke's middle above the baseline, in em: the middle of the character box (PG-6). */
const MIDDLE = 0.38

/** Thickness of U+2014 in the packaged faces, in em. */
const thickness: Readonly<Record<FaceId, number>> = {
  serif: 0.051,
  'serif-bold': 0.066,
  'serif-black': 0.073,
  sans: 0.062,
  'sans-bold': 0.094,
  kai: 0.061,
  'kai-bold': 0.07,
  fangsong: 0.045,
  xiaobiaosong: 0.066
}

/** The stroke of a dash in a box of `width` em (2 for 破折号, 1 for 一字线) that begins at `x` points. */
export const dashStroke = (x: number, width: number, face: FaceId, size: Points): LineRule => {
  const height = thickness[face] * size
  return {
    x: pt(x + CLEAR * size),
    y: pt(-MIDDLE * size - height / 2),
    width: pt((width - 2 * CLEAR) * size),
    height: pt(height)
  }
}
