/**
 * In: parts, whole or piece by piece. Out: the bytes of the package as they come, the same for the same parts in every
 * process and time zone (docx.md §3).
 */
import { constants, crc32, deflateRawSync } from 'node:zlib'
import { strToU8, Zip, type ZipInputFile, ZipPassThrough } from 'fflate'
import { zipTime } from './zip-time.ts'

/** A part that is written piece by piece; several may be open, the file holds them in the order of opening. */
export interface OpenPart {
  add(xml: string): void
  close(): void
}

export interface ZipWriter {
  open(path: string): OpenPart
  addText(path: string, text: string): void
  /** A part of a few hundred bytes, of which there may be thousands: packing would hardly make it smaller. */
  addSmall(path: string, text: string): void
  /** Pictures are packed already. */
  addPicture(path: string, bytes: Uint8Array): void
  end(): void
  /** What is ready since the last call. */
  take(): readonly Uint8Array[]
}

/** Bytes that are gathered before they are packed. */
const PIECE = 262_144

/** UTF-8 of one UTF-16 unit, at most. */
const BYTES_A_UNIT = 3

export const createZip = (epochSeconds: number): ZipWriter => {
  const mtime = zipTime(epochSeconds)
  let ready: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    ready.push(bytes)
  })
  const add = <Entry extends ZipInputFile>(entry: Entry): Entry => {
    entry.mtime = mtime
    zip.add(entry)
    return entry
  }
  return {
    open: path => gathered(add(new Part(path, PACKED))),
    addText: (path, text) => add(new Part(path, PACKED)).push(strToU8(text), true),
    addSmall: (path, text) => add(new Part(path, UNPACKED)).push(strToU8(text), true),
    addPicture: (path, bytes) => add(new Part(path, UNPACKED)).push(bytes, true),
    end: () => zip.end(),
    take: () => {
      const taken = ready
      ready = []
      return taken
    }
  }
}

/** Levels of zlib. Deflated without packing, not stored: readers of streams cannot tell where a stored part ends. */
const PACKED = 6
const UNPACKED = 0

/** Each piece is packed by itself, so that all of it is there when the call returns; checksum and packing are zlib's own. */
class Part extends ZipPassThrough {
  override compression = 8
  override crc = 0
  readonly #level: number

  constructor(path: string, level: number) {
    super(path)
    this.#level = level
  }

  override push(bytes: Uint8Array, final = false): void {
    this.size += bytes.length
    this.crc = crc32(bytes, this.crc)
    this.process(bytes, final)
  }

  protected override process(bytes: Uint8Array, final: boolean): void {
    const finishFlush = final ? constants.Z_FINISH : constants.Z_SYNC_FLUSH
    this.ondata(null, deflateRawSync(bytes, { level: this.#level, finishFlush }), final)
  }
}

const gathered = (entry: Part): OpenPart => {
  const encoder = new TextEncoder()
  const bytes = new Uint8Array(PIECE)
  let piece = ''
  const flush = (last: boolean): void => {
    // What is packed is done with, so the bytes may be used again.
    const fits = piece.length * BYTES_A_UNIT <= PIECE
    const encoded = fits ? bytes.subarray(0, encoder.encodeInto(piece, bytes).written) : encoder.encode(piece)
    entry.push(encoded, last)
    piece = ''
  }
  return {
    add: xml => {
      if ((piece.length + xml.length) * BYTES_A_UNIT > PIECE) flush(false)
      piece += xml
    },
    close: () => flush(true)
  }
}
