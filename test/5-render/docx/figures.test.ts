/** Figures in the DOCX: a picture with its words in a paragraph of whole lines, the caption kept with it. */
import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { renderDocx } from '../../../pipeline/5-render/docx/index.ts'
import { em } from '../../../pipeline/model/units.ts'
import { elementsOf, partOf, unpacked } from '../../support/docx-elements.ts'
import { lintDocx } from '../../support/docx-lint.ts'
import { figureBlock } from '../../support/figure-fixtures.ts'
import { flowOf, section, textBlock } from '../../support/flow-fixtures.ts'

const flow = flowOf([
  section([
    textBlock('body', '如图1。'),
    figureBlock({ captioned: true, linesBefore: 1, linesAfter: 0 }),
    textBlock('figureCaption', '图1　灰色'),
    figureBlock({ alt: '又是 & 灰色' })
  ])
])

it('have their words, their size and the height of whole lines', async () => {
  const parts = unpacked(await renderDocx(flow, new Map()))
  expect(lintDocx(parts)).toEqual([])
  const elements = elementsOf(partOf(parts, 'word/document.xml'))
  const drawn = elements.filter(element => element.name === 'wp:docPr')
  expect(drawn.map(element => element.attributes.get('descr'))).toEqual(['一片灰色', '又是 & 灰色'])
  expect(drawn.map(element => element.attributes.get('id'))).toEqual(['1', '2'])
  const [extent] = elements.filter(element => element.name === 'wp:extent')
  expect(Number(extent?.attributes.get('cx'))).toBeCloseTo(200 * 12700, -2)
  const lines = elements.filter(element => element.attributes.get('w:lineRule') === 'atLeast')
  expect(lines.map(element => element.attributes.get('w:line'))).toEqual(['2520', '2520'])
})

it('are in the file once, as they were read, the same every time', async () => {
  const files = unzipSync(await renderDocx(flow, new Map()))
  const media = Object.keys(files).filter(path => path.startsWith('word/media/'))
  expect(media).toHaveLength(1)
  expect([...(files[media[0] ?? ''] ?? [])]).toEqual([...figureBlock().picture.bytes])
  expect(await renderDocx(flow, new Map())).toEqual(await renderDocx(flow, new Map()))
})

it('among words stand in the run of text, lowered to its middle', async () => {
  const sign = { picture: figureBlock().picture, width: em(2), height: em(1.2), alt: '回车键' }
  const mixed = {
    ...textBlock('body', ''),
    runs: [{ text: '按' }, { text: '', picture: sign }, { text: '换行。' }]
  }
  const parts = unpacked(await renderDocx(flowOf([section([mixed])]), new Map()))
  expect(lintDocx(parts)).toEqual([])
  const xml = partOf(parts, 'word/document.xml')
  expect(
    xml
      .replace(/<w:drawing>.*?<\/w:drawing>/, '[图]')
      .replace(/<w:sectPr>.*/, '')
      .replace(/<[^>]*>/g, '')
  ).toContain('按[图]换行。')
  const elements = elementsOf(xml)
  expect(elements.find(({ name }) => name === 'wp:docPr')?.attributes.get('descr')).toBe('回车键')
  expect(Number(elements.find(({ name }) => name === 'wp:extent')?.attributes.get('cx'))).toBeCloseTo(
    24 * 12700,
    -2
  )
  // Half its height less 0.38 em below the baseline: 2.64 points, in half points.
  expect(elements.find(({ name }) => name === 'w:position')?.attributes.get('w:val')).toBe('-5')
})

it('stand in one paragraph where they stand side by side', async () => {
  const row = figureBlock({ beside: [{ ...figureBlock(), alt: '右边' }] })
  const parts = unpacked(await renderDocx(flowOf([section([row, textBlock('body', '后')])]), new Map()))
  expect(lintDocx(parts)).toEqual([])
  const names = elementsOf(partOf(parts, 'word/document.xml')).map(({ name }) => name)
  const [first, second] = names.flatMap((name, at) => (name === 'wp:docPr' ? [at] : []))
  expect(names.slice(first, second)).not.toContain('w:p')
  expect(names.slice(first, second)).toContain('w:t')
})
