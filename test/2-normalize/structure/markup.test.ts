/** Marked-up sources: what they claim to be title and headings is weighed with numbers (TN-82, TN-83); marks within lines. */
import fc from 'fast-check'
import type { Paragraph, Root } from 'mdast'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { normalize } from '../../../pipeline/2-normalize/index.ts'
import { weighLevels } from '../../../pipeline/2-normalize/passes/structure/markup/weigh-levels.ts'
import { type Dress, type InlineMark, textOf } from '../../../pipeline/model/article.ts'
import { applyLedger, rebuildBase } from '../../../pipeline/model/ledger.ts'
import { usualRepairs } from '../../../pipeline/model/repair.ts'
import type { SourceText } from '../../../pipeline/model/source.ts'

type Line = string | readonly [string, Dress]

/** A source as a reader of marked-up files gives it: one paragraph a line. */
const sourceOf = (lines: readonly Line[], inline: readonly InlineMark[] = []): SourceText => {
  let at = 0
  const children = lines.map((line): Paragraph => {
    const [value, dress] = typeof line === 'string' ? [line, undefined] : line
    const trace = { value, start: at, end: at + value.length, edits: [] }
    at += value.length + 1
    return {
      type: 'paragraph',
      children: [{ type: 'text', value, data: { trace } }],
      data: { line: { indent: 0, blankLinesBefore: 0, ...(dress ? { dress } : {}) } }
    }
  })
  const base = lines.map(line => `${typeof line === 'string' ? line : line[0]}\n`).join('')
  return {
    file: 'a.docx',
    format: 'docx',
    encoding: 'utf-8',
    base,
    tree: { type: 'root', children, data: { inline } }
  }
}

const read = async (lines: readonly Line[], inline?: readonly InlineMark[]) => {
  const source = sourceOf(lines, inline)
  const file = new VFile({ path: source.file })
  const result = await normalize(source, file)
  if (!result) throw new Error('not read')
  expect(applyLedger(source.base, result.changes)).toBe(result.text)
  expect(rebuildBase(result.text, result.changes)).toBe(source.base)
  return { ...result, codes: file.messages.map(message => message.ruleId) }
}

const headingsOf = (tree: Root): string[] =>
  tree.children.flatMap(article =>
    article.type === 'article'
      ? article.children.flatMap(node => (node.type === 'heading' ? [`${node.depth} ${textOf(node)}`] : []))
      : []
  )

const body = '清早的集市上人声鼎沸，卖菜的、卖鱼的、卖豆腐的挤在一处，谁也不肯让谁。'
const h = (outline: number): Dress => ({ style: `h${outline}`, outline })
const bold: Dress = { bold: true }

describe('titles', () => {
  test('the line that its source calls the title, wherever the head has it', async () => {
    const { title } = await read(['某某街道办事处', ['集市管理办法', { title: true }], body, body])
    expect(title).toBe('集市管理办法')
  })

  test('a title of two lines is one; a dash opens a subtitle', async () => {
    const titled = { title: true }
    const { title } = await read([
      ['关于整治', titled],
      ['集市秩序的办法', titled],
      ['——征求意见稿', titled],
      body
    ])
    expect(title).toBe('关于整治集市秩序的办法')
  })

  test('the only heading of the highest level, at the head', async () => {
    const { title, tree } = await read([['集市', h(1)], body, ['早市', h(2)], body, ['夜市', h(2)], body])
    expect(title).toBe('集市')
    expect(headingsOf(tree)).toEqual(['1 早市', '1 夜市'])
  })

  test('one of several headings is no title', async () => {
    const { title, tree } = await read([['早市', h(2)], body, ['夜市', h(2)], body])
    expect(title).toBeNull()
    expect(headingsOf(tree)).toEqual(['1 早市', '1 夜市'])
  })

  test('several of the first level are pieces', async () => {
    const { tree } = await read([['早市', h(1)], body, ['夜市', h(1)], body])
    expect(tree.children.filter(node => node.type === 'article')).toHaveLength(2)
  })

  test('pieces that no title stands over are doubtful, and told with what would make them sections', async () => {
    const { codes } = await read([['早市', h(1)], body, ['夜市', h(1)], body])
    expect(codes.filter(code => code === 'doubtful-piece')).toHaveLength(2)
  })

  test('what would make a long one a section takes all of it', async () => {
    const long = '清晨五点的露天早市与它周围几条街道上的小商小贩们'
    const source = sourceOf([[long, h(1)], body, ['夜市', h(1)], body])
    const file = new VFile({ path: source.file })
    await normalize(source, file)
    const overrides = file.messages.flatMap(({ doubt }) => doubt?.remedy ?? [])
    const result = await normalize(source, file, { ...usualRepairs, overrides })
    expect(headingsOf(result?.tree ?? { type: 'root', children: [] })).toContain(`1 ${long}`)
  })

  const faked: Dress = { bold: true, align: 'center', size: 2 }

  test('below a title that is only dressed as one they are its sections', async () => {
    const { title, tree, codes } = await read([
      ['集市见闻', faked],
      ['早市', h(1)],
      body,
      ['夜市', h(1)],
      body
    ])
    expect(title).toBe('集市见闻')
    expect(headingsOf(tree)).toEqual(['1 早市', '1 夜市'])
    expect(codes).not.toContain('doubtful-piece')
  })

  test('below one that announces pieces they are pieces', async () => {
    const { tree } = await read([['集市散文选', faked], ['早市', h(1)], body, ['夜市', h(1)], body])
    expect(tree.children.filter(node => node.type === 'article')).toHaveLength(2)
  })

  test('a line dressed as a title outranks the only heading of the first level; a letterhead does not', async () => {
    const lines: Line[] = [['集市', h(1)], body, ['夜市', h(2)], body]
    const { title, tree } = await read([['年度工作总结', faked], '办公室', ...lines])
    expect(title).toBe('年度工作总结')
    expect(headingsOf(tree)).toEqual(['1 集市', '2 夜市'])
    expect((await read([['某某街道办事处文件', faked], ...lines])).title).toBe('集市')
  })
})

describe('levels', () => {
  test('skipped ones are closed up', async () => {
    const lines: Line[] = [
      ['集市', { title: true }],
      ['早市', h(2)],
      body,
      ['鱼摊', h(5)],
      body,
      ['菜摊', h(4)],
      body,
      ['夜市', h(2)],
      body
    ]
    expect(headingsOf((await read(lines)).tree)).toEqual(['1 早市', '2 鱼摊', '2 菜摊', '1 夜市'])
  })

  test('numbers beat levels that are all alike', async () => {
    const lines: Line[] = [
      ['集市', { title: true }],
      ['一、早市', h(3)],
      body,
      ['（一）鱼摊', h(3)],
      body,
      ['（二）菜摊', h(3)],
      body,
      ['二、夜市', h(3)],
      body
    ]
    expect(headingsOf((await read(lines)).tree)).toEqual([
      '1 一、早市',
      '2 （一）鱼摊',
      '2 （二）菜摊',
      '1 二、夜市'
    ])
  })

  test('one of a series with another level has that of its siblings', async () => {
    const lines: Line[] = [
      ['集市', { title: true }],
      ['一、早市', h(2)],
      body,
      ['二、夜市', h(4)],
      body,
      ['三、庙会', h(2)],
      body
    ]
    expect(headingsOf((await read(lines)).tree)).toEqual(['1 一、早市', '1 二、夜市', '1 三、庙会'])
  })

  test('numbered lines without a level stand under the claimed heading above them', async () => {
    const lines: Line[] = [
      ['集市', { title: true }],
      ['早市', h(2)],
      '1.鱼摊',
      body,
      '2.菜摊',
      body,
      ['夜市', h(2)],
      '1.灯',
      body,
      '2.棚',
      body
    ]
    expect(headingsOf((await read(lines)).tree)).toEqual([
      '1 早市',
      '2 1.鱼摊',
      '2 2.菜摊',
      '1 夜市',
      '2 1.灯',
      '2 2.棚'
    ])
  })

  test('claimed headings stand under numbered lines that count on over them', async () => {
    const lines: Line[] = [
      ['集市', { title: true }],
      '一、早市',
      body,
      ['鱼摊', h(3)],
      body,
      ['菜摊', h(3)],
      body,
      '二、夜市',
      body,
      ['灯', h(3)],
      body
    ]
    expect(headingsOf((await read(lines)).tree)).toEqual([
      '1 一、早市',
      '2 鱼摊',
      '2 菜摊',
      '1 二、夜市',
      '2 灯'
    ])
  })

  test('a paragraph in the style of a heading is a paragraph', async () => {
    const lines: Line[] = [['集市', { title: true }], [body, h(2)], [body, h(2)], body]
    expect(headingsOf((await read(lines)).tree)).toEqual([])
  })

  test('depths begin at 1 and never skip a level, whatever is claimed', () => {
    const claim = fc.record({
      index: fc.nat(),
      block: fc.constant(null),
      outline: fc.option(fc.integer({ min: 1, max: 9 })),
      depth: fc.option(fc.integer({ min: 1, max: 6 })),
      family: fc.option(fc.constantFrom('han' as const, 'digit' as const)),
      value: fc.nat(9),
      runIn: fc.boolean(),
      isFaked: fc.boolean(),
      alike: fc.nat(5)
    })
    fc.assert(
      fc.property(fc.array(claim, { minLength: 1, maxLength: 20 }), claims => {
        const depths = weighLevels(claims)
        expect(depths).toHaveLength(claims.length)
        expect(depths[0]).toBe(1)
        for (const [at, depth] of depths.entries())
          expect(depth).toBeLessThanOrEqual((depths[at - 1] ?? 0) + 1)
      })
    )
  })
})

describe('headings by their dress', () => {
  test('short bold lines over paragraphs, two or more', async () => {
    const lines: Line[] = [
      ['集市', { title: true }],
      body,
      ['早市', bold],
      body,
      ['夜市', bold],
      body,
      ['庙会', bold],
      body
    ]
    const { tree, codes } = await read(lines)
    expect(headingsOf(tree)).toEqual(['1 早市', '1 夜市', '1 庙会'])
    expect(codes).not.toContain('doubtful-heading')
  })

  test('only two are doubtful, and told with what would overrule them', async () => {
    const { codes } = await read([
      ['集市', { title: true }],
      body,
      ['早市', bold],
      body,
      ['夜市', bold],
      body
    ])
    expect(codes.filter(code => code === 'doubtful-heading')).toHaveLength(2)
  })

  test('beside numbered headings of the same dress they have the same level', async () => {
    const lines: Line[] = [
      ['集市', { title: true }],
      ['引子', bold],
      body,
      ['一、早市', bold],
      body,
      ['二、夜市', bold],
      body,
      ['尾声', bold],
      body
    ]
    expect(headingsOf((await read(lines)).tree)).toEqual(['1 引子', '1 一、早市', '1 二、夜市', '1 尾声'])
  })

  const larger: Dress = { bold: true, size: 1.4 }
  const between = (line: Line, below = body): readonly Line[] => [
    ['集市', { title: true }],
    ['早市', larger],
    body,
    body,
    line,
    below,
    ['夜市', larger],
    body,
    body
  ]

  test.each<Dress>([bold, { bold: true, size: 1.2 }, { size: 1.2 }])(
    'one line in %j between larger ones is a level of its own, and doubtful',
    async dress => {
      const { tree, codes } = await read(between(['卖鱼的人', dress]))
      expect(headingsOf(tree)).toEqual(['1 早市', '2 卖鱼的人', '1 夜市'])
      expect(codes).toContain('doubtful-heading')
    }
  )

  test.each<[Line, string?]>([
    [['千万不要迟到！', bold]],
    [['清早的集市上人声鼎沸，谁也不肯让谁。', bold]],
    [['石桥街道办', { bold: true, align: 'right' }]],
    [['卖鱼的人', bold], '卖菜的人'],
    [['卖鱼的人', { bold: true, size: 1.6 }]]
  ])('%j is none', async (line, below) => {
    expect(headingsOf((await read(between(line, below))).tree)).toEqual(['1 早市', '1 夜市'])
  })

  test('larger ones stand above smaller ones', async () => {
    const large = { bold: true, size: 1.4 }
    const lines: Line[] = [
      ['集市', { title: true }],
      ['早市', large],
      body,
      ['鱼摊', bold],
      body,
      ['菜摊', bold],
      body,
      ['夜市', large],
      body
    ]
    expect(headingsOf((await read(lines)).tree)).toEqual(['1 早市', '2 鱼摊', '2 菜摊', '1 夜市'])
  })

  test.each([
    ['one alone', [body, ['早市', bold], body, body]],
    ['sentences', [body, ['早市真热闹。', bold], body, ['夜市更热闹。', bold], body]],
    ['speakers', [body, ['记者：早市几点开？', bold], body, ['记者：夜市几点开？', bold], body]],
    [
      'a text that is bold throughout',
      [
        [body, bold],
        ['早市', bold],
        [body, bold],
        [body, bold]
      ]
    ],
    ['centred lines that nothing else sets off', [body, ['早市', { align: 'center' }], body]]
  ] as [string, Line[]][])('%s: no headings', async (_name, lines) => {
    expect(headingsOf((await read([['集市', { title: true }], ...lines])).tree)).toEqual([])
  })
})

describe('marks within lines', () => {
  const strong = (start: number, end: number): InlineMark => ({ start, end, mark: { type: 'strong' } })

  test('bold, a link and a note at their places', async () => {
    const marks: InlineMark[] = [
      strong(0, 2),
      { start: 3, end: 5, mark: { type: 'link', url: 'https://example.org' } },
      { start: 5, end: 5, mark: { type: 'footnoteReference', identifier: '1' } }
    ]
    const { tree } = await read(['清早的集市上人声鼎沸。', body], marks)
    expect(JSON.stringify(shapeOf(tree))).toBe(
      JSON.stringify([['strong:清早', '的', 'link:集市', 'footnoteReference:', '上人声鼎沸。'], [body]])
    )
  })

  test('a repair inside a mark keeps both', async () => {
    const { tree, text } = await read(['清早,集市开了门,人声鼎沸。', body], [strong(1, 6)])
    expect(text).toContain('清早，集市开了门，人声鼎沸。')
    expect(shapeOf(tree)[0]).toEqual(['清', 'strong:早，集市开', '了门，人声鼎沸。'])
  })

  test('titles and headings keep notes but no look', async () => {
    const lines: Line[] = [['集市', { title: true }], body]
    const marks: InlineMark[] = [
      strong(0, 1),
      { start: 2, end: 2, mark: { type: 'footnoteReference', identifier: '1' } }
    ]
    const { tree } = await read(lines, marks)
    const title = tree.children.find(node => node.type === 'title')
    expect(title?.children.map(child => child.type)).toEqual(['text', 'footnoteReference'])
  })

  test('any marks leave the text as it is', async () => {
    const text = `${body}${body}`
    const mark = fc.tuple(
      fc.nat(text.length),
      fc.nat(text.length),
      fc.constantFrom('strong', 'emphasis', 'delete')
    )
    await fc.assert(
      fc.asyncProperty(fc.array(mark, { maxLength: 6 }), async marks => {
        const inline = marks
          .map(
            ([a, b, type]): InlineMark => ({
              start: Math.min(a, b),
              end: Math.max(a, b),
              mark: { type: type as 'strong' }
            })
          )
          .filter(({ start, end }) => start < end)
          .sort((a, b) => a.start - b.start)
        const { tree } = await read([text], inline)
        expect(textOf(tree)).toBe(text)
      }),
      { numRuns: 50 }
    )
  })
})

const shapeOf = (tree: Root): string[][] =>
  tree.children.flatMap(node => {
    const blocks = node.type === 'article' ? node.children : [node]
    return blocks.map(block =>
      'children' in block
        ? block.children.map(child =>
            child.type === 'text' ? child.value : `${child.type}:${textOf(child)}`
          )
        : []
    )
  })
