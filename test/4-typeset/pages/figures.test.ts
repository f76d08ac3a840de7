/** Figures on pages: on the grid, with their captions, never far from where they stand in the text. */
import { describe, expect, it } from 'vitest'
import { designOf } from '../../../pipeline/4-typeset/design/design-of.ts'
import { typesetPages } from '../../../pipeline/4-typeset/pages/index.ts'
import { wordNumbers } from '../../../pipeline/4-typeset/pages/word-numbers.ts'
import type { FlowBlock } from '../../../pipeline/model/flow.ts'
import type { Page, PictureItem } from '../../../pipeline/model/pages.ts'
import { em, pt } from '../../../pipeline/model/units.ts'
import { collected } from '../../support/collected-pages.ts'
import { figureBlock, greyPicture } from '../../support/figure-fixtures.ts'
import { fixedFaces } from '../../support/fixed-faces.ts'
import { flowOf, section, textBlock } from '../../support/flow-fixtures.ts'
import { linesOf } from '../../support/page-text.ts'

const design = designOf('book', 'A4')
const { headMargin, linesPerPage, outsideMargin, insideMargin, textWidth } = design.page
const faces = fixedFaces()
const flow = (blocks: readonly FlowBlock[]) => flowOf([section(blocks)])
const pagesOf = (blocks: readonly FlowBlock[]): readonly Page[] =>
  collected(typesetPages(flow(blocks), faces)).pages
const body = (lines: number, sort = '文') => textBlock('body', sort.repeat(36 * lines - 2))
/** Paragraphs of one line: nothing in them gives. */
const rigid = (lines: number, sort = '文') => Array.from({ length: lines }, () => body(1, sort))
const figure = [
  figureBlock({ lines: 10, height: pt(200), captioned: true, linesBefore: 1, linesAfter: 0 }),
  textBlock('figureCaption', '图1　校门')
]
const pictures = (page: Page | undefined): PictureItem[] =>
  (page?.blocks ?? []).flatMap(block => block.items.filter(item => item.kind === 'picture'))
const texts = (page: Page | undefined): string[] =>
  page ? linesOf(page).flatMap(line => (line.tag === 'artifact' ? [] : [line.text])) : []

describe('a figure', () => {
  it('stands in the middle of the text block, its caption in the next line of the grid', () => {
    const [page] = pagesOf([...rigid(3), ...figure, ...rigid(3)])
    const [picture] = pictures(page)
    expect(picture?.x).toBeCloseTo(insideMargin + (textWidth - 200) / 2, 3)
    expect(picture?.y).toBeGreaterThan(headMargin + 4 * design.pitch - 0.01)
    const caption = linesOf(page as Page).find(line => line.tag === 'caption')
    expect(((caption?.baseline ?? 0) - headMargin) / design.pitch).toBeCloseTo(14 + 0.5, 0)
    const last = linesOf(page as Page)
      .filter(line => line.tag === 'paragraph')
      .at(-1)
    // 3 lines, 1 free, 10 of the figure, 1 of its caption, 1 free, 3 lines.
    expect(last?.baseline).toBeCloseTo(headMargin + 18 * design.pitch + 0.88 * 12, 3)
  })

  it('is never parted from its caption', () => {
    for (const before of [20, 21, 22, 23, 24]) {
      const pages = pagesOf([...rigid(before), ...figure, ...rigid(9, '後')])
      const at = pages.findIndex(page => pictures(page).length > 0)
      expect(texts(pages[at])).toContain('图1　校门')
    }
  })

  it('that the page has no room for stands at the head of the next; text from behind it fills the page', () => {
    const [page, next] = pagesOf([...rigid(24), ...figure, ...rigid(12, '後')])
    expect(texts(page)).toHaveLength(linesPerPage)
    expect(pictures(page)).toEqual([])
    expect(pictures(next)[0]?.y).toBeLessThan(headMargin + design.pitch)
    expect(texts(next)).toEqual(['图1　校门', ...rigid(3, '後').map(block => block.runs[0]?.text)])
    // 10 lines of the figure, 1 of its caption, 1 free.
    const first = linesOf(next as Page).find(line => line.tag === 'paragraph')
    expect(first?.baseline).toBeCloseTo(headMargin + 12 * design.pitch + 0.88 * 12, 3)
  })

  it('lets a paragraph pass in part, two lines at least on either side (PG-3)', () => {
    const [page, next] = pagesOf([...rigid(24), ...figure, body(11, '後'), body(2)])
    expect(texts(page)).toHaveLength(linesPerPage)
    expect(texts(next).slice(0, 2)).toEqual(['图1　校门', '後'.repeat(36)])
  })

  it('is overtaken by no heading', () => {
    const heading = textBlock('heading1', '一、校门', { id: 'a1-h1', outline: 2 })
    const [page, next] = pagesOf([...rigid(24), ...figure, heading, ...rigid(9)])
    expect(texts(page)).toHaveLength(24)
    expect(pictures(next)).toHaveLength(1)
  })

  it('stays in its place where a word processor sets the pages', () => {
    const blocks = [...rigid(24), ...figure, ...rigid(21)]
    expect(wordNumbers(flow(blocks), faces).pageCount).toBe(2)
    expect(wordNumbers(flow([...blocks, ...rigid(1)]), faces).pageCount).toBe(3)
  })
})

it('figures on left pages keep to the text block too', () => {
  const [, left] = pagesOf([...rigid(33), ...figure])
  expect(pictures(left)[0]?.x).toBeCloseTo(outsideMargin + (textWidth - 200) / 2, 3)
})

describe('a picture among words', () => {
  const picture = { picture: greyPicture(), width: em(2), height: em(1.2), alt: '回车' }
  const mixed = (before: string, after: string) => ({
    ...textBlock('body', ''),
    runs: [{ text: before }, { text: '', picture }, { text: after }]
  })
  const paragraphOf = (before: string, after: string) =>
    pagesOf([mixed(before, after)])[0]?.blocks.find(each => each.tag === 'paragraph')?.items ?? []

  it('takes its width in the line, its middle that of the characters, and is read in its place', () => {
    const [first, sign, rest] = paragraphOf('按', '键换行')
    if (first?.kind !== 'glyphs' || sign?.kind !== 'picture' || rest?.kind !== 'glyphs')
      throw new Error('order')
    expect(sign.alt).toBe('回车')
    expect(sign.x).toBeCloseTo((first.xs[0] ?? 0) + 12, 6)
    expect(rest.xs[0]).toBeCloseTo(sign.x + 24, 6)
    expect(sign.height).toBeCloseTo(1.2 * 12, 6)
    expect(sign.y + sign.height / 2).toBeCloseTo(first.baseline - 0.38 * 12, 6)
  })

  it('turns over as a character does, in both line rules', () => {
    // Two em of indent, thirty-three characters: one em is left, a picture wants two.
    const [first, sign, rest] = paragraphOf('文'.repeat(33), '后后')
    if (first?.kind !== 'glyphs' || sign?.kind !== 'picture' || rest?.kind !== 'glyphs')
      throw new Error('order')
    expect(rest.baseline).toBeCloseTo(first.baseline + design.pitch, 6)
    expect(sign.y).toBeGreaterThan(first.baseline)
    const paragraphs = Array.from({ length: 17 }, () => mixed('文'.repeat(33), '后'))
    const flow = flowOf([section([...paragraphs, textBlock('heading1', '末', { id: 'h' })])])
    // Two lines each: thirty-three lines a page.
    expect(wordNumbers(flow, fixedFaces()).numbers.get('h')).toBe('2')
  })
})
