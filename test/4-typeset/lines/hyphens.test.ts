import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { designOf } from '../../../pipeline/4-typeset/design/design-of.ts'
import { englishHyphens } from '../../../pipeline/4-typeset/lines/english-hyphens.ts'
import {
  type Hyphenate,
  type LineRules,
  lineBreaks,
  setParagraph
} from '../../../pipeline/4-typeset/lines/index.ts'
import { typesetPages } from '../../../pipeline/4-typeset/pages/index.ts'
import { jointsOf } from '../../../pipeline/4-typeset/text/hyphens.ts'
import { collected } from '../../support/collected-pages.ts'
import { fixedFaces } from '../../support/fixed-faces.ts'
import { flowOf, section, textBlock } from '../../support/flow-fixtures.ts'
import { lineRules, lineText, paragraph } from '../../support/line-rules.ts'

const lines = (text: string, measure: number, options: Partial<LineRules> = {}) =>
  setParagraph(paragraph(text, measure), lineRules(options))
const SOFT = '\u00ad'

describe('LB-16: U+00AD', () => {
  it('is a break that shows a hyphen at the end of a line, within the measure', () => {
    const text = `今天讲inter${SOFT}nation${SOFT}al的意思是国际的，大家都听得明白`
    const set = lines(text, 9.25)
    expect(set.map(lineText)[0]).toBe(`今天讲internation${SOFT}`)
    expect(set[0]?.right).toBeCloseTo(92.5, 6)
  })

  it('copies out as itself where the face has no glyph for it', () => {
    const rules = { faces: fixedFaces({ serif: { lacks: SOFT } }) }
    const [first] = lines(`今天讲inter${SOFT}nation${SOFT}al的意思是国际的，大家都听得明白`, 9.25, rules)
    expect(first?.glyphs.map(({ text, says }) => [text, says])).toEqual([
      ['今天讲internation', undefined],
      ['-', SOFT]
    ])
  })

  it('shows nothing within a line', () => {
    expect(lines(`讲infor${SOFT}mation`, 20).map(lineText)).toEqual(['讲information'])
    expect(lines(`讲infor${SOFT}mation`, 20)[0]?.right).toBeCloseTo(
      lines('讲information', 20)[0]?.right ?? 0,
      9
    )
  })

  it('does not keep a part whole that is longer than the line', () => {
    const set = lines(`天in${SOFT}for${SOFT}ma${SOFT}tioncounterrevolutionary`, 8)
    expect(set.map(lineText).join('').replaceAll(SOFT, '')).toBe('天informationcounterrevolutionary')
    for (const { right } of set) expect(right).toBeLessThanOrEqual(80.1)
  })

  it('is told by lineBreaks', () => {
    expect(lineBreaks(`讲infor${SOFT}mation`)).toEqual([1, 7])
  })
})

describe('LB-14: hyphenation', () => {
  const everywhere = (word: string) => Array.from(word, (_, i) => i)

  it('is off by default', () => {
    expect(lines('我们internationalization', 8).map(lineText).join('')).not.toContain(SOFT)
  })

  it('parts words of ten letters or more, three letters from each end at least, dearer near the ends', () => {
    expect(jointsOf('government', 0, 10, everywhere).map(({ at, penalty }) => [at, penalty])).toEqual([
      [3, 176],
      [4, 155],
      [5, 135],
      [6, 155],
      [7, 176]
    ])
    expect(jointsOf('governing', 0, 9, everywhere)).toEqual([])
    expect(jointsOf('covid-nineteen', 0, 14, everywhere)).toEqual([])
  })

  it('fills lines that would be loose', () => {
    const text = '今天讲internationalization的意思，大家都听得明白了没有'
    const [first] = lines(text, 10, { hyphenate: everywhere })
    expect(lineText(first ?? ({} as never))).toMatch(/^今天讲[a-z]+\u00ad$/)
    expect(first?.right).toBeCloseTo(100, 6)
  })

  it('loses no letter', () => {
    const word = fc.constantFrom(
      'internationalization',
      'responsibilities',
      '天地人',
      '，',
      'Word',
      `soft${SOFT}ware`
    )
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 8, max: 30 }),
        (words, width) => {
          const text = words.join('')
          const set = lines(text, width, { hyphenate: everywhere })
          expect(set.map(lineText).join('').replaceAll(SOFT, '')).toBe(text.replaceAll(SOFT, ''))
        }
      ),
      { numRuns: 100 }
    )
  })
})

describe('LB-14: English patterns', () => {
  it('part words where an English dictionary does', async () => {
    const hyphenate = await englishHyphens()
    const parted = (word: string): string => {
      const joints = hyphenate(word)
      return [...joints, word.length].map((end, index) => word.slice(joints[index - 1] ?? 0, end)).join('-')
    }
    expect(parted('internationalization')).toBe('in-ter-na-tion-al-iza-tion')
    expect(parted('typesetting')).toBe('type-set-ting')
    expect(parted('through')).toBe('through')
  })

  it('a profile asks for them: pages then part a long word, and without it do not', async () => {
    const design = designOf('book', 'A4')
    const text = `${'文'.repeat(28)}internationalization${'，大家都听得明白了没有'.repeat(4)}`
    const flow = flowOf([section([textBlock('body', text)])], { design })
    const shown = (hyphenate?: Hyphenate): string =>
      JSON.stringify(collected(typesetPages(flow, fixedFaces(), hyphenate)).pages.map(({ blocks }) => blocks))
    expect(shown(await englishHyphens())).toContain(SOFT)
    expect(shown()).not.toContain(SOFT)
  })
})
