/** What a site prints around a text, told by form and place; what an author may have written stays. */
import { describe, expect, test } from 'vitest'
import { siteForm } from '../../../pipeline/2-normalize/passes/structure/site/site-form.ts'
import { normalized } from './outline.ts'

const body =
  '　　阅览室每天开放八个小时，来的人有老有少，有人看报，有人写字，有人只是坐着听雨，谁也不打扰谁，日子就这样一页一页翻过去了。'

describe('the form of a line', () => {
  test.each([
    ['收录于 2022-08-30', 2],
    ['赞(108) 打赏', 2],
    ['【上一章】 【返回目录】', 2],
    ['登录 | 注册 | 会员', 2],
    ['手机访问本页请扫描右侧二维码', 1],
    ['未经作者授权禁止转载', 1],
    ['雨中访古镇', 0],
    ['时间：2026年3月1日', 0],
    ['2026年3月1日', 0],
    ['科目 | 时间 | 地点', 0],
    ['林小溪 何文远 宋岚', 0]
  ])('%s: %i', (line, form) => expect(siteForm(line)).toBe(form))
})

describe('above the title and below the text', () => {
  test('lines of a site go together', async () => {
    const { title, dropped } = await normalized(
      `访客您好！\n请登录 | 快速注册 | 找回密码\n听雨\n${body}\n${body}\n本篇完\n赞(108) 打赏\n换一换\n`
    )
    expect(title).toBe('听雨')
    expect(dropped).toEqual([
      '访客您好！',
      '请登录 | 快速注册 | 找回密码',
      '本篇完',
      '赞(108) 打赏',
      '换一换'
    ])
  })

  test.each([
    ['a title with a colon', `首页 > 人物\n守桥人：每天打招呼\n${body}\n${body}\n`],
    ['the head of a table', `听雨\n科目 | 时间 | 地点\n${body}\n`],
    ['who is to be asked', `听雨\n${body}\n联系人：何文远\n联系电话：00000000\n`],
    ['a name and a date', `听雨\n${body}\n何文远\n2026年3月1日\n`]
  ])('%s stays', async (_, source) => {
    const { dropped } = await normalized(source)
    expect(dropped.filter(line => line !== '首页 > 人物')).toEqual([])
  })

  test('half a sentence is content', async () => {
    const { text } = await normalized(`听雨\n${body}\n流中“共\n点击下载本文档\n`)
    expect(text).toContain('流中“共')
  })
})

test('a title right above its document number (GW-13)', async () => {
  const { title } = await normalized(`关于规范阅览室管理的通知\n某办〔2021〕12号\n各街道：\n${body}\n`)
  expect(title).toBe('关于规范阅览室管理的通知')
})
