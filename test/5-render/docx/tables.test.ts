/** Tables in the DOCX: merged cells as WordprocessingML has them, rows that they join kept together. */
import { expect, it } from 'vitest'
import { renderDocx } from '../../../pipeline/5-render/docx/index.ts'
import { elementsOf, partOf, unpacked } from '../../support/docx-elements.ts'
import { lintDocx } from '../../support/docx-lint.ts'
import { flowOf, section, textBlock } from '../../support/flow-fixtures.ts'
import { spanTable } from '../../support/table-fixtures.ts'

const flow = flowOf([section([textBlock('body', '见表。'), spanTable(), textBlock('body', '完。')])])
const parts = unpacked(await renderDocx(flow, new Map()))
const elements = elementsOf(partOf(parts, 'word/document.xml'))
const named = (name: string): (string | undefined)[] =>
  elements.filter(element => element.name === name).map(element => element.attributes.get('w:val'))

it('cells over several columns and rows are merged, each row is as wide as the grid', () => {
  expect(lintDocx(parts)).toEqual([])
  expect(named('w:gridSpan')).toEqual(['2'])
  expect(named('w:vMerge')).toEqual(['restart', 'continue', 'restart', 'continue'])
  const widths = elements.flatMap(({ name, attributes }) => {
    if (name === 'w:tr') return ['row']
    return name === 'w:tcW' ? [attributes.get('w:w') ?? ''] : []
  })
  expect(widths.join(' ')).toBe('row 1200 2000 row 1200 1000 1000 row 1200 1000 1000 row 1200 1000 1000')
})

it('both rows of the head are shown again; rows that a cell joins stay on one page', () => {
  expect(named('w:tblHeader').filter(value => value !== 'off')).toHaveLength(2)
  // Two cells of the first row of the head, three of the first row of the group.
  expect(named('w:keepNext')).toHaveLength(5)
})
