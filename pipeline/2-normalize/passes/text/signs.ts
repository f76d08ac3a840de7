/** In: a block's text. Out: which kinds of characters it holds, as bits, so that the rules that cannot hit are not asked. */
import { hansOnly, hantOnly } from '../../script.data.ts'

let bits = 0
const sign = (): number => {
  if (bits === 32) throw new Error('signs: out of bits')
  return 1 << bits++
}

/** One bit a kind. What a kind holds is said in `kinds`; those after the line are of two characters side by side, or of a whole block. */
export const SIGN = {
  control: sign(),
  invisible: sign(),
  /** Combining marks, halves of pairs, compatibility ideographs: what NFC may change. */
  unusual: sign(),
  /** Forms that may have a better one: radicals, double marks, dots of names, full-width letters and digits. */
  form: sign(),
  privateUse: sign(),
  zero: sign(),
  broken: sign(),
  mojibake: sign(),
  latin1: sign(),
  /** What scanners confuse. */
  confused: sign(),
  hans: sign(),
  hant: sign(),
  ellipsis: sign(),
  hyphen: sign(),
  dash: sign(),
  bracket: sign(),
  wideBracket: sign(),
  asciiMark: sign(),
  straightQuote: sign(),
  quote: sign(),
  oddSpace: sign(),
  space: sign(),
  wideSpace: sign(),
  square: sign(),
  angle: sign(),
  wideSign: sign(),
  wideMark: sign(),
  /** What an address, a path or a formula cannot be without. */
  address: sign(),
  /** What an entry of a list of references cannot be without. */
  entry: sign(),
  // ---
  /** Two marks side by side that do not go together, or are the same. */
  pair: sign(),
  /** Characters of one script and of the other. */
  mixed: sign(),
  /** The block may begin with an ordinal. */
  ordinal: sign()
} as const

/** As in `[]` of a pattern: ranges with a hyphen, which itself stands first. */
const kinds: readonly (readonly [kind: number, characters: string])[] = [
  [SIGN.control, '\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f'],
  [SIGN.invisible, '\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffc\ufe0e\ufe0f'],
  [
    SIGN.unusual,
    '\u0300-\u200f\u2028-\u202f\u20d0-\u245f\u2800-\u2e7f\u3099\u309a\uac00-\udfff\uf900-\ufeff\ufff0-\uffff'
  ],
  [SIGN.form, '\u2e80-\u2fd5⁇‼⁈⁉•‧・･●０-９Ａ-Ｚａ-ｚ'],
  [SIGN.privateUse, '\ue000-\uf8ff\udb80-\udbff'],
  [SIGN.zero, '○OoＯ0'],
  [SIGN.broken, '\ufffd\u3013\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff'],
  [SIGN.mojibake, '锟烫屯锛銆鈥锘ㄛㄗㄘ﹝﹜腔岆笢珨'],
  [SIGN.latin1, '\u00a0-\u00ff'],
  [SIGN.confused, '□■lO′丶«＜а-яА-Я'],
  [SIGN.hans, hansOnly],
  [SIGN.hant, hantOnly],
  [SIGN.ellipsis, '…‥⋯'],
  [SIGN.hyphen, '－─―–⸺-'],
  [SIGN.dash, '—'],
  [SIGN.bracket, '()'],
  [SIGN.wideBracket, '（）'],
  [SIGN.asciiMark, ',.．:;?!'],
  [SIGN.straightQuote, '"\''],
  [SIGN.quote, '“”‘’「」『』'],
  [SIGN.oddSpace, '\u00a0\u1680\u2000-\u200a\u202f\u205f'],
  [SIGN.space, ' '],
  [SIGN.wideSpace, '\t\u3000'],
  [SIGN.square, '[【《'],
  [SIGN.angle, '<>~∼'],
  [SIGN.wideSign, '％＋－＝／＆＠＃'],
  [SIGN.wideMark, '：！？'],
  [SIGN.address, '@$&\\/w'],
  [SIGN.entry, '[［0-9']
]

const table = new Int32Array(0x10000)
const putRanges = (into: Int32Array | Uint8Array, kind: number, characters: string): void => {
  for (let at = 0; at < characters.length; at++) {
    const from = characters.charCodeAt(at)
    const isRange = characters.charAt(at + 1) === '-' && at + 2 < characters.length
    const to = isRange ? characters.charCodeAt(at + 2) : from
    for (let code = from; code <= to; code++) into[code] = (into[code] as number) | kind
    if (isRange) at += 2
  }
}
for (const [kind, characters] of kinds) putRanges(table, kind, characters)

/** Which marks stand on the left of a pair that is looked at (low bits), and which on the right (high bits). */
const sides = new Uint8Array(0x10000)
for (const [pair, [left, right]] of [
  ['，。、；：', '，。、；：'],
  ['（《“', '，。；、'],
  ['，、；：', '）》'],
  ['.．·。…', '.．·。…']
].entries() as Iterable<[number, [string, string]]>) {
  putRanges(sides, 1 << pair, left)
  putRanges(sides, 16 << pair, right)
}

const ordinalHeads = new Uint8Array(0x10000)
putRanges(ordinalHeads, 1, '（(0-9第首其再最一二三四五六七八九十')

/** @example (signsIn('你好,') & SIGN.asciiMark) !== 0 // true */
export const signsIn = (text: string): number => {
  let seen = 0
  let pairs = 0
  let left = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const side = sides[code] as number
    seen |= table[code] as number
    pairs |= left & (side >> 4)
    left = side
  }
  if (pairs !== 0) seen |= SIGN.pair
  if ((seen & SIGN.hans) !== 0 && (seen & SIGN.hant) !== 0) seen |= SIGN.mixed
  if (text.length > 0 && ordinalHeads[text.charCodeAt(0)] !== 0) seen |= SIGN.ordinal
  return seen
}
