/** In: a design and the type size of a table. Out: how far apart its lines and its rows stand. Both outputs count with it. */
import type { Design, Role, Style } from './design.ts'
import { type Points, pt } from './units.ts'

/** In whole twips, as a DOCX has it. */
const inTwips = (points: number): number => Math.round(points * 20) / 20

/**
 * From line to line within a cell: as its style has it for its own size, and in proportion for another.
 *
 * @example cellLeading({ size: pt(10.5), leading: pt(14.7) }, pt(9)) // 12.6
 */
export const cellLeading = ({ size, leading }: Pick<Style, 'size' | 'leading'>, own: Points = size): Points =>
  pt(inTwips((leading * own) / size))

/** Blank between a rule, or the edge of a row, and the text: half of what parts two rows. */
export const rowBlank = ({ table }: Pick<Design, 'table'>, size: Points): Points =>
  pt(inTwips((table.rowGap * size) / 2))

/** True for what is set on the lines of a table, not on those of the page. */
export const isOfTables = (role: Role): boolean => ofTables.has(role)
const ofTables: ReadonlySet<Role> = new Set(['tableHead', 'tableCell', 'tableNote'])
