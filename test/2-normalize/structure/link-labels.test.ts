/** Rows of link labels that a page set side by side and that lost what parted them. */
import { describe, expect, test } from 'vitest'
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

describe('what an author may have written stays', () => {
  test.each([
    ['one label alone', '公共阅览室管理办法（现行有效）历史沿革 第一章'],
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
