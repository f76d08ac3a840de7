/** Official texts: where their titles end, and titles that stand in half a line or in two (TN-15, TN-86). */
import { describe, expect, test } from 'vitest'
import { findStatedRules } from '../../../pipeline/2-normalize/passes/structure/opening/stated-rules.ts'
import { normalized, outline } from './outline.ts'
import { body } from './texts.ts'

describe('where the title of an official text ends', () => {
  const chapters = '一、上年回顾\n渡船都修好了，码头也刷了漆。\n二、今年安排\n再造一条船，换掉旧缆绳。\n'

  test.each([
    '政府工作报告—2021年2月8日在河湾镇第九届人民代表大会第三次会议上河湾镇镇长林间各位代表：现在，我向大会报告工作，请予审议。',
    '河湾渡口管理办法（试行）2019年3月2日河湾镇人民政府第三次会议通过为了管好渡口，制定本办法，请各队遵照执行。'
  ])('before the day on which it was given: %s', async line => {
    expect((await normalized(`${line}\n${chapters}`)).title).toMatch(
      /^(?:政府工作报告|河湾渡口管理办法（试行）)$/
    )
  })

  test('a day that is a word of the title stays in it', async () => {
    const line = '关于落实会议纪要2021年3月2日渡口会商意见的通知'
    expect((await normalized(`${line}\n各队：\n${body}\n${chapters}`)).title).toBe(line)
  })

  test('a text that circulates a plan is called by its own title, the plan stands below who is addressed', async () => {
    const plan = '河湾渡口安全重点任务分工方案'
    const head = `河湾镇关于印发渡口安全重点任务分工方案的通知河政发〔2024〕7号\n\n各村民委员会、镇属各单位：《${plan}》已经镇政府同意，请认真落实。\n\n${plan}\n\n`
    expect((await normalized(`${head}${body}\n${chapters}`)).title).toMatch(/^河湾镇关于印发.*的通知$/)
  })
})

describe('titles in half a line, or in two', () => {
  test('of rules that an order makes known by name', async () => {
    const order =
      '河湾镇人民政府令第　12　号　　《防治渡船漏油污染河湾水面管理条例》已经2019年3月2日镇政府第3次会议通过，现予公布。'
    const lines = [
      order,
      '　　　　　　镇长　林间',
      '　　　　二○一九年三月二日　防治渡船漏油污染',
      '河 湾 水 面 管 理 条 例第一章　总　则　　第一条　为了防治漏油，制定本条例。',
      '　　第二条　渡船漏油的，当天修好。第二章　附　则　　第三条　本条例自公布之日起施行。'
    ]
    const found = await normalized(lines.join('\n\n'))
    expect(found.title).toBe('防治渡船漏油污染河湾水面管理条例')
    expect((await outline(lines.join('\n\n'))).filter(line => /^1/.test(line))).toEqual([
      '1 第一章　总　则',
      '1 第二章　附　则'
    ])
  })

  test('the same where all stands in one line and the title right behind the day of the order', async () => {
    const text =
      '河湾镇人民政府令　第12号《河湾镇渡口条例》已经2019年3月2日镇政府第3次会议通过，现予公布，自2019年5月1日起施行。镇长　林间2019年3月10日河湾镇渡口条例第一章　总则第一条　为了管好渡口，制定本条例。第二条　渡口由各村看管。第二章　附则第三条　本条例自2019年5月1日起施行。'
    expect((await normalized(text)).title).toBe('河湾镇渡口条例')
    expect((await outline(text)).filter(line => /^1/.test(line))).toEqual([
      '1 第一章　总则',
      '1 第二章　附则'
    ])
  })

  test('a name that a sentence says again is no title', () => {
    const lines = ['《渡口条例》已经通过，现予公布。', '今后 渡口条例第一条说的事，都照办。']
    expect(findStatedRules(lines)).toEqual({ from: { line: 1, at: 3 }, to: { line: 1, at: 7 } })
    expect(findStatedRules(['《渡口条例》已经通过，现予公布。', '我们看渡口条例第一条怎么说。'])).toBeNull()
    expect(findStatedRules(['《渡口条例》写得好。', '今后 渡口条例第一条'])).toBeNull()
  })

  test('over blank lines that stand before every line', async () => {
    const lines = [
      '河湾镇关于印发河湾镇渡口安全',
      '“三年行动”方案的通知',
      ...Array.from({ length: 8 }, () => `　　${body}`)
    ]
    expect((await normalized(lines.join('\n\n\n'))).title).toBe(
      '河湾镇关于印发河湾镇渡口安全“三年行动”方案的通知'
    )
    expect((await normalized(`关于我们\n\n${lines.slice(1).join('\n\n')}`)).title).not.toContain('方案')
  })

  test('a heading behind the indent of a line whose beginning was lost', async () => {
    const lines = [
      '渡口规划',
      '一、形势',
      ...Array.from({ length: 10 }, () => `　　${body}`),
      '　　专栏1　渡口建设重点内容　　二、重点工程',
      `　　${body}`
    ]
    expect((await outline(lines.join('\n'))).filter(line => /^1/.test(line))).toEqual([
      '1 一、形势',
      '1 二、重点工程'
    ])
    const rows = [
      '渡口规划',
      ...Array.from({ length: 10 }, () => `　　${body}`),
      '　　一、渡船　　二、缆绳',
      `　　${body}`
    ]
    expect((await normalized(rows.join('\n'))).text).toContain('一、渡船')
  })

  test('before the bracket that says when it was passed', async () => {
    const line = '中华人民共和国渡口法（2020年11月11日　某某委员会第二十三次会议通过　2022年3月1日修正）'
    const law = `${line}\n第一章　总则\n第一条　渡口由镇里管。\n第二章　附则\n第二条　本法自公布之日起施行。`
    expect((await normalized(law)).title).toBe('中华人民共和国渡口法')
    const named = '渡口管理办法（征求意见稿）'
    expect(
      (await normalized(`${named}\n第一章　总则\n第一条　渡口由镇里管。\n第二章　附则\n第二条　施行。`)).title
    ).toBe(named)
  })

  test('a sentence that says when is none, though it names its subject twice', async () => {
    const sentence =
      '河湾镇人大12月1日召开河湾镇人民代表大会会议，部署明年的渡口工作，安排检修渡船，并决定补种岸边的树。'
    expect((await normalized(`${sentence}${body}${body}`)).title).toBeNull()
  })

  test('a reply and its number', async () => {
    const line = '河湾镇关于同意建立渡口安全联席会议制度的函河政函〔2021〕12号'
    expect((await normalized(`${line}\n${body}\n${body}\n`)).title).toBe(
      '河湾镇关于同意建立渡口安全联席会议制度的函'
    )
  })

  test('spaced out, before the day on which it was given', async () => {
    const line = `政 府 工 作 报 告——2019年3月4日在河湾镇第九届人民代表大会第三次会议上河湾镇镇长　林间各位代表：现在，我代表镇政府向大会报告工作。`
    expect((await normalized(`${line}${body}${body}\n`)).title).toBe('政府工作报告')
  })
})
