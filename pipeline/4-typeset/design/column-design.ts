/** In: a design. Out: the same as it is for one of two columns. */
import { columnWidth } from '../../model/column-width.ts'
import type { Design } from '../../model/design.ts'
import { type Points, pt } from '../../model/units.ts'

/** Lines as long as a column is wide. @example columnDesign(designOf('book', '16K')).page.textWidth // 189 */
export const columnDesign = (design: Design): Design => ({
  ...design,
  page: { ...design.page, textWidth: columnWidth(design) }
})

/** From the left edge of the first column to that of the second. @example columnStep(designOf('book', '16K')) // 210 */
export const columnStep = (design: Design): Points => pt(design.page.textWidth - columnWidth(design))
