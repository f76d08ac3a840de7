import { afterEach, describe, expect, test } from 'vitest'
import { applyLedger, type Inspection, rebuildBase } from '../../pipeline/index.ts'
import { type Workplace, workplace } from '../support/command.ts'

let place: Workplace
afterEach(() => place.remove())

const TEXT = '春游记\n\n一、出发\n\n早上八点出发,大家都很高兴。\n\n二、回来\n\n下午四点回来。\n'

describe('inspect', () => {
  test('--json: one object a file, one a line, in the shape of the contract; nothing is written', () => {
    place = workplace({ 'x/1.txt': TEXT, 'x/2.md': '# 读书\n\n正文。\n', 'x/3.txt': '' })
    const ran = place.run(['inspect', '--json', 'x/1.txt', 'x/2.md', 'x/3.txt'])
    expect(ran.code).toBe(3)
    expect(ran.stderr).toBe('')
    expect(place.files()).toEqual(['x/1.txt', 'x/2.md', 'x/3.txt'])
    const objects = ran.stdout
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line) as Inspection)
    expect(objects.map(object => object.file)).toEqual(['x/1.txt', 'x/2.md', 'x/3.txt'])
    for (const object of objects)
      expect(Object.keys(object)).toEqual([
        'file',
        'encoding',
        'script',
        'title',
        'articles',
        'dropped',
        'text',
        'changes',
        'messages'
      ])
    const [first, second, third] = objects as [Inspection, Inspection, Inspection]
    expect(first).toMatchObject({ encoding: 'utf-8', script: 'hans' })
    expect(first.articles).toHaveLength(1)
    expect(first.articles[0]?.headings.map(({ level, text }) => ({ level, text }))).toEqual([
      { level: 1, text: '一、出发' },
      { level: 1, text: '二、回来' }
    ])
    expect(applyLedger(TEXT, first.changes)).toBe(first.text)
    expect(rebuildBase(first.text, first.changes)).toBe(TEXT)
    expect(second.title ?? second.articles[0]?.title).toBe('读书')
    expect(third).toMatchObject({ encoding: null, script: null, title: null, articles: [], text: '' })
    expect(third.messages).toMatchObject([{ code: 'empty-source', severity: 'error' }])
  })

  test('without --json: a tree on standard output, messages on standard error; a folder is its files', () => {
    place = workplace({ 'x/1.txt': TEXT })
    const ran = place.run(['inspect', 'x'])
    expect(ran.code).toBe(0)
    expect(ran.stdout).toContain('x/1.txt\n  utf-8 · hans · ')
    expect(ran.stdout).toContain('1 一、出发')
    expect(ran.stdout).toMatch(/\d+ changes: /)
  })

  test('a closed pipe is no failure', () => {
    place = workplace({ 'x/1.txt': TEXT })
    expect(place.run(['inspect', 'x/none.txt'])).toMatchObject({ code: 3 })
  })
})

describe('explain', () => {
  test('codes and rules, in both languages', () => {
    place = workplace()
    const english = place.run(['explain', 'empty-source', 'tn-20', 'LB-7'])
    expect(english.code).toBe(0)
    expect(english.stdout).toContain(
      'empty-source · error\n  What it says: ‹file› is empty\n  What to do: Put text'
    )
    expect(english.stdout).toContain('TN-20 · Rule\n  An ASCII comma in Chinese')
    expect(english.stdout).toContain('LB-7 · Rule\n  Line breaking')
    expect(place.run(['explain', 'empty-source', '--lang', 'zh']).stdout).toContain('‹file› 是空文件')
  })

  test('help in both languages, version', () => {
    place = workplace()
    expect(place.run(['--help']).stdout).toContain('Exit codes: 0 done')
    expect(place.run(['--help', '--lang', 'zh']).stdout).toContain('退出码')
    expect(place.run(['build', '--help']).stdout).toContain('--fail-on <level>')
    expect(place.run(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})
