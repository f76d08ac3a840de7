import type { BlockContent, FootnoteDefinition, Table } from 'mdast'
import { describe, expect, it } from 'vitest'
import { designOf } from '../../../pipeline/4-typeset/design/design-of.ts'
import { typesetFlow } from '../../../pipeline/4-typeset/flow/index.ts'
import { spaced } from '../../../pipeline/4-typeset/flow/spacing.ts'
import { titleText } from '../../../pipeline/4-typeset/flow/title-text.ts'
import type { ArticleContent } from '../../../pipeline/model/article.ts'
import type { Compilation, CompiledArticle } from '../../../pipeline/model/compilation.ts'
import type { Role } from '../../../pipeline/model/design.ts'
import type { FlowBlock, TextBlock } from '../../../pipeline/model/flow.ts'

const design = designOf('book', 'A4')
const words = (value: string) => [{ type: 'text' as const, value }]
const paragraph = (value: string): BlockContent => ({ type: 'paragraph', children: words(value) })

const article = (change: Partial<CompiledArticle> = {}): CompiledArticle => ({
  kind: 'article',
  id: 'a1',
  title: '在旧书店的一个下午',
  start: 'new-page',
  blocks: [paragraph('文。')],
  headings: [],
  file: 'a.txt',
  notes: new Map(),
  ...change
})

const volume = (change: Partial<Compilation> = {}): Compilation => {
  const { front = [{ kind: 'cover' }, { kind: 'toc' }], parts = [{ part: null, articles: [article()] }] } =
    change
  const [hasFront, hasParts] = [front.length > 0, parts.some(({ part }) => part !== null)]
  return {
    title: '春山读书会文集',
    epochSeconds: 0,
    region: 'CN',
    language: 'zh-CN',
    toc: { depth: 2, authors: true },
    ...change,
    hasFront,
    hasParts,
    front,
    parts
  }
}

const blocksOf = (
  blocks: readonly ArticleContent[],
  notes = new Map<string, FootnoteDefinition>()
): FlowBlock[] => {
  const flow = typesetFlow(
    volume({ parts: [{ part: null, articles: [article({ blocks, notes })] }] }),
    design
  )
  return [...(flow.sections.at(-1)?.blocks.slice(1) ?? [])]
}

describe('design book', () => {
  it('has whole-em text widths and the lines of design.md', () => {
    expect(design.page.textWidth).toBe(36 * 12)
    expect(designOf('book', '16K').page.textWidth).toBe(38 * 10.5)
    expect(designOf('book', '32K').page.textWidth).toBe(28 * 10)
    expect([design.page.linesPerPage, design.pitch]).toEqual([33, 21])
  })

  it('puts headings in whole grid lines (PG-8)', () => {
    for (const role of ['heading1', 'heading2', 'heading3', 'heading4', 'contentsTitle'] as const) {
      const style = design.styles[role]
      const lines = style.linesBefore + style.leading / design.pitch + style.linesAfter
      expect(lines, role).toBeCloseTo(Math.round(lines), 6)
    }
  })
})

describe('sections', () => {
  it('numbers the front in Roman and the body from 1 on a recto', () => {
    const preface = { kind: 'preface' as const, article: article({ id: 'a9', title: '前言' }) }
    const flow = typesetFlow(volume({ front: [{ kind: 'cover' }, preface, { kind: 'toc' }] }), design)
    expect(
      flow.sections.map(({ kind, numbering, restart, start }) => ({ kind, numbering, restart, start }))
    ).toEqual([
      { kind: 'cover', numbering: 'none', restart: false, start: 'recto' },
      { kind: 'preface', numbering: 'roman', restart: true, start: 'recto' },
      { kind: 'contents', numbering: 'roman', restart: false, start: 'recto' },
      { kind: 'article', numbering: 'arabic', restart: true, start: 'recto' }
    ])
  })

  it('lists preface, parts without a number, pieces with authors and headings to the depth asked for', () => {
    const headings = [
      { id: 'a1-h1', depth: 1, text: '一、起' },
      { id: 'a1-h2', depth: 2, text: '（一）承' }
    ]
    const part = { id: 'p1', number: '上篇', title: '书里书外' }
    const flow = typesetFlow(
      volume({ parts: [{ part, articles: [article({ headings, author: '林间' })] }] }),
      design
    )
    const entries = flow.sections[1]?.blocks.filter(block => block.kind === 'contents')
    expect(entries).toEqual([
      {
        kind: 'contents',
        role: 'contentsPart',
        text: '上篇　书里书外',
        target: 'p1',
        numbered: false,
        level: 1
      },
      {
        kind: 'contents',
        role: 'contentsArticle',
        text: '在旧书店的一个下午',
        target: 'a1',
        numbered: true,
        level: 2,
        author: '林间'
      },
      { kind: 'contents', role: 'contentsHeading', text: '一、起', target: 'a1-h1', numbered: true, level: 3 }
    ])
  })

  it('drops end punctuation of a title in print, but not ？！ (PG-15)', () => {
    expect(titleText('书要让孩子自己挑。')).toBe('书要让孩子自己挑')
    expect(titleText('为什么读书？')).toBe('为什么读书？')
  })
})

describe('blocks', () => {
  it('gives list items literal markers in a hanging indent', () => {
    const list: ArticleContent = {
      type: 'list',
      ordered: true,
      start: 3,
      children: [
        { type: 'listItem', children: [{ type: 'paragraph', children: words('甲') }] },
        { type: 'listItem', children: [{ type: 'paragraph', children: words('乙') }] }
      ]
    }
    expect(blocksOf([list])).toMatchObject([
      { role: 'listItem', marker: '3.', markerWidth: 2 },
      { role: 'listItem', marker: '4.', markerWidth: 2 }
    ])
  })

  it('sets a first heading that is a number alone in the middle, others where their style has them (PG-8)', () => {
    const heading = (depth: 1 | 2, value: string): ArticleContent => ({
      type: 'heading',
      depth,
      children: words(value)
    })
    expect(blocksOf([heading(1, '二')])[0]).toMatchObject({ role: 'heading1', align: 'center' })
    for (const other of [heading(1, '一、开端'), heading(1, '二月'), heading(2, '（一）')])
      expect(blocksOf([other])[0]).not.toHaveProperty('align')
  })

  it('sets a run-in heading in 黑 inside its paragraph (PG-10)', () => {
    const runIn: ArticleContent = {
      type: 'paragraph',
      children: [{ type: 'runInHeading', depth: 2, children: words('1、勤俭。') }, ...words('下文。')]
    }
    expect(blocksOf([runIn])[0]).toMatchObject({
      role: 'body',
      runs: [{ text: '1、勤俭。', face: 'sans', runIn: 2 }, { text: '下文。' }]
    })
  })

  it('collects the notes of a paragraph in order of their marks', () => {
    const definition: FootnoteDefinition = {
      type: 'footnoteDefinition',
      identifier: 'x',
      children: [{ type: 'paragraph', children: words('注文。') }]
    }
    const noted: ArticleContent = {
      type: 'paragraph',
      children: [...words('正文'), { type: 'footnoteReference', identifier: 'x' }]
    }
    expect(blocksOf([noted], new Map([['x', definition]]))[0]).toMatchObject({
      notes: [{ id: 'x', runs: [{ text: '注文。' }] }],
      runs: [{ text: '正文' }, { text: '', note: 0 }]
    })
  })

  it('aligns numbers right and keeps a table within the measure', () => {
    const row = (...cells: string[]): Table['children'][number] => ({
      type: 'tableRow',
      children: cells.map(cell => ({ type: 'tableCell', children: words(cell) }))
    })
    const [table] = blocksOf([
      { type: 'table', children: [row('书架', '说明', '册数'), row('临窗', '文'.repeat(80), '312')] }
    ])
    if (table?.kind !== 'table') throw new Error('expected a table')
    expect(table.align).toEqual(['left', 'left', 'right'])
    expect(table.widths.reduce<number>((sum, width) => sum + width, 0)).toBeLessThanOrEqual(
      design.page.textWidth
    )
    expect(table.widths[0]).toBeGreaterThanOrEqual(
      (2 + 2 * design.table.padding) * design.styles.tableCell.size
    )
  })
})

describe('space between blocks', () => {
  const block = (role: Role): TextBlock => ({ kind: 'text', role, runs: [], notes: [] })
  const lines = (...roles: Role[]): number => {
    const blocks = spaced(roles.map(block), design)
    return blocks.reduce((sum, each) => {
      if (each.kind !== 'text') return sum
      const style = design.styles[each.role]
      return (
        sum +
        (each.linesBefore ?? style.linesBefore) +
        style.leading / design.pitch +
        (each.linesAfter ?? style.linesAfter)
      )
    }, 0)
  }

  it.each([
    ['a heading after text', ['body', 'heading1', 'body'], 5],
    [
      'a second-level heading right under a first-level one (PG-8)',
      ['body', 'heading1', 'heading2', 'body'],
      6
    ],
    ['a heading after a quotation', ['quotation', 'heading1', 'body'], 6],
    ['two quotations in a row', ['body', 'quotation', 'quotation', 'body'], 6],
    ['title with byline', ['articleTitle', 'byline', 'body'], 7],
    ['title without byline', ['articleTitle', 'body'], 6],
    ['title without byline, then a heading', ['articleTitle', 'heading1', 'body'], 8]
  ] as const)('comes to whole grid lines: %s', (_, roles, expected) => {
    expect(lines(...roles)).toBeCloseTo(expected, 6)
  })
})
