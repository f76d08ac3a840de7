/** The card of an office that filed a text, in the forms in which pages and tables leave it. */
import { describe, expect, test } from 'vitest'
import { normalized } from './outline.ts'
import { body } from './texts.ts'

const title = '青石市水务局关于做好清淤工作的通知'
const text = `各水厂：\n${body}\n一、清扫水池\n${body}\n二、检查管道\n${body}\n青石市水务局\n2020年2月3日\n`

const cards: Readonly<Record<string, string>> = {
  'a line each': `索 引 号：K00/2020-00123\n发布机构：青石市水务局\n名　　称：${title}\n文　　号：青水〔2020〕3号\n`,
  'labels over their values': `索引号：\nK00/2020-00123\n发布机构：\n青石市水务局\n标　　题：\n${title}\n主 题 词：\n`,
  'without colons': '索引号\nK00/2020-00123\n主题分类\n水务\n发布机构\n青石市水务局\n发文日期\n2020-02-03\n',
  'in columns': '索引号\tK00/2020-00123\t主题分类\t水务\n发布机构\t青石市水务局\t发文日期\t2020-02-03\n',
  'in one line': '索引号：K00/2020-00123  发布机构：青石市水务局  发文日期：2020-02-03  主题词：\n'
}

describe('goes', () => {
  test.each(Object.entries(cards))('%s', async (_, card) => {
    const { title: found, text: kept } = await normalized(`${card}${title}\n${text}`)
    expect(found).toBe(title)
    expect(kept).not.toMatch(/K00|主题|发布机构/)
    expect(kept).toContain('二、检查管道')
  })

  test('a title that stands below in two lines is told by the card that says it', async () => {
    const parted = title.replace('清淤', '清\n　　淤')
    expect((await normalized(`${cards['a line each']}${parted}\n${text}`)).title).toBe(title)
  })

  test('but the title that only the card gives', async () => {
    const { title: found } = await normalized(`${cards['a line each']}${text}`)
    expect(found).toBe(title)
  })
})

describe('stays', () => {
  test('a list of works with its head', async () => {
    const list =
      '文件名称\t文号\t发布日期\n清淤通知\t青水〔2020〕3号\t2020-02-03\n停水通知\t青水〔2020〕4号\t2020-03-03\n'
    expect((await normalized(`现行文件目录\n${list}${text}`)).dropped).toEqual([])
  })

  test('who holds what, and when, in a notice', async () => {
    const event = '主办单位：青石市水务局\n发布时间：2020年2月3日\n名称：清淤技术讲座\n'
    expect((await normalized(`讲座预告\n${event}${body}\n`)).dropped.join()).not.toContain('讲座')
  })

  test('a text that stands in one line behind its card', async () => {
    const { text: kept } = await normalized(
      `索引号：K00/2020-00123　发布机构：青石市水务局　公开方式：主动公开　${title}　　${text.replaceAll('\n', '　　')}`
    )
    expect(kept).toContain('检查管道')
  })
})
