/** Numbers that are hours and quantities, and numbered sentences below one with its text: no headings (TN-86). */
import { expect, test } from 'vitest'
import { outline } from './outline.ts'

const body = '河边的人家都记得那一年，水涨到了门槛，大家把粮食搬上阁楼，夜里轮流守着，一直守到天亮。'

test('hours and versions of a log open no headings', async () => {
  const log = [
    '值班日志',
    '8.30 到岗。',
    '14.00 参加例会。',
    '8.30 到岗。',
    '1.2 版的软件装好了。',
    '3.5 公里外的村子也去了。',
    '16.00 填写台账。'
  ]
  expect((await outline(log.join('\n'))).filter(line => /^\d/.test(line))).toEqual([])
})

test('a heading that only begins like a quantity is one', async () => {
  const text = ['手册', '1 总则', body, '1.1 公文写作', body, '1.2 版本管理', body, '2 附则', body]
  expect(await outline(text.join('\n'))).toContain('2 1.2 版本管理')
})

test('sentences of a row without a text of their own stay with the one that has it', async () => {
  const row = [
    `(1)第一次涨水，谁也没有准备。${body}`,
    '(2)第二次涨水，借了邻村的两条船。',
    '(3)第三次水没有进村，只漫到桥头。'
  ]
  const text = ['村史', '一、旧事', body, ...row, '二、今天', body]
  expect((await outline(text.join('\n'))).filter(line => /涨水|没有进村/.test(line))).toEqual([])
})
