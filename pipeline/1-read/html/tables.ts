/** In: a table of a page. Out: its cells at their columns, with how far each reaches; null where it only lays out. */
import { recordLabels } from './furniture.data.ts'
import type { Measures } from './measure-page.ts'
import { attributeOf, type PageElement, pageTextOf } from './page.ts'

export interface DataTable {
  /** Null stands for a place that a cell before or above reaches over. */
  readonly rows: readonly (readonly (DataCell | null)[])[]
  /** Rows at its top that are its head: in `thead`, or of `th` alone. */
  readonly headRows: number
  readonly caption: PageElement | null
}

export interface DataCell {
  readonly element: PageElement
  /** How many it reaches over, itself among them. */
  readonly columns: number
  readonly rows: number
}

/** Cells of data are short; a cell that holds a text lays out. */
const LONGEST_CELL = 240
/** A table that holds this share of all prose is the page's frame. */
const FRAME = 0.6
const MOST_CELLS = 50_000

export const dataTableOf = (table: PageElement, measures: Measures): DataTable | null => {
  if (/^(?:presentation|none)$/.test(attributeOf(table, 'role'))) return null
  const { rows, caption, nested, heads } = partsOf(table)
  const cells = rows.flat()
  if (nested || rows.length < 2 || Math.max(0, ...rows.map(row => row.length)) < 2) return null
  if (cells.length > MOST_CELLS) return null
  const isNamed = caption !== null || cells.some(cell => cell.tag === 'th')
  const longest = cells.reduce((most, cell) => Math.max(most, measures.chars[cell.index] ?? 0), 0)
  if (longest > (isNamed ? 3 : 1) * LONGEST_CELL) return null
  const share = (measures.prose[table.index] ?? 0) / Math.max(1, measures.prose[0] ?? 0)
  if (!isNamed && share > FRAME && longest > LONGEST_CELL / 2) return null
  // A cell with several paragraphs beside empty ones lays out.
  const filled = cells.filter(cell => (measures.chars[cell.index] ?? 0) > 0).length
  if (filled < 3 || (!isNamed && filled * 3 < cells.length)) return null
  const body = rows.findIndex(row => !heads.has(row) && row.some(cell => cell.tag !== 'th'))
  return { rows: filledUp(rows), headRows: Math.max(0, body), caption }
}

/** 索引号 … 发文机关 …: what a site's catalogue says of a text. */
export const isSiteRecord = (table: PageElement, measures: Measures): boolean => {
  const elements = (measures.ends[table.index] ?? table.index) - table.index
  if ((measures.chars[table.index] ?? 0) > 400 || elements > 200) return false
  const labels = partsOf(table)
    .rows.flat()
    .filter(cell => recordLabels.test(pageTextOf(cell).trim()))
  return labels.length >= 3
}

interface TableParts {
  readonly rows: PageElement[][]
  caption: PageElement | null
  nested: boolean
  /** Rows in `thead`. */
  readonly heads: Set<readonly PageElement[]>
}

/** Rows stand in the table or in one of its groups. */
const partsOf = (table: PageElement): TableParts => {
  const parts: TableParts = { rows: [], caption: null, nested: false, heads: new Set() }
  const addRow = (row: PageElement[], group: PageElement): void => {
    if (group.tag === 'thead') parts.heads.add(row)
    parts.rows.push(row)
  }
  const read = (element: PageElement, depth: number): void => {
    for (const child of element.children) {
      if (child.kind === 'text') continue
      if (child.tag === 'caption') parts.caption = child
      else if (child.tag === 'tr') addRow(cellsOf(child, parts), element)
      else if (/^(?:td|th)$/.test(child.tag)) addRow([child], element)
      else if (depth < 4) read(child, depth + 1)
    }
  }
  read(table, 0)
  return { ...parts, rows: parts.rows.filter(row => row.length > 0) }
}

const cellsOf = (row: PageElement, parts: TableParts): PageElement[] => {
  const cells = row.children.filter(
    (child): child is PageElement => child.kind === 'element' && /^(?:td|th)$/.test(child.tag)
  )
  if (cells.some(holdsTable)) parts.nested = true
  return cells
}

const holdsTable = (cell: PageElement): boolean => {
  const left: PageElement[] = [cell]
  for (let element = left.pop(); element; element = left.pop())
    for (const child of element.children) {
      if (child.kind === 'text') continue
      if (child.tag === 'table') return true
      left.push(child)
    }
  return false
}

const MOST_SPAN = 100

const filledUp = (rows: readonly (readonly PageElement[])[]): DataTable['rows'] => {
  /** How many rows each column is still taken by a cell above. */
  const taken: number[] = []
  const filled = rows.map(row => {
    const out: (DataCell | null)[] = []
    const skip = (): void => {
      while ((taken[out.length] ?? 0) > 0) {
        taken[out.length] = (taken[out.length] ?? 1) - 1
        out.push(null)
      }
    }
    for (const element of row) {
      skip()
      const cell = { element, columns: spanOf(element, 'colspan'), rows: spanOf(element, 'rowspan') }
      for (let column = 0; column < cell.columns; column++) {
        taken[out.length] = cell.rows - 1
        out.push(column === 0 ? cell : null)
      }
    }
    skip()
    return out
  })
  const width = Math.max(0, ...filled.map(row => row.length))
  for (const row of filled) while (row.length < width) row.push(null)
  return filled
}

const spanOf = (cell: PageElement, name: string): number => {
  const span = Number.parseInt(attributeOf(cell, name), 10)
  return Number.isNaN(span) ? 1 : Math.min(MOST_SPAN, Math.max(1, span))
}
