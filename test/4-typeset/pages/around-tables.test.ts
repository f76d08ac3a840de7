/** Tables on pages: their lines, their notes, the grid below them, labels and numbers shown again, decimal points, pictures in cells. */
import { describe, expect, it } from 'vitest'
import { designOf } from '../../../pipeline/4-typeset/design/design-of.ts'
import { typesetPages } from '../../../pipeline/4-typeset/pages/index.ts'
import { wordNumbers } from '../../../pipeline/4-typeset/pages/word-numbers.ts'
import type { Flow, FlowBlock, TableBlock } from '../../../pipeline/model/flow.ts'
import type { Page } from '../../../pipeline/model/pages.ts'
import { cellLeading, rowBlank } from '../../../pipeline/model/table-lines.ts'
import { em, pt } from '../../../pipeline/model/units.ts'
import { collected } from '../../support/collected-pages.ts'
import { greyPicture } from '../../support/figure-fixtures.ts'
import { fixedFaces } from '../../support/fixed-faces.ts'
import { flowOf, section, textBlock } from '../../support/flow-fixtures.ts'
import { linesOf } from '../../support/page-text.ts'

const design = designOf('book', 'A4')
const { size } = design.styles.tableCell
const faces = fixedFaces()
const tableOf = (rows: readonly (readonly string[])[], more: Partial<TableBlock> = {}): TableBlock => ({
  kind: 'table',
  headRows: 1,
  align: ['left', 'left'],
  widths: [pt(110), pt(60)],
  rows: rows.map(row => row.map(text => ({ runs: [{ text }] }))),
  notes: [],
  ...more
})
const rows = (count: number): string[][] => Array.from({ length: count }, (_, index) => [`行${index}`, '值'])
const volume = (...blocks: FlowBlock[]): Flow => flowOf([section(blocks)])
const pagesOf = (...blocks: FlowBlock[]): readonly Page[] =>
  collected(typesetPages(volume(...blocks), faces)).pages
const baselines = (page: Page | undefined, tag: string): number[] =>
  page ? linesOf(page).flatMap(line => (line.tag === tag ? [line.baseline] : [])) : []

describe('lines of a table', () => {
  it('stand 1.4 times their type apart within a cell, rows a little more', () => {
    const step = cellLeading(design.styles.tableCell)
    expect(step / size).toBeCloseTo(1.4, 6)
    const [page] = pagesOf(tableOf([['头', '尾'], ['甲'.repeat(12), '值'], ...rows(1)]))
    const [, first = 0, second = 0, next = 0] = [...new Set(baselines(page, 'table'))]
    expect(second - first).toBeCloseTo(step, 6)
    expect(next - second).toBeCloseTo(step + 2 * rowBlank(design, size), 6)
  })

  it('are as close at a smaller size, also of a turned table', () => {
    const nine = cellLeading(design.styles.tableCell, pt(9))
    expect(nine).toBeCloseTo(12.6, 6)
    const turned = tableOf([['头', '尾'], ...rows(3)], { turned: true, size: pt(9) })
    const [page] = pagesOf(turned)
    const [first = 0, second = 0] = [...new Set(baselines(page, 'table'))]
    expect(second - first).toBeCloseTo(nine + 2 * rowBlank(design, pt(9)), 6)
  })

  it('leave the text below on the grid of the page (PG-5), its notes right under the rule', () => {
    const note = textBlock('tableNote', '注：文', { linesBefore: 0.2 })
    for (const count of [1, 2, 3, 4]) {
      for (const notes of [[], [note]]) {
        const table = tableOf([['头', '尾'], ...rows(count)], notes.length > 0 ? { linesAfter: 0 } : {})
        const [page] = pagesOf(textBlock('body', '前'), table, ...notes, textBlock('body', '后'))
        const body = page ? linesOf(page).filter(line => /^[前后]$/.test(line.text)) : []
        const [above, below] = body.map(line => line.baseline)
        const lines = ((below ?? 0) - (above ?? 0)) / design.pitch
        expect(lines).toBeCloseTo(Math.round(lines), 6)
        if (notes.length === 0) continue
        const last = Math.max(...baselines(page, 'table'))
        const under = page ? linesOf(page).find(line => line.text === '注：文') : undefined
        expect((under?.baseline ?? 0) - last).toBeLessThan(design.pitch)
        expect((below ?? 0) - (under?.baseline ?? 0)).toBeGreaterThan(design.pitch)
      }
    }
  })
})

describe('a table that goes on over a page', () => {
  it('says which it is', () => {
    const pages = pagesOf(tableOf([['头', '尾'], ...rows(80)], { number: '2-1' }))
    expect(linesOf(pages[1] as Page).some(line => line.text === '续表2-1')).toBe(true)
  })

  const grouped = (count: number, name = '甲组'): TableBlock => ({
    ...tableOf([]),
    rows: [
      [{ runs: [{ text: '组' }] }, { runs: [{ text: '名' }] }],
      ...Array.from({ length: count }, (_, index) => [
        index === 0 ? { runs: [{ text: name }], rows: count } : null,
        { runs: [{ text: `名${index}` }] }
      ])
    ]
  })
  const said = (page: Page | undefined, tag: string): string[] =>
    page ? linesOf(page).flatMap(line => (line.tag === tag ? [line.text] : [])) : []

  it('shows the label of rows again that the page end parts, as an artifact', () => {
    const pages = pagesOf(grouped(60))
    expect(pages.map(page => said(page, 'artifact').some(text => text.includes('甲组（续）')))).toEqual([
      false,
      true
    ])
    const tw = collected(typesetPages({ ...volume(grouped(60)), region: 'TW' }, faces)).pages
    expect(said(tw[1], 'artifact').join()).toContain('甲组（續）')
  })

  it('not a text that is no label, nor where a group ends with its page', () => {
    expect(said(pagesOf(grouped(60, '甲'.repeat(30)))[1], 'artifact').join()).not.toContain('续）')
    for (const page of pagesOf(grouped(9))) expect(said(page, 'artifact').join()).not.toContain('续）')
  })
})

it('numbers with decimals have their points in one line', () => {
  const table = tableOf([['项', '数'], ...['12.5', '3', '0.125', '—'].map(text => ['甲', text])], {
    align: ['left', 'decimal']
  })
  const [page] = pagesOf(table)
  const cells = (page?.blocks ?? []).filter(block => block.tag === 'table')
  const points = cells.flatMap(block =>
    block.items.flatMap(item => {
      if (item.kind !== 'glyphs' || !/^[\d.]+$/.test(item.text)) return []
      const at = item.text.indexOf('.')
      return [at < 0 ? item.right : (item.xs[at] ?? 0)]
    })
  )
  expect(points.length).toBeGreaterThanOrEqual(3)
  for (const point of points) expect(point).toBeCloseTo(points[0] ?? 0, 6)
})

describe('a picture in a cell', () => {
  const picture = { picture: greyPicture(), width: em(6), height: em(4), alt: '灰', apart: true } as const
  const table: TableBlock = {
    ...tableOf([['头', '尾']]),
    rows: [
      [{ runs: [{ text: '头' }] }, { runs: [{ text: '尾' }] }],
      [
        {
          runs: [
            { text: '', picture },
            { text: '名', breakBefore: true }
          ]
        },
        { runs: [{ text: '值' }] }
      ],
      [{ runs: [{ text: '末' }] }, { runs: [{ text: '值' }] }]
    ]
  }

  it('belongs to the leaf of its cell, has its words and room in its row', () => {
    const [page] = pagesOf(table)
    const cell = page?.blocks.find(block => block.items.some(item => item.kind === 'picture'))
    const shown = cell?.items.find(item => item.kind === 'picture')
    expect(cell?.leaf).toBeDefined()
    expect(shown).toMatchObject({ alt: '灰', width: 6 * size, height: 4 * size })
    const of = (text: string): number =>
      (page ? linesOf(page) : []).find(line => line.text.startsWith(text))?.baseline ?? 0
    expect(shown?.y).toBeGreaterThan(of('头'))
    expect((shown?.y ?? 0) + 4 * size).toBeLessThan(of('名') - 0.8 * size)
    expect(of('末')).toBeGreaterThan(of('名') + size)
  })

  it('makes its row as high for a word processor', () => {
    const many: TableBlock = {
      ...table,
      rows: [table.rows[0] ?? [], ...Array.from({ length: 10 }, () => table.rows[1] ?? [])]
    }
    const plain = tableOf([['头', '尾'], ...rows(10)])
    expect(wordNumbers(volume(plain), faces).pageCount).toBe(1)
    expect(wordNumbers(volume(many), faces).pageCount).toBe(2)
  })
})

describe('a heading right over a turned table', () => {
  const turned = tableOf([['头', '尾'], ...rows(3)], { turned: true })
  const heading = textBlock('heading1', '一、题', { id: 'h' })
  const pageOf = (...blocks: FlowBlock[]): number =>
    pagesOf(...blocks).findIndex(page => page.anchors.some(anchor => anchor.id === 'h'))

  it('stands on its page (PG-7), but where text behind the table fills the page below the heading', () => {
    const before = textBlock('body', '前')
    expect(pageOf(before, heading, turned)).toBe(1)
    expect(pageOf(before, heading, turned, textBlock('body', '后'.repeat(200)))).toBe(0)
    expect(
      wordNumbers(volume(before, heading, turned, textBlock('body', '后')), faces).numbers.get('h')
    ).toBe('2')
  })

  it('stays under its title', () => {
    expect(pageOf(textBlock('articleTitle', '题'), heading, turned)).toBe(0)
  })
})
