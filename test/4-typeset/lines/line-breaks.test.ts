import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LineBreakOptions, lineBreaks } from '../../../pipeline/4-typeset/lines/index.ts'

const broken = (text: string, options: LineBreakOptions = {}): string => {
  const pieces: string[] = []
  let from = 0
  for (const at of [...lineBreaks(text, options), text.length]) {
    pieces.push(text.slice(from, at))
    from = at
  }
  return pieces.join('|')
}

/** typesetting.md H.1: the allowed breaks, level gb unless given. */
const cases: readonly (readonly [rule: string, expected: string, options?: LineBreakOptions])[] = [
  ['LB-6, LB-T7', '他|说|“好|的”。|然|后|走|了'],
  ['LB-1', '他|说：|“好！”'],
  ['LB-6', '我|说|“行”|“可|以”|都|对'],
  ['LB-6', '《春》|《夏》|两|本'],
  ['LB-4', '编|号|——|说|明'],
  ['LB-3 strict', '编|号——|说|明', { level: 'strict' }],
  ['LB-4', '等|等|……|结|束'],
  ['LB-3 strict', '等|等……|结|束', { level: 'strict' }],
  ['LB-1 CN', '北|京—|上|海'],
  ['LB-1 CN', '1931—|1945|年'],
  ['LB-1 CN', '100～|200|人'],
  ['LB-1 MD', '约|翰·|史|密|斯'],
  ['LB-3 basic', '男/|女|各|半', { level: 'basic' }],
  ['LB-2 SO', '男/女|各|半'],
  ['LB-8', '约|占|30%|的|人'],
  ['LB-8', '售|价|￥100|元'],
  ['LB-8', '售|价|￥100A|元'],
  ['LB-8', '气|温|-5℃|上|下'],
  ['LB-7', '比|例|为|1:500|的|图'],
  ['LB-7', '共|1,234.5|吨'],
  ['LB-11', '约|100m²|左|右'],
  ['LB-11', '约|5 m²|左|右'],
  ['LB-11', '设|x²|与|y₁₂|为|数'],
  ['LB-11', '设|甲²|与|乙₍ₙ₊₁₎|为|数'],
  ['LB-11', '水|H₂O|与|CO₂|和|10⁻³|米'],
  ['LB-11', '（乙）²|与|某¹'],
  ['LB-T4', '１００％|完|成'],
  ['LB-T5', 'C++|语|言|入|门'],
  ['LB-T7', 'it’s|好'],
  ['LB-1', '真|的|吗？！|是|的'],
  ['LB-1, LB-2', '他|（她）|们|（共|三|人）|来'],
  ['LB-1 IT', '人|人々々'],
  ['LB-1 IS', '第|一|章　|总|则'],
  ['LB-12', '一、总|则|如|下'],
  ['LB-9', '重|5 kg|左|右'],
  ['LB-15', '见|https://|a|.b/|c|?d|=1|吧'],
  ['LB-T2', '甲|⸺|乙']
]

describe('line breaks', () => {
  for (const [rule, expected, options] of cases) {
    it(`${rule}: ${expected}`, () => {
      expect(broken(expected.replaceAll('|', ''), options)).toBe(expected)
    })
  }

  it('LB-1, LB-2: level none bans nothing but to part what is one', () => {
    expect(broken('他（她）共30%。', { level: 'none' })).toBe('他|（|她|）|共|30%|。')
  })

  it('LB-3: TW and HK default to basic', () => {
    expect(broken('男/女', { region: 'TW' })).toBe('男/|女')
  })
})

describe('single rules', () => {
  const joined = (left: string, right: string) => !lineBreaks(`天${left}${right}地`).includes(1 + left.length)

  it('LB-3b: what CSS strict keeps from the start of a line, no level but none puts there', () => {
    for (const mark of '：；！？・％℃〜') expect(joined('人', mark), mark).toBe(true)
    for (const sign of '￥№') expect(joined(sign, '5'), sign).toBe(true)
  })

  it('LB-13: U+00A0, U+202F and U+2060 join, U+200B parts', () => {
    for (const joiner of '\u00a0\u202f\u2060') {
      expect(lineBreaks(`人${joiner}地`)).toEqual([])
    }
    expect(lineBreaks('Word\u200bWord')).toEqual([5])
  })

  it('PU-3: quotes of either region open and close', () => {
    expect(broken('说“人‘天’地”好')).toBe('说|“人|‘天’|地”|好')
    expect(broken('說「人『天』地」好', { region: 'TW' })).toBe('說|「人|『天』|地」|好')
  })
})

describe('lineBreaks for any text', () => {
  it('offsets ascend, lie inside the text and part no surrogate pair, at every level', () => {
    const level = fc.constantFrom('none', 'basic', 'gb', 'strict')
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), level, (text, chosen) => {
        let before = 0
        for (const at of lineBreaks(text, { level: chosen })) {
          expect(at).toBeGreaterThan(before)
          expect(at).toBeLessThan(text.length)
          expect(/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1))).toBe(false)
          before = at
        }
      })
    )
  })

  it('LB-3: each level allows no more than the one before it', () => {
    const text = fc
      .array(fc.constantFrom(...'天地人，。“”（）——……/·—30%'), { maxLength: 40 })
      .map(s => s.join(''))
    fc.assert(
      fc.property(text, given => {
        const [none, basic, gb, strict] = (['none', 'basic', 'gb', 'strict'] as const).map(level =>
          lineBreaks(given, { level })
        )
        expect(none).toEqual(expect.arrayContaining(basic ?? []))
        expect(basic).toEqual(expect.arrayContaining(gb ?? []))
        expect(gb).toEqual(expect.arrayContaining(strict ?? []))
      })
    )
  })
})

it.each(['README.md', 'README.zh-CN.md'])('the examples in %s are true', document => {
  const text = readFileSync(new URL(`../../../${document}`, import.meta.url), 'utf8')
  const examples = [
    ...text.matchAll(/^lineBreaks\('([^']+)'(?:, \{ (level|region): '(\w+)' \})?\) \/\/ (\[[\d, ]+\])/gm)
  ]
  expect(examples).toHaveLength(4)
  for (const [, given = '', option, value, offsets = ''] of examples) {
    const options = option === undefined ? {} : { [option]: value }
    expect(lineBreaks(given, options), given).toEqual(JSON.parse(offsets))
  }
})
