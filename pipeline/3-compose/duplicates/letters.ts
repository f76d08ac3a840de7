/** In: a kept text. Out: its letters and digits alone, by which texts are compared: blanks, marks and line ends do not count. */

/** UTF-16 units of letters and digits, with the way back to the text. */
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
    // Most of a Chinese text; halves of surrogate pairs are letters too.
    if ((code >= 0x3400 && code <= 0x9fff) || (kinds[code] || kindOf(code)) === LETTER) {
      codes[length] = code
      offsets[length++] = at
    }
  }
  return { codes: codes.subarray(0, length), offsets: offsets.subarray(0, length) }
}

const LETTER = 1
const OTHER = 2

/** What each code unit is, once it has been asked for: a cache that cannot change a result. */
const kinds = new Uint8Array(0x10000)

const kindOf = (code: number): number => {
  const isLetter = (code >= 0xd800 && code <= 0xdfff) || /[\p{L}\p{N}]/u.test(String.fromCharCode(code))
  kinds[code] = isLetter ? LETTER : OTHER
  return isLetter ? LETTER : OTHER
}

/** True where two texts have the same letters. */
export const isSameLetters = (a: Letters, b: Letters): boolean =>
  a.codes.length === b.codes.length && a.codes.every((code, index) => code === b.codes[index])
