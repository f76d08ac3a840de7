/** Collections whose pieces have notes below them, and stories and plays in them: where each begins, and what is no heading. */
import { describe, expect, test } from 'vitest'
import { normalized, outline } from './outline.ts'
import { body } from './texts.ts'

const articles = async (base: string): Promise<readonly string[]> =>
  (await outline(base)).filter(line => line.startsWith('A '))

describe('pieces that end in notes', () => {
  const noted = (title: string, mark: string): string =>
    `${title}\n\n\n　　${body}\n\n　　${mark}本篇最初刊于《河湾月刊》第三期。`

  test('titles that lost their marks begin pieces, with one note each', async () => {
    const titles = ['井台', '《河湾集》小引', '怎么磨刀（之一）', '船票']
    const base = titles.map(title => noted(title, '〔1〕')).join('\n\n')
    expect(await articles(base)).toEqual(titles.map(title => `A ${title}`))
  })

  test('⑴ below a line 注释 is a note and heads nothing', async () => {
    const piece = (title: string): string =>
      `                    　${title}\n\n　　${body}这里有一座桥⑴，有一口井⑵。\n\n　　□注释\n　　⑴桥：指村口的石桥。桥是前年修的。\n　　⑵井：在祠堂后面。水是甜的。`
    expect(await outline([piece('井台'), piece('渡口')].join('\n\n\n'))).toEqual(
      expect.arrayContaining(['A 井台', 'A 渡口'])
    )
    const lines = await outline([piece('井台'), piece('渡口')].join('\n\n\n'))
    expect(lines.filter(line => /^\dr? /.test(line))).toEqual([])
  })

  test('① below a text that has the marks is a note; items with signs of their own are headings', async () => {
    const notes = ['①桥：指村口的石桥。', '②井：在祠堂后面。', '③祠堂：前年修的。'].map(
      note => `　　${note}${body}`
    )
    const heads = async (base: string): Promise<readonly string[]> =>
      (await outline(base)).filter(line => /^\dr? /.test(line))
    const text = `　　这里有一座桥①，有一口井②，还有一个祠堂③。${body}`
    expect(await heads(`井台\n${text}\n${notes.join('\n')}`)).toEqual([])
    expect(await heads(`井台\n　　${body}\n${notes.join('\n')}`)).toHaveLength(3)
  })

  test('the last piece may have no notes', async () => {
    const last = `船票\n\n\n　　${body}\n　　${body}`
    expect(await articles(`${noted('井台', '〔1〕')}\n\n\n${last}`)).toEqual([])
    const marked = noted('井台', '〔1〕').replace(body, `${body}〔1〕${body}`)
    expect(await articles(`${marked}\n\n\n${last}`)).toEqual(['A 井台', 'A 船票'])
    expect(await articles(`${marked}\n\n\n${last.replace('船票', '作者简介')}`)).toEqual([])
  })

  test('〔1〕 that a broken line begins with is a mark, and a heading with a number opens no piece', async () => {
    const base = `水车\n${body}\n1　构造\n${body}\n表一　各部名称①\n①轴，②斗，③架。\n2　用法\n${body}`
    expect(await articles(base)).toEqual([])
  })
})

describe('TN-83 what is said is no heading', () => {
  const speakers = ['船家', '客人', '船家', '客人', '船家', '客人']
  const lines = [
    '你要过河？',
    '我要过河！',
    '这么晚了还过河？',
    '我的家在那边！',
    '你有船钱吗？',
    '没有船钱！'
  ]

  test('a play sets a dash behind who speaks', async () => {
    const base = `渡口\n${body}\n${lines.map((line, at) => `${speakers[at]}——${line}\n客人——（坐下，）${body}`).join('\n')}`
    expect((await outline(base)).filter(line => /^\d /.test(line))).toEqual([])
  })

  test('headings with a dash, each with a name of its own, are headings', async () => {
    const heads = ['水车——转了八百年', '石磨——只剩下底座', '风箱——进了陈列室']
    const base = `老物件\n${body}\n${heads.map(head => `${head}\n${body}`).join('\n')}`
    expect((await outline(base)).filter(line => /^\d /.test(line))).toEqual(heads.map(head => `1 ${head}`))
  })

  test('a call that stands twice, and a sentence that ends in what somebody shouts', async () => {
    const base = `渡口\n${body}\n过河去，过河去！\n${body}\n有什么办法呢？\n${body}\n只好站在岸边，听见有人喊“开船！”\n${body}\n过河去，过河去！\n${body}`
    expect((await outline(base)).filter(line => /^\d /.test(line))).toEqual([])
  })
})

describe('TN-86 sentences that speak of parts', () => {
  test('第一回是…… opens a paragraph of a story', async () => {
    const base = `看灯\n${body}\n第一回是前年的春天，我刚到城里。${body}\n第二回忘记了是哪一年，总之下着雨。${body}`
    expect(await outline(base)).toEqual(['T 看灯', 'A'])
  })

  test('第一章　春天 is a heading', async () => {
    const base = `园丁手册\n第一章　春天\n${body}\n第二章　夏天，以及雨季\n${body}`
    expect(await outline(base)).toEqual(['T 园丁手册', 'A', '1 第一章　春天', '1 第二章　夏天，以及雨季'])
  })
})

describe('TN-15 headings that were printed in two lines', () => {
  const head = '            一、水池的水为园林中一切用水的来源指明了一条可以循环的'
  const paragraph = `    ${body}${body}${body}`.replace(/.{48}/g, line => `${line}\n`)

  test('the rest stands less far in, and the paragraph less again', async () => {
    const base = `水池\n${paragraph}\n${head}\n        道路和办法\n${paragraph}\n            二、方法\n${paragraph}`
    expect((await outline(base)).filter(line => /^\d /.test(line))).toEqual([
      `1 ${head.trim()}道路和办法`,
      '1 二、方法'
    ])
  })

  test('a number of its own, or a name, is no rest', async () => {
    for (const below of ['（一）道路', '林　间']) {
      const base = `水池\n${paragraph}\n${head}\n        ${below}\n${paragraph}\n            二、方法\n${paragraph}`
      expect((await normalized(base)).text).toContain(`\n${below}`)
    }
  })
})

describe('what magazines’ pages leave', () => {
  test('&nbsp; within a line is a blank, and two wide blanks behind it part paragraphs', async () => {
    const base = `【水车】&nbsp;&nbsp; 1984年河湾社出品\n${body}&nbsp;　　${body}\n${body}`
    const { text, dropped } = await normalized(base)
    expect(text).not.toContain('nbsp')
    expect(dropped.join('')).toContain('&nbsp;')
    expect(text.split(/\n+/).filter(line => line === body)).toHaveLength(3)
  })

  test('the pages behind the last sentence, and what a search found', async () => {
    const pages = '上一页&nbsp;[1]&nbsp;[2]&nbsp;[3]&nbsp;下一页'
    expect((await normalized(`题目\n${body}\n${body} ${pages}`)).text).not.toContain('下一页')
    const found = '河湾网(www.example.com)搜索:“水车”,共找到1,024\n个相关网页.'
    const { text } = await normalized(`题目\n${body}\n${body}\n${found}`)
    expect(text).not.toMatch(/共找到|相关网页/)
    expect((await normalized(`题目\n${body}这一次共找到12\n${body}`)).text).toContain('共找到12')
  })

  test('an agency’s 电题 is no part of the title', async () => {
    expect((await outline(`河湾社柳镇5月9日电题：水车重新转起来了\n\n${body}\n${body}`))[0]).toBe(
      'T 水车重新转起来了'
    )
    const sentence = '河湾社柳镇5月9日电，水车重新转起来了。'
    expect((await normalized(`题目\n${sentence}${body}`)).dropped).toEqual([])
  })

  test('two questions alone are asked by the author', async () => {
    const base = `水车\n${body}\n它究竟是怎么停下来的呢？\n${body}\n真的没有人再用它了吗？\n${body}`
    expect((await outline(base)).filter(line => /^\d /.test(line))).toEqual([])
  })
})

describe('papers of databases', () => {
  const record = (more: string): string =>
    `【 文献号 】1-23\n【原文出处】园林学报\n【原刊期号】199601\n【 标  题 】水池的循环利用\n${more}【 作  者 】林间\n【 正  文 】\n    ${body}`

  test.each([
    '【英文标题】Reusing the Water of Ponds\n【英文摘要】How ponds are used again\n',
    '    ――以河湾村为例\n',
    '【文章日期】一九九五年三月\n'
  ])('fields go on below %j', async more => {
    const { dropped, text } = await normalized(record(more))
    expect(dropped).toContain('【 作  者 】')
    expect(dropped).toContain('【 正  文 】')
    expect(text).not.toContain('正  文')
  })

  test('the first heading stands below the classification number, which is none', async () => {
    const heads = ['水从哪里来', '水到哪里去', '怎样循环']
    const numbers = '中图分类号：I02　文献标识码：A　文章编号：1001-778X(2001)02-0075-07'
    const base = `${record('')}\n    ${numbers}\n${heads.map(head => `            ${head}\n    ${body}${body}`).join('\n')}`
    expect((await outline(base)).filter(line => /^\d /.test(line))).toEqual(heads.map(head => `1 ${head}`))
  })

  test('要点之一：… are points of a text whose record gives its title, and pieces without one', async () => {
    const points = ['要点之一：引水', '要点之二：蓄水', '要点之三：循环']
    const parts = points.map(point => `    ${point}\n    ${body}${body}`).join('\n')
    expect(await articles(`${record('')}\n${parts}`)).toEqual([])
    expect(await articles(parts)).toEqual(points.map(point => `A ${point}`))
    expect(await articles(`${record('').replace('水池的循环利用', '水池要点')}\n${parts}`)).toHaveLength(3)
  })

  test('who wrote, again over each institute, is no running head', async () => {
    const who = 'LIN Jian　ZHOU Min'
    const base = `水池的循环利用\n林间　周敏\n摘要：${body}\nReusing the Water of Ponds\n${who}\n(Institute of Gardens, Willow 100080)\n${who}\n(Laboratory of Water, Willow 100081)\nAbstract: Ponds are used again.\n1　引言\n${body}\n2　方法\n${body}`
    expect((await normalized(base)).dropped).toEqual([])
  })

  test('two brackets in a text are no record', async () => {
    const { dropped } = await normalized(`题目\n${body}\n【甲】${body}\n【作者】林间\n${body}`)
    expect(dropped).toEqual([])
  })

  test('a title of two lines over its authors and an abstract is one', async () => {
    const abstract = `林间　何秀英\n　　摘要　${body}\n　　1　引言\n　　${body}\n　　2　方法\n　　${body}`
    expect((await outline(`一种水池用水的循环及其\n在园林中的应用\n${abstract}`))[0]).toBe(
      'T 一种水池用水的循环及其在园林中的应用'
    )
    expect((await outline(`水池用水的循环及其应用\n——以河湾村为例\n${abstract}`))[0]).toBe(
      'T 水池用水的循环及其应用'
    )
  })

  test('entries below 参考文献 are no headings, though Latin ones stand between them', async () => {
    const entries = [
      '1　Stone A. On ponds. 1992',
      '2　Water B. Wells. 1994',
      '3　Rain C. Roofs. 1995',
      '4　Snow D. Ice. 1996',
      '5　林间. 水池的循环. 河湾出版社, 1996'
    ]
    const base = `水池\n　　1　引言\n　　${body}\n　　2　方法\n　　${body}\n参考文献\n${entries.join('\n')}`
    expect((await outline(base)).filter(line => /林间/.test(line))).toEqual([])
  })

  test('(3) and (4) below formulas are no page numbers, however long the sentences are', async () => {
    const [head, tail] = [body.slice(0, 30), body.slice(30)]
    const base = `题目\n${[1, 2, 3, 4].map(at => `${body}${head}\n(${at})\n${tail}${body}`).join('\n')}`
    expect((await normalized(base)).dropped).toEqual([])
  })

  test('rows of figures are no headings', async () => {
    const rows = [
      '1    公园    0.683   －0.053',
      '2    马路    0.701   －0.554',
      '3    家里   －0.350   －0.514'
    ]
    const base = `锻炼\n1  对象\n${body}\n2  结果\n${body}\n${rows.join('\n')}\n3  结论\n${body}`
    expect((await outline(base)).filter(line => /^\d /.test(line))).toEqual([
      '1 1  对象',
      '1 2  结果',
      '1 3  结论'
    ])
  })
})
