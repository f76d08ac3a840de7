/** In: a text and an offset. Out: the ordinal in digits that stands there: 1、 1. 1） 1.2 1.2.3. */
import { isBlank, skipBlanks } from '../../../blanks.ts'
import { bareDigitMarker } from './bare-digit.ts'
import type { Marker, Sign } from './marker.ts'
import { digitsEnd, digitsValue, isDigit } from './numerals.ts'
import { marker } from './unit-marker.ts'

/** 1、 1. 1） 1.2 1.2.3, but not 1.5万元, 2021.9.5, 1:500. */
export const digitMarker = (text: string, at: number): Marker | null => {
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
  // 4.0 Conditions: over 4.1.
  if (numbers.length === 2 && value === 0 && at === 0 && /^\.?\s+[A-Z][a-z]/.test(text.slice(end, end + 8)))
    return marker(text, 'digit', above, end)
  return { ...marker(text, numbers.length === 2 ? 'decimal2' : 'decimal3', value, end), above }
}

/** 1.2 版的软件, 3.5 公里外 (TN-86); 1.2 版本管理 is a heading. */
const quantity =
  /^(?:版(?:[的是，。、]|$)|[万萬](?:元|人|吨|噸|亩|畝|平方|册|冊|余|餘|多|字|次)|[亿億](?:元|人|吨|噸|斤)|公里|公斤|千米|平方米|立方米|个?百分点|個?百分點|[元吨噸倍](?:[的，。、]|$))/

const isDate = (numbers: readonly number[]): boolean =>
  (numbers[0] ?? 0) >= 1900 || (numbers.length === 3 && (numbers[0] ?? 0) > 12 && (numbers[1] ?? 0) <= 12)
