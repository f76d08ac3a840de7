/** What holds of any text and any overrides: the laws of the ledger, and that what a message proposes finds its place. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LineTable } from '../../../pipeline/2-normalize/overrides/line-table.ts'
import { placingOf } from '../../../pipeline/2-normalize/overrides/placed.ts'
import { type Quoting, quotedPlace } from '../../../pipeline/2-normalize/overrides/quoted-place.ts'
import type { PassContext } from '../../../pipeline/2-normalize/pass.ts'
import { linePlace } from '../../../pipeline/diagnostics/line-place.ts'
import type { Override, OverrideAction } from '../../../pipeline/diagnostics/override.ts'
import { placesIn } from '../../../pipeline/diagnostics/places-in.ts'
import { usualRepairs } from '../../../pipeline/model/repair.ts'
import { at, edited } from './normalized.ts'

const piece = fc.constantFrom(
  '一、',
  '二、',
  '（一）',
  '1.',
  '第一章',
  '篇一',
  '总则',
  '目的',
  '活动安排',
  '读书心得体会',
  '让大家多读书',
  '地点在二楼',
  '，',
  '。',
  ',',
  '.',
  '：',
  '“',
  '”',
  '(',
  ')',
  '[2026]',
  ' ',
  '　　',
  '下一页',
  '首页 | 新闻',
  '第3页',
  '\n',
  '\n\n',
  '\r\n',
  '\f',
  'word',
  '2026年3月1日',
  '𠮷',
  '😀'
)
const texts = fc.array(piece, { minLength: 1, maxLength: 60 }).map(pieces => pieces.join(''))

const level = fc.integer({ min: 1, max: 6 })
const actions: fc.Arbitrary<OverrideAction> = fc.oneof(
  fc.constantFrom<OverrideAction>(
    { kind: 'drop' },
    { kind: 'keep' },
    { kind: 'paragraph' },
    { kind: 'split' },
    { kind: 'join' },
    { kind: 'article' },
    { kind: 'article', title: '另一篇' },
    { kind: 'replace', with: '换成, 这个' },
    { kind: 'accept', rule: 'TN-24' },
    { kind: 'reject', rule: 'TN-20' }
  ),
  level.map((of): OverrideAction => ({ kind: 'heading', level: of })),
  level.map((of): OverrideAction => ({ kind: 'runin', level: of - 1 }))
)

/** A text and overrides whose words stand in it. */
const cases = texts.chain(base =>
  fc.record({
    base: fc.constant(base),
    overrides: fc.array(fc.record({ at: placeIn(base), action: actions }), { maxLength: 5 })
  })
)

const placeIn = (base: string): fc.Arbitrary<Override['at']> =>
  fc.oneof(
    fc.integer({ min: 1, max: 12 }).map((line): Override['at'] => ({ kind: 'line', line })),
    fc
      .tuple(
        fc.nat({ max: base.length - 1 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 2 })
      )
      .map(([from, length, nth]): Override['at'] => ({
        kind: 'words',
        words: base.slice(from, from + length),
        nth
      }))
  )

const lawful = async (base: string, overrides: readonly Override[], format: 'text' | 'markdown') => {
  const { normalized, dropped } = await edited(base, overrides, { accept: ['TN-36'], source: { format } })
  let end = 0
  for (const change of normalized.changes) {
    expect(change.start).toBeGreaterThanOrEqual(end)
    end = change.end
    expect(base.slice(change.start, change.end)).toBe(change.before)
    expect(change.before).not.toBe(change.after)
    const shared = change.before !== '' && change.after !== ''
    if (shared) {
      expect([...change.before][0]).not.toBe([...change.after][0])
      expect([...change.before].at(-1)).not.toBe([...change.after].at(-1))
    }
    expect(change.rule).not.toBe('plugin')
  }
  for (const removed of dropped) expect(base).toContain(removed)
  const kinds = JSON.stringify(normalized.tree)
  expect(kinds).not.toContain('"dropped"')
}

describe('the ledger is complete, minimal and leads back to the base', () => {
  it('plain text', async () => {
    await fc.assert(
      fc.asyncProperty(cases, ({ base, overrides }) => lawful(base, overrides, 'text')),
      { numRuns: 1500 }
    )
  })

  it('words dropped in front of a heading that is cut loose there', async () => {
    const base = '让大家多读书篇一[2026](读书心得体会地点在二楼 第一章\f第一章word地点在二楼'
    const drop = at('地点在二楼', { kind: 'drop' })
    await lawful(base, [drop], 'text')
    expect((await edited(base, [drop])).dropped).toEqual(['地点在二楼'])
  })

  it('words dropped behind a run-in heading that nothing follows then', async () => {
    const base = '总则首页 | 新闻下一页”\n'
    const runin = (words: string): Override => at(words, { kind: 'runin', level: 0 })
    await lawful(base, [runin('下'), at('新闻', { kind: 'drop' }), runin('总则首页 |')], 'text')
  })

  it('words dropped behind a heading, cut through by a run-in heading', async () => {
    const drop = at('一页', { kind: 'drop' })
    const runin = at('页让', { kind: 'runin', level: 0 })
    await lawful('第一章1.”一、下一页让大家多读书\n\n', [drop, runin], 'text')
    await lawful('第一章1.”一、下 一页让大家多读书\n\n', [drop, runin], 'text')
  })

  it('Markdown', async () => {
    await fc.assert(
      fc.asyncProperty(cases, ({ base, overrides }) => lawful(`# 题\n\n${base}`, overrides, 'markdown')),
      { numRuns: 150 }
    )
  })
})

const ways = fc.constantFrom<Quoting>('around', 'onward', 'exact')

it('the place that a message proposes is found again, and touches the stretch that it is about', () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat({ max: 30 }), ways, (base, from, length, how) => {
      const start = from % base.length
      const end = Math.min(base.length, start + length)
      const context = (overrides: readonly Override[]): PassContext => ({
        source: { file: 'a.txt', format: 'text', encoding: 'utf-8', base },
        script: 'hans',
        settings: { ...usualRepairs, overrides },
        placeAt: placesIn(base)
      })
      const at = quotedPlace(context([]), { start, end }, how)
      const { placed, lost } = placingOf(context([{ at, action: { kind: 'accept', rule: 'TN-24' } }]))
      const [found] = placed
      if (at.kind === 'line') return
      expect(lost).toEqual([])
      expect(found?.more).toBe(false)
      // What begins with the end of a line is named by what stands below it.
      const blanks =
        how === 'exact'
          ? 0
          : (/^[\n\r]\s*/.exec(base.slice(start, Math.max(start, end - 1)))?.[0].length ?? 0)
      expect(found?.start).toBeLessThanOrEqual(start + blanks)
      expect(found?.end).toBeGreaterThan(start)
      if (how === 'exact') expect(found).toMatchObject({ start, end })
      if (how === 'onward') expect(found?.start).toBeGreaterThanOrEqual(start)
    }),
    { numRuns: 2000 }
  )
})

it('the line that a message proposes is found again, also with lines put in above it', () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat({ max: 3 }), (base, from, more) => {
      const offset = from % base.length
      const at = linePlace(base, offset, placesIn(base)(offset))
      const { words = '' } = at
      const line = at.kind === 'line' ? at.line : 0
      const [written = ''] = base.split(/\r\n|\n|\r/).slice(line - 1)
      expect(words === '').toBe(written.trim() === '')
      if (words === '') return
      expect(written.trim().startsWith(words)).toBe(true)
      expect(new LineTable(base).lineSaying(words, line)?.number).toBe(line)
      const found = new LineTable('新写的话\n'.repeat(more) + base).lineSaying(words, line + more)
      expect(found?.number).toBe(line + more)
      const moved = new LineTable('新写的话\n'.repeat(more) + base).lineSaying(words, line)
      expect(moved && Math.abs(moved.number - line)).toBeLessThanOrEqual(more)
    }),
    { numRuns: 1000 }
  )
})
