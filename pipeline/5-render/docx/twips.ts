/** Lengths of a design as WordprocessingML counts them: twentieths of a point, half-points, hundredths of a character. */
import type { Style } from '../../model/design.ts'
import { type Em, emToPt, type Points, ptToTwips } from '../../model/units.ts'

/** @example emTwips(em(2), pt(12)) // 480 */
export const emTwips = (value: Em, size: Points): number => ptToTwips(emToPt(value, size))

/** Lines of the page grid. @example gridTwips(0.5, pt(21)) // 210 */
export const gridTwips = (lines: number, pitch: Points): number => Math.round(lines * pitch * 20)

/** Type sizes are in half-points. */
export const halfPoints = (size: Points): number => Math.round(size * 2)

/** The indents of a style, in twips. */
export const indentsOf = (style: Style): { left: number; right: number; first: number } => ({
  left: emTwips(style.leftIndent, style.size),
  right: emTwips(style.rightIndent, style.size),
  first: emTwips(style.firstIndent, style.size)
})
