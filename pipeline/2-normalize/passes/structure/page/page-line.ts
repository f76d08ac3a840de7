/** In: a line. Out: what it says where it reads as the head or foot of a page: a number, how it is dressed, words beside it. */
import { skipBlanks } from '../../../blanks.ts'
import { digitsEnd, digitsValue, hanNumeralEnd, hanNumeralValue } from '../headings/numerals.ts'
import { endsAsSentence } from '../sentences.ts'

/** A number as pages carry it. */
export interface PageLine {
  readonly value: number
  /** How the number is written: #, -#-, 第#页. */
  readonly dress: string
  /** The running head that stands in the same line; '' where the number stands alone. */
  readonly words: string
  /** How telling the dress is by itself: 0 bare digits, 1 brackets, 2 dashes or a slash, 3 第3页 or Page 3, 4 共9页 too. */
  readonly strength: number
}

/** Longest line that may be the head or foot of a page. */
const LONGEST = 50
/** Of two sides and more in Latin letters. */
const LATIN = 80
/** With the blanks between its two sides. */
export const WIDEST = 150

/** 河湾小学　　　　　　　　读书会材料: as short as its words are. */
export const isShortLine = (text: string): boolean =>
  text.length <= LONGEST || (text.length <= WIDEST && isWithinSides(text))

const isWithinSides = (text: string): boolean => {
  const words = text.replace(/[ \u3000\t]{2,}/g, ' ')
  return (
    words.length <= LONGEST ||
    (words.length < text.length && words.length <= LATIN && /^\p{ASCII}+$/u.test(words))
  )
}

/**
 * A page's number, alone or beside a running head; null for any other line.
 *
 * @example readPageLine('第 3 页 共 9 页') // { value: 3, dress: '第#页共', words: '', strength: 4 }
 */
export const readPageLine = (text: string): PageLine | null => {
  if (partNumber.test(text) || !isShortLine(text) || !/[\d０-９〇零一二三四五六七八九十]/.test(text))
    return null
  const alone = readNumber(text)
  if (alone) return { ...alone, words: '' }
  return readNamed(text) ?? headBefore(text) ?? headAfter(text)
}

/** 07 is the seventh part of a text. */
const partNumber = /^0\d$/

/** How `Page 3: words` is dressed. */
export const named = 'page: words'

/** Page 3: 青年文丛, as programs write that show a PDF page by page; no sentence, nor a numbered heading. */
const readNamed = (text: string): PageLine | null => {
  const [, numeral = '', words = ''] = /^page\s(\d{1,4})\s?(?:[:：]|\s[-–])\s*(\S.*)$/i.exec(text) ?? []
  if (numeral === '' || /[。；，,;]/.test(words) || endsAsSentence(words)) return null
  return { value: digitsValue(numeral), dress: named, strength: 3, words }
}

interface Dressed {
  readonly value: number
  readonly dress: string
  readonly strength: number
}

const digits = '[\\d０-９]{1,4}'
const han = '[〇零一二三四五六七八九十百]{1,5}'

/** How `(3)` is dressed: as the numbers of formulas are. */
export const inBrackets = '(#)'

/** Whole numbers in each dress; the first group is the number, `strength` as in `PageLine`. */
const dresses: readonly { readonly pattern: RegExp; readonly dress: string; readonly strength: number }[] = [
  { pattern: new RegExp(`^(${digits})$`), dress: '#', strength: 0 },
  { pattern: new RegExp(`^[[［【〔<＜]\\s*(${digits})\\s*[\\]］】〕>＞]$`), dress: '[#]', strength: 1 },
  { pattern: new RegExp(`^[(（]\\s*(${digits})\\s*[)）]$`), dress: inBrackets, strength: 1 },
  { pattern: new RegExp(`^(${digits})\\s*[/／]\\s*${digits}$`), dress: '#/', strength: 2 },
  { pattern: new RegExp(`^[Pp]\\s?\\.?\\s?(${digits})$`), dress: 'P#', strength: 2 },
  // A number between two of the same mark: — 3 —, · 3 ·, ~ 3 ~.
  {
    pattern: new RegExp(
      `^(?=([^\\p{L}\\p{N}\\s()（）[\\]【】〔〕"'“”]))\\1{1,3}\\s*(${digits}|${han})\\s*\\1{1,3}$`,
      'u'
    ),
    dress: '-#-',
    strength: 2
  },
  { pattern: new RegExp(`^第\\s*(${digits}|${han})\\s*[页頁]$`), dress: '第#页', strength: 3 },
  {
    pattern: new RegExp(`^[[(（]?page\\s*(${digits})(?:\\s*of\\s*\\d{1,4})?[\\])）]?$`, 'i'),
    dress: 'page',
    strength: 3
  },
  {
    pattern: new RegExp(`^第\\s*(${digits})\\s*[页頁]\\s*[,，/／]?\\s*共\\s*${digits}\\s*[页頁]$`),
    dress: '第#页共',
    strength: 4
  },
  {
    pattern: new RegExp(`^共\\s*${digits}\\s*[页頁]\\s*[,，/／]?\\s*第\\s*(${digits})\\s*[页頁]$`),
    dress: '共第#页',
    strength: 4
  }
]

const readNumber = (text: string): Dressed | null => {
  for (const { pattern, dress, strength } of dresses) {
    const numeral = pattern
      .exec(text)
      ?.slice(1)
      .findLast(group => group !== undefined)
    if (numeral !== undefined) return { value: numberIn(numeral), dress, strength }
  }
  return null
}

const numberIn = (numeral: string): number =>
  digitsEnd(numeral, 0) > 0
    ? digitsValue(numeral)
    : hanNumeralValue(numeral.slice(0, hanNumeralEnd(numeral, 0)))

/** What parts a running head from its number: a wide blank, or any where the number is dressed. */
const wide = /[\t\u3000]|[ \u00a0]{2}/

/** 青年文丛　　12. */
const headBefore = (text: string): PageLine | null => {
  const match = /^(.*?\S)([ \t\u00a0\u3000]+)(\S+(?:[ \u00a0]\S+){0,5})$/.exec(text)
  return match ? beside(match[1] ?? '', match[2] ?? '', match[3] ?? '') : null
}

/** 12　　青年文丛; the gap is wider than that of a heading, 1　引言. */
const headAfter = (text: string): PageLine | null => {
  const match = /^(\S+(?:[ \u00a0]\S+){0,5}?)([\t\u3000 \u00a0]+)(\S.*)$/.exec(text)
  const gap = match?.[2] ?? ''
  return match && /\t|\u3000{2}|[ \u00a0]{4}/.test(gap) ? beside(match[3] ?? '', gap, match[1] ?? '') : null
}

const beside = (words: string, gap: string, numeral: string): PageLine | null => {
  const number = readNumber(numeral)
  if (!number || skipBlanks(words, 0) > 0 || words.length < 2 || endsAsSentence(words)) return null
  if (/[。；，,;]/.test(words) || !/\p{L}/u.test(words) || !(wide.test(gap) || number.strength >= 2))
    return null
  return isFormula(words) || isRow(words) ? null : { ...number, words }
}

/** 试验班　　26　　12: another number stands by itself between wide blanks. */
const isRow = (words: string): boolean =>
  /(?:\t|\u3000|[ \u00a0]{2})[\d.％%±]+(?=[\t\u3000 \u00a0]|$)/.test(words)

/** m = KRx　　（2）: what stands beside the number of a formula. */
const isFormula = (words: string): boolean =>
  /[=＝≈≡≤≥≠∈∑∫]/.test(words) || !/\p{Script=Han}{2}|\p{L}{3}/u.test(words)
