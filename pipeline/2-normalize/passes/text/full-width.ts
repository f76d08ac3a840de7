/** Full-width letters and digits become ASCII (TN-25); what is a mark is left to punctuation.ts. */
import { SIGN } from './signs.ts'
import { replacementsOf, type TextRule } from './text-rule.ts'

export const fullWidth: readonly TextRule[] = [
  {
    signs: SIGN.form,
    test: /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/,
    find: text =>
      replacementsOf(text, run, 'TN-25', ({ 0: found, index }) => toAscii(found, opensLine(text, index)))
  }
]

/** １２．５ with its point. */
const run =
  /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+(?:(?<=[\uff10-\uff19])\uff0e(?=[\uff10-\uff19])[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+)*/g

/** １．２０２４年 at a line's head may be a number and what it numbers: that point stays. */
const opensLine = (text: string, at: number): boolean => at === 0 || text.charAt(at - 1) === '\n'

const toAscii = (found: string, keepsPoint: boolean): string =>
  Array.from(found, char =>
    keepsPoint && char === '．' ? char : String.fromCharCode(char.charCodeAt(0) - 0xfee0)
  ).join('')
