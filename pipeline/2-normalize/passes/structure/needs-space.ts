/** In: two stretches of text that a line's end had parted. Out: whether a space belongs between them. */

/** Latin and Latin are joined by a space, Han and Han by nothing (TN-15). */
export const needsSpace = (left: string, right: string): boolean =>
  left.charCodeAt(left.length - 1) < 0x2e80 && right.charCodeAt(0) < 0x2e80
