/** Laws of tables on pages, whatever their cells reach over and however long they are. */
import fc from 'fast-check'
import type { Table } from 'mdast'
import { expect, it } from 'vitest'
import { designOf } from '../../../pipeline/4-typeset/design/design-of.ts'
import { tableBlock } from '../../../pipeline/4-typeset/flow/table.ts'
import { typesetPages } from '../../../pipeline/4-typeset/pages/index.ts'
import { wordNumbers } from '../../../pipeline/4-typeset/pages/word-numbers.ts'
import type { Flow } from '../../../pipeline/model/flow.ts'
import type { Page } from '../../../pipeline/model/pages.ts'
import { collected } from '../../support/collected-pages.ts'
import { fixedFaces } from '../../support/fixed-faces.ts'
import { flowOf, section, textBlock } from '../../support/flow-fixtures.ts'

const faces = fixedFaces()
const cell = fc.record({
  length: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 900 })),
  columns: fc.integer({ min: 1, max: 4 }),
  rows: fc.integer({ min: 1, max: 12 })
})
const table = fc
  .integer({ min: 1, max: 14 })
  .chain(width =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 30 })
  )

/** Every character of a table is one of its own, so that none can be taken for another. */
const mdastOf = (rows: readonly (readonly { length: number; columns: number; rows: number }[])[]): Table => {
  let next = 0x4e00
  const taken = rows.map(() => new Set<number>())
  return {
    type: 'table',
    children: rows.map((row, at) => ({
      type: 'tableRow',
      children: row.map(({ length, columns, rows: high }, column) => {
        if (taken[at]?.has(column)) return { type: 'tableCell', children: [] }
        for (let down = 0; down < high; down++)
          for (let right = 0; right < columns; right++) taken[at + down]?.add(column + right)
        const value = Array.from({ length: Math.min(length, 500) }, () =>
          String.fromCodePoint(0x4e00 + ((next++ - 0x4e00) % 20_000))
        ).join('')
        return {
          type: 'tableCell',
          data: { columns, rows: high },
          children: value === '' ? [] : [{ type: 'text', value }]
        }
      })
    }))
  }
}

const flowWith = (source: Table, paper: 'A4' | '32K'): Flow => {
  const design = designOf('book', paper)
  const block = tableBlock(source, {
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
  return flowOf([section([textBlock('body', '前'), block, textBlock('body', '后')])], { design })
}

const cellTexts = (pages: readonly Page[]): string =>
  pages
    .flatMap(page => page.blocks.filter(block => block.tag === 'table' && block.leaf !== undefined))
    .flatMap(block => block.items.map(item => (item.kind === 'glyphs' ? item.text : '')))
    .join('')

const sorted = (text: string): string => [...text].sort().join('')

/** Below nine rows a cell with far more text than the thirty rows that it reaches over: it once ran off its page. */
const outgrown = Array.from({ length: 39 }, (_, row) =>
  Array.from({ length: 6 }, (_, column) => {
    const long = row === 9 && column === 0
    return { length: long ? 500 : row < 9 ? 1 : 0, columns: 1, rows: long ? 30 : 1 }
  })
)

it('no character is lost or doubled, none stands outside the text block', () => {
  fc.assert(
    fc.property(table, fc.constantFrom('A4' as const, '32K' as const), (rows, paper) => {
      const source = mdastOf(rows)
      const flow = flowWith(source, paper)
      const { pages } = collected(typesetPages(flow, faces))
      const words = source.children.flatMap(row =>
        row.children.flatMap(({ children }) =>
          children.map(child => (child.type === 'text' ? child.value : ''))
        )
      )
      expect(sorted(cellTexts(pages))).toBe(sorted(words.join('')))
      const { headMargin, textWidth, linesPerPage, height, width } = flow.design.page
      const { pitch } = flow.design
      for (const page of pages)
        for (const block of page.blocks) {
          if (block.tag !== 'table' || block.leaf === undefined) continue
          const foot = block.turned
            ? (page.index % 2 === 0 ? flow.design.page.insideMargin : flow.design.page.outsideMargin) +
              textWidth
            : headMargin + linesPerPage * pitch
          for (const item of block.items) {
            if (item.kind !== 'glyphs') continue
            expect(item.baseline).toBeLessThan(foot + 0.01)
            expect(item.xs[0]).toBeGreaterThan(0)
            expect(item.right).toBeLessThan(block.turned ? height : width)
          }
        }
    }),
    { numRuns: 60, examples: [[outgrown, '32K']] }
  )
}, 60_000)

it('a word processor finds an end too', () => {
  fc.assert(
    fc.property(table, rows => {
      expect(wordNumbers(flowWith(mdastOf(rows), 'A4'), faces).pageCount).toBeGreaterThan(0)
    }),
    { numRuns: 30 }
  )
}, 60_000)
