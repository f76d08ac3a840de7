/** What kind of character stands somewhere, as far as the text rules ask. */

/** Han in `[]` of a pattern without the u flag: ideographs, 々 and 〇, first halves of planes 2 and 3. */
export const HAN = '\\u3005\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\ud840-\\ud88f'

/** Marks that are full-width whatever stands beside them; not “ ” ‘ ’ … — ·, which Latin text has too. */
const MARKS =
  '\\u3001-\\u3003\\u3008-\\u3011\\u3014-\\u301b\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b\\uff3d\\uff5b\\uff5d\\uff5e'

/** True where a Han character (either half of it) stands at `at`. */
export const isHanAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  if (code >= 0xdc00 && code <= 0xdfff) return isHanCode(text.charCodeAt(at - 1))
  return isHanCode(code)
}

/** The same of a UTF-16 unit: first halves of planes 2 and 3 are Han, second halves are not. */
export const isHanCode = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x3400 && code <= 0x4dbf) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xd840 && code <= 0xd88f) ||
  code === 0x3005 ||
  code === 0x3007

const mark = new RegExp(`[${MARKS}]`)
export const isMarkAt = (text: string, at: number): boolean => mark.test(text.charAt(at))

/** What stands beside a mark. `edge`: the block begins or ends there. */
export type Side = 'han' | 'mark' | 'digit' | 'letter' | 'edge' | 'other'

/** The kind of what stands left of `at`, beyond blanks, quotation marks and ASCII brackets. */
export const leftOf = (text: string, at: number): Side => {
  let i = at - 1
  while (i >= 0 && transparent.test(text.charAt(i))) i--
  return sideAt(text, i)
}

/** The kind of what stands at or right of `at`, beyond blanks, quotation marks and ASCII brackets. */
export const rightOf = (text: string, at: number): Side => {
  let i = at
  while (i < text.length && transparent.test(text.charAt(i))) i++
  return sideAt(text, i)
}

const transparent = /[ \u3000“”‘’"'()[\]]/

export const sideAt = (text: string, at: number): Side => {
  if (at < 0 || at >= text.length) return 'edge'
  if (isHanAt(text, at)) return 'han'
  const char = text.charAt(at)
  if (mark.test(char) || isDoubled(text, at, char)) return 'mark'
  if (/[0-9%]/.test(char)) return 'digit'
  return /[A-Za-z]/.test(char) ? 'letter' : 'other'
}

/** …… and —— are marks of Chinese only when they are written twice. */
const isDoubled = (text: string, at: number, char: string): boolean =>
  (char === '…' || char === '—') && (text.charAt(at - 1) === char || text.charAt(at + 1) === char)
