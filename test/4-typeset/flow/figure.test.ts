/** Images in paragraphs as figures: where they stand, how large they are, what their captions are (design.md). */
import type { Image, Paragraph, PhrasingContent, Text } from 'mdast'
import { describe, expect, it } from 'vitest'
import { designOf } from '../../../pipeline/4-typeset/design/design-of.ts'
import { isFigureCaption } from '../../../pipeline/4-typeset/flow/figure.ts'
import { typesetFlow } from '../../../pipeline/4-typeset/flow/index.ts'
import type { ArticleContent } from '../../../pipeline/model/article.ts'
import type { FigureBlock, FlowBlock } from '../../../pipeline/model/flow.ts'
import { type Picture, pictureKey } from '../../../pipeline/model/picture.ts'
import { greyPicture } from '../../support/figure-fixtures.ts'

const design = designOf('book', 'A4')
const words = (value: string): Text => ({ type: 'text', value })
const image = (more: Partial<Image> = {}): Image => ({ type: 'image', url: 'a.png', alt: '', ...more })
const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children })

const blocksOf = (blocks: readonly ArticleContent[], size: Partial<Picture> = {}): readonly FlowBlock[] => {
  const article = {
    kind: 'article' as const,
    id: 'a1',
    title: '菜园',
    start: 'new-page' as const,
    blocks,
    headings: [],
    file: 'a.md',
    notes: new Map()
  }
  const { sections } = typesetFlow(
    {
      title: '文集',
      epochSeconds: 0,
      region: 'CN',
      language: 'zh-CN',
      pictures: new Map([[pictureKey('a.md', 'a.png'), { ...greyPicture(), ...size }]]),
      toc: { depth: 2, authors: true },
      hasFront: false,
      hasParts: false,
      front: [],
      parts: [{ part: null, articles: [article] }]
    },
    design
  )
  return (sections.at(-1)?.blocks ?? []).slice(1)
}
const sketch = (blocks: readonly FlowBlock[]): string[] =>
  blocks.map(block =>
    block.kind === 'text' ? `${block.role} ${block.runs.map(run => run.text).join('')}` : block.kind
  )
const figureOf = (blocks: readonly FlowBlock[]): FigureBlock => {
  const figure = blocks.find(block => block.kind === 'figure')
  if (!figure) throw new Error('no figure')
  return figure
}

describe('a paragraph with an image', () => {
  it('has its words for a caption where they read as one, and none follows', () => {
    const alone = paragraph(image({ alt: '图1　河堤上的旧书店' }))
    expect(sketch(blocksOf([alone]))).toEqual(['figure', 'figureCaption 图1　河堤上的旧书店'])
    expect(sketch(blocksOf([alone, paragraph(words('图1　旧书店'))]))).toEqual([
      'figure',
      'figureCaption 图1　旧书店'
    ])
    expect(sketch(blocksOf([paragraph(image({ alt: '河堤上的旧书店' }))]))).toEqual(['figure'])
  })

  it('is a figure where it holds nothing else', () => {
    expect(sketch(blocksOf([paragraph(image())]))).toEqual(['figure'])
  })

  it('keeps its text, the figure after it, or before it where it opens the paragraph', () => {
    const large = { width: 400, height: 300 }
    expect(sketch(blocksOf([paragraph(words('前'), image(), words('后。'))], large))).toEqual([
      'body 前后。',
      'figure'
    ])
    expect(sketch(blocksOf([paragraph(image(), words('后。'))], large))).toEqual(['figure', 'body 后。'])
  })

  it('sets an image among words in the line, where its file makes it no higher than a line and a half', () => {
    const [block] = blocksOf([paragraph(words('按'), image({ alt: '回车' }), words('换行。'))], {
      width: 80,
      height: 40
    })
    if (block?.kind !== 'text') throw new Error('expected text')
    expect(block.runs.map(run => run.text || run.picture?.alt)).toEqual(['按', '回车', '换行。'])
    const { width = 0, height = 0 } = block.runs[1]?.picture ?? {}
    // Forty pixels are thirty points: set down to what a line has room for, in proportion.
    expect([width, height]).toEqual([2.4, 1.2])
    const small = blocksOf([paragraph(words('见'), image(), words('。'))], { width: 8, height: 8 })
    expect(small[0]?.kind === 'text' && small[0].runs[1]?.picture?.height).toBeCloseTo(0.5, 6)
    const wide = { width: 800, height: 40 }
    expect(sketch(blocksOf([paragraph(words('前'), image(), words('后。'))], wide))).toContain('figure')
  })

  it('loses a link around nothing but the image', () => {
    const link: PhrasingContent = { type: 'link', url: 'b.html', children: [image()] }
    expect(sketch(blocksOf([paragraph(link)]))).toEqual(['figure'])
  })

  it('prints the words for an image that is not placed', () => {
    expect(sketch(blocksOf([paragraph(image({ url: 'b.png', alt: '校门' }))]))).toEqual(['body 校门'])
  })
})

describe('a caption', () => {
  it('is a short paragraph after the figure that names it', () => {
    const blocks = blocksOf([paragraph(image()), paragraph(words('图1　校门'))])
    expect(sketch(blocks)).toEqual(['figure', 'figureCaption 图1　校门'])
    expect(figureOf(blocks)).toMatchObject({ captioned: true, alt: '图1　校门', linesAfter: 0 })
  })

  it('may stand in the paragraph of the image, or in the title of the image', () => {
    expect(sketch(blocksOf([paragraph(image(), words('\n图1　校门'))]))[1]).toMatch(/^figureCaption \s*图1/)
    expect(sketch(blocksOf([paragraph(image({ title: '校门' }))]))).toEqual(['figure', 'figureCaption 校门'])
  })

  it.each(['图1　校门', '图 2-1 校门', '图三：校门', '圖1 校門', '图4'])('%s is one', text => {
    expect(isFigureCaption(text)).toBe(true)
  })

  it.each(['图1所示的校门，如今已经没有了。', '图书馆', '图1中的门', '一九九九年的图'])(
    '%s is none',
    text => {
      expect(isFigureCaption(text)).toBe(false)
    }
  )
})

describe('a figure', () => {
  it('is as large as its file asks for', () => {
    const figure = figureOf(blocksOf([paragraph(image())], { width: 300, height: 150, density: 150 }))
    expect([figure.width, figure.height]).toEqual([144, 72])
    expect(figure.lines).toBe(4)
  })

  it('is no wider than the text and no higher than half a page, in whole lines of the grid', () => {
    const wide = figureOf(blocksOf([paragraph(image())], { width: 3000, height: 300 }))
    expect(wide.width).toBeCloseTo(design.page.textWidth)
    expect(wide.height).toBeCloseTo(design.page.textWidth / 10)
    const high = figureOf(blocksOf([paragraph(image())], { width: 800, height: 1200 }))
    expect(high.lines).toBe(Math.floor(design.page.linesPerPage / 2))
    expect(high.height).toBeLessThanOrEqual(high.lines * design.pitch)
  })

  it('is higher where it would be too narrow so, and leaves its caption room on the page', () => {
    const ladder = figureOf(blocksOf([paragraph(image())], { width: 600, height: 3000 }))
    expect(ladder.lines).toBe(design.page.linesPerPage - 4)
    expect(ladder.height / ladder.width).toBeCloseTo(5, 6)
    const tall = figureOf(blocksOf([paragraph(image())], { width: 600, height: 1500 }))
    expect(tall.width).toBeCloseTo(0.4 * design.page.textWidth, 6)
  })
})

describe('images that follow one another', () => {
  const two = (...between: PhrasingContent[]): Paragraph =>
    paragraph(image(), ...between, image({ alt: '右' }))

  it('stand side by side, as high as one another, an em between them, with one caption', () => {
    const blocks = blocksOf([two(words(' ')), paragraph(words('图1 左右'))], { width: 400, height: 300 })
    expect(sketch(blocks)).toEqual(['figure', 'figureCaption 图1　左右'])
    const row = figureOf(blocks)
    expect(row.beside?.map(({ alt }) => alt)).toEqual(['右'])
    expect(row.width * 2 + design.bodySize).toBeCloseTo(design.page.textWidth, 6)
    expect(row.beside?.[0]?.height).toBe(row.height)
  })

  it('stand one below another where a row would be too low, or each has a caption', () => {
    expect(sketch(blocksOf([two()], { width: 3000, height: 400 }))).toEqual(['figure', 'figure'])
    const titled = paragraph(image({ title: '图1 左' }), image({ title: '图2 右' }))
    expect(sketch(blocksOf([titled], { width: 400, height: 300 }))).toEqual([
      'figure',
      'figureCaption 图1　左',
      'figure',
      'figureCaption 图2　右'
    ])
  })
})
