/** In: the head of a table in its columns. Out: whether it is too high to be one, and where its cells turn over. */
import type { TableBlock, TableCell } from '../../model/flow.ts'
import { cellLeading, rowBlank } from '../../model/table-lines.ts'
import { pt } from '../../model/units.ts'
import { textHeight } from '../design/turned-design.ts'
import type { BlockContext } from './block-context.ts'
import { headCut } from './column-widths.ts'
import type { GridCell, TableGrid } from './table-grid.ts'
import { textWidth } from './text-width.ts'

type Fitted = Pick<TableBlock, 'widths' | 'turned' | 'size'>

/** A head higher than this share of its page is none: shown again on every page it would leave no room for what it heads. */
const HIGHEST_HEAD = 1 / 3

export const isHighHead = (grid: TableGrid, fitted: Fitted, context: BlockContext): boolean =>
  headHeight(grid, fitted, context) > HIGHEST_HEAD

/** Of the height that a page has, about. */
const headHeight = (
  { rows, headRows }: TableGrid,
  { widths, turned, size }: Fitted,
  { design, across = design }: BlockContext
): number => {
  const style = design.styles.tableHead
  const em = size ?? style.size
  const lines = rows.slice(0, headRows).map(row =>
    Math.max(
      1,
      ...row.map((cell, column) => {
        const room = sumOf(widths.slice(column, column + (cell?.columns ?? 1))) / em
        return Math.ceil(textWidth(cell?.text ?? '') / (room - 2 * design.table.padding))
      })
    )
  )
  const page = turned ? across.page.textWidth : textHeight(design)
  const blanks = 2 * rowBlank(design, pt(em)) * lines.length
  return (sumOf(lines) * cellLeading(style, pt(em)) + blanks) / page
}

/** A head that takes two lines goes on before its bracket. */
export const cutHead = (
  set: TableCell,
  { text, columns }: GridCell,
  column: number,
  { widths, size }: Fitted,
  { design }: BlockContext
): TableCell => {
  const cut = headCut(text)
  const [run, ...others] = set.runs
  if (cut === null || !run || others.length > 0 || run.text !== text) return set
  const em = size ?? design.styles.tableHead.size
  const room = sumOf(widths.slice(column, column + columns)) / em - 2 * design.table.padding
  const pieces = [text.slice(0, cut), text.slice(cut)]
  if (textWidth(text) <= room || pieces.some(piece => textWidth(piece) > room + EDGE)) return set
  return {
    ...set,
    runs: pieces.map((piece, at) => ({ ...run, text: piece, ...(at > 0 ? { breakBefore: true } : {}) }))
  }
}

/** The blank before a bracket that begins a line, in em. */
const EDGE = 0.4

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
