/** In: a text and an offset. Out: the ordinal that stands there, by the numbering grammar (typesetting.md G.8). */
import { skipBlanks } from '../../../blanks.ts'
import { wordStarts } from '../words.ts'
import { countedWords } from './counted-words.data.ts'
import { digitMarker } from './digit-marker.ts'
import { hanMarker } from './han-marker.ts'
import { latinMarker } from './latin-marker.ts'
import { mayOpenMarker } from './marker-heads.ts'
import { digitsEnd, digitsValue, hanNumeralEnd, hanNumeralValue, isDigit } from './numerals.ts'
import { marker, skipMark, unitMarker, volumeMarker } from './unit-marker.ts'

/** Families of ordinals, outermost first by custom (TN-80). */
export const families = [
  'division',
  'chapter',
  'section',
  'clause',
  'counter',
  'hanFormal',
  'han',
  'hanParen',
  'stem',
  'roman',
  'digit',
  'decimal2',
  'decimal3',
  'digitParen',
  'circled',
  'letter',
  'letterParen'
] as const
export type Family = (typeof families)[number]

/** Customary rank of each family: a smaller one stands above a greater one. */
export const rankOf: Readonly<Record<Family, number>> = Object.fromEntries(
  families.map((family, rank) => [family, rank])
) as Record<Family, number>

/** Rows of one text that bear different signs are hardly one row. */
export type Sign = 'blank' | 'pause' | 'bracket' | 'stop' | 'hanBracket'

/** An ordinal at a place. */
export interface Marker {
  readonly family: Family
  readonly value: number
  /** Offset right after the ordinal, its mark and the blanks after it. */
  readonly end: number
  /** What stands behind a number that may bear several signs: 1 引言, 1、引言, 1）引言, or around it: ⑴, ⒈, ㈠; left out for 1.引言, ① and others. */
  readonly sign?: Sign
  /** The number that a decimal names before its own: 2 of 2.1 and of 1.2.1. */
  readonly above?: number
  /** It may as well be a name, an amount or an enumeration: only siblings can tell. */
  readonly doubtful?: true
}

const stems = '甲乙丙丁戊己庚辛壬癸'

/**
 * The ordinal that begins at `at`; null where what stands there is a word, a number, a date or a citation (TN-86).
 *
 * @example readMarker('（二）原则', 0) // { family: 'hanParen', value: 2, end: 3 }
 */
export const readMarker = (text: string, at: number): Marker | null => {
  const found = readAnyMarker(text, at)
  return found?.doubtful ? null : found
}

/**
 * The same, but also where it is in doubt whether it is an ordinal.
 *
 * @example readAnyMarker('二、三年来的工作', 0) // { family: 'han', value: 2, end: 2, doubtful: true }
 */
export const readAnyMarker = (text: string, at: number): Marker | null => {
  if (!mayOpenMarker(text.charCodeAt(at))) return null
  const char = text.charAt(at)
  if (char === '第') return unitMarker(text, at)
  if (char === '卷') return volumeMarker(text, at)
  if (char === '（' || char === '(') return bracketMarker(text, at)
  if (isDigit(text.charCodeAt(at))) return digitMarker(text, at)
  return (
    hanMarker(text, at) ??
    memberMarker(text, at) ??
    circledMarker(text, at) ??
    stemMarker(text, at) ??
    latinMarker(text, at) ??
    labelMarker(text, at)
  )
}

/**
 * True where a number is the next of its row, or is put in between: 第四条之一 follows on 第四条, 第五条 on both.
 *
 * @example followsOn(4.01, 5) // true
 */
export const followsOn = (before: number, value: number): boolean => {
  const isWhole = Number.isInteger(value)
  return isWhole ? value === Math.floor(before) + 1 : Math.abs(value - before - 0.01) < 0.001
}

/** 要求一：观点明确, 误区2：…: a word for what is counted, its number and a colon, at the head of a line that is no sentence. */
const labelMarker = (text: string, at: number): Marker | null => {
  if (at > 0 || text.length > 60) return null
  const match = labelled.exec(text)
  if (!match || /[；;]|。./.test(text)) return null
  const numeral = match[2] ?? ''
  const value = isDigit(numeral.charCodeAt(0)) ? digitsValue(numeral) : hanNumeralValue(numeral)
  return value > 0 ? marker(text, 'counter', value, match[0].length) : null
}

/** The word, its number and its colon. */
export const labelled: RegExp = new RegExp(
  `^(${countedWords.join('|')})\\s*([一二三四五六七八九十]{1,3}|\\d{1,2})\\s*[：:]\\s*(?=\\S)`
)

/** （一） or （1） or (a). */
const bracketMarker = (text: string, at: number): Marker | null => {
  const start = skipBlanks(text, at + 1)
  const han = hanNumeralEnd(text, start)
  const end = han > start ? han : digitsEnd(text, start)
  const close = skipBlanks(text, end > start ? end : start + 1)
  const closer = text.charAt(close)
  if (closer !== '）' && closer !== ')') return null
  if (end === start) {
    const letter = text.charCodeAt(start) | 0x20
    return letter >= 0x61 && letter <= 0x7a ? marker(text, 'letterParen', letter - 0x60, close + 1) : null
  }
  if (end - start > 3 || /^(?:年[级級]|[，、；。])/.test(text.slice(close + 1, close + 3))) {
    // （一）、原则 at the head of a line; （一）、（二）项 and 第（一）、…… are spoken of.
    if (at > 0 || !/^、[\u3400-\u9fff“《]/.test(text.slice(close + 1, close + 3))) return null
  }
  const numeral = text.slice(start, end)
  const value = han > start ? hanNumeralValue(numeral) : digitsValue(numeral)
  const family = han > start ? 'hanParen' : 'digitParen'
  return marker(text, family, value, skipMark(text, close + 1), isNameAfterBracket(text, close + 1))
}

/** （一）班, （2）号楼 are names (TN-86); a longer word that only begins so is none: （一）班子建设, （二）中途换线. */
const isNameAfterBracket = (text: string, at: number): boolean =>
  /[班号號中楼樓]/.test(text.charAt(at)) && wordStarts(text.slice(at, at + 6)).has(1)

/** 之二, 其三: the whole of a line over what it numbers. */
const memberMarker = (text: string, at: number): Marker | null => {
  if (at !== 0 || text.length > 4 || !/^[之其][一二三四五六七八九十]{1,3}$/.test(text)) return null
  return marker(text, 'han', hanNumeralValue(text.slice(1)), text.length)
}

const circles: readonly (readonly [number, number, number, Sign | null])[] = [
  [0x2460, 0x2473, 1, null], // ①
  [0x3251, 0x325f, 21, null], // ㉑
  [0x32b1, 0x32bf, 36, null], // ㊱
  [0x2474, 0x2487, 1, 'bracket'], // ⑴
  [0x2488, 0x249b, 1, 'stop'], // ⒈
  [0x3220, 0x3229, 1, 'hanBracket'] // ㈠
]

const circledMarker = (text: string, at: number): Marker | null => {
  const code = text.charCodeAt(at)
  // ②⑧同上: the note at both marks, or at the twenty-eighth.
  if (isCircled(code) && isCircled(text.charCodeAt(at + 1))) return null
  for (const [first, last, value, sign] of circles) {
    if (code < first || code > last) continue
    const own = marker(text, 'circled', code - first + value, skipMark(text, at + 1))
    return sign ? { ...own, sign } : own
  }
  return null
}

/** ① to ⑳. */
const isCircled = (code: number): boolean => code >= 0x2460 && code <= 0x2473

/** 甲、 乙、: heavenly stems. */
const stemMarker = (text: string, at: number): Marker | null => {
  const value = stems.indexOf(text.charAt(at)) + 1
  if (value === 0 || text.charAt(at + 1) !== '、') return null
  return stems.includes(text.charAt(at + 2)) ? null : marker(text, 'stem', value, at + 2)
}
