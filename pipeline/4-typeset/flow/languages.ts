/**
 * In: text of a Chinese volume. Out: the same in stretches, those of another language named, so that a screen reader
 * changes its voice (ISO 14289-1, 7.2).
 *
 * Letters say the script, and only the script is sure; so the choice is a careful one. Words in plain letters are English,
 * `en`; Latin words of which one has a letter with a sign are `und-Latn`. Russian letters are `ru`, other Cyrillic ones
 * `und-Cyrl`, Greek `el`, Hangul `ko`, kana `ja`. Nothing changes within a word, and marks between words are theirs. A
 * paragraph without a Chinese character is of one language as a whole if its letters are of one script; so is one in which
 * kana are a fifth of the characters. One Latin word alone is a name or a term of the Chinese sentence and stays in it.
 */

/** A stretch of one language; none where it is the block's. */
export interface Stretch {
  readonly text: string
  readonly language?: string
}

const LATIN = 'A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0300-\u036f\u1e00-\u1eff'
const CYRILLIC = '\u0400-\u052f'
const GREEK = '\u0370-\u03ff\u1f00-\u1fff'
const HANGUL = '\u1100-\u11ff\u3131-\u318e\uac00-\ud7af'
const KANA = '\u3041-\u3096\u3099-\u309f\u30a1-\u30fa\u30fc-\u30ff'

/** A word of these letters, with the figures before and in it. */
const wordOf = (letters: string): string => `\\d{0,9}[${letters}][${letters}\\w'’&.-]*`

/** Words that blanks, quotes, brackets and dashes part. */
const wordsOf = (letters: string, count: '*' | '+'): string =>
  `${wordOf(letters)}(?:(?:[,;:!?…)\\]"”’]* [("“‘[]*|[("“‘[]+| ?[–—] ?)[${letters}\\d][${letters}\\w'’&.-]*)${count}[!?]*`

/** Each alternative is of one script: Latin, Cyrillic, Greek, Hangul, kana. */
const FOREIGN = new RegExp(
  `(${wordsOf(LATIN, '+')})|(${wordsOf(CYRILLIC, '*')})|(${wordsOf(GREEK, '*')})|(${wordsOf(HANGUL, '*')})|([${KANA}]{2,})`,
  'g'
)
const ANY_LETTER = new RegExp(`[${LATIN}${CYRILLIC}${GREEK}${HANGUL}${KANA}]`)
const HAN = /[\u3400-\u9fff\uf900-\ufaff\ud840-\ud8ff]/
const SCRIPTS: readonly (readonly [letters: RegExp, language: (text: string) => string])[] = [
  [
    new RegExp(`[${LATIN}]`),
    text => (/[^\p{ASCII}]/u.test(text.replace(/[^\p{L}\p{M}]/gu, '')) ? 'und-Latn' : 'en')
  ],
  [
    new RegExp(`[${CYRILLIC}]`),
    text => (/[\u0400-\u052f]/.test(text.replace(/[А-яЁё]/g, '')) ? 'und-Cyrl' : 'ru')
  ],
  [new RegExp(`[${GREEK}]`), () => 'el'],
  [new RegExp(`[${HANGUL}]`), () => 'ko'],
  [new RegExp(`[${KANA}]`), () => 'ja']
]

/** Letters of enumerations, initials and symbols are of no language. */
const isWord = /[A-Za-z\u00c0-\u02af\u1e00-\u1eff]{3}|[\u0370-\u052f\u1f00-\u1fff]{2}|[\u1100-\ud7af]/

/** A paragraph is Japanese where this share of its Han and kana are kana. */
const JAPANESE = 0.2

/**
 * The language of a whole paragraph that is not Chinese; undefined where it is, or where stretches differ.
 *
 * @example wholeLanguage('Über allen Gipfeln ist Ruh') // 'und-Latn'
 * @example wholeLanguage('日本語のテキストです') // 'ja'
 */
export const wholeLanguage = (text: string): string | undefined => {
  if (!ANY_LETTER.test(text) || !isWord.test(text)) return undefined
  if (HAN.test(text)) return isJapanese(text) ? 'ja' : undefined
  const found = SCRIPTS.filter(([letters]) => letters.test(text))
  return found.length === 1 ? found[0]?.[1](text) : undefined
}

const isJapanese = (text: string): boolean => {
  const kana = text.match(new RegExp(`[${KANA}]`, 'g'))?.length ?? 0
  if (kana < 2) return false
  const han = text.match(/[\u3400-\u9fff]/g)?.length ?? 0
  return kana >= JAPANESE * (kana + han)
}

/**
 * Stretches of a text in a Chinese paragraph.
 *
 * @example languageStretches('读The Old Man and the Sea有感') // 读 | The Old Man and the Sea (en) | 有感
 */
export const languageStretches = (text: string): readonly Stretch[] => {
  if (!ANY_LETTER.test(text)) return text === '' ? [] : [{ text }]
  const stretches: Stretch[] = []
  let from = 0
  for (const match of text.matchAll(FOREIGN)) {
    const { 0: words, index } = match
    const language = SCRIPTS.find((_, script) => match[script + 1] !== undefined)?.[1](words)
    if (language === undefined || !isWord.test(words)) continue
    if (index > from) stretches.push({ text: text.slice(from, index) })
    from = index + words.length
    stretches.push({ text: words, language })
  }
  if (from < text.length) stretches.push({ text: text.slice(from) })
  return stretches
}
