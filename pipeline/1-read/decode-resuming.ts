/**
 * Tolerant decoding that finds its feet again: bytes in, text out, U+FFFD for what has no meaning.
 *
 * In GB18030 and Big5 one broken byte can shift every pair after it. After each broken byte the two ways to go on
 * are held against each other, and the one that reads as Chinese is taken.
 */
import { scoreText } from './score-encodings.ts'

/** How far ahead the two ways are compared. */
const AHEAD_BYTES = 64

/** Any other encoding than the two is decoded as the platform does it. */
export const decodeResuming = (bytes: Uint8Array, encoding: string): string => {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  if (encoding !== 'gb18030' && encoding !== 'big5') return decoder.decode(bytes)
  const pieces: string[] = []
  let from = 0
  for (let at = 0; at < bytes.length; ) {
    const length = lengthAt(bytes, at, encoding)
    if (length > 0) at += length
    else {
      pieces.push(decoder.decode(bytes.subarray(from, at)), '\uFFFD')
      at = resume(bytes, at, encoding)
      from = at
    }
  }
  return [...pieces, decoder.decode(bytes.subarray(from))].join('')
}

/** Bytes of the character at a place; 0 where none begins there. */
const lengthAt = (bytes: Uint8Array, at: number, encoding: 'gb18030' | 'big5'): number => {
  const lead = bytes[at] as number
  if (lead < 0x80) return 1
  if (lead === 0x80 || lead === 0xff) return 0
  const trail = bytes[at + 1] ?? 0
  if (
    trail >= 0x40 &&
    trail <= 0xfe &&
    trail !== 0x7f &&
    (encoding === 'gb18030' || trail < 0x7f || trail > 0xa0)
  )
    return 2
  const four = encoding === 'gb18030' && trail >= 0x30 && trail <= 0x39 && (bytes[at + 2] ?? 0) > 0x80
  return four && (bytes[at + 3] ?? 0) >= 0x30 && (bytes[at + 3] ?? 0) <= 0x39 ? 4 : 0
}

const resume = (bytes: Uint8Array, at: number, encoding: 'gb18030' | 'big5'): number =>
  promise(bytes, at + 1, encoding) >= promise(bytes, at + 2, encoding) ? at + 1 : at + 2

const promise = (bytes: Uint8Array, at: number, encoding: 'gb18030' | 'big5'): number =>
  scoreText(encoding, new TextDecoder(encoding).decode(bytes.subarray(at, at + AHEAD_BYTES))).score
