/** Text that was broken before it came to us, and characters that no font has: told with their places, never repaired (TN-10, TN-50 to TN-58). */
import { hansOnly, hantOnly } from '../../script.data.ts'
import { HAN } from './han.ts'
import { SIGN } from './signs.ts'
import { findings, type TextRule } from './text-rule.ts'
import { legacyPrivateUse } from './unicode-forms.data.ts'

const sign = (rule: string, signs: number, search: RegExp): TextRule => ({
  signs,
  test: new RegExp(search.source, search.flags.replace('g', '')),
  find: (_, { text }) =>
    Array.from(text.matchAll(search), match => ({
      from: match.index,
      to: match.index + match[0].length,
      after: '',
      rule
    }))
})

/** TN-10: what characters.ts cannot map. */
const privateUse: TextRule = {
  signs: SIGN.privateUse,
  test: /[\ue000-\uf8ff\udb80-\udbff]/,
  find: (_, { text }) =>
    Array.from(text.matchAll(/[\ue000-\uf8ff]|[\udb80-\udbff][\udc00-\udfff]/g))
      .filter(({ 0: char }) => !legacyPrivateUse.has(char.charCodeAt(0)))
      .map(({ 0: char, index }) => ({ from: index, to: index + char.length, after: '', rule: 'TN-10' }))
}

/** What was lost before the text came to us. */
export const damageSigns: readonly TextRule[] = [
  sign('TN-3', SIGN.control, /\u0000/g),
  privateUse,
  sign(
    'TN-10b',
    SIGN.broken,
    /[\ufffd\u3013\ufdd0-\ufdef\ufffe\uffff]+|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
  ),
  sign('TN-50', SIGN.mojibake, /锟斤拷(?:锟斤拷|锟斤|锟)*/g),
  sign('TN-51', SIGN.mojibake, /烫{3,}|屯{3,}/g),
  sign('TN-52', SIGN.mojibake, /[锛銆鈥锘][\u3400-\u9fff\ue000-\uf8ff€-￥]?/g),
  sign(
    'TN-53',
    SIGN.latin1,
    /(?:[\u00c2\u00c3][\u00a0-\u00bf]|â€[\u0080-\u2122]?|ï¼[\u0080-\u2122]?|ã€[\u0080-\u2122]?|ï»¿)+/g
  ),
  // Not rows of × or ·, which stand for words left out.
  sign('TN-54', SIGN.latin1, /(?:(?![×·])[\u00a1-\u00f7](?![×·])[\u00a1-\u00fe]){3,}/g),
  sign('TN-55', SIGN.mojibake, /[ㄛㄗㄘ﹝﹜][^\n]{0,20}[腔岆笢珨]|[腔岆笢珨][^\n]{0,20}[ㄛㄗㄘ﹝﹜]/g)
]

/** What a scanner may have misread. */
export const ocr: readonly TextRule[] = [
  sign('TN-10b', SIGN.confused, new RegExp(`(?<=[${HAN}])[□■](?=[${HAN}])`, 'g')),
  sign(
    'TN-56',
    SIGN.confused,
    new RegExp(`(?<=[0-9])[lO](?=[0-9])|(?<=[${HAN}])[′丶](?=[${HAN}])|«(?=[${HAN}])|＜＜`, 'g')
  ),
  // What an encoding without the characters left of a word of two and more.
  sign('TN-10b', SIGN.asciiMark, new RegExp(`(?<=[${HAN}])\\?{2,}(?=[${HAN}])`, 'g')),
  // An accent on nothing that has one.
  sign('TN-57', SIGN.unusual, new RegExp(`(?:^|(?<=[${HAN}\\s]))[\\u0300-\\u036f]+`, 'g')),
  sign('TN-57', SIGN.confused, /[A-Za-z][а-яА-Я]|[а-яА-Я][A-Za-z]/g),
  {
    signs: SIGN.mixed,
    test: /./,
    find: (_, { text }) =>
      isMixed(text) ? [{ from: 0, to: Math.min(text.length, 20), after: '', rule: 'TN-58' }] : []
  }
]

const HANS = 1
const HANT = 2
const scripts = new Uint8Array(0x10000)
for (const char of hansOnly) scripts[char.charCodeAt(0)] = HANS
for (const char of hantOnly) scripts[char.charCodeAt(0)] = HANT

/** TN-58: more than 2 % of the telling characters, and at least three of them, are of the other script. */
const isMixed = (text: string): boolean => {
  const count: [number, number, number] = [0, 0, 0]
  for (let at = 0; at < text.length; at++) {
    const script = scripts[text.charCodeAt(at)]
    if (script === HANS) count[HANS]++
    else if (script === HANT) count[HANT]++
  }
  const fewer = Math.min(count[HANS], count[HANT])
  return fewer >= 3 && fewer > 0.02 * (count[HANS] + count[HANT])
}

/** Runs on the decoded text before anything is changed: U+0000 and private-use characters are still there. */
export const damage = findings(
  { severity: 'damaged', rules: damageSigns },
  { severity: 'suspect', rules: ocr }
)
