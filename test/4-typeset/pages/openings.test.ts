/** What may not stand where a page begins or ends: a title said twice, the remnant of a small table, an ornament alone. */
import { expect, it } from 'vitest'
import { designOf } from '../../../pipeline/4-typeset/design/design-of.ts'
import { typesetPages } from '../../../pipeline/4-typeset/pages/index.ts'
import type { Flow, FlowBlock, TableBlock } from '../../../pipeline/model/flow.ts'
import { pt } from '../../../pipeline/model/units.ts'
import { collected } from '../../support/collected-pages.ts'
import { fixedFaces } from '../../support/fixed-faces.ts'
import { flowOf, section, textBlock } from '../../support/flow-fixtures.ts'
import { linesOf } from '../../support/page-text.ts'

const design = designOf('book', 'A4')
const body = (lines: number): FlowBlock => textBlock('body', '文'.repeat(36 * lines - 2))
const textsOf = (flow: Flow): string[][] =>
  collected(typesetPages(flow, fixedFaces())).pages.map(page => linesOf(page).map(({ text }) => text))

it('PG-13: a piece that runs on and begins a page has no running head over its title, and the next page has one', () => {
  const runningHead = { even: '卷名', odd: '卷名' }
  const second = [textBlock('articleTitle', '石桥', { id: 'b', outline: 1 }), body(60)]
  let opened = 0
  for (let before = 60; before < 80; before++) {
    const first = [textBlock('articleTitle', '水渠', { id: 'a', outline: 1 }), body(before)]
    const pages = textsOf(
      flowOf([section(first, { runningHead }), section(second, { start: 'run-on', runningHead })])
    )
    const at = pages.findIndex(texts => texts.includes('石桥'))
    const isOpening = !pages[at]?.slice(0, pages[at].indexOf('石桥')).some(text => text.includes('文'))
    expect(pages[at]?.includes('卷名')).toBe(!isOpening)
    expect(pages[at + 1]?.[0]).toBe('卷名')
    if (isOpening) opened++
  }
  expect(opened).toBeGreaterThan(0)
})

it('PG-7: a table lower than a third of a page is never parted', () => {
  const rows = Array.from({ length: 8 }, (_, at) => [{ runs: [{ text: `行${at}` }] }])
  const table: TableBlock = { kind: 'table', headRows: 1, align: ['left'], widths: [pt(90)], rows, notes: [] }
  for (let before = 20; before < 34; before++) {
    const pages = textsOf(flowOf([section([body(before), table, body(9)])]))
    const withRows = pages.filter(texts => texts.some(text => text.startsWith('行')))
    expect(withRows).toHaveLength(1)
  }
})

it('PG-7: an ornament stands with the lines that follow it', () => {
  const lines = Math.floor(design.page.linesPerPage)
  for (let before = lines - 8; before <= lines; before++) {
    const pages = textsOf(
      flowOf([
        section([body(before), { kind: 'ornament', text: '＊' }, textBlock('body', '石桥'.repeat(60))])
      ])
    )
    const page = pages.find(texts => texts.includes('＊')) ?? []
    expect(page.slice(page.indexOf('＊')).filter(text => text.includes('石桥')).length).toBeGreaterThan(1)
  }
})

it('PG-14: a heading that turns over goes on under what follows its number', () => {
  const heading = (text: string) =>
    collected(typesetPages(flowOf([section([textBlock('heading1', text), body(3)])]), fixedFaces()))
      .pages.flatMap(linesOf)
      .filter(({ tag }) => tag !== 'paragraph' && tag !== 'artifact')
  const size = design.styles.heading1.size
  const [first, second] = heading(`二、${'石桥水渠'.repeat(9)}`)
  expect((second?.x ?? 0) - (first?.x ?? 0)).toBeCloseTo(2 * size, 0)
  const [plain, next] = heading('石桥水渠'.repeat(9))
  expect(next?.x).toBeCloseTo(plain?.x ?? 0, 6)
})
