/**
 * In: a kept text. Out: its letters and digits alone, by which texts are compared: blanks, marks and line ends do not count,
 * nor does the script.
 */
import { foldingPairs } from '../../model/folding.data.ts'

/** UTF-16 units of letters and digits, traditional characters as simplified ones, with the way back to the text. */
export interface Letters {
  readonly codes: Uint16Array
  /** Offset in the text of each. */
  readonly offsets: Int32Array
}

/** @example lettersOf('甲，乙 1。').codes.length // 3 */
export const lettersOf = (text: string): Letters => {
  const codes = new Uint16Array(text.length)
  const offsets = new Int32Array(text.length)
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isLetter(code)) {
      codes[length] = simplified[code] ?? code
      offsets[length++] = at
    }
  }
  return { codes: codes.subarray(0, length), offsets: offsets.subarray(0, length) }
}

/**
 * Letters and digits of the scripts that Chinese texts have in them, besides Han: a pattern of all of Unicode's would take
 * longer to build than a small volume takes to read. Halves of surrogate pairs are letters too.
 */
const ranges: readonly (readonly [first: number, last: number])[] = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xc0, 0x24f],
  [0x370, 0x52f],
  [0x3005, 0x3007],
  [0x3041, 0x30fa],
  [0x3105, 0x318e],
  [0xac00, 0xdfff],
  [0xf900, 0xfaff],
  [0xff10, 0xff19],
  [0xff21, 0xff3a],
  [0xff41, 0xff5a]
]

/** 1 for each letter: every character of a volume is looked up. */
const letters = new Uint8Array(0x10000).fill(1, 0x3400, 0x9fff + 1)
for (const [first, last] of ranges) letters.fill(1, first, last + 1)

/** Each character, the traditional ones as their simplified forms: what was typed again in the other script is the same. */
const simplified = Uint16Array.from(letters, (_, code) => code)
for (let at = 0; at < foldingPairs.length; at += 2)
  simplified[foldingPairs.charCodeAt(at)] = foldingPairs.charCodeAt(at + 1)

/** True for what texts are compared by. */
export const isLetter = (code: number): boolean => letters[code] === 1

/** True where two texts have the same letters. */
export const isSameLetters = (a: Letters, b: Letters): boolean =>
  a.codes.length === b.codes.length && a.codes.every((code, index) => code === b.codes[index])
