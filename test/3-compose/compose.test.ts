import type { Heading, Paragraph } from 'mdast'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { compose, type VolumeText } from '../../pipeline/3-compose/index.ts'
import { partHeading } from '../../pipeline/3-compose/part-heading.ts'
import { EPOCH_FLOOR, epochOf, printedDate } from '../../pipeline/3-compose/printed-date.ts'
import type { Article, Root, Title } from '../../pipeline/model/article.ts'
import type { Manifest, SourceEntry } from '../../pipeline/model/manifest.ts'

const text = (value: string) => ({ type: 'text' as const, value })
const paragraph = (value: string): Paragraph => ({ type: 'paragraph', children: [text(value)] })
const title = (value: string): Title => ({ type: 'title', children: [text(value)] })
const heading = (depth: Heading['depth'], value: string): Heading => ({
  type: 'heading',
  depth,
  children: [text(value)]
})
const article = (...children: Article['children']): Article => ({ type: 'article', children })

const volumeText = (
  tree: Root['children'],
  own: string | null,
  entry: Partial<SourceEntry> = {}
): VolumeText => {
  const file = entry.file ?? 'a.txt'
  return {
    entry: { file, ...entry },
    file: new VFile({ path: file }),
    text: {
      source: { file, format: 'text', encoding: 'utf-8', base: '' },
      script: 'hans',
      title: own,
      tree: { type: 'root', children: tree },
      text: '',
      changes: [],
      dropped: []
    }
  }
}

const manifest = (change: Partial<Manifest> = {}): Manifest => ({
  title: '巷口四季',
  profile: 'book',
  paper: 'A4',
  region: 'CN',
  script: 'keep',
  protect: { names: [], quotations: false },
  overrides: {},
  onError: 'fail',
  numbering: 'running',
  articles: 'new-page',
  toc: { depth: 2, authors: true },
  front: [{ kind: 'cover' }, { kind: 'toc' }],
  parts: [{ sources: [] }],
  ...change
})

describe('compose', () => {
  it('titles are characters alone, raised signs among them; a subtitle goes with its title', () => {
    const raised: Title = {
      type: 'title',
      children: [text('面积 m'), { type: 'raised', to: 'super', children: [text('2')] }]
    }
    const texts = [
      volumeText(
        [article(raised, { type: 'subtitle', children: [text('——量一量院子')] }, paragraph('文。'))],
        '面积 m2'
      )
    ]
    const { parts } = compose(
      manifest({ parts: [{ sources: [{ file: 'a.txt' }] }] }),
      { prefaces: new Map(), parts: [texts] },
      new VFile(),
      '0'
    )
    expect(parts[0]?.articles).toMatchObject([{ title: '面积 m²', subtitle: '——量一量院子' }])
  })

  it('headings of the contents go without the readings over their words', () => {
    const ruby = {
      type: 'ruby' as const,
      children: [text('檠'), { type: 'reading' as const, children: [text('qíng')] }]
    }
    const named: Heading = { type: 'heading', depth: 1, children: [text('一、'), ruby, text('字')] }
    const volume = volumeText([article(title('灯'), named, paragraph('清早。'))], null)
    const { parts } = compose(manifest(), { prefaces: new Map(), parts: [[volume]] }, new VFile(), undefined)
    expect(parts[0]?.articles[0]?.headings.map(each => each.text)).toEqual(['一、檠字'])
  })

  it('numbers articles in order and gives headings anchors of their own', () => {
    const one = volumeText(
      [article(title('甲'), heading(1, '一、起'), paragraph('文'), heading(2, '（一）承'))],
      '甲'
    )
    const two = volumeText([article(title('乙'), paragraph('文'))], '乙')
    const volume = compose(manifest(), { prefaces: new Map(), parts: [[one, two]] }, new VFile(), undefined)
    const articles = volume.parts[0]?.articles ?? []
    expect(articles.map(each => [each.id, each.title])).toEqual([
      ['a1', '甲'],
      ['a2', '乙']
    ])
    expect(articles[0]?.headings).toEqual([
      { id: 'a1-h1', depth: 1, text: '一、起' },
      { id: 'a1-h2', depth: 2, text: '（一）承' }
    ])
  })

  it('keeps the title and lead-in of a text of several pieces above its first piece', () => {
    const pieces = volumeText(
      [
        title('书话三则'),
        paragraph('编者按。'),
        article(title('篇一'), paragraph('甲')),
        article(title('篇二'), paragraph('乙'))
      ],
      '书话三则'
    )
    const [first, second] =
      compose(manifest(), { prefaces: new Map(), parts: [[pieces]] }, new VFile(), undefined).parts[0]
        ?.articles ?? []
    expect(first?.collection).toMatchObject({ id: 'a1', title: '书话三则', blocks: [{ type: 'paragraph' }] })
    expect(first?.id).toBe('a2')
    expect(second).toMatchObject({ title: '篇二', piece: true })
  })

  it('keeps the title of a text above the only piece that an editor opens in it', () => {
    const piece = volumeText([title('甲'), article(title('乙'), paragraph('文'))], '甲')
    const [first] =
      compose(manifest(), { prefaces: new Map(), parts: [[piece]] }, new VFile(), undefined).parts[0]
        ?.articles ?? []
    expect(first).toMatchObject({ title: '乙', collection: { title: '甲', blocks: [] } })
  })

  it('begins what follows a part title page on a recto (PG-11)', () => {
    const parts = [{ title: '上篇　书里书外', sources: [] }]
    const texts = [volumeText([article(title('甲'))], '甲'), volumeText([article(title('乙'))], '乙')]
    const volume = compose(
      manifest({ parts }),
      { prefaces: new Map(), parts: [texts] },
      new VFile(),
      undefined
    )
    expect(volume.parts[0]?.part).toEqual({ id: 'p1', number: '上篇', title: '书里书外' })
    expect(volume.parts[0]?.articles.map(each => each.start)).toEqual(['recto', 'new-page'])
  })

  it('prints no title page for a part that has no text', () => {
    const parts = [
      { title: '上篇', sources: [] },
      { title: '下篇', sources: [] }
    ]
    const texts = [[], [volumeText([article(title('甲'))], '甲')]]
    const file = new VFile()
    const volume = compose(manifest({ parts }), { prefaces: new Map(), parts: texts }, file, undefined)
    expect(volume.parts.map(({ part }) => part?.title)).toEqual(['下篇'])
    expect(file.messages.map(message => message.ruleId)).toContain('part-empty')
  })

  it('takes a missing title from the file name and says so', () => {
    const untitled = volumeText([article(paragraph('文'))], null, {
      file: '03-春游-某某.txt',
      named: { title: '春游', author: '某某' }
    })
    const [piece] =
      compose(manifest(), { prefaces: new Map(), parts: [[untitled]] }, new VFile(), undefined).parts[0]
        ?.articles ?? []
    expect(piece).toMatchObject({ title: '春游', author: '某某' })
    expect(untitled.file.messages.map(message => message.ruleId)).toEqual(['title-from-file-name'])
  })

  it("lets the manifest's title and author win", () => {
    const byline = { type: 'byline' as const, children: [text('作者：林间')] }
    const own = volumeText([article(title('甲'), byline, paragraph('文'))], '甲', { title: '一次读书会' })
    const [piece] =
      compose(manifest(), { prefaces: new Map(), parts: [[own]] }, new VFile(), undefined).parts[0]
        ?.articles ?? []
    expect(piece).toMatchObject({ title: '一次读书会', author: '林间' })
    expect(own.file.messages.map(message => message.ruleId)).toEqual(['title-from-manifest'])
  })
})

describe('part titles', () => {
  it.each([
    ['上篇　书里书外', { number: '上篇', title: '书里书外' }],
    ['第一编 总论', { number: '第一编', title: '总论' }],
    ['附录', { title: '附录' }]
  ])('%s', (written, parts) => expect(partHeading(written)).toEqual(parts))
})

describe('dates', () => {
  it.each([
    ['2026', '二〇二六年'],
    ['2026-11', '二〇二六年十一月'],
    ['2026-10-20', '二〇二六年十月二十日'],
    ['2026-01-09', '二〇二六年一月九日']
  ])('prints %s as %s', (date, printed) => expect(printedDate(date)).toBe(printed))

  it('dates files by SOURCE_DATE_EPOCH, then by the manifest, then 1980-01-01', () => {
    expect(epochOf('1700000000', '2026-11')).toBe(1_700_000_000)
    expect(epochOf(undefined, '2026-11')).toBe(Date.UTC(2026, 10, 1) / 1000)
    expect(epochOf(undefined, undefined)).toBe(EPOCH_FLOOR)
    expect(epochOf('0', undefined)).toBe(EPOCH_FLOOR)
  })
})
