/** In: the path of a font. Out: the font without its outlines, and a way to those that are asked for. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { ByteRange, SparseFont } from '../model/host.ts'
import { sfntTables, viewOf } from '../model/truetype.ts'

/** More than the directory of any font takes. */
const DIRECTORY = 4096
/** Outlines that are asked for together are looked for in pieces of the file of this size. */
const WINDOW = 1 << 18

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

/** In the order asked for; read in the order of the file. */
const readPieces = (path: string, ranges: readonly ByteRange[]): readonly Uint8Array[] => {
  const file = openSync(path, 'r')
  try {
    const window = new Window(file)
    const pieces: Uint8Array[] = ranges.map(() => new Uint8Array(0))
    const order = [...ranges.entries()].sort(([, a], [, b]) => a.start - b.start)
    for (const [index, range] of order) if (range.end > range.start) pieces[index] = window.piece(range)
    return pieces
  } finally {
    closeSync(file)
  }
}

/** A stretch of a file, moved on where something behind it is asked for. */
class Window {
  readonly #file: number
  #bytes = Buffer.alloc(0)
  #start = 0

  constructor(file: number) {
    this.#file = file
  }

  piece({ start, end }: ByteRange): Uint8Array {
    if (start < this.#start || end > this.#start + this.#bytes.length) {
      const buffer = Buffer.allocUnsafe(Math.max(WINDOW, end - start))
      this.#bytes = buffer.subarray(0, readSync(this.#file, buffer, 0, buffer.length, start))
      this.#start = start
    }
    return Uint8Array.prototype.slice.call(this.#bytes, start - this.#start, end - this.#start)
  }
}
