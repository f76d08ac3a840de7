/** What the head of a text is, and is not: records, wrapped first lines, counted words in a title. */
import { describe, expect, test } from 'vitest'
import { normalized, outline } from './outline.ts'
import { body } from './texts.ts'

const read = async (
  ...lines: string[]
): Promise<{ title: string | null; text: string; dropped: readonly string[] }> =>
  normalized(`${lines.join('\n')}\n`)

describe('a record stands at the head', () => {
  test.each([
    ['附：我的读书卡', '书名：《小院》', '作者：林间'],
    ['标题：《小院》'],
    ['题目：《小院》', body]
  ])('below a sentence it is what the text says: %s', async (...card) => {
    const { title, text, dropped } = await read('看书的人', '', body, body, ...card)
    expect(title).toBe('看书的人')
    expect(dropped).toEqual([])
    expect(text).toContain(card.join('\n'))
  })

  test('below a title two fields are a card', async () => {
    const { title, dropped } = await read('我的读书卡', '', '书名：《小院》', '作者：林间', body)
    expect(title).toBe('我的读书卡')
    expect(dropped).toEqual([])
  })

  test('below a site’s line it is read', async () => {
    const { title } = await read('首页 > 散文 > 正文', '标题：小院', '作者：林间', body)
    expect(title).toBe('小院')
  })
})

describe('TN-15 one or two wrapped paragraphs', () => {
  const first =
    '我们学校的图书馆不大，但是书很多，同学们每天中午都来看书，借书的人常常排成长队，老师忙得连喝水的时间都没有。'
  const second =
    '春天来了，园子里的花都开了，红的像火，粉的像霞，白的像雪，蜜蜂在花丛中飞来飞去，我们追着蝴蝶跑。'
  const wrapped = (text: string, width: number): string =>
    (text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []).join('\n')

  test.each([21, 25, 30, 35])('lines of %i', async width => {
    const one = await read(wrapped(first, width))
    expect([one.title, one.text]).toEqual([null, `${first}\n`])
    const two = await read(wrapped(first, width), '', wrapped(second, width))
    expect([two.title, two.text]).toEqual([null, `${first}\n${second}\n`])
  })

  test.each([
    ['坚定信念，勇于担当，做一个新时代的好少年', '我们要多读书，多做事，多帮助别人。'],
    ['两个黄鹂鸣翠柳枝头，一行白鹭上青天之上', '窗含西岭千秋雪色远，门泊东吴万里船不动'],
    [body, '一个人在山里走了很久，没有遇见别的人', '到了山顶。']
  ])('lines that are whole stay: %s', async (...lines) => {
    expect((await read(...lines)).text).toBe(`${lines.join('\n')}\n`)
  })
})

describe('a title that counts', () => {
  test.each(['【原创】我的第一篇小说', '难忘的第一节课', '人生的第一章'])('%s', async title => {
    expect(await outline(`${title}\n${body}\n${body}\n`)).toEqual([`T ${title}`, 'A'])
  })

  test('a second one makes it the first of several', async () => {
    const chapters = `图书室管理办法第一章总则\n${body}\n第二章借阅\n${body}\n`
    expect((await outline(chapters)).slice(0, 3)).toEqual(['T 图书室管理办法', 'A', '1 第一章总则'])
  })
})
