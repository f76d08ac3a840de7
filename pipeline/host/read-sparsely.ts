/** In: the path of a font. Out: the font without its outlines, and a way to those that are asked for. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { ByteRange, SparseFont } from '../model/host.ts'
import { sfntTables, viewOf } from '../model/truetype.ts'

/** More than the directory of any font takes. */
const DIRECTORY = 4096
/** So much is read at once. */
const WINDOW = 1 << 18
/** To read so much for nothing takes no longer than to read twice. */
const GAP = 1 << 12

/**
 * Outlines of 30,000 glyphs are nine tenths of a font, and a volume shows some thousands. Their place among the bytes is
 * never written to, so that the system need not give it any memory. Null where the font has no TrueType outlines.
 *
 * @example const font = await readSparsely('NotoSerifSC_400Regular.ttf')
 */
export const readSparsely = (path: string): SparseFont | null => {
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    const bytes = new Uint8Array(size)
    readRange(file, bytes, 0, Math.min(size, DIRECTORY))
    if (viewOf(bytes).getUint32(0) !== 0x00010000) return null
    const outlines = sfntTables(viewOf(bytes)).get('glyf')
    if (!outlines) return null
    readRange(file, bytes, 0, Math.min(size, outlines.offset))
    readRange(file, bytes, Math.min(size, outlines.offset + outlines.length), size)
    return { bytes, outlines: ranges => readPieces(path, ranges) }
  } finally {
    closeSync(file)
  }
}

const readRange = (file: number, bytes: Uint8Array, start: number, end: number): void => {
  for (let at = start, count = 1; at < end && count > 0; at += count)
    count = readSync(file, bytes, at, end - at, at)
}

/** Null where the file cannot be read. @example firstBytes('a.ttf', 4) */
export const firstBytes = (path: string, count: number): Uint8Array | null => {
  try {
    const file = openSync(path, 'r')
    try {
      const bytes = new Uint8Array(count)
      readRange(file, bytes, 0, count)
      return bytes
    } finally {
      closeSync(file)
    }
  } catch {
    return null
  }
}

/** In the order asked for; read in the order of the file, what lies close together at once. */
const readPieces = (path: string, ranges: readonly ByteRange[]): readonly Uint8Array[] => {
  const file = openSync(path, 'r')
  try {
    const pieces: Uint8Array[] = ranges.map(() => new Uint8Array(0))
    let window = Buffer.alloc(0)
    for (const { start, end, members } of neighbours(ranges)) {
      if (window.length < end - start) window = Buffer.allocUnsafe(Math.max(WINDOW, end - start))
      readSync(file, window, 0, end - start, start)
      for (const index of members) {
        const range = ranges[index] as ByteRange
        pieces[index] = Uint8Array.prototype.slice.call(window, range.start - start, range.end - start)
      }
    }
    return pieces
  } finally {
    closeSync(file)
  }
}

/** Ranges that are read at once, by their places among all. */
interface Neighbours {
  readonly start: number
  end: number
  readonly members: number[]
}

const neighbours = (ranges: readonly ByteRange[]): readonly Neighbours[] => {
  const order = [...ranges.entries()].sort(([, a], [, b]) => a.start - b.start)
  const groups: Neighbours[] = []
  for (const [index, { start, end }] of order) {
    if (end <= start) continue
    const last = groups.at(-1)
    if (last && start - last.end <= GAP && end - last.start <= WINDOW) {
      last.end = Math.max(last.end, end)
      last.members.push(index)
    } else groups.push({ start, end, members: [index] })
  }
  return groups
}
