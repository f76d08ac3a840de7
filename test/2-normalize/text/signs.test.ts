/** One scan decides which rules are asked at all: it must never hide a hit. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { damageSigns, ocr } from '../../../pipeline/2-normalize/passes/text/damage.ts'
import { marksOfRegion } from '../../../pipeline/2-normalize/passes/text/region-marks.ts'
import { SIGN, signsIn } from '../../../pipeline/2-normalize/passes/text/signs.ts'
import { proposed } from '../../../pipeline/2-normalize/passes/text/suggestions.ts'
import { doubts } from '../../../pipeline/2-normalize/passes/text/suspects.ts'
import { typographyRules } from '../../../pipeline/2-normalize/passes/text/typography.ts'

const rules = [...typographyRules, marksOfRegion, ...proposed, ...doubts, ...damageSigns, ...ocr]

describe('the scan of a block', () => {
  const any = fc.integer({ min: 0, max: 0xffff }).map(unit => String.fromCharCode(unit))
  const likely = fc.constantFrom(
    ...'，。、；：？！…—·“”‘’「」『』《》（）()[]【】<>"\'.,:;?!-–－─―⸺~∼·•●○〇0O1２ａ年第首其再最一二十中文国國们們 \u3000\t\u00a0\u200b\u00ad\ufe0f\u0000\u0085\ue000\ud800\udc00\ufffd\uffff\u0301锛锟斤烫屯ㄛ腔腔□■′丶«＜lа％＋＝&@$/\\⁇‼⼈⺠\uf90a'
  )
  const texts = fc.array(fc.oneof({ weight: 4, arbitrary: likely }, any), { maxLength: 12 })

  it('sees a sign wherever a rule has a hit', () => {
    fc.assert(
      fc.property(texts, units => {
        const text = units.join('')
        const seen = signsIn(text)
        for (const { signs, test } of rules) {
          const isMixed = signs === SIGN.mixed // its test is for any text, its find counts both scripts
          if (signs !== undefined && !isMixed && test.test(text))
            expect([test.source, text, signs & seen]).not.toEqual([test.source, text, 0])
        }
      }),
      { numRuns: 20_000, seed: 3 }
    )
  })

  it('sees none in clean text but those of its marks', () => {
    expect(signsIn('读书使人明智，种花使人安静。') & ~(SIGN.hans | SIGN.hant)).toBe(0)
    expect(signsIn('国') & SIGN.mixed).toBe(0)
    expect(signsIn('国國') & SIGN.mixed).toBe(SIGN.mixed)
  })

  it('every rule says what it looks for', () => {
    expect(rules.filter(({ signs }) => signs === undefined).map(({ test }) => test.source)).toEqual([])
  })
})
