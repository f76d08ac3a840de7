/** Heads that a program looks up page by page are told once, with how many pieces run on. */
import { VFile } from 'vfile'
import { expect, it } from 'vitest'
import { reportWordHeads } from '../../pipeline/compile/report-word-heads.ts'
import { flowOf, section, textBlock } from '../support/flow-fixtures.ts'

const told = (start: 'run-on' | 'new-page', odd: string): string[] => {
  const volume = new VFile()
  const piece = section([textBlock('body', '正文。')], { start, runningHead: { even: '', odd } })
  reportWordHeads(flowOf([piece, piece, piece]), volume)
  return volume.messages.map(({ ruleId, reason }) => `${ruleId} ${reason}`)
}

it('docx-heads-looked-up: pieces that run on after another, where there are heads', () => {
  expect(told('run-on', '春日')).toEqual([expect.stringMatching(/^docx-heads-looked-up 2 pieces/)])
  expect(told('run-on', '')).toEqual([])
  expect(told('new-page', '春日')).toEqual([])
})
