import fc from 'fast-check'
import { expect, it } from 'vitest'
import { renderPdf } from '../../../pipeline/5-render/pdf/index.ts'
import { loadFont } from '../../../pipeline/host/fonts.ts'
import { pt } from '../../../pipeline/model/units.ts'
import { glyphs, page, volume } from '../../support/hand-made-pages.ts'
import { readPdf } from '../../support/pdf-text.ts'

/** Han of both scripts, marks, Latin, code points that share a glyph, one that no face has, one that needs two units. */
const character = fc.constantFrom(
  ...'一二春讀书國，。、；：？！“”‘’（）《》—…·AWgi01 \u00a0\u2126Ω⼀①\u{20000}\u{1f600}'
)

/** A character and the room that it gets, in em: mostly as planned for a line that is stretched evenly. */
const placed = fc.record({
  character,
  room: fc.oneof({ weight: 6, arbitrary: fc.constant(1.0185) }, fc.double({ min: 0.2, max: 2, noNaN: true }))
})

const line = fc.record({
  face: fc.constantFrom('serif' as const, 'kai' as const, 'sans-bold' as const),
  size: fc.constantFrom(9, 10.5, 12, 22),
  start: fc.double({ min: 40, max: 120, noNaN: true }),
  glyphs: fc.array(placed, { minLength: 1, maxLength: 40 })
})

it('law: a reader finds every code point, in order, within a thousandth of an em of its place', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 25 }), async lines => {
      const runs = lines.map(({ face, size, start, glyphs: row }, i) => {
        let x = start
        const xs = row.map(({ room }) => {
          const here = x
          x += room * size
          return here
        })
        return glyphs(row.map(({ character: c }) => c).join(''), 0, 60 + 30 * i, {
          face,
          size: pt(size),
          xs: Float64Array.from(xs),
          right: pt(x)
        })
      })
      const pdf = await readPdf(await renderPdf(volume([page(0, runs)]), loadFont))
      const read = await pdf.lines(0)
      expect(read.map(({ text }) => text)).toEqual(runs.map(run => run.text))
      read.forEach(({ glyphs: drawn }, i) => {
        const run = runs[i]
        drawn.forEach((glyph, k) => {
          expect(Math.abs(glyph.x - (run?.xs[k] ?? Number.NaN))).toBeLessThan(
            0.0011 * (run?.size ?? 0) + 0.0011
          )
        })
      })
    }),
    { numRuns: 12 }
  )
})
