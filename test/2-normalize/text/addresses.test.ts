/** Addresses are kept to their end, Han in them included; the point of a decimal goes with its digits; TN-34 is accepted. */
import { expect, test } from 'vitest'
import { at, edited } from '../overrides/normalized.ts'

test.each([
  '见 https://example.org/wiki/后羿 与原文，很好。',
  '参见 http://例.cn/里 一文，很好。',
  '邮箱 张@example.cn 请收好，谢谢。'
])('TN-18 an address ends where a blank or a mark stands: %s', async text => {
  expect((await edited(text)).text).toBe(`${text}\n`)
})

test.each([
  ['读数是１２．５度，约１．２５倍。', '读数是12.5度，约1.25倍。'],
  ['１．２０２４年的工作已经做完了。', '1．2024年的工作已经做完了。']
])('TN-25 %s', async (text, repaired) => {
  expect((await edited(text)).text).toBe(`${repaired}\n`)
})

test('TN-34 a low dot between parts of a name is suggested, and accepted', async () => {
  const text = '他叫约翰.史密斯，来自海边，很好。'
  expect((await edited(text)).text).toBe(`${text}\n`)
  const accepted = await edited(text, [at('约翰', { kind: 'keep' })], { accept: ['TN-34'] })
  expect(accepted.text).toContain('约翰·史密斯')
})
