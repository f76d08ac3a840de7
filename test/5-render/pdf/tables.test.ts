/** Tables in the PDF: heads say what they head, cells how far they reach (ISO 14289-1, 7.5; Matterhorn 15-003). */
import { getDocumentProxy } from 'unpdf'
import { expect, it } from 'vitest'
import { loadFaces, typesetPages } from '../../../pipeline/4-typeset/index.ts'
import { renderPdf } from '../../../pipeline/5-render/pdf/index.ts'
import { loadFont } from '../../../pipeline/host/fonts.ts'
import { flowOf, section, textBlock } from '../../support/flow-fixtures.ts'
import { breachesOf } from '../../support/pdf-conformance.ts'
import { readObjects } from '../../support/pdf-objects.ts'
import { spanTable } from '../../support/table-fixtures.ts'

it('cells have their attributes, and only cells that are there', async () => {
  const flow = flowOf([section([textBlock('articleTitle', '人数', { id: 'a1', outline: 1 }), spanTable()])])
  const faces = await loadFaces(loadFont, ['serif', 'serif-bold', 'sans-bold', 'kai'])
  const pdf = readObjects(await renderPdf(typesetPages(flow, faces).pages, loadFont))
  expect(breachesOf(pdf)).toEqual([])
  const texts = JSON.stringify([...pdf.objects.values()], (_, value) =>
    value instanceof Map ? Object.fromEntries(value) : value
  )
  const count = (pattern: RegExp): number => texts.match(pattern)?.length ?? 0
  expect(count(/"S":\{"name":"TH"\}/g)).toBe(5)
  expect(count(/"S":\{"name":"TD"\}/g)).toBe(4)
  expect(count(/"Scope":\{"name":"Column"\}/g)).toBe(4)
  expect(count(/"Scope":\{"name":"Row"\}/g)).toBe(1)
  expect(count(/"ColSpan":2/g)).toBe(1)
  expect(count(/"RowSpan":2/g)).toBe(2)
})

it('a turned table is drawn on its side, its links too, and passes the checks', async () => {
  const caption = textBlock('tableCaption', '表1', { turned: true })
  const linked = { runs: [{ text: '园子', link: 'https://example.org/' }] }
  const table = spanTable({ turned: true, rows: [...spanTable().rows, [linked, linked, linked]] })
  const flow = flowOf([
    section([
      textBlock('articleTitle', '人数', { id: 'a1', outline: 1 }),
      caption,
      table,
      textBlock('body', '完。')
    ])
  ])
  const faces = await loadFaces(loadFont, ['serif', 'serif-bold', 'sans-bold', 'kai'])
  const { pages } = typesetPages(flow, faces)
  const bytes = await renderPdf(pages, loadFont)
  expect(breachesOf(readObjects(bytes))).toEqual([])
  const document = await getDocumentProxy(bytes)
  const page = await document.getPage(2)
  const { items } = await page.getTextContent()
  const found = items.flatMap(item => ('str' in item && item.str.startsWith('园子') ? [item] : []))
  expect(found).toHaveLength(3)
  // Lines run from the foot of the page upwards.
  for (const { transform } of found) {
    expect(transform[0]).toBeCloseTo(0, 6)
    expect(transform[1]).toBeCloseTo(10.5, 3)
  }
  const rects = (await page.getAnnotations()).map(({ rect }) => rect as readonly number[])
  expect(rects).toHaveLength(3)
  for (const [index, { transform }] of found.entries()) {
    const [left = 0, lower = 0, right = 0, upper = 0] = rects[index] ?? []
    expect(right - left).toBeCloseTo(10.5, 2)
    expect(upper - lower).toBeGreaterThan(20)
    expect(lower).toBeCloseTo(transform[5] as number, 1)
    expect(transform[4]).toBeGreaterThan(left)
    expect(transform[4]).toBeLessThan(right)
  }
})
