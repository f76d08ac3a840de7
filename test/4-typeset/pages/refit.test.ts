/** Pages that end full: before a line is moved to the next page, a paragraph is set a line longer or shorter (PG-2, PG-3, PG-7). */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { designOf } from '../../../pipeline/4-typeset/design/design-of.ts'
import { typesetPages } from '../../../pipeline/4-typeset/pages/index.ts'
import type { FlowBlock } from '../../../pipeline/model/flow.ts'
import type { Page } from '../../../pipeline/model/pages.ts'
import { collected } from '../../support/collected-pages.ts'
import { fixedFaces } from '../../support/fixed-faces.ts'
import { flowOf, section, textBlock } from '../../support/flow-fixtures.ts'
import { linesOf } from '../../support/page-text.ts'

const design = designOf('book', 'A4')
const faces = fixedFaces()
const pagesOf = (blocks: readonly FlowBlock[]): readonly Page[] =>
  collected(typesetPages(flowOf([section(blocks)]), faces)).pages
const linesIn = (page: Page | undefined) =>
  page ? linesOf(page).filter(line => line.tag !== 'artifact') : []
const full = (lines: number) => textBlock('body', '文'.repeat(36 * lines - 2))
/** Paragraphs of one full line each: nothing in them gives. */
const rigid = (lines: number) => Array.from({ length: lines }, () => full(1))
/** Clauses of nine characters and a comma; 40 of them fill some eleven lines, and their commas give way. */
const clauses = (han: number): string =>
  [...Array.from({ length: Math.floor(han / 9) }, () => '文'.repeat(9)), `${'文'.repeat(han % 9)}。`].join(
    '，'
  )
const naturalLines = (text: string): number => linesIn(pagesOf([textBlock('body', text)])[0]).length

/** A text of so many lines, the last one as short or as long as can be. */
const textOf = (lines: number, last: 'short' | 'long'): string => {
  let han = lines * 26
  while (naturalLines(clauses(han)) < lines + (last === 'long' ? 1 : 0)) han++
  return clauses(last === 'long' ? han - 1 : han)
}

describe('a page that would end a line short', () => {
  const perPage = design.page.linesPerPage

  it('takes its last line in where a paragraph gives up a short last line: no widow is left over', () => {
    const text = textOf(8, 'short')
    const [page, next] = pagesOf([...rigid(perPage - 7), textBlock('body', text), ...rigid(5)])
    expect(linesIn(page)).toHaveLength(perPage)
    expect(linesIn(next)).toHaveLength(5)
  })

  it('fills up where a paragraph runs over into one line more: no first line is left alone', () => {
    const text = textOf(10, 'long')
    const before = perPage - 1 - naturalLines(text)
    const [page, next] = pagesOf([...rigid(before), textBlock('body', text), full(5)])
    expect(linesIn(page)).toHaveLength(perPage)
    expect(linesIn(next)).toHaveLength(5)
  })

  it('is left so where nothing gives', () => {
    const [page, next] = pagesOf([...rigid(perPage - 1), full(5)])
    expect(linesIn(page)).toHaveLength(perPage - 1)
    expect(linesIn(next)).toHaveLength(5)
  })
})

describe('a last page of a few lines', () => {
  const perPage = design.page.linesPerPage

  it('PG-3: is taken in by the page before where its paragraphs give up short last lines', () => {
    const text = textOf(8, 'short')
    const lines = naturalLines(text)
    const blocks = [...rigid(perPage + 2 - 2 * lines), textBlock('body', text), textBlock('body', text)]
    const pages = pagesOf(blocks)
    expect(pages.map(page => linesIn(page).length)).toEqual([perPage])
  })

  it('PG-3: is given lines by the page before where nothing gives, and none where it shows enough', () => {
    const linesOfPages = (lines: number) => pagesOf(rigid(lines)).map(page => linesIn(page).length)
    expect(linesOfPages(perPage + 1)).toEqual([perPage - 3, 4])
    expect(linesOfPages(perPage + 3)).toEqual([perPage - 1, 4])
    expect(linesOfPages(perPage + 4)).toEqual([perPage, 4])
    expect(linesOfPages(perPage)).toEqual([perPage])
  })

  it('PG-3: is given whole paragraphs of two and three lines', () => {
    const pages = pagesOf([...rigid(perPage - 3), full(3), full(1)])
    expect(pages.map(page => linesIn(page).length)).toEqual([perPage - 3, 4])
  })

  it('PG-3: has four lines at least where a paragraph of the page before runs over instead', () => {
    const text = textOf(8, 'long')
    const lines = naturalLines(text)
    const pages = pagesOf([...rigid(perPage - lines - 2), textBlock('body', text), ...rigid(2), full(3)])
    expect(pages.map(page => linesIn(page).length)).toEqual([perPage, 4])
  })

  it('PG-3: stays where the page before can end nowhere near', () => {
    const kept = rigid(7).map((block, index) => (index < 6 ? { ...block, keepWithNext: 1 } : block))
    const pages = pagesOf([...rigid(perPage - 7), ...kept, full(2)])
    expect(pages.map(page => linesIn(page).length)).toEqual([perPage, 2])
    expect(pagesOf([...rigid(perPage), full(2)]).map(page => linesIn(page).length)).toEqual([perPage - 2, 4])
  })
})

it('whatever is set anew, nothing is lost, all stands on the grid, and no line of a paragraph stands alone', () => {
  const lengths = fc.array(fc.integer({ min: 20, max: 420 }), { minLength: 12, maxLength: 30 })
  fc.assert(
    fc.property(lengths, hans => {
      const texts = hans.map(clauses)
      const pages = pagesOf(texts.map(text => textBlock('body', text)))
      expect(pages.flatMap(page => linesIn(page).map(line => line.text)).join('')).toBe(texts.join(''))
      for (const page of pages) {
        const lines = linesIn(page)
        expect(lines.length).toBeLessThanOrEqual(design.page.linesPerPage)
        for (const [index, line] of lines.entries())
          expect(line.baseline).toBeCloseTo(design.page.headMargin + 0.88 * 12 + index * design.pitch, 3)
      }
      const parts = new Map<number, number[]>()
      for (const page of pages)
        for (const [block, count] of countsOf(linesIn(page).map(line => line.block)))
          parts.set(block, [...(parts.get(block) ?? []), count])
      for (const counts of parts.values())
        if (counts.length > 1) expect(Math.min(...counts)).toBeGreaterThan(1)
    }),
    { numRuns: 25 }
  )
})

const countsOf = (blocks: readonly number[]): Map<number, number> => {
  const counts = new Map<number, number>()
  for (const block of blocks) counts.set(block, (counts.get(block) ?? 0) + 1)
  return counts
}
