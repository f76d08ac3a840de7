/** In: a numbering and a count. Out: the number as it is printed. */
import type { FlowSection } from '../../model/flow.ts'

const roman: readonly (readonly [number, string])[] = [
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

/** @example pageLabel('roman', 4) // 'iv' */
export const pageLabel = (numbering: FlowSection['numbering'], count: number): string => {
  if (numbering === 'none') return ''
  if (numbering === 'arabic') return String(count)
  let left = count
  let label = ''
  for (const [value, letters] of roman) {
    for (; left >= value; left -= value) label += letters
  }
  return label
}
