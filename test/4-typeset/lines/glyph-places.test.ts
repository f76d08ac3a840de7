import fc from 'fast-check'
import { expect, it } from 'vitest'
import { GlyphPlaces } from '../../../pipeline/4-typeset/lines/place/glyph-places.ts'

it('stretches of any length keep what was put in, whatever comes after and whoever changes another one', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 6 }), lengths => {
      const places = new GlyphPlaces()
      const taken = lengths.map((length, stretch) => {
        places.begin()
        for (let at = 0; at < length; at++) places.push(stretch + at)
        expect(places.count).toBe(length)
        return places.take()
      })
      taken.forEach(stretch => {
        for (let at = 0; at < stretch.length; at++) stretch[at] = (stretch[at] ?? 0) + 0.5
      })
      expect(taken.map(stretch => Array.from(stretch))).toEqual(
        lengths.map((length, stretch) => Array.from({ length }, (_, at) => stretch + at + 0.5))
      )
    }),
    { numRuns: 20 }
  )
})
