/** Footnotes: where they stand, how they go on, which marks lead where. */
import { describe, expect, it } from 'vitest'
import { typesetPages } from '../../../pipeline/4-typeset/pages/index.ts'
import type { FlowBlock, Note, TableBlock, TextBlock } from '../../../pipeline/model/flow.ts'
import type { GlyphRun, Page } from '../../../pipeline/model/pages.ts'
import type { StructureNode } from '../../../pipeline/model/structure.ts'
import { pt } from '../../../pipeline/model/units.ts'
import { collected } from '../../support/collected-pages.ts'
import { fixedFaces } from '../../support/fixed-faces.ts'
import { flowOf, section, textBlock } from '../../support/flow-fixtures.ts'
import { linesOf } from '../../support/page-text.ts'

const { design } = flowOf([])
const top = design.page.headMargin
const LINES = design.page.linesPerPage

/** A paragraph of exactly so many full lines: 2 em indent, then whole lines. */
const body = (lines: number): TextBlock => textBlock('body', '文'.repeat(36 * lines - 2))

/** A note of so many lines: 48 characters each, its number and indent in the first. */
const note = (lines: number): Note => ({ id: 'x', runs: [{ text: '注'.repeat(48 * lines - 4) }] })

const noted = (notes: readonly Note[], role: TextBlock['role'] = 'body'): TextBlock =>
  textBlock(role, '', {
    runs: notes.flatMap((_, index) => [{ text: '甲' }, { text: '', note: index }]),
    notes
  })

const pagesOf = (...blocks: FlowBlock[]): readonly Page[] =>
  collected(typesetPages(flowOf([section(blocks)]), fixedFaces())).pages

const noteLines = (page: Page | undefined): string[] =>
  page
    ? linesOf(page)
        .filter(line => line.tag === 'note')
        .map(line => line.text)
    : []

const bodyLines = (page: Page | undefined): string[] =>
  page
    ? linesOf(page)
        .filter(line => line.tag !== 'artifact')
        .map(line => line.text)
    : []

const glyphsOf = (pages: readonly Page[]): GlyphRun[] =>
  pages.flatMap(page => page.blocks.flatMap(each => each.items)).filter(item => item.kind === 'glyphs')

describe('notes at the foot', () => {
  it('puts notes at the foot of the page of their marks, numbered afresh on each page', () => {
    const noted = textBlock('body', '', {
      runs: [{ text: '甲' }, { text: '', note: 0 }, { text: '乙' }, { text: '', note: 1 }],
      notes: [
        { id: 'x', runs: [{ text: '注一' }] },
        { id: 'y', runs: [{ text: '注二' }] }
      ]
    })
    const pages = pagesOf(noted, body(33), noted)
    const first = linesOf(pages[0] as Page)
    expect(first[0]?.text).toBe('甲①乙②')
    const foot = first.filter(line => line.tag === 'note').map(line => line.text)
    expect(foot).toEqual(['①注一', '②注二'])
    expect(bodyLines(pages.at(-1))).toContain('①注一')
    const lastNote = first.filter(line => line.tag === 'note').at(-1)
    expect(lastNote?.baseline).toBeLessThanOrEqual(top + 32 * 21 + 12)
  })

  it('goes on with a note that is longer than its page', () => {
    const noted = textBlock('body', '', {
      runs: [{ text: '甲' }, { text: '', note: 0 }],
      notes: [{ id: 'x', runs: [{ text: '注'.repeat(48 * 60) }] }]
    })
    const pages = pagesOf(noted)
    const notes = pages.flatMap(page =>
      linesOf(page)
        .filter(line => line.tag === 'note')
        .map(line => line.text)
    )
    expect(pages.length).toBe(2)
    expect(notes.join('').replace('①', '')).toBe('注'.repeat(48 * 60))
  })

  it('PG-3: a long one begins on the page of its mark and goes on at the foot of the next, two lines here and there at least', () => {
    for (let before = LINES - 12; before < LINES - 1; before++) {
      const pages = pagesOf(body(before), noted([note(9)]), body(40))
      const [here = [], next = []] = pages.map(noteLines)
      expect(here.length + next.length, `${before} lines before`).toBe(9)
      const isOnFirst = bodyLines(pages[0]).some(line => line.includes('甲①'))
      expect((isOnFirst ? here : next)[0]).toMatch(/^①/)
      if (isOnFirst) expect(here.length).toBeGreaterThanOrEqual(2)
      if (isOnFirst && next.length > 0) expect(next.length).toBeGreaterThanOrEqual(2)
      // The page is full: what is missing below the text is less than the rule and two lines of a note.
      const used = bodyLines(pages[0]).length - here.length
      const room = LINES * design.pitch - used * design.pitch - here.length * 14
      expect(room, `${before} lines before`).toBeLessThan(2 * design.footnote.gap + 2 * 14 + design.pitch)
    }
  })

  it('one of four lines is never parted', () => {
    for (let before = LINES - 8; before < LINES; before++) {
      const counts = pagesOf(body(before), noted([note(4)]), body(40)).map(page => noteLines(page).length)
      expect(counts.filter(count => count > 0)).toEqual([4])
    }
  })

  it('one of two pages takes both, the text goes on beside and after it', () => {
    const pages = pagesOf(body(20), noted([note(70)]), body(80))
    expect(pages.flatMap(noteLines)).toHaveLength(70)
    expect(noteLines(pages[0]).length).toBeGreaterThan(10)
    const counts = pages.map(page => noteLines(page).length)
    const last = counts.findLastIndex(count => count > 0)
    expect(counts.slice(0, last + 1).every(count => count > 0)).toBe(true)
    expect(
      glyphsOf(pages).filter(({ face, text }) => face === 'serif' && /^文+$/.test(text)).length
    ).toBeGreaterThan(90)
  })

  it('those of a heading stand below it, and no page repeats the mark of a head that is shown again', () => {
    expect(noteLines(pagesOf(noted([note(1)], 'heading1'), body(3))[0])).toHaveLength(1)
    const cell = (text: string) => ({ runs: [{ text }] })
    const table: TableBlock = {
      kind: 'table',
      headRows: 1,
      align: ['left'],
      widths: [pt(100)],
      rows: [
        [{ runs: [{ text: '头' }, { text: '', note: 0 }] }],
        ...Array.from({ length: 35 }, (_, index) => [cell(`行${index}`)])
      ],
      notes: [note(1)]
    }
    const pages = pagesOf(table, noted([note(1)]))
    expect(pages.map(page => noteLines(page).length)).toEqual([1, 1])
    const marks = pages.map(page =>
      glyphsOf([page])
        .filter(run => run.note === 'mark')
        .map(({ text }) => text)
    )
    expect(marks).toEqual([['①'], ['①']])
  })
})

describe('marks and numbers of notes', () => {
  const pages = pagesOf(noted([note(1), note(1)]))
  const runs = glyphsOf(pages).filter(run => run.note !== undefined)

  it('lead to one another, from places that are there', () => {
    const anchors = new Set(pages.flatMap(page => page.anchors.map(({ id }) => `#${id}`)))
    expect(runs.map(run => run.note)).toEqual(['mark', 'mark', 'label', 'label'])
    for (const run of runs) expect(anchors.has(run.link ?? '')).toBe(true)
    expect(new Set(runs.map(run => run.link)).size).toBe(4)
  })

  it('in the structure a note follows what refers to it: in its item, its quotation, or behind its paragraph', () => {
    const outlineOf = (node: StructureNode): string =>
      node.children ? `${node.type}(${node.children.map(outlineOf).join(' ')})` : node.type
    const item = { ...noted([note(1)], 'listItem'), marker: '•' }
    const piece = section([
      noted([note(1)]),
      item,
      item,
      noted([note(1)], 'quotation'),
      noted([], 'quotation')
    ])
    const { pages } = typesetPages(flowOf([piece]), fixedFaces())
    expect([...pages.pages]).not.toEqual([])
    expect(outlineOf(pages.structure())).toBe(
      'Document(Art(P Note L(LI(Lbl LBody(P Note)) LI(Lbl LBody(P Note))) BlockQuote(P Note P)))'
    )
  })
})
