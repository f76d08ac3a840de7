/** What is around essays and speeches that were copied from sites, and the same words where they are the author's. */
import { describe, expect, test } from 'vitest'
import { normalized, outline } from './outline.ts'
import { body } from './texts.ts'

const lines = (...of: string[]): string => of.join('\n')
const textOf = async (...of: string[]): Promise<string[]> =>
  (await normalized(lines(...of))).text.trimEnd().split('\n')

const title = '河湾渡口值班心得'

describe('below the text', () => {
  test.each([
    '下一页更多精彩内容',
    '下一頁更多精彩內容“”',
    '下一页更多渡口值班心得范文',
    '作者原创,不允许二次传播,一经发现,追究责任。'
  ])('%s goes', async line => {
    expect(await textOf(title, '', body, body, line)).toEqual([title, body, body])
  })

  test('a sentence with such words stays', async () => {
    const sentence = '翻到下一页，更多精彩的故事还在后面。'
    expect(await textOf(title, '', body, sentence)).toEqual([title, body, sentence])
  })

  test('where the page is, under which title, and who may not copy it go together', async () => {
    const tail = [
      `本文标题:${title}`,
      '链接地址:http://www.example.org/a/1.html',
      '版权声明',
      '作者原创,不允许二次传播,一经发现收回权益,追究法律责任。',
      '联系客服'
    ]
    expect(await textOf(title, '', body, body, ...tail)).toEqual([title, body, body])
  })

  test('推荐阅读 and titles like that of the text go', async () => {
    expect(await textOf(title, '', body, body, '推荐阅读:', '渡口值班心得五篇', '河湾渡口的一天')).toEqual([
      title,
      body,
      body
    ])
  })

  test('推荐阅读 and other titles stay: an author may recommend them', async () => {
    const read = ['推荐阅读：', '山中来信', '旧桥新事']
    expect((await textOf(title, '', body, body, ...read)).slice(3)).toEqual(read)
  })

  test.each([
    [['小编精心推荐阅读', '值班心得格式 | 值班心得模板 | 值班心得写法', '小编精心推荐阅读']],
    [['相关新闻', '图片', '两岸情', '各地活动']],
    [['青河网站版权与免责声明:', '① 凡本网注明“来源:青河”的作品,未经本网授权不得转载或摘编上述作品。']]
  ])('%j go', async tail => {
    expect(await textOf(title, '', `${body}${body}`, body, ...tail)).toEqual([title, `${body}${body}`, body])
  })

  test('第1页共1页 behind the last sentence goes; one that the sentence is about stays', async () => {
    expect(await textOf(title, '', body, `${body}第1页共1页`)).toEqual([title, body, body])
    const form = '表格的右下角印着第1页共1页'
    expect(await textOf(title, '', body, form, body)).toEqual([title, body, form, body])
  })
})

describe('above the text', () => {
  test('a deep path without blanks, and a label with nothing behind it', async () => {
    expect(await textOf('青河屋>范文大全>总结>年终总结', '', title, '', '更新时间:', body, body)).toEqual([
      title,
      body,
      body
    ])
  })

  test('the title said again with a colon, a page’s particulars between', async () => {
    expect(
      await textOf(title, '- 2021-02-06 15:57', '- 读后感', '- 来源:网络', `${title}:`, body, body)
    ).toEqual([title, body, body])
  })

  test('said twice at the head it goes between paragraphs too; once only, it stays there', async () => {
    expect(await textOf('首页 > 心得', title, '', title, '', body, '', title, '', body)).toEqual([
      title,
      body,
      body
    ])
    expect(await textOf(title, '', body, '', title, '', body)).toEqual([title, body, title, body])
  })

  test('the name that the site gave the file opens the one line of its text, behind a page’s number', async () => {
    const site =
      '《渡口工人的培训与管理.doc》由会员分享,可在线阅读,更多相关《渡口工人的培训与管理.doc》请在某文库搜索。'
    const result = await normalized(
      lines(site, `1、浅谈渡口工人的培训与管理培训是渡口的大事,一天也不能放松。${body}${body}`)
    )
    expect(result.title).toBe('浅谈渡口工人的培训与管理')
    expect(result.dropped).toContain('1、')
  })
})

describe('the page around one of its texts', () => {
  test('a machine’s day with its label goes; beside a place it is a notice’s', async () => {
    const long = `${body}${body}`
    expect(await textOf(title, '', '时间:2021-08-31', '', '同学们:', '', long)).toEqual([
      title,
      '同学们：',
      long
    ])
    const notice = ['时间：2021-08-31', '地点：河湾渡口']
    expect((await textOf(title, '', ...notice, '', body, body)).slice(1, 3)).toEqual(notice)
  })

  test.each(['2022-01-19 来源:某某知识分享网', '正文复制', '【example.com-青河屋-教育信息网】', ')'])(
    '%s goes',
    async line => {
      expect(await textOf(line, title, '', body, body)).toEqual([title, body, body])
    }
  )

  test('the title stands below 【来源：…】', async () => {
    expect((await normalized(lines('【来源： 青河网】', '渡口值班的特点及对策', body, body))).title).toBe(
      '渡口值班的特点及对策'
    )
  })

  test('columns above a title that has its particulars right below go; where the author is from stays', async () => {
    const meta = '作者:林间 编辑:何秀英 发布日期:2025-09-07点击数:'
    const long = '练河湾少年之体魄——渡口集训心得'
    const result = await normalized(
      lines('求真 务实 创新', '学生工作', '学工动态', long, meta, '', body, body)
    )
    expect(result.title).toBe(long)
    expect(result.dropped.slice(0, 3)).toEqual(['求真 务实 创新', '学生工作', '学工动态'])
    const own = await normalized(lines('河湾大学渡口学院', long, meta, '', body, body))
    expect(own.text).toContain('河湾大学渡口学院')
  })

  test('更多…请见… below one of several texts goes; an attachment is the author’s', async () => {
    expect(await textOf(title, '', body, '更多值班范文请见青河屋', '>>', body)).toEqual([title, body, body])
    expect(await textOf(title, '', body, '更多值班技巧请见青河屋', body)).toEqual([title, body, body])
    expect((await textOf(title, '', body, '更多资料请见附件一', body))[2]).toBe('更多资料请见附件一')
  })

  test('the title of a collection is the line that its pieces begin with, and is not said twice', async () => {
    const pieces = ['平凡渡工演讲稿(篇1)', '', body, body, '', '平凡渡工演讲稿(篇2)', '', body, body]
    const result = await normalized(lines(')', '合同范本', '', '平凡渡工演讲稿', '', body, '', ...pieces))
    expect(result.title).toBe('平凡渡工演讲稿')
    const twice = await normalized(
      lines(
        '关于渡工的演讲稿2篇',
        '',
        body,
        '',
        '关于渡工的演讲稿2篇',
        '',
        '关于渡工的演讲稿1',
        '',
        body,
        body,
        '',
        '关于渡工的演讲稿2',
        '',
        body,
        body
      )
    )
    expect(twice.dropped).toEqual(['关于渡工的演讲稿2篇'])
  })

  test('two long pages with their numbers, the second in mid-sentence', async () => {
    const page = body.repeat(3)
    const result = await normalized(lines(`1、${page}它可以帮助大家不断提升`, `2、自己的本领和眼光。${page}`))
    expect(result.dropped).toEqual(['1、', '2、'])
    expect(result.text).toContain('不断提升自己的本领')
  })
})

describe('numbers', () => {
  const said = ['1、磨刀不误砍柴工。(老船工)', '2、水涨船高。(老船工)', '3、顺水推舟。(《渡口杂记》)']

  test('sayings with who said them are no headings; the word over them is', async () => {
    const text = lines(title, '', body, '渡口', ...said, '河岸', ...said, body)
    expect((await outline(text)).slice(2)).toEqual(['1 渡口', '1 河岸'])
  })

  test('run-in headings that begin again under headings without a number are under them', async () => {
    const items = [`1. 看水位。${body}`, '', `2. 查缆绳。${body}`, '']
    const text = lines(title, '', body, '', '为什么要值班', '', ...items, '怎样值班', '', ...items)
    expect((await outline(text)).slice(2)).toEqual([
      '1 为什么要值班',
      '2r 1. 看水位。',
      '2r 2. 查缆绳。',
      '1 怎样值班',
      '2r 1. 看水位。',
      '2r 2. 查缆绳。'
    ])
  })
})

describe('numbers against custom (TN-82)', () => {
  const under = ['一、开头要短', '', body, '', '二、结尾要响', '', body, '']

  test('(一)、 at the head of a line counts, and 一、 that begins again under each of them is under it', async () => {
    const text = lines(
      title,
      '',
      body,
      '',
      '(一)、确立风格',
      '',
      body,
      '',
      ...under,
      '(二)、确立结构',
      '',
      body,
      '',
      ...under
    )
    expect((await outline(text)).slice(2)).toEqual([
      '1 （一）、确立风格',
      '2 一、开头要短',
      '2 二、结尾要响',
      '1 （二）、确立结构',
      '2 一、开头要短',
      '2 二、结尾要响'
    ])
  })

  test('（一）、（二）项 at the head of a line is spoken of', async () => {
    const text = lines(title, '', body, '', '（一）、（二）项规定的事由渡口办理。', '', body)
    expect((await outline(text)).slice(2)).toEqual([])
  })
})

describe('headings without a number (TN-83)', () => {
  const long = `${body}${body}`
  const headingsOf = async (text: string): Promise<string[]> => (await outline(text)).slice(2)

  test('a line that leads on with a dash is none, and a heading may stand over it', async () => {
    expect(
      await headingsOf(
        lines(
          title,
          '',
          long,
          '渡口：练兵场上的新风',
          long,
          '着眼于汛期的安全，船怎么开、人就怎么练——',
          long,
          '岸边：众人拾柴火焰高',
          '这是去年汛期里发生在岸边的一幕——',
          long
        )
      )
    ).toEqual(['1 渡口：练兵场上的新风', '1 岸边：众人拾柴火焰高'])
  })

  test('a decimal at the head of a line is no number of a page', async () => {
    const cut = [
      '渡口的水位在三天里涨到了平时的',
      '2.3倍。摆渡的人把小船拖上岸去，等水退了再撑回来接送两岸的人。'
    ]
    const { text, dropped } = await normalized(lines(title, '', long, '', ...cut, '', long))
    expect(dropped).toEqual([])
    expect(text).toMatch(/平时的\n?2\.3倍。/)
  })

  test('among lines with labels in brackets one without is half of a broken sentence', async () => {
    const shown = ['【示例一】强调问题', long, '【示例二】强调原因', long, '【示例三】强调对策', long]
    expect(await headingsOf(lines(title, '', '今年河湾', `渡口的章程已经发布，${long}`, ...shown))).toEqual([
      '1 【示例一】强调问题',
      '1 【示例二】强调原因',
      '1 【示例三】强调对策'
    ])
  })

  test('who reported and from where is none', async () => {
    expect(
      await headingsOf(
        lines(title, '', long, '本报记者林间发自河湾', long, '别让小船倾覆', long, '渡口要与众不同', long)
      )
    ).toEqual(['1 别让小船倾覆', '1 渡口要与众不同'])
  })

  test('a caption above hides no heading', async () => {
    expect(
      await headingsOf(
        lines(
          title,
          '',
          long,
          '小船成为新亮点',
          long,
          '一名小朋友在渡口候船。林间摄',
          '旧桥重新热闹起来',
          long
        )
      )
    ).toEqual(['1 小船成为新亮点', '1 旧桥重新热闹起来'])
  })
})
