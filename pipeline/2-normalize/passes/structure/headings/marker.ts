/** In: a text and an offset. Out: the ordinal that stands there, by the numbering grammar (typesetting.md G.8). */
import { isBlank, skipBlanks } from '../../../blanks.ts'
import { wordStarts } from '../words.ts'
import { bareDigitMarker, bareHanMarker } from './bare-digit.ts'
import { countedWords } from './counted-words.data.ts'
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

/** 1、 1. 1） 1.2 1.2.3, but not 1.5万元, 2021.9.5, 1:500. */
const digitMarker = (text: string, at: number): Marker | null => {
  const end = digitsEnd(text, at)
  if (end - at > 3) return null
  const value = digitsValue(text.slice(at, end))
  const markAt = skipBlanks(text, end)
  const mark = text.charAt(markAt)
  if (!'.．、)）'.includes(mark || ' ')) return markAt > end ? bareDigitMarker(text, at, markAt, value) : null
  if (isDigit(text.charCodeAt(markAt + 1)))
    return mark === '.' || mark === '．' ? decimalMarker(text, at) : null
  const sign = signs[mark]
  const past = skipBlanks(text, markAt + 1)
  return sign ? { family: 'digit', value, end: past, sign } : { family: 'digit', value, end: past }
}

const signs: Readonly<Record<string, Sign>> = { '、': 'pause', ')': 'bracket', '）': 'bracket' }

/** 1.2 标题: two or three numbers, a blank or Han after them; no date, no amount. */
const decimalMarker = (text: string, at: number): Marker | null => {
  const numbers: number[] = []
  let end = at
  for (;;) {
    const to = digitsEnd(text, end)
    if (to === end && numbers.length > 1) break
    if (to === end || to - end > 3) return null
    numbers.push(digitsValue(text.slice(end, to)))
    // Four and more are no marker; a row of a hundred thousand is not read to its end at each of them.
    if (numbers.length > 3) return null
    // 14.00 is an hour.
    if (numbers.length === 2 && text.slice(end, to) === '00') return null
    end = to
    if (!'.．'.includes(text.charAt(end) || ' ')) break
    end++
  }
  const next = text.charCodeAt(end)
  const opens = end < text.length && (isBlank(next) || (next >= 0x3400 && next <= 0x9fff))
  if (!opens || numbers.length < 2 || numbers.length > 3 || isDate(numbers)) return null
  if (!isBlank(next) && /[万亿元米吨版个倍年月日%％年度岁]/.test(text.charAt(end))) return null
  if (numbers.length === 2 && quantity.test(text.slice(skipBlanks(text, end), end + 8))) return null
  const [value = 0, above = 0] = numbers.reverse()
  return { ...marker(text, numbers.length === 2 ? 'decimal2' : 'decimal3', value, end), above }
}

/** 1.2 版的软件, 3.5 公里外 (TN-86); 1.2 版本管理 is a heading. */
const quantity =
  /^(?:版(?:[的是，。、]|$)|[万萬](?:元|人|吨|噸|亩|畝|平方|册|冊|余|餘|多|字|次)|[亿億](?:元|人|吨|噸|斤)|公里|公斤|千米|平方米|立方米|个?百分点|個?百分點|[元吨噸倍](?:[的，。、]|$))/

const isDate = (numbers: readonly number[]): boolean =>
  (numbers[0] ?? 0) >= 1900 || (numbers.length === 3 && (numbers[0] ?? 0) > 12 && (numbers[1] ?? 0) <= 12)

/** 一、 or 一. ; 一、二、三等奖 and 五、六月间 are enumerations. */
const hanMarker = (text: string, at: number): Marker | null => {
  const end = hanNumeralEnd(text, at)
  if (end === at || end - at > 4) return null
  // A numeral that is the whole line: 一 over a section; 一、… is of another row.
  if (at === 0 && end === text.length && end <= 3)
    return { family: 'han', value: hanNumeralValue(text), end, sign: 'blank' }
  const bare = at === 0 ? bareHanMarker(text, end) : null
  if (bare) return bare
  // 一 、原则 at the head of a line.
  const markAt = at === 0 ? skipBlanks(text, end) : end
  const mark = text.charAt(markAt)
  if (mark !== '、' && mark !== '．' && mark !== '.' && !isCommaMark(text, at, end)) return null
  const family = /^[壹贰貳叁參肆伍陆陸柒捌玖拾]/.test(text.charAt(at)) ? 'hanFormal' : 'han'
  const value = hanNumeralValue(text.slice(at, end))
  const second = hanNumeralEnd(text, markAt + 1)
  const after = second > markAt + 1 ? text.charAt(second) : ''
  if (after === '、' || after === '，') return null
  // 一、二年级 are two forms of a school.
  if (second > markAt + 1 && /^年[级級]/.test(text.slice(second, second + 2))) return null
  // 五、六月间 counts on; 二、一年来的工作 does not.
  const countsOn =
    after !== '' &&
    /[等级級年月日号號届屆]/.test(after) &&
    hanNumeralValue(text.slice(markAt + 1, second)) > value
  return marker(text, family, value, markAt + 1, countsOn)
}

/** 一，论点清晰。……: typed for 一、 at the head of a line, over a short sentence or a line that is no sentence. */
const isCommaMark = (text: string, at: number, end: number): boolean =>
  at === 0 && text.charAt(end) === '，' && shortBehindComma.test(text.slice(end, end + 40))

const shortBehindComma =
  /^，(?![一二三四五六七八九十]{1,3}[，、])(?:[^，。；：！？]{2,24}。|[^。；：！？]{1,30}[^，。；：！？…—]$)/

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

const romanValues: readonly string[] = 'I II III IV V VI VII VIII IX X XI XII'.split(' ')

/** A. a) IV. Ⅳ、 */
const latinMarker = (text: string, at: number): Marker | null => {
  const code = text.charCodeAt(at)
  if (code >= 0x2160 && code <= 0x216b) return marker(text, 'roman', code - 0x215f, skipMark(text, at + 1))
  if (!((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a))) return null
  const chapter = chapterMarker(text, at)
  if (chapter) return chapter
  let end = at
  while (end - at < 5 && /[IVX]/.test(text.charAt(end))) end++
  const roman = romanValues.indexOf(text.slice(at, end)) + 1
  if (roman > 0 && /[.．、]/.test(text.charAt(end))) return latin(text, 'roman', roman, end)
  return /[.．)）、]/.test(text.charAt(at + 1)) ? latin(text, 'letter', (code | 0x20) - 0x60, at + 1) : null
}

const chapterWords: Readonly<Record<string, Family>> = {
  part: 'division',
  chapter: 'chapter',
  section: 'section',
  article: 'section'
}

/** Chapter 3. Title, ARTICLE IV: at the head of a line. */
const chapterMarker = (text: string, at: number): Marker | null => {
  const match =
    at === 0
      ? /^(part|chapter|section|article)\s+(\d{1,3}|[ivx]{1,5})(?=[.:\s–—-]|$)[.:]?/i.exec(text.slice(0, 24))
      : null
  const family = match ? chapterWords[(match[1] ?? '').toLowerCase()] : undefined
  if (!match || !family) return null
  const numeral = (match[2] ?? '').toUpperCase()
  const value = /\d/.test(numeral) ? Number(numeral) : romanValues.indexOf(numeral) + 1
  return value > 0 ? marker(text, family, value, match[0].length) : null
}

/** Not an initial or an abbreviation: J.K., i.e. */
const latin = (text: string, family: Family, value: number, markAt: number): Marker | null =>
  /[A-Za-z0-9]/.test(text.charAt(markAt + 1)) ? null : marker(text, family, value, markAt + 1)
