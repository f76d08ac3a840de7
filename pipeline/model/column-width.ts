/** In: a design. Out: how wide each of two columns is: a whole number of characters, so that they stay on the grid. */
import type { Design } from './design.ts'
import { type Points, pt } from './units.ts'

/** Least gap between two columns, in em of the body. What is left of a line of an odd number of characters is added to it. */
const GAP = 2

/** @example columnWidth(designOf('book', '16K')) // 189: 18 characters of 10.5, 2 between the columns */
export const columnWidth = ({ page, bodySize }: Pick<Design, 'page' | 'bodySize'>): Points => {
  const characters = Math.floor(page.textWidth / bodySize + 1e-6)
  return pt(Math.max(1, Math.floor((characters - GAP) / 2)) * bodySize)
}
