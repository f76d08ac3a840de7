import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Breaker,
  lineBreaks,
  type ParagraphSpec,
  type SetLine,
  setParagraph
} from '../../../pipeline/4-typeset/lines/index.ts'
import type { Run } from '../../../pipeline/model/flow.ts'
import type { Region } from '../../../pipeline/model/manifest.ts'
import { pt } from '../../../pipeline/model/units.ts'
import { demeritsOf } from '../../support/demerits.ts'
import { lineRules, lineText, paragraph, SIZE } from '../../support/line-rules.ts'

const han = fc.constantFrom(...'天地人大小中上下今明读书园花草木水火土日月年')
const sentence = fc
  .array(
    fc.oneof(
      { arbitrary: han, weight: 20 },
      { arbitrary: fc.constantFrom(...'，、。；：！？'), weight: 3 },
      { arbitrary: fc.constantFrom('“天', '”', '（地', '）', '《人', '》', '‘日', '’'), weight: 2 },
      { arbitrary: fc.constantFrom('——', '……', '—', '·', '～', '/'), weight: 1 },
      {
        arbitrary: fc.constantFrom('Word', 'C++', '30%', '￥100', '1,234.5', 'a b', '5 kg', '１２％'),
        weight: 2
      },
      {
        arbitrary: fc.constantFrom(
          ...['https://a.b/c?d=1&e=2', 'in\u00adfor\u00adma\u00adtion', 'well-known', 'it’s', ' “ok” '],
          ...['counterrevolutionary', '2026-11-22', '葛\u{e0100}']
        ),
        weight: 1
      },
      { arbitrary: fc.constantFrom('々', '①', '　', '𠀀', 'e\u0301', '\u200b', '〇'), weight: 1 }
    ),
    { minLength: 1, maxLength: 150 }
  )
  .map(pieces => pieces.join(''))

const anything = fc.string({ unit: 'binary', maxLength: 80 })
const measure = fc.integer({ min: 8, max: 40 })
/** From notes to covers, in points. */
const size = fc.constantFrom(7.5, 9, 10, 10.5, 12, 15.75, 22)
const breaker = fc.constantFrom<Breaker>('optimal', 'greedy')
const region = fc.constantFrom<Region>('CN', 'TW', 'HK')

const blankless = (text: string): string =>
  text.replace(
    /[\s\u00a0\u00ad\u2000-\u200f\u202a-\u202f\u205f-\u206f\ufe00-\ufe0f\ufeff\u{e0000}-\u{e0fff}\u0085]/gu,
    ''
  )

const texts = (lines: readonly SetLine[]): string => lines.map(lineText).join('')

const startBans = new Set('，、。；：！？”’）》％—～·/々')
const endBans = new Set('“‘（《￥/')

describe('laws of lines', () => {
  it('no character is lost, doubled or moved', () => {
    fc.assert(
      fc.property(sentence, measure, breaker, region, (text, width, how, where) => {
        const lines = setParagraph(paragraph(text, width), lineRules({ breaker: how, region: where }))
        expect(blankless(texts(lines))).toBe(blankless(text))
      }),
      { numRuns: 300 }
    )
  })

  it('whatever the text is: every line is set, nothing is lost, one place for each code point', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 1, max: 20 }), breaker, (text, width, how) => {
        const lines = setParagraph(paragraph(text, width), lineRules({ breaker: how }))
        expect(blankless(texts(lines))).toBe(blankless(text))
        for (const glyphs of lines.flatMap(line => line.glyphs)) {
          expect(glyphs.xs).toHaveLength([...glyphs.text].length)
          expect(glyphs.xs.every(Number.isFinite)).toBe(true)
        }
      }),
      { numRuns: 500 }
    )
  })

  it('LB-1, LB-2, LB-3: no line begins or ends with a banned mark unless relief was told', () => {
    const level = fc.constantFrom('basic', 'gb', 'strict')
    fc.assert(
      fc.property(sentence, measure, breaker, region, level, (text, width, how, where, bans) => {
        let relieved = false
        const onBadLine = (what: string) => {
          relieved ||= what === 'kinsoku-relief'
        }
        const rules = lineRules({ breaker: how, region: where, level: bans, onBadLine })
        const lines = setParagraph(paragraph(text, width), rules)
        // Addresses break after a solidus (LB-15).
        if (relieved || text.includes('://')) return
        const said = lines.map(line => lineText(line).trim())
        for (const line of said.slice(1)) {
          if (bans === 'strict') expect(line).not.toMatch(/^(?:——|…)/)
          else if (line.startsWith('——')) continue
          expect(startBans.has(line.charAt(0)), line).toBe(false)
        }
        for (const line of said.slice(0, -1)) {
          if (bans === 'basic' && line.endsWith('/')) continue
          expect(endBans.has(line.charAt(line.length - 1)), line).toBe(false)
        }
      }),
      { numRuns: 300 }
    )
  })

  it('JU-1: every full line reaches the right edge unless something was told', () => {
    fc.assert(
      fc.property(sentence, measure, size, breaker, region, (text, width, points, how, where) => {
        const told: string[] = []
        const onBadLine = (_what: string, line: string) => told.push(line)
        const rules = lineRules({ breaker: how, region: where, onBadLine })
        const spec = paragraph(text, width, { size: pt(points), measure: pt(width * points) })
        const lines = setParagraph(spec, rules)
        for (const line of lines.slice(0, -1)) {
          if (told.some(bad => blankless(bad) === blankless(lineText(line)))) continue
          expect(Math.abs(line.right / points - width)).toBeLessThan(0.01)
        }
        for (const line of lines) {
          if (told.length === 0) expect(line.right / points).toBeLessThan(width + 0.01)
        }
      }),
      { numRuns: 300 }
    )
  })

  it('looks, readings, notes and sizes within a paragraph lose, double and move nothing', () => {
    const look = fc.constantFrom<Partial<Run>>(
      ...[
        {},
        { emphasis: 'strong' as const },
        { emphasisMark: 'dot' as const },
        { underline: 'wavy' as const }
      ],
      ...[{ script: 'super' as const }, { ruby: 'dú' }, { link: 'https://a.b/' }, { language: 'en' }]
    )
    const stretch = fc.tuple(sentence, look)
    fc.assert(
      fc.property(
        fc.array(stretch, { minLength: 1, maxLength: 6 }),
        measure,
        size,
        (parts, width, points) => {
          const runs = parts.map(
            ([text, more]): Run => ({ ...more, text: more.ruby ? text.slice(0, 2) : text })
          )
          const spec = paragraph('', width, { runs, size: pt(points), measure: pt(width * points) })
          const lines = setParagraph(spec, lineRules())
          const said = runs.map(({ text, ruby }) => text + (ruby ?? '')).join('')
          expect(blankless(texts(lines))).toBe(blankless(said))
        }
      ),
      { numRuns: 200 }
    )
  })

  it('JU-12: the demerits of the optimum are never above those of the greedy breaker', () => {
    const justification = fc.constantFrom('balanced', 'clreq')
    fc.assert(
      fc.property(sentence, measure, region, justification, (text, width, where, how) => {
        const cost = demeritsOf(text, width, lineRules({ region: where, justification: how }))
        if (cost) expect(cost.optimal).toBeLessThanOrEqual(cost.greedy * (1 + 1e-9))
      }),
      { numRuns: 500 }
    )
  })

  it('glyphs follow each other from left to right', () => {
    fc.assert(
      fc.property(sentence, measure, breaker, region, (text, width, how, where) => {
        const lines = setParagraph(paragraph(text, width), lineRules({ breaker: how, region: where }))
        for (const line of lines) {
          let before = Number.NEGATIVE_INFINITY
          for (const [char, x] of line.glyphs.flatMap(({ text, xs }) =>
            [...text].map((char, at) => [char, xs[at] ?? 0] as const)
          )) {
            // The ink of a western opener is at the right of a glyph that begins left of its place.
            if (char === '“') continue
            // A mark whose ink was moved to the middle may stand a hair right of a trimmed opener's origin.
            expect(x).toBeGreaterThanOrEqual(before - 0.05 * SIZE)
            before = x
          }
        }
      }),
      { numRuns: 300 }
    )
  })

  it('lines end only where lineBreaks allows it, or in an emergency', () => {
    fc.assert(
      fc.property(sentence, measure, (text, width) => {
        let bad = false
        const rules = lineRules({
          onBadLine: () => {
            bad = true
          }
        })
        const lines = setParagraph(paragraph(text, width), rules)
        if (bad || /[\s\u200b\u00ad\u{e0100}]/u.test(text)) return
        const allowed = new Set(lineBreaks(text))
        let offset = 0
        for (const line of lines.slice(0, -1)) {
          offset += lineText(line).length
          expect(allowed.has(offset)).toBe(true)
        }
      }),
      { numRuns: 300 }
    )
  })

  it('a paragraph is set the same whatever was set before it, and however it is cut into runs of one look', () => {
    fc.assert(
      fc.property(sentence, sentence, measure, (first, second, width) => {
        const rules = lineRules()
        setParagraph(paragraph(first, width), rules)
        expect(setParagraph(paragraph(second, width), rules)).toEqual(
          setParagraph(paragraph(second, width), lineRules())
        )
      }),
      { numRuns: 100 }
    )
  })

  it('LB-11: a note mark never begins a line', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 2, maxLength: 5 }), measure, (parts, width) => {
        const runs = parts.flatMap((text, note): Run[] => [{ text: `人${text}` }, { text: '', note }])
        const spec: ParagraphSpec = paragraph('', width, { runs, firstIndent: pt(20) })
        const lines = setParagraph(spec, lineRules())
        expect(lines.flatMap(line => line.notes)).toEqual(parts.map((_, note) => note))
        for (const line of lines) expect(line.glyphs[0]?.note).toBeUndefined()
      }),
      { numRuns: 100 }
    )
  })

  it('word: nothing is lost, no line is wider than the measure but for a hanging mark', () => {
    fc.assert(
      fc.property(sentence, measure, fc.boolean(), (text, width, hanging) => {
        const lines = setParagraph(paragraph(text, width), lineRules({ breaker: 'word', hanging }))
        expect(blankless(texts(lines))).toBe(blankless(text))
        for (const line of lines) expect(line.right / SIZE).toBeLessThan(width + (hanging ? 1.01 : 0.01))
      }),
      { numRuns: 200 }
    )
  })
})
