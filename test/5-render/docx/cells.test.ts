/** Cells in the DOCX: their lines and blanks as the page engine has them, pictures, numbers by their decimal points, notes below. */
import { expect, it } from 'vitest'
import { renderDocx } from '../../../pipeline/5-render/docx/index.ts'
import type { TableBlock } from '../../../pipeline/model/flow.ts'
import { em, pt } from '../../../pipeline/model/units.ts'
import { elementsOf, partOf, unpacked } from '../../support/docx-elements.ts'
import { lintDocx } from '../../support/docx-lint.ts'
import { greyPicture } from '../../support/figure-fixtures.ts'
import { flowOf, section, textBlock } from '../../support/flow-fixtures.ts'

const picture = { picture: greyPicture(), width: em(6), height: em(4), alt: '灰', apart: true } as const
const table: TableBlock = {
  kind: 'table',
  headRows: 1,
  align: ['left', 'decimal'],
  widths: [pt(120), pt(60)],
  rows: [
    [{ runs: [{ text: '图' }] }, { runs: [{ text: '数' }] }],
    [
      {
        runs: [
          { text: '', picture },
          { text: '名', breakBefore: true }
        ]
      },
      { runs: [{ text: '1.25' }] }
    ],
    [{ runs: [{ text: '乙' }] }, { runs: [{ text: '12' }] }]
  ],
  notes: []
}
const parts = unpacked(
  await renderDocx(
    flowOf([
      section([table, { ...table, size: pt(9) }, textBlock('tableNote', '注：文'), textBlock('body', '后')])
    ]),
    new Map()
  )
)
const document = elementsOf(partOf(parts, 'word/document.xml'))

it('a picture has a paragraph of its own, in a line of at least the lines that its row gives it', () => {
  expect(lintDocx(parts)).toEqual([])
  const lines = document.filter(element => element.attributes.get('w:lineRule') === 'atLeast')
  // 4.4 em of 10.5 need four lines of 14.7; of 9 four of 12.6.
  expect(lines.map(element => element.attributes.get('w:line'))).toEqual(['1176', '1008'])
  const words = document.filter(element => element.name === 'wp:docPr')
  expect(words.map(element => element.attributes.get('descr'))).toEqual(['灰', '灰'])
})

it('a shorter number stands in by what the longest has behind its point', () => {
  const indents = document.filter(element => element.name === 'w:ind' && element.attributes.has('w:right'))
  // .25 is 1.25 em of a Latin face.
  expect(indents.map(element => element.attributes.get('w:right'))).toEqual(['263', '225'])
})

it('lines, and blanks above and below them, are those of the styles and of the table', () => {
  const styles = partOf(parts, 'word/styles.xml')
  expect(styles).toMatch(/w:styleId="TableCell".*?w:line="294"/s)
  expect(styles).toMatch(/w:styleId="TableCell9pt".*?w:line="252"/s)
  expect(styles).toMatch(/w:styleId="ThreeLineTable".*?<w:top w:w="37"/s)
  expect(styles).toMatch(/w:styleId="TableNote".*?w:line="252"/s)
})
