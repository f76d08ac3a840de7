import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hanNumber } from '../../pipeline/1-read/han-number.ts'
import { fileNameParts, naturalOrder } from '../../pipeline/1-read/index.ts'

test.each([
  [['2.txt', '10.txt', '100.txt']],
  [['第二章.txt', '第十章.txt', '第十一章.txt', '第二十章.txt', '第一百零三章.txt']],
  [['一.md', '二.md', '三.md', '十.md', '十一.md', '廿一.md']],
  [['上篇.txt', '中篇.txt', '下篇.txt']],
  [['甲.txt', '乙.txt', '丙.txt', '丁.txt']],
  [['1.txt', '1-2.txt', '01-3.txt', '２.txt']],
  [['a/2.txt', 'a/10.txt', 'b/1.txt']],
  [['春游.txt', '春游2.txt', '春游10.txt']]
])('%j', names => {
  expect(names.toReversed().sort(naturalOrder)).toEqual(names)
})

test('is a total order, equal only where names are equal', () => {
  const name = fc.string({ unit: fc.constantFrom(...'01２十二百上下春.a/'), maxLength: 6 })
  fc.assert(
    fc.property(name, name, name, (a, b, c) => {
      expect(Math.sign(naturalOrder(a, b)) + Math.sign(naturalOrder(b, a))).toBe(0)
      expect(naturalOrder(a, b) === 0).toBe(a === b)
      if (naturalOrder(a, b) <= 0 && naturalOrder(b, c) <= 0)
        expect(naturalOrder(a, c)).toBeLessThanOrEqual(0)
    }),
    { numRuns: 2000 }
  )
})

test.each([
  ['廿三', 23],
  ['一百零五', 105],
  ['二〇二一', 2021],
  ['拾贰', 12],
  ['十', 10],
  ['二十', 20],
  ['两千', 2000],
  ['一万二千', 12000],
  ['〇', 0]
])('TN-85 %s is %i', (numeral, value) => {
  expect(hanNumber(numeral)).toBe(value)
})

test.each([
  ['03-春游-某某.txt', { title: '春游', author: '某某' }],
  ['稿件/03-春游-某某.txt', { title: '春游', author: '某某' }],
  ['03-春游.txt', { title: '春游' }],
  ['03_春游_某某.md', { title: '春游', author: '某某' }],
  ['十二、春游.txt', { title: '春游' }],
  ['3. 春游.txt', { title: '春游' }],
  ['春游-总结.txt', { title: '春游-总结' }],
  ['03-春游-一年级-某某.txt', { title: '春游-一年级-某某' }],
  ['2026年总结.txt', { title: '2026年总结' }],
  ['03.txt', { title: '03' }],
  ['3-3-3.txt', { title: '3', author: '3' }]
])('%s says %j', (name, parts) => {
  expect(fileNameParts(name)).toEqual(parts)
})
