/** In: the bytes of a TrueType font. Out: the advances of its glyphs. */

/** Advances of a TrueType font's glyphs in thousandths of an em. */
export const advancesOf = (font: Uint8Array): number[] => {
  const view = new DataView(font.buffer, font.byteOffset, font.length)
  const tables = new Map<string, number>()
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = 12 + index * 16
    tables.set(Buffer.from(font.subarray(at, at + 4)).toString('latin1'), view.getUint32(at + 8))
  }
  const unitsPerEm = view.getUint16((tables.get('head') ?? 0) + 18)
  const metrics = view.getUint16((tables.get('hhea') ?? 0) + 34)
  const glyphs = view.getUint16((tables.get('maxp') ?? 0) + 4)
  const hmtx = tables.get('hmtx') ?? 0
  return Array.from(
    { length: glyphs },
    (_, glyph) => (view.getUint16(hmtx + Math.min(glyph, metrics - 1) * 4) * 1000) / unitsPerEm
  )
}
