/** In: a font. Out: a face that is measured one code point at a time and remembers what it measured. */
import type { Face } from '../../model/faces.ts'
import type { FaceId } from '../../model/host.ts'
import type { TrueType } from '../../model/truetype.ts'

/** In the table of advances: no glyph. Not measured yet is NaN. */
const absent = -1

/** A code point without a glyph is shown by a mark one em wide (〓), so it measures one em. */
const absentAdvance = 1

/**
 * Advances are asked for millions of times and ink a few dozen: so the former lie in a flat table for the Basic Multilingual Plane, the latter in a map.
 *
 * @example measuredFace('serif', font).has(0x3002)
 */
export const measuredFace = (id: FaceId, font: TrueType): Face => {
  const measure = remembering(codePoint => advanceIn(font, codePoint))
  const inks = new Map<number, ReturnType<Face['ink']>>()
  return {
    id,
    has: codePoint => measure(codePoint) !== absent,
    advance: codePoint => {
      const width = measure(codePoint)
      return width === absent ? absentAdvance : width
    },
    ink: codePoint => {
      const known = inks.get(codePoint)
      if (known !== undefined) return known
      const ink = inkIn(font, codePoint)
      inks.set(codePoint, ink)
      return ink
    }
  }
}

const remembering = (measure: (codePoint: number) => number): ((codePoint: number) => number) => {
  const plane = new Float64Array(0x10000).fill(Number.NaN)
  const beyond = new Map<number, number>()
  const first = (codePoint: number): number => {
    const known = beyond.get(codePoint)
    if (known !== undefined) return known
    const measured = measure(codePoint)
    if (codePoint < plane.length) plane[codePoint] = measured
    else beyond.set(codePoint, measured)
    return measured
  }
  return codePoint => {
    const known = plane[codePoint]
    return known !== undefined && !Number.isNaN(known) ? known : first(codePoint)
  }
}

const advanceIn = (font: TrueType, codePoint: number): number => {
  const glyph = font.glyphOf(codePoint)
  return glyph === 0 ? absent : font.advanceOf(glyph) / font.unitsPerEm
}

const inkIn = (font: TrueType, codePoint: number): ReturnType<Face['ink']> => {
  const glyph = font.glyphOf(codePoint)
  const box = glyph === 0 ? null : font.boxOf(glyph)
  return box && { left: box.left / font.unitsPerEm, right: box.right / font.unitsPerEm }
}
