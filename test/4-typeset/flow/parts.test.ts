/** Parts of a piece as styled blocks (design.md; GW-19, GW-26). */
import type { Paragraph, PhrasingContent, Text } from 'mdast'
import { describe, expect, it } from 'vitest'
import { designOf } from '../../../pipeline/4-typeset/design/design-of.ts'
import { typesetFlow } from '../../../pipeline/4-typeset/flow/index.ts'
import type { ArticleContent } from '../../../pipeline/model/article.ts'
import type { CompiledArticle } from '../../../pipeline/model/compilation.ts'
import type { Design } from '../../../pipeline/model/design.ts'
import type { TextBlock } from '../../../pipeline/model/flow.ts'
import { traced } from '../../../pipeline/model/text.ts'

const design = designOf('book', 'A4')
const gongwen = designOf('gongwen', 'A4')
const words = (value: string): Text[] => [{ type: 'text', value }]
const line = (value: string, marker?: string, blankLinesBefore = 0): Paragraph => ({
  type: 'paragraph',
  children: [
    ...(marker === undefined ? [] : [{ type: 'marker' as const, children: words(marker) }]),
    ...words(value)
  ],
  data: { line: { indent: 0, blankLinesBefore } }
})
const strong = (value: string): PhrasingContent => ({ type: 'strong', children: words(value) })

const blocksOf = (blocks: readonly ArticleContent[], change: Partial<CompiledArticle> = {}): TextBlock[] => {
  return sectionsOf(blocks, change).at(-1) ?? []
}

/** The text blocks of each section: a piece, then its attachments. */
const sectionsOf = (
  blocks: readonly ArticleContent[],
  change: Partial<CompiledArticle> = {},
  own: Design = design
): TextBlock[][] => {
  const article: CompiledArticle = {
    kind: 'article',
    id: 'a1',
    title: '在旧书店的一个下午',
    start: 'new-page',
    blocks,
    headings: [],
    file: 'a.txt',
    notes: new Map(),
    ...change
  }
  const { sections } = typesetFlow(
    {
      title: '文集',
      epochSeconds: 0,
      region: 'CN',
      language: 'zh-CN',
      toc: { depth: 2, authors: true },
      hasFront: false,
      hasParts: false,
      front: [],
      parts: [{ part: null, articles: [article] }]
    },
    own
  )
  return sections.map(section => section.blocks.filter(block => block.kind === 'text'))
}
const textOf = (block: TextBlock | undefined): string => block?.runs.map(run => run.text).join('') ?? ''
const rolesOf = (blocks: readonly TextBlock[]): string[] => blocks.map(block => block.role)

describe('what stands under a title', () => {
  it('is printed in one order: subtitle, number, names, date', () => {
    const blocks = blocksOf(
      [
        { type: 'documentNumber', children: words('某发〔2021〕12号') },
        { type: 'byline', children: words('林间') },
        { type: 'subtitle', children: words('——小结') },
        { type: 'dateline', children: words('（2021年3月）') },
        line('文。')
      ],
      { author: '林间', unit: '三年二班' }
    )
    expect(rolesOf(blocks)).toEqual([
      'articleTitle',
      'subtitle',
      'documentNumber',
      'byline',
      'byline',
      'body'
    ])
    expect(blocks.slice(3, 5).map(textOf)).toEqual(['三年二班　林间', '（2021年3月）'])
  })

  it('leaves one blank line before the text, half of it above the byline where a subtitle stands', () => {
    const subtitle: ArticleContent = { type: 'subtitle', children: words('——小结') }
    const space = (blocks: readonly TextBlock[], role: string): readonly (number | undefined)[] => {
      const block = blocks.find(one => one.role === role)
      return [block?.linesBefore, block?.linesAfter ?? design.styles.byline.linesAfter]
    }
    expect(space(blocksOf([subtitle, line('文。')], { author: '林间' }), 'byline')).toEqual([0.5, 0.5])
    expect(space(blocksOf([line('文。')], { author: '林间' }), 'byline')).toEqual([undefined, 1])
    expect(space(blocksOf([subtitle, line('文。')]), 'subtitle')).toEqual([undefined, 1])
  })
})

describe('endnotes', () => {
  const mark: PhrasingContent = {
    type: 'footnoteReference',
    identifier: 'n1-1',
    data: { trace: traced('〔1〕') }
  }

  it('keep their marks; the mark leads to the note', () => {
    const [, body, head, note] = blocksOf([
      { type: 'paragraph', children: [...words('白鹭'), mark, ...words('。')] },
      {
        type: 'notes',
        children: [{ type: 'footnoteDefinition', identifier: 'n1-1', children: [line('长脚。', '〔1〕　')] }]
      }
    ])
    expect(body?.runs[1]).toEqual({ text: '〔1〕', script: 'super', link: '#a1-n1-1' })
    expect(head).toMatchObject({ role: 'endnotesTitle', runs: [{ text: '注释' }] })
    expect(note).toMatchObject({ role: 'endnote', id: 'a1-n1-1', marker: '〔1〕' })
    expect(textOf(note)).toBe('长脚。')
  })

  it('a mark of the title stands in the title, not in the running head', () => {
    const [title] = blocksOf([line('文。')], { titleMarks: [mark as never] })
    expect(title?.runs.map(run => run.text)).toEqual(['在旧书店的一个下午', '〔1〕'])
  })

  it('a heading right above is their head; one that a paragraph follows is not', () => {
    const heading: ArticleContent = { type: 'heading', depth: 1, children: words('参考文献') }
    const notes: ArticleContent = { type: 'notes', children: [line('甲著：《白鹭》。', '[1]')] }
    expect(rolesOf(blocksOf([line('文。'), heading, notes])).slice(-2)).toEqual(['heading1', 'endnote'])
    expect(rolesOf(blocksOf([heading, line('文。'), notes])).slice(-2)).toEqual(['endnotesTitle', 'endnote'])
  })

  it('a title over them takes the space, and all of them hang alike', () => {
    const blocks = blocksOf([
      line('文。'),
      { type: 'notes', children: [line('注释：'), line('甲。', '〔9〕'), line('乙。', '〔10〕')] }
    ]).slice(2)
    expect(rolesOf(blocks)).toEqual(['endnotesTitle', 'endnote', 'endnote'])
    expect(textOf(blocks[0])).toBe('注释')
    expect(blocks[1]?.markerWidth).toBe(blocks[2]?.markerWidth)
  })
})

describe('verse', () => {
  it('stands in the middle by its longest line; a stanza leaves a line free', () => {
    const blocks = blocksOf([
      { type: 'verse', children: [line('风从河上来'), line('柳树弯下腰来'), line('我们坐着', undefined, 1)] }
    ]).slice(1)
    expect(blocks.map(block => block.leftIndent)).toEqual([15, 15, 15])
    expect(blocks.map(block => block.linesBefore)).toEqual([0, 0, 1])
  })

  it('a line that turns over hangs', () => {
    const [, block] = blocksOf([{ type: 'verse', children: [line('长'.repeat(40))] }])
    expect([block?.leftIndent, block?.firstIndent]).toEqual([4, -2])
  })
})

describe('lists', () => {
  it('marks that the source wrote are kept, and items hang by the widest', () => {
    const blocks = blocksOf([
      {
        type: 'list',
        ordered: true,
        children: [
          { type: 'listItem', children: [line('小说；', '（9）')] },
          { type: 'listItem', children: [line('诗歌。', '（10）')] }
        ]
      }
    ]).slice(1)
    expect(blocks.map(block => block.marker)).toEqual(['（9）', '（10）'])
    expect(blocks[0]?.markerWidth).toBe(blocks[1]?.markerWidth)
  })

  it('a list inside an item stands deeper', () => {
    const blocks = blocksOf([
      {
        type: 'list',
        ordered: false,
        children: [
          {
            type: 'listItem',
            children: [
              line('吃的'),
              { type: 'list', ordered: false, children: [{ type: 'listItem', children: [line('面包')] }] }
            ]
          }
        ]
      }
    ]).slice(1)
    expect(blocks.map(block => [block.marker, block.nesting])).toEqual([
      ['•', 0],
      ['•', 1]
    ])
  })
})

describe('letters and notices', () => {
  it('此致 two em in, 敬礼 flush left', () => {
    const blocks = blocksOf([{ type: 'closing', children: [line('此致'), line('敬礼')] }]).slice(1)
    expect(blocks.map(block => block.firstIndent ?? design.styles.closing.firstIndent)).toEqual([2, 0])
  })

  it('the second attachment stands under the name of the first (GW-19)', () => {
    const [first, second] = blocksOf([
      { type: 'attachmentNote', children: [line('分工表', '附件：1. '), line('路线图', '2. ')] }
    ]).slice(1)
    const edge = (block: TextBlock | undefined): number =>
      (block?.leftIndent ?? design.styles.attachmentNote.leftIndent) + (block?.markerWidth ?? 0)
    expect(first?.marker).toBe('附件：1.')
    expect(edge(first)).toBe(edge(second))
  })

  it('an attachment begins a page: its number on line 1, its title on line 3 (GW-26)', () => {
    for (const profile of [design, gongwen]) {
      const [piece, attachment] = sectionsOf(
        [
          line('文。'),
          { type: 'attachment', children: [line('附件1：'), { type: 'title', children: words('分工表') }] },
          line('表。')
        ],
        {},
        profile
      )
      expect(rolesOf(piece ?? [])).toEqual(['articleTitle', 'body'])
      expect(rolesOf(attachment ?? [])).toEqual(['attachment', 'attachmentTitle', 'body'])
      expect(textOf(attachment?.[0])).toBe('附件1')
      expect(profile.styles.attachment).toMatchObject({ linesBefore: 0, linesAfter: 0 })
      expect(profile.styles.attachmentTitle.linesBefore).toBe(1)
    }
  })

  it('banner and number stand over the title as in the manuscript, and are nobody’s byline (GW-12, GW-13)', () => {
    const blocks = blocksOf([line('文。')], {
      aboveTitle: [
        { type: 'banner', children: words('春山园艺协会文件') },
        { type: 'documentNumber', children: words('春园发〔2026〕7号') }
      ]
    })
    expect(rolesOf(blocks)).toEqual(['documentNumber', 'documentNumber', 'articleTitle', 'body'])
    expect(blocks[0]?.runs).toEqual([{ face: 'serif-bold', text: '春山园艺协会文件' }])
  })

  it('two lines of text are kept beside a sign-off; a closing keeps itself', () => {
    const signed: ArticleContent[] = [
      { type: 'signOff', children: words('办公室') },
      { type: 'dateline', children: words('2026年3月20日') }
    ]
    const kept = (blocks: readonly ArticleContent[]): (number | undefined)[] =>
      blocksOf([...blocks, ...signed]).map(block => block.keepWithNext)
    expect(kept([line('长'.repeat(80))])).toEqual([undefined, 1, undefined, undefined])
    expect(kept([line('短。'), line('短。'), line('短。')])).toEqual([
      undefined,
      undefined,
      1,
      1,
      undefined,
      undefined
    ])
  })

  it('one blank line before a sign-off, none between two names', () => {
    const blocks = blocksOf([
      line('文。'),
      { type: 'signOff', children: words('甲组') },
      { type: 'signOff', children: words('乙组') }
    ])
    expect(design.styles.signOff.linesBefore).toBe(1)
    expect(blocks.map(block => block.linesBefore)).toEqual([undefined, undefined, undefined, 0])
  })

  it('items are paragraphs in 公文: two characters in, nothing after the number (GW-18)', () => {
    const list: ArticleContent = {
      type: 'list',
      ordered: true,
      children: [{ type: 'listItem', children: [line('种植记录表；', '1. ')] }]
    }
    const [, item] = sectionsOf([list], {}, gongwen)[0] ?? []
    expect(item?.role).toBe('body')
    expect(item?.marker).toBeUndefined()
    expect(textOf(item)).toBe('1.种植记录表；')
  })

  it('one dot for all dots, its text at one distance', () => {
    const list = (marker?: string): ArticleContent => ({
      type: 'list',
      ordered: false,
      children: [{ type: 'listItem', children: [line('木箱；', marker)] }]
    })
    for (const marker of ['• ', '-　', '* ', '●', undefined])
      expect(blocksOf([list(marker)])[1]).toMatchObject({
        marker: '•',
        markerWidth: 1,
        markerFace: 'sans-bold'
      })
    expect(blocksOf([list('✓ ')])[1]?.marker).toBe('✓')
  })
})

describe('titles', () => {
  it('two characters are set apart by tracking, whatever gap was typed', () => {
    for (const title of ['前言', '前　言', '前    言']) {
      const [block] = blocksOf([line('文。')], { title })
      expect([textOf(block), block?.tracking]).toEqual(['前言', 1])
    }
    expect(blocksOf([line('文。')], { title: '看见鸟' })[0]?.tracking).toBeUndefined()
  })

  it('the mark of a note does not move a title out of the middle', () => {
    const mark: PhrasingContent = {
      type: 'footnoteReference',
      identifier: 'n1-1',
      data: { trace: traced('〔1〕') }
    }
    const [block] = blocksOf([line('文。')], { titleMarks: [mark as never] })
    expect(block?.leftIndent).toBeGreaterThan(0)
  })
})

describe('abstract and epigraph', () => {
  it('a label is set in 黑; English without Han in the face of running text', () => {
    const [, abstract, keywords] = blocksOf([
      { type: 'abstract', children: [{ type: 'paragraph', children: [strong('摘要：'), ...words('文。')] }] },
      { type: 'keywords', children: [strong('Keywords: '), ...words('a; b')] }
    ])
    expect(abstract?.runs).toEqual([{ text: '摘要：', face: 'sans-bold' }, { text: '文。' }])
    expect(keywords?.runs.map(run => run.face)).toEqual(['sans-bold', 'serif'])
  })

  it('the source of an epigraph stands at the right', () => {
    const blocks = blocksOf([
      { type: 'epigraph', children: [line('树比人活得久。'), line('——题记')] },
      line('文。')
    ])
    expect(rolesOf(blocks)).toEqual(['articleTitle', 'epigraph', 'epigraphSource', 'body'])
    expect(design.styles.epigraphSource).toMatchObject({ align: 'right', rightIndent: 2 })
  })

  it('an epigraph ends two characters from the edge; a source at its end takes a line of its own', () => {
    const [, epigraph, source] = blocksOf([
      { type: 'epigraph', children: [line('“肯弯下腰，就有收成。”——题记')] },
      line('文。')
    ])
    expect([textOf(epigraph), textOf(source)]).toEqual(['“肯弯下腰，就有收成。”', '——题记'])
    // Twelve characters of 36, two free.
    expect(epigraph?.leftIndent).toBe(22)
    expect(source?.role).toBe('epigraphSource')
  })

  it('the gap before an English abstract is smaller than the one before the block; its sum is whole lines', () => {
    const abstract: ArticleContent = { type: 'abstract', children: [line('文。')] }
    const keywords: ArticleContent = { type: 'keywords', children: words('园艺') }
    const blocks = blocksOf([abstract, keywords, abstract, keywords, line('文。')], { author: '林间' })
    const space = blocks.map(({ role, linesBefore, linesAfter }) => [
      linesBefore ?? design.styles[role].linesBefore,
      linesAfter ?? design.styles[role].linesAfter
    ])
    expect(space.slice(1, 6)).toEqual([
      [0, 1],
      [0, 0],
      [0, 0],
      [0.5, 0],
      [0, 0.5]
    ])
  })

  it('an abstract stands in line with the first lines of the text', () => {
    for (const profile of [design, gongwen]) {
      const { abstract, body } = profile.styles
      expect(abstract.leftIndent * abstract.size).toBeCloseTo(2 * body.size, 6)
      expect(abstract.rightIndent).toBe(abstract.leftIndent)
    }
  })
})

describe('lines that somebody broke by hand (TN-62)', () => {
  const broken = (...lines: readonly string[]): ArticleContent => ({
    type: 'paragraph',
    children: lines.flatMap((value, index): PhrasingContent[] =>
      index === 0 ? words(value) : [{ type: 'break' }, ...words(value)]
    )
  })
  const look = (nodes: readonly ArticleContent[]): unknown[] =>
    blocksOf(nodes)
      .slice(1)
      .map(({ role, runs, linesBefore }) => [role, runs.map(({ text }) => text).join('|'), linesBefore ?? 0])

  it('short ones are verse, a paragraph a stanza', () => {
    const poem = [
      broken('雨落在河堤上', '雨落在屋顶', '没有人进来'),
      broken('灯亮着', '一直亮到天明', '我们在等')
    ]
    expect(look(poem)).toEqual([
      ['verse', '雨落在河堤上', 0],
      ['verse', '雨落在屋顶', 0],
      ['verse', '没有人进来', 0],
      ['verse', '灯亮着', 1],
      ['verse', '一直亮到天明', 0],
      ['verse', '我们在等', 0]
    ])
  })

  it('labels with values, two lines, and long lines are none', () => {
    for (const lines of [
      ['地址：河东区', '电话：一二三', '联系人：周小河'],
      ['周小河', '三月九日'],
      ['雨落在河堤上', '没有人进来', '这一行长得很，长得谁也不会把它当作诗里的一行来念，只当它是散文']
    ])
      expect(
        blocksOf([broken(...lines)])
          .slice(1)
          .map(({ role }) => role)
      ).toEqual(['body'])
  })
})
