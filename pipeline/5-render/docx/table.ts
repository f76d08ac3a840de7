/** In: a table block. Out: a three-line table 三线表 whose head repeats on every page and whose rows never split. */
import { type FileChild, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { Role } from '../../model/design.ts'
import type { TableCell as Cell, TableBlock } from '../../model/flow.ts'
import { ptToTwips } from '../../model/units.ts'
import { runChildren } from './runs.ts'
import { cellStyleId } from './styles/paragraph-styles.ts'
import { TABLE_STYLE_ID } from './styles/table-style.ts'
import type { Writer } from './writer.ts'

export const threeLineTable = (block: TableBlock, writer: Writer): FileChild => {
  const widths = block.widths.map(ptToTwips)
  return new Table({
    style: TABLE_STYLE_ID,
    alignment: 'center',
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    tableLook: { firstRow: true, noHBand: true, noVBand: true },
    rows: block.rows.map((cells, row) => tableRow(cells, row < block.headRows, { block, widths, writer }))
  })
}

interface RowContext {
  readonly block: TableBlock
  readonly widths: readonly number[]
  readonly writer: Writer
}

const tableRow = (cells: readonly Cell[], isHead: boolean, context: RowContext): TableRow =>
  new TableRow({
    tableHeader: isHead,
    cantSplit: true,
    children: context.widths.map((width, column) => tableCell(cells[column], isHead, column, width, context))
  })

/** A row that is short gets empty cells: every cell must hold a paragraph. */
const tableCell = (
  cell: Cell | undefined,
  isHead: boolean,
  column: number,
  width: number,
  { block, writer }: RowContext
): TableCell => {
  const role: Role = isHead ? 'tableHead' : 'tableCell'
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: [
      new Paragraph({
        style: cellStyleId(role, block.align[column] ?? 'left'),
        children: runChildren(cell?.runs ?? [], {
          writer,
          face: writer.flow.design.styles[role].face,
          notes: block.notes
        })
      })
    ]
  })
}
