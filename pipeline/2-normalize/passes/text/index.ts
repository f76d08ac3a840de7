/** The character-level passes, in the order in which passes.ts has to list them. */
import type { Pass } from '../../pass.ts'
import { convertScript } from '../script/convert-script.ts'
import { characters } from './characters.ts'
import { damage } from './damage.ts'
import { suggestions } from './suggestions.ts'
import { suspects } from './suspects.ts'
import { typography } from './typography.ts'

/** A pass and what holds after it. */
interface TextPass {
  readonly pass: Pass
  readonly holds: string
}

/** Right after parsing, before structure is read. */
export const textPassesBeforeStructure: readonly TextPass[] = [
  { pass: damage, holds: 'what was lost or broken before the text came here is told, with its places' },
  {
    pass: characters,
    holds:
      'no invisible character, no full-width letter; the code points are those that Unicode prefers (NFC)'
  }
]

/** When headings, titles and tables are known. */
export const textPassesAfterStructure: readonly TextPass[] = [
  { pass: typography, holds: 'marks, quotation marks and spaces are those of Chinese setting' },
  { pass: convertScript, holds: 'the text is in the script that was asked for' },
  { pass: suggestions, holds: 'what an editor may want to change is proposed' },
  { pass: suspects, holds: 'what looks wrong is pointed at' }
]
