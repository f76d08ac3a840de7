import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildLedger } from '../../../pipeline/2-normalize/ledger.ts'
import { applyLedger, rebuildBase } from '../../../pipeline/model/ledger.ts'
import { rootOf, run } from './apply.ts'

const piece = fc.constantFrom(
  ...[
    '天',
    '地',
    '中文',
    '一',
    '十',
    '年',
    '第一章',
    '约翰',
    'a',
    'Z',
    'word',
    '1',
    '20',
    '0',
    '○',
    'O',
    '１',
    'Ａ'
  ],
  ...[' ', '  ', '　', '\u00a0', '\u2003', '\t', '\u200b', '\u00ad', '\ufeff', '\u200d', '\u0007', '\u0000'],
  ...[
    ',',
    '.',
    ':',
    ';',
    '?',
    '!',
    '...',
    '..',
    '…',
    '……',
    '。',
    '。。。',
    '，',
    '、',
    '：',
    '！',
    '·',
    '•',
    '●'
  ],
  ...['(', ')', '（', '）', '"', "'", '“', '”', '‘', '’', '「', '」', '《', '》', '<<', '>>', '[', ']', '【'],
  ...[
    '-',
    '--',
    '—',
    '——',
    '－－',
    '─',
    '~',
    '%',
    '％',
    '/',
    '\\',
    '@',
    '$',
    '&amp;',
    'http://',
    'a.cn',
    '⁉'
  ],
  ...['⼈', '\uf90a', '\ue81e', '\ue000', 'e\u0301', '𠀀', '\ud800', '\udc00', '😀', '\ufe0f', '锟斤拷', 'é']
)
const texts = fc.array(piece, { maxLength: 30 }).map(pieces => pieces.join(''))
const kinds = fc.constantFrom('paragraph', 'heading', 'title', 'tableCell')

describe('laws of the text passes', () => {
  it('a second run repairs nothing (TN-0)', () => {
    fc.assert(
      fc.property(texts, kinds, (base, kind) => {
        const first = run(base, rootOf(base, kind))
        const second = run(first.text, rootOf(first.text, kind))
        expect(second.text).toBe(first.text)
        expect(second.said.filter(s => s.startsWith('repaired'))).toEqual([])
      }),
      { numRuns: 5000, seed: 5 }
    )
  })

  it('every trace stays honest over several leaves, and the base can be rebuilt', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.nat(60), { maxLength: 3 }), (base, cuts) => {
        const at = [0, ...cuts.map(c => c % (base.length + 1)).sort((a, b) => a - b), base.length]
        const leaves = at.slice(1).map((end, i): [number, number] => [at[i] ?? 0, end])
        const root = rootOf(base, 'paragraph', leaves)
        run(base, root)
        const { text, changes } = buildLedger(base, root)
        expect(applyLedger(base, changes)).toBe(text)
        expect(rebuildBase(text, changes)).toBe(base)
      }),
      { numRuns: 2000, seed: 6 }
    )
  })

  it('code and images are not touched, marks beside them are', () => {
    const base = '用 foo(a,b) 吧,好'
    const root = rootOf(base, 'paragraph', [
      [0, 2],
      [2, 10],
      [10, 14]
    ])
    const children = (root.children[0] as unknown as { children: { type: string }[] }).children
    const code = children[1]
    if (code) code.type = 'inlineCode'
    expect(run(base, root).text).toBe('用foo(a,b)吧，好')
  })

  it('letters and digits are never lost, added or reordered', () => {
    const letters = (text: string): string =>
      text
        .normalize('NFKC')
        .replace(/[○Oo0〇]/g, '0')
        .replace(/[^\p{L}\p{N}]/gu, '')
    const clean = texts.filter(text => !/[锟⼈\uf90a\ue000-\uf8ff]/.test(text))
    fc.assert(
      fc.property(clean, base => {
        expect(letters(run(base, rootOf(base)).text)).toBe(letters(base))
      }),
      { numRuns: 2000, seed: 7 }
    )
  })
})

describe('speed', () => {
  const timed = (base: string, count = 1): number => {
    const lines = base.split('\n').filter(line => line !== '')
    let at = 0
    const root = rootOf('', 'paragraph', [])
    root.children = lines.map(line => {
      const start = base.indexOf(line, at)
      at = start + line.length
      return rootOf(base, 'paragraph', [[start, at]]).children[0] as (typeof root.children)[number]
    })
    const start = performance.now()
    for (let i = 0; i < count; i++) run(base, root)
    return performance.now() - start
  }
  const report = (name: string, ms: number): void => {
    if (process.env.CHENGCE_SPEED) process.stdout.write(`${name}: ${ms.toFixed(0)} ms\n`)
  }

  it('two million characters, clean and with ASCII commas', () => {
    const clean = `${'读书使人明智，种花使人安静，散步使人清醒。'.repeat(5)}\n`.repeat(20_000)
    const commas = clean.replace(/，/g, ',').replace(/。/g, '.')
    const cleanTime = timed(clean)
    report('clean', cleanTime)
    const commaTime = timed(commas)
    report('commas', commaTime)
    expect(cleanTime).toBeLessThan(3000)
    expect(commaTime).toBeLessThan(6000)
  })

  it.each([
    ['(', 100_000],
    [')', 100_000],
    ['(中)', 50_000],
    ['"', 100_000],
    ["'", 100_000],
    ['“', 100_000],
    ['1', 100_000],
    ['1,', 100_000],
    [' ', 100_000],
    ['中 ', 100_000],
    ['.', 100_000],
    ['。', 100_001],
    ['-', 100_000],
    ['a.', 100_000],
    ['a/', 100_000],
    ['a@', 100_000],
    ['$', 100_000],
    ['http://', 20_000],
    ['<<', 50_000],
    ['一', 100_000],
    ['○', 100_000],
    ['一○', 100_000],
    ['〈', 100_000],
    ['[2021]', 30_000],
    ['\u0301', 100_000],
    ['，', 100_000],
    ['—', 100_000],
    ['锛', 100_000],
    ['ã€', 50_000],
    ['ㄛ', 100_000],
    ['“中“', 30_000],
    ['！', 100_000],
    ['\u200b', 100_000],
    ['\u200d', 100_000]
  ])('%s × %i is not quadratic', (unit, count) => {
    const ms = timed(unit.repeat(count))
    report(`${JSON.stringify(unit)} × ${count}`, ms)
    expect(ms).toBeLessThan(3000)
  })

  it('50 MB in one line', () => {
    const ms = timed('读书使人明智，种花使人安静，散步使人清醒。'.repeat(800_000))
    report('50 MB', ms)
    expect(ms).toBeLessThan(20_000)
  })
})
