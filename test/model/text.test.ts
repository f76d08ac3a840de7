import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applyEdits,
  baseOffset,
  joinAll,
  joinTraced,
  type Replacement,
  replaceIn,
  splitAll,
  splitAt,
  type Traced,
  traced
} from '../../pipeline/model/text.ts'

const replace = (from: number, to: number, after: string, rule = 'X'): Replacement => ({
  from,
  to,
  after,
  rule
})

const expectSound = (base: string, text: Traced): void => {
  expect(applyEdits(base, text)).toBe(text.value)
  let at = text.start
  for (const edit of text.edits) {
    expect(edit.start).toBeGreaterThanOrEqual(at)
    expect(edit.end).toBeGreaterThanOrEqual(edit.start)
    at = edit.end
  }
  expect(at).toBeLessThanOrEqual(text.end)
}

describe('replaceIn', () => {
  it('takes up earlier edits that lie in the replacement', () => {
    const once = replaceIn(traced('好,,好'), [replace(1, 2, '，', 'a'), replace(2, 3, '，', 'a')])
    const twice = replaceIn(once, [replace(1, 3, '，', 'b')])
    expect(twice.value).toBe('好，好')
    expect(twice.edits).toEqual([{ start: 1, end: 3, after: '，', rule: 'b', class: 'A', confidence: 1 }])
  })

  it('leaves a deletion beside the replacement under its own rule', () => {
    const base = 'a\u200b,\u200bb'
    const clean = replaceIn(traced(base), [replace(1, 2, '', 'TN-4'), replace(3, 4, '', 'TN-4')])
    const wide = replaceIn(clean, [replace(1, 2, '，', 'TN-20')])
    expect(wide.edits.map(e => [e.start, e.end, e.after, e.rule])).toEqual([
      [1, 2, '', 'TN-4'],
      [2, 3, '，', 'TN-20'],
      [3, 4, '', 'TN-4']
    ])
  })

  it('cuts an edit that the replacement covers in part', () => {
    const base = 'x...y'
    const text = replaceIn(replaceIn(traced(base), [replace(1, 4, '……', 'a')]), [replace(2, 4, 'Z', 'b')])
    expect(text.value).toBe('x…Z')
    expectSound(base, text)
    expect(text.edits.map(e => e.rule)).toEqual(['a', 'b'])
  })
})

describe('splitAt', () => {
  it('cuts between characters and inside a replaced stretch', () => {
    const base = '一、总则本办法'
    expect(splitAt(traced(base), 4).map(t => t.value)).toEqual(['一、总则', '本办法'])
    const text = replaceIn(traced(base), [replace(2, 4, 'abcd')])
    const [left, right] = splitAt(text, 4)
    expect([left.value, right.value]).toEqual(['一、ab', 'cd本办法'])
    expect([left.end, right.start]).toEqual([4, 4])
    expectSound(base, left)
    expectSound(base, right)
  })
})

describe('baseOffset', () => {
  it('says where a character came from', () => {
    const text = replaceIn(traced('你 好...吗', 0), [replace(1, 2, ''), replace(3, 6, '……')])
    expect([0, 1, 2, 3, 4].map(at => baseOffset(text, at))).toEqual([0, 1, 3, 3, 6])
  })

  it('says the same of a text with hundreds of changes, wherever it is asked', () => {
    const base = '天 地...'.repeat(200)
    const every = Array.from({ length: 200 }, (_, i) => [
      replace(6 * i + 1, 6 * i + 2, ''),
      replace(6 * i + 3, 6 * i + 6, '……')
    ])
    const text = replaceIn(traced(base), every.flat())
    const expected = Array.from({ length: 200 }, (_, i) => [6 * i, 6 * i + 1, 6 * i + 3, 6 * i + 3]).flat()
    expect([...expected.keys()].map(at => baseOffset(text, at))).toEqual(expected)
    expect(baseOffset(text, text.value.length)).toBe(base.length)
  })
})

describe('joinAll', () => {
  it('needs no edit where the glue is what stands between', () => {
    const base = '春天\n花开'
    expect(joinTraced(base, traced(base, 0, 2), traced(base, 3, 5), '\n', { rule: 'TN-15' }).edits).toEqual(
      []
    )
    expect(joinTraced(base, traced(base, 0, 2), traced(base, 3, 5), '', { rule: 'TN-15' }).value).toBe(
      '春天花开'
    )
  })
})

describe('laws', () => {
  type Step =
    | { kind: 'replace'; cuts: number[]; after: string[] }
    | { kind: 'split'; at: number }
    | { kind: 'join'; glue: string }
  const small = fc.string({ unit: fc.constantFrom('天', 'a', ',', '𠀀'), maxLength: 3 })
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.record({
      kind: fc.constant('replace' as const),
      cuts: fc.array(fc.nat(40), { maxLength: 8 }),
      after: fc.array(small, { minLength: 4, maxLength: 4 })
    }),
    fc.record({ kind: fc.constant('split' as const), at: fc.nat(40) }),
    fc.record({ kind: fc.constant('join' as const), glue: small })
  )

  /** Pairs of sorted offsets within the value; touching and empty ones too. */
  const replacementsOf = (value: string, cuts: number[], after: string[]): Replacement[] => {
    const sorted = cuts.map(c => c % (value.length + 1)).sort((a, b) => a - b)
    return Array.from({ length: sorted.length >> 1 }, (_, i) =>
      replace(sorted[2 * i] ?? 0, sorted[2 * i + 1] ?? 0, after[i] ?? '')
    )
  }

  const plainReplace = (value: string, replacements: Replacement[]): string =>
    [...replacements].reverse().reduce((v, r) => v.slice(0, r.from) + r.after + v.slice(r.to), value)

  it('after any steps the edits give the value, are sorted and do not overlap', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('天', '地', ',', ' ', 'b'), maxLength: 20 }),
        fc.array(step, { maxLength: 8 }),
        (base, steps) => {
          let parts: Traced[] = [traced(base)]
          for (const s of steps) {
            if (s.kind === 'join') {
              const value = parts.map(p => p.value).join(s.glue)
              parts = [joinAll(base, parts, () => s.glue, { rule: 'J' })]
              expect(parts[0]?.value).toBe(value)
              continue
            }
            parts = parts.flatMap(part => {
              if (s.kind === 'split') {
                const at = s.at % (part.value.length + 1)
                const halves = splitAt(part, at)
                expect(halves.map(h => h.value)).toEqual([part.value.slice(0, at), part.value.slice(at)])
                expect([halves[0].start, halves[0].end, halves[1].end]).toEqual([
                  part.start,
                  halves[1].start,
                  part.end
                ])
                return halves
              }
              const replacements = replacementsOf(part.value, s.cuts, s.after)
              const result = replaceIn(part, replacements)
              expect(result.value).toBe(plainReplace(part.value, replacements))
              return [result]
            })
          }
          for (const part of parts) expectSound(base, part)
        }
      ),
      { numRuns: 1000, seed: 2 }
    )
  })

  it('a base offset points at the same character wherever it was not changed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('天', '地', '人', 'b'), maxLength: 20 }),
        fc.array(fc.nat(40), { maxLength: 8 }),
        (base, cuts) => {
          const text = replaceIn(traced(base), replacementsOf(base, cuts, ['', 'XX', 'X', '']))
          let last = 0
          for (let at = 0; at < text.value.length; at++) {
            const offset = baseOffset(text, at)
            expect(offset).toBeGreaterThanOrEqual(last)
            const unchanged = text.edits.every(e => offset < e.start || offset >= e.end)
            if (unchanged && text.value[at] !== 'X') expect(base[offset]).toBe(text.value[at])
            last = offset
          }
        }
      ),
      { numRuns: 500, seed: 3 }
    )
  })

  it('cutting at many places is cutting at one after another', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('天', '地', '人', 'b'), maxLength: 20 }),
        fc.array(fc.nat(40), { maxLength: 8 }),
        fc.array(fc.nat(30), { maxLength: 5 }),
        (base, changed, offsets) => {
          const text = replaceIn(traced(base), replacementsOf(base, changed, ['', 'XX', 'X', '']))
          const cuts = offsets.filter(at => at <= text.value.length).sort((a, b) => a - b)
          const pieces: Traced[] = []
          let rest = text
          let done = 0
          for (const at of cuts) {
            const [left, right] = splitAt(rest, at - done)
            pieces.push(left)
            rest = right
            done = at
          }
          expect(splitAll(text, cuts)).toEqual([...pieces, rest])
        }
      ),
      { numRuns: 500, seed: 4 }
    )
  })

  it('is linear in replacements and in parts', () => {
    const base = 'a,'.repeat(500_000)
    const every = Array.from({ length: 500_000 }, (_, i) => replace(2 * i + 1, 2 * i + 2, '，'))
    const start = performance.now()
    const twice = replaceIn(replaceIn(traced(base), every), every)
    expect(twice.edits).toHaveLength(500_000)
    const parts = Array.from({ length: 500_000 }, (_, i) => traced(base, 2 * i, 2 * i + 1))
    expect(joinAll(base, parts, () => '', { rule: 'J' }).value).toHaveLength(500_000)
    expect(performance.now() - start).toBeLessThan(4000)
  })
})
