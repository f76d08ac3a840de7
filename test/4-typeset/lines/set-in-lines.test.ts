/** A paragraph in the number of lines that a page asks for: whole, good, and refused where it cannot be. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { setInLines, setParagraph } from '../../../pipeline/4-typeset/lines/index.ts'
import { lineRules, lineText, lineXs, paragraph, SIZE } from '../../support/line-rules.ts'

const sentence = fc
  .array(fc.integer({ min: 4, max: 22 }), { minLength: 3, maxLength: 14 })
  .map(lengths =>
    lengths.map((length, index) => '文'.repeat(length) + (index % 3 === 2 ? '。' : '，')).join('')
  )

describe('a paragraph in a given number of lines (PG-3)', () => {
  it('keeps its text, fills its lines, and no gap is above 0.05 em (JU-9)', () => {
    let changed = 0
    fc.assert(
      fc.property(sentence, fc.constantFrom(-1, 1), (text, change) => {
        const spec = paragraph(text, 30)
        const count = setParagraph(spec, lineRules()).length + change
        const said: string[] = []
        const asked = setInLines(spec, lineRules({ onBadLine: what => said.push(what) }), count)
        if (!asked) return
        changed++
        expect(asked.lines).toHaveLength(count)
        expect(asked.lines.map(lineText).join('')).toBe(text)
        expect(said).toEqual([])
        for (const line of asked.lines.slice(0, -1)) {
          const edge = /[，。]$/.test(lineText(line)) ? 0.5 : 0
          expect(Math.abs(line.right / SIZE - 30)).toBeLessThanOrEqual(edge + 0.01)
          const xs = lineXs(line)
          for (let index = 1; index < 4; index++)
            if (/^文+$/.test(lineText(line).slice(0, 5)))
              expect((xs[index] ?? 0) - (xs[index - 1] ?? 0)).toBeLessThan(1.051)
        }
        expect(asked.lines.at(-1)?.hanCount).toBeGreaterThan(1)
      }),
      { numRuns: 600 }
    )
    expect(changed).toBeGreaterThan(10)
  })

  it('is the usual one where the number is the usual one', () => {
    const spec = paragraph('今天、明天、后天都去，再说吧，不必着急，等一场雨再去也不晚。', 10)
    const usual = setParagraph(spec, lineRules())
    expect(setInLines(spec, lineRules(), usual.length)?.lines.map(lineText)).toEqual(usual.map(lineText))
  })

  it('is refused where lines would be loose or full to bursting, and to all but justified text', () => {
    const spec = paragraph('文'.repeat(95), 30)
    for (const count of [0, 1, 2, 3, 5, 9]) expect(setInLines(spec, lineRules(), count)).toBeNull()
    expect(setInLines({ ...spec, align: 'left' }, lineRules(), 4)).toBeNull()
    expect(setInLines(spec, lineRules({ breaker: 'greedy' }), 4)).toBeNull()
    const runs = [{ text: '文文' }, { text: '文文', breakBefore: true }]
    expect(setInLines({ ...spec, runs }, lineRules(), 2)).toBeNull()
  })
})
