/** What programs for mail set around a text that somebody forwards. */

import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { normalize } from '../../../pipeline/2-normalize/index.ts'
import { normalized, outline } from './outline.ts'

const half = '阅览室每天开放八个小时，来的人有老有少，有人看报，有人写字，有人只是坐着听'
const rest = '雨，谁也不打扰谁。'
const head = [
  '发件人: 林间 <lin@school.cn>',
  '收件人: 馆办公室',
  '发送时间: 2026年9月3日 16:20',
  '主题: 转发：阅览室的夜'
]
const quoted = [
  `${half}`,
  rest,
  '',
  '一、开馆',
  `${half}`,
  rest,
  '',
  '二、借书',
  `${half}`,
  rest,
  '',
  '何秀英',
  '2026年9月2日'
]
const marks = (mark: string): string => quoted.map(line => `${mark}${line}`.trimEnd()).join('\n')

describe('a forwarded mail', () => {
  test.each(['> ', '>', '>> ', '＞'])(
    'quoted with %s is the text without the marks, under its subject',
    async mark => {
      const text = `${head.join('\n')}\n\n各位老师：\n\n${marks(mark)}\n`
      expect(await outline(text)).toEqual([
        'T 阅览室的夜',
        'A',
        'to 各位老师：',
        '1 一、开馆',
        '1 二、借书',
        'sign 何秀英',
        'date 2026年9月2日'
      ])
      const found = await normalized(text)
      expect(found.text).toContain(`${half}${rest}`)
      expect(found.dropped).toEqual(expect.arrayContaining(head.slice(0, 3)))
    }
  )

  test('is told once for all lines', async () => {
    const file = new VFile({ path: 'a.txt' })
    const base = `${head.join('\n')}\n\n${marks('> ')}\n`
    await normalize({ file: 'a.txt', format: 'text', encoding: 'utf-8', base }, file)
    expect(file.messages.filter(({ ruleId }) => ruleId === 'mail-quotes-lifted')).toHaveLength(1)
  })

  test('in English, with a bar above its head', async () => {
    const text = `---------- Forwarded message ---------\nFrom: Lin <lin@school.cn>\nDate: Thu, 3 Sep 2026\nSubject: Fwd: 阅览室的夜\nTo: office@school.cn\n\n${half}${rest}\n${half}${rest}\n`
    expect((await outline(text))[0]).toBe('T 阅览室的夜')
    expect((await normalized(text)).text).not.toMatch(/From|Forwarded/)
  })
})

describe('what only looks like mail', () => {
  test('two such fields of a card, and a meeting with a subject and a time, stay', async () => {
    for (const card of ['收件人：林间\n发件人：何秀英', '主题：阅览室的夜\n时间：九月三日\n地点：阅览室'])
      expect((await normalized(`旧信\n${card}\n${half}${rest}\n${half}${rest}\n`)).text).toContain(card)
  })

  test('items of a list that begin with > keep it', async () => {
    const list = '> 开馆\n> 借书\n> 还书'
    expect((await normalized(`阅览室须知\n${half}${rest}\n${list}\n${half}${rest}\n`)).text).toContain(
      '> 借书'
    )
  })
})
