/**
 * Tolerant decoding that finds its feet again: bytes in, text out, U+FFFD for what has no meaning.
 *
 * UTF-8 does so by itself. In GB18030 and Big5 one broken byte can shift every pair after it, to the end of the line, and
 * most of the shifted pairs are characters too: `resync-pairs.ts` reads such lines; in UTF-16 one byte too many shifts all
 * that follows: `resync-utf16.ts` reads such files.
 */
import { resyncPairs, showsDamage } from './resync-pairs.ts'
import { resyncUtf16 } from './resync-utf16.ts'
import { hasStrangeRun } from './score-encodings.ts'

/**
 * @param decoded what the platform makes of the bytes, where that is known
 * @example decodeResuming(Uint8Array.of(0xb4, 0xff, 0xcc, 0xec), 'gb18030') // '\uFFFD天'
 */
export const decodeResuming = (
  bytes: Uint8Array,
  encoding: string,
  decoded: string = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
): string => {
  if (encoding === 'utf-8') return decoded.includes('\uFFFD') ? decodeUtf8(bytes).text : decoded
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    if (!hasStrangeRun(decoded)) return decoded
    const resumed = resyncUtf16(bytes, encoding)
    // Still strange: it is another language, or no UTF-16 at all.
    return hasStrangeRun(resumed) ? decoded : resumed
  }
  if (encoding !== 'gb18030' && encoding !== 'big5') return decoded
  return showsDamage(decoded) || hasStrangeRun(decoded) ? resyncPairs(bytes, encoding) : decoded
}

/** What tolerant UTF-8 saw. */
export interface Utf8Reading {
  readonly text: string
  /** Characters of three and four bytes. */
  readonly whole: number
  /** Bytes that belong to no character. */
  readonly brokenBytes: number
}

/** The platform writes up to three U+FFFD for one lost character; here it is one. */
export const decodeUtf8 = (bytes: Uint8Array): Utf8Reading => {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const pieces: string[] = []
  let from = 0
  let whole = 0
  let brokenBytes = 0
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at)
    if (length > 2) whole++
    if (length > 0) at += length
    else {
      const end = brokenEnd(bytes, at)
      pieces.push(decoder.decode(bytes.subarray(from, at)), '\uFFFD'.repeat(Math.ceil((end - at) / 3)))
      brokenBytes += end - at
      at = end
      from = end
    }
  }
  pieces.push(decoder.decode(bytes.subarray(from)))
  return { text: pieces.join(''), whole, brokenBytes }
}

/** One past the bytes that belong to no character; an ASCII byte in the middle of one is among them. */
const brokenEnd = (bytes: Uint8Array, from: number): number => {
  let at = from
  while (at < bytes.length && sequenceLength(bytes, at) === 0) {
    const isPierced = claimed(bytes[at] as number) >= 3 && !isTrail(bytes[at + 1]) && isTrail(bytes[at + 2])
    at += isPierced ? 3 : 1
  }
  return Math.min(at, bytes.length)
}

const isTrail = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x80 && byte <= 0xbf

/** The length that a first byte promises; 0 for one that is none. */
const claimed = (byte: number): number => {
  if (byte < 0x80) return 1
  if (byte < 0xc2 || byte > 0xf4) return 0
  return byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
}

/** Bytes of the character at a place; 0 where there is none. */
const sequenceLength = (bytes: Uint8Array, at: number): number => {
  const lead = bytes[at] as number
  const length = claimed(lead)
  for (let next = 1; next < length; next++) if (!isTrail(bytes[at + next])) return 0
  if (length < 3) return length
  const second = bytes[at + 1] as number
  const isOverlong = (lead === 0xe0 && second < 0xa0) || (lead === 0xf0 && second < 0x90)
  const isOutside = (lead === 0xed && second > 0x9f) || (lead === 0xf4 && second > 0x8f)
  return isOverlong || isOutside ? 0 : length
}
