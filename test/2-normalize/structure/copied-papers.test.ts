/** Papers, books and magazine articles as databases and sites hand them out: heads of journals, stamps of chapters, headings of two kinds. */
import { describe, expect, test } from 'vitest'
import { normalized, outline } from './outline.ts'
import { body } from './texts.ts'

const dropped = async (base: string): Promise<readonly string[]> => (await normalized(base)).dropped

describe('the head of a journal’s page', () => {
  const paper = `园林水池的循环利用\n林间　周敏\n摘　要：${body}\n1　引言\n${body}\n2　方法\n${body}`
  const masthead = ['园林学报', 'JOURNAL OF GARDENS', '1999年　第25卷　第5期']

  test('stands over the title and is no part of the text', async () => {
    const base = `${masthead.join('\n')}\n\n\n\n${paper}`
    expect((await outline(base))[0]).toBe('T 园林水池的循环利用')
    expect(await dropped(base)).toEqual(masthead)
  })

  test('a title over the issue that it stood in is the title', async () => {
    const base = `园林水池的循环利用\n《园林》1999年第5期\n${body}\n一、引水\n${body}\n二、蓄水\n${body}`
    expect((await outline(base))[0]).toBe('T 园林水池的循环利用')
  })
})

describe('TN-16 the number beside a formula is no page’s', () => {
  test('it stays in the middle of a sentence', async () => {
    const base = `题目\n${body}\n因为这一点在两条线上，所以有\nm=KRx+t　　(3)\n其中的矩阵可以由下面的式子给出。${body}`
    expect(await dropped(base)).toEqual([])
  })
})

describe('books of sites', () => {
  test('lines of the site at both ends go, whatever their length', async () => {
    const head = '《园丁集》查看《园丁集》书评和最新更新请到《园丁集》专题网址http://www.example.com/book/1/'
    const tail = '本书由某某小说网(www.example.com)网友整理制作，更多好书请登录下载'
    const base = `${head}\n\n第一章　春天\n${body}\n${body}\n第二章　夏天\n${body}\n${tail}`
    expect(await dropped(base)).toEqual([head, tail])
  })

  test('where to buy tickets on the net is what a notice says', async () => {
    const base = `关于春游的通知\n${body}\n${body}\n欢迎登录www.example.com在线购票，手机访问享受优惠`
    expect(await dropped(base)).toEqual([])
  })

  test('an address with marks between its letters goes anywhere', async () => {
    const line = 'w w w.exam ple.nett，xt,小,说'
    expect(await dropped(`园丁集\n${body}\n${line}\n${body}\n${body}`)).toEqual([line])
  })

  test('a stamp with the length of the chapter stands under each title', async () => {
    const stamp = '更新时间2009-1-9 9:21:42  字数：1511'
    const base = `园丁集\n\n松土\n${stamp}\n\n　春日\n${body}\n\n浇水\n${stamp}\n\n　夏日\n${body}`
    expect(await outline(base)).toEqual(expect.arrayContaining(['T 园丁集', 'A 松土', 'A 浇水']))
    expect(await dropped(base)).toEqual([stamp, stamp])
  })
})

describe('names of blanks', () => {
  test('&nbsp; at either end of a line goes', async () => {
    const found = await normalized(`&nbsp;春天的园子\n${body}\n${body}\n&nbsp;&nbsp;`)
    expect(found.title).toBe('春天的园子')
    expect(found.text).not.toContain('nbsp')
  })

  test('a text that speaks of it keeps it', async () => {
    const base = `空格的写法\n&nbsp;是一种实体，写在两个字之间。\n${body}`
    expect((await normalized(base)).text).toContain('&nbsp;是一种')
  })
})

describe('TN-83 headings without a number beside headings with one', () => {
  const under = `一、选种\n\n怎样选\n${body}\n去哪里买\n${body}\n二、育苗\n\n怎样育\n${body}\n何时移栽\n${body}`

  test('under the numbers they are one deeper', async () => {
    expect(await outline(`种菜问答\n${under}`)).toEqual([
      'T 种菜问答',
      'A',
      '1 一、选种',
      '2 怎样选',
      '2 去哪里买',
      '1 二、育苗',
      '2 怎样育',
      '2 何时移栽'
    ])
  })

  test('where the numbers begin again below each, they stand above', async () => {
    const season = (name: string): string => `${name}\n${body}\n1.松土\n${body}\n2.浇水\n${body}`
    const base = `园中四季\n${season('春天的活')}\n${season('夏天的活')}\n${season('秋天的活')}`
    expect((await outline(base)).slice(2, 5)).toEqual(['1 春天的活', '2 1.松土', '2 2.浇水'])
  })

  test('short lines among numbered sections are no headings where most are not alike', async () => {
    const base = `种菜记\n一、选种\n${body}\n张大爷家\n李大妈家\n王老师家\n二、育苗\n${body}\n如下图\n${body}\n三、移栽\n${body}`
    expect((await outline(base)).filter(line => /^\d/.test(line))).toHaveLength(3)
  })
})

describe('a gap that was a line’s end', () => {
  test('the number that goes on from the line above stands behind it', async () => {
    const base = `园艺问答\n　　一、选种\n　　${body}\n　　${body}先看种皮　　二、育苗\n　　${body}`
    expect(await outline(base)).toEqual(['T 园艺问答', 'A', '1 一、选种', '1 二、育苗'])
  })

  test('a copy’s source behind the title is not the title', async () => {
    expect((await normalized(`园艺问答　　【来源：某某报】\n${body}\n${body}`)).title).toBe('园艺问答')
  })
})
