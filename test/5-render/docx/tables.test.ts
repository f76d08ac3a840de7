/** Tables in the DOCX: merged cells as WordprocessingML has them, rows that they join kept together. */
import { describe, expect, it } from 'vitest'
import { renderDocx } from '../../../pipeline/5-render/docx/index.ts'
import { pt } from '../../../pipeline/model/units.ts'
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

it('both rows of the head are shown again; a small table stays on one page', () => {
  expect(named('w:tblHeader').filter(value => value !== 'off')).toHaveLength(2)
  // The cells of all rows but the last: two, three and three.
  expect(named('w:keepNext')).toHaveLength(8)
})

it('of a long table only rows that a cell joins stay on one page', async () => {
  const short = spanTable()
  const rest = Array.from({ length: 40 }, () => (short.rows[3] ?? []).map(() => ({ runs: [{ text: '1' }] })))
  const long = flowOf([section([spanTable({ rows: [...short.rows, ...rest] }), textBlock('body', '完。')])])
  const document = partOf(unpacked(await renderDocx(long, new Map())), 'word/document.xml')
  // Two cells of the first row of the head, three of the first row of the group.
  expect(document.match(/<w:keepNext\/>/g)).toHaveLength(5)
})

describe('a turned table', () => {
  const caption = textBlock('tableCaption', '表1', { turned: true })
  const volume = flowOf([
    section(
      [
        textBlock('body', '前。'),
        caption,
        spanTable({ turned: true, size: pt(9) }),
        textBlock('body', '后。')
      ],
      {
        runningHead: { even: '册', odd: '篇' }
      }
    )
  ])

  it('lies on pages of a section of its own; text goes on behind it, page numbers too', async () => {
    const lying = unpacked(await renderDocx(volume, new Map()))
    expect(lintDocx(lying)).toEqual([])
    const document = elementsOf(partOf(lying, 'word/document.xml'))
    const of = (name: string, attribute: string): (string | undefined)[] =>
      document.filter(element => element.name === name).map(element => element.attributes.get(attribute))
    expect(of('w:pgSz', 'w:orient')).toEqual(['portrait', 'landscape', 'portrait'])
    expect(of('w:pgSz', 'w:w')).toEqual(['11906', '16838', '11906'])
    expect(of('w:type', 'w:val')).toEqual(['nextPage', 'nextPage', 'nextPage'])
    expect(of('w:pgNumType', 'w:start')).toEqual([undefined, undefined, undefined])
    // Only the opening page has a first page of its own.
    expect(of('w:titlePg', 'w:val')).toHaveLength(1)
    expect(of('w:sz', 'w:val')).toEqual([])
    expect(of('w:pStyle', 'w:val').filter(style => style?.startsWith('Table'))).toContain('TableCell9pt')
    expect(partOf(lying, 'word/styles.xml')).toMatch(/w:styleId="TableCell9pt".*?<w:sz w:val="18"\/>/)
  })

  it('leaves the folio where it is on the page upright: in a box at the left of the page, turned (GW-30)', async () => {
    const lying = unpacked(await renderDocx(volume, new Map()))
    const boxes = [...lying]
      .filter(([path]) => path.startsWith('word/footer'))
      .map(([, xml]) => elementsOf(xml))
      .filter(footer => footer.some(({ name }) => name === 'wps:txbx'))
    // One for odd pages, one for even ones.
    expect(boxes).toHaveLength(2)
    for (const footer of boxes) {
      expect(footer.find(({ name }) => name === 'wps:bodyPr')?.attributes.get('vert')).toBe('vert')
      expect(footer.some(({ name }) => name === 'w:instrText')).toBe(true)
    }
  })
})
