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
