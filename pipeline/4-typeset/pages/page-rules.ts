/** How a page engine fills pages: our own way, or a word processor's way with our DOCX. */
import type { Breaker } from '../lines/line.ts'

/** What differs between the two readings of one flow (product.md, «One page engine for both outputs»). */
export interface PageRules {
  readonly breaker: Breaker
  /** Titles broken by sense (PG-14); a word processor breaks them like any other line. */
  readonly titlesBySense: boolean
  /** Space before a block at the top of a page: its whole grid lines go, or all of it, or nothing. */
  readonly topSpace: 'drop-lines' | 'drop' | 'keep'
  /** Following lines that a heading is kept with: as the style asks, or one paragraph start as `keepNext` does. */
  readonly keep: 'style' | 'next-paragraph'
  /** Headings of several lines are fitted to whole grid lines. */
  readonly wholeLines: boolean
  /** Whether one mark may hang past the margin (PU-24). */
  readonly hanging: boolean
}

/** The PDF's rules: W3C clreq, part D. */
export const clreqRules: PageRules = {
  breaker: 'optimal',
  titlesBySense: true,
  topSpace: 'drop-lines',
  keep: 'style',
  wholeLines: true,
  hanging: false
}

/** What LibreOffice, and Word by the standard, do with our DOCX (docx.md §6). */
export const wordRules: PageRules = {
  breaker: 'word',
  titlesBySense: false,
  topSpace: 'drop',
  keep: 'next-paragraph',
  wholeLines: false,
  hanging: false
}
