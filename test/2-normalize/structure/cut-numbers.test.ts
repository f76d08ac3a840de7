/** Lines that end within a number or an address of Chinese text are joined without a blank (TN-15, TN-61). */
import { describe, expect, test } from 'vitest'
import { needsSpace } from '../../../pipeline/2-normalize/passes/structure/lines/needs-space.ts'
import { normalized } from './outline.ts'

describe('TN-61 what a line’s end had cut', () => {
  test.each([
    ['水库总投资12', '86.5万元'],
    ['占19.', '6%，比去年高'],
    ['到会的占87', '%，其余请假'],
    ['每天上午8:3', '0开门'],
    ['提高了2', '.4个百分点'],
    ['网址https://www.sc', 'hool.example.cn/about，欢迎来信'],
    ['信箱office@', 'river.example.cn，常年有效'],
    ['信箱off', 'ice@river.example.cn，常年有效']
  ])('%s | %s is one', (left, right) => expect(needsSpace(left, right)).toBe(false))

  test.each([
    ['in the year 20', '24 of them came'],
    ['各队得分：85 90', '78 92'],
    ['他用的是open', 'source软件'],
    ['详见https://river.example.cn', 'or the guide 手册']
  ])('%s | %s are two', (left, right) => expect(needsSpace(left, right)).toBe(true))

  test('in wrapped text', async () => {
    const text =
      '河湾镇去年修了三条路，总投资为1286.5万元，其中镇里自筹的占19.6%，余下的由县里拨付，工程在2024年底以前完工，验收之后交给各村养护。'
    for (const width of [19, 20, 21, 22, 23, 24, 33, 34, 35, 36]) {
      const wrapped = `　　${text}${text}`.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []
      expect((await normalized(['修路记', ...wrapped].join('\n'))).text).not.toMatch(/\d \d|\d \.|\. \d/)
    }
  })
})
