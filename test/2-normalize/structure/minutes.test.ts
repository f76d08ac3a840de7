/** TN-86, missing line break: minutes in one line, whose headings stand before what the meeting did. */
import { describe, expect, test } from 'vitest'
import { outline } from './outline.ts'

const lead = '2024年3月5日，镇长林间主持召开了会议。现将议定事项纪要如下：'
const items = [
  [
    '一、关于修缮河东渡口的问题',
    '会议听取了水利站关于渡口木桩朽坏情况的汇报。会议要求，水利站要在月底前把木桩换完，费用从修船的钱里出。'
  ],
  [
    '二、关于调整过河票价的问题',
    '会议研究了收费员提出的办法。会议原则同意老人和学生过河免费，其他人仍按原来的票价收取。'
  ],
  ['三、关于船工学习安排', '会议决定，船工每年春天到县里学习一个星期，由水利站派人带队，学习期间照发工钱。']
] as const

const inOneLine = (of: readonly (readonly [string, string])[]): string =>
  of.map(([head, body]) => head + body).join('')

describe('minutes in one line', () => {
  test('a heading ends where the meeting begins to do something', async () => {
    expect(await outline(`河湾镇渡口工作会议纪要${lead}${inOneLine(items)}`)).toEqual([
      'T 河湾镇渡口工作会议纪要',
      'A',
      ...items.map(([head]) => `1 ${head}`)
    ])
  })

  test('when and where it was held stands below the title', async () => {
    const lines = await outline(
      `河湾镇渡口工作会议纪要时间：2024年3月5日地点：镇政府二楼\n${lead}${inOneLine(items)}`
    )
    expect(lines[0]).toBe('T 河湾镇渡口工作会议纪要')
  })

  test.each([[['一、本次', '二、常务', '三、这次']], [['一、镇里召开', '二、村民代表', '三、在']]])(
    'a meeting of which the text only tells ends none: %s',
    async heads => {
      const told = items.map(([, body], at) => [heads[at] ?? '', body] as const)
      const lines = await outline(`${lead}${inOneLine(told)}`)
      expect(lines.filter(line => heads.includes(line.slice(2)))).toEqual([])
    }
  )
})
