import { create } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { loadFont } from '../../pipeline/host/fonts.ts'
import { trueTypeOf } from '../../pipeline/model/truetype.ts'

/** What fontkit, a reader that is none of ours, says of a font. */
interface ReadFont {
  readonly unitsPerEm: number
  hasGlyphForCodePoint(codePoint: number): boolean
  glyphForCodePoint(codePoint: number): {
    readonly id: number
    readonly advanceWidth: number
    readonly bbox: { readonly minX: number; readonly maxX: number }
  }
}

const read = (bytes: Uint8Array): ReadFont => create(Buffer.from(bytes) as never) as unknown as ReadFont
const codesOf = (text: string): number[] => Array.from(text, character => character.codePointAt(0) ?? 0)

describe('a TrueType font', () => {
  it.each(['serif', 'serif-bold', 'sans', 'kai'] as const)('%s is read as fontkit reads it', async face => {
    const file = await loadFont(face)
    const ours = trueTypeOf(file)
    const theirs = read(file.bytes)
    expect(ours?.unitsPerEm).toBe(theirs.unitsPerEm)
    const some = Array.from({ length: 2000 }, (_, index) => index * 61)
    for (const codePoint of [...codesOf('春A，。“”—…①\u3000 \ufffd龘'), 0x20000, 0x10ffff, ...some]) {
      const expected = theirs.hasGlyphForCodePoint(codePoint) ? theirs.glyphForCodePoint(codePoint) : null
      const glyph = ours?.glyphOf(codePoint) ?? -1
      expect(glyph).toBe(expected?.id ?? 0)
      if (expected) expect(ours?.advanceOf(glyph)).toBe(expected.advanceWidth)
    }
  })

  it.each(['serif', 'kai-bold'] as const)('%s says where the ink of the usual marks is', async face => {
    const file = await loadFont(face)
    const ours = trueTypeOf(file)
    const theirs = read(file.bytes)
    for (const codePoint of codesOf('，。、：；！？“”‘’（）《》「」『』·…—')) {
      const { bbox } = theirs.glyphForCodePoint(codePoint)
      expect(ours?.boxOf(ours.glyphOf(codePoint))).toEqual({ left: bbox.minX, right: bbox.maxX })
    }
    expect(ours?.boxOf(ours.glyphOf(0x3000))).toBeNull()
  })

  it('in a collection, or without TrueType outlines, is left to others', async () => {
    const file = await loadFont('serif')
    expect(trueTypeOf({ ...file, postscriptName: 'NotoSerifSC' })).toBeNull()
    const cff = Uint8Array.from(file.bytes.subarray(0, 1024))
    for (let at = 12; at < 12 + 16 * 24; at += 16)
      if (Buffer.from(cff.subarray(at, at + 4)).toString('latin1') === 'glyf') cff[at] = 0x47
    expect(trueTypeOf({ ...file, bytes: cff })).toBeNull()
  })
})
