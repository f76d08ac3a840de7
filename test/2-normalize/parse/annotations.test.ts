/** Readings and lines beside characters, as Markdown says them: in HTML. */
import { VFile } from 'vfile'
import { expect, it } from 'vitest'
import { buildLedger } from '../../../pipeline/2-normalize/ledger.ts'
import { parseMarkdown } from '../../../pipeline/2-normalize/parse/markdown.ts'
import { runsOf } from '../../../pipeline/4-typeset/flow/runs.ts'
import type { PhrasingContent } from '../../../pipeline/model/article.ts'
import type { Run } from '../../../pipeline/model/flow.ts'
import { applyLedger, rebuildBase } from '../../../pipeline/model/ledger.ts'

const read = async (base: string) => {
  const file = new VFile({ path: 'a.md' })
  const root = await parseMarkdown({ file: 'a.md', format: 'markdown', encoding: 'utf-8', base }, file)
  if (!root) throw new Error('no tree')
  const [paragraph] = root.children
  const children = paragraph && 'children' in paragraph ? (paragraph.children as PhrasingContent[]) : []
  const runs = runsOf(children, { index: () => null, anchor: id => id })
  return { root, runs, codes: file.messages.map(message => message.ruleId) }
}

it.each<[string, Run[]]>([
  [
    '去<ruby>图书馆<rt>túshūguǎn</rt></ruby>看书',
    [{ text: '去' }, { text: '图书馆', ruby: 'túshūguǎn' }, { text: '看书' }]
  ],
  [
    '<ruby>图<rt>tú</rt>书<rt>shū</rt></ruby>',
    [
      { text: '图', ruby: 'tú' },
      { text: '书', ruby: 'shū' }
    ]
  ],
  ['到<u>江南</u>去', [{ text: '到' }, { text: '江南', underline: 'straight' }, { text: '去' }]],
  ['去<ruby>图<rp>（</rp><rt>tú</rt><rp>）</rp></ruby>', [{ text: '去' }, { text: '图', ruby: 'tú' }]],
  [
    '<u>江南<ruby>檠<rt>qíng</rt></ruby></u>',
    [
      { text: '江南', underline: 'straight' },
      { text: '檠', ruby: 'qíng', underline: 'straight' }
    ]
  ]
])('%s', async (base, expected) => {
  const { runs, codes } = await read(base)
  expect(runs).toEqual(expected)
  expect(codes).toEqual([])
})

it.each(['<ruby>图', '<ruby><rt>tú</rt></ruby>图', '<u><u>图</u>', '<u></u>图'])(
  'what is not whole stays text, tags are told: %s',
  async base => {
    const { runs, codes } = await read(base)
    expect(runs.every(run => run.ruby === undefined)).toBe(true)
    expect(runs.map(run => run.text).join('')).toBe(base.replace(/<[^>]*>/g, ''))
    expect(codes).toContain('html-tags-ignored')
  }
)

it('no character is lost: word and reading are in the kept text, tags in the ledger', async () => {
  const base = '去<ruby>图书馆<rt>túshūguǎn</rt></ruby>，到<u>江南</u>去。\n'
  const { root } = await read(base)
  const { text, changes } = buildLedger(base, root)
  expect(text.trim()).toBe('去图书馆túshūguǎn，到江南去。')
  expect(applyLedger(base, changes)).toBe(text)
  expect(rebuildBase(text, changes)).toBe(base)
})
