/** In: a table of the model. Out: its mdast, written to the base as a line a row with a tab between cells. */
import type { Break, Image, Table, TableCell, TableRow } from 'mdast'
import type { BaseWriter } from './base-writer.ts'
import { isEmpty, type Line, linesOf } from './lines.ts'
import type { ModelBlock, ModelCell, ModelTable } from './model.ts'

/** What a table loses. */
export interface TableLosses {
  /** Tables in cells. */
  nested: number
}

/** A table that is only a box around text, or wider than any program makes one: its blocks; null where it is a table. */
export const boxedBlocks = ({ rows }: ModelTable): readonly ModelBlock[] | null => {
  const cells = rows.flat()
  const isTooWide = rows.some(row => row.length > WIDEST)
  return cells.length === 1 || isTooWide ? cells.flatMap(({ blocks }) => blocks) : null
}

/** A table as written. */
export interface WrittenTable {
  /** Null where no cell has text. */
  readonly table: Table | null
  /** Text that was hidden in its cells. */
  readonly hidden: readonly string[]
}

/** A cell over several columns or rows stands in its first place; the others are cells without text. */
export const writeTable = (
  table: ModelTable,
  writer: BaseWriter,
  bodySize: number,
  losses: TableLosses
): WrittenTable => {
  const grid = gridOf(table)
  const columns = grid.reduce((most, row) => Math.max(most, row.length), 0)
  const texts = grid.map(row => row.map(cell => (cell ? cellLines(cell.blocks, bodySize, losses) : [])))
  const hidden = texts.flat(2).flatMap(line => (line.hidden === '' ? [] : [line.hidden]))
  const shown = texts.map(row =>
    row.map(cell => cell.filter(line => line.pieces.length > 0 || imagesOf(line).length > 0))
  )
  const filled = shown.map(row => row.some(cell => cell.length > 0))
  const children = shown.flatMap((row, index) =>
    filled[index] ? [writeRow(row, grid[index] ?? [], filled.slice(index), columns, writer)] : []
  )
  if (children.length === 0) return { table: null, hidden }
  const heads = filled.slice(0, table.headRows ?? 0).filter(Boolean).length
  const data = heads === 0 ? {} : { data: { headRows: heads } }
  return { table: { type: 'table', align: alignsOf(shown, columns), ...data, children }, hidden }
}

type Grid = readonly (readonly (ModelCell | null)[])[]

/** Each cell at its column. */
const gridOf = ({ rows }: ModelTable): Grid => {
  const open: number[] = [] // for each column, how many rows below are still taken
  return rows.map(row => {
    const line: (ModelCell | null)[] = []
    const skipTaken = (): void => {
      for (; (open[line.length] ?? 0) > 0; line.push(null)) open[line.length] = (open[line.length] ?? 0) - 1
    }
    for (const cell of row) {
      skipTaken()
      for (let column = 0; column < Math.min(cell.columns, WIDEST); column++) {
        open[line.length] = cell.rows - 1
        line.push(column === 0 ? cell : null)
      }
    }
    skipTaken()
    return line
  })
}

/** Word's own limit of columns. */
const WIDEST = 63

const cellLines = (blocks: readonly ModelBlock[], bodySize: number, losses: TableLosses): Line[] =>
  blocks.flatMap(block => {
    if (block.kind === 'paragraph') return linesOf(block, bodySize).filter(line => !isEmpty(line))
    losses.nested++
    return block.rows.flat().flatMap(cell => cellLines(cell.blocks, bodySize, losses))
  })

/** `filled` says of the row and those below it which have text: the others are left out, and no cell reaches over them. */
const writeRow = (
  cells: readonly (readonly Line[])[],
  from: Grid[number],
  filled: readonly boolean[],
  columns: number,
  writer: BaseWriter
): TableRow => {
  let tabs = ''
  let begun = false
  const children = Array.from({ length: columns }, (_, column): TableCell => {
    const lines = cells[column] ?? []
    if (begun) tabs += '\t'
    const reach = reachOf(from[column], filled)
    if (lines.every(line => line.pieces.length === 0))
      return { type: 'tableCell', ...reach, children: lines.flatMap(imagesOf) }
    writer.add(tabs)
    tabs = ''
    begun = true
    return { type: 'tableCell', ...reach, children: writeCell(lines, writer) }
  })
  if (begun) writer.add('\n')
  return { type: 'tableRow', children }
}

const reachOf = (cell: ModelCell | null | undefined, filled: readonly boolean[]): Pick<TableCell, 'data'> => {
  const columns = Math.min(cell?.columns ?? 1, WIDEST)
  const rows = filled.slice(0, cell?.rows ?? 1).filter(Boolean).length
  if (columns <= 1 && rows <= 1) return {}
  return { data: { ...(columns > 1 ? { columns } : {}), ...(rows > 1 ? { rows } : {}) } }
}

const writeCell = (lines: readonly Line[], writer: BaseWriter): TableCell['children'] =>
  lines.flatMap((line, index): TableCell['children'] => {
    if (line.pieces.length === 0) return imagesOf(line)
    const isFirst = lines.findIndex(each => each.pieces.length > 0) === index
    const lineEnd: Break[] = isFirst ? [] : [{ type: 'break' }]
    if (!isFirst) writer.add('\n')
    return [...lineEnd, writer.addText(line)]
  })

/** Of a line without text: no place of the base is theirs. */
const imagesOf = ({ pieces, points }: Line): Image[] =>
  pieces.length > 0
    ? []
    : points.flatMap(({ span }) =>
        span.kind === 'image' ? [{ type: 'image', url: span.url, alt: span.alt }] : []
      )

/** Said only where all filled cells of a column below its head stand so. */
const alignsOf = (rows: readonly (readonly (readonly Line[])[])[], columns: number): Table['align'] =>
  Array.from({ length: columns }, (_, column) => {
    const below = rows.slice(rows.length > 1 ? 1 : 0).flatMap(row => row[column] ?? [])
    const align = below[0]?.dress.align
    return align !== undefined && below.every(line => line.dress.align === align) ? align : null
  })
