/** In: a whole number from 1. Out: it in small Roman numerals, which pages before the text and lists of Word's bear. */

const parts: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i']
]

/** As long as the number is large: who asks sets a bound. @example roman(14) // 'xiv' */
export const roman = (value: number): string => {
  let left = value
  let numeral = ''
  for (const [worth, sign] of parts) for (; left >= worth; left -= worth) numeral += sign
  return numeral
}
