import { expect, it } from 'vitest'
import { designOf } from '../../../pipeline/4-typeset/design/design-of.ts'
import { runsWithNotes } from '../../../pipeline/4-typeset/flow/runs-with-notes.ts'
import type { LineSetting } from '../../../pipeline/model/line-setting.ts'

const runs = (lines: LineSetting) => {
  const context = { articleId: 'a', notes: new Map(), design: { ...designOf('book', 'A4'), lines } }
  const emphasis = { type: 'emphasis' as const, children: [{ type: 'text' as const, value: '要紧' }] }
  return runsWithNotes([{ type: 'text', value: '这很' }, emphasis], context as never).runs
}

it('emphasis is another face, or dots under the characters where the design has it so', () => {
  expect(runs({})).toEqual([{ text: '这很' }, { text: '要紧', emphasis: 'emphasis' }])
  expect(runs({ emphasis: 'dots' })).toEqual([{ text: '这很' }, { text: '要紧', emphasisMark: 'dot' }])
})

it('two names side by side are two runs: each has a line of its own', () => {
  const name = (value: string) => ({
    type: 'underline' as const,
    children: [{ type: 'text' as const, value }]
  })
  const context = { articleId: 'a', notes: new Map(), design: designOf('book', 'A4') }
  expect(runsWithNotes([name('张三'), name('李四')], context as never).runs).toEqual([
    { text: '张三', underline: 'straight' },
    { text: '李四', underline: 'straight' }
  ])
})
