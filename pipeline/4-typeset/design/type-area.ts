/** In: a paper. Out: its text block: from the table where it has a name, in proportion where only its size is known. */
import type { Paper } from '../../model/manifest.ts'
import { type TypeArea, typeAreas } from './type-areas.data.ts'

/** Shares of the paper that the papers of the table leave free, on the average. */
const INSIDE = 0.14
const OUTSIDE = 0.13
const HEAD = 0.105
const FOOT = 0.093

/** From a line's length in millimetres: a longer line takes a larger type, or the eye loses its way. */
const BODIES: readonly (readonly [width: number, body: number, pitch: number])[] = [
  [195, 12, 21],
  [165, 10.5, 17.5],
  [125, 10, 16.5],
  [0, 9, 15]
]

/** @example typeAreaOf({ width: 185, height: 260 }).body // 10.5 */
export const typeAreaOf = (paper: Paper): TypeArea =>
  typeof paper === 'string' ? typeAreas[paper] : proportioned(paper.width, paper.height)

const proportioned = (width: number, height: number): TypeArea => {
  const [, body, pitch] = BODIES.find(([least]) => width >= least) ?? [0, 9, 15]
  const points = (millimetres: number): number => (millimetres * 72) / 25.4
  const characters = Math.floor(points(width * (1 - INSIDE - OUTSIDE)) / body)
  const lines = Math.floor((points(height * (1 - HEAD - FOOT)) - body) / pitch) + 1
  return { width, height, body, pitch, characters, lines, head: height * HEAD, inside: width * INSIDE }
}
