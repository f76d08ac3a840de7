/** Tables in the PDF: heads say what they head, cells how far they reach (ISO 14289-1, 7.5; Matterhorn 15-003). */
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
