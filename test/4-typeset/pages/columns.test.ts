/** Two columns: on the grid, filled from the left, balanced where they end; headings, lines of paragraphs and notes as on any page. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnDesign, columnStep } from '../../../pipeline/4-typeset/design/column-design.ts'
import { designOf } from '../../../pipeline/4-typeset/design/design-of.ts'
import { inColumns } from '../../../pipeline/4-typeset/flow/in-columns.ts'
import { typesetPages } from '../../../pipeline/4-typeset/pages/index.ts'
import { wordNumbers } from '../../../pipeline/4-typeset/pages/word-numbers.ts'
import type { Design } from '../../../pipeline/model/design.ts'
import type { FlowBlock, TableBlock, TextBlock } from '../../../pipeline/model/flow.ts'
import type { Page, PlacedBlock } from '../../../pipeline/model/pages.ts'
import { pt } from '../../../pipeline/model/units.ts'
import { collected } from '../../support/collected-pages.ts'
import { fixedFaces } from '../../support/fixed-faces.ts'
import { flowOf, section, textBlock } from '../../support/flow-fixtures.ts'

const faces = fixedFaces()
const PAPERS = ['A4', 'A5', 'B5', '16K', '32K'] as const

/** Text of which no two characters are the same, so that none can be taken for another. */
const writer = (): ((length: number) => string) => {
  let next = 0x4e00
  return length =>
    Array.from({ length }, () => String.fromCodePoint(0x4e00 + ((next++ - 0x4e00) % 20_000))).join('')
}

const flowWith = (blocks: readonly FlowBlock[], design: Design) =>
  flowOf([section(inColumns(blocks, design), { restart: true })], { design })
const pagesWith = (blocks: readonly FlowBlock[], design: Design): readonly Page[] =>
  collected(typesetPages(flowWith(blocks, design), faces)).pages

/** A line of a page, of one column. */
interface ColumnLine {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly baseline: number
  readonly tag: PlacedBlock['tag']
}

/** Lines of a page by column; what goes across begins in the left one. */
const columnsOf = (
  page: Page,
  design: Design
): { left: ColumnLine[]; right: ColumnLine[]; notes: ColumnLine[] } => {
  const { insideMargin, outsideMargin } = design.page
  const middle = (page.index % 2 === 0 ? insideMargin : outsideMargin) + columnStep(design) - 1
  const lines = new Map<string, ColumnLine>()
  for (const { tag, items } of page.blocks) {
    for (const item of items) {
      if (item.kind !== 'glyphs' || tag === 'artifact' || item.size < design.bodySize * 0.7) continue
      const x = item.xs[0] ?? 0
      const key = `${tag} ${item.baseline.toFixed(2)} ${x < middle}`
      const line = lines.get(key)
      lines.set(key, {
        text: (line?.text ?? '') + item.text,
        x: line?.x ?? x,
        right: item.right,
        baseline: item.baseline,
        tag
      })
    }
  }
  const all = [...lines.values()]
  const text = all.filter(({ tag }) => tag !== 'note')
  return {
    left: text.filter(({ x }) => x < middle),
    right: text.filter(({ x }) => x >= middle),
    notes: all.filter(({ tag }) => tag === 'note')
  }
}

const textOn = (pages: readonly Page[]): string =>
  pages
    .flatMap(page => page.blocks)
    .filter(({ tag }) => tag !== 'artifact' && tag !== 'note')
    .flatMap(({ items }) => items.flatMap(item => (item.kind === 'glyphs' ? [item.text] : [])))
    .join('')

const table = (width: number, rows: number, write: (length: number) => string): TableBlock => ({
  kind: 'table',
  headRows: 0,
  align: ['left', 'left'],
  widths: [pt(width / 2), pt(width / 2)],
  rows: Array.from({ length: rows }, () => [{ runs: [{ text: write(2) }] }, { runs: [{ text: write(3) }] }]),
  notes: [],
  linesBefore: 1,
  linesAfter: 1
})

describe('a column', () => {
  it.each(PAPERS)('is a whole number of characters wide, two or three from its neighbour: %s', paper => {
    const design = designOf('book', paper)
    const width = columnDesign(design).page.textWidth / design.bodySize
    expect(width).toBeCloseTo(Math.round(width), 9)
    const gap = (columnStep(design) - columnDesign(design).page.textWidth) / design.bodySize
    expect(gap).toBeGreaterThanOrEqual(2 - 1e-9)
    expect(gap).toBeLessThan(4)
  })

  it('of twenty characters and less has paragraphs that begin one em in; title and byline stand across (PG-1)', () => {
    const blocks = inColumns(
      [textBlock('articleTitle', '通知'), textBlock('byline', '林间'), textBlock('body', '文')],
      designOf('book', '16K')
    )
    expect(blocks.map(block => block.kind === 'text' && [block.columns, block.firstIndent])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      [2, 1]
    ])
  })
})

describe('two columns', () => {
  const design = designOf('book', '16K')
  const characters = columnDesign(design).page.textWidth / design.bodySize

  it('stand in register on the grid, the left one full before the right one begins (PG-6)', () => {
    const write = writer()
    const [first] = pagesWith(
      [textBlock('articleTitle', '题'), textBlock('body', write(characters * 100))],
      design
    )
    const { left, right } = columnsOf(first as Page, design)
    const body = left.slice(1)
    expect(body.map(({ baseline }) => baseline.toFixed(3))).toEqual(
      right.map(({ baseline }) => baseline.toFixed(3))
    )
    const last =
      design.page.headMargin + (design.page.linesPerPage - 1) * design.pitch + 0.88 * design.bodySize
    expect(body.at(-1)?.baseline).toBeCloseTo(last, 2)
    expect(body.at(-1)?.text.codePointAt(0)).toBeLessThan(right[0]?.text.codePointAt(0) ?? 0)
  })

  it('are balanced within one line where the text ends', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 90 }), lines => {
        const pages = pagesWith(
          [textBlock('articleTitle', '题'), textBlock('body', writer()(characters * lines))],
          design
        )
        const { left, right } = columnsOf(pages.at(-1) as Page, design)
        const body = left.filter(({ tag }) => tag === 'paragraph')
        // Two lines of a paragraph stand together at least (PG-3).
        expect(body.length - right.length).toBeLessThanOrEqual(body.length + right.length < 4 ? 3 : 1)
        expect(body.length).toBeGreaterThanOrEqual(right.length)
      }),
      { numRuns: 40 }
    )
  })

  it('end above a table that no column has room for, and begin again below it', () => {
    const write = writer()
    const wide = table(design.page.textWidth, 4, write)
    const text = () => textBlock('body', write(characters * 10 - 1))
    const [page] = pagesWith(
      [textBlock('articleTitle', '题'), text(), textBlock('tableCaption', '表一'), wide, text()],
      design
    )
    const { left, right } = columnsOf(page as Page, design)
    const cells = left.filter(({ tag }) => tag === 'table')
    const count = (lines: readonly ColumnLine[], from: number, to: number): number =>
      lines.filter(({ tag, baseline }) => tag === 'paragraph' && baseline > from && baseline < to).length
    const [first = 0, last = 0] = [cells[0]?.baseline, cells.at(-1)?.baseline]
    expect([count(left, 0, first), count(right, 0, first)]).toEqual([5, 5])
    expect([count(left, last, 1e6), count(right, last, 1e6)]).toEqual([5, 5])
  })

  it('have their footnotes at their own foot', () => {
    const write = writer()
    const noted: TextBlock = {
      ...textBlock('body', ''),
      runs: [
        { text: write(characters * 50) },
        { text: '', note: 0, script: 'super' },
        { text: write(characters * 50) }
      ],
      notes: [{ id: 'n', runs: [{ text: '注'.repeat(30) }] }]
    }
    const [page] = pagesWith([textBlock('articleTitle', '题'), noted], design)
    const { left, right, notes } = columnsOf(page as Page, design)
    const step = design.page.insideMargin + columnStep(design)
    expect(notes.length).toBeGreaterThan(1)
    expect(Math.min(...notes.map(({ x }) => x))).toBeGreaterThanOrEqual(step - 0.01)
    expect(right.at(-1)?.baseline).toBeLessThan((notes[0]?.baseline ?? 0) - design.pitch / 2)
    expect(left.at(-1)?.baseline).toBeGreaterThan(right.at(-1)?.baseline ?? 0)
  })

  it('take no more pages by the word rule than a page more or less', () => {
    const flow = flowWith(
      [
        textBlock('articleTitle', '题', { id: 'a1' }),
        textBlock('body', writer()(characters * 150)),
        textBlock('heading1', '末', { id: 'a1-h1' }),
        textBlock('body', '文文')
      ],
      design
    )
    expect(wordNumbers(flow, faces).numbers.get('a1-h1')).toBe('3')
    expect(collected(typesetPages(flow, faces)).numbers.get('a1-h1')).toBe('3')
  })
})

it('pieces with notes in columns are unsure in word processors, which put them elsewhere', () => {
  const design = designOf('book', '16K')
  const noted: TextBlock = {
    ...textBlock('body', ''),
    runs: [{ text: '文' }, { text: '', note: 0, script: 'super' }],
    notes: [{ id: 'n', runs: [{ text: '注' }] }]
  }
  const title = textBlock('articleTitle', '题')
  expect(wordNumbers(flowWith([title, noted], design), faces).unsure).toEqual([0])
  expect(wordNumbers(flowWith([title, textBlock('body', '文')], design), faces).unsure).toEqual([])
})

it('so are pieces whose columns hold what stays with the next block, or end above another piece', () => {
  const design = designOf('book', '16K')
  const [title, text] = [textBlock('articleTitle', '题'), textBlock('body', '文')]
  const headed = flowWith([title, text, textBlock('heading1', '一'), text], design)
  expect(wordNumbers(headed, faces).unsure).toEqual([0])
  const [plain] = flowWith([title, text], design).sections
  if (!plain) throw new Error('no section')
  const inRow = (start: 'run-on' | 'new-page'): readonly number[] =>
    wordNumbers({ ...headed, sections: [plain, { ...plain, start }] }, faces).unsure
  expect(inRow('run-on')).toEqual([0])
  expect(inRow('new-page')).toEqual([])
})

describe('laws of columns', () => {
  const piece = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ kind: fc.constant('body'), length: fc.integer({ min: 1, max: 700 }) })
    },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('heading'), length: fc.integer({ min: 1, max: 24 }) })
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('narrow'), length: fc.integer({ min: 1, max: 40 }) })
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('wide'), length: fc.integer({ min: 1, max: 40 }) })
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('noted'), length: fc.integer({ min: 1, max: 900 }) })
    }
  )

  it('nothing is lost, doubled or out of order; no column is fuller than its grid; nothing stands outside', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 25 }),
        fc.constantFrom(...PAPERS),
        (pieces, paper) => {
          const design = designOf('book', paper)
          const write = writer()
          const column = columnDesign(design).page.textWidth
          const noted = (length: number): TextBlock => ({
            ...textBlock('body', ''),
            runs: [{ text: write(20) }, { text: '', note: 0, script: 'super' }, { text: write(20) }],
            notes: [{ id: 'n', runs: [{ text: '注'.repeat(length) }] }]
          })
          const title = textBlock('articleTitle', write(4))
          const blocks = pieces.map(({ kind, length }): FlowBlock => {
            if (kind === 'noted') return noted(length)
            if (kind === 'narrow') return table(column * 0.8, length, write)
            if (kind === 'wide') return table(design.page.textWidth * 0.9, length, write)
            return textBlock(kind === 'heading' ? 'heading1' : 'body', write(length))
          })
          const pages = pagesWith([title, ...blocks], design)
          const text = textOn(pages).replace(/[①-㊿]/gu, '')
          expect(text).toBe(writer()(text.length))
          const { headMargin, linesPerPage } = design.page
          const foot = headMargin + linesPerPage * design.pitch
          for (const page of pages) {
            const edge = page.index % 2 === 0 ? design.page.insideMargin : design.page.outsideMargin
            const { left, right, notes } = columnsOf(page, design)
            for (const line of [...left, ...right, ...notes]) {
              expect(line.baseline).toBeLessThan(foot)
              expect(line.x).toBeGreaterThanOrEqual(edge - 0.01)
              expect(line.right).toBeLessThanOrEqual(edge + design.page.textWidth + 0.01)
            }
            for (const { tag, right: end } of left)
              if (tag === 'paragraph') expect(end).toBeLessThanOrEqual(edge + column + 0.01)
          }
        }
      ),
      { numRuns: 60 }
    )
  })
})
