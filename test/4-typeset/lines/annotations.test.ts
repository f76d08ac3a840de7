/** What is drawn beside characters: dots, lines, readings. Nothing of it moves a line off its grid. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { setOneLine, setParagraph } from '../../../pipeline/4-typeset/lines/index.ts'
import type { Run } from '../../../pipeline/model/flow.ts'
import { em, pt } from '../../../pipeline/model/units.ts'
import { lineRules, lineText, paragraph, SIZE } from '../../support/line-rules.ts'

const style = { face: 'serif', size: pt(SIZE), tracking: em(0) } as const
const oneLine = (...runs: Run[]) => setOneLine(runs, style, lineRules())

describe('着重号', () => {
  it('is a dot under the middle of each Han, none under marks and western words', () => {
    const { rules, right } = oneLine({ text: '读' }, { text: '好书，A四', emphasisMark: 'dot' })
    expect(rules.map(dot => (dot.x + dot.width / 2) / SIZE)).toEqual(
      [1.5, 2.5, 5.5 - 0.25].map(at => expect.closeTo(at, 9))
    )
    for (const dot of rules) {
      expect(dot.dots).toBeDefined()
      // Below the character box, above the box of the next line: the foot is 0.12 em below the baseline (PG-6).
      expect(dot.y / SIZE).toBeGreaterThan(0.12)
      expect((dot.y + dot.height) / SIZE).toBeLessThan(0.12 + 0.5)
    }
    expect(right).toBeCloseTo(oneLine({ text: '读好书，A四' }).right, 9)
  })
})

describe('专名号, 书名号', () => {
  it('is one line under a name, shorter than it at both ends, and two under two names', () => {
    const { rules } = oneLine(
      { text: '江南', underline: 'straight' },
      { text: '在' },
      { text: '江北', underline: 'straight' },
      { text: '春晓', underline: 'wavy' }
    )
    expect(rules.map(({ x, width, wave }) => [x / SIZE, width / SIZE, wave !== undefined])).toEqual([
      [expect.closeTo(0.06, 9), expect.closeTo(1.88, 9), false],
      [expect.closeTo(3.06, 9), expect.closeTo(1.88, 9), false],
      [expect.closeTo(5.06, 9), expect.closeTo(1.88, 9), true]
    ])
  })

  it('goes on in the next line', () => {
    const lines = setParagraph(
      paragraph('', 4, { runs: [{ text: '今天去江南水乡走走', underline: 'straight' }] }),
      lineRules()
    )
    expect(lines.map(line => line.rules.length)).toEqual(lines.map(() => 1))
  })
})

describe('ruby', () => {
  it('stands half as large over the middle of its word, clear of it', () => {
    const { glyphs } = oneLine({ text: '去' }, { text: '图书馆', ruby: '书' }, { text: '看' })
    expect(glyphs.map(({ text, size }) => [text, size])).toEqual([
      ['去', 10],
      ['图书馆', 10],
      ['书', 5],
      ['看', 10]
    ])
    const reading = glyphs[2]
    expect(reading?.xs[0]).toBeCloseTo(10 + 15 - 2.5, 9)
    // The tail of a q, a quarter of 0.5 em below its baseline, is above the top of the character box, 0.88 em.
    expect(-(reading?.shift ?? 0) / SIZE - 0.125).toBeGreaterThanOrEqual(0.88)
  })

  it('spreads a word that is narrower than its reading, so that neighbours keep clear', () => {
    const { glyphs, right } = oneLine({ text: '装', ruby: 'zhuang' }, { text: '帧', ruby: 'zheng' })
    expect(glyphs.map(({ text }) => text)).toEqual(['装', 'zhuang', '帧', 'zheng'])
    expect(right / SIZE).toBeCloseTo(1.6 + 1.35, 9)
    const [, first, , second] = glyphs
    expect((second?.xs[0] ?? 0) - (first?.right ?? 0)).toBeGreaterThan(0.5)
    expect(glyphs[0]?.xs[0]).toBeCloseTo(3, 9)
  })

  it('keeps its word on one line and its reading with it', () => {
    const word = fc.constantFrom<Run>({ text: '图书馆', ruby: 'túshūguǎn' }, { text: '书', ruby: 'ㄕㄨ' })
    const plain = fc
      .array(fc.constantFrom(...'天地人，。中“上”下Word'), { maxLength: 12 })
      .map(s => ({ text: s.join('') }))
    fc.assert(
      fc.property(
        fc.array(fc.tuple(plain, word), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 8, max: 30 }),
        (pairs, width) => {
          const runs = pairs.flat()
          const lines = setParagraph(paragraph('', width, { runs }), lineRules())
          expect(lines.map(lineText).join('')).toBe(
            runs.map(run => run.text + (('ruby' in run && run.ruby) || '')).join('')
          )
          for (const line of lines) expect(line.glyphs.at(-1)?.text).not.toMatch(/^图$|图书$/)
        }
      ),
      { numRuns: 100 }
    )
  })

  it('注音 stand in a column beside each character in Taiwan, the light tone on top, others beside the last symbol', () => {
    const rules = lineRules({ region: 'TW', level: 'basic' })
    const runs: Run[] = [
      { text: '種菜', ruby: 'ㄓㄨㄥˋ ㄘㄞˋ' },
      { text: '了', ruby: '˙ㄌㄜ' },
      { text: '好' }
    ]
    const { glyphs, right } = setOneLine(runs, style, rules)
    expect(right / SIZE).toBeCloseTo(3 * 1.5 + 1, 9)
    expect(glyphs.map(({ text }) => text).join(' ')).toBe('種菜 ㄓ ㄨ ㄥ ˋ ㄘ ㄞ ˋ 了 ˙ ㄌ ㄜ 好')
    const at = (text: string, nth = 0) => glyphs.filter(each => each.text === text)[nth]
    expect([...(at('種菜')?.xs ?? [])]).toEqual([0, 15])
    expect([at('ㄓ')?.xs[0], at('ㄨ')?.xs[0], at('ㄥ')?.xs[0]]).toEqual([10, 10, 10])
    expect(at('ˋ')?.xs[0]).toBeCloseTo(13, 9)
    // From top to bottom, three of 0.3 em around the middle of the character.
    const shifts = ['ㄓ', 'ㄨ', 'ㄥ'].map(each => at(each)?.shift ?? 0)
    expect(shifts.map(shift => shift / SIZE)).toEqual([-0.566, -0.266, 0.034].map(y => expect.closeTo(y, 6)))
    expect((at('˙')?.shift ?? 0) < (at('ㄌ')?.shift ?? 0)).toBe(true)
  })

  it('注音 stand above the word elsewhere, as pinyin do in Taiwan', () => {
    const tops = (ruby: string, region: 'CN' | 'TW') =>
      setOneLine([{ text: '菜', ruby }], style, lineRules({ region })).glyphs.map(({ text }) => text)
    expect(tops('ㄘㄞˋ', 'CN')).toEqual(['菜', 'ㄘㄞˋ'])
    expect(tops('cài', 'TW')).toEqual(['菜', 'cài'])
  })

  it('counts the Han of its word (PG-2)', () => {
    expect(oneLine({ text: '图书馆', ruby: 'túshūguǎn' }).hanCount).toBe(3)
  })
})

describe('languages', () => {
  it('part the glyphs of a line and nothing else', () => {
    const runs: Run[] = [{ text: '读' }, { text: 'good books', language: 'en' }, { text: '吧' }]
    const line = oneLine(...runs)
    expect(line.glyphs.map(({ text, language }) => [text, language])).toEqual([
      ['读', undefined],
      ['good books', 'en'],
      ['吧', undefined]
    ])
    expect(line.right).toBeCloseTo(oneLine({ text: '读good books吧' }).right, 9)
  })
})
