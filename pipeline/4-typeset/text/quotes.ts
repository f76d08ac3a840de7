/** Which role a quotation mark plays: of a Chinese text, of a western one, or an apostrophe (LB-T7, PU-7). */
import { charClasses, K } from './char-class.ts'

const LOOK_BACK = 200

/**
 * The token class of the quotation mark at `at` in a Chinese paragraph: OB or CB, and HO or HP where both of
 * its sides are western.
 */
export const quoteClass = (text: string, at: number): number => {
  const opens = charClasses[text.charCodeAt(at)] === K.QO
  if (!hasWesternSides(text, at)) return opens ? K.OB : K.CB
  if (opens) return K.HO
  // A closer follows its opener, so that a pair is never of two kinds.
  const opener = text.charCodeAt(at) - 1
  for (let back = at - 1; back >= 0 && back > at - LOOK_BACK; back--) {
    if (text.charCodeAt(back) === opener) return hasWesternSides(text, back) ? K.HP : K.CB
  }
  return K.HP
}

/** The class of a straight quotation mark: it opens before a word and closes after one. */
export const straightQuoteClass = (text: string, at: number): number => {
  const before = sideClass(text, at, -1, false)
  const after = sideClass(text, at, 1, false)
  const opens = isWestern(after) || after === K.ID
  const closes = isWestern(before) || before === K.HP
  return opens && !closes ? K.HO : K.HP
}

const hasWesternSides = (text: string, at: number): boolean =>
  isWestern(sideClass(text, at, -1, true)) && isWestern(sideClass(text, at, 1, true))

const isWestern = (kind: number): boolean =>
  kind === K.LETTER ||
  kind === K.DIGIT ||
  kind === K.RAISED ||
  kind === K.HP ||
  kind === K.HO ||
  kind === K.QN

const sideClass = (text: string, at: number, step: 1 | -1, pastBlanks: boolean): number => {
  let side = at + step
  while (pastBlanks && charClasses[text.charCodeAt(side)] === K.SP && side >= 0 && side < text.length)
    side += step
  return side < 0 || side >= text.length ? K.SP : (charClasses[text.charCodeAt(side)] ?? K.SP)
}
