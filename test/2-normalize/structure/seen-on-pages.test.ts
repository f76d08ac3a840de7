/** What copied collections, quotations and licences look like: titles named alike, words and who said them, stamps over rows, capitals. */
import { expect, test } from 'vitest'
import { normalized, outline } from './outline.ts'

const first = '秋天的早上我跟着父亲去晒谷场，太阳还没有出来，场上已经有许多人在扫地，竹扫帚的声音传得很远。'
const second = '中午的时候起了风，大家停下来吃饭，坐在谷堆边上说今年的收成，谁家的稻子最好，谁家的最早。'
const lines = (...all: string[]): string => all.join('\n')

test('lines that begin as the title does are the titles of the pieces that it counts, whatever stands below them', async () => {
  const found = await outline(
    lines(
      '秋收时节范文3篇',
      '秋收时节范文：晒谷场上',
      first,
      '秋收时节范文：打谷的人',
      '打谷的人',
      second,
      '秋收时节范文：粮仓',
      '范文',
      first
    )
  )
  expect(found.filter(line => line.startsWith('A'))).toEqual([
    'A 秋收时节范文：晒谷场上',
    'A 秋收时节范文：打谷的人',
    'A 秋收时节范文：粮仓'
  ])
})

test('who said the words above is no short line that speaks against headings', async () => {
  const found = await outline(
    lines(
      '谈谈秋收',
      first,
      '收割要看天气',
      second,
      '——河湾村村民孟庆云',
      '粮食要晒干',
      first,
      '——粮站职工林木',
      second
    )
  )
  expect(found.filter(line => line.startsWith('1'))).toEqual(['1 收割要看天气', '1 粮食要晒干'])
})

test('a program’s stamps go also where a row stands below one of the titles', async () => {
  const { dropped } = await normalized(
    lines(
      '秋收的谚语',
      '2015-11-04 09:37:04',
      '1.秋分早，霜降迟。',
      '2.寒露不算冷。',
      '晒谷的经验',
      '2015-11-10 09:19:58',
      first,
      second
    )
  )
  expect(dropped).toEqual(['2015-11-04 09:37:04', '2015-11-10 09:19:58'])
})

test('notes of the author are no headings; items of the same signs are', async () => {
  const text = (end: string): string =>
    lines('秋收', first, second, `①当地人这样叫扫帚。${end}`, `②晒谷用的竹器。${end}`, first)
  expect((await outline(text('——作者原注。'))).filter(line => /^\d/.test(line))).toEqual([])
  expect((await outline(text(second))).filter(line => /^\d/.test(line))).toHaveLength(2)
})

test('capitals with a colon are headings in English; a word that calls attention is not', async () => {
  const prose =
    'You may copy these texts, read them to others, and carry them to any place where people wait for a boat.'
  const page = (one: string, two: string): string =>
    lines('On the ferry', '', prose, '', one, '', prose, '', two, '', prose, '')
  expect(
    (await outline(page('RULES FOR COPIES:', 'RULES FOR THE FERRY:'))).filter(line => line.startsWith('1'))
  ).toEqual(['1 RULES FOR COPIES:', '1 RULES FOR THE FERRY:'])
  expect((await outline(page('NOTE:', 'NOTE:'))).filter(line => line.startsWith('1'))).toEqual([])
})

test('a kind of text ends the title of a text in one line; a sentence about one does not', async () => {
  const rest = `${first}${second}`.repeat(3)
  expect((await outline(`二〇〇七年河湾中学作文比赛范文${rest}`))[0]).toBe('T 二〇〇七年河湾中学作文比赛范文')
  expect((await outline(`这是河湾中学作文比赛的范文写的都是秋收。${rest}`))[0]).not.toMatch(/^T .*范文$/)
})
