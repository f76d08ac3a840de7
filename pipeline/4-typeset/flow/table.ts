/** In: an mdast table. Out: a table block with column widths from its content. */
import type { Table } from 'mdast'
import type { TableBlock, TableCell } from '../../model/flow.ts'
import { pt } from '../../model/units.ts'
import { textHeight } from '../design/turned-design.ts'
import type { BlockContext } from './block-context.ts'
import { fittedWidths, headCut, isTooWide, neededWidths } from './column-widths.ts'
import { runsWithNotes } from './runs-with-notes.ts'
import { type GridCell, type TableGrid, tableGrid } from './table-grid.ts'
import { textWidth } from './text-width.ts'
import { withoutRunts } from './without-runts.ts'

type Align = TableBlock['align'][number]

/** Rows, alignment and widths; numbers go right where the source does not say otherwise. */
export const tableBlock = (node: Table, context: BlockContext): TableBlock => {
  const asked = tableGrid(node)
  const widths = columnWidths(asked, context)
  const grid = headHeight(asked, widths, context) > HIGHEST_HEAD ? { ...asked, headRows: 0 } : asked
  const notes: TableBlock['notes'][number][] = []
  const rows = grid.rows.map((row, at) =>
    row.map((cell, column) => {
      if (!cell) return cell
      const set = tableCell(cell, at < grid.headRows, grid, context, notes)
      return at < grid.headRows ? cutHead(set, cell, column, widths, context) : set
    })
  )
  return {
    kind: 'table',
    headRows: grid.headRows,
    align: Array.from({ length: grid.columns }, (_, column) => node.align?.[column] ?? alignOf(grid, column)),
    ...widths,
    rows,
    notes,
    origin: { file: context.file }
  }
}

/** A head higher than this share of its page is none: shown again on every page it would leave no room for what it heads. */
const HIGHEST_HEAD = 1 / 3

/** Of the lines that a page has, about. */
const headHeight = (
  { rows, headRows }: TableGrid,
  { widths, turned, size }: Pick<TableBlock, 'widths' | 'turned' | 'size'>,
  { design, across = design }: BlockContext
): number => {
  const em = size ?? design.styles.tableHead.size
  const lines = rows.slice(0, headRows).map(row =>
    Math.max(
      ...row.map((cell, column) => {
        const room = widths
          .slice(column, column + (cell?.columns ?? 1))
          .reduce<number>((sum, one) => sum + one, 0)
        return Math.ceil(textWidth(cell?.text ?? '') / (room / em - 2 * design.table.padding))
      })
    )
  )
  const page = turned ? across.page.textWidth : textHeight(design)
  return (lines.reduce((sum, count) => sum + count, 0) * design.table.rowPitch) / page
}

/** A head that takes two lines goes on before its bracket. */
const cutHead = (
  set: TableCell,
  { text, columns }: GridCell,
  column: number,
  { widths, size }: Pick<TableBlock, 'widths' | 'size'>,
  { design }: BlockContext
): TableCell => {
  const cut = headCut(text)
  const [run, ...others] = set.runs
  if (cut === null || !run || others.length > 0 || run.text !== text) return set
  const em = size ?? design.styles.tableHead.size
  const room =
    widths.slice(column, column + columns).reduce<number>((sum, one) => sum + one, 0) / em -
    2 * design.table.padding
  const pieces = [text.slice(0, cut), text.slice(cut)]
  if (textWidth(text) <= room || pieces.some(piece => textWidth(piece) > room + EDGE)) return set
  return {
    ...set,
    runs: pieces.map((piece, at) => ({ ...run, text: piece, ...(at > 0 ? { breakBefore: true } : {}) }))
  }
}

/** The blank before a bracket that begins a line, in em. */
const EDGE = 0.4

/** Its notes are added to those of the table. */
const tableCell = (
  { node, columns, rows }: GridCell,
  head: boolean,
  grid: TableGrid,
  context: BlockContext,
  notes: TableBlock['notes'][number][]
): TableCell => {
  const set = runsWithNotes(node?.children ?? [], context)
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

/** A column of numbers; a dash or nothing stands for a number that is not known. */
const alignOf = ({ rows, headRows }: TableGrid, column: number): Align => {
  const body = rows.slice(Math.max(1, headRows)).flatMap(row => {
    const cell = row[column]
    return cell && cell.columns === 1 ? [cell.text.trim()] : []
  })
  const isNumber = (text: string): boolean => /^[+\-−—]?[\d,.]+\s*[%％‰]?$/u.test(text)
  const numeric = body.some(isNumber) && body.every(text => isNumber(text) || /^[-−—－–/]{0,2}$/u.test(text))
  return numeric ? 'right' : 'left'
}

/** Downwards, so that their sum is never more than the room by a rounding. */
const rounded = (width: number): number => Math.floor(width * 1000) / 1000

/** A table that cannot be read well within the text block is turned, where it gets more room so; and if need be set smaller (GW-30). */
const columnWidths = (
  grid: TableGrid,
  { design, across = design }: BlockContext
): Pick<TableBlock, 'widths' | 'turned' | 'size'> => {
  const { size: usual } = design.styles.tableCell
  const needed = neededWidths(grid, design.table.padding)
  const column = design.page.textWidth
  const upright = isTooWide(needed, column / usual) ? across.page.textWidth : column
  const isTurned = textHeight(design) > upright && isTooWide(needed, upright / usual)
  const room = isTurned ? textHeight(design) : upright
  const sizes = [usual, ...SMALLER.filter(each => each < usual)]
  const size = sizes.find(each => !isTooWide(needed, room / each)) ?? sizes.at(-1) ?? usual
  return {
    widths: withoutRunts(fittedWidths(needed, room / size), grid, {
      blank: 2 * design.table.padding,
      floor: needed.bare
    }).map(width => pt(rounded(width * size))),
    ...(isTurned ? { turned: true } : {}),
    ...(size === usual ? {} : { size: pt(size) })
  }
}

/** 小四, 五号, 小五, 六号: nothing smaller is read with ease, in points. */
const SMALLER = [12, 10.5, 9, 7.5]
