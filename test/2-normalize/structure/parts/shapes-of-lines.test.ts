import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalized } from '../outline.ts'
import { body } from '../texts.ts'
import { partsOf } from './parts-of.ts'

const lines = (...of: string[]): string => of.join('\n')
const kinds = async (base: string): Promise<string[]> =>
  (await partsOf(base)).map(part => part.split(' ')[0] ?? '')

describe('verse keeps its lines', () => {
  test('a poem in stanzas', async () => {
    const text = lines(
      '春天的诗',
      '',
      '风从河上来',
      '带着水的味道',
      '柳树弯下腰',
      '听见鱼在说话',
      '',
      '我们坐在岸边',
      '谁也不开口',
      '只有天上的云',
      '慢慢走过去'
    )
    expect(await kinds(text)).toEqual(['verse'])
  })

  test('old verse within prose, by its metre alone', async () => {
    const text = lines(
      '读诗',
      body,
      '小时候背过这样几句：',
      '春种一粒粟，秋收万颗子。',
      '四海无闲田，农夫犹饿死。',
      body
    )
    expect(await partsOf(text)).toEqual(['verse 春种一粒粟，秋收万颗子。 | 四海无闲田，农夫犹饿死。'])
  })

  test('prose wrapped in a narrow column is none', async () => {
    const prose = `${body}${body}`
    const wrapped = Array.from({ length: Math.ceil(prose.length / 16) }, (_, at) =>
      prose.slice(at * 16, at * 16 + 16)
    )
    expect(await kinds(lines('春天', '', ...wrapped))).not.toContain('verse')
  })

  test('names, dialogue, a programme and an address are none', async () => {
    expect(
      await kinds(lines('获奖名单', body, '周小林', '吴大年', '陈秀英', '何其芳', '林间'))
    ).not.toContain('verse')
    expect(
      await kinds(
        lines('对话', body, '“你来了？”', '“来了。”', '“吃过了吗？”', '“还没有。”', '“那就坐下。”', body)
      )
    ).not.toContain('verse')
    expect(
      await kinds(lines('晚会节目单', '', '1、合唱：春天', '2、独唱：小河', '3、舞蹈：浪花', '4、朗诵：灯'))
    ).not.toContain('verse')
    expect(
      await kinds(
        lines('联系我们', body, '地址：河西路十二号', '邮编：100000', '电话：12345678', '联系人：林间')
      )
    ).not.toContain('verse')
  })
})

describe('lists keep their marks', () => {
  test('dots, and what is nested under them', async () => {
    const text = lines(
      '带什么',
      body,
      '　　• 水壶',
      '　　• 吃的',
      '　　　　－ 面包',
      '　　　　－ 苹果',
      '　　• 雨衣',
      body
    )
    expect(await partsOf(text)).toEqual(['list • 水壶 | • 吃的 | - －面包 | - －苹果 | • 雨衣'])
  })

  test('numbers whose items end in semicolons', async () => {
    const text = lines('借书', body, '（1）小说；', '（2）诗歌；', '（3）画册。', body)
    expect(await partsOf(text)).toEqual(['list （1）小说； | （2）诗歌； | （3）画册。'])
  })

  test('the marks stand in the kept text as they were', async () => {
    const { text } = await normalized(lines('借书', body, '1. 小说；', '2. 诗歌；', '3. 画册。', body))
    expect(text).toContain('\n1. 小说；\n2. 诗歌；\n3. 画册。\n')
  })

  test('the parts of a clause of a law are paragraphs', async () => {
    const text = lines(
      '图书室管理办法',
      '第一条 可借下列图书：',
      '（一）小说；',
      '（二）诗歌；',
      '（三）画册。',
      '第二条 到期归还。',
      '第三条 爱护图书。'
    )
    expect(await kinds(text)).not.toContain('list')
  })

  test('paragraphs that begin with a dash of speech, or with one number, are none', async () => {
    expect(await kinds(lines('渡口', body, '—你从哪里来？', '—从河对岸来。', body))).not.toContain('list')
    expect(await kinds(lines('渡口', body, '1. 船。', body, '后来又有了桥。', body))).not.toContain('list')
  })
})

describe('tables', () => {
  test('tabs part cells; an empty cell stays one', async () => {
    const text = lines(
      '借书统计',
      body,
      '月份\t册数\t备注',
      '一月\t30\t',
      '二月\t\t停借',
      '三月\t41\t新书',
      body
    )
    const { tree, text: kept } = await normalized(text)
    const article = tree.children.find(node => node.type === 'article')
    const table = article?.children.find(node => node.type === 'table')
    expect(table?.children.map(row => row.children.length)).toEqual([3, 2, 3, 3])
    expect(kept).toContain('二月\t\t停借\n')
  })

  test('columns that blanks align, with numbers under a head', async () => {
    const text = lines(
      '借书统计',
      body,
      '月份    册数    人数',
      '一月    30      12',
      '二月    28      11',
      '三月    41      19',
      body
    )
    expect(await kinds(text)).toEqual(['table'])
    const kept = (await normalized(text)).text
    expect(kept).toContain('一月\t30\t12\n')
    expect((await normalized(kept)).changes).toEqual([])
  })

  test('names in rows, entries of a contents list and forms are none', async () => {
    expect(
      await kinds(
        lines(
          '值班名单',
          body,
          '周小林　　吴大年　　陈秀英',
          '何其芳　　林　间　　马　骏',
          '石　磊　　孟　遥　　方佩兰',
          body
        )
      )
    ).not.toContain('table')
    expect(
      await kinds(
        lines(
          '手册',
          '一、防火\t1',
          '二、防水\t3',
          '三、用电\t5',
          '一、防火',
          body,
          '二、防水',
          body,
          '三、用电',
          body
        )
      )
    ).not.toContain('table')
    expect(await kinds(lines('登记表', body, '姓名：\t电话：', '地址：\t邮编：', body))).not.toContain(
      'table'
    )
  })

  test('who speaks and what is said are none', async () => {
    const text = lines('钟表铺', body, '老周　　走吧。', '小林　　再坐一会儿！', '老周　　饭要凉了。', body)
    expect(await kinds(text)).not.toContain('table')
    expect((await normalized(text)).text).toContain('老周　　走吧。')
  })
})

describe('quotations', () => {
  test('paragraphs deeper than the others, after a colon', async () => {
    const text = lines(
      '读县志',
      `　　${body}`,
      '　　县志里有一段话是这样说的：',
      '　　　　城东有河，河上有桥，桥边有柳数十株，春来行人不绝于道。',
      `　　${body}`,
      `　　${body}`
    )
    expect(await kinds(text)).toEqual(['blockquote'])
  })

  test('where indents mean nothing, or every other paragraph is deeper, none is', async () => {
    expect(await kinds(lines('读县志', body, `    ${body}`, body, `    ${body}`, body))).toEqual([])
  })
})

test('whatever the mixture, text and ledger stay what they are the second time', async () => {
  const piece = fc.constantFrom(
    body,
    '摘要：园子里的花都开了，大家忙着浇水。',
    '关键词：花；水；土',
    '——副题',
    '林间',
    '〔1〕第一条注。',
    '花开了〔1〕，水满了〔2〕。',
    '〔2〕第二条注。',
    '注释：',
    '附件：1. 名单',
    '附件2',
    '2. 路线图',
    '此致',
    '敬礼',
    '• 水壶',
    '  － 面包',
    '春种一粒粟，秋收万颗子。',
    '四海无闲田，农夫犹饿死。',
    '甲\t乙\t丙',
    '1    2    3',
    '　　　　　深一层的一段话，说的是从前的事，说了很久也没有说完。',
    '',
    '某发〔2021〕12号'
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 14 }), async pieces => {
      const { text } = await normalized(lines('题目一行', ...pieces))
      const again = await normalized(text)
      expect(again.changes.filter(change => change.class === 'A')).toEqual([])
    }),
    { numRuns: 300, seed: 7 }
  )
})
