import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { normalize } from '../../../../pipeline/2-normalize/index.ts'
import { type Finding, findingsOf } from '../../../../pipeline/diagnostics/finding.ts'
import type { Override } from '../../../../pipeline/diagnostics/override.ts'
import { usualRepairs } from '../../../../pipeline/model/repair.ts'
import { body } from '../texts.ts'

const lines = (...of: string[]): string => of.join('\n')

const run = async (
  base: string,
  overrides: readonly Override[] = []
): Promise<{ kinds: string[]; findings: Finding[] }> => {
  const file = new VFile({ path: 'a.txt' })
  const source = { file: 'a.txt', format: 'text' as const, encoding: 'utf-8', base }
  const result = await normalize(source, file, { ...usualRepairs, overrides })
  const nodes = result?.tree.children.flatMap(node => (node.type === 'article' ? node.children : [])) ?? []
  return { kinds: nodes.map(node => node.type), findings: findingsOf(file) }
}

describe('doubtful parts', () => {
  const text = lines('一年工作总结', '城东街道办公室', body)

  test('are told with the override that undoes them', async () => {
    const { kinds, findings } = await run(text)
    expect(kinds).toContain('unit')
    const doubt = findings.find(finding => finding.code === 'doubtful-part')
    expect(doubt).toMatchObject({ line: 2, doubt: { remedy: { action: { kind: 'paragraph' } } } })
    expect(doubt?.reason).toContain('the author’s unit')
    const remedy = doubt?.doubt?.remedy
    const settled = await run(text, remedy ? [remedy] : [])
    expect(settled.kinds).not.toContain('unit')
    expect(settled.findings.filter(finding => finding.code === 'doubtful-part')).toEqual([])
  })

  test('an editor’s word holds for every kind of part', async () => {
    const base = lines(
      '看鸟',
      '摘要：看鸟的人都起得早。',
      '关键词：鸟；早',
      body,
      '附件：名单',
      '林间',
      '3月9日'
    )
    const overrides = ['摘要：看鸟', '附件：名单'].map(
      (words): Override => ({ at: { kind: 'words', words, nth: 1 }, action: { kind: 'paragraph' } })
    )
    expect((await run(base)).kinds).toEqual(expect.arrayContaining(['abstract', 'attachmentNote']))
    const { kinds } = await run(base, overrides)
    expect(kinds).not.toContain('abstract')
    expect(kinds).not.toContain('attachmentNote')
  })

  test('what is sure is not told', async () => {
    const { findings } = await run(
      lines('看鸟', '——半年小结', '摘要：看鸟的人都起得早。', '关键词：鸟；早', body)
    )
    expect(findings.filter(finding => finding.code === 'doubtful-part')).toEqual([])
  })
})

describe('notes-unpaired', () => {
  test('says which marks have no note and which notes no mark', async () => {
    const base = lines(
      '看鸟',
      `${body}白鹭〔1〕来了，夜鹭〔4〕也来了。`,
      body,
      '〔1〕长脚。',
      '〔2〕没有人提到。'
    )
    const { findings } = await run(base)
    const found = findings.find(finding => finding.code === 'notes-unpaired')
    expect(found?.reason).toBe('Marks and notes do not pair up: no note for 4; no mark for 2')
    expect(found?.line).toBe(4)
  })

  test('a list of books that nothing cites is not told', async () => {
    const base = lines('看鸟', body, body, '参考文献：', '[1] 张三. 鸟. 2020.', '[2] 李四. 树. 2021.')
    const { kinds, findings } = await run(base)
    expect(kinds).toContain('notes')
    expect(findings.filter(finding => finding.code === 'notes-unpaired')).toEqual([])
  })
})
