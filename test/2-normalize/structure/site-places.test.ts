/** What sites print, at the head of a text, at its tail, and the same words inside it, where they are the author's. */
import { describe, expect, test } from 'vitest'
import { normalized } from './outline.ts'
import { body } from './texts.ts'

const lines = (...of: string[]): string => of.join('\n')
const textOf = async (...of: string[]): Promise<string[]> =>
  (await normalized(lines(...of))).text.trimEnd().split('\n')

const title = '河边的老磨坊'

/** The line, whether it also stands at the head, at the tail, and a sentence with the same words. */
const rows: readonly (readonly [string, string])[] = [
  ['下一页', '读到这里，他把书翻到下一页，又看了起来。'],
  ['【字号：大 中 小】', '招牌上的字号：大、中、小三种，都是他写的。'],
  ['资料下载：128次', '资料下载以后要交到图书室，这是老规矩。'],
  ['版权所有 未经许可不得转载', '版权所有的东西，他从来不拿。'],
  ['文件大小：36KB', '文件大小不一，他都用麻绳捆好。'],
  ['发布时间：2021-03-04 08:15', '发布时间是2021年3月4日，正好下着雨。'],
  ['分类：散文随笔', '分类是他一生的本事，种子、茶叶都分得清。']
]

describe.each(rows)('%s', (line, sentence) => {
  test('at the head and at the tail it goes', async () => {
    expect(await textOf(line, title, '', body, body)).toEqual([title, body, body])
    expect(await textOf(title, '', body, body, line)).toEqual([title, body, body])
  })

  test('inside a sentence its words stay', async () => {
    expect(await textOf(title, '', body, sentence, body)).toEqual([title, body, sentence, body])
    expect(await textOf(title, '', sentence, body, sentence)).toEqual([title, sentence, body, sentence])
  })
})

describe('文献号, 复印期号: a record of a database', () => {
  test('at the head it goes, the title stays', async () => {
    const record = [
      '【文献号】2-1034',
      '【复印期号】1998年第3期',
      `【标题】${title}`,
      '【作者】林间',
      '【正文】'
    ]
    expect(await textOf(...record, body, body)).toEqual([title, '林间', body, body])
  })

  test('inside a sentence its words stay', async () => {
    const sentence = '文献号和复印期号都抄在卡片上，一张也没有丢。'
    expect(await textOf(title, '', body, sentence)).toEqual([title, body, sentence])
  })
})

describe('menus and paths above a title', () => {
  test.each([
    ['青河新闻 > 副刊 > 散文'],
    ['青河在线读书会', '首页　要闻　评论　副刊　视频'],
    ['書香門第', '目前位置：首頁／館藏文獻／內容'],
    ['晨报电子版', '上一版　下一版'],
    [`${title}_某某号`, '小溪说文', '某某号22-03-08 19:22 某地']
  ])('they go, and the names above them: %j', async (...head) => {
    expect(await textOf(...head, title, body, body)).toEqual([title, body, body])
  })

  test.each([
    // Verse in rows; a table; streets: no word of a menu, or rows like it beside it.
    ['秋思', '枯藤　老树　昏鸦　小桥　流水', '古道　西风　瘦马', '夕阳西下', '断肠人在天涯'],
    ['借书情况', '姓名 | 班级 | 借书 | 评价', '林间 | 三班 | 12 | 好', body],
    ['县城街巷', '东街　西街　南门　北门　城隍庙', body, '旧时行当', body]
  ])('rows of an author’s own stay: %j', async (...text) => {
    expect(await textOf(...text)).toHaveLength(text.length)
  })
})

describe('words that sites and texts have in common', () => {
  test.each(['历史沿革', '参考咨询', '数字资源', '审核'])(
    '%s over a paragraph is a heading',
    async heading => {
      expect(await textOf('图书馆工作总结', heading, body, '下一步', body)).toContain(heading)
    }
  )

  test('a log keeps its times, thanks their place', async () => {
    const log = ['2021-03-04 08:12 出发', '2021-03-04 09:40 到达', '2021-03-04 12:30 返回']
    expect(await textOf('出库登记', ...log)).toHaveLength(4)
    expect(await textOf('我家的网站', '', body, '谢谢你们关注我们')).toContain('谢谢你们关注我们')
  })

  test('who holds an event and whom to call stand under its notice', async () => {
    const foot = ['主办：湖滨水厂　协办：居委会', '联系电话：010-1234567', '2021年3月4日']
    expect(await textOf('停水通知', '', body, ...foot)).toHaveLength(5)
  })
})

test.each([
  '點閱數：2310',
  '© 2018 河濱文教基金會',
  '上一則：讀書會',
  '回首頁　回上頁',
  '發布單位：藏書組　更新日期：2018/05/06'
])('in traditional characters too, below a text: %s', async line => {
  expect(await textOf('山城夜話', '', body, body, '瀏覽人次：1,209', line)).toHaveLength(3)
})

test('an address that the author gives stays at the end of a text', async () => {
  const body = '　　'.concat(
    '记录阅览室的人每天晚上把当天借出的书抄一遍，第二天早晨再核对一次，月底交给管理员。'.repeat(2)
  )
  const { text } = await normalized(
    `阅览室的记录\n${body}\n${body}\n想看今天借出了什么书，可以点这里：\nhttp://log.example.com/today\n`
  )
  expect(text).toContain('log.example.com/today')
})
