/** What stands around and in tables: captions, notes, numbers by their decimal points (CY/T 170), pictures in cells, tables that are turned. */
import type { Image, Paragraph, PhrasingContent, Table, Text } from 'mdast'
import { describe, expect, it } from 'vitest'
import { designOf } from '../../../pipeline/4-typeset/design/design-of.ts'
import { columnAlign, decimalWidth } from '../../../pipeline/4-typeset/flow/column-align.ts'
import { typesetFlow } from '../../../pipeline/4-typeset/flow/index.ts'
import { tableGrid } from '../../../pipeline/4-typeset/flow/table-grid.ts'
import type { ArticleContent } from '../../../pipeline/model/article.ts'
import type { FlowBlock, TableBlock, TextBlock } from '../../../pipeline/model/flow.ts'
import type { Paper } from '../../../pipeline/model/manifest.ts'
import { numberTail } from '../../../pipeline/model/number-tail.ts'
import { pictureKey } from '../../../pipeline/model/picture.ts'
import { greyPicture } from '../../support/figure-fixtures.ts'

const words = (value: string): Text => ({ type: 'text', value })
const paragraph = (value: string): Paragraph => ({ type: 'paragraph', children: [words(value)] })
const image = (url: string): Image => ({ type: 'image', url, alt: '一片灰色' })
const tableOf = (rows: readonly (readonly (string | PhrasingContent[])[])[]): Table => ({
  type: 'table',
  children: rows.map(row => ({
    type: 'tableRow',
    children: row.map(cell => ({
      type: 'tableCell',
      children: typeof cell === 'string' ? [words(cell)] : cell
    }))
  }))
})
const small = tableOf([
  ['级别', '人数'],
  ['甲', '3']
])
const wide = tableOf(
  ['项目名称', '12345'].map((head, row) =>
    Array.from({ length: 14 }, () => (row === 0 ? head.slice(0, 2) : head))
  )
)

const blocksOf = (blocks: readonly ArticleContent[], paper: Paper = 'A4'): readonly FlowBlock[] => {
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
  const pictures = new Map([
    [pictureKey('a.md', 'large.png'), { ...greyPicture(), width: 900, height: 600 }],
    [pictureKey('a.md', 'sign.png'), { ...greyPicture(), width: 16, height: 16 }]
  ])
  const { sections } = typesetFlow(
    {
      title: '文集',
      epochSeconds: 0,
      region: 'CN',
      language: 'zh-CN',
      pictures,
      toc: { depth: 2, authors: true },
      hasFront: false,
      front: [],
      hasParts: false,
      parts: [{ part: null, articles: [article] }]
    },
    designOf('book', paper)
  )
  return (sections.at(-1)?.blocks ?? []).slice(1)
}
const roles = (blocks: readonly FlowBlock[]): string[] =>
  blocks.map(block => (block.kind === 'text' ? block.role : block.kind))
const textOf = (block: FlowBlock | undefined): string =>
  block?.kind === 'text' ? block.runs.map(run => run.text).join('') : ''
const table = (blocks: readonly FlowBlock[]): TableBlock => {
  const found = blocks.find(block => block.kind === 'table')
  if (!found) throw new Error('no table')
  return found
}

describe('a caption', () => {
  it('gives its table its number, and has one em between number and words', () => {
    for (const source of ['表2 各级人数', '表2各级人数', '表2　各级人数']) {
      const blocks = blocksOf([paragraph(source), small])
      expect(textOf(blocks[0])).toBe('表2　各级人数')
      expect(table(blocks).number).toBe('2')
    }
    expect(textOf(blocksOf([paragraph('表2三级人数'), small])[0])).toBe('表2　三级人数')
    for (const source of ['表2：各级人数', '表一三级人数'])
      expect(textOf(blocksOf([paragraph(source), small])[0])).toBe(source)
    expect(table(blocksOf([small])).number).toBeUndefined()
  })
})

describe('notes under a table', () => {
  it('are those of a table right above, as wide as it and no space between', () => {
    const blocks = blocksOf([
      small,
      paragraph('资料来源：值日记录。'),
      paragraph('注：未计补登的人。'),
      paragraph('后文。')
    ])
    expect(roles(blocks)).toEqual(['table', 'tableNote', 'tableNote', 'body'])
    const [above, source, note] = blocks as [TableBlock, TextBlock, TextBlock]
    expect(above.linesAfter).toBe(0)
    expect([source.linesBefore, source.linesAfter, note.linesBefore, note.linesAfter]).toEqual([
      0.2,
      0,
      undefined,
      undefined
    ])
    expect(source.leftIndent).toBeGreaterThan(0)
    expect(source.leftIndent).toBe(source.rightIndent)
  })

  it('are none elsewhere, nor what only begins alike', () => {
    expect(roles(blocksOf([small, paragraph('后文。'), paragraph('注：未计补登的人。')]))).toEqual([
      'table',
      'body',
      'body'
    ])
    expect(roles(blocksOf([small, paragraph('注意：此表未完。')]))).toEqual(['table', 'body'])
    expect(roles(blocksOf([small, paragraph('注册的人越来越多：甲级三人。')]))).toEqual(['table', 'body'])
  })

  it('are turned with their table', () => {
    const blocks = blocksOf([paragraph('表1 各项'), wide, paragraph('资料来源：账目。')])
    expect(blocks.map(block => block.kind !== 'contents' && 'turned' in block)).toEqual([true, true, true])
  })
})

describe('a column of numbers', () => {
  const alignOf = (...cells: string[]): string => {
    const grid = tableGrid(tableOf([['数'], ...cells.map(cell => [cell])]))
    return columnAlign(grid, 0)
  }
  it('stands right, by its decimal points where it has some', () => {
    expect(alignOf('12', '3')).toBe('right')
    expect(alignOf('12.5', '3.1')).toBe('right')
    expect(alignOf('12.5', '1 204', '—', '3.05')).toBe('decimal')
    expect(alignOf('+5.1%', '−12%')).toBe('decimal')
    expect(alignOf('12.5', '约三')).toBe('left')
    expect(alignOf('2021-1', '2021-2')).toBe('left')
  })

  it('is as wide as its longest ends beside the points', () => {
    expect(['12.50%', '7', '1 204', '3%'].map(numberTail)).toEqual(['.50%', '', '', '%'])
    const grid = tableGrid(tableOf([['数'], ['1234'], ['0.125']]))
    const [, whole, part] = grid.rows.map(row => row[0]?.text ?? '')
    expect(decimalWidth(grid, 0)).toBeGreaterThan((whole?.length ?? 0) * 0.5 + 3 * 0.5)
    expect(part).toBe('0.125')
  })
})

describe('an image in a cell', () => {
  it('is scaled to it and stands on a line of its own; a sign stands among the words', () => {
    const cells = table(
      blocksOf([
        tableOf([
          ['图', '名'],
          [
            [image('large.png'), words('正面')],
            [words('按'), image('sign.png'), words('键')]
          ]
        ])
      ])
    )
    const [figure, caption] = cells.rows[1]?.[0]?.runs ?? []
    expect(figure?.picture).toMatchObject({ apart: true, alt: '一片灰色' })
    const size = designOf('book', 'A4').styles.tableCell.size
    const room = (cells.widths[0] ?? 0) / size - 1.5
    expect(figure?.picture?.width).toBeLessThanOrEqual(room + 1e-6)
    expect((figure?.picture?.height ?? 0) * 1.5).toBeCloseTo(figure?.picture?.width ?? 0, 6)
    expect(caption?.breakBefore).toBe(true)
    const key = cells.rows[1]?.[1]?.runs ?? []
    expect(key.map(run => run.picture?.apart ?? run.breakBefore ?? false)).toEqual([false, false, false])
  })
})

describe('a table with too little room', () => {
  it('is set a step smaller before it is turned', () => {
    const ten = tableOf(['项目', '12345'].map(text => Array.from({ length: 10 }, () => text)))
    const block = table(blocksOf([ten]))
    expect([block.turned, block.size]).toEqual([undefined, 9])
    expect(table(blocksOf([wide])).turned).toBe(true)
  })

  it('is marked as crowded where nothing helps', () => {
    const long = tableOf(['项目名称', '文字说明也很长'].map(text => Array.from({ length: 20 }, () => text)))
    expect(table(blocksOf([long], '32K'))).toMatchObject({ turned: true, size: 7.5, crowded: true })
    expect(table(blocksOf([wide])).crowded).toBeUndefined()
  })
})
