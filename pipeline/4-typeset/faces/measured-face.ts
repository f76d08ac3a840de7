/** In: a font file. Out: a face that is measured one code point at a time and remembers what it measured. */
import { create, type Font } from 'fontkit'
import { checkSfnt } from '../../model/check-sfnt.ts'
import type { Face } from '../../model/faces.ts'
import type { FaceId, FontFile } from '../../model/host.ts'

/** In the table of advances: no glyph. Not measured yet is NaN. */
const absent = -1

/** A code point without a glyph is shown by a mark one em wide (〓), so it measures one em. */
const absentAdvance = 1

/**
 * The font is opened by the first question. Advances are asked for millions of times and ink a few
 * dozen: so the former lie in a flat table for the Basic Multilingual Plane, the latter in a map.
 *
 * @example measuredFace('serif', file).has(0x3002)
 */
export const measuredFace = (id: FaceId, file: FontFile): Face => {
  checkSfnt(file)
  let opened: Font | null = null
  const font = (): Font => {
    opened ??= create(file.bytes, file.postscriptName)
    return opened
  }
  const measure = remembering(codePoint => advanceIn(font(), codePoint))
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
      const ink = inkIn(font(), codePoint)
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

/** From the table: a glyph's own `advanceWidth` works out all its metrics, which takes twenty times as long. */
const advanceIn = (font: Font, codePoint: number): number => {
  if (!font.hasGlyphForCodePoint(codePoint)) return absent
  const { metrics } = font.hmtx
  const glyph = font.glyphForCodePoint(codePoint).id
  return metrics.get(Math.min(glyph, metrics.length - 1)).advance / font.unitsPerEm
}

const inkIn = (font: Font, codePoint: number): ReturnType<Face['ink']> => {
  if (!font.hasGlyphForCodePoint(codePoint)) return null
  const { minX, maxX } = font.glyphForCodePoint(codePoint).bbox
  if (!(minX < maxX)) return null
  return { left: minX / font.unitsPerEm, right: maxX / font.unitsPerEm }
}
