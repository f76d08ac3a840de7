import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { placesIn } from '../../../pipeline/diagnostics/places-in.ts'
import type { Root } from '../../../pipeline/model/article.ts'
import { usualRepairs } from '../../../pipeline/model/repair.ts'
import { traced } from '../../../pipeline/model/text.ts'
import { rootOf, run, textPasses } from './apply.ts'

const linesOf = (base: string): Root => {
  const root = rootOf('', 'paragraph', [])
  root.children = Array.from(
    base.matchAll(/[^\n]+/g),
    ({ 0: line, index }) => rootOf(base, 'paragraph', [[index, index + line.length]]).children[0]
  ).filter(node => node !== undefined)
  return root
}

const messagesOf = (base: string) => {
  const file = new VFile({ path: 'a.txt' })
  const source = { file: 'a.txt', format: 'text' as const, encoding: 'utf-8', base }
  const root = linesOf(base)
  for (const pass of textPasses)
    pass(root, file, { source, script: 'hans', settings: usualRepairs, placeAt: placesIn(base) })
  return file.messages
}

describe('messages of the text passes', () => {
  it('are one a rule, with the count and the first place, however many changes there are', () => {
    const messages = messagesOf(`题目\n${'好,'.repeat(100_000)}好\n`)
    expect(messages.map(m => [m.ruleId, m.rule, m.line, m.column])).toEqual([
      ['text-repaired', 'TN-20', 2, 2]
    ])
    expect(messages[0]?.params).toEqual({ rule: 'TN-20', count: 100_000, before: ',', after: '，', also: '' })
    expect(messages[0]?.reason).toContain('100000')
  })

  it('name the lines of damage, up to a cap', () => {
    const [message] = messagesOf('甲\ufffd乙\n'.repeat(30))
    expect(message?.params).toMatchObject({
      rule: 'TN-10b',
      count: 30,
      also: '2, 3, 4, 5, 6, 7, 8, 9, 10, 11, …'
    })
    expect(message?.fatal).toBe(false)
  })

  it('show invisible characters by their code points', () => {
    const [message] = messagesOf('中\u200b文')
    expect(message?.params).toMatchObject({ before: 'U+200B', after: '' })
  })
})

describe('text of a stranger’s plugin', () => {
  it('is repaired too, without a trace', () => {
    const base = '甲,乙'
    const root = rootOf(base)
    const paragraph = root.children[0] as unknown as { children: unknown[] }
    paragraph.children.push({ type: 'text', value: ',丙' })
    expect(run(base, root).text).toBe('甲，乙，丙')
  })

  it('is changed as it now is, where the plugin rewrote a leaf', () => {
    const base = '甲,乙'
    const trace = traced(base)
    const root = rootOf(base)
    const paragraph = root.children[0] as unknown as { children: { value: string; data: unknown }[] }
    paragraph.children = [{ ...paragraph.children[0], value: '丁,戊', data: { trace } }]
    const file = new VFile()
    const source = { file: 'a', format: 'text' as const, encoding: 'utf-8', base }
    for (const pass of textPasses)
      pass(root, file, { source, script: 'hans', settings: usualRepairs, placeAt: placesIn(base) })
    expect(paragraph.children[0]?.value).toBe('丁，戊')
    expect(paragraph.children[0]?.data).toEqual({ trace })
  })
})
