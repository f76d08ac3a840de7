/** In: a table and its left edge. Out: its rows with the lines of all cells that stand in them, and which rows no page end may part. */
import type { Style } from '../../model/design.ts'
import type { TableBlock, TableCell } from '../../model/flow.ts'
import { pt } from '../../model/units.ts'
import { setParagraph } from '../lines/index.ts'
import type { SetLine } from '../lines/line.ts'
import type { Setting } from './setting.ts'
import type { RowStrip, SetCell } from './strip.ts'
import { tabularDigits } from './tabular-digits.ts'

/** A row, laid; nothing of it is placed yet. */
export interface LaidRow {
  readonly lineCount: number
  /** Also those that began in a row above, with the lines that fall into this one. */
  readonly cells: readonly SetCell[]
  readonly rules: RowStrip['rules']
  /** True where a cell reaches over from the row above and no page may begin here. */
  readonly bound: boolean
  /** True where the row belongs to others that stand on one page together. */
  readonly tied: boolean
}

/**
 * Lines of a cell over several rows begin in its first one and run down through the others; the last one is as high
 * as is left. In the head they stand in the middle. Rows that such a cell joins stand on one page, unless none holds them.
 */
export const layRows = (block: TableBlock, left: number, setting: Setting): LaidRow[] => {
  const cells = block.rows.flatMap((row, at) =>
    row.flatMap((cell, column) => (cell ? [setCell(cell, at, column, left, block, setting)] : []))
  )
  const counts = lineCounts(cells, block.rows.length)
  const groups = groupsOf(cells, counts, block, setting)
  const byRow = counts.map((): LaidCell[] => [])
  for (const cell of cells) for (let row = cell.row; row < cell.row + cell.rows; row++) byRow[row]?.push(cell)
  return counts.map((lineCount, row): LaidRow => {
    const here = byRow[row] ?? []
    const { first, last, whole } = groups[row] ?? noGroup
    return {
      lineCount,
      cells: row < block.headRows ? headCells(here, row, counts, setting) : bodyCells(here, row, counts),
      rules: here.flatMap(cell => ruleUnder(cell, row, block, setting)),
      bound: whole && row > first,
      tied: whole && last > first
    }
  })
}

interface LaidCell extends SetCell {
  readonly row: number
  readonly rows: number
  readonly columns: number
  readonly width: number
}

const setCell = (
  cell: TableCell,
  row: number,
  column: number,
  left: number,
  { headRows, widths, align: aligns, size: own }: TableBlock,
  { design, lines: rules }: Setting
): LaidCell => {
  const { columns = 1, rows = 1 } = cell
  const style: Style = design.styles[row < headRows ? 'tableHead' : 'tableCell']
  const size = own ?? style.size
  const padding = design.table.padding * size
  const width = sumOf(widths.slice(column, column + columns)) - 2 * padding
  const align = cell.align ?? aligns[column] ?? 'left'
  const lines = setParagraph(
    {
      runs: cell.runs,
      face: style.face,
      size,
      tracking: style.tracking,
      measure: pt(width),
      firstIndent: pt(0),
      align
    },
    rules
  )
  return {
    x: left + sumOf(widths.slice(0, column)) + padding,
    lines: align === 'right' ? lines.map((line): SetLine => tabularDigits(line, 'right')) : lines,
    down: 0,
    leaf: row * widths.length + column,
    row,
    rows,
    columns,
    width
  }
}

/** Lines of each row. What a cell over several rows has too much makes the last of them higher. */
const lineCounts = (cells: readonly LaidCell[], rowCount: number): readonly number[] => {
  const counts = new Array<number>(rowCount).fill(1)
  for (const { row, rows, lines } of [...cells].sort((a, b) => a.rows - b.rows)) {
    const last = row + rows - 1
    const more = lines.length - sumOf(counts.slice(row, row + rows))
    counts[last] = (counts[last] ?? 1) + Math.max(0, more)
  }
  return counts
}

const headCells = (
  cells: readonly LaidCell[],
  at: number,
  counts: readonly number[],
  { design }: Setting
): SetCell[] =>
  cells
    .filter(({ row }) => row === at)
    .map(cell => {
      const spare = sumOf(counts.slice(at, at + cell.rows)) - cell.lines.length
      return { ...cell, down: (spare / 2) * design.table.rowPitch }
    })

const bodyCells = (cells: readonly LaidCell[], at: number, counts: readonly number[]): SetCell[] =>
  cells.flatMap(cell => {
    const from = sumOf(counts.slice(cell.row, at))
    const lines = cell.lines.slice(from, from + (counts[at] ?? 0))
    return lines.length === 0 && cell.row < at ? [] : [{ ...cell, lines }]
  })

/** A head over several columns says by a rule which heads below are its own. */
const ruleUnder = (
  { row: first, rows, columns, x, width }: LaidCell,
  row: number,
  { headRows }: TableBlock,
  { rules }: Setting
): RowStrip['rules'] => {
  const isLast = row === first + rows - 1
  return rules.keep === 'style' && columns > 1 && isLast && row < headRows - 1 ? [{ x, width }] : []
}

/** Rows that cells join. */
interface RowGroup {
  readonly first: number
  readonly last: number
  /** True where they stand on one page, under the head that is shown again there. */
  readonly whole: boolean
}

const noGroup: RowGroup = { first: 0, last: 0, whole: false }

/** One entry a row. */
const groupsOf = (
  cells: readonly LaidCell[],
  counts: readonly number[],
  { headRows }: TableBlock,
  { design: { page, pitch, table, styles } }: Setting
): readonly RowGroup[] => {
  const room = page.linesPerPage * pitch - styles.tableCaption.leading
  const heads = sumOf(counts.slice(0, headRows)) * table.rowPitch
  const ends = counts.map((_, row) => row)
  for (const { row, rows } of cells) ends[row] = Math.max(ends[row] ?? row, row + rows - 1)
  const groups: RowGroup[] = []
  for (let first = 0; first < counts.length; ) {
    let last = first
    for (let row = first; row <= last; row++) last = Math.max(last, ends[row] ?? row)
    const height = sumOf(counts.slice(first, last + 1)) * table.rowPitch
    const group = { first, last, whole: height + (first < headRows ? 0 : heads) <= room }
    for (; first <= last; first++) groups.push(group)
  }
  return groups
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
