/** Where an override stands: in the source as it was, in one that has changed, and nowhere. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type OverrideAction,
  type OverridePlace,
  overrideLine
} from '../../../pipeline/diagnostics/override.ts'
import { at, edited } from './normalized.ts'

const drop: OverrideAction = { kind: 'drop' }
const TEXT = '题目\n甲乙丙丁，戊己庚辛。\n子丑寅卯，辰巳午未。\n甲乙丙丁，申酉戌亥。\n'

const droppedBy = async (base: string, place: string | number | OverridePlace) => {
  const { dropped, findings } = await edited(base, [at(place, drop)])
  return {
    dropped,
    said: findings.filter(({ code }) => code.startsWith('override') && code !== 'overrides-applied')
  }
}

const toAscii = (mark: string): string => ({ '，': ',', '。': '.', '（': '(', '）': ')' })[mark] ?? mark

describe('quoted words', () => {
  it.each([
    ['子丑寅卯', ['子丑寅卯']],
    ['甲乙丙丁#2', ['甲乙丙丁']],
    ['子丑寅卯,辰巳', ['子丑寅卯，辰巳']],
    ['子丑 寅卯', ['子丑寅卯']],
    ['庚辛。\n子丑', ['庚辛。', '子丑']],
    ['庚辛。子丑', ['庚辛。', '子丑']]
  ])('%j', async (place, dropped) => {
    const found = await droppedBy(TEXT, place)
    expect(found.dropped).toEqual(dropped)
    expect(found.said).toEqual([])
  })

  it.each([
    ['other line numbers', TEXT.replace('题目\n', '题目\n\n新增的一行，写在前面。\n\n')],
    ['wrapped', TEXT.replace('辰巳', '辰\n巳')],
    ['other line ends', TEXT.replaceAll('\n', '\r\n')],
    ['other widths', TEXT.replaceAll('，', ',').replaceAll('。', '.')],
    ['indents and blanks', TEXT.replaceAll('\n', '\n　　').replace('子丑寅卯', '子丑 寅卯')]
  ])('survive a changed source: %s', async (_, base) => {
    const { dropped, said } = await droppedBy(base, '子丑寅卯，辰巳午未。')
    expect(said).toEqual([])
    expect(dropped.join('').replace(/[\s，。,.]/g, '')).toBe('子丑寅卯辰巳午未')
  })

  it('survive any wrapping, indents, line ends and widths of marks', async () => {
    const text =
      '让大家多动手，多动脑，在劳动中增长才干（先做后想），在交流中“共同进步”，形成良好的读书风气。'
    const damage = fc.record({
      width: fc.integer({ min: 8, max: 40 }),
      end: fc.constantFrom('\n', '\r\n', '\n　　', ' \n'),
      isAscii: fc.boolean(),
      from: fc.nat({ max: text.length - 8 }),
      length: fc.integer({ min: 4, max: 20 })
    })
    await fc.assert(
      fc.asyncProperty(damage, async ({ width, end, isAscii, from, length }) => {
        const words = text.slice(from, from + length)
        const wrapped = (text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []).join(end)
        const base = `新加的一行，写在前面。${end}${isAscii ? wrapped.replace(/[，。（）]/g, toAscii) : wrapped}${end}`
        const { changes, findings } = await edited(base, [at(words, drop)])
        expect(findings.map(({ code }) => code)).not.toContain('override-not-found')
        const left = (some: string) => some.replace(/[^\u3400-\u9fff]/g, '')
        expect(left(changes.join(''))).toBe(left(words))
      }),
      { numRuns: 200 }
    )
  })

  it('that stand more than once: the first is taken, and it is said; #1 confirms it', async () => {
    const { dropped, said } = await droppedBy(TEXT, '甲乙丙丁')
    expect(dropped).toEqual(['甲乙丙丁'])
    expect(said).toMatchObject([
      { code: 'override-ambiguous', severity: 'warning', line: 2, params: { manifestLine: 9, line: 2 } }
    ])
    expect((await droppedBy(TEXT, '甲乙丙丁#1')).said).toEqual([])
  })

  it.each(['甲乙丙丁#3', '从来没有的话', '子丑寅卯辰巳午未申酉'])('not found: %s', async place => {
    const { dropped, said } = await droppedBy(TEXT, place)
    expect(dropped).toEqual([])
    expect(said).toMatchObject([{ code: 'override-not-found', severity: 'warning' }])
    expect(said[0]?.reason).toContain('(line 9 of the manifest)')
  })

  it('not found: the nearest words are named, with their line', async () => {
    const { said } = await droppedBy(TEXT, '子丑寅卯辰午未巳')
    expect(said[0]).toMatchObject({ line: 3, params: { nearest: '子丑寅卯，辰巳午未。' } })
    expect((await droppedBy(TEXT, '从来没有的话')).said[0]?.params).toMatchObject({ nearest: '' })
  })
})

describe('slips in a place', () => {
  const numbered = '题目\n甲乙丙丁，2013年，戊己庚辛。\n13\n'

  it('a number in quotation marks is no line: told where it is part of a line, or nowhere', async () => {
    expect((await droppedBy(numbered, '20')).said).toMatchObject([
      { code: 'override-quotes-number', line: 2 }
    ])
    expect((await droppedBy(numbered, '77')).said[0]?.help).toContain('such as at: 7')
    expect((await droppedBy(numbered, '20#1')).said).toEqual([])
    expect((await droppedBy('题目\n甲乙丙丁，戊己庚辛。\n13\n', '13')).said).toEqual([])
  })

  it('Chinese quotation marks around words that stand there without them', async () => {
    expect((await droppedBy(TEXT, '“子丑寅卯”')).said[0]?.help).toContain('write straight ones')
    expect((await droppedBy(TEXT, '“没有的话”')).said[0]?.help).toContain('may have changed')
    expect((await droppedBy('题目\n他说：“子丑寅卯”。\n', '“子丑寅卯”')).said).toEqual([])
  })
})

describe('lines', () => {
  it('are counted as messages count them', async () => {
    expect((await droppedBy(TEXT.replaceAll('\n', '\r\n'), 3)).dropped).toEqual(['子丑寅卯，辰巳午未。'])
  })

  it.each([
    [9, TEXT, { slip: 'beyond', count: 4 }, 'it has 4'],
    [5, TEXT, { slip: 'beyond', count: 4 }, 'it has 4'],
    [2, TEXT.replace('\n', '\n\n'), { slip: 'blank' }, 'nothing on it']
  ])('line %i is not there, or has nothing: that is told, and what to do', async (line, base, slip, said) => {
    const [told] = (await droppedBy(base, line)).said
    expect(told).toMatchObject({ code: 'override-not-found', params: slip })
    expect(told?.reason).toContain(said)
  })

  it('words that do not stand there so often: that is told, with how often they do', async () => {
    const [told] = (await droppedBy(TEXT, '甲乙丙丁#3')).said
    expect(told).toMatchObject({ code: 'override-not-found', params: { slip: 'times', count: 2 } })
    expect(told?.reason).toContain('2 time(s)')
  })
})

describe('lines with the words that they begin with', () => {
  const line = (number: number, words: string): OverridePlace => ({ kind: 'line', line: number, words })
  const moved = (from: number, to: number) => [
    { code: 'override-moved', severity: 'info', line: to, params: { from, to, manifestLine: 9 } }
  ]
  const INSERTED = TEXT.replace('题目\n', '题目\n新增的一行，写在前面。\n')

  it.each([
    ['as written', TEXT, '子丑寅卯，辰巳'],
    ['with other blanks and widths', TEXT.replace('子丑寅卯，', '　　子丑 寅卯,'), '子丑寅卯，辰巳'],
    ['further on in it', TEXT, '辰巳午未']
  ])('the line still has them: %s', async (_, base, words) => {
    const { dropped, said } = await droppedBy(base, line(3, words))
    expect(dropped.join('')).toContain('辰巳午未。')
    expect(said).toEqual([])
  })

  it('a line was put in above: found on its own line and said, where the number alone hits another', async () => {
    const { dropped, said } = await droppedBy(INSERTED, line(3, '子丑寅卯，辰巳'))
    expect(dropped).toEqual(['子丑寅卯，辰巳午未。'])
    expect(said).toMatchObject(moved(3, 4))
    expect(said[0]?.reason).toMatch(/line 9 of the manifest\) stand on line 4 now, no longer on line 3/)
    expect((await droppedBy(INSERTED, 3)).dropped).toEqual(['甲乙丙丁，戊己庚辛。'])
  })

  it.each([
    ['the nearest', 6, '甲乙丙丁', 4],
    ['the nearest', 1, '甲乙丙丁', 2],
    ['of two as near the lower', 3, '甲乙丙丁', 4],
    ['past the end of the text', 40, '子丑寅卯', 3],
    ['one that they begin before one that has them', 4, '子丑寅卯', 3]
  ])('%s: line %i %s', async (_, from, words, to) => {
    const base = TEXT.replace('申酉', '子丑寅卯，申酉')
    expect((await droppedBy(base, line(from, words))).said).toMatchObject(moved(from, to))
  })

  it('of two lines that have the words further on, the nearest', async () => {
    expect((await droppedBy(TEXT, line(1, '申酉戌亥'))).said).toMatchObject(moved(1, 4))
  })

  it('a row of signs is found as it stands', async () => {
    const base = TEXT.replace('子丑', '＊ ＊ ＊\n子丑')
    expect((await droppedBy(base, line(2, '＊ ＊ ＊'))).said).toMatchObject(moved(2, 3))
    expect((await droppedBy(base, line(2, '＃ ＃ ＃'))).said).toMatchObject([{ code: 'override-not-found' }])
  })

  it('the words are gone: reported, with the nearest, and nothing is done', async () => {
    const { dropped, said } = await droppedBy(TEXT, line(2, '子丑寅卯辰午未巳'))
    expect(dropped).toEqual([])
    expect(said).toMatchObject([
      { code: 'override-not-found', line: 3, params: { nearest: '子丑寅卯，辰巳午未。', manifestLine: 9 } }
    ])
  })

  it('a heading is found again too', async () => {
    const base = `${INSERTED}活动的目的\n让大家多读书，读好书，在阅读中增长见识。\n`
    const { outline } = await edited(base, [at(line(5, '活动的目的'), { kind: 'heading', level: 2 })])
    expect(outline).toContain('## 活动的目的')
  })
})

describe('contradictions: the earlier one is carried out', () => {
  const text =
    '题目\n一、甲\n　　子丑寅卯，辰巳午未，这一段是第一个标题下的正文。\n二、乙\n　　子丑寅卯，辰巳午未，这一段是第二个标题下的正文。\n'
  const pairs: [OverrideAction, OverrideAction][] = [
    [{ kind: 'heading', level: 2 }, { kind: 'paragraph' }],
    [drop, { kind: 'heading', level: 1 }],
    [drop, { kind: 'keep' }],
    [
      { kind: 'heading', level: 1 },
      { kind: 'heading', level: 2 }
    ],
    [{ kind: 'article' }, { kind: 'join' }],
    [drop, { kind: 'replace', with: '丙' }],
    [
      { kind: 'accept', rule: 'TN-36' },
      { kind: 'reject', rule: 'TN-36' }
    ]
  ]

  it.each(pairs)('%j, %j', async (first, second) => {
    const alone = await edited(text, [at(4, first)])
    const both = await edited(text, [at(4, first), at(4, second)])
    expect(both.outline).toEqual(alone.outline)
    expect(both.findings.find(({ code }) => code === 'override-contradicts')).toMatchObject({
      severity: 'warning',
      line: 4,
      params: {
        override: overrideLine(at(4, second)),
        against: overrideLine(at(4, first)),
        manifestLine: 9
      }
    })
  })

  it.each<[OverrideAction, string, OverrideAction]>([
    [{ kind: 'heading', level: 2 }, '二、', drop],
    [{ kind: 'heading', level: 2 }, '乙', { kind: 'replace', with: '乙方' }],
    [{ kind: 'keep' }, '二、乙', { kind: 'heading', level: 1 }],
    [{ kind: 'accept', rule: 'TN-36' }, '二、乙', { kind: 'keep' }]
  ])('none: %j and %s %j', async (first, words, second) => {
    const { said } = await edited(text, [at(4, first), at(words, second)])
    expect(said).not.toContain('override-contradicts 4')
  })
})

describe('without effect', () => {
  it.each<[number, OverrideAction]>([
    [2, { kind: 'accept', rule: 'TN-24' }],
    [2, { kind: 'reject', rule: 'TN-20' }],
    [1, { kind: 'join' }]
  ])('line %i %j', async (line, action) => {
    const { said } = await edited(TEXT, [at(line, action)])
    expect(said).toEqual([`override-without-effect ${line}`])
  })
})
