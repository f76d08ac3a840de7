/** In: a table block. Out: a three-line table 三线表 whose head repeats on every page and whose rows never split. */
import {
  BorderStyle,
  type ITableOptions,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType
} from 'docx'
import { cellStretches, pictureLines } from '../../model/cell-stretches.ts'
import type { TableCell as Cell, Run, TableBlock } from '../../model/flow.ts'
import { SMALL_TABLE } from '../../model/small-table.ts'
import { cellLeading, rowBlank } from '../../model/table-lines.ts'
import { type Points, ptToTwips } from '../../model/units.ts'
import { cellParagraph, cellParagraphs } from './cell-paragraphs.ts'
import { formatted } from './formatted.ts'
import { TABLE_STYLE_ID } from './styles/table-style.ts'
import { lineCount } from './text-width.ts'
import { emTwips } from './twips.ts'
import type { Writer } from './writer.ts'

export const threeLineTable = (block: TableBlock, writer: Writer): string => {
  const widths = block.widths.map(ptToTwips)
  const places = placesOf(block)
  const tied = tiedRows(block, writer)
  const table = new Table({
    style: TABLE_STYLE_ID,
    alignment: 'center',
    layout: TableLayoutType.FIXED,
    width: { size: sumOf(widths), type: WidthType.DXA },
    columnWidths: widths,
    ...(block.size === undefined ? {} : { margins: sideMargins(block.size, writer) }),
    tableLook: { firstRow: block.headRows === 1, noHBand: true, noVBand: true },
    rows: places.map(
      (cells, row) =>
        new TableRow({
          tableHeader: row < block.headRows,
          cantSplit: true,
          children: cells.map(place =>
            tableCell(place, row, { block, widths, writer, keepNext: tied.has(row) })
          )
        })
    )
  })
  return formatted(table, writer)
}

/** The blank on either side of a cell's text is as wide as its type is large. */
const sideMargins = (size: Points, { flow }: Writer): NonNullable<ITableOptions['margins']> => {
  const side = emTwips(flow.design.table.padding, size)
  const blank = ptToTwips(rowBlank(flow.design, size))
  return { marginUnitType: WidthType.DXA, top: blank, bottom: blank, left: side, right: side }
}

/** A cell, or a part of one that began in a row above. */
interface Place {
  readonly cell: Cell
  readonly row: number
  readonly column: number
}

/** What WordprocessingML wants in each row: a cell over several rows once more in each of them. */
const placesOf = ({ rows }: TableBlock): Place[][] => {
  const places = rows.map((): Place[] => [])
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (!cell) return
      for (let down = 0; down < (cell.rows ?? 1); down++) places[row + down]?.push({ cell, row, column })
    })
  })
  return places.map(row => row.sort((a, b) => a.column - b.column))
}

/** Rows that no page end parts from the next: of a small table all, else those that a cell joins, unless together they are higher than a page. */
const tiedRows = (
  { rows, widths, size: own, headRows, turned }: TableBlock,
  { flow }: Writer
): ReadonlySet<number> => {
  const { page, pitch, styles, table } = flow.design
  const size = own ?? styles.tableCell.size
  const leading = cellLeading(styles.tableCell, size)
  const heightOf = (row: readonly (Cell | null)[] | undefined): number =>
    2 * rowBlank(flow.design, size) +
    leading *
      Math.max(
        1,
        ...(row ?? []).map((cell, column) => {
          const width = sumOf(widths.slice(column, column + (cell?.columns ?? 1)))
          if ((cell?.rows ?? 1) > 1) return 1
          return sumOf(
            cellStretches(cell?.runs ?? []).map(stretch =>
              stretch.picture
                ? pictureLines(stretch.picture, size, leading)
                : lineCount(textOf(stretch.runs), width / size - 2 * table.padding, 0)
            )
          )
        })
      )
  const height = turned ? page.textWidth : page.linesPerPage * pitch
  const room = height - styles.tableCaption.leading
  const heads = sumOf(rows.slice(0, headRows).map(heightOf))
  if (sumOf(rows.map(heightOf)) <= SMALL_TABLE * height) return new Set(rows.slice(1).keys())
  const tied = new Set<number>()
  for (let first = 0; first < rows.length; ) {
    let last = first
    for (let row = first; row <= last; row++)
      for (const cell of rows[row] ?? []) last = Math.max(last, row + (cell?.rows ?? 1) - 1)
    const joined = sumOf(rows.slice(first, last + 1).map(heightOf))
    const whole = joined + (first < headRows ? 0 : heads) <= room
    for (; first < last; first++) if (whole) tied.add(first)
    first++
  }
  return tied
}

interface CellContext {
  readonly block: TableBlock
  readonly widths: readonly number[]
  readonly writer: Writer
  readonly keepNext: boolean
}

/** Every cell must hold a paragraph, also one that only goes on. */
const tableCell = (
  { cell, row: first, column }: Place,
  row: number,
  { block, widths, writer, keepNext }: CellContext
): TableCell => {
  const { columns = 1, rows = 1 } = cell
  const isHead = first < block.headRows
  const begins = row === first
  const context = { block, column, isHead, writer, keepNext }
  return new TableCell({
    width: { size: sumOf(widths.slice(column, column + columns)), type: WidthType.DXA },
    ...(columns > 1 ? { columnSpan: columns } : {}),
    ...(rows > 1 ? { verticalMerge: VerticalMergeType[begins ? 'RESTART' : 'CONTINUE'] } : {}),
    ...(isHead ? { verticalAlign: VerticalAlignTable.CENTER } : {}),
    ...ruleUnder(cell, row - first, row, { block, writer }),
    children: begins ? cellParagraphs(cell, context) : [cellParagraph(cell, context)]
  })
}

/** A head over several columns says by a rule which heads below are its own; the whole head has its rule below. */
const ruleUnder = (
  { columns = 1, rows = 1 }: Cell,
  down: number,
  row: number,
  { block, writer }: Pick<CellContext, 'block' | 'writer'>
): Partial<ConstructorParameters<typeof TableCell>[0]> => {
  const isLast = down === rows - 1
  const endsHead = row === block.headRows - 1 && block.headRows > 1
  if (!isLast || row >= block.headRows || !(endsHead || (columns > 1 && row < block.headRows - 1))) return {}
  const size = Math.max(2, Math.round(writer.flow.design.table.headRule * 8))
  return { borders: { bottom: { style: BorderStyle.SINGLE, size, color: '000000' } } }
}

const textOf = (runs: readonly Run[]): string => runs.map(run => run.text).join('')

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
