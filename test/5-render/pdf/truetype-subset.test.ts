import { create } from 'fontkit'
import { describe, expect, it } from 'vitest'
import {
  hasTrueTypeOutlines,
  subsetTrueType,
  withoutOutlines
} from '../../../pipeline/5-render/pdf/truetype-subset.ts'
import { loadFont } from '../../../pipeline/host/fonts.ts'

/** What fontkit, a reader that is none of ours, says of a glyph. */
interface ReadFont {
  readonly numGlyphs: number
  getGlyph(id: number): {
    readonly advanceWidth: number
    readonly path: { toSVG(): string }
  }
  glyphForCodePoint(codePoint: number): { readonly id: number }
}

const read = (bytes: Uint8Array): ReadFont => create(Buffer.from(bytes) as never) as unknown as ReadFont

describe('a subset', () => {
  it.each(['serif', 'kai', 'sans-bold'] as const)(
    'of %s keeps outlines and advances in the order asked for',
    async face => {
      const { bytes } = await loadFont(face)
      expect(hasTrueTypeOutlines(bytes)).toBe(true)
      const whole = read(bytes)
      const glyphs = [
        0,
        ...[...'春一Á，龘é—A①'].map(character => whole.glyphForCodePoint(character.codePointAt(0) ?? 0).id)
      ]
      const cut = read(subsetTrueType(bytes, glyphs))
      expect(cut.numGlyphs).toBeGreaterThanOrEqual(glyphs.length)
      glyphs.forEach((glyph, code) => {
        expect(cut.getGlyph(code).advanceWidth).toBe(whole.getGlyph(glyph).advanceWidth)
        expect(cut.getGlyph(code).path.toSVG()).toBe(whole.getGlyph(glyph).path.toSVG())
      })
    }
  )

  it('is the same bytes every time, and small', async () => {
    const { bytes } = await loadFont('serif')
    const once = subsetTrueType(bytes, [0, 500, 501])
    expect(Buffer.compare(Buffer.from(once), Buffer.from(subsetTrueType(bytes, [0, 500, 501])))).toBe(0)
    expect(once.length).toBeLessThan(20_000)
  })

  it('holds a glyph that is asked for under two codes twice', async () => {
    const { bytes } = await loadFont('serif')
    const cut = read(subsetTrueType(bytes, [0, 500, 500]))
    expect(cut.getGlyph(2).path.toSVG()).toBe(cut.getGlyph(1).path.toSVG())
  })
})

describe('a font without outlines', () => {
  it('says of itself and its advances what the whole font says', async () => {
    const { bytes } = await loadFont('kai')
    const [whole, bare] = [bytes, withoutOutlines(bytes)].map(
      each => create(Buffer.from(each) as never) as unknown as Described
    )
    for (const fact of [
      'postscriptName',
      'ascent',
      'descent',
      'capHeight',
      'xHeight',
      'italicAngle'
    ] as const)
      expect(bare?.[fact]).toBe(whole?.[fact])
    expect(bare?.bbox).toEqual(whole?.bbox)
    expect(bare?.hmtx.metrics.get(700).advance).toBe(whole?.hmtx.metrics.get(700).advance)
    expect(bare?.glyphForCodePoint(0x4e00).id).toBe(whole?.glyphForCodePoint(0x4e00).id)
    expect(withoutOutlines(bytes).length).toBeLessThan(bytes.length / 10)
  })
})

/** What a PDF says of a font. */
interface Described extends ReadFont {
  readonly postscriptName: string
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  readonly xHeight: number
  readonly italicAngle: number
  readonly bbox: object
  readonly hmtx: { readonly metrics: { get(glyph: number): { readonly advance: number } } }
}
