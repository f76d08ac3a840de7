/** In: an mdast table. Out: a table block with column widths from its content. */
import type { Table } from 'mdast'
import type { TableBlock, TableCell } from '../../model/flow.ts'
import type { BlockContext } from './block-context.ts'
import { cellRuns } from './cell-runs.ts'
import { columnAlign } from './column-align.ts'
import { type GridCell, type TableGrid, tableGrid } from './table-grid.ts'
import { cutHead, isHighHead } from './table-head.ts'
import { columnWidths } from './table-widths.ts'

/** Rows, alignment and widths; numbers go right where the source does not say otherwise. */
export const tableBlock = (node: Table, context: BlockContext): TableBlock => {
  const asked = tableGrid(node, context)
  const align = Array.from(
    { length: asked.columns },
    (_, column) => node.align?.[column] ?? columnAlign(asked, column)
  )
  const fitted = columnWidths(asked, align, context)
  const grid = isHighHead(asked, fitted, context) ? { ...asked, headRows: 0 } : asked
  const notes: TableBlock['notes'][number][] = []
  const rows = grid.rows.map((row, at) =>
    row.map((cell, column) => {
      if (!cell) return cell
      const head = at < grid.headRows
      const set = tableCell(cell, head, grid, { context, notes, room: roomOf(cell, column, fitted, context) })
      return head ? cutHead(set, cell, column, fitted, context) : set
    })
  )
  return {
    kind: 'table',
    headRows: grid.headRows,
    align,
    ...fitted,
    rows,
    notes,
    origin: { file: context.file }
  }
}

type Fitted = Pick<TableBlock, 'widths' | 'turned' | 'size'>

/** For the content of a cell, in em of the table. */
const roomOf = (
  { columns }: GridCell,
  column: number,
  { widths, size }: Fitted,
  { design }: BlockContext
): { readonly size: number; readonly width: number } => {
  const em = size ?? design.styles.tableCell.size
  const whole = widths.slice(column, column + columns).reduce<number>((sum, one) => sum + one, 0)
  return { size: em, width: whole / em - 2 * design.table.padding }
}

interface CellPlace {
  readonly context: BlockContext
  /** Those of the table, to which the cell's own are added. */
  readonly notes: TableBlock['notes'][number][]
  readonly room: { readonly size: number; readonly width: number }
}

const tableCell = (
  { node, columns, rows }: GridCell,
  head: boolean,
  grid: TableGrid,
  { context, notes, room }: CellPlace
): TableCell => {
  const set = cellRuns(node?.children ?? [], room, context)
  const shift = notes.length
  notes.push(...set.notes)
  return {
    runs: set.runs.map(run => (run.note === undefined ? run : { ...run, note: run.note + shift })),
    ...(columns > 1 ? { columns } : {}),
    ...(rows > 1 ? { rows } : {}),
    ...(columns > 1 && (head || columns === grid.columns) ? { align: 'center' } : {}),
    ...(node?.data?.headsRow ? { headsRow: true } : {})
  }
}
