/** Full-width letters and digits become ASCII (TN-25); what is a mark is left to punctuation.ts. */
import { SIGN } from './signs.ts'
import { replacementsOf, type TextRule } from './text-rule.ts'

export const fullWidth: readonly TextRule[] = [
  {
    signs: SIGN.form,
    test: /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/,
    find: text =>
      replacementsOf(text, /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+/g, 'TN-25', ([run]) => toAscii(run))
  }
]

const toAscii = (run: string): string =>
  Array.from(run, char => String.fromCharCode(char.charCodeAt(0) - 0xfee0)).join('')
