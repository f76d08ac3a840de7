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

describe('heads of texts that lost their line breaks', () => {
  test('a title stands between a document’s number and whom it addresses, below a letterhead too', async () => {
    const rest = '河水连日上涨，渡口要停两天。请各村转告村民，不要私自下水。'
    const number = await normalized(`河政发〔2024〕5号关于渡口停航的通知各村（居）民委员会：${rest}`)
    expect(number.title).toBe('关于渡口停航的通知')
    const letterhead = await normalized(
      `河湾中学文件河中〔2024〕5号河湾中学关于渡口停航的通知各年级组：${rest}`
    )
    expect(letterhead.text.split('\n').slice(0, 3)).toEqual([
      '河湾中学文件',
      '河中〔2024〕5号',
      '河湾中学关于渡口停航的通知'
    ])
  })

  test('a contract’s title ends before its parties; nothing is cut where no title stands before them', async () => {
    const body = '为了渡口的安全，双方说定下面几件事。一、每天检查缆绳。二、每周检查船底。三、大风天停航。'
    const glued = await normalized(`渡口安全责任书甲方：河湾镇乙方：河湾船行${body}`)
    expect(glued.text.split('\n')[0]).toBe('渡口安全责任书')
    const other = await normalized(`昨天在渡口说好了甲方：河湾镇，乙方：河湾船行，${body}`)
    expect(other.text.split('\n')[0]).toContain('说好了甲方')
  })
})

describe('titles over what is no prose', () => {
  test.each([
    ['labels', '河湾便民电话', ['村委会：6000001', '卫生室：6000002', '水管站：6000003']],
    ['what a dish is made of', '蒸鱼的做法', ['用料', '鲈鱼一条', '姜三片', '葱两根', '做法']],
    ['a timetable', '活动日程表', ['时间：四月十日', '8:30 签到', '9:00 开幕', '11:00 午餐']]
  ])('%s', async (_, title, lines) => {
    expect((await normalized([title, ...lines].join('\n'))).title).toBe(title)
  })

  test('the first of several labels is none', async () => {
    const lines = ['姓名：老于', '村委会：6000001', '卫生室：6000002', '水管站：6000003']
    expect((await normalized(lines.join('\n'))).title).toBeNull()
  })
})
