/** Tables too wide for the text block: on pages of their own, their head at the left edge of every page (GW-30). */
import type { Table } from 'mdast'
import { describe, expect, it } from 'vitest'
import { designOf } from '../../../pipeline/4-typeset/design/design-of.ts'
import { textHeight, turnedDesign } from '../../../pipeline/4-typeset/design/turned-design.ts'
import { tableBlock } from '../../../pipeline/4-typeset/flow/table.ts'
import { typesetPages } from '../../../pipeline/4-typeset/pages/index.ts'
import { wordNumbers } from '../../../pipeline/4-typeset/pages/word-numbers.ts'
import type { Flow, FlowBlock, TableBlock } from '../../../pipeline/model/flow.ts'
import type { Page, PlacedBlock } from '../../../pipeline/model/pages.ts'
import { pt } from '../../../pipeline/model/units.ts'
import { collected } from '../../support/collected-pages.ts'
import { fixedFaces } from '../../support/fixed-faces.ts'
import { flowOf, section, textBlock } from '../../support/flow-fixtures.ts'

const design = designOf('book', 'A4')
const faces = fixedFaces()
const numbers = (columns: number, text = '1234'): Table => ({
  type: 'table',
  children: ['十二月', text, text].map(cell => ({
    type: 'tableRow',
    children: Array.from({ length: columns }, () => ({
      type: 'tableCell',
      children: [{ type: 'text', value: cell }]
    }))
  }))
})
const blockOf = (table: Table): TableBlock =>
  tableBlock(table, {
    articleId: 'a1',
    file: 'a.md',
    headingDepth: 1,
    notes: new Map(),
    language: 'zh-CN',
    design,
    measure: () => 0,
    pictures: new Map(),
    headingCount: 0
  })
const widthOf = (block: TableBlock): number => block.widths.reduce<number>((sum, width) => sum + width, 0)

describe('a table is turned', () => {
  it('where its cells cannot be read well within the text block, and has the height of the block for its width', () => {
    expect(blockOf(numbers(9)).turned).toBeUndefined()
    const wide = blockOf(numbers(13))
    expect(wide.turned).toBe(true)
    expect(widthOf(wide)).toBeGreaterThan(design.page.textWidth)
    expect(widthOf(wide)).toBeLessThanOrEqual(textHeight(design))
  })

  it('and set smaller where even so it has no room, down to what can be read', () => {
    expect(blockOf(numbers(13)).size).toBeUndefined()
    expect([15, 17, 40].map(columns => blockOf(numbers(columns)).size)).toEqual([undefined, 9, 7.5])
  })

  it('not where long cells need but a few lines more', () => {
    expect(blockOf(numbers(4, '文'.repeat(60))).turned).toBeUndefined()
  })
})

const turned = (rowCount: number): TableBlock => ({
  kind: 'table',
  headRows: 1,
  align: ['left', 'left'],
  widths: [pt(300), pt(300)],
  rows: Array.from({ length: rowCount }, (_, row) => [
    { runs: [{ text: row === 0 ? '头' : `行${row}` }] },
    { runs: [{ text: '值' }] }
  ]),
  notes: [],
  turned: true
})
const caption = textBlock('tableCaption', '表1', { turned: true })
const volume = (...blocks: FlowBlock[]): Flow => flowOf([section(blocks)])
const pagesOf = (flow: Flow): readonly Page[] => collected(typesetPages(flow, faces)).pages
const isBody = (block: PlacedBlock): boolean => block.leaf !== undefined
const textOn = (page: Page | undefined): string =>
  (page?.blocks ?? [])
    .filter(isBody)
    .flatMap(block => block.items.map(item => (item.kind === 'glyphs' ? item.text : '')))
    .join('')

describe('pages with a turned table', () => {
  it('hold nothing else, their frame stands as everywhere', () => {
    const flow = volume(textBlock('body', '前'.repeat(36)), caption, turned(60), textBlock('body', '后'))
    const pages = pagesOf(flow)
    const sides = pages.map(page => new Set(page.blocks.filter(isBody).map(block => block.turned === true)))
    expect(sides.every(side => side.size === 1)).toBe(true)
    const lying = pages.filter((_, index) => sides[index]?.has(true))
    expect(lying.length).toBeGreaterThan(1)
    for (const page of lying) {
      const folio = page.blocks.at(-1)
      expect(folio?.turned).toBeUndefined()
      expect(folio?.items.map(item => (item.kind === 'glyphs' ? item.text : ''))).toEqual([page.label])
    }
  })

  it('have the head at the left edge, of odd and of even pages: at the binding and at the fore-edge', () => {
    const lying = pagesOf(volume(caption, turned(60))).slice(0, 2)
    for (const page of lying) {
      const baselines = page.blocks.flatMap(block =>
        block.turned ? block.items.flatMap(item => (item.kind === 'glyphs' ? [item.baseline] : [])) : []
      )
      const left = page.index % 2 === 0 ? design.page.insideMargin : design.page.outsideMargin
      // The first baseline, counted from the left edge of the page as it stands.
      expect(Math.min(...baselines)).toBeGreaterThan(left)
      expect(Math.min(...baselines)).toBeLessThan(left + design.pitch)
      expect(Math.max(...baselines)).toBeLessThan(left + design.page.textWidth)
    }
  })

  it('let the text after the table fill the page that mentions it', () => {
    const after = Array.from({ length: 20 }, (_, index) => textBlock('body', `第${index}段`.repeat(20)))
    const pages = pagesOf(volume(textBlock('body', '见表1'), caption, turned(9), ...after))
    expect(textOn(pages[0])).toContain('第9段')
    expect(textOn(pages[1])).toContain('表1')
    expect(textOn(pages[1])).not.toContain('段')
    const all = pages.map(textOn).join('')
    expect(all.match(/第19段/g)).toHaveLength(20)
  })

  it('repeat the head and say 续表 as others do', () => {
    const artifacts = pagesOf(volume(caption, turned(60)))[1]?.blocks.filter(
      block => block.tag === 'artifact' && block.turned
    )
    const texts = artifacts?.flatMap(block =>
      block.items.map(item => (item.kind === 'glyphs' ? item.text : ''))
    )
    expect(texts?.join('')).toContain('续表头值')
  })

  it('are a section of their own to a word processor: the text before and after has pages of its own', () => {
    const flow = volume(textBlock('body', '前'), caption, turned(9), textBlock('heading1', '后', { id: 'h' }))
    expect(wordNumbers(flow, faces).numbers.get('h')).toBe('3')
  })
})

it('a turned design has its text block on its side', () => {
  const { page } = turnedDesign(design, design.page.insideMargin)
  expect(page.textWidth).toBeCloseTo(32 * 21 + 12, 6)
  expect(page.headMargin).toBe(design.page.insideMargin)
  const height = (page.linesPerPage - 1) * design.pitch + design.bodySize
  expect(height).toBeLessThanOrEqual(design.page.textWidth)
  expect(height).toBeGreaterThan(design.page.textWidth - design.pitch)
})
