import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { subsetTrueType, withoutOutlines } from '../../pipeline/5-render/pdf/truetype-subset.ts'
import { packagedFonts } from '../../pipeline/host/fonts.data.ts'
import { loadFont } from '../../pipeline/host/fonts.ts'
import { firstBytes, readSparsely } from '../../pipeline/host/read-sparsely.ts'
import { trueTypeOf } from '../../pipeline/model/truetype.ts'

const { package: name, file } = packagedFonts.serif as { readonly package: string; readonly file: string }
const path = createRequire(import.meta.url).resolve(`${name}/${file}`)

describe('a font read without its outlines', () => {
  it('has every other byte in its place', () => {
    const whole = readFileSync(path)
    const sparse = readSparsely(path)
    expect(sparse?.bytes.length).toBe(whole.length)
    const differing = sparse?.bytes.findIndex((byte, at) => byte !== whole[at]) ?? -1
    const outlines = whole.subarray(differing).findIndex(byte => byte !== 0)
    expect(outlines).toBeLessThan(16)
    expect(sparse?.bytes.subarray(differing, differing + 1_000_000).every(byte => byte === 0)).toBe(true)
  })

  it('gives pieces in the order asked for, empty ones too', () => {
    const whole = readFileSync(path)
    const ranges = [
      { start: 9_000_000, end: 9_000_300 },
      { start: 500_000, end: 500_000 },
      { start: 500_000, end: 900_000 },
      { start: 9_000_100, end: 9_000_200 },
      { start: 0, end: 4 }
    ]
    const pieces = readSparsely(path)?.outlines(ranges) ?? []
    expect(pieces.map(piece => piece.length)).toEqual([300, 0, 400_000, 100, 4])
    ranges.forEach(({ start, end }, index) => {
      expect(Buffer.compare(pieces[index] ?? Buffer.of(), whole.subarray(start, end))).toBe(0)
    })
  })

  it('is measured and cut as the whole one', async () => {
    const font = await loadFont('serif')
    const { sparse } = font
    if (!sparse) throw new Error('The serif has TrueType outlines')
    const whole = trueTypeOf({ face: 'serif', bytes: font.bytes })
    const ours = trueTypeOf(font)
    for (const character of '春，。“—①é ') {
      const glyph = ours?.glyphOf(character.codePointAt(0) ?? 0) ?? 0
      expect(ours?.boxOf(glyph)).toEqual(whole?.boxOf(glyph))
    }
    const glyphs = [0, 500, 20_000, 501, 66]
    const { bytes, outlines } = sparse
    expect(Buffer.compare(subsetTrueType(bytes, glyphs, outlines), subsetTrueType(font.bytes, glyphs))).toBe(
      0
    )
    expect(Buffer.compare(withoutOutlines(bytes, outlines), withoutOutlines(font.bytes))).toBe(0)
  })

  it('is none where there are no such outlines', () => {
    expect(readSparsely(createRequire(import.meta.url).resolve('vitest/package.json'))).toBe(null)
    expect(firstBytes('/not/there', 4)).toBe(null)
  })
})
