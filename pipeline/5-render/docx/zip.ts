/**
 * In: parts, whole or piece by piece. Out: the bytes of the package as they come, the same for the same parts in every
 * process and time zone (docx.md §3).
 */
import { strToU8, Zip, ZipDeflate } from 'fflate'

/** A part that is written piece by piece; several may be open, the file holds them in the order of opening. */
export interface OpenPart {
  add(xml: string): void
  close(): void
}

export interface ZipWriter {
  open(path: string): OpenPart
  addText(path: string, text: string): void
  /** Pictures are packed already. */
  addPicture(path: string, bytes: Uint8Array): void
  end(): void
  /** What is ready since the last call. */
  take(): readonly Uint8Array[]
}

/** The earliest time that a zip archive can say. */
const ZIP_EPOCH_SECONDS = 315532800

/** Characters that are gathered before they are packed. */
const PIECE = 65_536

export const createZip = (epochSeconds: number): ZipWriter => {
  const mtime = localTime(epochSeconds)
  let ready: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    ready.push(bytes)
  })
  const file = (path: string, level: 0 | 6): ZipDeflate => {
    const entry = new ZipDeflate(path, { level })
    entry.mtime = mtime
    zip.add(entry)
    return entry
  }
  return {
    open: path => gathered(file(path, 6)),
    addText: (path, text) => file(path, 6).push(strToU8(text), true),
    addPicture: (path, bytes) => file(path, 0).push(bytes, true),
    end: () => zip.end(),
    take: () => {
      const taken = ready
      ready = []
      return taken
    }
  }
}

const gathered = (entry: ZipDeflate): OpenPart => {
  let piece = ''
  const flush = (last: boolean): void => {
    entry.push(strToU8(piece), last)
    piece = ''
  }
  return {
    add: xml => {
      piece += xml
      if (piece.length >= PIECE) flush(false)
    },
    close: () => flush(true)
  }
}

/** Zip times are local, so they are made from the UTC fields. */
const localTime = (epochSeconds: number): Date => {
  const date = new Date(Math.max(epochSeconds, ZIP_EPOCH_SECONDS) * 1000)
  return new Date(
    date.getUTCFullYear(),
    date.getUTCMonth(),
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds()
  )
}
