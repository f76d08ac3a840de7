/** Titles of a DOCX with the breaks of the PDF's (PG-14): nothing else of them changes. */
import { expect, it } from 'vitest'
import { breakTitles } from '../../../pipeline/4-typeset/pages/break-titles.ts'
import type { Run } from '../../../pipeline/model/flow.ts'
import { fixedFaces } from '../../support/fixed-faces.ts'
import { flowOf, section, textBlock } from '../../support/flow-fixtures.ts'

const runsOf = (runs: readonly Run[], notes = [{ id: 'n', runs: [{ text: '注' }] }]): readonly Run[] => {
  const flow = flowOf([section([{ ...textBlock('articleTitle', ''), runs, notes }])])
  const [block] = breakTitles(flow, fixedFaces()).sections[0]?.blocks ?? []
  if (block?.kind !== 'text') throw new Error('expected a title')
  return block.runs
}
const LONG = '关于社区菜园第一年耕种情况以及邻里共同照看幼苗的若干记录和补充说明'

it('marks of notes stay marks, and lead where they led', () => {
  const written = runsOf([{ text: LONG }, { text: '〔1〕', script: 'super', link: '#a1-n1' }])
  expect(written.filter(run => run.breakBefore)).toHaveLength(2)
  expect(written.at(-1)).toEqual({ text: '〔1〕', script: 'super', link: '#a1-n1' })
  const native = runsOf([{ text: LONG }, { text: '', note: 0, script: 'super' }])
  expect(native.at(-1)).toEqual({ text: '', note: 0, script: 'super' })
})

it('the title of a cover is broken by sense as well: a word processor would part its words', () => {
  const flow = flowOf([section([textBlock('coverTitle', LONG)], { kind: 'cover' })])
  const broken = breakTitles(flow, fixedFaces())
  const [block] = broken.sections[0]?.blocks ?? []
  const runs = block?.kind === 'text' ? block.runs : []
  const { coverTitle } = flow.design.styles
  expect(broken.design.styles.coverTitle.size).toBeCloseTo((coverTitle.size * 24) / 34, 6)
  expect(
    breakTitles(flowOf([section([textBlock('coverTitle', '四季')])]), fixedFaces()).design.styles
  ).toEqual(flow.design.styles)
  expect(runs.filter(run => run.breakBefore).length).toBeGreaterThan(1)
  expect(runs.map(run => run.text).join('')).toBe(LONG)
})

it('a heading of several lines hangs under what follows its number, a short one is left alone (PG-14)', () => {
  const hung = (text: string) => {
    const flow = flowOf([section([textBlock('heading1', text)])])
    return breakTitles(flow, fixedFaces()).sections[0]?.blocks[0]
  }
  expect(hung(`一、${LONG}`)).toMatchObject({
    leftIndent: 2,
    firstIndent: -2,
    runs: [{ text: `一、${LONG}` }]
  })
  expect(hung('一、春')).toEqual(textBlock('heading1', '一、春'))
})

it('the words are the same, and a title of one line is left as it is', () => {
  expect(
    runsOf([{ text: LONG }])
      .map(run => run.text)
      .join('')
  ).toBe(LONG)
  const short: readonly Run[] = [{ text: '春' }, { text: '', note: 0, script: 'super' }]
  expect(runsOf(short)).toBe(short)
})
