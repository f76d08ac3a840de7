/** Tables for tests. */
import type { TableBlock, TableCell } from '../../pipeline/model/flow.ts'
import { pt } from '../../pipeline/model/units.ts'

const cell = (text: string, more: Omit<TableCell, 'runs'> = {}): TableCell => ({ runs: [{ text }], ...more })

/** A head of two rows, and a group of two rows with its name at the side. */
export const spanTable = (more: Partial<TableBlock> = {}): TableBlock => ({
  kind: 'table',
  headRows: 2,
  align: ['left', 'right', 'right'],
  widths: [pt(60), pt(50), pt(50)],
  rows: [
    [cell('组', { rows: 2 }), cell('人数', { columns: 2, align: 'center' }), null],
    [null, cell('男'), cell('女')],
    [cell('甲组', { rows: 2, headsRow: true }), cell('1'), cell('2')],
    [null, cell('3'), cell('4')]
  ],
  notes: [],
  ...more
})
