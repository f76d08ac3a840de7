/** TN-86: places where no heading ends, whatever else speaks for them. */
import { expect, test } from 'vitest'
import type { Scales } from '../../../pipeline/2-normalize/passes/structure/headings/end-evidence.ts'
import { headingEnds } from '../../../pipeline/2-normalize/passes/structure/headings/end-features.ts'

const unweighed: Scales = { add: () => {}, addWords: () => {}, total: () => 0 }
const lengths = (text: string): number[] => headingEnds(text, null, unweighed).map(({ length }) => length)

test('a pair joined by 与, 和 up to a colon is not parted', () => {
  expect(lengths('知识与技能：会写本课的生字，能讲故事的大意。')).not.toContain(2)
  expect(lengths('情感和态度：懂得遇事要冷静，愿意帮助同学。')).not.toContain(2)
})

test('与前人的研究相比 begins a sentence', () => {
  expect(lengths('讨论与前人的研究相比，我们得到的系数偏低。')).toContain(2)
})

test('a verb that calls for its object, alone or behind an adverb, is no heading', () => {
  expect(lengths('加快渡船更新改造以旧木船为主。')).not.toContain(2)
  expect(lengths('进一步优化候船服务各村要放上长凳。')).not.toContain(5)
  expect(lengths('验收渡船修好以后由船工看过。')).toContain(2)
})

test('no sentence begins with 及, but with 及时', () => {
  expect(lengths('招收对象及条件属于本镇户口的人。')).not.toContain(4)
  expect(lengths('渡船维修及时换下坏了的船板。')).toContain(4)
})
