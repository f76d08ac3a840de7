import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyLedger, rebuildBase } from '../../../pipeline/model/ledger.ts'
import { normalized, outlineOf } from './outline.ts'
import { texts } from './texts.ts'

describe('every text', () => {
  test.each(Object.keys(texts))('%s can be rebuilt, and normalizing it again changes nothing', async name => {
    const base = texts[name] ?? ''
    const once = await normalized(base)
    expect(applyLedger(base, once.changes)).toBe(once.text)
    expect(rebuildBase(once.text, once.changes)).toBe(base)
    const twice = await normalized(once.text)
    expect(twice.text).toBe(once.text)
    if (knownByRemoved.has(name)) return
    expect(headingsOf(outlineOf(twice))).toEqual(headingsOf(outlineOf(once)))
  })
})

/** Pieces that only a scraped date under the title gave away: the date is removed, and with it the evidence. */
const knownByRemoved: ReadonlySet<string> = new Set(['scraped'])

/** Titles, articles and headings; dates and signatures may have stood out by their indent only. */
const headingsOf = (lines: readonly string[]): string[] => lines.filter(line => /^(?:T|A|\d)/.test(line))

const line = fc.constantFrom(
  '一、目的',
  '二、方法',
  '（一）先看。然后再写，写完再改。',
  '1、安静。大家都要安静地坐好。',
  '第一章 总则',
  '第一条 为了读书。',
  '篇一',
  '篇二',
  '　　春天到了，园子里的花都开了，大家忙着浇水。',
  '题目',
  '- 1 -',
  '',
  '2020-01-01 10:00:00',
  '下一页',
  '* * *',
  '各位同学：',
  '2026年1月1日',
  '\t甲  乙',
  '目录',
  '...',
  '?',
  '好。　　坏。',
  '作者：林间',
  'a line of English words, no more.'
)

test('any mixture of lines can be rebuilt, with any line end', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { maxLength: 30 }),
      fc.constantFrom('\n', '\r\n', '\r', ''),
      async (lines, end) => {
        const base = lines.join(end)
        const result = await normalized(base)
        expect(applyLedger(base, result.changes)).toBe(result.text)
        expect(rebuildBase(result.text, result.changes)).toBe(base)
      }
    ),
    { numRuns: 150 }
  )
})

test('any mixture of lines, normalized again, stays as it is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 14 }), async lines => {
      const once = await normalized(lines.join('\n'))
      const twice = await normalized(once.text)
      expect(twice.text).toBe(once.text)
    }),
    { numRuns: 300, seed: 7 }
  )
})
