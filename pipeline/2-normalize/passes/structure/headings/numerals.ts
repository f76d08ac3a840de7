/** In: Han numerals as texts write them. Out: their value (TN-85). */

const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  貳: 2,
  叁: 3,
  參: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  陸: 6,
  柒: 7,
  捌: 8,
  玖: 9
}
const tens: Readonly<Record<string, number>> = { 廿: 20, 卅: 30, 卌: 40 }
const units: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }

/** By code unit: asked at the head of every line. */
const numerals = new Uint8Array(0x10000)
for (const char of [digits, tens, units].flatMap(Object.keys)) numerals[char.charCodeAt(0)] = 1

/** True for a character that a Han numeral may hold. */
export const isHanNumeral = (char: string): boolean => numerals[char.charCodeAt(0)] === 1

/** One past the last character of the Han numeral that begins at `at`; `at` where there is none. */
export const hanNumeralEnd = (text: string, at: number): number => {
  let end = at
  while (end < text.length && end - at < 8 && isHanNumeral(text.charAt(end))) end++
  return end
}

/**
 * The value, read by place (十五, 一百零三) or digit by digit (二〇二一).
 *
 * @example hanNumeralValue('廿三') // 23
 */
export const hanNumeralValue = (numeral: string): number => {
  let value = 0
  let digit: number | null = null
  let positional = false
  for (const char of numeral) {
    const unit = units[char]
    const ten = tens[char]
    if (unit !== undefined) {
      value += (digit ?? 1) * unit
      digit = null
      positional = true
    } else if (ten !== undefined) {
      value += ten
      positional = true
    } else {
      const next = digits[char] ?? 0
      digit = positional || digit === null ? next : digit * 10 + next
    }
  }
  return value + (digit ?? 0)
}

/** Digits in ASCII or full width. */
export const isDigit = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19)

/** One past the last digit from `at`. */
export const digitsEnd = (text: string, at: number): number => {
  let end = at
  while (end < text.length && isDigit(text.charCodeAt(end))) end++
  return end
}

/** @example digitsValue('１２') // 12 */
export const digitsValue = (numeral: string): number => {
  let value = 0
  for (let at = 0; at < numeral.length; at++) {
    const code = numeral.charCodeAt(at)
    value = value * 10 + (code >= 0xff10 ? code - 0xff10 : code - 0x30)
  }
  return value
}
