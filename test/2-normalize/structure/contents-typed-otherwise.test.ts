/** A contents list whose lines are typed otherwise than the headings that they name, and what stands below it. */
import { describe, expect, test } from 'vitest'
import { normalized, outline } from './outline.ts'

const body = '　　阅览室每天开放八个小时，来的人有老有少，有人看报，有人写字，谁也不打扰谁。'

describe('a contents list', () => {
  test('with marks of the other keyboard', async () => {
    const text = `听雨\n目　录\n一、开馆：春天\n（一）阅览\n（二）借书\n\n${body}\n一、开馆:春天\n${body}\n(一)阅览\n${body}\n(二)借书\n${body}\n`
    const { dropped, text: kept } = await normalized(text)
    expect(dropped).toEqual(['目　录', '一、开馆：春天', '（一）阅览', '（二）借书'])
    expect(kept).toContain('（一）阅览')
  })

  test('below it the title, which the heads of pages say again', async () => {
    const text = `内容目录\n阅览室工作汇报\n图书修补总结\n\n阅览室文集（两篇）\n阅览室工作汇报\n作者：林间\n${body}\n阅览室文集（两篇）\n2\n${body}\n图书修补总结\n作者：周敏\n${body}\n阅览室文集（两篇）\n3\n${body}\n`
    expect((await outline(text))[0]).toBe('T 阅览室文集（两篇）')
  })

  test('whose last entry is the first to be named again goes whole', async () => {
    const text = `听雨\n目录\n\n开馆\n\n借书\n\n还书\n\n开馆\n${body}\n借书\n${body}\n还书\n${body}\n`
    expect((await normalized(text)).dropped).toEqual(['目录', '开馆', '借书', '还书'])
  })
})

describe('lines of a site among those of the head', () => {
  test('within a contents list end it not', async () => {
    const text = `听雨\n目　录\n点击下载本文\n1 开馆 ............ 5\n2 借书 ............ 7\n${body}\n1 开馆\n${body}\n2 借书\n${body}\n`
    expect((await normalized(text)).text).toBe(
      `听雨\n${body.trim()}\n1　开馆\n${body.trim()}\n2　借书\n${body.trim()}\n`.replaceAll('　', ' ')
    )
  })

  test('do not part a lone counter from the title', async () => {
    const { dropped } = await normalized(
      `4\n【字体：小 中 大】 打印此页\n重读旧书的几点思考\n${body}\n${body}\n`
    )
    expect(dropped).toContain('4')
    const { dropped: none } = await normalized(
      `4\n【字体：小 中 大】 打印此页\n重读旧书的几点思考\n${body}\n5\n${body}\n`
    )
    expect(none).not.toContain('4')
  })
})

describe('below a contents list', () => {
  const list = '目录\n开馆……1\n借书……2\n还书……3\n阅览……4\n修书……5\n送书……6\n'
  const parts = ['开馆', '借书', '还书', '阅览', '修书', '送书'].map(name => `${name}\n${body}\n`)

  test.each(['雨中的河湾镇阅览室', '题目：雨中的河湾镇阅览室', '[标题]雨中的河湾镇阅览室'])(
    '%s is known again beside a page’s number',
    async title => {
      const at = parts.length / 2
      const text = `${list}${title}\n${body}\n${parts.slice(0, at).join('')}雨中的河湾镇阅览室　　2\n${parts.slice(at).join('')}`
      expect((await normalized(text)).dropped).toContain('雨中的河湾镇阅览室　　2')
    }
  )
})

describe('three letters in the middle of a page', () => {
  const far = '　'.repeat(13)

  test('that name a kind of text are a title', async () => {
    expect(
      (
        await normalized(
          `目录\n一、开馆　　1\n二、借书　　2\n\n${far}感　谢　信\n${body}\n一、开馆\n${body}\n二、借书\n${body}\n`
        )
      ).text
    ).toContain('感谢信')
  })

  test('that name nothing of the kind keep their blanks', async () => {
    expect((await normalized(`听雨\n${body}\n${body}\n${far}甲　乙　丙\n${body}\n`)).text).toContain(
      '甲　乙　丙'
    )
  })
})

test('a sentence that ends before a blank and a closing mark ends a paragraph', async () => {
  const line = '来的人有老有少, 有人看报, 有人写字, 谁也不打扰谁, 日子就这样一页一页翻过去'
  const text = `听雨\n${line}\n了. 她说: “来了就坐. ”\n以上是我的一点体会.\n${line}\n了.\n${line}\n了.\n${line}\n了.\n`
  expect((await normalized(text)).text).toMatch(/来了就坐。”\n以上/)
})

test('a numbered sentence of low stops that a page cuts goes on', async () => {
  const half = '（三）严禁带火种进入库房.值班人员每天巡查两次.本办法'
  const text = `库房管理办法\n${body}\n${half}\n\n库房手册    ·4·\n\n由后勤处负责解释.\n${body}\n`
  expect((await normalized(text)).text).toContain('本办法由后勤处负责解释。')
})
