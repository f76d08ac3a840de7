/** In: text of a Chinese block. Out: the same in stretches, those in English named, so that a screen reader changes its voice. */

/** A stretch of one language; none where it is the block's. */
export interface Stretch {
  readonly text: string
  readonly language?: string
}

/** Two words or more that blanks part, in plain letters; marks within them are theirs. */
const WORDS = /[A-Za-z][\w'’&.-]*(?:[,;:]? [A-Za-z0-9][\w'’&.-]*)+/g

/** Letters of enumerations, initials and symbols are no English. */
const WORD = /[A-Za-z]{3}/

/**
 * One word alone is a name or a term of the Chinese sentence and stays in it.
 *
 * @example languageStretches('读The Old Man and the Sea有感') // 读 | The Old Man and the Sea (en) | 有感
 */
export const languageStretches = (text: string): readonly Stretch[] => {
  const stretches: Stretch[] = []
  let from = 0
  for (const { 0: words, index } of text.matchAll(WORDS)) {
    if (!WORD.test(words)) continue
    if (index > from) stretches.push({ text: text.slice(from, index) })
    from = index + words.length
    stretches.push({ text: words, language: 'en' })
  }
  if (from < text.length) stretches.push({ text: text.slice(from) })
  return stretches
}
