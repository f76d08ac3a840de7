/** Rows of short numbered names: below a wrapped title, over empty sections, from nought; and titles of pieces in one line (TN-15, TN-83, TN-86). */
import { describe, expect, test } from 'vitest'
import { normalized, outline } from './outline.ts'

const headings = async (...lines: string[]): Promise<string[]> =>
  (await outline(lines.join('\n'))).filter(line => /^\d /.test(line))

describe('壹、 below the title of a wrapped text', () => {
  const wrapped = [
    '柳湾村文化站借书办法',
    '壹、缘起',
    '贰、借还',
    '一、村民凭借书卡每次可以借两本，看完以后',
    '要按时归还。',
    '叁、爱护',
    '一、书页不可折角，借书的人弄丢了要买一本',
    '新的。'
  ]
  test('is no part of the title', async () => {
    expect((await normalized(wrapped.join('\n'))).title).toBe('柳湾村文化站借书办法')
    expect(await headings(...wrapped)).toEqual(['1 壹、缘起', '1 贰、借还', '1 叁、爱护'])
  })
})

describe('sections that a draft left empty', () => {
  const draft = [
    '春游方案',
    '一、缘由',
    '二、地点',
    '去柳湾村的后山。',
    '三、办法',
    '走着去，走着回来。',
    '四、其他'
  ]
  test('are headings among those that have a text', async () => {
    expect(await headings(...draft)).toEqual(['1 一、缘由', '1 二、地点', '1 三、办法', '1 四、其他'])
  })

  test('so are short sentences of one build, half of them over a text', async () => {
    const lines = [
      '渡口工作心得',
      '一、要勤学多问，摸清航道底数。',
      '村里的航道有深有浅，要一段一段地问。',
      '二、要常查常修，护好渡船安全。',
      '船要每月看一次，缆绳要每季换一次。',
      '三、要热情待客，方便两岸村民。',
      '四、要按时开船，不误早晚班次。'
    ]
    expect(await headings(...lines)).toEqual(
      lines.filter(line => /^[一二三四]/.test(line)).map(line => `1 ${line}`)
    )
    const rules = lines.map(line => line.replace(/要.*，/, '凡是到渡口乘船的人遇到大风大雾天气停航的时候都'))
    expect(await headings(...rules)).toEqual([])
  })

  test('items with one remark among them are not', async () => {
    expect(
      await headings('春游要带的东西', '一、水壶', '二、雨衣', '雨衣不要太大。', '三、面包', '四、毛巾')
    ).toEqual([])
  })
})

describe('a section with the number nought', () => {
  test('0 引言 opens a row', async () => {
    const text = [
      '浅谈堤坝的养护',
      '0 引言',
      '堤坝要年年养护。',
      '1 方法',
      '先看再补。',
      '2 结语',
      '贵在坚持。'
    ]
    expect(await headings(...text)).toEqual(['1 0 引言', '1 1 方法', '1 2 结语'])
  })

  test('0 摄氏度 does not', async () => {
    const text = [
      '浅谈水的变化',
      '0 摄氏度',
      '水在这时结冰。',
      '1 方法',
      '先看再记。',
      '2 结语',
      '贵在坚持。'
    ]
    expect(await headings(...text)).toEqual(['1 1 方法', '1 2 结语'])
  })
})

describe('titles of pieces in one line', () => {
  const pieces = (first: string, second: string): string =>
    `养蚕心得三篇篇一：${first}。我从三月开始养蚕，每天采三次桑叶。篇二：${second}。去年我养了两张蚕种。`

  test('end before a greeting and before a sentence', async () => {
    const { text } = await normalized(pieces('养蚕心得各位乡亲：大家好', '桑园日记我们村的桑园有三十亩'))
    expect(text).toContain('\n篇一：养蚕心得\n各位乡亲：\n大家好。')
    expect(text).toContain('\n篇二：桑园日记\n我们村的桑园有三十亩。')
  })

  test('never within a word, and no colon is left behind', async () => {
    const { text } = await normalized(pieces('尊敬的各位领导、同事们：大家好', '朋友们：有人问我什么是勤劳'))
    expect(text).not.toMatch(/各位\n领导|问\n我|\n：/)
  })
})
