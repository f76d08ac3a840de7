/** In: a design. Out: the same as it is for one of two columns: their width is a whole number of characters, so that they stay on the grid. */
import type { Design } from '../../model/design.ts'
import { type Points, pt } from '../../model/units.ts'

/** Least gap between two columns, in em of the body. What is left of a line of an odd number of characters is added to it. */
const GAP = 2

/** @example columnDesign(designOf('book', '16K')).page.textWidth // 189: 18 characters of 10.5, 2 between the columns */
export const columnDesign = (design: Design): Design => {
  const characters = Math.floor(design.page.textWidth / design.bodySize + 1e-6)
  const width = Math.max(1, Math.floor((characters - GAP) / 2)) * design.bodySize
  return { ...design, page: { ...design.page, textWidth: pt(width) } }
}

/** From the left edge of the first column to that of the second. @example columnStep(designOf('book', '16K')) // 210 */
export const columnStep = (design: Design): Points =>
  pt(design.page.textWidth - columnDesign(design).page.textWidth)
