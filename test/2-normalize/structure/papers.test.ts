/** Papers as databases hand them out: formulas that were lost, captions, notes, headings told by their layout. */
import { describe, expect, test } from 'vitest'
import { isNotesTitle } from '../../../pipeline/2-normalize/passes/structure/parts/notes.ts'
import { normalized, outline } from './outline.ts'
import { body } from './texts.ts'

const headings = async (base: string): Promise<readonly string[]> =>
  (await outline(base)).filter(line => /^\d/.test(line))

describe('(3) alone on a line', () => {
  const sections = [
    '1　引水',
    `${body}设水深为`,
    '(1)',
    `而流量为`,
    '(2)',
    `其中`,
    '(3)',
    body,
    '2　蓄水',
    body,
    '3　结论',
    body
  ]

  test('is the number of a formula where sentences go on around it', async () => {
    expect(await headings(`水池的流量\n${sections.join('\n')}`)).toEqual([
      '1 1　引水',
      '1 2　蓄水',
      '1 3　结论'
    ])
  })

  test('is a section’s where it stands between sentences', async () => {
    const base = `水池夜话\n${body}\n\n（1）\n\n${body}\n\n（2）\n\n${body}\n\n（3）\n\n${body}`
    expect(await headings(base)).toEqual(['1 （1）', '1 （2）', '1 （3）'])
  })
})

describe('a text with notes is several pieces', () => {
  const piece = (title: string): string => `${title}\n${body}〔１〕${body}\n〔１〕园里最老的一位园丁。`

  test('where each has notes of its own, whose marks stand in it', async () => {
    const lines = await outline(`${piece('春天的水池')}\n\n${piece('夏天的水池')}`)
    expect(lines).toEqual(expect.arrayContaining(['A 春天的水池', 'A 夏天的水池']))
  })

  test('and one where ① only counts items, or a caption follows', async () => {
    const base = `水池的流量\n${body}\n①把水放满。\n②量出水深。\n图1　水深\n${body}\n${body}`
    expect((await outline(base)).filter(line => line.startsWith('A '))).toEqual([])
  })
})

describe('headings of nothing but a number and blanks', () => {
  test('in Han numerals', async () => {
    const base = `水池的流量\n${body}\n一  引水：古今\n${body}\n二  蓄水\n${body}\n三  结语\n${body}`
    expect(await headings(base)).toEqual(['1 一  引水：古今', '1 二  蓄水', '1 三  结语'])
  })

  test('before an abbreviation, a count or a word that begins as a time does', async () => {
    const base = `水池的流量\n${body}\n1 引水\n${body}\n2 TCP协议\n${body}\n3 分布规律\n${body}\n4 3种途径的比较\n${body}`
    expect(await headings(base)).toEqual(['1 1 引水', '1 2 TCP协议', '1 3 分布规律', '1 4 3种途径的比较'])
  })

  test('but not 3 分钟', async () => {
    const base = `水池的流量\n${body}\n1 引水\n${body}\n2 蓄水\n${body}\n3 分钟以后\n${body}`
    expect(await headings(base)).toEqual(['1 1 引水', '1 2 蓄水'])
  })
})

describe('TN-83 lines set far deeper than the paragraphs below them', () => {
  const short = '他说：\n好的\n她说：\n走吧\n他笑了笑\n又说\n'

  test('are headings, whatever short lines the text has besides', async () => {
    const base = `水池夜话\n    ${body}\n            引水的人\n    ${body}\n${short}    ${body}\n            守园的人\n    ${body}`
    expect(await headings(base)).toEqual(['1 引水的人', '1 守园的人'])
  })

  test('over numbers that are not set so', async () => {
    const items = `    1.开渠。${body}\n    2.分流。${body}`
    const base = `水池夜话\n    ${body}\n            引水的人\n${items}\n            守园的人\n    ${body}`
    expect((await headings(base)).filter(line => line.startsWith('1'))).toEqual(['1 引水的人', '1 守园的人'])
  })

  test('a poem between paragraphs is none', async () => {
    const verse = ['日暮水池边', '风来柳叶前', '园丁归去晚', '灯火自年年']
      .map(line => `            ${line}`)
      .join('\n')
    expect(await headings(`水池夜话\n    ${body}\n${verse}\n    ${body}\n${verse}\n    ${body}`)).toEqual([])
  })
})

test('numbers with words stand below numbers that are the whole line', async () => {
  const base = `水池夜话\n${body}\n一\n${body}\n${body}\n二\n${body}\n一、引水。\n${body}\n二、蓄水。\n${body}\n三\n${body}`
  expect(await headings(base)).toEqual(['1 一', '1 二', '2 一、引水。', '2 二、蓄水。', '1 三'])
})

test('references and notes at two marks are no headings', async () => {
  const entries = [
    '1 GARDEN-T Recommendation 7: Ponds. 1999',
    '2 园艺标准：水池用水第三部分',
    '3 林间编著．水池的历史．1998'
  ]
  const notes = ['①⑧同上，第7页。', '②⑦同上，第18页。', '③⑩同上，第29页。']
  const base = `水池的流量\n${body}\n一、引水\n${body}\n二、蓄水\n${body}\n${notes.join('\n')}\n参考文献\n${entries.join('\n')}`
  expect((await headings(base)).filter(line => !line.includes('参考文献'))).toEqual([
    '1 一、引水',
    '1 二、蓄水'
  ])
})

test.each(['参考文献', '主要参考文献', '注　释：', 'References'])('%s stands over entries', title => {
  expect(isNotesTitle(title)).toBe(true)
  expect(isNotesTitle(`${title}的用法`)).toBe(false)
})

test('steps of an algorithm are no headings', async () => {
  const steps = ['1. 令i=0，j=1。', '2. 若i≤n，则放水一次。', '3. 令i=i+1，转向2。']
  const base = `水池的流量\n${body}\n1　引水\n${body}\n${steps.join('\n')}\n${body}\n2　蓄水\n${body}`
  expect(await headings(base)).toEqual(['1 1　引水', '1 2　蓄水'])
})

test('the version and the day under a title, the second line of an address are no headings', async () => {
  const lines = ['                    Version 1, February 1989', '', ' Copyright (C) 1989 Garden Club, Inc.']
  const address = '                    51 Water Street, Boston'
  const words = 'Everyone is permitted to water the garden and to tell others how it is done.'
  const base = `                    GARDEN LICENSE\n${lines.join('\n')}\n${address}\n\n${words}\n\n                 Preamble\n\n${words}\n\n                 NO WARRANTY\n\n${words}`
  expect(await headings(base)).toEqual(['1 Preamble', '1 NO WARRANTY'])
})

test('what stands again and again where pictures were is no heading', async () => {
  const base = `水池\n${Array.from({ length: 5 }, () => `${body}\n附图{图}`).join('\n')}\n${body}`
  expect(await headings(base)).toEqual([])
})

test('the day and the page of a newspaper’s record are no title', async () => {
  const base = `【 日  期 】19991226\n【 版  号 】11\n【 标  题 】水池边的园丁\n【 作  者 】林间\n【 正  文 】\n${body}\n${body}`
  expect((await normalized(base)).title).toBe('水池边的园丁')
})
