import { describe, expect, it, test } from 'vitest'
import { type DoubtfulFile, doubtBlocks } from '../../pipeline/cli/doubts.ts'
import { inspect } from '../../pipeline/cli/inspect.ts'
import type { Finding } from '../../pipeline/diagnostics/finding.ts'
import type { Override } from '../../pipeline/diagnostics/override.ts'
import { memoryHost } from '../../pipeline/host/memory.ts'
import { loadManifest } from '../../pipeline/manifest/load-manifest.ts'
import { shown } from './shown.ts'

const TEXT = `某校工作小结
作者：木槿

一、开头的工作

　　这一年的工作从春天开始,做了三件事。

（一）读书

　　大家一起读了十二本书,写了二十篇笔记。

（二）种树

　　种了三十棵树，活了二十八棵。

二、后面的工作

　　明年还要接着做,请大家多提意见。

浏览次数：12
`

const inspected = async (
  files: Readonly<Record<string, string>>,
  paths: readonly string[],
  language: 'en' | 'zh' = 'en'
) => {
  const { terminal, printed, told } = shown(language)
  const code = await inspect(memoryHost(files), { paths, json: false, accept: [] }, terminal)
  return { code, printed: printed(), told: told() }
}

describe('the tree', () => {
  it('has levels, confidence and source lines', async () => {
    const { printed, code } = await inspected({ 'x/1.txt': TEXT }, ['x/1.txt'])
    expect(code).toBe(0)
    expect(printed).toMatch(/^x\/1\.txt\n {2}utf-8 · hans · 某校工作小结\n {5}1 {2}▪ 某校工作小结/)
    expect(printed).toMatch(/\n {5}2 {4}\[byline\] 作者：木槿(?: {2}\(\d+%[^\n]*\))?\n/)
    expect(printed).toMatch(/\n {5}4 {4}1 一、开头的工作(?: {2}\(\d+%[^\n]*\))?\n/)
    expect(printed).toMatch(/\n {5}8 {6}2 （一）读书(?: {2}\(\d+%[^\n]*\))?\n/)
    expect(printed).toMatch(/\n {4}16 {4}1 二、后面的工作/)
  })

  it('has removed pieces with line and rule, and changes by rule with examples', async () => {
    const { printed } = await inspected({ 'x/1.txt': TEXT }, ['x/1.txt'])
    expect(printed).toContain('1 piece removed, by line:\n    20  浏览次数：12  site-counter\n')
    expect(printed).toContain('TN-20 ×3  An ASCII comma')
    expect(printed).toContain('\n      6:14  ‘,’ → ‘，’\n')
  })

  it('is worded in Chinese', async () => {
    const { printed } = await inspected({ 'x/1.txt': TEXT }, ['x/1.txt'], 'zh')
    expect(printed).toContain('[署名] 作者：木槿')
    expect(printed).toContain('删去 1 段，按行号：')
  })

  it('of several pieces shows each with its line', async () => {
    const text = [
      '四季随笔',
      '下面是编者整理的三则随笔，欢迎大家阅读。',
      ...['篇一', '篇二', '篇三'].flatMap(head => [
        head,
        '春天来得早，院子里的树先绿了，我们在树下坐着说话，说到天黑才回家。',
        '夏天的雨下得急，也停得急，雨停以后地上有许多小水洼，孩子们踩着玩。'
      ])
    ].join('\n\n')
    const { printed } = await inspected({ 'a.txt': `${text}\n` }, ['a.txt'])
    expect(printed).toMatch(/ {5}1 {2}▪ 四季随笔/)
    expect(printed.match(/▪/g)?.length).toBe(4)
  })

  it('shows nothing but the name of a file that cannot be read', async () => {
    const { printed, code, told } = await inspected({ 'x/1.txt': '' }, ['x/1.txt'])
    expect([printed, code]).toEqual(['x/1.txt\n', 3])
    expect(told).toContain('empty-source')
  })

  it('cannot be steered by a text', async () => {
    const { printed } = await inspected({ 'a.txt': '题\u001b[31m目\n\n正文在这里，说了一些话。\u202e\n' }, [
      'a.txt'
    ])
    expect(printed).not.toMatch(/[\u001b\u202e]/)
  })
})

const doubt = (
  line: number,
  confidence: number,
  remedy: Override,
  more: readonly Override[] = []
): Finding => ({
  code: 'doubtful-heading',
  severity: 'info',
  file: 'x',
  line,
  column: 1,
  reason: `a reason with ‘quotes’: and # marks ${line}`,
  help: '',
  doubt: { confidence, remedy, ...(more.length > 0 ? { more } : {}) }
})

const at = (words: string, action: Override['action']): Override => ({
  at: { kind: 'words', words, nth: 1 },
  action
})

describe('what is doubtful', () => {
  const files: DoubtfulFile[] = [
    {
      manifest: 'book/compilation.yaml',
      source: '03-春游.txt',
      findings: [
        doubt(12, 0.8, at('二、“主要”内容', { kind: 'heading', level: 1 })),
        doubt(30, 0.55, { at: { kind: 'line', line: 30 }, action: { kind: 'paragraph' } }),
        { ...doubt(1, 1, at('x', { kind: 'drop' })), doubt: undefined } as unknown as Finding
      ]
    },
    { manifest: 'book/compilation.yaml', source: 'no: doubt.txt', findings: [] },
    {
      manifest: 'book/compilation.yaml',
      source: '甲: #1.txt',
      findings: [
        doubt(
          3,
          0.7,
          at('1、', { kind: 'accept', rule: 'TN-36' }),
          [2, 3, 4, 5, 6].map(nth => ({
            at: { kind: 'words', words: '1、', nth },
            action: { kind: 'accept', rule: 'TN-36' }
          }))
        )
      ]
    }
  ]

  it('comes as one block for a manifest, the least sure of a text first', () => {
    expect(doubtBlocks(files, shown().terminal)).toMatchInlineSnapshot(`
      "# 3 doubts, the least sure of each text first. A line of these in book/compilation.yaml decides the other way:
      overrides:
        03-春游.txt:
          - { at: 30, paragraph: true }   # 30: 55% a reason with ‘quotes’: and # marks 30
          - { at: "二、“主要”内容", heading: 1 }   # 12: 80% a reason with ‘quotes’: and # marks 12
        "甲: #1.txt":
          - { at: "1、", accept: TN-36 }   # 3: 70% a reason with ‘quotes’: and # marks 3
          - { at: "1、#2", accept: TN-36 }
          - { at: "1、#3", accept: TN-36 }
          - { at: "1、#4", accept: TN-36 }
          # and 2 more places
      "
    `)
  })

  it('is a manifest as it stands', async () => {
    const yaml = doubtBlocks(files, shown('zh').terminal)
    const host = memoryHost({ 'compilation.yaml': yaml })
    const { manifest, file } = await loadManifest(host, 'compilation.yaml', 'compilation.yaml', {
      title: '书'
    })
    expect(file.messages.map(String)).toEqual([])
    expect(Object.keys(manifest?.overrides ?? {})).toEqual(['03-春游.txt', '甲: #1.txt'])
    expect(
      manifest?.overrides['03-春游.txt']?.map(({ at: place, action }) => ({ at: place, action }))
    ).toEqual([
      { at: { kind: 'line', line: 30 }, action: { kind: 'paragraph' } },
      at('二、“主要”内容', { kind: 'heading', level: 1 })
    ])
    expect(manifest?.overrides['甲: #1.txt']).toHaveLength(4)
  })

  test('nothing doubtful, nothing said', () => {
    expect(doubtBlocks([{ manifest: 'm', source: 's', findings: [] }], shown().terminal)).toBe('')
  })

  it('stands above all trees and is not told again', async () => {
    const text = '小结\n\n1、开头\n\n　　这里说的是开头的事情。\n\n2、结尾\n\n　　这里说的是结尾的事情。\n'
    const { printed, told } = await inspected({ 'x/1.txt': text, 'x/2.txt': text }, ['x'])
    expect(printed).toMatch(
      /^# 2 doubts, .* x\/compilation\.yaml .*:\noverrides:\n {2}1\.txt:\n {4}- \{ at: /
    )
    expect(printed).toMatch(/\n {2}2\.txt:\n {4}- \{ at: .*accept: TN-36 \} {3}# 3: 70% /)
    expect(told).not.toContain('TN-36')
  })

  it('names a file as the manifest that is there names it', async () => {
    const text = '小结\n\n1、开头\n\n　　这里说的是开头的事情。\n'
    const { printed } = await inspected(
      { 'b/compilation.yaml': 'parts:\n  - sources: [in/1.txt]\n', 'b/in/1.txt': text },
      ['b']
    )
    expect(printed).toContain('b/compilation.yaml')
    expect(printed).toContain('\n  in/1.txt:\n')
  })
})
