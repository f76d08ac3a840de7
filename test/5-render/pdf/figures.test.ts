/** Figures in the PDF: embedded once, named in the structure, said in words, legal in PDF/A and PDF/UA. */
import { expect, it } from 'vitest'
import { loadFaces, typesetPages } from '../../../pipeline/4-typeset/index.ts'
import { renderPdf } from '../../../pipeline/5-render/pdf/index.ts'
import { loadFont } from '../../../pipeline/host/fonts.ts'
import type { Picture } from '../../../pipeline/model/picture.ts'
import { em, pt } from '../../../pipeline/model/units.ts'
import { figureBlock, greyPicture } from '../../support/figure-fixtures.ts'
import { flowOf, prose, section, textBlock } from '../../support/flow-fixtures.ts'
import { breachesOf } from '../../support/pdf-conformance.ts'
import { readObjects } from '../../support/pdf-objects.ts'
import { readStructure } from '../../support/pdf-structure.ts'

const palette: Picture = {
  ...greyPicture('i2'),
  samples: { ...greyPicture().samples, colours: { palette: new Uint8Array(387) } }
}
const flow = flowOf([
  section([
    textBlock('articleTitle', '菜园', { id: 'a1', outline: 1 }),
    ...prose(2),
    figureBlock({ captioned: true }),
    textBlock('figureCaption', '图1　灰色'),
    ...prose(1),
    figureBlock({ alt: '又是灰色' }),
    figureBlock({ picture: palette })
  ])
])
const render = async (): Promise<Uint8Array> =>
  renderPdf(typesetPages(flow, await loadFaces(loadFont, ['serif', 'serif-bold', 'kai'])).pages, loadFont)

it('are embedded once, with their words and their place', async () => {
  const bytes = await render()
  const pdf = readObjects(bytes)
  expect(breachesOf(pdf)).toEqual([])
  const texts = JSON.stringify([...pdf.objects.values()], (_, value) =>
    value instanceof Map ? [...value] : value
  )
  expect(texts.match(/"name":"Image"/g)).toHaveLength(2)
  expect(texts.match(/"name":"Figure"/g)).toHaveLength(3)
  expect(texts.match(/"BBox"/g)).toHaveLength(3)
})

it('stand beside their captions in one element', async () => {
  const caption = (await readStructure(await render())).find(each => each.role === 'Caption')
  expect(caption?.text.replace(/\s/g, '')).toBe('图1灰色')
  expect(caption?.path).toMatch(/Art\W+Div\W+Caption$/)
})

it('give the same bytes again', async () => {
  expect(Buffer.from(await render()).equals(Buffer.from(await render()))).toBe(true)
}, 20_000)

it('among words are figures within their paragraph, with their words and their box', async () => {
  const sign = { picture: greyPicture(), width: em(2), height: em(1.2), alt: '回车键' }
  const mixed = {
    ...textBlock('body', ''),
    runs: [{ text: '按' }, { text: '', picture: sign }, { text: '换行。' }]
  }
  const volume = flowOf([section([textBlock('articleTitle', '菜园', { id: 'a1', outline: 1 }), mixed])])
  const faces = await loadFaces(loadFont, ['serif', 'serif-bold', 'kai'])
  const bytes = await renderPdf(typesetPages(volume, faces).pages, loadFont)
  expect(breachesOf(readObjects(bytes))).toEqual([])
  const structure = await readStructure(bytes)
  const figure = structure.find(each => each.role === 'Figure')
  expect(figure?.path).toMatch(/P\W+Figure$/)
  const text = JSON.stringify([...readObjects(bytes).objects.values()], (_, value) =>
    value instanceof Map ? Object.fromEntries(value) : value
  )
  expect(text.match(/"Placement":\{"name":"Inline"\}/g)).toHaveLength(1)
})

it('are figures each where they stand in a row, and within the cell that they stand in', async () => {
  const { picture } = figureBlock()
  const cell = { picture, width: em(4), height: em(3), alt: '格中', apart: true } as const
  const volume = flowOf([
    section([
      textBlock('articleTitle', '菜园', { id: 'a1', outline: 1 }),
      ...prose(1),
      figureBlock({
        captioned: true,
        beside: [{ picture: greyPicture('i2'), width: pt(100), height: pt(100), alt: '右边' }]
      }),
      textBlock('figureCaption', '图1　两幅'),
      {
        kind: 'table',
        headRows: 1,
        align: ['left', 'left'],
        widths: [pt(80), pt(80)],
        rows: [
          [{ runs: [{ text: '图' }] }, { runs: [{ text: '名' }] }],
          [{ runs: [{ text: '', picture: cell }] }, { runs: [{ text: '灰' }] }]
        ],
        notes: []
      }
    ])
  ])
  const faces = await loadFaces(loadFont, ['serif', 'serif-bold', 'sans-bold', 'kai'])
  const bytes = await renderPdf(typesetPages(volume, faces).pages, loadFont)
  expect(breachesOf(readObjects(bytes))).toEqual([])
  const paths = (await readStructure(bytes)).filter(({ role }) => role === 'Figure').map(({ path }) => path)
  expect(paths.map(path => path.split(/\W+/).slice(-2).join(' '))).toEqual([
    'Div Figure',
    'Div Figure',
    'TD Figure'
  ])
})
