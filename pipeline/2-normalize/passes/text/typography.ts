/**
 * In: blocks whose structure is known. Out: marks, quotation marks and spaces repaired (class A of G.3 and G.4).
 * One pass, because each rule may let another see more. The rules of characters.ts are run again: lines that were
 * joined since may have brought together what belongs together.
 */
import { characterRules } from './characters.ts'
import { punctuation } from './punctuation.ts'
import { quotes } from './quotes.ts'
import { spaces } from './spaces.ts'
import { repairs, type TextRule } from './text-rule.ts'

/** In their order. */
export const typographyRules: readonly TextRule[] = [...characterRules, ...punctuation, ...quotes, ...spaces]

export const typography = repairs(typographyRules)
