/** What a print shop, or a stapler, asks of the pages beside what is on them. Data; no work is done here. */
import type { Points } from './units.ts'

/** Nothing is asked where `bleed` is 0, `cropMarks` false and `booklet` null. */
export interface PrintSetting {
  /** How far what touches the edge is drawn beyond it, on all four sides. */
  readonly bleed: Points
  /** Lines outside the bleed that show where to cut. */
  readonly cropMarks: boolean
  readonly booklet: Booklet | null
}

/** Sheets of two pages a side, folded once and stapled or sewn through the fold. */
export interface Booklet {
  /** Of one sheet of paper: inner sheets are pushed out by those around them (creep, 爬移). */
  readonly thickness: Points
  /** Sheets of one signature 帖; null: all sheets lie in one another. */
  readonly sheets: number | null
}

/** As pages come when nobody asks for anything. */
export const noPrint: PrintSetting = { bleed: 0 as Points, cropMarks: false, booklet: null }
