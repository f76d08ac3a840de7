/** What content sites set around a text: links below it, its beginning above it; and what only looks like that. */
import { describe, expect, test } from 'vitest'
import { normalized, outline } from './outline.ts'
import { body } from './texts.ts'

const lines = (...of: string[]): string => of.join('\n')
const textOf = async (...of: string[]): Promise<string[]> =>
  (await normalized(lines(...of))).text.trimEnd().split('\n')

const title = '河边的老磨坊'
const cut =
  '那年夏天雨水多，镇上的人都说河要涨起来了，果然没过几天，磨坊前面的石板路就叫水淹了一半，孩子们...'

describe('titles of other texts with their beginnings, cut short', () => {
  test('they go to the end of the text', async () => {
    const feet = ['山路上的茶馆（茶馆的故事）', cut, '老街的钟楼什么时候修的', '秋天怎么晒稻谷最好', cut]
    expect(await textOf(title, '', body, body, ...feet)).toEqual([title, body, body])
  })

  test('one may be how the text ends, and so may sentences that trail off', async () => {
    const ending = ['山路上的茶馆', cut]
    expect(await textOf(title, '', body, ...ending)).toEqual([title, body, '山路上的茶馆', expect.anything()])
    const trailing = '后来的事情谁也说不清楚了，只记得那一年的雨下得特别长，磨坊的轮子转了又停，停了又转……'
    expect(await textOf(title, '', body, trailing, trailing)).toEqual([title, body, trailing, trailing])
  })
})

describe('links that are announced, or opened by stars', () => {
  test.each([
    ['河边的老磨坊相关文章：', '1.河边的老街', '2.老街的钟楼'],
    ['看了河边的老磨坊的人还看：', '1.河边的老街', '2.老街的钟楼'],
    ['【河边的老磨坊】相關文章：', '1.磨坊的故事', '2.老街的鐘樓'],
    ['★ 老磨坊的轮子', '★ 河边的老磨坊怎么修']
  ])('%s', async (...feet) => {
    expect(await textOf(title, '', body, body, ...feet)).toEqual([title, body, body])
  })

  test('stars before what is not named like the text are the author’s', async () => {
    const list = ['★ 备一把锤子', '★ 带三天干粮']
    expect(await textOf(title, '', body, body, ...list)).toEqual([title, body, body, ...list])
  })
})

test.each(['河边的老磨坊（精选3篇）', '〔*〕河边的老磨坊'])('the title said again: %s', async again => {
  const [first, ...rest] = await textOf(title, again, body, body)
  expect(first).toMatch(/^河边的老磨坊/)
  expect(rest).toEqual([body, body])
})

describe('the texts before and after', () => {
  test('their last two lines go where a button stands between them', async () => {
    const feet = ['山路上的茶馆是谁开的下一篇', '老街的钟楼什么时候修的']
    expect(await textOf(title, '', body, body, ...feet)).toEqual([title, body, body])
  })

  test('a sentence that speaks of the next one stays', async () => {
    const said = ['他合上书，又翻开下一篇', '老街的钟楼什么时候修的']
    expect(await textOf(title, '', body, body, ...said)).toEqual([title, body, body, ...said])
  })

  test('so do they in a text of one line, behind its last sentence', async () => {
    const { text } = await normalized(`${body.repeat(4)}上一篇：山路上的茶馆下一篇：老街的钟楼？`)
    expect(text.trim()).toBe(body.repeat(4))
    const told = `${body.repeat(4)}他念到上一篇：那是写茶馆的。`
    expect((await normalized(told)).text.trim()).toBe(told)
  })

  test('阅读下一篇 goes with what is below it, at the end of the text only', async () => {
    const feet = ['阅读下一篇', '山路上的茶馆', body]
    expect(await textOf(title, '', body, body, ...feet)).toEqual([title, body, body])
    const more = Array.from({ length: 5 }, () => body)
    expect(await textOf(title, '', body, ...feet, ...more)).toContain('阅读下一篇')
  })

  test('labels without a colon, one line below the other', async () => {
    const feet = ['上一篇山路上的茶馆', '下一篇 老街的钟楼']
    expect(await textOf(title, '', body, body, ...feet)).toEqual([title, body, body])
    expect(await textOf(title, '', body, '下一篇写老街的钟楼', body)).toContain('下一篇写老街的钟楼')
  })

  test('titles below the tags go, and many titles of both kinds; slogans stay', async () => {
    const tagged = ['标签：磨坊, 河边, 散文', '山路上的茶馆', '老街的钟楼是谁修的']
    expect(await textOf(title, '', body, body, ...tagged)).toEqual([title, body, body])
    const many = [
      '山路上的茶馆开张，第一天就坐满了人',
      '老街的钟楼是谁修的？三位老人这样说',
      '晒稻谷的好天气还有几天？先看云再看风',
      '渡口的新桥通车，摆渡人老周上岸种菜',
      '河湾小学添了图书室，孩子们排队借书'
    ]
    const long = body + body
    expect(await textOf(title, '', body, long, ...many)).toEqual([title, body, long])
    const slogans = many.map(line => line.replaceAll('？', '！'))
    expect(await textOf(title, '', body, long, ...slogans)).toEqual([title, body, long, ...slogans])
  })

  test('words for search engines below the text', async () => {
    expect(await textOf(title, '', body, body, '本文关键词：磨坊,河边,水车')).toEqual([title, body, body])
  })

  test('tags at the very end', async () => {
    expect(await textOf(title, '', body, body, 'Tags: 磨坊河边散文')).toEqual([title, body, body])
  })
})

test('the time to the second with what was counted goes from below a title; a time alone opens a sentence', async () => {
  const stamp = `2016年1月4日20:38:09${title}已关闭评论 861 浏览 3572字`
  expect(await textOf(title, stamp, body, body)).toEqual([title, body, body])
  const sentence = `2016年1月4日20:38:09，老磨坊的评论员关掉了灯。${body}`
  expect((await textOf(title, sentence, body)).length).toBe(3)
})

describe('the beginning of the text in front of it, cut short', () => {
  const teaser = `${body.slice(0, 30)}...`

  test('it goes, from a line of its own and from between title and text', async () => {
    expect(await textOf(title, teaser, body, body)).toEqual([title, body, body])
    expect(await textOf(`${title}${teaser}${body}${body}`)).toEqual([title, body + body])
  })

  test('over what the text was called elsewhere', async () => {
    expect(await textOf(title, teaser, '原标题：河湾的老磨坊还在转', body, body)).toEqual([title, body, body])
    expect(await textOf(title, body, '原标题：他只写了这三个字。', body)).toContain(
      '原标题：他只写了这三个字。'
    )
  })

  test('words that are said again in other ones stay', async () => {
    const said = '春天到了，园子里的花都开了，大家都……'
    expect(await textOf(title, said, body)).toEqual([title, said, body])
  })
})

describe('一，…。 in place of 一、', () => {
  test('over short sentences they are headings', async () => {
    const found = await outline(lines(title, body, `一，论点清晰。${body}`, `二，分析充分。${body}`))
    expect(found).toEqual([`T ${title}`, 'A', '1r 一，论点清晰。', '1r 二，分析充分。'])
  })

  test('whole sentences and counting are none', async () => {
    const prose = ['一，二，三，大家一起喊。', `一，不许在河里游泳，二，不许爬树，这是家里的规矩。${body}`]
    expect(await outline(lines(title, body, ...prose))).toEqual([`T ${title}`, 'A'])
  })
})

describe('headings without a number', () => {
  test('beside captions, above numbers, below who reported and when', async () => {
    const found = await outline(
      lines(
        title,
        '来源：某报',
        '记者：林间',
        body,
        '磨坊主人陈伯',
        '水车从哪里来',
        body,
        '老街上的粮店',
        body,
        '粮店的伙计们',
        '磨面的三道工序',
        body
      )
    )
    expect(found.filter(line => line.startsWith('1'))).toEqual([
      '1 水车从哪里来',
      '1 老街上的粮店',
      '1 磨面的三道工序'
    ])
  })

  test('an author below a title is none', async () => {
    const found = await outline(
      lines(title, body, '山路上的茶馆', '陈小河', body, '老街的钟楼', '林间', body)
    )
    expect(found.filter(line => /陈小河|林间/.test(line) && line.startsWith('1'))).toEqual([])
  })

  test('above the numbers of one of them, which go below', async () => {
    const found = await outline(
      lines(
        title,
        body,
        '水车从哪里来',
        body,
        '老街上的粮店',
        body,
        '磨面的三道工序',
        '1、选麦',
        body,
        '2、磨粉',
        body
      )
    )
    expect(found.slice(2)).toEqual([
      '1 水车从哪里来',
      '1 老街上的粮店',
      '1 磨面的三道工序',
      '2 1、选麦',
      '2 2、磨粉'
    ])
  })

  test('beside 一、 they are none', async () => {
    const found = await outline(
      lines(
        title,
        '水车从哪里来',
        body,
        '老街上的粮店',
        body,
        '磨坊的四季',
        body,
        '一、选麦',
        body,
        '二、磨粉',
        body
      )
    )
    expect(found.filter(line => /[一二]、/.test(line))).toEqual(['1 一、选麦', '1 二、磨粉'])
  })

  test('who took a picture and when a page was put up are none', async () => {
    const found = await outline(
      lines(
        title,
        '24 07:46:04 林间',
        body,
        '水车从哪里来',
        body,
        '磨坊的早晨　陈小河 摄',
        body,
        '老街上的粮店',
        body
      )
    )
    expect(found.filter(line => line.startsWith('1'))).toEqual(['1 水车从哪里来', '1 老街上的粮店'])
  })
})

describe('numbers', () => {
  test('1. counts within 1、, and both in one row where each is one of it', async () => {
    const nested = [
      '1、按塑化分',
      '1.柱塞式',
      '2.螺杆式',
      '2、按合模分',
      '1.机械式',
      '2.液压式',
      '3、按排列分'
    ]
    const found = await outline(lines(title, body, ...nested.flatMap(line => [line, body])))
    expect(found.slice(2)).toEqual(nested.map(line => `${line.includes('、') ? 1 : 2} ${line}`))
    const mixed = ['1、选麦', '2.磨粉', '3、过筛', '4.装袋']
    const row = await outline(lines(title, body, ...mixed.flatMap(line => [line, body])))
    expect(row.slice(2)).toEqual(mixed.map(line => `1 ${line}`))
  })

  test('a heading that its sentence begins with is cut from it', async () => {
    const text = [
      '观点明确观点明确，是写好磨坊的第一步。',
      '联系实际联系实际，要写看到的水车。',
      '结构完整结构完整，有头有尾才好读。'
    ]
    const numbered = text.map((line, index) => `${'一二三'.charAt(index)}、${line}${body}`)
    const found = await outline(`怎样写好一座磨坊${body}${numbered.join('')}`)
    expect(found.slice(1)).toEqual(['1 一、观点明确', '1 二、联系实际', '1 三、结构完整'])
  })

  test('sentences of which one fills its line are none', async () => {
    const whole = '1.我们要抓住春天这个好时节，把河边的地都翻一遍，把去年留下的种子一粒一粒挑出来。'
    const others = [`2.种田要看天气，也要看人心。${body}`, `3.水车转得快，磨出的面就细。${body}`]
    expect(await outline(lines(title, body, whole, ...others))).toEqual([`T ${title}`, 'A'])
    const longer = whole.replace('一粒一粒', '趁着天晴的日子一粒一粒细细地')
    expect(await outline(lines(title, body, longer, ...others))).toEqual([`T ${title}`, 'A'])
  })
})

describe('heads of content sites', () => {
  const asked = '老磨坊为什么还在转？'
  const menu = '首页新闻中心公告通知政务公开办事服务互动交流专题专栏'

  test('a menu without blanks goes, and a time with its source below a title that asks', async () => {
    const stamp = '2021-03-26 09:34:02 来源:河湾学院 浏览:'
    expect(await textOf(menu, '当前位置: 首页>>党建工作>>正文', asked, stamp, body, body)).toEqual([
      asked,
      body,
      body
    ])
    const title = '首页改版对新闻网站用户的影响'
    expect(await textOf(title, body, body)).toEqual([title, body, body])
  })

  test('a row of labels with how often the page was read goes; one of a notice stays', async () => {
    const row =
      '时间:2003-12-15 浏览:923 投稿:null 文作者:某报 文作者二: 文作者三: 图作者:某报 图作者二: 图作者三:'
    expect(await textOf(title, '分享:', row, body, body)).toEqual([title, body, body])
    const notice = '时间：5月4日 地点：礼堂 主持：林间'
    expect(await textOf(title, notice, body, body)).toContain('时间：5月4日 地点：礼堂 主持：林间')
  })

  test('a labelled time to the second goes from below a title; over entries it stays', async () => {
    expect(await textOf(title, '时间:2022-10-21 19:43:20', body, body)).toEqual([title, body, body])
    const log = ['时间:2022-10-21 19:43:20', '水位正常。', '时间:2022-10-21 21:43:20', '水位上涨。']
    expect((await textOf('水位记录', ...log)).length).toBe(5)
  })

  test('the year goes with the words of the title', async () => {
    const long = '河边磨坊的故事和传说'
    expect(await textOf('2023', '磨坊', '故事', '传说', long, body, body)).toEqual([long, body, body])
  })
})

describe('texts that were cut short', () => {
  test('the only 一、 over the first paragraph is a heading; one further down is none', async () => {
    const long = body + body
    expect(await outline(lines(title, '一、水车从哪里来', long, body))).toContain('1 一、水车从哪里来')
    expect(await outline(lines(title, body, '一、水车从哪里来', long, body))).not.toContain(
      '1 一、水车从哪里来'
    )
  })

  test('the only piece ends before 一、', async () => {
    const text = lines(
      '老磨坊的故事分析',
      '老磨坊的故事分析篇一一、水车从哪里来',
      body,
      '二、老街上的粮店',
      body
    )
    expect((await outline(text)).filter(line => /^\d/.test(line))).toEqual([
      '1 一、水车从哪里来',
      '1 二、老街上的粮店'
    ])
  })
})

describe('a title in one line before a sentence', () => {
  test('that asks or names what it is about ends before 在……，', async () => {
    expect((await outline(`渡口的老人如何看好渡船在江边，渡船就是大家的脚。${body}${body}`))[0]).toBe(
      'T 渡口的老人如何看好渡船'
    )
  })

  test('who does something is its subject', async () => {
    const text = `怎样过河是大事，渡口的工作人员在江边，天天守着渡船。${body}${body}`
    expect((await outline(text))[0]).toBe('A')
  })
})
