/** The contents as pages show it: typesetting.md part F. */
import { describe, expect, it } from 'vitest'
import { contentsBlocks } from '../../../pipeline/4-typeset/flow/contents.ts'
import { titleText, withoutEnd } from '../../../pipeline/4-typeset/flow/title-text.ts'
import { typesetPages } from '../../../pipeline/4-typeset/pages/index.ts'
import { headingStyles } from '../../../pipeline/5-render/docx/heading-styles.ts'
import { styleDefinitions } from '../../../pipeline/5-render/docx/styles/index.ts'
import { surveySections } from '../../../pipeline/5-render/docx/survey.ts'
import { contentsIndent } from '../../../pipeline/model/contents-indent.ts'
import type { ContentsBlock } from '../../../pipeline/model/flow.ts'
import type { GlyphRun, Page, RuleItem } from '../../../pipeline/model/pages.ts'
import { collected } from '../../support/collected-pages.ts'
import { fixedFaces } from '../../support/fixed-faces.ts'
import { flowOf, prose, section, textBlock, volumeFlow } from '../../support/flow-fixtures.ts'
import { linesOf } from '../../support/page-text.ts'

const flow = volumeFlow()
const { pages } = collected(typesetPages(flow, fixedFaces()))
const contents = pages.filter(page => flow.sections[page.section]?.kind === 'contents')
const { design } = flow
const size = design.styles.contentsArticle.size

const itemsOf = (page: Page) =>
  page.blocks.filter(block => block.tag === 'contents').flatMap(block => block.items)
const leaders = contents.flatMap(itemsOf).filter((item): item is RuleItem => item.kind === 'rule')
const glyphs = contents.flatMap(itemsOf).filter((item): item is GlyphRun => item.kind === 'glyphs')
const numbers = glyphs.filter(({ text }) => /^(?:\d+|[ivx]+)$/.test(text))

describe('contents', () => {
  it('TC-1: the title is two characters with a gap that is layout, not text', () => {
    const title = linesOf(contents[0] as Page).find(line => line.text === '目录')
    const style = design.styles.contentsTitle
    expect(title).toBeDefined()
    expect(style).toMatchObject({ align: 'center', size: design.styles.articleTitle.size })
    const width = (title?.right ?? 0) - (title?.x ?? 0)
    expect(width / style.size).toBeGreaterThanOrEqual(3)
    expect(width / style.size).toBeLessThanOrEqual(4)
  })

  it('TC-2: leaders are dots half an em apart on one grid, two em long at least, clear of text and number', () => {
    expect(leaders.length).toBeGreaterThan(5)
    const right = Math.max(...numbers.map(number => number.right))
    for (const leader of leaders) {
      expect(leader.dots).toBeCloseTo(size / 2, 9)
      const steps = (right - leader.x - leader.height) / (size / 2)
      expect(steps).toBeCloseTo(Math.round(steps), 6)
      const beside = glyphs.filter(run => Math.abs(run.baseline - leader.y) < size)
      for (const run of beside) {
        const clear =
          Math.max(run.xs[0] ?? 0, leader.x) === leader.x
            ? leader.x - run.right
            : (run.xs[0] ?? 0) - leader.x - leader.width
        expect(clear).toBeGreaterThanOrEqual(0.5 * size - 1e-6)
      }
    }
  })

  it('TC-3: numbers end at the right edge of the text, in the size of an entry, not bold', () => {
    expect(numbers).toHaveLength(leaders.length)
    for (const number of numbers) {
      const page = contents.find(each => itemsOf(each).includes(number))
      const left = (page?.index ?? 0) % 2 === 0 ? design.page.insideMargin : design.page.outsideMargin
      expect(number.right).toBeCloseTo(left + design.page.textWidth, 3)
      expect(number).toMatchObject({ size, face: design.styles.contentsArticle.face })
    }
  })

  it('TC-5: a name is never parted, however long its title is', () => {
    const entries = Array.from(
      { length: 40 },
      (_, index): ContentsBlock => ({
        kind: 'contents',
        role: 'contentsArticle',
        text: '石桥记事兼记邻里共同照看幼苗的若干情形'.repeat(3).slice(0, 16 + index),
        author: '园艺组　司马林间',
        target: 'a',
        numbered: true,
        level: 2
      })
    )
    const list = section(entries, { kind: 'contents', numbering: 'roman' })
    const piece = section([textBlock('articleTitle', '石桥', { id: 'a', outline: 1 })])
    const set = collected(typesetPages(flowOf([list, piece]), fixedFaces())).pages
    const kai = set
      .flatMap(itemsOf)
      .filter((item): item is GlyphRun => item.kind === 'glyphs' && item.face === 'kai')
    const words = kai.flatMap(({ text }) => text.trim().split(/\s+/))
    expect(words.filter(word => word !== '')).toEqual(entries.flatMap(() => ['园艺组', '司马林间']))
  })

  it('TC-5: the author follows the title in 楷', () => {
    const author = glyphs.find(({ text }) => text.includes('林间'))
    expect(author?.face).toBe('kai')
    const title = glyphs.find(({ text }) => text.includes('春天的菜园'))
    expect(author?.baseline).toBe(title?.baseline)
    expect(author?.xs[0]).toBeGreaterThanOrEqual(title?.right ?? 0)
  })

  it('TC-6: an entry is its heading, without end punctuation and forced breaks', () => {
    expect([titleText('书要让孩子自己挑。'), titleText('聚焦　　主题'), withoutEnd('要快！')]).toEqual([
      '书要让孩子自己挑',
      '聚焦　主题',
      '要快！'
    ])
  })

  it('TC-7: what stands before the body has Roman numbers, the body begins with 1 on a recto; the contents does not list itself', () => {
    const front = pages.filter(page =>
      ['preface', 'contents'].includes(flow.sections[page.section]?.kind ?? '')
    )
    expect(front.every(page => /^[ivx]+$/.test(page.label))).toBe(true)
    const first = pages.find(page => flow.sections[page.section]?.kind === 'part')
    expect(first?.label).toBe('1')
    expect((first?.index ?? 1) % 2).toBe(0)
    const listed = contentsBlocks({
      title: '卷',
      epochSeconds: 0,
      region: 'CN',
      language: 'zh-CN',
      toc: { depth: 2, authors: true },
      front: [{ kind: 'toc' }],
      parts: [],
      pictures: new Map()
    } as never)
    expect(listed.filter(block => block.kind === 'contents')).toEqual([])
  })

  it('TC-8: a part’s title never stands last on a page', () => {
    const entry = (role: ContentsBlock['role'], text: string): ContentsBlock => ({
      kind: 'contents',
      role,
      text,
      target: 'a',
      numbered: role !== 'contentsPart',
      level: role === 'contentsPart' ? 1 : 2
    })
    for (let before = 24; before < 36; before++) {
      const blocks = [
        textBlock('contentsTitle', '目录'),
        ...Array.from({ length: before }, () => entry('contentsArticle', '春天的菜园')),
        entry('contentsPart', '下篇'),
        ...Array.from({ length: 4 }, () => entry('contentsArticle', '书架的秩序'))
      ]
      const set = flowOf([
        section(blocks, { kind: 'contents', start: 'recto', numbering: 'roman', restart: true }),
        section([textBlock('articleTitle', '春天的菜园', { id: 'a', outline: 1 }), ...prose(1)])
      ])
      for (const page of collected(typesetPages(set, fixedFaces())).pages) {
        expect(
          linesOf(page)
            .filter(line => line.tag === 'contents')
            .at(-1)?.text
        ).not.toBe('下篇')
      }
    }
  })
})

describe('contents of three levels', () => {
  const entries = ([1, 2, 3, 4] as const).map(
    (level): ContentsBlock => ({
      kind: 'contents',
      role: level === 1 ? 'contentsPart' : level === 2 ? 'contentsArticle' : 'contentsHeading',
      text: '石桥',
      target: 'a',
      numbered: true,
      level
    })
  )

  it('TC-4: each level stands 1 em further in, and what turns over 2 em beyond its level at least', () => {
    const indents = entries.map(entry => contentsIndent(entry, design))
    expect(indents).toEqual([
      { first: 0, over: 4 },
      { first: 1, over: 4 },
      { first: 2, over: 4 },
      { first: 3, over: 5 }
    ])
    const list = section(entries, { kind: 'contents', numbering: 'roman' })
    const piece = section([textBlock('articleTitle', '石桥', { id: 'a', outline: 1 })])
    const [page] = collected(typesetPages(flowOf([list, piece]), fixedFaces())).pages
    const xs = linesOf(page as Page)
      .filter(line => line.text.startsWith('石桥'))
      .map(line => (line.x - design.page.insideMargin) / size)
    expect(xs.map(x => Math.round(x * 100) / 100 + 0)).toEqual([0, 1, 2, 3])
  })

  it('TC-4: a heading below a heading is listed one level below it, in the DOCX too', () => {
    const article = { id: 'a', title: '石桥', headings: [headed(1, '一、水'), headed(2, '（一）桥')] }
    const listed = contentsBlocks({
      language: 'zh-CN',
      toc: { depth: 3, authors: true },
      front: [],
      parts: [{ articles: [article] }]
    } as never).filter(block => block.kind === 'contents')
    expect(listed.map(({ level }) => level)).toEqual([2, 3, 4])
    const survey = surveySections([section(listed, { kind: 'contents' })])
    const styles = styleDefinitions(flow, survey, headingStyles(survey, true)).filter(({ id }) =>
      /^TOC\d/.test(id)
    )
    expect(styles.map(({ id, paragraph }) => [id, paragraph?.indent])).toMatchObject([
      ['TOC1', { left: 240 }],
      ['TOC2', { left: 480 }],
      ['TOC3', { left: 720 }]
    ])
  })
})

const headed = (depth: number, text: string) => ({ depth, text, id: text })
