/** Tables over pages: 续表 over the head that is shown again, high rows that go on, nothing lost. */
import { describe, expect, it } from 'vitest'
import { designOf } from '../../../pipeline/4-typeset/design/design-of.ts'
import { typesetPages } from '../../../pipeline/4-typeset/pages/index.ts'
import { wordNumbers } from '../../../pipeline/4-typeset/pages/word-numbers.ts'
import type { Flow, TableBlock } from '../../../pipeline/model/flow.ts'
import type { Page } from '../../../pipeline/model/pages.ts'
import { rowBlank } from '../../../pipeline/model/table-lines.ts'
import { pt } from '../../../pipeline/model/units.ts'
import { collected } from '../../support/collected-pages.ts'
import { fixedFaces } from '../../support/fixed-faces.ts'
import { flowOf, section, textBlock } from '../../support/flow-fixtures.ts'
import { linesOf } from '../../support/page-text.ts'

const design = designOf('book', 'A4')
const leading = design.styles.tableCell.leading
const gap = 2 * rowBlank(design, design.styles.tableCell.size)
const faces = fixedFaces()
const table = (rows: readonly (readonly string[])[], headRows = 1): TableBlock => ({
  kind: 'table',
  headRows,
  align: ['left', 'left'],
  widths: [pt(110), pt(60)],
  rows: rows.map(row => row.map(text => ({ runs: [{ text }] }))),
  notes: []
})
const volume = (...blocks: Flow['sections'][number]['blocks']): Flow => flowOf([section(blocks)])
const pagesOf = (flow: Flow): readonly Page[] => collected(typesetPages(flow, faces)).pages
const said = (page: Page | undefined): string[] =>
  page ? linesOf(page).map(line => `${line.tag} ${line.text}`) : []
const rows = (count: number): string[][] => Array.from({ length: count }, (_, index) => [`行${index}`, '值'])

describe('a table that goes on over a page', () => {
  it('says so over its head, flush right, on each further page', () => {
    const pages = pagesOf(volume(table([['头', '尾'], ...rows(80)])))
    expect(pages.map(page => said(page).includes('artifact 续表'))).toEqual([false, true, true])
    const line = linesOf(pages[1] as Page).find(each => each.text === '续表')
    expect(line?.right).toBeCloseTo(design.page.outsideMargin + (design.page.textWidth + 170) / 2, 3)
    const tw = { ...volume(table([['頭', '尾'], ...rows(80)])), region: 'TW' as const }
    expect(said(pagesOf(tw)[1])).toContain('artifact 續表')
  })

  it('says nothing where it begins a page, with or without a head', () => {
    for (const heads of [0, 1])
      expect(said(pagesOf(volume(table(rows(5), heads)))[0])).not.toContain('artifact 续表')
  })

  it('has no such line where a word processor sets the pages', () => {
    const pageCount = (count: number): number =>
      wordNumbers(volume(table([['头', '尾'], ...rows(count)])), faces).pageCount
    // Below the line before it the head and 35 rows, then the head again and 36 more; one more row needs a third page.
    expect(Math.floor((32 * design.pitch) / (leading + gap))).toBe(36)
    expect(Math.floor((33 * design.pitch) / (leading + gap))).toBe(37)
    expect(pageCount(72)).toBe(3)
    expect(pageCount(71)).toBe(2)
  })
})

describe('a high row', () => {
  const long = '甲乙丙丁戊己庚辛'.repeat(60)

  it('goes on over the end of its page, with two lines at either end (PG-3), and is one cell each time', () => {
    const pages = pagesOf(
      volume(
        textBlock('body', '文'.repeat(36 * 20 - 2)),
        table([
          ['头', '尾'],
          [long, '值']
        ])
      )
    )
    expect(pages.length).toBeGreaterThan(1)
    const cells = pages.map(page =>
      page.blocks.filter(block => block.tag === 'table' && block.leaf !== undefined)
    )
    const leaves = new Set(cells.flat().map(block => block.leaf))
    expect(leaves.size).toBe(4)
    for (const page of cells) expect(new Set(page.map(block => block.leaf)).size).toBe(page.length)
    const texts = cells
      .flat()
      .map(block => block.items.map(item => (item.kind === 'glyphs' ? item.text : '')).join(''))
    expect(texts.join('').replace(/[头尾值]/g, '')).toBe(long)
  })

  it('never runs off its page', () => {
    const bottom = design.page.headMargin + design.page.linesPerPage * design.pitch
    for (const page of pagesOf(
      volume(
        table([
          ['头', '尾'],
          [long.repeat(4), '值']
        ])
      )
    ))
      for (const line of linesOf(page).filter(each => each.tag === 'table'))
        expect(line.baseline).toBeLessThan(bottom)
  })

  it('of a few lines stays whole', () => {
    const pages = pagesOf(
      volume(
        textBlock('body', '文'.repeat(36 * 24 - 2)),
        table([['头', '尾'], ['甲'.repeat(60), '值'], ...rows(3)])
      )
    )
    expect(said(pages[0]).join('')).not.toContain('甲')
  })
})

describe('cells over several rows and columns', () => {
  const group = (name: string, count: number): TableBlock['rows'] =>
    Array.from({ length: count }, (_, index) => [
      index === 0 ? { runs: [{ text: name }], rows: count } : null,
      { runs: [{ text: `${name}${index}` }] }
    ])
  const grouped = (counts: readonly number[]): TableBlock => ({
    ...table([['组', '名']]),
    rows: [
      [{ runs: [{ text: '组' }] }, { runs: [{ text: '名' }] }],
      ...counts.flatMap((count, at) => group('甲乙丙丁戊己庚辛'.charAt(at), count))
    ]
  })
  const cellsOf = (page: Page): string[] =>
    page.blocks
      .filter(block => block.tag === 'table' && block.leaf !== undefined)
      .map(block => block.items.map(item => (item.kind === 'glyphs' ? item.text : '')).join(''))

  it('stand on one page with all rows that they reach over', () => {
    const pages = pagesOf(volume(grouped([9, 9, 9, 9, 9, 9, 9, 9])))
    expect(pages.length).toBeGreaterThan(2)
    const groupsOn = (page: Page): ReadonlySet<string> =>
      new Set(cellsOf(page).flatMap(text => (/^[组名]/.test(text) ? [] : [text.charAt(0)])))
    // Eight groups, each on one page only.
    expect(pages.flatMap(page => [...groupsOn(page)]).sort()).toEqual([...'丁丙乙己庚戊甲辛'].sort())
  })

  it('are parted where no page holds them, and nothing of them is lost', () => {
    const pages = pagesOf(volume(grouped([80])))
    expect(pages).toHaveLength(3)
    expect(pages.flatMap(cellsOf).filter(text => /^甲\d/.test(text))).toHaveLength(80)
  })

  it('are parted by a word processor in the same places', () => {
    // Thirty-three lines: the head and three groups of nine; then the head again.
    const flow = volume(grouped([9, 9, 9, 9]), textBlock('heading1', '后', { id: 'h' }))
    expect(wordNumbers(flow, faces).numbers.get('h')).toBe('2')
    expect(wordNumbers(volume(grouped([9, 9, 9])), faces).pageCount).toBe(1)
  })

  it('run down through their rows, the last of which is as high as is left', () => {
    const long = '子丑寅卯辰巳午未'.repeat(6)
    const rows: TableBlock['rows'] = [
      [{ runs: [{ text: '头' }] }, { runs: [{ text: '尾' }] }],
      [{ runs: [{ text: long }], rows: 2 }, { runs: [{ text: '一' }] }],
      [null, { runs: [{ text: '二' }] }],
      [{ runs: [{ text: '末' }] }, { runs: [{ text: '三' }] }]
    ]
    const [page] = pagesOf(volume({ ...table([]), rows }))
    const lines = page ? linesOf(page) : []
    const baseline = (text: string): number =>
      lines.find(line => line.text.includes(text))?.baseline ?? Number.NaN
    const perLine = Math.floor((110 - 2 * design.table.padding * 10.5) / 10.5)
    const height = Math.ceil(long.length / perLine) * leading + gap
    expect(baseline('二') - baseline('一')).toBeCloseTo(leading + gap, 6)
    expect(baseline('三') - baseline('一')).toBeCloseTo(height, 6)
    expect(page ? cellsOf(page) : []).toContain(long)
  })

  it('end above the row below them where they are parted, however many blanks lie between their rows', () => {
    const long = '子丑寅卯辰巳午未'.repeat(50)
    const rows: TableBlock['rows'] = [
      [{ runs: [{ text: '头' }] }, { runs: [{ text: '尾' }] }],
      [{ runs: [{ text: long }], rows: 9 }, { runs: [{ text: '一' }] }],
      ...Array.from({ length: 8 }, () => [null, { runs: [{ text: '值' }] }]),
      [{ runs: [{ text: '末' }] }, { runs: [{ text: '三' }] }]
    ]
    const pages = pagesOf(volume({ ...table([]), rows }))
    const page = pages.find(each => linesOf(each).some(({ text }) => text.startsWith('末')))
    const lines = page ? linesOf(page) : []
    const below = lines.find(({ text }) => text.startsWith('末'))?.baseline ?? Number.NaN
    const above = lines.filter(({ text }) => /[子丑寅卯]/.test(text)).map(({ baseline }) => baseline)
    expect(above.length).toBeGreaterThan(2)
    expect(below - Math.max(...above)).toBeGreaterThanOrEqual(leading + gap - 0.01)
  })

  it('stand in the middle in a head, with a rule over the heads that they head', () => {
    const rows: TableBlock['rows'] = [
      [{ runs: [{ text: '组' }], rows: 2 }, { runs: [{ text: '人数' }], columns: 2, align: 'center' }, null],
      [null, { runs: [{ text: '男' }] }, { runs: [{ text: '女' }] }],
      [{ runs: [{ text: '甲' }] }, { runs: [{ text: '1' }] }, { runs: [{ text: '2' }] }]
    ]
    const block: TableBlock = {
      ...table([], 2),
      rows,
      align: ['left', 'right', 'right'],
      widths: [pt(60), pt(40), pt(40)]
    }
    const [page] = pagesOf(volume(block))
    const lines = page ? linesOf(page) : []
    const at = (text: string) => lines.find(line => line.text === text)
    const upper = at('人数')?.baseline ?? 0
    expect(at('组')?.baseline).toBeCloseTo(upper + (leading + gap) / 2, 6)
    const rules = (page?.blocks ?? []).flatMap(({ items }) =>
      items.flatMap(item => (item.kind === 'rule' ? [item] : []))
    )
    const short = rules.filter(rule => rule.width < 80)
    expect(short).toHaveLength(1)
    expect(short[0]?.width).toBeCloseTo(80 - 2 * design.table.padding * 10.5, 6)
  })
})
