/** In: a cell and where its columns stand. Out: its lines, and how many lines of its rows each takes: a picture more than one. */

import { cellStretches, pictureLines } from '../../model/cell-stretches.ts'
import type { Style } from '../../model/design.ts'
import type { TableBlock, TableCell } from '../../model/flow.ts'
import { cellLeading } from '../../model/table-lines.ts'
import { pt } from '../../model/units.ts'
import { setParagraph } from '../lines/index.ts'
import type { Setting } from './setting.ts'
import type { CellLine, SetCell } from './strip.ts'
import { tabularDigits } from './tabular-digits.ts'

/** A cell, laid; which of its lines stand in which row is not settled. */
export interface LaidCell extends SetCell {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  readonly width: number
  readonly align: 'left' | 'center' | 'right' | 'decimal'
}

/** Where a cell stands in its table. */
export interface CellPlace {
  readonly row: number
  readonly column: number
  /** Left edge of the table. */
  readonly left: number
}

export const setCell = (
  cell: TableCell,
  { row, column, left }: CellPlace,
  { headRows, widths, align: aligns, size: own }: TableBlock,
  { design, lines: rules }: Setting
): LaidCell => {
  const { columns = 1, rows = 1 } = cell
  const style: Style = design.styles[row < headRows ? 'tableHead' : 'tableCell']
  const size = own ?? style.size
  const padding = design.table.padding * size
  const width = sumOf(widths.slice(column, column + columns)) - 2 * padding
  const align = cell.align ?? aligns[column] ?? 'left'
  const leading = cellLeading(style, size)
  const spec = {
    face: style.face,
    size,
    tracking: style.tracking,
    measure: pt(width),
    firstIndent: pt(0),
    align: align === 'decimal' ? 'right' : align
  } as const
  const stretches = cellStretches(cell.runs)
  const lines = (stretches.length === 0 ? [{ runs: [] }] : stretches).flatMap(({ runs, picture }) => {
    const high = picture ? pictureLines(picture, size, leading) : 1
    return setParagraph({ ...spec, runs }, rules).map((line): CellLine => ({ line, high }))
  })
  const isNumber = align === 'right' || align === 'decimal'
  return {
    x: left + sumOf(widths.slice(0, column)) + padding,
    lines: isNumber ? lines.map(inFigures) : lines,
    down: 0,
    leaf: row * widths.length + column,
    row,
    column,
    rows,
    columns,
    width,
    align
  }
}

const inFigures = ({ line, high }: CellLine): CellLine => ({ line: tabularDigits(line, 'right'), high })

/** Lines of its row that some lines of a cell take. */
export const heightOf = (lines: readonly CellLine[]): number => lines.reduce((sum, { high }) => sum + high, 0)

/** Those of the lines that begin between two lines of the row. */
export const linesBetween = (lines: readonly CellLine[], from: number, to: number): readonly CellLine[] => {
  let at = 0
  return lines.filter(({ high }) => {
    const begins = at
    at += high
    return begins >= from && begins < to
  })
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
