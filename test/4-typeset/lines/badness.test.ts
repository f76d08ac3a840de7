import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BAD, badness, INFEASIBLE } from '../../../pipeline/4-typeset/lines/break/badness.ts'
import { LineFit } from '../../../pipeline/4-typeset/lines/break/line-fit.ts'
import { COLUMNS, Measures } from '../../../pipeline/4-typeset/lines/measure/measures.ts'
import { GLUE } from '../../../pipeline/4-typeset/text/glue.ts'

/** One line of two tokens with the given room of glue between them. */
const lineWith = (room: Partial<Record<keyof typeof GLUE, number>>): Measures => {
  const measures = new Measures()
  measures.reserve(2)
  for (const [kind, amount] of Object.entries(room)) {
    const column = GLUE[kind as keyof typeof GLUE]
    measures.sums[COLUMNS + column] = amount
    if (column >= GLUE.R2) measures.sums[2 * COLUMNS - 1] = (measures.sums[2 * COLUMNS - 1] ?? 0) + amount
  }
  measures.lastInk[1] = 1
  return measures
}

describe('badness (JU-12)', () => {
  it('an exact line costs nothing', () => {
    expect(badness(lineWith({}), 0, 1, 0.001)).toBe(0)
  })

  it('JU-9: gaps of 0.25 em are bad, of 0.05 em still good', () => {
    expect(badness(lineWith({ E3: 20 }), 0, 1, 5)).toBeCloseTo(BAD, 6)
    expect(badness(lineWith({ E3: 20 }), 0, 1, 1)).toBeCloseTo(100, 6)
  })

  it('JU-5: commas before stops, stops as the last', () => {
    expect(badness(lineWith({ R5: 1, R7: 1 }), 0, 1, -0.5)).toBeCloseTo(15, 9)
    expect(badness(lineWith({ R5: 1, R7: 1 }), 0, 1, -1.5)).toBeCloseTo(80, 9)
  })

  it('what cannot shrink that far is out of the question', () => {
    expect(badness(lineWith({ R5: 1 }), 0, 1, -1.1)).toBe(INFEASIBLE)
  })

  it('balanced: half an em over a line is stretched rather than squeezed', () => {
    const line = lineWith({ E3: 34, R5: 1 })
    expect(badness(line, 0, 1, 0.5)).toBeLessThan(badness(line, 0, 1, -0.5))
  })
})

describe('fit (JU-5, JU-6)', () => {
  const room = fc.double({ min: 0, max: 3, noNaN: true })

  it('gives or takes exactly what is asked, while there is room', () => {
    fc.assert(
      fc.property(
        room,
        room,
        room,
        room,
        fc.double({ min: -4, max: 4, noNaN: true }),
        (r4, r5, e2, e1, spare) => {
          const measures = lineWith({ R4: r4, R5: r5, E1: e1, E2: e2, E3: 5 })
          const fit = new LineFit()
          fit.fit(measures, 0, 1, spare)
          let given = 0
          for (let kind = 1; kind < COLUMNS - 1; kind++)
            given += (fit.share[kind] ?? 0) * measures.room(kind, 0, 1)
          if (fit.feasible) expect(Math.abs(given - spare)).toBeLessThan(0.0021)
          else expect(badness(measures, 0, 1, spare)).toBe(INFEASIBLE)
        }
      )
    )
  })

  it('E1 before E2 before E3, R4 before R5', () => {
    const fit = new LineFit()
    fit.fit(lineWith({ E1: 1, E2: 1, E3: 10 }), 0, 1, 1.5)
    expect([...fit.share.slice(GLUE.E1, GLUE.E3 + 1)]).toEqual([1, 0.5, 0])
    fit.fit(lineWith({ R4: 1, R5: 1 }), 0, 1, -1.25)
    expect([fit.share[GLUE.R4], fit.share[GLUE.R5]]).toEqual([-1, -0.25])
  })
})
