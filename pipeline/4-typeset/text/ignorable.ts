/** Code points that shape or separate and are never drawn (TN-4, LB-T1, LB-13). */

/** @example isIgnorable(0x200b) // true: a place to break, nothing to see */
export const isIgnorable = (code: number): boolean =>
  code === 0xad ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x206f) ||
  code === 0xfeff ||
  (code >= 0xfe00 && code <= 0xfe0f) ||
  (code >= 0xe0000 && code <= 0xe0fff)

/** Variation selectors: which form of the character before them is meant. Faces show one form; the text still says which. */
export const isVariation = (code: number): boolean =>
  (code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xe0100 && code <= 0xe01ef)
