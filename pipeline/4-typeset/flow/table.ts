/** In: an mdast table. Out: a table block with column widths from its content. */
import type { Table } from 'mdast'
import { textOf } from '../../model/article.ts'
import type { TableBlock, TableCell } from '../../model/flow.ts'
import { type Points, pt } from '../../model/units.ts'
import type { BlockContext } from './block-context.ts'
import { runsWithNotes } from './runs-with-notes.ts'
import { textWidth } from './text-width.ts'

type Align = TableBlock['align'][number]

/** Rows, alignment and widths; numbers go right where the source does not say otherwise. */
export const tableBlock = (node: Table, context: BlockContext): TableBlock => {
  const columns = Math.max(...node.children.map(row => row.children.length))
  const notes: TableBlock['notes'][number][] = []
  const rows = node.children.map(row =>
    Array.from({ length: columns }, (_, column): TableCell => {
      const cell = row.children[column]
      if (!cell) return { runs: [] }
      const set = runsWithNotes(cell.children, context)
      const shift = notes.length
      notes.push(...set.notes)
      return {
        runs: set.runs.map(run => (run.note === undefined ? run : { ...run, note: run.note + shift }))
      }
    })
  )
  const texts = node.children.map(row =>
    Array.from({ length: columns }, (_, column) => textOf(row.children[column] ?? {}))
  )
  return {
    kind: 'table',
    headRows: 1,
    align: Array.from({ length: columns }, (_, column) => node.align?.[column] ?? alignOf(texts, column)),
    widths: columnWidths(texts, columns, context),
    rows,
    notes,
    origin: { file: context.file }
  }
}

const alignOf = (texts: readonly (readonly string[])[], column: number): Align => {
  const body = texts.slice(1).map(row => row[column] ?? '')
  const numeric =
    body.length > 0 && body.every(text => text === '' || /^[+\-−—]?[\d,.]+\s*[%％‰]?$/u.test(text))
  return numeric ? 'right' : 'left'
}

/** What a column has more than its text and its padding need, in em: a word processor measures Latin otherwise. */
const SLACK = 0.3

/** Width by content: a Han character counts 1 em, anything narrow half an em; too wide a table is narrowed column by column, widest first. */
const columnWidths = (
  texts: readonly (readonly string[])[],
  columns: number,
  context: BlockContext
): Points[] => {
  const size = context.design.styles.tableCell.size
  const wanted = Array.from({ length: columns }, (_, column) => {
    const widest = texts.reduce((most, row) => Math.max(most, textWidth(row[column] ?? '')), 2)
    return (widest + 2 * context.design.table.padding) * size
  })
  return fitted(wanted, context.design.page.textWidth, SLACK * size).map(pt)
}

/** Columns with their slack where there is room for it, else with what room there is. */
const fitted = (widths: readonly number[], available: number, slack: number): number[] => {
  const spare = available - widths.reduce((sum, width) => sum + width, 0)
  if (spare < 0) return narrowed(widths, available)
  const each = Math.min(slack, spare / widths.length)
  return widths.map(width => width + each)
}

/** Takes the surplus from the widest columns first, so that short columns keep their words whole. */
const narrowed = (widths: readonly number[], available: number): number[] => {
  const sorted = [...widths].sort((a, b) => a - b)
  let left = available
  let cap = 0
  for (let index = 0; index < sorted.length; index++) {
    cap = left / (sorted.length - index)
    const width = sorted[index] ?? 0
    if (width > cap) break
    left -= width
  }
  return widths.map(width => Math.min(width, cap))
}
