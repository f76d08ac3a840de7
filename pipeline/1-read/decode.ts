/** Bytes to text, by the whole file: byte-order mark, strict UTF-8, else the encoding in which it reads as Chinese (TN-1). */

import { decodeResuming, decodeUtf8 } from './decode-resuming.ts'
import { type Candidate, scoreEncodings, scoreText } from './score-encodings.ts'
import { canonicalEncoding, type Opinion, secondOpinion } from './second-opinion.ts'
import { binaryKind } from './signatures.ts'

/** The text without its byte-order mark, or why there is none. */
export type Decoded =
  | {
      readonly kind: 'text'
      readonly encoding: string
      readonly text: string
      /** Another encoding that it might be; null where there is no doubt. */
      readonly doubt: string | null
      /** Offset of the first U+FFFD that decoding put in (or noncharacter), and their number; null where every byte had a meaning. */
      readonly damage: { readonly offset: number; readonly count: number } | null
    }
  | { readonly kind: 'binary'; readonly looksLike: string }
  | { readonly kind: 'undecodable'; readonly nearest: string; readonly count: number }
  /** A known encoding, but too much of the text is lost; or a forced one in which it does not read. */
  | {
      readonly kind: 'broken'
      readonly encoding: string
      /** U+FFFD, private and control characters among `total`, all characters beyond ASCII; 0 where it is only another text. */
      readonly count: number
      readonly total: number
      /** What it reads as; null where it reads as nothing better. */
      readonly readsAs: string | null
    }
  | { readonly kind: 'unknown-encoding' }

/** Below this score a text is not taken for Chinese. */
const PLAUSIBLE = 0.2
/** From this score on it certainly is. */
const CLEAR = 0.5
/** Closer than this and the second-best is worth a warning. */
const MARGIN = 0.15
/** A larger share of broken characters is no damaged text but none. */
const MOST_BROKEN = 0.1
/** Nor is one of this many characters beyond ASCII with a lower score than this. */
const LONG = 40
const HOPELESS = 0.05
/** A text may have this many broken characters, or this share of them, and be a text with a few damaged places. */
const FEW = 3
const DAMAGED = 0.05
/** A short text a little more: two damaged places may be six characters. */
const FEW_IN_SHORT = 6
const DAMAGED_SHORT = 0.15
/** jschardet is believed from here on where the scorer sees no Chinese. */
const CONFIDENT = 0.5

/** @example await decode(bytes) // { kind: 'text', encoding: 'gb18030', text: '春游…', doubt: null, damage: null } */
export const decode = async (bytes: Uint8Array, forced?: string): Promise<Decoded> => {
  return forced === undefined ? decodeByBytes(bytes) : decodeAs(bytes, forced)
}

const decodeByBytes = async (bytes: Uint8Array): Promise<Decoded> => {
  const looksLike = binaryKind(bytes)
  if (looksLike !== null) return { kind: 'binary', looksLike }
  const marked = markOf(bytes)
  if (marked !== null) return unlessBroken(tolerant(bytes, marked))
  return unlessBroken(decodeStrictly(bytes) ?? (await decodeByLikelihood(bytes)))
}

/** The user's word beats detection, but not the eye: a text that is broken so, or reads only otherwise, is refused. */
const decodeAs = async (bytes: Uint8Array, label: string): Promise<Decoded> => {
  const encoding = canonicalEncoding(label)
  if (encoding === null) return { kind: 'unknown-encoding' }
  const decoded = unlessBroken(tolerant(bytes, encoding))
  if (decoded.kind === 'text' && scoreText('utf-8', decoded.text).score >= PLAUSIBLE) return decoded
  const better = await decodeByBytes(bytes)
  const readsAs = better.kind === 'text' && better.encoding !== encoding ? better.encoding : null
  if (decoded.kind === 'broken') return { ...decoded, readsAs }
  if (better.kind !== 'text' || readsAs === null || decoded.kind !== 'text') return decoded
  const { score, broken, counted } = scoreText('utf-8', better.text)
  const clear = score >= CLEAR && broken <= DAMAGED * counted
  return clear ? { kind: 'broken', encoding, count: 0, total: 0, readsAs } : decoded
}

const unlessBroken = (decoded: Decoded): Decoded => {
  if (decoded.kind !== 'text' || !decoded.text.includes('\uFFFD')) return decoded
  const { count, total } = brokenOf(decoded.text)
  const isShort = count <= FEW_IN_SHORT && count <= DAMAGED_SHORT * total
  return count > FEW && count > DAMAGED * total && !isShort
    ? { kind: 'broken', encoding: decoded.encoding, count, total, readsAs: null }
    : decoded
}

const brokenOf = (text: string): { count: number; total: number } => {
  const { broken, counted } = scoreText('utf-8', text)
  return { count: broken, total: counted }
}

/** The encoding that a byte-order mark names. */
const markOf = (bytes: Uint8Array): string | null => {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33 ? 'gb18030' : null
}

const tolerant = (bytes: Uint8Array, encoding: string, doubt: string | null = null): Decoded =>
  accepted(bytes, encoding, new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes), doubt)

const accepted = (bytes: Uint8Array, encoding: string, decoded: string, doubt: string | null): Decoded => {
  const text = withoutMark(decodeResuming(bytes, encoding, decoded))
  return { kind: 'text', encoding, text, doubt: doubt === encoding ? null : doubt, damage: damageOf(text) }
}

const withoutMark = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text)

const damageOf = (text: string): { offset: number; count: number } | null => {
  const offset = text.search(lost)
  return offset < 0 ? null : { offset, count: text.match(new RegExp(lost, 'g'))?.length ?? 0 }
}

/** In UTF-16 bytes without a meaning may be noncharacters. */
const lost = /[\uFFFD\uFFFE\uFFFF]/

/** Null where the bytes are no UTF-8, or where UTF-8 would be an accident. */
const decodeStrictly = (bytes: Uint8Array): Decoded | null => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return isAccident(text) ? null : { kind: 'text', encoding: 'utf-8', text, doubt: null, damage: null }
  } catch {
    return null
  }
}

/**
 * ASCII in UTF-16 is valid UTF-8 full of NULs; a few words of GBK may be valid UTF-8 of two-byte letters only, and
 * a few of UTF-16 valid ASCII with control characters.
 */
const isAccident = (text: string): boolean => {
  const nulls = text.split('\0', text.length).length - 1
  if (nulls > 0) return nulls * 20 > text.length
  if (text.length > 64 || /[\u0800-\u{10FFFF}]/u.test(text)) return false
  return /[\x01-\x08\x0E-\x1F\u0080-\u07FF]/u.test(text)
}

const decodeByLikelihood = async (bytes: Uint8Array): Promise<Decoded> => {
  const utf8 = damagedUtf8(bytes)
  if (utf8 !== null) return accepted(bytes, 'utf-8', utf8, null)
  const [best, second] = likeliest(bytes)
  const opinion = await secondOpinion(bytes)
  if (best.score < PLAUSIBLE) return decodeForeign(bytes, best, opinion)
  const close = best.score - second.score < MARGIN ? second.encoding : null
  const contrary = opinion !== null && opinion.encoding !== best.encoding && opinion.confidence >= CONFIDENT
  return accepted(bytes, best.encoding, best.text, close ?? (contrary ? opinion.encoding : null))
}

/** Where nothing reads well at once, damage may have shifted what comes after it. */
const likeliest = (bytes: Uint8Array): [Candidate, Candidate] => {
  const plain = scoreEncodings(bytes) as [Candidate, Candidate]
  if (plain[0].score >= CLEAR) return plain
  return scoreEncodings(bytes, decodeResuming) as [Candidate, Candidate]
}

/** Characters of three bytes do not come about by chance: a few of them outweigh a broken byte. Null where they do not. */
const damagedUtf8 = (bytes: Uint8Array): string | null => {
  const { text, whole, brokenBytes } = decodeUtf8(bytes)
  return brokenBytes > 0 && whole >= 2 && whole * 3 >= brokenBytes * 2 ? text : null
}

/** No Chinese in sight: what jschardet says, else the nearest of ours where it is not mostly broken. */
const decodeForeign = (bytes: Uint8Array, best: Candidate, opinion: Opinion | null): Decoded => {
  if (best.encoding === 'utf-8' && best.broken === 0) return accepted(bytes, best.encoding, best.text, null)
  const strange = best.broken > MOST_BROKEN * best.counted || (best.counted >= LONG && best.score < HOPELESS)
  if (opinion !== null && opinion.confidence >= CONFIDENT) {
    const decoded = tolerant(bytes, opinion.encoding, best.encoding)
    if (decoded.kind === 'text' && isText(decoded.text)) return decoded
  }
  const unproven =
    best.encoding.startsWith('utf-16') && best.score < HOPELESS && !/[ -~\n，。]/.test(best.text)
  // Any bytes are UTF-16; without a mark, a line end or a common character nothing says that these are.
  if (unproven) {
    const nearest = opinion?.encoding ?? 'gb18030'
    return { kind: 'undecodable', nearest, count: scoreText('utf-8', textIn(bytes, nearest)).broken }
  }
  if (!strange) return accepted(bytes, best.encoding, best.text, opinion?.encoding ?? 'gb18030')
  return bytes.includes(0)
    ? { kind: 'binary', looksLike: 'a program’s own format' }
    : { kind: 'undecodable', nearest: best.encoding, count: best.broken }
}

const textIn = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes)

/** Hardly any control characters and nothing broken. */
const isText = (text: string): boolean => {
  const strange = text.match(/[\0-\x08\x0E-\x1F\x7F-\x9F\uFFFD]/g)?.length ?? 0
  return strange <= MOST_BROKEN * 0.1 * text.length
}
