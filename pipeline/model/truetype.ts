/**
 * In: a font file with TrueType outlines. Out: the glyphs of code points, their advances and boxes, read where they lie.
 *
 * Two stages measure fonts of 30,000 glyphs; a general reader decodes whole tables before it gives the first figure,
 * an eighth of the time of a small volume (OpenType 1.9: cmap, head, hhea, hmtx, loca, glyf).
 */
import type { ByteRange, FontFile, ReadRanges, SparseFont } from './host.ts'

/** Where a table lies in its file. */
export interface SfntTable {
  readonly offset: number
  readonly length: number
}

/** A font, measured in its own units. */
export interface TrueType {
  readonly unitsPerEm: number
  /** 0 where the font has no glyph for the code point. */
  glyphOf(codePoint: number): number
  advanceOf(glyph: number): number
  /** Left and right edge of the outline's points; null where there is no outline. */
  boxOf(glyph: number): { readonly left: number; readonly right: number } | null
}

/**
 * Null for what a general reader has to open: collections, CFF outlines, characters in an unusual table.
 *
 * @example trueTypeOf(await host.font('serif'))?.glyphOf(0x4e00)
 */
export const trueTypeOf = (file: FontFile): TrueType | null => {
  if (file.postscriptName !== undefined) return null
  const { bytes, outlines: read } = sparseOf(file)
  const view = viewOf(bytes)
  const tables = sfntTables(view)
  const [cmap, head, hhea, hmtx] = ['cmap', 'head', 'hhea', 'hmtx'].map(tag => tables.get(tag)?.offset)
  const outlines = outlinesIn(view, tables)
  if (cmap === undefined || head === undefined || hhea === undefined || hmtx === undefined || !outlines)
    return null
  const glyphOf = charactersIn(view, cmap)
  if (!glyphOf) return null
  const lastAdvance = view.getUint16(hhea + 34) - 1
  return {
    unitsPerEm: view.getUint16(head + 18),
    glyphOf,
    advanceOf: glyph => view.getUint16(hmtx + Math.min(glyph, lastAdvance) * 4),
    boxOf: glyph => {
      const { start, end } = outlines(glyph)
      const [outline] = read([{ start, end }])
      if (!outline || end === start) return null
      const box = viewOf(outline)
      return { left: box.getInt16(2), right: box.getInt16(6) }
    }
  }
}

/** What is read of a font with TrueType outlines; where all of it is at hand, pieces of that. */
export const sparseOf = (file: Pick<FontFile, 'bytes' | 'sparse'>): SparseFont =>
  file.sparse ?? { bytes: file.bytes, outlines: piecesOf(file.bytes) }

/** Copies. @example piecesOf(bytes)([{ start: 0, end: 4 }]) */
export const piecesOf =
  (bytes: Uint8Array): ReadRanges =>
  ranges =>
    // A Buffer's own slice would be a window on the font, and patching it would patch the font.
    ranges.map(({ start, end }) => Uint8Array.prototype.slice.call(bytes, start, end))

/** A window on bytes. */
export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** The tables of a single font by their tags. */
export const sfntTables = (view: DataView): ReadonlyMap<string, SfntTable> => {
  const tables = new Map<string, SfntTable>()
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = 12 + index * 16
    tables.set(tagAt(view, at), { offset: view.getUint32(at + 8), length: view.getUint32(at + 12) })
  }
  return tables
}

const tagAt = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map(index => view.getUint8(at + index)))

/** Where the outline of a glyph lies in the file; null where the font has none of this kind. */
export const outlinesIn = (
  view: DataView,
  tables: ReadonlyMap<string, SfntTable>
): ((glyph: number) => ByteRange) | null => {
  const [glyf, head, loca] = ['glyf', 'head', 'loca'].map(tag => tables.get(tag)?.offset)
  if (glyf === undefined || head === undefined || loca === undefined) return null
  const long = view.getInt16(head + 50) === 1
  const offsetOf = (glyph: number): number =>
    glyf + (long ? view.getUint32(loca + glyph * 4) : view.getUint16(loca + glyph * 2) * 2)
  return glyph => ({ start: offsetOf(glyph), end: offsetOf(glyph + 1) })
}

/** Platform and encoding of tables of Unicode, the fullest first. */
const unicodeTables: readonly (readonly [number, number])[] = [
  [3, 10],
  [0, 6],
  [0, 4],
  [3, 1],
  [0, 3],
  [0, 2],
  [0, 1],
  [0, 0]
]

const charactersIn = (view: DataView, cmap: number): ((codePoint: number) => number) | null => {
  for (const [platform, encoding] of unicodeTables) {
    for (let index = 0; index < view.getUint16(cmap + 2); index++) {
      const at = cmap + 4 + index * 8
      if (view.getUint16(at) !== platform || view.getUint16(at + 2) !== encoding) continue
      const table = cmap + view.getUint32(at + 4)
      const format = view.getUint16(table)
      if (format === 12) return codePoint => glyphInGroups(view, table, codePoint)
      return format === 4 ? codePoint => glyphInSegments(view, table, codePoint) : null
    }
  }
  return null
}

/** Format 12: groups of consecutive code points with consecutive glyphs. */
const glyphInGroups = (view: DataView, table: number, codePoint: number): number => {
  const endOf = (index: number): number => view.getUint32(table + 20 + index * 12)
  const count = view.getUint32(table + 12)
  const index = firstReaching(count, endOf, codePoint)
  const group = table + 16 + index * 12
  if (index === count || view.getUint32(group) > codePoint) return 0
  return view.getUint32(group + 8) + codePoint - view.getUint32(group)
}

/** Format 4: segments of the Basic Multilingual Plane. */
const glyphInSegments = (view: DataView, table: number, codePoint: number): number => {
  const doubled = view.getUint16(table + 6)
  const ends = table + 14
  const index = firstReaching(doubled / 2, at => view.getUint16(ends + at * 2), codePoint)
  if (index === doubled / 2) return 0
  const starts = ends + doubled + 2 + index * 2
  const start = view.getUint16(starts)
  if (start > codePoint) return 0
  const delta = view.getUint16(starts + doubled)
  const range = view.getUint16(starts + doubled * 2)
  if (range === 0) return (codePoint + delta) & 0xffff
  const glyph = view.getUint16(starts + doubled * 2 + range + (codePoint - start) * 2)
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff
}

/** Index of the first stretch that ends at a code point or after it; their number where none does. */
const firstReaching = (count: number, endOf: (index: number) => number, codePoint: number): number => {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (endOf(middle) < codePoint) low = middle + 1
    else high = middle
  }
  return low
}
