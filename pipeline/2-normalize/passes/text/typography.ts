/**
 * In: blocks whose structure is known. Out: marks, quotation marks and spaces repaired (class A of G.3 and G.4).
 * One pass, because each of the three may let another see more: they are run until nothing changes.
 */
import { punctuation } from './punctuation.ts'
import { quotes } from './quotes.ts'
import { spaces } from './spaces.ts'
import { repairs } from './text-rule.ts'

export const typography = repairs([...punctuation, ...quotes, ...spaces])
