/** In: a font file. Out: what its name table says: family, PostScript name, licence (OpenType 1.9, name). */

/** Ids of the name table that we ask for. */
export const NAME = {
  copyright: 0,
  family: 1,
  subfamily: 2,
  full: 4,
  version: 5,
  postscript: 6,
  licence: 13,
  licenceUrl: 14,
  typographicFamily: 16,
  style: 17
} as const

/** Names by id; English where the font has them in it, else the first. */
export type SfntNames = ReadonlyMap<number, string>

/**
 * One entry for each font of the file: several of a collection, none of what cannot be read.
 *
 * @example sfntNames(bytes)[0]?.get(NAME.postscript) // 'NotoSerifSC-Regular'
 */
export const sfntNames = (bytes: Uint8Array): SfntNames[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return fontOffsets(view).map(offset => namesAt(view, offset))
  } catch (error) {
    if (error instanceof RangeError) return []
    throw error
  }
}

const tagAt = (view: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map(step => view.getUint8(at + step)))

/** Names by id, in all languages that the font has them in. */
export type NamesByLanguage = ReadonlyMap<number, readonly string[]>

/** @param table a name table by itself @example namesInTable(table).get(NAME.family) // ['Source Han Serif SC', '思源宋体'] */
export const namesInTable = (table: DataView): NamesByLanguage => {
  const names = new Map<number, string[]>()
  for (const { id, text } of recordsIn(table, 0)) {
    const known = names.get(id) ?? []
    names.set(id, known.includes(text) ? known : [...known, text])
  }
  return names
}

/** A collection lists its fonts; any other file is one. */
const fontOffsets = (view: DataView): number[] =>
  tagAt(view, 0) === 'ttcf'
    ? Array.from({ length: view.getUint32(8) }, (_, index) => view.getUint32(12 + 4 * index))
    : [0]

const namesAt = (view: DataView, offset: number): SfntNames => {
  const table = tableAt(view, offset, 'name')
  const names = new Map<number, string>()
  const rank = new Map<number, number>()
  if (table === null) return names
  for (const { platform, language, id, text } of recordsIn(view, table)) {
    const own = platform === WINDOWS ? (language === ENGLISH ? 3 : 2) : 1
    if (own <= (rank.get(id) ?? 0)) continue
    rank.set(id, own)
    names.set(id, text)
  }
  return names
}

interface NameRecord {
  readonly platform: number
  readonly language: number
  readonly id: number
  readonly text: string
}

const recordsIn = (view: DataView, table: number): NameRecord[] => {
  const strings = table + view.getUint16(table + 4)
  return Array.from({ length: view.getUint16(table + 2) }, (_, index) => {
    const record = table + 6 + 12 * index
    const [platform = 0, , language = 0, id = 0, length = 0, at = 0] = [0, 2, 4, 6, 8, 10].map(step =>
      view.getUint16(record + step)
    )
    const text = textAt(view, strings + at, length, platform === MACINTOSH ? 'latin1' : 'utf-16be')
    return { platform, language, id, text }
  })
}

const MACINTOSH = 1
const WINDOWS = 3
const ENGLISH = 0x409

const tableAt = (view: DataView, offset: number, tag: string): number | null => {
  for (let index = 0; index < view.getUint16(offset + 4); index++) {
    const record = offset + 12 + 16 * index
    if (tagAt(view, record) === tag) return view.getUint32(record + 8)
  }
  return null
}

const textAt = (view: DataView, at: number, length: number, encoding: string): string =>
  new TextDecoder(encoding).decode(new Uint8Array(view.buffer, view.byteOffset + at, length)).trim()
