/** Entries of the contents that take more than a line, and the pages that they fill: typesetting.md part F. */
import { describe, expect, it } from 'vitest'
import { typesetPages } from '../../../pipeline/4-typeset/pages/index.ts'
import type { ContentsBlock } from '../../../pipeline/model/flow.ts'
import type { Page } from '../../../pipeline/model/pages.ts'
import { collected } from '../../support/collected-pages.ts'
import { fixedFaces } from '../../support/fixed-faces.ts'
import { flowOf, section, textBlock } from '../../support/flow-fixtures.ts'
import { linesOf } from '../../support/page-text.ts'

const { design } = flowOf([])

const entry = (text: string, more: Partial<ContentsBlock> = {}): ContentsBlock => ({
  kind: 'contents',
  role: 'contentsArticle',
  text,
  target: 'a',
  numbered: true,
  level: 2,
  ...more
})

/** The pages of a contents, each with its lines. */
const contentsOf = (entries: readonly ContentsBlock[]): Page[] => {
  const list = section(entries, { kind: 'contents', numbering: 'roman' })
  const piece = section([textBlock('articleTitle', '石桥', { id: 'a', outline: 1 })], {
    start: 'recto',
    restart: true
  })
  const { pages } = collected(typesetPages(flowOf([list, piece]), fixedFaces()))
  return pages.filter(page => page.section === 0 && linesOf(page).length > 0)
}

const entryLines = (page: Page) => linesOf(page).filter(line => line.tag === 'contents')

describe('an entry that turns over', () => {
  const turned = (text: string, more: Partial<ContentsBlock> = {}): string[] => {
    const [page] = contentsOf([entry(text, more)])
    return entryLines(page as Page).map(line => line.text.replace(/[\u2060\d]/g, ''))
  }

  it('PG-14, TC-4: parts no word, and leaves no character alone', () => {
    for (let length = 18; length < 40; length++) {
      const lines = turned(`${'石桥水渠'.repeat(10).slice(0, length)}图书馆统计的讲话`)
      expect(lines.join('/')).not.toMatch(/图\/书|书\/馆|统\/计|讲\/话/)
      for (const line of lines.slice(1)) expect(line.length).toBeGreaterThan(1)
    }
  })

  it('TC-4: three em at the right are free of titles and authors, whatever their length', () => {
    const { page, styles } = design
    const room = page.insideMargin + page.textWidth - 3 * styles.contentsArticle.size
    for (let length = 20; length < 48; length++) {
      const [set] = contentsOf([entry('石桥水渠'.repeat(12).slice(0, length), { author: '林间' })])
      const runs = (set as Page).blocks
        .filter(block => block.tag === 'contents')
        .flatMap(block => block.items)
        .filter(item => item.kind === 'glyphs' && !/^\d+$/.test(item.text))
      expect(runs.length).toBeGreaterThan(0)
      for (const run of runs) if (run.kind === 'glyphs') expect(run.right, run.text).toBeLessThanOrEqual(room)
    }
  })

  it('TC-5: turns over before its author where the title has room alone, and names stay whole', () => {
    expect(turned('石桥水渠'.repeat(7), { author: 'Ada Lovelace' })).toEqual([
      '石桥水渠'.repeat(7),
      'Ada Lovelace'
    ])
  })

  it('TC-6: a subtitle stands on a line of its own below the title, the author and the number behind it', () => {
    const [page] = contentsOf([entry('春天的菜园', { subtitle: '——三年二班的一年', author: '林间' })])
    const lines = entryLines(page as Page)
    expect(lines.map(({ text }) => text)).toEqual(['春天的菜园', '——三年二班的一年　林间1'])
    expect(lines[1]?.x).toBeGreaterThan(lines[0]?.x ?? 0)
  })
})

describe('the last page of a contents', () => {
  const full = design.page.linesPerPage
  const counts = (entries: readonly ContentsBlock[]): number[] =>
    contentsOf(entries).map(page => entryLines(page).length)
  const pieces = (count: number): ContentsBlock[] => Array.from({ length: count }, () => entry('石桥'))

  it('TC-8: has five lines at least, taken from the page before', () => {
    for (const over of [1, 2, 4]) expect(counts(pieces(full + over))).toEqual([full + over - 5, 5])
    expect(counts(pieces(full + 6))).toEqual([full, 6])
    expect(counts(pieces(full))).toEqual([full])
  })

  it('TC-8: begins with a piece rather than with one of its headings, where one is near', () => {
    const heading = entry('一、水渠', { role: 'contentsHeading', level: 3 })
    const last = [entry('石桥'), ...Array.from({ length: 6 }, () => heading)]
    expect(counts([...pieces(full - 5), ...last])).toEqual([full - 5, 7])
    const far = [entry('石桥'), ...Array.from({ length: 12 }, () => heading)]
    expect(counts([...pieces(full - 11), ...far])).toEqual([full + 2 - 5, 5])
  })
})
