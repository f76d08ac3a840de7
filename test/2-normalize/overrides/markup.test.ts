/** Overrides of Markdown, and of sources that come as a tree. */
import type { Root, RootContent } from 'mdast'
import { describe, expect, it } from 'vitest'
import { paragraphOf } from '../../../pipeline/2-normalize/passes/structure/block.ts'
import type { Override } from '../../../pipeline/diagnostics/override.ts'
import { traced } from '../../../pipeline/model/text.ts'
import { at, edited } from './normalized.ts'

const LONG = '为了丰富职工的生活，现决定开展读书活动，请各单位认真组织，抓好落实，按时报送有关材料。'

describe('Markdown', () => {
  const TEXT = `# 读书活动

## 目的

让大家**多读书**，读好书，[下一页](x.html)在阅读中增长见识，
在交流中共同进步。

- 一、时间
- 二、地点

| 甲 | 乙 |
| --- | --- |
| 丙下一页 | 丁 |

## 安排

> 引用的话，另有出处。

${LONG}
`
  const markdown = (...overrides: Override[]) => edited(TEXT, overrides, { source: { format: 'markdown' } })

  it('without overrides', async () => {
    expect((await markdown()).outline).toEqual([
      '读书活动',
      '=',
      '# 目的',
      '| 让大家多读书，读好书，下一页在阅读中增长见识，在交流中共同进步。',
      '| 一、时间二、地点',
      '| 甲乙丙下一页丁',
      '# 安排',
      '| 引用的话，另有出处。',
      `| ${LONG}`
    ])
  })

  it('drop: a cell at either end of its row leaves the others in their columns', async () => {
    const { text } = await markdown(at('甲', { kind: 'drop' }))
    expect(text).toContain('\n\t乙\n丙下一页\t丁\n')
    expect((await markdown(at('丁', { kind: 'drop' }))).text).toContain('\n甲\t乙\n丙下一页\n')
  })

  it('drop: words in a link, words over emphasis, a cell, a list item, a whole list, a heading', async () => {
    const link = await markdown(at('下一页', { kind: 'drop' }))
    expect(link.outline[3]).toBe('| 让大家多读书，读好书，在阅读中增长见识，在交流中共同进步。')
    expect(link.dropped).toEqual(['下一页'])
    const over = await markdown(at('大家多读书', { kind: 'drop' }))
    expect(over.outline[3]).toBe('| 让，读好书，下一页在阅读中增长见识，在交流中共同进步。')
    expect((await markdown(at('下一页#2', { kind: 'drop' }))).outline[5]).toBe('| 甲乙丙丁')
    expect((await markdown(at('一、时间', { kind: 'drop' }))).outline[4]).toBe('| 二、地点')
    const list = await markdown(at('一、时间', { kind: 'drop' }), at('二、地点', { kind: 'drop' }))
    expect(list.outline[4]).toBe('| 甲乙丙下一页丁')
    expect(list.dropped).toEqual(['一、时间', '二、地点'])
    const heading = await markdown(at('## 安排', { kind: 'drop' }))
    expect(heading.outline).not.toContain('# 安排')
  })

  it('a heading is running text, or of another level; a paragraph is a heading', async () => {
    expect((await markdown(at('安排', { kind: 'paragraph' }))).outline[6]).toBe('| 安排')
    expect((await markdown(at(15, { kind: 'heading', level: 3 }))).outline[6]).toBe('### 安排')
    expect((await markdown(at('让大家多读书', { kind: 'heading', level: 2 }))).outline.slice(3, 5)).toEqual([
      '## 让大家多读书',
      '| ，读好书，下一页在阅读中增长见识，在交流中共同进步。'
    ])
  })

  it('split, join, runin, replace', async () => {
    expect((await markdown(at('读好书', { kind: 'split' }))).outline.slice(3, 5)).toEqual([
      '| 让大家多读书，',
      '| 读好书，下一页在阅读中增长见识，在交流中共同进步。'
    ])
    expect((await markdown(at('在交流中', { kind: 'split' }))).outline[4]).toBe('| 在交流中共同进步。')
    expect((await markdown(at('让大家多读书', { kind: 'runin', level: 2 }))).outline.slice(3, 5)).toEqual([
      '~~ 让大家多读书',
      '| ，读好书，下一页在阅读中增长见识，在交流中共同进步。'
    ])
    expect((await markdown(at('多读书', { kind: 'replace', with: '常读书' }))).outline[3]).toContain(
      '让大家常读书，'
    )
    const split = TEXT.replace('增长见识，\n', '增长见识，\n\n')
    const joined = await edited(split, [at('在交流中', { kind: 'join' })], { source: { format: 'markdown' } })
    expect(joined.outline[3]).toBe('| 让大家多读书，读好书，下一页在阅读中增长见识，在交流中共同进步。')
  })

  it('article', async () => {
    const { outline } = await markdown(at('## 安排', { kind: 'article' }))
    expect(outline.slice(-4)).toEqual(['=', '= 安排', '| 引用的话，另有出处。', `| ${LONG}`])
    expect(outline.slice(0, 3)).toEqual(['=', '= 读书活动', '# 目的'])
  })
})

describe('a source that comes as a tree', () => {
  const base = `读书活动\n目的\n${LONG}\n安排\n${LONG}\n下一页\n`
  const tree = (): Root => {
    const children: RootContent[] = []
    let start = 0
    for (const line of base.split('\n').filter(text => text !== '')) {
      const paragraph = paragraphOf(traced(base, start, start + line.length))
      children.push(
        line === '目的' || line === '安排'
          ? { type: 'heading', depth: 2, children: paragraph.children }
          : paragraph
      )
      start += line.length + 1
    }
    return { type: 'root', children }
  }
  const of = (...overrides: Override[]) =>
    edited(base, overrides, { source: { format: 'docx', file: 'a.docx', tree: tree() } })

  it('what its reader has left out can be kept', async () => {
    const text = base.replace('下一页', '内部批注')
    const start = text.indexOf('内部批注')
    const hidden = {
      start,
      end: start + 4,
      value: '内部批注',
      rule: 'hidden-text',
      confidence: 0.9,
      code: 'x'
    }
    const source = (): Root => {
      const { children } = tree()
      return { type: 'root', children: [...children.slice(0, -1), { type: 'dropped', ...hidden }] }
    }
    const of = (...overrides: Override[]) =>
      edited(text, overrides, { source: { format: 'docx', file: 'a.docx', tree: source() } })
    expect((await of()).dropped).toEqual(['内部批注'])
    for (const action of [{ kind: 'keep' }, { kind: 'reject', rule: 'hidden-text' }] as const) {
      const { dropped, outline, said } = await of(at('内部批注', action))
      expect(dropped).toEqual([])
      expect(outline.at(-1)).toBe('| 内部批注')
      expect(said).toEqual(['overrides-applied'])
    }
  })

  it('lines are those of the extracted text', async () => {
    expect((await of(at(6, { kind: 'drop' }))).dropped).toEqual(['下一页'])
    expect((await of(at(4, { kind: 'paragraph' }))).outline).toContain('| 安排')
    expect((await of(at('安排', { kind: 'heading', level: 3 }))).outline).toContain('### 安排')
    expect((await of(at(3, { kind: 'heading', level: 1 }))).outline).toContain(`# ${LONG}`)
    expect((await of(at(4, { kind: 'article' }))).outline).toContain('= 安排')
  })
})
