/** Where a number, a western word or an address ends (LB-T4, LB-T5, LB-T6). */
import { charClasses, K } from './char-class.ts'

/** What a scan found: the end of the token, and whether it is made of digits only. */
export interface WesternToken {
  readonly end: number
  readonly kind: number
}

const isWordClass = (kind: number | undefined): boolean => kind === K.LETTER || kind === K.DIGIT

/** Signs that join two word characters: `it’s`, `node.js`, `GB/T`, `a_b`, `R&D`, `x=1`. */
const JOINERS = new Set("'’._&+#-/@=*~^|\\<>\u2010")
/** Signs that join two digits (LB-7): 3.14, 1,234, 1:500, 15:30, 2021-9-5. */
const DIGIT_JOINERS = new Set('.,:/-')
/** What belongs to the number before it (LB-8). */
const SUFFIXES = new Set('%‰‱°℃℉′″')

const kindAt = (text: string, at: number, end: number): number | undefined =>
  at < end ? charClasses[text.charCodeAt(at)] : undefined

/**
 * The number or word that begins at `start`.
 *
 * @example westernToken('C++语言', 0, 5) // { end: 3, kind: K.WE }
 */
export const westernToken = (text: string, start: number, end: number): WesternToken => {
  let at = start
  let digitsOnly = true
  for (;;) {
    let kind = kindAt(text, at, end)
    // LB-11: a raised or lowered sign goes on with what it stands by.
    while (isWordClass(kind) || ((kind === K.COMB || kind === K.RAISED) && at > start)) {
      if (kind === K.LETTER) digitsOnly = false
      kind = kindAt(text, ++at, end)
    }
    if (!joinsWord(text, at, end)) break
    if (!DIGIT_JOINERS.has(text.charAt(at))) digitsOnly = false
    at++
  }
  if (digitsOnly) return numberEnd(text, at, end)
  while (at < end && (text[at] === '+' || text[at] === '#')) at++ // C++, C#
  return { end: at, kind: K.WE }
}

const joinsWord = (text: string, at: number, end: number): boolean => {
  if (at === 0 || !isWordClass(kindAt(text, at + 1, end))) return false
  const sign = text.charAt(at)
  if (JOINERS.has(sign)) return true
  const between = charClasses[text.charCodeAt(at - 1)] === K.DIGIT && kindAt(text, at + 1, end) === K.DIGIT
  return between && DIGIT_JOINERS.has(sign)
}

const numberEnd = (text: string, start: number, end: number): WesternToken => {
  let at = start
  while (at < end && SUFFIXES.has(text.charAt(at))) at++
  // 30°C
  if (at > start && /[CF]/.test(text.charAt(at)) && text[at - 1] === '°') at++
  return { end: at, kind: K.NU }
}

/** Full-width digits with their points and ％ (LB-T4). */
export const fullWidthNumber = (text: string, start: number, end: number): WesternToken => {
  let at = start
  while (kindAt(text, at, end) === K.FDIGIT) {
    at++
    if (text[at] === '．' && kindAt(text, at + 1, end) === K.FDIGIT) at++
  }
  while (at < end && (text[at] === '％' || SUFFIXES.has(text.charAt(at)))) at++
  return { end: at, kind: K.NF }
}

const ADDRESS = /(?:[A-Za-z][A-Za-z0-9+.-]{1,15}:\/\/|www\.)[!-~]+/y

/** The end of an address with a scheme or `www.` that begins at `start`; -1 where there is none. */
export const addressEnd = (text: string, start: number, end: number): number => {
  const code = text.charCodeAt(start)
  if (code > 0x7a || code < 0x41) return -1
  ADDRESS.lastIndex = start
  const found = ADDRESS.exec(text)
  if (!found) return -1
  let at = Math.min(start + found[0].length, end)
  // Closing marks of the sentence are not the address's.
  while (at > start && /[.,;:!?)\]}'">]/.test(text.charAt(at - 1))) at--
  return at
}

/** Whether an address may be broken before offset `at` (LB-15). */
export const mayBreakAddress = (text: string, start: number, at: number): boolean => {
  const before = text.charAt(at - 1)
  const after = text.charAt(at)
  if (before === '/') return after !== '/'
  if (before === ':' || after === '/') return false
  if (/[?&#=._~-]/.test(after)) return at > start + 1
  return after === '%' && text[at - 1] !== '%'
}
