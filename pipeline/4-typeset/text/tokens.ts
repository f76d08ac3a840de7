/** A stretch of a paragraph goes in; its unbreakable tokens with their classes come out, in typed arrays. */
import { charClasses, K } from './char-class.ts'
import { type Hyphenate, type Joint, jointsOf } from './hyphens.ts'
import { quoteClass, straightQuoteClass } from './quotes.ts'
import { addressEnd, fullWidthNumber, mayBreakAddress, westernToken } from './western-token.ts'

/** LB-15: penalty of a break at a joint of an address, and anywhere within a piece of it that is this long. */
export const ADDRESS_BREAK = 30
const ADDRESS_EMERGENCY = 200
const LONG_PIECE = 16
/** From this penalty on a break is for emergencies only. */
export const EMERGENCY = 1000
/** Penalty of a break inside a word that may be wider than the measure (LB-14). */
export const FORCED_BREAK = 12_500

/** Tokens of one stretch; reused between stretches, so that nothing is allocated per character. */
export class Tokens {
  count = 0
  /** Offset of each token; one more at the end. */
  start: Int32Array = new Int32Array(0)
  kind: Uint8Array = new Uint8Array(0)
  /** Penalty of a break after the token where the tokenizer knows one; else 0. */
  own: Int16Array = new Int16Array(0)

  reserve(size: number): void {
    if (this.start.length > size) return
    const capacity = Math.max(256, size + 1 + (size >> 1))
    this.start = new Int32Array(capacity)
    this.kind = new Uint8Array(capacity)
    this.own = new Int16Array(capacity)
  }

  push(start: number, kind: number): void {
    this.start[this.count] = start
    this.kind[this.count] = kind
    this.own[this.count++] = 0
  }
}

/** What the tokenizer must know beside the text. */
export interface TokenContext {
  /** True in a Chinese paragraph; false where all is western, see `isChinese`. */
  readonly chinese: boolean
  /** Offsets at which a token must end: where the look changes. Ascending. */
  readonly cuts: readonly number[]
  /** Whether the stretch that begins at a cut is superscript: one token, tied to what it follows (LB-11). */
  readonly superscript: (offset: number) => boolean
  /** Whether the stretch that begins at a cut has a reading above it: one token. Absent where none has. */
  readonly annotated?: (offset: number) => boolean
  /** True where a word may hold U+00AD; absent where none does (LB-16). */
  readonly softHyphens?: boolean
  /** Where words may be parted; absent where they are not (LB-14). */
  readonly hyphenate?: Hyphenate
  /** Words of more UTF-16 units than this may be broken in an emergency. */
  readonly longest: number
}

/** Whether quotes, dashes and dots of a paragraph are Chinese ones: any Han or full-width mark, or no letter at all. */
export const isChinese = (text: string): boolean => {
  let letters = false
  for (let i = 0; i < text.length; i++) {
    const kind = charClasses[text.charCodeAt(i)] ?? K.SY
    if (kind <= K.EX || kind === K.FDIGIT) return true
    if (kind === K.LETTER) letters = true
    else if (kind === K.HIGH && text.charCodeAt(i) >= 0xd840 && text.charCodeAt(i) < 0xd8c0) return true
  }
  return !letters
}

/** Fills `tokens` with the tokens of `text` between two offsets. */
export const tokenize = (
  tokens: Tokens,
  text: string,
  from: number,
  to: number,
  context: TokenContext
): void => {
  tokens.reserve(to - from + 1)
  tokens.count = 0
  const { cuts } = context
  let cut = 0
  while (cut < cuts.length && (cuts[cut] ?? 0) <= from) cut++
  let at = from
  while (at < to) {
    const end = Math.min(to, cuts[cut] ?? to)
    at = context.superscript(at)
      ? pushWhole(tokens, at, end, K.OBJ)
      : context.annotated?.(at)
        ? pushWhole(tokens, at, end, K.RB)
        : pushStretch(tokens, text, at, end, context)
    cut++
  }
  tokens.start[tokens.count] = to
}

const pushWhole = (tokens: Tokens, at: number, end: number, kind: number): number => {
  tokens.push(at, kind)
  return end
}

const pushStretch = (
  tokens: Tokens,
  text: string,
  from: number,
  end: number,
  context: TokenContext
): number => {
  let at = from
  while (at < end) {
    const kind = charClasses[text.charCodeAt(at)] ?? K.SY
    if (kind <= K.SY) {
      tokens.push(at, context.chinese ? kind : westernClass(kind))
      at++
    } else {
      at = pushSpecial(tokens, text, at, end, kind, context)
    }
  }
  return end
}

/** Connectors and interpuncts of a western paragraph are plain marks of its face. */
const westernClass = (kind: number): number => (kind === K.MD || kind === K.EN ? K.HY : kind)

const pushSpecial = (
  tokens: Tokens,
  text: string,
  at: number,
  end: number,
  kind: number,
  context: TokenContext
): number => {
  switch (kind) {
    case K.LETTER:
    case K.DIGIT:
      return pushWestern(tokens, text, at, end, context)
    case K.FDIGIT: {
      tokens.push(at, K.NF)
      return fullWidthNumber(text, at, end).end
    }
    case K.COMB:
      return pushCombining(tokens, text, at, end)
    case K.RAISED:
      // LB-11: behind Han, a mark, or at a change of looks; never parted from what is before it.
      tokens.push(at, K.HP)
      return at + 1
    case K.HIGH:
    case K.LOW:
      return pushSurrogate(tokens, text, at, end)
    case K.DASH:
    case K.DOTS:
      return pushUnits(tokens, text, at, end, kind, context)
    case K.HYPHEN:
      return pushHyphen(tokens, text, at, end, context)
    default:
      tokens.push(at, signClass(text, at, kind, context))
      return at + 1
  }
}

const signClass = (text: string, at: number, kind: number, context: TokenContext): number => {
  switch (kind) {
    case K.QO:
    case K.QC:
      if (context.chinese) return quoteClass(text, at)
      return kind === K.QO ? K.HO : K.HP
    case K.QN:
      return straightQuoteClass(text, at)
    case K.SLASH:
      return context.chinese ? K.SO : K.HY
    case K.PERCENT:
      return K.SF
    case K.CUR:
      return currencyClass(text, at)
    default:
      return K.SY
  }
}

/** LB-8: a currency sign belongs to the number beside it. */
const currencyClass = (text: string, at: number): number => {
  const after = charClasses[text.charCodeAt(at + 1)]
  if (after === K.DIGIT || after === K.FDIGIT) return K.PF
  const before = charClasses[text.charCodeAt(at - 1)]
  return before === K.DIGIT || before === K.FDIGIT ? K.SF : K.SY
}

const pushWestern = (
  tokens: Tokens,
  text: string,
  at: number,
  end: number,
  context: TokenContext
): number => {
  const address = addressEnd(text, at, end)
  if (address > at) return pushAddress(tokens, text, at, address, context)
  const { end: wordEnd, kind } = westernToken(text, at, end)
  if (kind === K.WE && (context.softHyphens || context.hyphenate)) {
    const joints = jointsOf(text, at, wordEnd, context.hyphenate)
    if (joints.length > 0) return pushJointed(tokens, at, wordEnd, joints, context.longest)
  }
  if (wordEnd - at > context.longest) return pushPieces(tokens, at, wordEnd, kind)
  tokens.push(at, kind)
  return wordEnd
}

/** The parts of a word between its joints; one that is longer than any line breaks anywhere. */
const pushJointed = (
  tokens: Tokens,
  from: number,
  to: number,
  joints: readonly Joint[],
  longest: number
): number => {
  const pushPart = (at: number, end: number): void => {
    if (end - at > longest) pushPieces(tokens, at, end, K.WE)
    else tokens.push(at, K.WE)
  }
  let at = from
  for (const joint of joints) {
    pushPart(at, joint.at)
    tokens.own[tokens.count - 1] = joint.penalty
    at = joint.at
  }
  pushPart(at, to)
  return to
}

const pushAddress = (
  tokens: Tokens,
  text: string,
  start: number,
  end: number,
  context: TokenContext
): number => {
  let piece = start
  for (let at = start + 1; at <= end; at++) {
    if (at < end && !mayBreakAddress(text, start, at)) continue
    if (at - piece >= LONG_PIECE) pushPieces(tokens, piece, at, K.WE, ADDRESS_EMERGENCY)
    else if (at - piece > context.longest) pushPieces(tokens, piece, at, K.WE)
    else tokens.push(piece, K.WE)
    tokens.own[tokens.count - 1] = at < end ? ADDRESS_BREAK : 0
    piece = at
  }
  return end
}

/** One token a character, each with an emergency break after it. */
const pushPieces = (
  tokens: Tokens,
  start: number,
  end: number,
  kind: number,
  penalty: number = FORCED_BREAK
): number => {
  for (let at = start; at < end; at++) {
    tokens.push(at, kind)
    if (at < end - 1) tokens.own[tokens.count - 1] = penalty
  }
  return end
}

/** LB-T1: what combines belongs to the token before it. */
const pushCombining = (tokens: Tokens, text: string, at: number, end: number): number => {
  if (tokens.count === 0) tokens.push(at, K.SY)
  const joiner = text.charCodeAt(at) === 0x200d
  if (!joiner || at + 1 >= end) return at + 1
  const next = charClasses[text.charCodeAt(at + 1)]
  if (next === K.HIGH) return Math.min(at + 3, end)
  return next === K.SY ? at + 2 : at + 1
}

const pushSurrogate = (tokens: Tokens, text: string, at: number, end: number): number => {
  const code = text.codePointAt(at) ?? 0
  if (code < 0x10000 || at + 1 >= end) {
    tokens.push(at, K.SY)
    return at + 1
  }
  const extends_ = (code >= 0xe0100 && code <= 0xe01ef) || (code >= 0x1f3fb && code <= 0x1f3ff)
  if (!extends_ || tokens.count === 0) tokens.push(at, code >= 0x20000 && code < 0x40000 ? K.ID : K.SY)
  const flag = code >= 0x1f1e6 && code <= 0x1f1ff && text.charCodeAt(at + 2) === 0xd83c && at + 4 <= end
  return flag ? at + 4 : at + 2
}

/** LB-T2, LB-T3: dashes and dots go in pairs. */
const pushUnits = (
  tokens: Tokens,
  text: string,
  start: number,
  end: number,
  kind: number,
  context: TokenContext
): number => {
  let at = start
  while (at < end && charClasses[text.charCodeAt(at)] === kind) {
    const paired = at + 1 < end && charClasses[text.charCodeAt(at + 1)] === kind
    const single = kind === K.DOTS ? K.EL : K.CN
    const pair = kind === K.DOTS ? K.EL : K.DS
    tokens.push(at, context.chinese ? (paired ? pair : single) : K.HY)
    at += paired && context.chinese ? 2 : 1
  }
  return at
}

/** A sign before a number belongs to it; between Han and number a hyphen connects (LB-1 CN). */
const pushHyphen = (tokens: Tokens, text: string, at: number, end: number, context: TokenContext): number => {
  const before = at > 0 ? (charClasses[text.charCodeAt(at - 1)] ?? K.SY) : K.SP
  const after = at + 1 < end ? charClasses[text.charCodeAt(at + 1)] : K.SP
  const closesWord = before === K.LETTER || before === K.DIGIT || before === K.RAISED || before === K.HP
  if (after === K.DIGIT && !closesWord) {
    const { end: numberEnd, kind } = westernToken(text, at + 1, end)
    if (numberEnd - at > context.longest) return pushPieces(tokens, at, numberEnd, kind)
    tokens.push(at, kind)
    return numberEnd
  }
  tokens.push(at, text[at] === '-' ? K.HY : K.SY)
  return at + 1
}
