/** Which tables no page end parts, for both outputs (TB-6). */

/** A table lower than this share of a page stays whole. @example height <= SMALL_TABLE * pageHeight */
export const SMALL_TABLE: number = 1 / 3
