/** TN-86, missing line break: how far numbers stand apart says whether they open parts of a text or count in prose. */
import { expect, test } from 'vitest'
import { findGluedEnds } from '../../../pipeline/2-normalize/passes/structure/headings/glued-ends.ts'

const texts = [
  '先把渡口的木板换完再说别的事情，大家都同意这样做。',
  '老船工的话要听到底才知道轻重，年轻人往往没有耐心。',
  '秋水退下去以后河滩上到处是石头，走路要格外小心。'
]

const sure = (section?: number): readonly number[] =>
  findGluedEnds(
    texts.map(text => ({ text, known: null, sentence: null, ...(section === undefined ? {} : { section }) }))
  ).map(end => end?.confidence ?? 0)

test('sentences that hardly hold a heading hold one more likely where a thousand characters stand below each', () => {
  const near = sure()
  for (const [index, confidence] of sure(1200).entries()) expect(confidence).toBeGreaterThan(near[index] ?? 1)
})

test('numbers that stand close together say nothing more', () => {
  expect(sure(120)).toEqual(sure())
  expect(sure(300)).toEqual(sure())
})
