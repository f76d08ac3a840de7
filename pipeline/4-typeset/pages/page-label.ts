/** In: a numbering and a count. Out: the number as it is printed. */
import type { FlowSection } from '../../model/flow.ts'
import { roman } from '../../model/roman.ts'

/** @example pageLabel('roman', 4) // 'iv' */
export const pageLabel = (numbering: FlowSection['numbering'], count: number): string => {
  if (numbering === 'none') return ''
  if (numbering === 'arabic') return String(count)
  return roman(count)
}
