/** In: a font that has no TrueType outlines or lies in a collection. Out: the same figures, from a general reader. */
import { create } from 'fontkit'
import type { FontFile } from '../../model/host.ts'
import type { TrueType } from '../../model/truetype.ts'

/** @example fontkitMetrics(file).glyphOf(0x4e00) */
export const fontkitMetrics = (file: FontFile): TrueType => {
  const font = create(file.bytes, file.postscriptName)
  const { metrics } = font.hmtx
  return {
    unitsPerEm: font.unitsPerEm,
    glyphOf: codePoint => (font.hasGlyphForCodePoint(codePoint) ? font.glyphForCodePoint(codePoint).id : 0),
    // From the table: a glyph's own `advanceWidth` works out all its metrics, which takes twenty times as long.
    advanceOf: glyph => metrics.get(Math.min(glyph, metrics.length - 1)).advance,
    boxOf: glyph => {
      const { minX, maxX } = font.getGlyph(glyph).bbox
      return minX < maxX ? { left: minX, right: maxX } : null
    }
  }
}
