import { describe, expect, it } from 'vitest'
import { type LineRules, type ParagraphSpec, setParagraph } from '../../../pipeline/4-typeset/lines/index.ts'
import { pt } from '../../../pipeline/model/units.ts'
import { lineRules, lineText, lineXs, paragraph } from '../../support/line-rules.ts'

const told = (
  text: string,
  measure: number,
  options: Partial<LineRules> = {},
  spec: Partial<ParagraphSpec> = {}
) => {
  const said: string[] = []
  const rules = lineRules({ onBadLine: what => said.push(what), ...options })
  const lines = setParagraph(paragraph(text, measure, spec), rules)
  return { lines, said, texts: lines.map(lineText), xs: lines.map(lineXs) }
}

/** typesetting.md H.3, the rules of lines. */
describe('justification', () => {
  it('JU-11, R5: pick-in shrinks commas for one more mark', () => {
    const { texts, xs } = told('今天、明天、后天都去，再说吧', 10, { breaker: 'greedy', runts: true })
    expect(texts[0]).toBe('今天、明天、后天都去，')
    expect(xs[0]?.[3]).toBeCloseTo(2.75, 9)
    expect(xs[0]?.[10]).toBeCloseTo(9.5, 9)
  })

  it('JU-11: no pick-in beyond what can shrink', () => {
    const { texts } = told('今天、明天、后天都去吧。', 10, { breaker: 'greedy', runts: true })
    expect(texts).toEqual(['今天、明天、后天都去', '吧。'])
  })

  it('PG-2: a lone character takes one more with it, the line before is stretched', () => {
    const { texts, xs, said } = told('今天、明天、后天都去吧。', 10, { breaker: 'greedy' })
    expect(texts).toEqual(['今天、明天、后天都', '去吧。'])
    expect(xs[0]?.[1]).toBeCloseTo(1 + 1 / 6, 9)
    expect(xs[0]?.[2]).toBeCloseTo(2 + 1 / 6, 9)
    expect(said).toEqual(['loose-line'])
  })

  it('PG-2: set ragged, as in a cell, no paragraph ends in a lone character either', () => {
    for (const align of ['left', 'center', 'right'] as const) {
      for (let length = 4; length < 60; length++) {
        const text = `${'备注文字很长，'.repeat(9).slice(0, length)}。`
        const { texts } = told(text, 7, {}, { align })
        expect(texts.join('')).toBe(text)
        const lone = texts.length > 1 && (texts.at(-1)?.match(/\p{Script=Han}/gu)?.length ?? 0) < 2
        expect(lone, `${align} ${length}: ${texts.join('|')}`).toBe(false)
      }
    }
  })

  it('PG-2: of three characters in a cell of two one stands alone either way', () => {
    expect(told('联系人', 2, {}, { align: 'left' }).texts).toEqual(['联系', '人'])
  })

  it('JU-5: R4 before R5', () => {
    const { texts, xs } = told('甲（乙），丙丁。戊己', 9)
    expect(texts).toEqual(['甲（乙），丙丁。戊己'])
    expect(xs[0]).toEqual([0, 0.5, 1.5, 2.5, 3, 4, 5, 6, 7, 8])
  })

  it('JU-5, R3: an interpunct of Taiwan and Hong Kong gives both its blanks equally, at the end of a line too', () => {
    for (const region of ['TW', 'HK'] as const) {
      const rules = { region, level: 'basic', breaker: 'greedy', runts: true } as const
      const within = told('甲乙·丙丁戊己', 6.75, { region, level: 'basic' })
      expect(within.texts[0]).toBe('甲乙·丙丁戊己')
      // Its glyph of half an em in the middle of what is left of its box.
      expect(within.xs[0]).toEqual([0, 1, 2.125, 2.75, 3.75, 4.75, 5.75])
      const atEnd = told('甲乙丙·丁戊己庚', 3.5, rules)
      expect(atEnd.texts[0]).toBe('甲乙丙·')
      expect(atEnd.xs[0]).toEqual([0, 1, 2, 3])
      expect(atEnd.lines[0]?.right).toBeCloseTo(35, 9)
    }
  })

  it('JU-5, R3: that of the mainland is rigid', () => {
    expect(told('甲乙丙·丁戊', 3.4, { breaker: 'greedy', runts: true }).texts[0]).toBe('甲乙')
  })

  it('JU-3, R6: the gap between scripts shrinks to an eighth', () => {
    const { xs } = told('使用Word编辑文', 7.25)
    expect(xs[0]?.[2]).toBeCloseTo(2.125, 9)
    expect(xs[0]?.[6]).toBeCloseTo(4.25, 9)
  })

  it('JU-6, E2: the gap between scripts grows first', () => {
    const { texts, xs } = told('使用Word编辑“甲乙丙丁', 7, { breaker: 'greedy' })
    expect(texts[0]).toBe('使用Word编辑')
    expect(xs[0]).toEqual([0, 1, 2.5, 3, 3.5, 4, 5, 6])
  })

  it('JU-7: nothing is added next to — and ／', () => {
    const { texts, xs } = told('东甲—乙西／丙中丁中人', 9.5, { breaker: 'greedy' })
    expect(texts[0]).toBe('东甲—乙西／丙中丁')
    const line = xs[0] ?? []
    const gaps = line.slice(1).map((x, i) => x - (line[i] ?? 0) - 1)
    expect(gaps.map(gap => gap > 1e-9)).toEqual([true, false, false, true, false, false, true, true])
  })

  it('PU-23: a line that begins with a western word has no gap before it', () => {
    const { xs } = told('Word编辑', 20)
    expect(xs[0]).toEqual([0, 0.5, 1, 1.5, 2.25, 3.25])
  })

  it('JU-3: gaps beside digits and letters, none next to marks', () => {
    const { xs } = told('共5人，用A4纸。', 20)
    expect(xs[0]).toEqual([0, 1.25, 2, 3, 4, 5.25, 5.75, 6.5, 7.5])
  })

  it('PU-24: with hanging on, a stop hangs past the measure', () => {
    const { texts, lines } = told('今天很好。', 4, { hanging: true })
    expect(texts).toEqual(['今天很好。'])
    expect(lines[0]?.right).toBeCloseTo(40, 9)
  })

  it('PU-24: one mark of two never hangs, and none in TW', () => {
    expect(told('今天很好。”', 4, { hanging: true }).texts).toHaveLength(2)
    expect(told('今天很好。', 4, { hanging: true, region: 'TW', level: 'basic' }).texts).toHaveLength(2)
  })

  it('JU-5, R7: stops that are locked do not shrink', () => {
    const first = (lockStops: boolean) =>
      told('今天。明天我们去，大家', 8, { lockStops, breaker: 'greedy' }).texts[0]
    expect(first(false)).toBe('今天。明天我们去，')
    expect(first(true)).toBe('今天。明天我们')
  })

  it('JU-6, E2: a gap between scripts may be kept below a third of an em', () => {
    const { xs } = told('使用Word编辑“甲乙丙丁', 7, { breaker: 'greedy', widestScriptGap: 0.333 })
    expect((xs[0]?.[2] ?? 0) - (xs[0]?.[1] ?? 0) - 1).toBeLessThan(0.45)
    expect(xs[0]?.[1]).toBeGreaterThan(1.1)
  })

  it('JU-10: western runs with their gaps fill whole em', () => {
    const place = (text: string) => told(text, 20, { wholeEmRuns: true }).xs[0]?.at(-1)
    expect(place('甲Word乙')).toBeCloseTo(4, 9) // 2 em and two gaps of a half
    expect(place('甲5乙')).toBeCloseTo(2, 9)
    expect(place('甲2026年A4乙')).toBeCloseTo(7, 9)
    expect(place('甲，2026乙')).toBeCloseTo(4.25, 9) // one gap cannot fill a whole em
    expect(place('甲，123乙')).toBeCloseTo(4, 9)
  })

  it('JU-12: the profile clreq shrinks any mark before it stretches anything; balanced takes what shows least', () => {
    const text = `今天，${'我们都到园子里去看花'.repeat(4)}`
    const first = (justification: 'balanced' | 'clreq') => told(text, 34.5, { justification }).texts[0]
    expect(first('balanced')).toHaveLength(34)
    expect(first('clreq')).toHaveLength(35)
  })

  it('JU-2: Han stand without gaps, and no gap is ever negative', () => {
    expect(told('今天天气很好', 20).xs[0]).toEqual([0, 1, 2, 3, 4, 5])
    const { xs } = told('今天，明天，后天，大家都到园子里去看花，好不好', 9.6)
    for (const line of xs)
      for (const [i, x] of line.entries())
        if (i > 0) expect(x - (line[i - 1] ?? 0)).toBeGreaterThan(0.5 - 1e-9)
  })

  it('JU-8: the blank of a mark does not grow; behind it there is one gap like any other', () => {
    const { xs } = told('东，南西北中（甲乙）丙', 8.4, { breaker: 'greedy' })
    const line = xs[0] ?? []
    const steps = line.slice(1).map((x, i) => x - (line[i] ?? 0) - 1)
    const gap = Math.max(...steps)
    expect(gap).toBeGreaterThan(0)
    for (const step of steps) expect(step < 1e-9 || Math.abs(step - gap) < 1e-9).toBe(true)
  })

  it('JU-1: last lines and lines before a forced break are natural', () => {
    const { lines, texts } = told(
      '',
      10,
      {},
      { runs: [{ text: '今天' }, { text: '很好', breakBefore: true }] }
    )
    expect(texts).toEqual(['今天', '很好'])
    expect(lines.map(line => line.right)).toEqual([20, 20])
  })

  it('the first line is indented, or sticks out', () => {
    const { lines } = told('今天天气很好我们去公园玩', 6, {}, { firstIndent: pt(20) })
    expect(lines[0]?.left).toBe(20)
    expect(lines[1]?.left).toBe(0)
    expect(lines[0]?.right).toBeCloseTo(60, 9)
    const hanging = told('一、今天天气很好', 6, {}, { firstIndent: pt(-20) })
    expect(hanging.lines[0]?.left).toBe(-20)
  })

  it('centred and right-aligned lines keep their natural width', () => {
    const centred = told('今天', 6, {}, { align: 'center' })
    expect([centred.lines[0]?.left, centred.lines[0]?.right]).toEqual([20, 40])
    const right = told('今天', 6, {}, { align: 'right' })
    expect([right.lines[0]?.left, right.lines[0]?.right]).toEqual([40, 60])
  })

  it('LB-5: a long row of marks is parted and told', () => {
    const { said, lines } = told(`好${'！'.repeat(40)}`, 10)
    expect(said).toContain('kinsoku-relief')
    for (const line of lines) expect(line.right).toBeLessThanOrEqual(100.1)
  })

  it('LB-10: a word longer than the line is broken in an emergency', () => {
    const { lines, texts } = told(`好${'a'.repeat(100)}`, 10)
    expect(texts.join('')).toBe(`好${'a'.repeat(100)}`)
    for (const line of lines) expect(line.right).toBeLessThanOrEqual(100.1)
  })

  it('an empty paragraph has no line', () => {
    expect(told('', 10).lines).toEqual([])
  })

  it('a paragraph longer than a window is set like any other', () => {
    const text = '今天天气很好，我们去公园看花，大家都很高兴。'.repeat(4000)
    const { lines, texts, said } = told(text, 30)
    expect(texts.join('')).toBe(text)
    expect(said).toEqual([])
    for (const line of lines.slice(0, -1)) expect(line.right).toBeCloseTo(300, 6)
  })
})
