/**
 * How Chinese a file looks in each encoding: bytes in, candidates out, likeliest first (TN-1).
 *
 * Each candidate decodes the whole file tolerantly; its score is the share of the commonest characters among
 * those beyond ASCII, less three times the share of broken and private ones. One for flawless common text, near
 * zero for text in another encoding, below for bytes that are none.
 */
import type { Encoding } from '../model/source.ts'
import { COMMON_SIMPLIFIED, COMMON_TRADITIONAL } from './common-hanzi.data.ts'

/** One way to read the file. */
export interface Candidate {
  readonly encoding: Encoding
  readonly text: string
  readonly score: number
  /** Characters that are broken, private or control. */
  readonly broken: number
  /** Characters beyond ASCII, and the broken ones. */
  readonly counted: number
}

/** In the order that decides a tie. */
const encodings: readonly Encoding[] = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be']

export const scoreEncodings = (
  bytes: Uint8Array,
  decode: (bytes: Uint8Array, encoding: Encoding) => string = decodePlainly
): Candidate[] =>
  encodings.map(encoding => scoreText(encoding, decode(bytes, encoding))).sort((a, b) => b.score - a.score)

const decodePlainly = (bytes: Uint8Array, encoding: Encoding): string =>
  new TextDecoder(encoding).decode(bytes)

const OTHER = 0
const ASCII = 1
const COMMON = 2
const BROKEN = 3

/** What a UTF-16 unit counts as. */
const unitKinds: Uint8Array = (() => {
  const kinds = new Uint8Array(0x10000)
  kinds.fill(BROKEN, 0, 0x20)
  for (const white of [0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a]) kinds[white] = ASCII
  kinds.fill(ASCII, 0x20, 0x7f)
  kinds.fill(BROKEN, 0x7f, 0xa0)
  kinds.fill(BROKEN, 0xe000, 0xf900)
  kinds.fill(BROKEN, 0xfff0, 0x10000)
  const marks = '　、。〈〉《》「」『』【】〔〕·—‘’“”…！（），：；？０１２３４５６７８９'
  for (const char of COMMON_SIMPLIFIED + COMMON_TRADITIONAL + marks) kinds[char.charCodeAt(0)] = COMMON
  return kinds
})()

/** True for one of the commonest characters and marks. */
export const isCommon = (char: string): boolean => unitKinds[char.charCodeAt(0)] === COMMON

/** So many characters in a row that are beyond ASCII and none of the commonest are strange. */
const STRANGE = 6

/** True where a row of characters looks like pairs of bytes read one byte too late; a blank to fill in and a frame look like nothing. */
export const hasStrangeRun = (text: string): boolean => {
  let run = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const kind = unitKinds[code]
    if (kind === OTHER && isSign(code)) continue
    run = kind === COMMON || kind === ASCII ? 0 : run + 1
    if (run >= STRANGE) return true
  }
  return false
}

/** General signs, frames and shapes, marks and signs of full width: what shifted pairs hardly ever are. */
const isSign = (code: number): boolean =>
  (code >= 0x2010 && code < 0x2c00) || (code >= 0x3000 && code < 0x3020) || code >= 0xff00

/** The score of a text that came out of an encoding. */
export const scoreText = (encoding: Encoding, text: string): Candidate => {
  const counts = [0, 0, 0, 0]
  for (let at = 0; at < text.length; at++) {
    const kind = unitKinds[text.charCodeAt(at)] as number
    counts[kind] = (counts[kind] as number) + 1
  }
  const [other = 0, plain = 0, common = 0, broken = 0] = counts
  const counted = other + common + broken
  // A little credit for ASCII: it decides only where there is next to nothing else, as in English UTF-16.
  const credit = Math.min(plain * 0.02, Math.max(1, counted * 0.25))
  const score = (common + credit - 3 * broken) / Math.max(counted + credit, Number.MIN_VALUE)
  return { encoding, text, score, broken, counted }
}
