/** A UTF-16 unit goes in, the class that line breaking and squeeze see comes out. */
import { charClassRanges } from './char-class.data.ts'

/**
 * Classes of typesetting.md A.2. Up to `SY` they are classes of finished tokens; from `DIGIT` on they only
 * say what the tokenizer has to look at.
 *
 * ID Han, kana; OB openers; CB closers; PC ，、；：; PS 。．; EX ！？; CX, OX closing and opening marks without a
 * blank that could go; DS —— one unit; EL …… one unit; CN lone — and ～; EN –; HY hyphen as connector; MD ·; SO solidus;
 * WE western word; NU number; NF number in full-width digits; SF suffix sign; PF prefix sign; IT 々; SP blank;
 * IS U+3000; OBJ superscript or note mark; HP, HO half-width closing and opening marks; GL no-break; ZW U+200B;
 * SY any other symbol; RB a word with its reading above it.
 */
export const K = {
  ID: 0,
  OB: 1,
  CB: 2,
  PC: 3,
  PS: 4,
  EX: 5,
  CX: 6,
  OX: 7,
  DS: 8,
  EL: 9,
  CN: 10,
  EN: 11,
  HY: 12,
  MD: 13,
  SO: 14,
  WE: 15,
  NU: 16,
  NF: 17,
  SF: 18,
  PF: 19,
  IT: 20,
  SP: 21,
  IS: 22,
  OBJ: 23,
  HP: 24,
  HO: 25,
  GL: 26,
  ZW: 27,
  SY: 28,
  RB: 29,
  /** Classes below are of characters, not of tokens. */
  DIGIT: 32,
  FDIGIT: 33,
  LETTER: 34,
  COMB: 35,
  DASH: 36,
  DOTS: 37,
  QO: 38,
  QC: 39,
  QN: 40,
  HYPHEN: 41,
  SLASH: 42,
  PERCENT: 43,
  CUR: 44,
  HIGH: 45,
  LOW: 46,
  /** ² ₂: a superscript or subscript that is a character of its own. */
  RAISED: 47
} as const

export type CharClassName = keyof typeof K

/** Number of token classes, a power of two: a pair of them is `left * TOKEN_CLASSES + right`. */
export const TOKEN_CLASSES = 32

const fill = (): Uint8Array => {
  const table = new Uint8Array(65536).fill(K.SY)
  for (const [name, ranges] of charClassRanges) {
    for (const range of ranges.split(' ')) {
      const [first = '', last = first] = range.split('-')
      table.fill(K[name], Number.parseInt(first, 16), Number.parseInt(last, 16) + 1)
    }
  }
  return table
}

/** The class of every UTF-16 unit. */
export const charClasses: Uint8Array = fill()
