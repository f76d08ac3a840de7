/** What stands between the title and the text of papers, reports and news, and what only looks like it. */
import { describe, expect, test } from 'vitest'
import { normalized, outline } from '../outline.ts'
import { body } from '../texts.ts'
import { partsOf } from './parts-of.ts'

const lines = (...of: string[]): string => of.join('\n')

describe('names and bodies under the title', () => {
  test.each([
    ['林木生　周小敏', '（城东大学文学院）'],
    ['林木生1　周小敏2', '（1. 城东大学文学院，2. 湖滨中学）'],
    ['林木生', '（城东大学文学院，城东 400000）']
  ])('%s %s', async (names, unit) => {
    const found = await partsOf(lines('城东地名小考', names, unit, body, body))
    expect(found.map(part => part.split(' ')[0])).toEqual(['byline', 'unit'])
  })

  test('names in row upon row are a list; a remark in brackets is no body', async () => {
    const list = lines('登山队名单', '林木生　周小敏', '何大江　吴春来', '陈小秋　孙立夏', '', body)
    expect(await partsOf(list)).toEqual([])
    expect(await partsOf(lines('城东地名小考', '林木生', '（根据录音整理）', body))).toEqual([
      'byline 林木生'
    ])
  })

  test.each([
    '本报记者　林木生',
    '（本報記者林木生　通訊員周小敏）',
    '本报记者林木生实习记者周小敏发自新湖',
    '新湖晚报记者 林木生',
    '本刊评论员'
  ])('who reports: %s', async line => {
    expect(await partsOf(lines('新桥今天通车', line, body, body))).toEqual([`byline ${line}`])
  })

  test('a reporter in a sentence is none', async () => {
    expect(await partsOf(lines('新桥今天通车', '本报记者昨天到了工地。', body))).toEqual([])
  })
})

describe('dates that say where', () => {
  test.each([
    '2024年5月1日于湖滨',
    '二〇二四年五月一日寫於湖濱',
    '（2024年5月1日在全镇大会上）',
    '写于湖滨，2024年5月1日'
  ])('%s', async date => {
    expect(await partsOf(lines('在总结会上的讲话', date, body, body))).toEqual([`dateline ${date}`])
  })

  test('what happened on a day is none', async () => {
    expect(await partsOf(lines('城东记事', '2024年5月1日在湖滨开工', body, body))).toEqual([])
  })
})

describe('abstract and keywords', () => {
  test('a blank stands for the colon (摘要　…)', async () => {
    const text = lines(
      '城东地名小考',
      '摘要　本文考察城东一带十二个地名的由来与变迁。',
      '关键词　地名；方言',
      body
    )
    expect((await partsOf(text)).map(part => part.split(' ')[0])).toEqual(['abstract', 'keywords'])
  })

  test('a word and a blank are no label by themselves', async () => {
    expect(await partsOf(lines('城东地名小考', '摘要 写好了', body, body))).toEqual([])
  })
})

describe('titles that do not stand first', () => {
  test('a society over a title with its subtitle: neither is an epigraph', async () => {
    const text = lines('湖滨学会年会论文', '论渡口的兴废', '——以湖滨渡为例', '林木生', body, body)
    expect(await partsOf(text)).toContain('subtitle ——以湖滨渡为例')
    expect(await outline(text)).toEqual(['T 论渡口的兴废', 'A', 'by 林木生'])
  })

  test('a motto with its source under the title is an epigraph', async () => {
    expect(await partsOf(lines('一粥一饭', '当思来处不易', '——家训', body, body))).toEqual([
      'epigraph 当思来处不易 | ——家训'
    ])
  })

  test.each([
    ['编者按：这一组文章都是读者来稿，刊出时略有删节。'],
    ['【編者按】', '這一組文章都是讀者來稿，刊出時略有刪節。']
  ])('below an editor’s note, which stays: %j', async (...note) => {
    const result = await normalized(lines(...note, '读者来稿两束', body, body))
    expect(result.title).toBe('读者来稿两束')
    expect(result.text).toContain(note.at(-1))
  })

  test('an editor’s note over a text without a title makes none of its sentences', async () => {
    const result = await normalized(lines('编者按：这篇文章是读者来稿，刊出时略有删节。', body, body))
    expect(result.title).toBeNull()
  })
})

describe('notes and tables at the end', () => {
  test('notes that are marked [注1] (TN-18)', async () => {
    const text = lines('春耕报告', `${body.slice(0, -1)}[注1]。`, body, '[注1] 据镇志。', '[注2] 同上。')
    expect((await partsOf(text)).filter(part => part.startsWith('notes'))).toHaveLength(1)
  })

  test('rows under 附表 are no signatures', async () => {
    const text = lines(
      '渡口时刻',
      body,
      '附表：',
      '班次　时间　票价',
      '一　　08:00　5',
      '二　　12:00　5',
      '三　　17:00　6',
      '2024年5月1日'
    )
    expect((await partsOf(text)).map(part => part.split(' ')[0])).toEqual(['attachment', 'table', 'dateline'])
  })
})

test('a paragraph that stands deeper after a colon is quoted, in short texts too', async () => {
  const quoted = '　　　　今年的雨水好，地也养足了，只要人勤快，秋天不会差。'
  const text = lines(
    '人手',
    '',
    '　　老人对我说了一段话，我抄在这里：',
    '',
    quoted,
    '',
    '　　这段话我想了很久。',
    '',
    '　　夏天再去的时候，地里多了几个年轻人。'
  )
  expect(await partsOf(text)).toEqual([`blockquote ${quoted.trim()}`])
})
