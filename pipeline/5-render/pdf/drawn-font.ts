/** In: an embedded font. Out: the glyph codes and advances of code points, each looked up once. */
import type { FontFile } from '../../model/host.ts'
import { type TrueType, trueTypeOf } from '../../model/truetype.ts'
import type { EmbeddedFont } from './pdfkit-file.ts'

/** What a missing sort was marked with in Chinese and Japanese composing rooms. */
const geta = 0x3013

/** A font as runs are drawn with it. */
export interface DrawnFont {
  readonly embedded: EmbeddedFont
  /** The code of a code point's glyph in the subset. */
  cid(codePoint: number): number
  /** In em, by code. */
  readonly advances: readonly number[]
}

/**
 * Every code point gets a code of its own, even where the font has one glyph for several: so what copies out
 * is what went in. A code point without a glyph is shown as 〓, never as a box or nothing.
 *
 * @example drawnFont(file.font(serif), serif).cid(0x4e00)
 */
export const drawnFont = (embedded: EmbeddedFont, file: FontFile): DrawnFont => {
  const source = trueTypeOf(file) ?? readByFontkit(embedded)
  const plane = new Uint16Array(0x10000)
  const beyond = new Map<number, number>()
  const advances: number[] = [0]
  const first = (codePoint: number): number => {
    const known = beyond.get(codePoint)
    if (known !== undefined) return known
    const cid = addGlyph(embedded, source, codePoint)
    advances[cid] = (embedded.widths[cid] ?? 0) / 1000
    if (codePoint < plane.length) plane[codePoint] = cid
    else beyond.set(codePoint, cid)
    return cid
  }
  return { embedded, advances, cid: codePoint => plane[codePoint] || first(codePoint) }
}

/** What drawing asks of a font. */
type Glyphs = Pick<TrueType, 'unitsPerEm' | 'glyphOf' | 'advanceOf'>

const readByFontkit = ({ font }: EmbeddedFont): Glyphs => {
  const { metrics } = font.hmtx
  return {
    unitsPerEm: font.unitsPerEm,
    glyphOf: codePoint => (font.hasGlyphForCodePoint(codePoint) ? font.glyphForCodePoint(codePoint).id : 0),
    advanceOf: glyph => metrics.get(Math.min(glyph, metrics.length - 1)).advance
  }
}

const addGlyph = (embedded: EmbeddedFont, source: Glyphs, codePoint: number): number => {
  const { subset, widths, unicode } = embedded
  const glyph = source.glyphOf(codePoint) || source.glyphOf(geta)
  const next = subset.glyphs.length
  const taken = subset.includeGlyph(glyph) !== next
  if (taken) subset.glyphs.push(glyph)
  widths[next] = (source.advanceOf(glyph) * 1000) / source.unitsPerEm
  unicode[next] = [codePoint]
  return next
}
