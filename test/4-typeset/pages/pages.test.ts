import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { designOf } from '../../../pipeline/4-typeset/design/design-of.ts'
import { typesetPages } from '../../../pipeline/4-typeset/pages/index.ts'
import { pageLabel } from '../../../pipeline/4-typeset/pages/page-label.ts'
import { wordNumbers } from '../../../pipeline/4-typeset/pages/word-numbers.ts'
import type { ContentsBlock, Flow, FlowBlock, FlowSection, TextBlock } from '../../../pipeline/model/flow.ts'
import { pt } from '../../../pipeline/model/units.ts'
import { collected } from '../../support/collected-pages.ts'
import { fixedFaces } from '../../support/fixed-faces.ts'
import { linesOf } from '../../support/page-text.ts'

const design = designOf('book', 'A4')
const faces = fixedFaces()
const top = design.page.headMargin
const lineOf = (baseline: number): number => Math.floor((baseline - top) / design.pitch) + 1

const block = (role: TextBlock['role'], text: string, more: Partial<TextBlock> = {}): TextBlock => ({
  kind: 'text',
  role,
  runs: [{ text }],
  notes: [],
  ...more
})
/** A paragraph of exactly so many full lines: 2 em indent, then whole lines. */
const body = (lines: number): TextBlock => block('body', '文'.repeat(36 * lines - 2))
const section = (blocks: readonly FlowBlock[], more: Partial<FlowSection> = {}): FlowSection => ({
  kind: 'article',
  start: 'new-page',
  numbering: 'arabic',
  restart: false,
  runningHead: { even: '卷', odd: '篇' },
  blocks,
  ...more
})
const flow = (...sections: FlowSection[]): Flow => ({
  title: '卷',
  language: 'zh-CN',
  region: 'CN',
  epochSeconds: 0,
  design,
  sections
})
const pagesOf = (...sections: FlowSection[]) => collected(typesetPages(flow(...sections), faces))
const bodyLines = (page: Parameters<typeof linesOf>[0]): string[] =>
  linesOf(page)
    .filter(line => line.tag !== 'artifact')
    .map(line => line.text)

describe('filling pages', () => {
  it('sets 33 lines on the grid, the first em box at the head margin (PG-5, PG-6)', () => {
    const [page] = pagesOf(section([body(40)])).pages
    const lines = linesOf(page as NonNullable<typeof page>).filter(line => line.tag === 'paragraph')
    expect(lines).toHaveLength(33)
    expect(lines[0]?.baseline).toBeCloseTo(top + 0.88 * 12, 3)
    expect((lines[32]?.baseline ?? 0) - (lines[0]?.baseline ?? 0)).toBeCloseTo(32 * 21, 3)
  })

  it('leaves no single line of a paragraph at a page end or head (PG-3)', () => {
    for (const last of [1, 2, 3, 4]) {
      const { pages } = pagesOf(section([body(30), body(3 + last)]))
      const counts = pages.map(page => bodyLines(page).length)
      // A paragraph may be set a line longer for it, and no more.
      expect([33 + last, 34 + last]).toContain(counts.reduce((sum, count) => sum + count, 0))
      expect(counts[1], `${last} lines over`).toBeGreaterThanOrEqual(2)
    }
  })

  it('moves a heading from the page foot to the next page with the lines that follow it (PG-7)', () => {
    const { pages } = pagesOf(
      section([body(29), block('heading1', '一、起', { id: 'h', outline: 2 }), body(5)])
    )
    expect(pages.map(page => bodyLines(page).length)).toEqual([29, 6])
    expect(bodyLines(pages[1] as (typeof pages)[number])[0]).toBe('一、起')
  })

  it('keeps headings in direct succession together with the text (PG-7)', () => {
    const heads = [
      block('heading1', '一、起'),
      block('heading2', '（一）承', { linesBefore: 0, linesAfter: 0 })
    ]
    const { pages } = pagesOf(section([body(27), ...heads, body(5)]))
    expect(bodyLines(pages[0] as (typeof pages)[number])).toHaveLength(27)
  })

  it('repeats the head rows of a table that goes on over a page, with rules above and below each part', () => {
    const cell = (text: string) => ({ runs: [{ text }] })
    const rows = [
      [cell('头'), cell('尾')],
      ...Array.from({ length: 80 }, (_, index) => [cell(`行${index}`), cell('值')])
    ]
    const table: FlowBlock = {
      kind: 'table',
      headRows: 1,
      align: ['left', 'right'],
      widths: [pt(100), pt(60)],
      rows,
      notes: []
    }
    const { pages } = pagesOf(section([body(3), table]))
    expect(pages.length).toBe(3)
    for (const [index, page] of pages.entries()) {
      // Only the first head is read out; those that are shown again are artifacts.
      const heads = index === 0 ? ['table 头', 'table 尾'] : ['artifact 头尾']
      const texts = linesOf(page).map(line => `${line.tag} ${line.text}`)
      expect(texts).toEqual(expect.arrayContaining(heads))
      const rules = page.blocks.flatMap(each =>
        each.items.filter(item => item.kind === 'rule' && item.width === 160)
      )
      expect(rules).toHaveLength(3)
    }
    const all = pages.flatMap(page =>
      linesOf(page)
        .filter(line => line.tag === 'table')
        .map(line => line.text)
    )
    expect(all.join('')).toBe(rows.map(cells => cells.map(each => each.runs[0]?.text).join('')).join(''))
  })
})

describe('numbering', () => {
  it.each([
    [1, 'i'],
    [4, 'iv'],
    [9, 'ix'],
    [14, 'xiv'],
    [49, 'xlix']
  ])('%d is %s', (count, label) => expect(pageLabel('roman', count)).toBe(label))

  it('counts blank versos and part pages without printing their folios (PG-12)', () => {
    const part = section([block('partTitle', '上篇', { id: 'p1', outline: 1 })], {
      kind: 'part',
      start: 'recto',
      restart: true
    })
    const { pages } = pagesOf(part, section([body(3)], { start: 'recto' }))
    expect(pages.map(page => [page.label, page.folioPrinted])).toEqual([
      ['1', false],
      ['2', false],
      ['3', true]
    ])
    expect(pages[1]?.blocks).toEqual([])
  })

  it('prints folios outside: right on rectos, left on versos', () => {
    const { pages } = pagesOf(section([body(66)]))
    const folio = (index: number) => linesOf(pages[index] as (typeof pages)[number]).at(-1)
    expect(folio(0)?.right).toBeCloseTo(design.page.insideMargin + design.page.textWidth, 3)
    expect(folio(1)?.x).toBeCloseTo(design.page.outsideMargin, 3)
  })

  it('has a running head on all pages of a piece but its first (PG-13)', () => {
    const { pages } = pagesOf(section([body(99)]))
    const heads = pages.map(page =>
      linesOf(page)
        .filter(line => line.baseline < top)
        .map(line => line.text)
    )
    expect(heads).toEqual([[], ['卷'], ['篇']])
  })
})

describe('laws', () => {
  const title = fc.string({ unit: fc.constantFrom(...'春夏秋冬山川草木'), minLength: 1, maxLength: 60 })
  const piece = fc.record({
    title,
    lines: fc.integer({ min: 1, max: 90 }),
    headings: fc.array(title, { maxLength: 3 })
  })

  /** A volume with a contents that lists every title and heading. */
  const volume = (pieces: readonly { title: string; lines: number; headings: readonly string[] }[]): Flow => {
    const entries: ContentsBlock[] = []
    const sections = pieces.map((each, index): FlowSection => {
      const id = `a${index}`
      entries.push({
        kind: 'contents',
        role: 'contentsArticle',
        text: each.title,
        target: id,
        numbered: true,
        level: 2
      })
      const blocks: FlowBlock[] = [block('articleTitle', each.title, { id, outline: 1 })]
      each.headings.forEach((heading, headingIndex) => {
        const headingId = `${id}-h${headingIndex}`
        entries.push({
          kind: 'contents',
          role: 'contentsHeading',
          text: heading,
          target: headingId,
          numbered: true,
          level: 3
        })
        blocks.push(block('heading1', heading, { id: headingId, outline: 2 }), body(1 + (each.lines % 40)))
      })
      blocks.push(body(each.lines))
      return section(blocks, index === 0 ? { start: 'recto', restart: true } : {})
    })
    const contents = section([block('contentsTitle', '目录'), ...entries], {
      kind: 'contents',
      start: 'recto',
      numbering: 'roman',
      restart: true
    })
    return flow(contents, ...sections)
  }

  it("every contents number is the label of its heading's page, and no character is lost", () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), pieces => {
        const set = volume(pieces)
        const pages = collected(typesetPages(set, faces))
        const labels = new Map(
          pages.pages.flatMap(page => page.anchors.map(anchor => [anchor.id, page.label] as const))
        )
        const contents = pages.pages.filter(page => page.section === 0)
        const shown = contents
          .flatMap(page => linesOf(page))
          .filter(line => line.tag === 'contents')
          .map(line => /[0-9]+$/u.exec(line.text)?.[0])
          .filter(number => number !== undefined)
        const targets = (set.sections[0]?.blocks ?? []).flatMap(each =>
          each.kind === 'contents' ? [each.target] : []
        )
        expect(shown).toEqual(targets.map(target => labels.get(target)))
        const printed = pages.pages
          .slice(contents.length)
          .flatMap(page => linesOf(page))
          .filter(line => line.tag !== 'artifact')
          .map(line => line.text)
          .join('')
        const wanted = set.sections
          .slice(1)
          .flatMap(each => each.blocks)
          .map(each => (each.kind === 'text' ? each.runs.map(run => run.text).join('') : ''))
          .join('')
        expect(printed).toBe(wanted)
      }),
      { numRuns: 60 }
    )
  })

  it('no page is fuller than its grid, and no heading ends one', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), pieces => {
        for (const page of collected(typesetPages(volume(pieces), faces)).pages) {
          const lines = linesOf(page).filter(line => line.tag !== 'artifact')
          for (const line of lines) expect(lineOf(line.baseline)).toBeLessThanOrEqual(33)
          if (page.section > 0) expect(lines.at(-1)?.tag).not.toBe('heading')
        }
      }),
      { numRuns: 40 }
    )
  })

  it('the word rule numbers every anchor too, and never backwards', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), pieces => {
        const set = volume(pieces)
        const { numbers } = wordNumbers(set, faces)
        const targets = (set.sections[0]?.blocks ?? []).flatMap(each =>
          each.kind === 'contents' ? [each.target] : []
        )
        const found = targets.map(target => Number(numbers.get(target)))
        expect(found.every(number => number >= 1)).toBe(true)
        expect(found).toEqual([...found].sort((a, b) => a - b))
      }),
      { numRuns: 40 }
    )
  })
})

describe('lines as the design asks (model/line-setting.ts)', () => {
  const firstLine = (lines: Flow['design']['lines']): number | undefined => {
    const volume = { ...flow(section([block('body', '今，天。'.repeat(40))])), design: { ...design, lines } }
    const [page] = collected(typesetPages(volume, faces)).pages
    return linesOf(page as NonNullable<typeof page>).find(line => line.tag === 'paragraph')?.text.length
  }

  it('marks take the room of the style that the profile names (PU-30)', () => {
    expect(firstLine({})).toBeLessThan(40)
    expect(firstLine({ marks: 'banjiao' })).toBeGreaterThan(42)
  })

  it('a greedy breaker serves drafts (JU-11)', () => {
    expect(firstLine({ breaker: 'greedy' })).not.toBe(firstLine({}))
  })
})

/** typesetting.md H.3, the rules of pages that no test above shows. */
describe('examples', () => {
  const pagesIn = (own: Flow['design'], ...blocks: FlowBlock[]) =>
    collected(
      typesetPages({ ...flow(section(blocks, { start: 'recto', restart: true })), design: own }, faces)
    ).pages

  it('PG-1: a paragraph of 12 pt in a book of 10.5 is indented by 24', () => {
    const small = designOf('book', '16K')
    expect(small.bodySize).toBe(10.5)
    const own = { ...small, styles: { ...small.styles, body: { ...small.styles.body, size: pt(12) } } }
    const [page] = pagesIn(own, block('body', '文'.repeat(80)))
    const lines = linesOf(page as NonNullable<typeof page>).filter(line => line.tag === 'paragraph')
    expect((lines[0]?.x ?? 0) - (lines[1]?.x ?? 0)).toBeCloseTo(24, 6)
  })

  it('GW-8: 28 characters of 三号 fill a line of 156 mm and do not overflow it', () => {
    const own = designOf('gongwen', 'A4')
    const [page] = pagesIn(own, block('body', '文'.repeat(90)))
    const lines = linesOf(page as NonNullable<typeof page>).filter(line => line.tag === 'paragraph')
    expect(lines[1]?.text).toHaveLength(28)
    expect((lines[1]?.right ?? 0) - (lines[1]?.x ?? 0)).toBeLessThanOrEqual((156 * 72) / 25.4)
  })

  it('GW-29: — 1 — on the right of odd pages, — 2 — on the left of even ones, a character in', () => {
    const own = designOf('gongwen', 'A4')
    const pages = pagesIn(own, block('body', '文'.repeat(28 * 30)))
    const folios = pages.map(page =>
      linesOf(page).find(line => /^—.*—$/.test(line.text.replaceAll(/[\s\u00a0]/g, '')))
    )
    expect(folios.map(folio => folio?.text.replaceAll(/\s/g, ''))).toEqual(['—1—', '—2—'])
    const { textWidth, insideMargin, outsideMargin } = own.page
    expect(folios[0]?.right).toBeCloseTo(insideMargin + textWidth - 14, 3)
    expect(folios[1]?.x).toBeCloseTo(outsideMargin + 14, 3)
    // The middle of the em box is 0.38 em above the baseline (PG-6); the axis 7 mm below the block.
    const foot = own.page.headMargin + (own.page.linesPerPage - 1) * own.pitch + own.bodySize
    expect(((folios[0]?.baseline ?? 0) - 0.38 * 14 - foot) / (72 / 25.4)).toBeCloseTo(7, 2)
  })
})

it('PU-5: pauses and stops that a face draws in the middle are moved, and gathered by face', () => {
  const centred = fixedFaces({ serif: { ink: { '，': [0.4, 0.6] } } })
  const set = typesetPages(flow(section([block('body', '今，天。明，天。')])), centred)
  expect(set.movedMarks.size).toBe(0)
  collected(set)
  expect([...set.movedMarks]).toEqual([['serif', '，']])
})
