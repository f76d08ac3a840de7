/** One scan decides which rules are asked at all: it must never hide a hit. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PassContext } from '../../../pipeline/2-normalize/pass.ts'
import { blockTexts, eachBlockText } from '../../../pipeline/2-normalize/passes/text/block-text.ts'
import { damageSigns, ocr } from '../../../pipeline/2-normalize/passes/text/damage.ts'
import { marksOfRegion } from '../../../pipeline/2-normalize/passes/text/region-marks.ts'
import { SIGN, signsIn } from '../../../pipeline/2-normalize/passes/text/signs.ts'
import { spaces } from '../../../pipeline/2-normalize/passes/text/spaces.ts'
import { proposed } from '../../../pipeline/2-normalize/passes/text/suggestions.ts'
import { doubts } from '../../../pipeline/2-normalize/passes/text/suspects.ts'
import { typographyRules } from '../../../pipeline/2-normalize/passes/text/typography.ts'
import { placesIn } from '../../../pipeline/diagnostics/places-in.ts'
import type { Root } from '../../../pipeline/model/article.ts'
import { usualRepairs } from '../../../pipeline/model/repair.ts'
import { rootOf } from './apply.ts'

const rules = [...typographyRules, marksOfRegion, ...proposed, ...doubts, ...damageSigns, ...ocr]

const contextOf = (base: string): PassContext => ({
  source: { file: 'a.txt', format: 'text', encoding: 'utf-8', base },
  script: 'hans',
  settings: usualRepairs,
  placeAt: placesIn(base)
})

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

  it('asks a rule for blanks wherever it would find one (TN-11, TN-12, TN-13)', () => {
    // Alone they are what the patterns of this rule tell apart: frequent here, so that they meet.
    const close = fc.array(fc.constantFrom(' ', ' ', '中', '文', 'a', '1', '，', '“', '…', '.', '\n'), {
      maxLength: 9
    })
    fc.assert(
      fc.property(close, units => {
        for (const block of blockTexts(rootOf(units.join(''))))
          for (const { test, find } of spaces)
            if (!test.test(block.text)) expect(find(block.text, block, contextOf(block.text))).toEqual([])
      }),
      { numRuns: 5_000, seed: 3 }
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

describe('a block of several leaves', () => {
  const text = (value: string): unknown => ({ type: 'text', value })
  const root = {
    type: 'root',
    children: [
      {
        type: 'paragraph',
        children: [
          { type: 'marker', children: [text('1.')] },
          text('甲'),
          { type: 'inlineCode', value: 'a,' },
          { type: 'break' },
          { type: 'emphasis', children: [{ type: 'image' }, text('乙，')] },
          { type: 'footnoteReference' }
        ]
      }
    ]
  } as unknown as Root

  it('is one text, with the way back to its leaves and what none may touch (TN-18)', () => {
    const [block] = blockTexts(root)
    expect(block?.text).toBe('1.甲a,\n\ufffc乙，')
    expect(block?.leaves.map(({ node, from }) => [node.value, from])).toEqual([
      ['1.', 0],
      ['甲', 2],
      ['乙，', 7]
    ])
    expect(block?.frozen).toEqual([
      { from: 3, to: 5 },
      { from: 5, to: 6 },
      { from: 6, to: 7 }
    ])
  })

  it('is not looked at for signs that it has not', () => {
    const seen: string[] = []
    eachBlockText(root, SIGN.dash | SIGN.ellipsis, block => seen.push(block.text) > 0)
    expect(seen).toEqual([])
    eachBlockText(root, SIGN.dash | SIGN.asciiMark, block => seen.push(block.text) > 0)
    expect(seen).toHaveLength(1)
  })
})
