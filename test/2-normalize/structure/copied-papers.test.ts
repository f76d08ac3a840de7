/** Papers, books and magazine articles as databases and sites hand them out: heads of journals, stamps of chapters, headings of two kinds. */
import { describe, expect, test } from 'vitest'
import { normalized, outline } from './outline.ts'
import { body } from './texts.ts'

const dropped = async (base: string): Promise<readonly string[]> => (await normalized(base)).dropped

describe('the head of a journal’s page', () => {
  const paper = `园林水池的循环利用\n林间　周敏\n摘　要：${body}\n1　引言\n${body}\n2　方法\n${body}`
  const names = ['园林学报', 'JOURNAL OF GARDENS']

  test.each(['', ' 1999科技期刊'])('stands over the title and is no part of the text: %j', async kind => {
    const masthead = [...names, `1999年　第25卷　第5期${kind}`]
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

describe('pieces without one title over them', () => {
  const essay = (title: string): string => `${title}\n2008-01-03\n　　${body}\n　　${body}\n\n\n`

  test('titles with a day right under each', async () => {
    expect(
      await outline(`${essay('春天的菜园')}${essay('夏天的菜园')}${essay('园子要不要围起来？')}`)
    ).toEqual(expect.arrayContaining(['A 春天的菜园', 'A 夏天的菜园', 'A 园子要不要围起来？']))
  })

  test('under the title of one text they are its entries', async () => {
    const found = await outline(`菜园大事记\n${body}\n\n\n${essay('挖井')}${essay('修篱笆')}`)
    expect(found.filter(line => line.startsWith('A '))).toEqual([])
  })

  test('titles behind rules, below which the numbers begin again', async () => {
    const essay = (title: string): string =>
      `${title}\n\n　　${body}\n\n　　一、松土\n\n　　${body}\n\n　　二、浇水\n\n　　${body}\n`
    const base = `春天的菜园\n\n${body}\n\n========\n\n${essay('怎样种豆')}\n========\n\n${essay('怎样种瓜')}`
    expect(await outline(base)).toEqual(expect.arrayContaining(['A 怎样种豆', 'A 怎样种瓜']))
  })
})

describe('numbers of two rows', () => {
  test('1 引言 goes on behind an inner 1. and 2.', async () => {
    const base = `园林水池的利用\n1　引言\n${body}\n2　方法\n2.1　取样\n${body}\n2.2　测量\n　　1.目测法：${body}\n　　2.尺量法：${body}\n3　结果\n3.1　水量\n${body}\n3.2　水质\n${body}`
    expect((await outline(base)).filter(line => /^\d \d/.test(line))).toEqual([
      '1 1　引言',
      '1 2　方法',
      '2 2.1　取样',
      '2 2.2　测量',
      '1 3　结果',
      '2 3.1　水量',
      '2 3.2　水质'
    ])
  })

  test('1. 引言, 2 方法 and 3. 结果 are of one row where nothing else is numbered', async () => {
    const base = `园林水池的利用\n1. 引言\n${body}\n2 方法\n${body}\n3. 结果\n${body}`
    expect((await outline(base)).filter(line => line.startsWith('1 '))).toHaveLength(3)
  })

  test('numbered prose of most sections is prose in all of them', async () => {
    const long = `善于种菜的人先看天时再看地力，天时不到就不下种，地力不足就先养地，这是老一辈传下来的规矩，谁也改不了，改了就没有收成。${body}`
    const short = `种豆要看天。${body}`
    const section = (name: string, text: string): string => `${name}\n1.${text}\n2.${text}\n3.${text}`
    const base = [
      '种菜十则',
      section('一、【天时】', long),
      section('二、【地力】', long),
      section('三、【人和】', long),
      section('四、【水利】', short)
    ].join('\n')
    expect((await outline(base)).filter(line => /^2/.test(line))).toEqual([])
  })
})

describe('TN-16 rows of a table', () => {
  test('a row that ends in a number is no running head', async () => {
    const base = `调查\n${body}\n结果如下表，从中可以看出两个园子的差别在哪里，以及\n东园      26      12\n为什么会有这样的差别。${body}`
    expect(await dropped(base)).toEqual([])
  })
})

describe('what stands twice', () => {
  const passage = [
    '园子里的人称赞他的有一万个，埋怨他的也有一万个，称赞到极处的和埋怨到极处的',
    '一样多，到了今天所埋怨的恰好抵得过从前所称赞的，像这样的人应当怎么说他才好'
  ]

  test('a passage in full lines is no running head', async () => {
    const told = `有人问起老园丁，大家都说不出他究竟是好是坏，只记得从前有人这样写过，说是\n${passage.join('\n')}\n我们读到这里，总要停下来想一想，`
    expect(await dropped(`老园丁\n${told}${body}\n${body}\n${told}${body}`)).toEqual([])
  })

  test('the name of a part stands over its first chapter only', async () => {
    const chapter = (part: string, name: string): string => `${part}\n${name}\n${body}\n\n`
    const base = `园丁集\n${chapter('第一部分', '第1节 松土')}${chapter('第一部分', '第2节 浇水')}${chapter('第一部分', '第3节 施肥')}${chapter('第二部分', '第4节 收获')}`
    expect((await outline(base)).filter(line => /^\d/.test(line))).toEqual([
      '1 第一部分',
      '2 第1节 松土',
      '2 第2节 浇水',
      '2 第3节 施肥',
      '1 第二部分',
      '2 第4节 收获'
    ])
  })
})

describe('titles', () => {
  test('of a record go on in the line below', async () => {
    const base = `【 文献号 】1-2\n【原刊地名】京\n【 标  题 】某某市园林局关于进一步推动市属公园绿化\n    养护体制改革的意见\n    （一九九四年十一月二十三日）\n【 正  文 】\n    一、松土\n    ${body}\n    二、浇水\n    ${body}`
    expect((await normalized(base)).title).toBe('某某市园林局关于进一步推动市属公园绿化养护体制改革的意见')
  })

  test('a subtitle below the title of a record is no part of it', async () => {
    const base = `【 文献号 】1-2\n【原刊地名】京\n【 标  题 】对园林中水池循环利用的一种新观察与思考\n    ――以城东公园为例\n【 作  者 】林间\n【 正  文 】\n    ${body}\n    ${body}`
    expect((await normalized(base)).title).toBe('对园林中水池循环利用的一种新观察与思考')
  })

  test('end before the author in the same line', async () => {
    expect((await outline(`园丁集作者：林间\n${body}\n${body}`)).slice(0, 3)).toEqual(
      expect.arrayContaining(['T 园丁集', 'by 作者：林间'])
    )
  })
})

describe('letters and essays under the widest gaps', () => {
  const letter = (title: string): string =>
    `${title}\n\n　　林间：\n\n　　${body}\n\n　　${body}\n\n　　周敏上\n\n\n\n`

  test('are pieces where a signature closes each', async () => {
    expect(await outline(letter('说种豆') + letter('说种瓜') + letter('说浇水'))).toEqual(
      expect.arrayContaining(['A 说种豆', 'A 说种瓜', 'A 说浇水'])
    )
  })

  test('without one they are sections', async () => {
    const section = (name: string): string => `${name}\n\n　　${body}\n\n　　${body}\n\n\n\n`
    const found = await outline(
      `种菜记\n\n　　${body}\n\n\n\n${section('松土')}${section('浇水')}${section('收获')}`
    )
    expect(found.filter(line => line.startsWith('A '))).toEqual([])
  })
})

test('之二 and 之三 in lines of their own number parts', async () => {
  const base = `游湖（选录）\n之二\n${body}\n${body}\n之三\n${body}\n${body}`
  expect((await outline(base)).filter(line => /^\d/.test(line))).toEqual(['1 之二', '1 之三'])
})

test('一、二年级 and 三、四年级 in the text are no numbers of sections', async () => {
  const base = `种菜课的安排\n一、总的安排\n${body}\n一、二年级有两个方面。即：\n1.认识种子。\n2.学会松土。\n三、四年级有两个方面。即：\n1.学会浇水。\n2.学会施肥。\n二、分年级的安排\n${body}`
  expect((await outline(base)).filter(line => /^1 /.test(line))).toEqual([
    '1 一、总的安排',
    '1 二、分年级的安排'
  ])
})

test('the head of a table that stands twice is no running head', async () => {
  const table = '产量(kg)损失(%)时间(s)'
  const base = `调查\n${body}\n结果如表所示，从中可以看出\n${table}\n189.9390.010.8795.17\n290.1190.040.7795.21\n各处的差别，并且还可以看出\n${table}\n80.0076.60994.442.09\n各年的差别。${body}`
  expect(await dropped(base)).toEqual([])
})

test('_分节阅读_2 goes anywhere', async () => {
  expect(await dropped(`园丁集\n${body}\n${body}\n_分节阅读_2\n${body}\n${body}\n${body}`)).toEqual([
    '_分节阅读_2'
  ])
})

test('names around a reporter’s role are no title', async () => {
  expect((await normalized(`林间　周敏　本报特约通讯员　何秀\n${body}\n${body}`)).title).toBeNull()
})

describe('authors over their institute above the title', () => {
  const institute = '（河湾师范学院中文系，江东河湾 352100）'
  const title = '园林水池的循环利用'

  test.each([
    ['林木生', institute],
    ['林 间 何秀英', '（河湾医学院附属医院 河湾 100730）（河湾大学图书馆 河湾 100039）'],
    ['［韩国］ 周敏', '（河湾大学 中文系，河湾 100871）']
  ])('%s, and again below it', async (names, units) => {
    const base = [
      names,
      units,
      '?',
      '·园林与水·',
      title,
      names,
      units,
      body,
      '一、引水',
      body,
      '二、蓄水',
      body
    ]
    const found = await outline(base.join('\n'))
    expect(found[0]).toBe(`T ${title}`)
    expect(found.filter(line => /^\d /.test(line))).toEqual(['1 一、引水', '1 二、蓄水'])
  })

  test('once over the title', async () => {
    const base = ['林木生', institute, title, body, '一、引水', body, '二、蓄水', body]
    expect((await outline(base.join('\n')))[0]).toBe(`T ${title}`)
  })

  test('over the text they are no title, and no number is', async () => {
    for (const first of [[], ['一']])
      expect((await normalized(['林木生', institute, ...first, body, body].join('\n'))).title).toBeNull()
  })

  test('a bracket that says something else is below a title', async () => {
    const base = ['林木生', '（这是老馆长的名字，他在河湾大学种了三十年的树）', body, body]
    expect((await normalized(base.join('\n'))).title).toBe('林木生')
  })

  test('words with semicolons between them are no heading', async () => {
    const base = [title, body, '水池; 循环利用; 园林', body, '引水的办法', body, '蓄水的办法', body]
    expect((await outline(base.join('\n'))).join()).not.toContain('循环利用; 园林')
  })
})
