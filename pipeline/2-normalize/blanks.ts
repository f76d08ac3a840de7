/** What counts as blank in a source, and how wide it is. */

/** True for white space that carries no text: tab, every space, U+3000; line ends are not blanks. */
export const isBlank = (code: number): boolean =>
  code === 0x20 ||
  code === 0x3000 ||
  code === 0x09 ||
  code === 0xa0 ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x1680

/** All that parts lines of plain text (TN-2): LF, VT, FF, CR, U+0085, U+2028, U+2029. */
export const isLineEnd = (code: number): boolean =>
  (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029

/** Width in em: U+3000 is 1, a tab 2, any other blank 0.5. */
export const blankWidth = (code: number): number => (code === 0x3000 ? 1 : code === 0x09 ? 2 : 0.5)

/** First offset at or after `from` that is not blank. */
export const skipBlanks = (text: string, from: number, end: number = text.length): number => {
  let at = from
  while (at < end && isBlank(text.charCodeAt(at))) at++
  return at
}

/** One past the last offset before `end` that is not blank. */
export const skipBlanksBack = (text: string, end: number, start = 0): number => {
  let at = end
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--
  return at
}
