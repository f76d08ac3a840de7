import { describe, expect, it } from 'vitest'
import { K } from '../../../pipeline/4-typeset/text/char-class.ts'
import { isChinese, Tokens, tokenize } from '../../../pipeline/4-typeset/text/tokens.ts'

const names = new Map<number, string>(Object.entries(K).map(([name, kind]) => [kind, name]))

/** Tokens with their classes: `人:ID C++:WE`. */
const tokens = (text: string, longest = 100): string => {
  const found = new Tokens()
  tokenize(found, text, 0, text.length, {
    chinese: isChinese(text),
    cuts: [],
    superscript: () => false,
    longest
  })
  return Array.from(
    { length: found.count },
    (_, i) => `${text.slice(found.start[i], found.start[i + 1])}:${names.get(found.kind[i] ?? -1)}`
  ).join(' ')
}

describe('tokens', () => {
  const cases: readonly (readonly [rule: string, text: string, expected: string])[] = [
    ['LB-T1', '人e\u0301', '人:ID e\u0301:WE'],
    ['LB-T1', '葛\u{e0100}人', '葛\u{e0100}:ID 人:ID'],
    ['LB-T1', '人👨‍👩‍👧好', '人:ID 👨‍👩‍👧:SY 好:ID'],
    ['LB-T1', '𠀀人', '𠀀:ID 人:ID'],
    ['LB-T2', '甲——乙—丙', '甲:ID ——:DS 乙:ID —:CN 丙:ID'],
    ['LB-T2', '甲———乙', '甲:ID ——:DS —:CN 乙:ID'],
    ['LB-T3', '甲……乙…', '甲:ID ……:EL 乙:ID …:EL'],
    ['LB-T3', '甲………乙', '甲:ID ……:EL …:EL 乙:ID'],
    ['LB-T4', '人-3.5%人', '人:ID -3.5%:NU 人:ID'],
    ['LB-T4', '人15:30，2021-09-05，1/2', '人:ID 15:30:NU ，:PC 2021-09-05:NU ，:PC 1/2:NU'],
    ['LB-T4', '人30°C，５％', '人:ID 30°C:NU ，:PC ５％:NF'],
    ['LB-T5', '人GB/T，R&D，COVID-19，a_b', '人:ID GB/T:WE ，:PC R&D:WE ，:PC COVID-19:WE ，:PC a_b:WE'],
    ['LB-T6', '人www.a.cn。', '人:ID www:WE .a:WE .cn:WE 。:PS'],
    ['LB-T6', '人x@a.cn人', '人:ID x@a.cn:WE 人:ID'],
    ['LB-T7', '人“a”人', '人:ID “:OB a:WE ”:CB 人:ID'],
    ['LB-T7', '人 say “a” b', '人:ID  :SP say:WE  :SP “:HO a:WE ”:HP  :SP b:WE'],
    ['LB-T7', '“a” b', '“:HO a:WE ”:HP  :SP b:WE'],
    ['LB-1 CN', '人-人', '人:ID -:HY 人:ID'],
    ['LB-8', '人￥5，5￥，￥', '人:ID ￥:PF 5:NU ，:PC 5:NU ￥:SF ，:PC ￥:SY'],
    ['LB-10', '人abcdef', '人:ID a:WE b:WE c:WE d:WE e:WE f:WE']
  ]
  for (const [rule, text, expected] of cases) {
    it(`${rule}: ${text}`, () => {
      expect(tokens(text, rule === 'LB-10' ? 5 : 100)).toBe(expected)
    })
  }

  it('a lone surrogate is a symbol', () => {
    expect(tokens('人\ud83d人')).toBe('人:ID \ud83d:SY 人:ID')
  })

  it('every token begins where the one before it ends', () => {
    const found = new Tokens()
    const text = '今天 is good，约30%。'
    tokenize(found, text, 0, text.length, {
      chinese: true,
      cuts: [0, 3, 7],
      superscript: () => false,
      longest: 9
    })
    expect(found.start[0]).toBe(0)
    expect(found.start[found.count]).toBe(text.length)
    expect([...found.start.slice(0, found.count)]).toContain(7)
  })
})
