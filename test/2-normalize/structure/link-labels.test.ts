/** Rows of link labels that a page set side by side and that lost what parted them. */
import { describe, expect, test } from 'vitest'
import { codesEnd } from '../../../pipeline/2-normalize/passes/structure/site/drop-codes.ts'
import { findRow } from '../../../pipeline/2-normalize/passes/structure/site/drop-link-labels.ts'
import { normalized } from './outline.ts'

const body =
  '　　为了规范公共阅览室的开放和管理，方便居民就近借阅，根据有关规定，结合本区实际情况，制定本办法，请各街道认真执行。'

describe('two labels or more in a row go', () => {
  test.each([
    ['an office', '公共阅览室管理办法\n发布日期：2021-03-02 打印本页关闭窗口', '打印本页关闭窗口'],
    ['a blog', '公共阅览室管理办法\n2021年3月2日收藏分享举报', '收藏分享举报'],
    ['a database of laws', '公共阅览室管理办法（现行有效）历史沿革相关法规 第一章　总则', '历史沿革相关法规'],
    ['one in Taiwan', '公共閱覽室管理條例(非現行條文)立法歷程相關條文 第一章　總則', '立法歷程相關條文'],
    [
      'one that parts them with blanks',
      '公共閱覽室管理條例 中華民國78年3月2日公布(非現行條文) 立法歷程 相關條文     第一章　總則',
      '立法歷程 相關條文'
    ],
    [
      'one whose blanks are lost',
      '公共閱覽室管理條例中華民國78年3月2日公布78年3月2日(非現行條文)立法歷程相關條文第一章總則',
      '立法歷程相關條文'
    ],
    [
      'a database of journals',
      '公共阅览室的演变〔综述〕 引用本文导出题录相似文献',
      '引用本文导出题录相似文献'
    ]
  ])('of %s', async (_, head, labels) => {
    const { dropped, text } = await normalized(`${head}\n${body}\n`)
    expect(dropped.join('\n')).toContain(labels)
    expect(text).not.toContain(labels)
    expect(text).toContain('公共')
  })
})

test('of a law often amended, below many lines, and one alone behind the date of a version', async () => {
  const amended = Array.from({ length: 12 }, (_, at) => `修正第${at + 2}條 中華民國${at + 60}年3月2日公布`)
  const head = ['公共閱覽室管理條例', ...amended, '民國78年3月2日(非現行條文) 立法歷程     第一章　總則']
  const { dropped } = await normalized(`${head.join('\n')}\n${body}\n`)
  expect(dropped).toContain('立法歷程')
})

test('on lines of their own, above the first chapter, and nowhere else', async () => {
  const law = (rows: string): string =>
    `公共閱覽室管理條例\n民國78年3月2日(非現行條文)\n${rows}第一章　總則\n第一條　閱覽室由街道管理。\n第二章　附則\n第二條　施行。\n`
  expect((await normalized(law('立法歷程\n相關條文\n'))).dropped).toEqual(['立法歷程', '相關條文'])
  expect((await normalized(law('立法歷程\n本條例為管理閱覽室而定。\n相關條文\n'))).dropped).toEqual([])
})

test('a counter that a script would have filled goes with what stands beside it', async () => {
  const head = ['公共阅览室管理办法', '访问量：', '更新日期：2024-01-12', body]
  expect((await normalized(head.join('\n'))).dropped).toEqual(['访问量：', '更新日期：2024-01-12'])
})

test('a counter without a number in the middle of a form stays', async () => {
  const form = ['阅览室登记表', body, '访问量：', '借出：', body]
  expect((await normalized(form.join('\n'))).dropped).toEqual([])
})

describe('numbers of a database in front of the title go', () => {
  test.each([
    '法編號:04217 版本:093121200公共閱覽室管理條例(04217)            中華民國 93 年 12 月 12 日 制定4條 第一章　總則',
    '法规编号：04217 索引号：0312-7/2021公共阅览室管理条例2021年3月2日某某县人民代表大会通过第一章总则'
  ])('%s', async line => {
    const rules =
      '第一條　為了管理公共閱覽室，制定本條例。\n第二條　閱覽室由街道管理。\n第二章　開放\n第三條　每天開放。'
    const { title, dropped } = await normalized(`${line}\n${rules}\n`)
    expect(dropped).toHaveLength(1)
    expect(title).toMatch(/^公共.{5}[条條]例(?:\(04217\))?$/)
  })

  test('one number, or a row of them in a sentence, is the text’s', () => {
    expect(codesEnd('编号:0312公共阅览室管理条例')).toBe(0)
    expect(codesEnd('版本:第二版 编号:待定')).toBe(0)
  })
})

describe('the head of a law', () => {
  const clauses = ' 第一條 　　為便利閱覽，制定本條例。\n 第二條 　　閱覽室由各村設置，由村長管理。\n'

  test('one label of its database goes where its first unit follows', async () => {
    const head = '公共閱覽室管理條例(09999) 中華民國 70 年 1 月 3 日制定9條\n增訂第3之1條\n增訂第4之1條'
    const found = await normalized(
      `${head}中華民國 71 年 2 月 3 日公布民國70年1月3日(非現行條文)立法紀錄${clauses}`
    )
    expect(found.dropped).toEqual(['立法紀錄'])
    expect(found.title).toBe('公共閱覽室管理條例(09999)')
    expect(found.tree.children.filter(({ type }) => type === 'article')).toHaveLength(1)
  })
})

describe('what an author may have written stays', () => {
  test.each([
    ['one label alone', '公共阅览室管理办法（现行有效）历史沿革 第一章'],
    ['one button behind a day', '寄于2021年3月2日 收藏'],
    ['the words of a sentence', '读到好文章，我总会在2021年3月2日收藏分享给朋友们，也打印本页关闭窗口。'],
    ['words before a mark', '他做完了三件事（打印）收藏分享，然后下班。'],
    ['a heading that names two', '一、历史沿革相关法规']
  ])('%s', (_, line) => expect(findRow(line)).toBeNull())

  test('in the middle of a text', async () => {
    const line = '　　他在便条上写着（第二天）收藏分享'
    const { text } = await normalized(`阅览室\n${`${body}\n`.repeat(12)}${line}\n${`${body}\n`.repeat(12)}`)
    expect(text).toContain('收藏分享')
  })
})
