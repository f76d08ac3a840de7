/** The character-level passes, in the order in which passes.ts has to list them. */
import type { Pass } from '../../pass.ts'
import { damage } from './damage.ts'
import { invisibleCharacters } from './invisible-characters.ts'
import { suggestions, suspects } from './suggestions.ts'
import { typography } from './typography.ts'
import { unicodeForms } from './unicode-forms.ts'

/** A pass and what holds after it. */
interface TextPass {
  readonly pass: Pass
  readonly holds: string
}

/** Right after parsing, before structure is read. */
export const textPassesBeforeStructure: readonly TextPass[] = [
  { pass: damage, holds: 'what was lost or broken before the text came here is told, with its places' },
  { pass: invisibleCharacters, holds: 'no control, zero-width or direction character stands in the text' },
  { pass: unicodeForms, holds: 'every character has the code point that Unicode prefers (NFC)' }
]

/** When headings, titles and tables are known. */
export const textPassesAfterStructure: readonly TextPass[] = [
  { pass: typography, holds: 'width, marks, quotation marks and spaces are those of Chinese setting' },
  { pass: suggestions, holds: 'what an editor may want to change is proposed' },
  { pass: suspects, holds: 'what looks wrong is pointed at' }
]
