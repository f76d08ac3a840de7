/** Laws of comparing two sequences. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { matchesOf, textMatches } from '../../../../pipeline/5-render/docx/review/matches.ts'

const letters = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 40 })

/** By the textbook. */
const longestCommon = (a: readonly number[], b: readonly number[]): number => {
  let row = new Array<number>(b.length + 1).fill(0)
  for (const x of a) {
    const next = [0]
    b.forEach((y, index) => {
      next.push(x === y ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0))
    })
    row = next
  }
  return row.at(-1) ?? 0
}

it('finds the longest common subsequence, in order, without overlap', () => {
  fc.assert(
    fc.property(letters, letters, (a, b) => {
      const matches = matchesOf(a, b)
      let [atA, atB] = [0, 0]
      for (const match of matches) {
        expect(match.a).toBeGreaterThanOrEqual(atA)
        expect(match.b).toBeGreaterThanOrEqual(atB)
        expect(a.slice(match.a, match.a + match.length)).toEqual(b.slice(match.b, match.b + match.length))
        atA = match.a + match.length
        atB = match.b + match.length
      }
      expect(matches.reduce((sum, { length }) => sum + length, 0)).toBe(longestCommon(a, b))
    })
  )
})

it('never cuts a surrogate pair', () => {
  expect(textMatches('a𠀀b', 'a𠀁b')).toEqual([
    { a: 0, b: 0, length: 1 },
    { a: 3, b: 3, length: 1 }
  ])
})
