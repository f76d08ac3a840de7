/** In: blocks with variant code points. Out: the form that Unicode prefers: NFC only, never NFKC (TN-6, TN-7), TN-8, TN-10, TN-33, TN-61. */
import { SIGN } from './signs.ts'
import { replacementsOf, type TextRule } from './text-rule.ts'
import { legacyPrivateUse, radicalSupplement } from './unicode-forms.data.ts'

/**
 * TN-6: canonical composition. All that it does to Chinese is to turn compatibility ideographs into unified ones;
 * the twelve of that block that are unified stay by themselves.
 */
const composed: TextRule = {
  signs: SIGN.unusual,
  test: /[^\u0000-\u02ff\u2010-\u2027\u2030-\u20cf\u2460-\u27ff\u2e80-\u3098\u309b-\uabff\ue000-\uf8ff\uff00-\uffef]/,
  find: text =>
    text.normalize('NFC') === text
      ? []
      : replacementsOf(text, /[\u1100-\u11ff]+|\P{M}\p{M}*|\p{M}+/gu, 'TN-6', ([cluster]) =>
          cluster.normalize('NFC')
        )
}

const radicals: ReadonlyMap<string, string> = new Map(
  Array.from({ length: radicalSupplement.length / 2 }, (_, i) => [
    radicalSupplement.charAt(2 * i),
    radicalSupplement.charAt(2 * i + 1)
  ])
)

/** TN-8: radicals that a PDF gave for characters. One alone in quotation marks is spoken of as a radical and stays. */
const radicalForms: TextRule = {
  signs: SIGN.form,
  test: /[\u2e80-\u2fd5]/,
  find: text =>
    replacementsOf(text, /[\u2e80-\u2fd5]/g, 'TN-8', ({ 0: radical, index }) => {
      const isQuoted = /[“‘「『"']/.test(text.charAt(index - 1)) && /[”’」』"']/.test(text.charAt(index + 1))
      if (isQuoted) return null
      return radical >= '\u2f00' ? radical.normalize('NFKC') : (radicals.get(radical) ?? null)
    })
}

/** TN-10: private-use places of old GB tables. All others are reported as missing characters (damage.ts). */
const privateUse: TextRule = {
  signs: SIGN.privateUse,
  test: /[\ue78d-\ue864]/,
  find: text =>
    replacementsOf(text, /[\ue78d-\ue864]/g, 'TN-10', ([char]) => {
      const code = legacyPrivateUse.get(char.charCodeAt(0))
      return code === undefined ? null : String.fromCharCode(code)
    })
}

/** TN-61: ○, O, o or 0 between Han digits, or in a year, is 〇 (GB15835). Never 零. */
const yearZeros: TextRule = {
  signs: SIGN.zero,
  test: /[○OoＯ0][一二三四五六七八九〇零○OoＯ0年]|[一二三四五六七八九〇零][○OoＯ0]/,
  find: text =>
    replacementsOf(
      text,
      /(?<![\w○Ｏ.])[一二三四五六七八九〇零○OoＯ0]{2,}(?![\w○Ｏ.])/g,
      'TN-61',
      ({ 0: digits, index }) => {
        if (!/[一二三四五六七八九〇零]/.test(digits) || !/[○OoＯ0]/.test(digits)) return null
        const isYear = text.charAt(index + digits.length) === '年' && digits.length <= 4
        const isBetween = /^[一二三四五六七八九〇零].*[一二三四五六七八九〇零]$/.test(digits)
        return isYear || isBetween ? digits.replace(/[○OoＯ0]/g, '〇') : null
      }
    )
}

/** TN-33: two marks in one character are two, unless an emoji is meant. */
const doubleMarks: TextRule = {
  signs: SIGN.form,
  test: /[⁇‼⁈⁉]/,
  find: text => replacementsOf(text, /[⁇‼⁈⁉](?!\ufe0f)/g, 'TN-33', ([mark]) => expanded[mark] ?? null)
}

const expanded: Readonly<Record<string, string>> = { '⁇': '？？', '‼': '！！', '⁈': '？！', '⁉': '！？' }

export const unicodeForms: readonly TextRule[] = [composed, radicalForms, privateUse, yearZeros, doubleMarks]
