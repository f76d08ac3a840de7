/** In: a trimmed size, the bleed and whether there are crop marks. Out: the boxes of the page (ISO 32000-1, 14.11.2). */
import type { PrintSetting } from '../../model/print.ts'
import { mm, mmToPt } from '../../model/units.ts'

/** Left, lower, right and upper edge. The origin is the lower left corner of the trimmed page. */
export type PageBox = readonly [left: number, lower: number, right: number, upper: number]

export interface PageBoxes {
  readonly media: PageBox
  readonly bleed: PageBox
  readonly trim: PageBox
}

/** Marks begin so far from the trimmed edge at least: a cutter may be off by a millimetre or two. */
const CLEARANCE = mmToPt(mm(3))
/** How long they are, and what is left free beyond them. */
const LENGTH = mmToPt(mm(5))
const BEYOND = mmToPt(mm(2))

/** Where crop marks begin and end, from the trimmed edge outwards: never within the bleed. */
export const cropMarkReach = (bleed: number): readonly [from: number, to: number] => {
  const from = Math.max(CLEARANCE, bleed)
  return [from, from + LENGTH]
}

/** How far the paper goes beyond the trimmed edge. */
export const slugOf = ({ bleed, cropMarks }: Pick<PrintSetting, 'bleed' | 'cropMarks'>): number =>
  cropMarks ? cropMarkReach(bleed)[1] + BEYOND : bleed

/** Null where the paper ends at the trimmed edge. @example pageBoxes(420, 595, { bleed: pt(9), cropMarks: false })?.media // [-9, -9, 429, 604] */
export const pageBoxes = (
  width: number,
  height: number,
  print: Pick<PrintSetting, 'bleed' | 'cropMarks'>
): PageBoxes | null => {
  const slug = slugOf(print)
  const grown = (by: number): PageBox => [-by, -by, width + by, height + by]
  return slug === 0 ? null : { media: grown(slug), bleed: grown(print.bleed), trim: [0, 0, width, height] }
}
