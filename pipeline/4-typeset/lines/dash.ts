/** Where the stroke of a 破折号 lies in its box of 2 em, and how thick it is in each face (PU-6). */
import type { FaceId } from '../../model/host.ts'

/** Ends of the stroke, in em from the left of the box. */
export const DASH_STROKE = { left: 0.05, right: 1.95 } as const

const thickness: Readonly<Record<FaceId, number>> = {
  serif: 0.05,
  'serif-bold': 0.07,
  'serif-black': 0.08,
  sans: 0.07,
  'sans-bold': 0.1,
  kai: 0.05,
  'kai-bold': 0.06,
  fangsong: 0.045
}

/** In em; near that of the face's own U+2014. */
export const dashThickness = (face: FaceId): number => thickness[face]

/** Height of the stroke's middle above the baseline, in em: the middle of the character box. */
export const dashMiddle = (_face: FaceId): number => 0.38
