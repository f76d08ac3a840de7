/** How a page engine fills pages: our own way, or a word processor's way with our DOCX. */
import type { Design } from '../../model/design.ts'
import { pt } from '../../model/units.ts'
import type { Breaker } from '../lines/line.ts'

/** What differs between the two readings of one flow (product.md, «One page engine for both outputs»). */
export interface PageRules {
  readonly breaker: Breaker
  /** Titles broken by sense (PG-14); a word processor breaks them like any other line. */
  readonly titlesBySense: boolean
  /** Space before a block at the top of a page: its whole grid lines go, unless the style keeps it; or all of it, but not where a section begins. */
  readonly topSpace: 'drop-lines' | 'drop'
  /** Following lines that a heading is kept with: as the style asks, or one paragraph start as `keepNext` does. */
  readonly keep: 'style' | 'next-paragraph'
  /** Headings of several lines are fitted to whole grid lines. */
  readonly wholeLines: boolean
  /** Notes of what is in columns stand at the foot of their column, or across the page. */
  readonly notesInColumns: boolean
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
  notesInColumns: true,
  hanging: false
}

/** What LibreOffice, and Word by the standard, do with our DOCX (docx.md §6). */
export const wordRules: PageRules = {
  breaker: 'word',
  titlesBySense: false,
  topSpace: 'drop',
  keep: 'next-paragraph',
  wholeLines: false,
  notesInColumns: false,
  hanging: false
}

/** What LibreOffice gives the footnotes' rule with the space around it, whatever a DOCX says; ours tells Word the same. */
const WORD_NOTE_RULE = 6.2

/** Room beyond whole lines that our DOCX leaves on a page, in points, so that rounding costs no line. */
const WORD_PAGE_SLACK = 3

/** Room beyond whole characters that it leaves in a line, likewise; a house's page has what it has. */
export const WORD_LINE_SLACK = 0.3

/** The design as a word processor follows it. */
export const wordDesign = (design: Design): Design => ({
  ...design,
  page: { ...design.page, linesPerPage: design.page.linesPerPage + WORD_PAGE_SLACK / design.pitch },
  footnote: { ...design.footnote, gap: pt(WORD_NOTE_RULE / 2) }
})
