/** In: an mdast table. Out: its cells at their places, with how far each reaches, and how many rows are its head. */
import type { Table, TableCell } from 'mdast'
import { type PhrasingContent, textOf } from '../../model/article.ts'
import type { BlockContext } from './block-context.ts'
import { pictureWidth } from './cell-runs.ts'
import type { Image } from './line-picture.ts'

/** A cell that begins at a place. */
export interface GridCell {
  /** Null where a short row has none. */
  readonly node: TableCell | null
  /** A line where the source has one. */
  readonly text: string
  /** Width of its widest image, in points; 0 without one. */
  readonly picture: number
  /** How many it reaches over, itself among them. */
  readonly columns: number
  readonly rows: number
}

/** Null where a cell before or above reaches over the place. */
export type GridRow = readonly (GridCell | null)[]

export interface TableGrid {
  readonly rows: readonly GridRow[]
  readonly columns: number
  readonly headRows: number
}

/**
 * A cell reaches as far as it says and the table goes, but over no cell that has text. Columns and rows in which
 * no cell begins are none: pages often say «ten columns» for «all of them».
 */
export const tableGrid = (table: Table, context?: BlockContext): TableGrid => {
  const whole = placedCells(table, context)
  const ownRows = whole.map(row => row.some(cell => cell !== null))
  const ownColumns = (whole[0] ?? []).map((_, column) => whole.some(row => row[column]))
  const rows = whole.flatMap((row, at): GridRow[] =>
    ownRows[at]
      ? [row.filter((_, column) => ownColumns[column]).map(cell => cell && closedUp(cell, at, whole))]
      : []
  )
  const columns = ownColumns.filter(Boolean).length
  const heads = ownRows.slice(0, table.data?.headRows ?? 1).filter(Boolean).length
  return { rows, columns, headRows: headOf(rows, heads) }

  function closedUp(cell: GridCell, row: number, grid: readonly GridRow[]): GridCell {
    const column = grid[row]?.indexOf(cell) ?? 0
    return {
      ...cell,
      columns: ownColumns.slice(column, column + cell.columns).filter(Boolean).length,
      rows: ownRows.slice(row, row + cell.rows).filter(Boolean).length
    }
  }
}

const placedCells = ({ children: rows }: Table, context: BlockContext | undefined): readonly GridRow[] => {
  const width = rows.reduce((most, row) => Math.max(most, row.children.length), 0)
  const covered = rows.map(() => new Set<number>())
  const isFree = (row: number, column: number): boolean =>
    column < width && covered[row]?.has(column) === false && isEmpty(rows[row]?.children[column])
  return rows.map((row, at) =>
    Array.from({ length: width }, (_, column): GridCell | null => {
      if (covered[at]?.has(column)) return null
      const node = row.children[column] ?? null
      let columns = 1
      while (columns < (node?.data?.columns ?? 1) && isFree(at, column + columns)) columns++
      const places = Array.from({ length: columns }, (_, index) => column + index)
      let high = 1
      while (high < (node?.data?.rows ?? 1) && places.every(place => isFree(at + high, place))) high++
      for (let down = 0; down < high; down++) for (const place of places) covered[at + down]?.add(place)
      const picture = Math.max(
        0,
        ...imagesIn(node).map(image => (context ? pictureWidth(image, context) : 0))
      )
      return { node, text: linesOf(node), picture, columns, rows: high }
    })
  )
}

const linesOf = (cell: TableCell | null): string =>
  (cell?.children ?? []).map(child => (child.type === 'break' ? '\n' : textOf(child))).join('')

const imagesIn = (node: TableCell | PhrasingContent | null): Image[] => {
  if (node?.type === 'image') return [node]
  return node && 'children' in node
    ? (node.children as PhrasingContent[]).flatMap(child => imagesIn(child))
    : []
}

const isEmpty = (cell: TableCell | undefined): boolean => (cell?.children.length ?? 0) === 0

/** A head ends where no cell of it reaches farther; one that would be the whole table, or a tall cell's side, is none. */
const headOf = (rows: readonly GridRow[], asked: number): number => {
  let end = asked
  for (let row = 0; row < end; row++)
    for (const cell of rows[row] ?? []) end = Math.max(end, row + (cell?.rows ?? 1))
  return end > asked && (end >= rows.length || end > asked + MOST_MORE) ? 0 : end
}

/** Rows that a head may have more than its source says. */
const MOST_MORE = 2
