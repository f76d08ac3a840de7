import { describe, expect, test } from 'vitest'
import { normalized, outline } from './outline.ts'
import { body, texts } from './texts.ts'

const of = (name: string): Promise<string[]> => outline(texts[name] ?? '')

describe('the shapes that texts come in', () => {
  test('a notice: salutation, headings over lists, signature and date', async () => {
    expect(await of('notice')).toEqual([
      'T 关于开展春季植树活动的通知',
      'A',
      'to 各班级：',
      '1 一、活动时间',
      '1 二、活动地点',
      '1 三、活动要求',
      'sign 学校办公室',
      'date 2026年3月20日'
    ])
  })

  test('a speech: date, speaker, salutation, run-in headings (TN-84)', async () => {
    expect(await of('speech')).toEqual([
      'T 在读书节开幕式上的讲话',
      'A',
      'date （2026年4月23日）',
      'by 林间',
      'to 尊敬的各位老师，亲爱的同学们：',
      '1r 一、读书让人明理。',
      '1r 二、读书让人宁静。',
      '1r 三、读书让人勇敢。'
    ])
  })

  test('a paper numbered 1, 2.1 (B.3.5)', async () => {
    expect(await of('paper')).toEqual([
      'T 城市公园鸟类观察初探',
      'A',
      'by 张三',
      '1 1 引言',
      '1 2 方法',
      '2 2.1 样地选择',
      '2 2.2 观察时间',
      '1 3 结果',
      '2 3.1 种类',
      '2 3.2 数量',
      '1 4 讨论',
      '1 参考文献'
    ])
  })

  test('a law: chapters and sections are headings, clauses stay in their paragraphs', async () => {
    expect(await of('law')).toEqual([
      'T 社区图书室管理办法',
      'A',
      '1 第一章 总则',
      '1 第二章 借阅',
      '2 第一节 借书',
      '2 第二节 还书',
      '1 第三章 附则'
    ])
  })

  test('a law in one line: wide blanks were breaks, letter-spaced names stay whole', async () => {
    const result = await normalized(texts['oneLineLaw'] ?? '')
    expect(result.title).toBe('社区图书室管理办法')
    expect(await of('oneLineLaw')).toEqual([
      'T 社区图书室管理办法',
      'A',
      '1 第一章　总　　则',
      '1 第二章　借　　阅'
    ])
    expect(result.text.split('\n').filter(line => /^第.条/.test(line))).toHaveLength(4)
    expect(result.text).toContain('\n借书要登记。\n')
  })

  test('levels follow the nesting of the document (TN-82)', async () => {
    expect((await of('nested')).map(line => line.slice(0, 7))).toEqual([
      'T 社区工作总',
      'A',
      '1 一、主要工',
      '2 （一）环境',
      '3 1.清扫街',
      '3 2.修剪花',
      '2 （二）文体',
      '3 1.读书会',
      '3 2.运动会',
      '1 二、存在问',
      '1 三、下一步',
      '2r （一）加',
      '2r （二）改',
      '2r （三）狠'
    ])
  })

  test('all in one line: label dropped, title cut, glued headings cut (TN-86)', async () => {
    const result = await normalized(texts['glued'] ?? '')
    expect(result.dropped).toEqual(['文档简介：'])
    expect(await of('glued')).toEqual([
      'T 社区志愿服务工作总结',
      'A',
      '1 一、主要做法',
      '2r （一）建好队伍。',
      '2r （二）定好制度。',
      '1 二、主要成效',
      '1 三、几点体会',
      '1 四、下步打算'
    ])
  })

  test('a database record gives title and author', async () => {
    expect(await of('record')).toEqual(['T 论园艺的乐趣', 'A', 'by 林间', '1 一、松土', '1 二、浇水'])
  })

  test('headings without numbers, several alike', async () => {
    expect((await of('unnumbered')).slice(2)).toEqual([
      '1 失语——做得多，说得少',
      '1 自闭——只看自己那一块',
      '1 多动——换来换去，越换越迷茫'
    ])
  })

  test('questions are headings; a text may have no title', async () => {
    expect(await of('questions')).toEqual([
      'A',
      '1 1.什么是垃圾分类？',
      '1 2.为什么要分类？',
      '1 3.怎样分类？'
    ])
  })

  test('verse is left alone', async () => {
    expect(await of('poem')).toEqual(['A'])
  })

  test('a letter: formula, signature, date', async () => {
    expect(await of('letter')).toEqual([
      'T 给同学们的一封信',
      'A',
      'to 亲爱的同学们：',
      'sign 你们的朋友：林间',
      'date 二〇二六年五月一日'
    ])
  })

  test('minutes: the time of the meeting is content', async () => {
    const result = await normalized(texts['minutes'] ?? '')
    expect(result.dropped).toEqual([])
    expect(await of('minutes')).toEqual(['T 会议纪要', 'A', '1 一、总结上月工作', '1 二、布置本月任务'])
  })

  test('English', async () => {
    expect(await of('english')).toEqual(['T A Year in the Garden', 'A', '1 Spring', '1 Summer', '1 Autumn'])
  })

  test('ornaments are section breaks and stay in the text (TN-17)', async () => {
    const result = await normalized(`小记\n${body}\n* * *\n${body}`)
    expect(await outline(`小记\n${body}\n* * *\n${body}`)).toEqual(['T 小记', 'A', '***'])
    expect(result.text).toContain('\n* * *\n')
  })
})

describe('titles', () => {
  test('below the document’s number; an issuer and 关于……的通知 are one title', async () => {
    expect((await of('official'))[0]).toBe('T 某某办公室关于印发《读书活动实施方案》的通知')
  })

  test('in a portal’s table of facts, which goes', async () => {
    expect(await of('portal')).toEqual(['T 关于开展读书活动的意见', 'A', '1 一、总体要求', '1 二、主要任务'])
  })

  test('broken over two lines', async () => {
    expect((await of('twoLineTitle'))[0]).toBe('T 关于进一步加强社区图书室建设与管理工作的意见')
  })
})

describe('rarer ordinals', () => {
  test('numerals that are the whole line', async () => {
    expect(await of('bareNumbers')).toEqual(['T 秋天的书', 'A', '1 一', '1 二', '1 三'])
  })

  test('Chapter and Section', async () => {
    expect((await of('licence')).slice(2)).toEqual([
      '1 Chapter 1. Water',
      '2 Section 1. The well',
      '2 Section 2. The tap',
      '1 Chapter 2. Tools'
    ])
  })
})

describe('pieces', () => {
  test('篇一 篇二 with an editor’s lead-in and a next-page tail', async () => {
    const result = await normalized(texts['traditional'] ?? '')
    expect(await of('traditional')).toEqual(['T 讀書活動學習心得', 'A 篇一', 'A 篇二'])
    expect(result.dropped).toEqual(['下一頁更多精彩“”'])
  })

  test('a series named after the text', async () => {
    expect(await of('series')).toEqual([
      'T 读书心得体会范文三篇',
      'A 读书心得体会范文一',
      'A 读书心得体会范文二',
      '1 一、多读',
      '1 二、多想',
      'A 读书心得体会范文三'
    ])
  })

  test('the title’s stem plus a number, under a sharing site’s header', async () => {
    const result = await normalized(texts['site'] ?? '')
    expect(await of('site')).toEqual([
      'T 读书心得2篇',
      'A 读书心得1',
      '1 在方法上，要勤做笔记，常常回头看',
      '1 在时间上，要见缝插针，天天都读',
      'A 读书心得2'
    ])
    expect(result.dropped).toHaveLength(5)
  })

  test('bracketed piece titles', async () => {
    expect(await of('bracketed')).toEqual([
      'A 【第一篇：我的家乡】',
      'A 【第二篇：我的学校】',
      'A 【第三篇：我的老师】'
    ])
  })

  test('titles with a program’s date under them; navigation residue goes', async () => {
    const result = await normalized(texts['scraped'] ?? '')
    expect(await of('scraped')).toEqual(['A 春游记', 'A 秋游记'])
    expect(result.text).not.toContain('|')
  })

  test('two pieces in Markdown with a first-level heading each', async () => {
    const result = await normalized('# 甲\n\n正文。\n\n## 一\n\n正文。\n\n# 乙\n\n正文。\n', 'markdown')
    expect(result.tree.children.map(node => node.type)).toEqual(['article', 'article'])
  })

  test('in one line without breaks', async () => {
    expect(await of('gluedPieces')).toEqual(['T 读书心得体会精选3篇', 'A 篇一', 'A 篇二', 'A 篇三'])
  })
})

describe('what is not content', () => {
  test('a page’s title before the text’s own, and the site’s time line', async () => {
    const result = await normalized(texts['pageTitle'] ?? '')
    expect(result.title).toBe('校园读书活动心得体会')
    expect(result.dropped).toEqual(['读书活动_校园读书活动心得体会', '时间:2021-09-30 00:00:00 工作报告'])
    expect(await of('pageTitle')).toEqual([
      'T 校园读书活动心得体会',
      'A',
      '1 一、读什么',
      '2r 1、读经典。',
      '2r 2、读身边。',
      '1 二、怎么读'
    ])
  })

  test('a contents list: its lines stand again below', async () => {
    const result = await normalized(texts['contents'] ?? '')
    expect(result.dropped).toHaveLength(4)
    expect(await of('contents')).toEqual([
      'T 校园安全手册',
      'A',
      '1 一、防火',
      '1 二、防溺水',
      '1 三、交通安全'
    ])
  })

  test('page numbers go, and the paragraph that they cut is whole (TN-16)', async () => {
    const result = await normalized(texts['pages'] ?? '')
    expect(result.dropped).toEqual(['- 1 -', '- 2 -', '- 3 -'])
    expect(result.text).toContain('听见林子里有一阵清脆的叫声。')
  })

  test('nothing is dropped without a message with a place', async () => {
    const { VFile } = await import('vfile')
    const { normalize } = await import('../../../pipeline/2-normalize/index.ts')
    for (const base of Object.values(texts)) {
      const file = new VFile({ path: 'a.txt' })
      const result = await normalize({ file: 'a.txt', format: 'text', encoding: 'utf-8', base }, file)
      const messages = file.messages.filter(message => message.ruleId === 'dropped-boilerplate')
      expect(messages).toHaveLength(result?.dropped.length ?? -1)
      expect(messages.every(message => message.line !== undefined)).toBe(true)
    }
  })

  test('links to other texts under the text', async () => {
    const result = await normalized(texts['links'] ?? '')
    expect(result.dropped).toEqual(['【关于读书的心得体会】相关文章：', '1.读书心得体会', '2.读书的体会'])
  })

  test('a navigation bar goes, the head of a table stays', async () => {
    expect((await normalized(`首页 | 新闻 | 公告 | 联系我们\n园子\n${body}`)).dropped).toHaveLength(1)
    expect((await normalized(`园子\n科目 | 时间 | 地点\n${body}`)).dropped).toHaveLength(0)
  })

  test('a number out of step is pointed at, never changed (TN-64)', async () => {
    const { VFile } = await import('vfile')
    const { normalize } = await import('../../../pipeline/2-normalize/index.ts')
    const file = new VFile({ path: 'a.txt' })
    const base = `总结\n一、做法\n${body}\n三、成效\n${body}`
    await normalize({ file: 'a.txt', format: 'text', encoding: 'utf-8', base }, file)
    const message = file.messages.find(one => one.ruleId === 'numbering-out-of-step')
    expect(message?.line).toBe(4)
    expect(message?.rule).toBe('TN-64')
  })

  test('a date that is content stays', async () => {
    const result = await normalized(`日记\n2026年3月1日\n${body}\n2026年3月2日\n${body}`)
    expect(result.dropped).toEqual([])
  })

  test('第一、…… that is all of a short line is a heading, in a sentence it is none', async () => {
    const names = ['第一、种树。', '第二、浇水。', '第三、松土。']
    const heads = (all: readonly string[]): string[] => all.filter(line => /^\dr? /.test(line))
    expect(
      heads(await outline(['园子', '', body, ...names.flatMap(name => [name, body])].join('\n')))
    ).toEqual(names.map(name => `1 ${name}`))
    const prose = names.map(name => name.replace('。', '，要趁早；'))
    expect(
      heads(await outline(['园子', '', body, ...prose.flatMap(name => [name + body])].join('\n')))
    ).toEqual([])
  })

  test('·林间· under a title is who wrote', async () => {
    const piece = (title: string, day: string): string =>
      [title, '', '　　　　·林间·', '', body, body, '', day].join('\n')
    const all = await outline(
      [
        piece('秋夜', '一九二四年九月十五日'),
        '',
        piece('晒谷场', '一九二五年一月一日'),
        '',
        piece('井台', '一九二五年三月一日')
      ].join('\n')
    )
    expect(all.filter(line => /^(?:A|by)/.test(line))).toEqual([
      'A 秋夜',
      'by ·林间·',
      'A 晒谷场',
      'by ·林间·',
      'A 井台',
      'by ·林间·'
    ])
  })
})
