/** Tables over pages: 续表 over the head that is shown again, high rows that go on, nothing lost. */
import { describe, expect, it } from 'vitest'
import { designOf } from '../../../pipeline/4-typeset/design/design-of.ts'
import { typesetPages, wordNumbers } from '../../../pipeline/4-typeset/pages/index.ts'
import type { Flow, TableBlock } from '../../../pipeline/model/flow.ts'
import type { Page } from '../../../pipeline/model/pages.ts'
import { pt } from '../../../pipeline/model/units.ts'
import { collected } from '../../support/collected-pages.ts'
import { fixedFaces } from '../../support/fixed-faces.ts'
import { flowOf, section, textBlock } from '../../support/flow-fixtures.ts'
import { linesOf } from '../../support/page-text.ts'

const design = designOf('book', 'A4')
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
    const { pageCount } = wordNumbers(volume(table([['头', '尾'], ...rows(65)])), faces)
    // 33 lines hold the head and 32 rows, then the head again and 32 more; the last row needs a third page.
    expect(pageCount).toBe(3)
    expect(wordNumbers(volume(table([['头', '尾'], ...rows(62)])), faces).pageCount).toBe(2)
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
