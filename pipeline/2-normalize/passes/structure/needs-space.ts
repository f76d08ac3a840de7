/** In: two stretches of text that a line's end had parted. Out: whether a space belongs between them. */

/** Latin and Latin are joined by a space, Han and Han by nothing (TN-15); ℃ and …… are no Latin. */
export const needsSpace = (left: string, right: string): boolean =>
  isLatin(left.charCodeAt(left.length - 1)) && isLatin(right.charCodeAt(0))

const isLatin = (code: number): boolean => code < 0x2000 && code > 0x20
