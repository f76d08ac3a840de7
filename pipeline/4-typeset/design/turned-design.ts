/** In: a design. Out: the same as it is for a page that is turned: its text block lies on its side (GW-30). */
import type { Design } from '../../model/design.ts'
import { type Points, pt } from '../../model/units.ts'

/** From the top of the first line's em box to the foot of the last one's (PG-5). */
export const textHeight = ({ page, pitch, bodySize }: Design): Points =>
  pt((Math.floor(page.linesPerPage) - 1) * pitch + bodySize)

/**
 * Lines as long as the text block is high, as many as its width holds. `left`: of the upright page; what is the left edge
 * there is the head here, and the foot is the left.
 *
 * @example turnedDesign(design, design.page.insideMargin).page.textWidth // the height of the text block
 */
export const turnedDesign = (design: Design, left: Points): Design => {
  const { page, pitch, bodySize } = design
  const lines = Math.floor((page.textWidth - bodySize) / pitch) + 1
  const foot = pt(page.height - page.headMargin - textHeight(design))
  return {
    ...design,
    page: {
      ...page,
      width: page.height,
      height: page.width,
      textWidth: textHeight(design),
      linesPerPage: lines + page.linesPerPage - Math.floor(page.linesPerPage),
      headMargin: left,
      insideMargin: foot,
      outsideMargin: foot
    }
  }
}
