/** What the second reading of a text must not find, because the first one saw it: kept text again gives no change of class A. */
import { describe, expect, test } from 'vitest'
import { normalized } from './outline.ts'

const again = async (base: string): Promise<{ text: string; found: readonly unknown[] }> => {
  const { text } = await normalized(base)
  const second = await normalized(text)
  return { text, found: second.changes.filter(change => change.class === 'A') }
}

const prose = '阅览室每天开放八个小时，来的人有老有少，有人看报，有人写字，有人只是坐着听雨，谁也不打扰谁。'

describe('evidence is the same before and after repair (product.md, TN-15)', () => {
  test.each([
    [
      'several marks of the Latin keyboard before a wide blank',
      `灯换好了，真亮!!!!　　${prose}`,
      '真亮！！！！\n'
    ],
    ['a quotation in such marks', `老师说:"注意安全.".　　${prose}`, '安全。”。\n'],
    ['a corner bracket before the full stop', `他说『好』.　　${prose}`, '』。\n']
  ])('%s', async (_, line, expected) => {
    const { text, found } = await again(`记事\n\n${line}\n${prose}\n`)
    expect(text).toContain(expected)
    expect(found).toEqual([])
  })

  test('a comma of the Latin keyboard at the head of a line', async () => {
    const { text, found } = await again(
      `记事\n\n${prose}\n新灯亮得像白天\n,放学的孩子都跑进来看。\n${prose}\n`
    )
    expect(text).toContain('白天，放学')
    expect(found).toEqual([])
  })

  test('but not before a word in Latin letters', async () => {
    const { text } = await normalized(`记事\n\n${prose}\n新灯亮得像白天\n,vimrc 里写着键位。\n${prose}\n`)
    expect(text).toContain('白天\n')
  })

  test('a bracket broken over lines that are all doubled', async () => {
    const { text, found } = await again(
      `记事\n\n${prose}\n\n管理员（她已经在这里\n\n工作了三十年\n\n）把来历写在书里。\n\n${prose}\n`
    )
    expect(text).toContain('（她已经在这里工作了三十年）把')
    expect(found).toEqual([])
  })

  test('links below a text, with a sentence of the site under them', async () => {
    const links =
      '【记事】相关文章：\n1.阅览室的灯\n2.雨天的客人\n版权声明：本文转自网络，如有侵权请联系我们删除。'
    const { text, found } = await again(`记事\n\n${prose}\n${prose}\n上一页\n${links}\n`)
    expect(text).toBe(`记事\n${prose}\n${prose}\n`)
    expect(found).toEqual([])
    const own = `1.阅览室的灯\n2.雨天的客人，是我最想写的。\n${prose}`
    expect((await again(`记事\n\n${prose}\n相关文章：\n${own}\n`)).text).toContain(own)
  })

  test('numbers that go on behind others that were cut first', async () => {
    const { text, found } = await again(
      `记事　　${prose}　　一、灯。　　${prose}　　二、客人。　　${prose}　　借书处　　4　　三、雨天。　　${prose}`
    )
    expect(text).toContain('\n三、雨天。')
    expect(found).toEqual([])
  })

  test('a page’s number that stood in one line with paragraphs', async () => {
    const { text, found } = await again(`记事\n\n${prose}　　第 3 页　　${prose}　　${prose}　　${prose}\n`)
    expect(text).not.toContain('页\n')
    expect(found).toEqual([])
  })

  test('three lines of about one width, in a text without indents or blank lines, were not wrapped', async () => {
    const lines = ['灯亮了以后孩子们都跑进来看书，也有人', '写字，有人看报纸，有人坐着听外面的雨：']
    const short = [
      '开馆',
      '借书须知；',
      '还书',
      '换灯，修门',
      '扫地',
      '值日表',
      '名单',
      '来客',
      '告示',
      '后记'
    ]
    const text = ['记事', ...short.slice(0, 5), ...lines, ...short.slice(5), lines[1], '完。'].join('\n')
    expect((await normalized(text)).text.trimEnd()).toBe(text)
  })

  test('a site’s switch below a record of title and author', async () => {
    const { dropped, ...rest } = await normalized(
      `首页 > 文学频道 > 散文 > 正文\n标题：渡口\n作者：何秀英\n日期：2024-05-06\n【字号：大 中 小】\n\n${prose}\n${prose}\n`
    )
    expect(dropped).toContain('【字号：大 中 小】')
    expect(rest.text).toContain('渡口\n何秀英\n')
  })

  test('a contents list in one line below a lead-in', async () => {
    const text =
      '编者按：这里的三篇都是来稿。 来稿三篇 目  录 一、山路………1 二、石桥………3 三、渡口………5 一、山路 山路很长，要走两个小时。 二、石桥 石桥还在，能走人。 三、渡口 渡口没有船了。'
    expect((await again(text)).found).toEqual([])
    expect((await normalized(text)).text).not.toContain('………')
  })

  test('a heading that may be glued to a question beside siblings that do not ask', async () => {
    const items = [
      '（一）渡口的清晨桥上的人多不多呢？船夫说不多。',
      '（二）镇上的集市每月逢五开张，卖菜的人来得最早。',
      '（三）山里的人家住得很远，走两个小时才到。'
    ]
    const text = `记事\n${items.map(item => `${item}${prose}`).join('\n')}\n`
    expect((await normalized(text)).text).toContain('桥上的人多不多呢？船夫说不多。')
    expect((await again(text)).found).toEqual([])
  })

  test('questions over their answers are parted from them', async () => {
    const items = ['（一）桥上的人多不多？', '（二）渡口有船没有？', '（三）集市哪天开张？']
    const text = `问答\n${items.map(item => `${item}${prose}`).join('\n')}\n`
    expect((await normalized(text)).text).toContain('（一）桥上的人多不多？\n')
  })

  test('a title, who wrote and the first clause in one line', async () => {
    const clauses = [
      '第一条会员每年参加活动两次。',
      '第二条档案只能在馆内查阅。',
      '第三条本办法自今年起施行。'
    ]
    const text = `档案借阅与利用办法作者：后勤管理处${clauses.join('')}`
    expect((await normalized(text)).title).toBe('档案借阅与利用办法')
    expect((await again(text)).found).toEqual([])
    const said = `我要说一说这本书的作者：他住在河边，一辈子没有离开过。${prose}${prose}`
    expect((await normalized(said)).title).not.toBe('我要说一说这本书')
  })
})
