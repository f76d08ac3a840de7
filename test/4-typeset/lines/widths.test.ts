import { describe, expect, it } from 'vitest'
import { type LineRules, naturalWidth, setOneLine } from '../../../pipeline/4-typeset/lines/index.ts'
import { em, pt } from '../../../pipeline/model/units.ts'
import { fixedFaces } from '../../support/fixed-faces.ts'
import { lineRules, lineText, lineXs, SIZE } from '../../support/line-rules.ts'

const style = { face: 'serif', size: pt(SIZE), tracking: em(0) } as const

const lineWidth = (text: string, options: Partial<LineRules> = {}): number =>
  naturalWidth([{ text }], style, lineRules(options)) / SIZE

/** Width within a line: between two Han, which are taken off. */
const inside = (text: string, options: Partial<LineRules> = {}): number =>
  lineWidth(`甲${text}乙`, options) - 2

/** typesetting.md H.2: total width in em. */
const cases: readonly (readonly [rule: string, text: string, width: number, options?: Partial<LineRules>])[] =
  [
    ['PU-10', '。”', 1.5],
    ['PU-10', '），', 1.5],
    ['PU-10', '：“', 1.5],
    ['PU-10', '）（', 1.5],
    ['PU-10', '（《', 1.5],
    ['PU-10', '》）', 1.5],
    ['PU-10', '（）', 2],
    ['PU-11', '。”）', 2],
    ['PU-11', '：“‘', 2],
    ['PU-11', '”，“', 2],
    ['PU-2', '？！', 1],
    ['PU-2', '！！', 1],
    ['PU-2', '！！！', 2],
    ['LB-4', '——', 2],
    ['LB-4', '……', 2],
    ['PU-12', '：“', 1, { pair: 1 }],
    ['PU-10 TW', '，」', 2, { region: 'TW', pair: 1.5 }],
    ['PU-10 TW', '，「', 1.5, { region: 'TW', pair: 1.5 }],
    ['PU-10 TW', '」，', 1.5, { region: 'TW', pair: 1.5 }],
    ['PU-12 TW', '，「', 2, { region: 'TW' }],
    ['PU-10 TW', '》·《', 2.5, { region: 'TW', pair: 1.5 }],
    ['PU-1 TW', '？！', 2, { region: 'TW' }],
    ['PU-30', '，乙。', 3],
    ['PU-30', '，乙。', 2.5, { marks: 'kaiming' }],
    ['PU-30', '，乙。', 2, { marks: 'banjiao' }],
    ['PU-30', '，乙。', 2.4, { marks: 'cct' }],
    ['PU-30', '，乙。', 3, { marks: 'hangmobanjiao' }],
    ['PU-30', '。”', 1.5, { marks: 'kaiming' }],
    ['PU-30', '，“', 1, { marks: 'kaiming' }],
    ['PU-30', '”。', 1.5, { marks: 'kaiming' }],
    ['PU-30', '。”', 1, { marks: 'banjiao' }],
    ['PU-30', '。”', 1.2, { marks: 'cct' }],
    ['PU-30', '）（', 1.2, { marks: 'cct' }],
    ['PU-30', '。”', 2, { marks: 'hangmobanjiao' }],
    ['PU-30', '）（', 2, { marks: 'hangmobanjiao' }],
    ['PU-30', '·', 0.5, { marks: 'plain' }],
    ['PU-30', '，', 1, { marks: 'plain' }],
    ['PU-30', '。”', 2, { marks: 'plain' }],
    ['PU-1', '·', 0.5],
    ['PU-1', '·', 1, { region: 'TW' }],
    ['PU-1', '–', 0.5],
    ['PU-1', '—', 1],
    ['PU-1', '/', 0.5],
    ['JU-3', 'Word', 2.5],
    ['JU-3', '，Word。', 4],
    ['JU-3', '（Word）', 4],
    ['JU-3', '3%', 1.5],
    ['JU-4', 'A B', 1.75]
  ]

describe('widths in a line', () => {
  for (const [rule, text, width, options] of cases) {
    it(`${rule}: ${text} is ${width} em ${JSON.stringify(options ?? {})}`, () => {
      expect(inside(text, options)).toBeCloseTo(width, 9)
    })
  }

  it('PU-21: stops and closers are half as wide at the end of a line', () => {
    expect(lineWidth('好。”')).toBeCloseTo(2, 9)
    expect(lineWidth('好，')).toBeCloseTo(1.5, 9)
  })

  it('PU-22: in TW closers lose half an em at the end of a line, centred marks nothing', () => {
    expect(lineWidth('好」', { region: 'TW' })).toBeCloseTo(1.5, 9)
    expect(lineWidth('好。', { region: 'TW' })).toBeCloseTo(2, 9)
  })

  it('PU-22: as asked, centred marks lose the quarter on their right, ！ and ？ nothing', () => {
    const options = { region: 'TW', centredEnd: 0.75 } as const
    expect(lineWidth('好。', options)).toBeCloseTo(1.75, 9)
    expect(lineWidth('好，', options)).toBeCloseTo(1.75, 9)
    expect(lineWidth('好！', options)).toBeCloseTo(2, 9)
  })

  it('PU-30: 行末半角式 and CCT end and begin lines with the ink of a mark', () => {
    // Ink of the test faces: stops 0.05 to 0.4, openers 0.6 to 0.95.
    for (const marks of ['hangmobanjiao', 'cct'] as const) {
      expect(lineWidth('好。', { marks })).toBeCloseTo(1.4, 9)
      const openerEnds = marks === 'cct' ? 0.7 : 1
      expect(lineWidth('“好', { marks })).toBeCloseTo(openerEnds - (openerEnds - 0.4) + 1, 9)
    }
  })

  it('PU-30: plain trims nothing', () => {
    expect(lineWidth('“好。', { marks: 'plain' })).toBeCloseTo(3, 9)
  })

  it('PU-20: a first line may keep the blank of its opener', () => {
    expect(lineWidth('“好', { firstLineTrim: false })).toBeCloseTo(2, 9)
  })

  it('PU-20: an opener loses its blank at the start of a line', () => {
    expect(lineWidth('“好')).toBeCloseTo(1.5, 9)
  })

  it('PU-23: no gap at the edges, blanks at the end count for nothing', () => {
    expect(lineWidth('Word')).toBeCloseTo(2, 9)
    expect(lineWidth('Word编')).toBeCloseTo(3.25, 9)
    expect(lineWidth('好　')).toBeCloseTo(1, 9)
    expect(lineWidth('Word ')).toBeCloseTo(2, 9)
  })

  it('tracking lies between characters and not after the last', () => {
    expect(naturalWidth([{ text: '目录' }], { ...style, tracking: em(1.5) }, lineRules()) / SIZE).toBeCloseTo(
      3.5,
      9
    )
  })
})

describe('where marks are drawn', () => {
  const xs = (text: string, options: Partial<LineRules> = {}): number[] =>
    lineXs(setOneLine([{ text }], style, lineRules(options)))

  it('PU-20: the trimmed blank of an opener lies left of the line', () => {
    expect(xs('“好')).toEqual([-0.5, 0.5])
  })

  it('PU-10: the blank between two inks goes, the glyphs keep their origin', () => {
    expect(xs('：“好')).toEqual([0, 0.5, 1.5])
    expect(xs('。”好')).toEqual([0, 0.5, 1.5])
  })

  it('PU-30: a narrow opener is drawn in its narrow box, its ink before what it opens', () => {
    expect(xs('好“好', { marks: 'kaiming' })).toEqual([0, 0.5, 1.5])
    expect(xs('好“好', { marks: 'cct' })[1]).toBeCloseTo(0.7, 9)
    expect(xs('好“好', { marks: 'cct' })[2]).toBeCloseTo(1.7, 9)
  })

  it('PU-30: in 开明式 the blank of a stop stands behind the closer', () => {
    expect(xs('好。”好', { marks: 'kaiming' })).toEqual([0, 1, 1.5, 2.5])
  })

  it('PU-5: a mark drawn in the middle moves to where CN has it', () => {
    const faces = fixedFaces({ serif: { ink: { '，': [0.4, 0.6] } } })
    const told: unknown[] = []
    const onShiftedMark = (...what: unknown[]) => told.push(what)
    expect(xs('好，好，', { faces, onShiftedMark })[1]).toBeCloseTo(0.75, 9)
    expect(told).toEqual([[0xff0c, 'serif', -0.25]])
  })

  it('PU-5: TW has it in the middle', () => {
    expect(xs('好，好', { region: 'TW' })[1]).toBeCloseTo(1 + 0.5 - 0.225, 9)
  })

  it('PU-8: the interpunct stands in the middle of its box', () => {
    expect(xs('甲·乙')).toEqual([0, 1, 1.5])
    expect(xs('甲·乙', { region: 'TW' })[1]).toBeCloseTo(1.25, 9)
  })

  it('PU-7: dots of an ellipsis stand in the middle of 1 em each, quotes of Chinese text take 1 em', () => {
    const faces = fixedFaces({ serif: { ink: { '…': [0, 0.6] } } })
    expect(xs('等……吧', { faces }).slice(1, 3)).toEqual([1.2, 2.2].map(x => expect.closeTo(x, 9)))
    expect(inside('“好”')).toBeCloseTo(3, 9)
  })

  it('PU-7: quotes and the apostrophe of western words are as wide as their ink, where the face has them 1 em wide', () => {
    // Ink of 0.35 em with 0.05 on either side; the rest of the em would be a hole in the word.
    expect(lineWidth('say “ok”')).toBeCloseTo(1.5 + 0.25 + 1 + 2 * 0.45, 9)
    expect(lineWidth('it’s')).toBeCloseTo(1.5 + 0.45, 9)
    const [, , apostrophe] = xs('it’s')
    expect(apostrophe).toBeCloseTo(1, 9)
    // An opener's ink is at the right of its glyph, so that glyph begins to the left of its place.
    expect(xs('a “b”')[2]).toBeCloseTo(0.5 + 0.25 + 0.05 - 0.6, 9)
    expect(lineWidth('甲“乙”', { marks: 'plain' })).toBeCloseTo(4, 9)
  })

  it('a character copies out with the selector of its form, which is not drawn', () => {
    const { glyphs } = setOneLine([{ text: '瓜葛\u{e0100}多' }], style, lineRules())
    expect(glyphs.map(({ text, says }) => [text, says])).toEqual([
      ['瓜', undefined],
      ['葛', '葛\u{e0100}'],
      ['多', undefined]
    ])
    expect(lineWidth('瓜葛\u{e0100}多')).toBeCloseTo(3, 9)
  })

  it('PU-6: a dash is one stroke, its characters copy out undrawn', () => {
    const line = setOneLine([{ text: '甲——乙' }], style, lineRules())
    expect(line.glyphs.map(glyphs => [glyphs.text, glyphs.invisible ?? false])).toEqual([
      ['甲', false],
      ['——', true],
      ['乙', false]
    ])
    expect(line.rules).toHaveLength(1)
    expect(line.rules[0]?.x).toBeCloseTo(10.5, 9)
    expect(line.rules[0]?.width).toBeCloseTo(19, 9)
  })
})

describe('faces', () => {
  it('a run of Chinese is one stretch of glyphs', () => {
    const line = setOneLine([{ text: '今天，用Word写了3页。' }], style, lineRules())
    expect(line.glyphs).toHaveLength(1)
    expect(line.glyphs[0]?.right).toBeCloseTo(line.right, 9)
  })

  it('emphasis and runs change the face, links cut the stretch', () => {
    const line = setOneLine(
      [
        { text: '甲' },
        { text: '乙', emphasis: 'strong' },
        { text: '丙', emphasis: 'emphasis' },
        { text: '丁', link: '#a1' }
      ],
      style,
      lineRules()
    )
    expect(line.glyphs.map(glyphs => [glyphs.text, glyphs.face, glyphs.link])).toEqual([
      ['甲', 'serif', undefined],
      ['乙', 'serif-bold', undefined],
      ['丙', 'kai', undefined],
      ['丁', 'serif', '#a1']
    ])
  })

  it('another face lends what one lacks; what none has is drawn as 〓 and copies out as itself; both are told', () => {
    const told: unknown[] = []
    const faces = fixedFaces({
      serif: { lacks: '囍龘' },
      kai: { lacks: '龘' },
      sans: { lacks: '龘' }
    })
    const rules = lineRules({ faces, onSubstitute: (...what) => told.push(what) })
    const line = setOneLine([{ text: '双囍龘好' }], style, rules)
    expect(line.glyphs.map(glyphs => [glyphs.text, glyphs.face])).toEqual([
      ['双', 'serif'],
      ['囍', 'kai'],
      ['龘好', 'serif']
    ])
    expect(told).toEqual([
      [0x56cd, 'serif', 'kai'],
      [0x9f98, 'serif', null]
    ])
  })

  it('LB-11: a note mark is small and raised', () => {
    const line = setOneLine([{ text: '好' }, { text: '', note: 0 }, { text: '的' }], style, lineRules())
    const mark = line.glyphs[1]
    expect(mark).toMatchObject({ text: '①', note: 0, size: 6, shift: -3.5 })
    expect(line.notes).toEqual([0])
    expect(lineText(line)).toBe('好①的')
  })

  it('LB-11: ₂ and ⁵ are drawn with the digits of their face where it lacks one of them, and copy out as they are', () => {
    const faces = fixedFaces({ serif: { lacks: '₂⁵' } })
    const told: unknown[] = []
    const rules = lineRules({ faces, onSubstitute: (...what) => told.push(what) })
    const { glyphs } = setOneLine([{ text: 'H₂O占10³m²' }], style, rules)
    expect(glyphs.map(({ text, says, face, size, shift }) => [text, says, face, size, shift])).toEqual([
      ['H', undefined, 'serif', 10, 0],
      ['2', '₂', 'serif', 6, 1.5],
      ['O占10', undefined, 'serif', 10, 0],
      ['3', '³', 'serif', 6, -3.5],
      ['m', undefined, 'serif', 10, 0],
      ['2', '²', 'serif', 6, -3.5]
    ])
    expect(told).toEqual([])
    expect(setOneLine([{ text: 'H₂O' }], style, lineRules()).glyphs).toHaveLength(1)
  })

  it('PU-13: marks of another size, as those of notes are, keep their own em: none squeezes the other', () => {
    const width = (marks: string): number =>
      naturalWidth([{ text: '甲。' }, { text: marks, script: 'super' }, { text: '乙' }], style, lineRules()) /
      SIZE
    // In the size of the text 。〔 would lose half an em; the mark's own brackets are half of its own em.
    expect(inside('。〔1〕')).toBeCloseTo(3, 9)
    expect(width('〔1〕')).toBeCloseTo(3 + 0.6 * 1.5, 9)
  })

  it('LB-11: superscripts and subscripts of the text are small, raised and lowered, and never begin a line', () => {
    const runs = [
      { text: '甲' },
      { text: 'n', level: 'super' as const },
      { text: '乙' },
      { text: 'i', level: 'sub' as const }
    ]
    const { glyphs } = setOneLine(runs, style, lineRules())
    expect(glyphs[1]).toMatchObject({ text: 'n', level: 'super', size: 6, shift: -3.5 })
    expect(glyphs[3]).toMatchObject({ text: 'i', level: 'sub', size: 6, shift: 1.5 })
  })
})
