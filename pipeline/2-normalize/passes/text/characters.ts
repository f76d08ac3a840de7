/**
 * In: blocks as they were read. Out: no character that is invisible, or has a better code point (class A of G.2, TN-25).
 * One pass, because each of the three may let another see more.
 */
import { fullWidth } from './full-width.ts'
import { invisibleCharacters } from './invisible-characters.ts'
import { repairs, type TextRule } from './text-rule.ts'
import { unicodeForms } from './unicode-forms.ts'

export const characterRules: readonly TextRule[] = [...invisibleCharacters, ...unicodeForms, ...fullWidth]

export const characters = repairs(characterRules)
