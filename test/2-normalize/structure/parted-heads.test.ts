/** Headings that a blank parts from the sentence after them, volumes counted 卷之一, units named with what they stand in. */
import { describe, expect, test } from 'vitest'
import { outline } from './outline.ts'
import { body } from './texts.ts'

const prose = '这是水池里最要紧的一步，早晚各做一次，做完以后应当记下水的深浅。'

describe('TN-84 a heading ends at a blank where its siblings do', () => {
  test('numbers of two parts below one', async () => {
    const base = `水池\n${body}\n3　引水\n3．1　开渠　${prose}\n3．2　分流　${prose}\n4　蓄水\n${body}`
    expect(await outline(base)).toEqual(
      expect.arrayContaining(['1 3　引水', '2r 3．1　开渠', '2r 3．2　分流', '1 4　蓄水'])
    )
  })

  test('rows of a list are none', async () => {
    const base = `名单\n${body}\n1. 李明　男　园艺师，第一组的组长，负责水池和花坛。\n2. 周敏　女　会计，第二组的组长，负责账目和采购。`
    expect((await outline(base)).filter(line => /^\dr? /.test(line)).join()).not.toMatch(/李明(?:,|$)/)
  })
})

describe('G.8 units', () => {
  test('卷之一 is a volume of its work, no piece of a collection', async () => {
    const base = `水池夜話\n\n卷之一　引水人早起開渠\n\n${body}\n\n卷之二　守園客夜半聽雨\n\n${body}`
    expect(await outline(base)).toEqual([
      'T 水池夜話',
      'A',
      '1 卷之一　引水人早起開渠',
      '1 卷之二　守園客夜半聽雨'
    ])
  })

  test('第一部分第2节: its last unit counts', async () => {
    const base = `水池\n${body}\n第一部分第1节 引水\n${body}\n第一部分第2节 蓄水\n${body}`
    expect(await outline(base)).toEqual(
      expect.arrayContaining(['1 第一部分第1节 引水', '1 第一部分第2节 蓄水'])
    )
  })

  test('a name that begins with 第 is the name of its chapter', async () => {
    const base = `水池\n${body}\n第一部分 引水\n${body}\n第二部分 第一次放水\n${body}`
    expect(await outline(base)).toEqual(expect.arrayContaining(['1 第二部分 第一次放水']))
  })

  test('第一部分第二节 in a sentence is cited', async () => {
    const base = `水池\n${body}\n第一部分第一节说明了引水，\n第一部分第二节说明了蓄水，${body}`
    expect((await outline(base)).filter(line => /^\d/.test(line))).toEqual([])
  })
})
