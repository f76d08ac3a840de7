/** Tables that no setting makes good are told once a source. */
import { VFile } from 'vfile'
import { expect, it } from 'vitest'
import { crowdedTables } from '../../pipeline/4-typeset/index.ts'
import { reportTables } from '../../pipeline/compile/report-tables.ts'
import type { TableBlock } from '../../pipeline/model/flow.ts'
import { pt } from '../../pipeline/model/units.ts'
import { flowOf, section, textBlock } from '../support/flow-fixtures.ts'

const table: TableBlock = {
  kind: 'table',
  headRows: 1,
  align: ['left', 'left'],
  widths: [pt(20), pt(20)],
  rows: [[{ runs: [{ text: '项目' }] }, { runs: [{ text: '数' }] }]],
  notes: [],
  size: pt(7.5),
  origin: { file: 'a.md' }
}
const told = (...tables: TableBlock[]): VFile => {
  const file = new VFile({ path: 'a.md' })
  reportTables(crowdedTables(flowOf([section([textBlock('body', '前'), ...tables])])), {
    files: [file],
    volume: new VFile({ path: 'volume' })
  })
  return file
}

it('table-crowded names the first and counts them', () => {
  const crowded: TableBlock = { ...table, crowded: true }
  const { messages } = told(crowded, crowded)
  expect(messages.map(message => message.ruleId)).toEqual(['table-crowded'])
  expect(messages[0]?.reason).toContain('2 table(s)')
  expect(messages[0]?.reason).toContain('«项目 数» with 2 columns')
  expect(told({ ...crowded, number: '3' }).messages[0]?.reason).toContain('«表3»')
})

it('nothing is said of others', () => {
  expect(told(table).messages).toEqual([])
})
