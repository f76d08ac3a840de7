/** Out: names and numbers of what speaks for and against the end of a glued heading (TN-86). */

/**
 * Is told what speaks for and against one end after another; `total` closes an end. Evidence has a name, or a kind and
 * the words that it is of: what is told a million times is not to be written out each time.
 */
export interface Scales {
  readonly add: (name: string, value: number) => void
  /** `words`: parts of speech or lengths, put together by `withNext`. */
  readonly addWords: (kind: WordsKind, words: number) => void
  readonly total: () => number
}

/** What is told of words: how its name begins, and what stands between two of them. */
const kinds = {
  headEnds: ['head ends ', ''],
  headEndsShort: ['head ends short ', ''],
  headFromTo: ['head ', '…'],
  headPattern: ['head pattern ', ''],
  headShape: ['head shape ', ''],
  tail: ['tail ', ''],
  tailShort: ['tail short ', ''],
  between: ['between ', '|']
} as const satisfies Readonly<Record<string, readonly [string, string]>>

/** The kinds by name. */
export type WordsKind = keyof typeof kinds
export const wordsKinds: readonly WordsKind[] = Object.keys(kinds) as WordsKind[]

/** Parts of speech or lengths of up to four words make a number, six bits each. */
const BITS = 6
export const MOST_WORDS = 4
/** Longer words count as so long. */
const LONGEST = 9

/** @example withNext(partOf('n'), partOf('v')) // the number of `nv` */
export const withNext = (words: number, next: number): number => (words << BITS) | next

/** The number of a part of speech; 0 for none. */
export const partOf = (tag: string | undefined): number => (tag ? tag.charCodeAt(0) - BEFORE_A : 0)

const BEFORE_A = 0x40

/** The number of a word's length. */
export const lengthOf = (length: number): number => Math.min(length, LONGEST)

/**
 * The name of evidence of words, as end-weights.data.ts writes it.
 *
 * @example nameOf('between', withNext(partOf('n'), partOf('u'))) // 'between n|u'
 */
export const nameOf = (kind: WordsKind, words: number): string => {
  const [head, link] = kinds[kind]
  const signs: string[] = []
  for (let rest = words; rest > 0; rest >>= BITS) signs.unshift(signOf(rest & ((1 << BITS) - 1)))
  return head + signs.join(link)
}

const signOf = (number: number): string =>
  number <= LONGEST ? String(number) : String.fromCharCode(number + BEFORE_A)

/** What a name says, where it is of words; null for any other. */
export const wordsIn = (name: string): { readonly kind: WordsKind; readonly words: number } | null => {
  for (const kind of wordsKinds) {
    const [head, link] = kinds[kind]
    const signs = name.startsWith(head) ? name.slice(head.length).split(link) : []
    const areWords = signs.length > 0 && signs.length <= MOST_WORDS && signs.every(sign => sign.length === 1)
    if (areWords && (link === '' || signs.length === 2))
      return { kind, words: signs.map(numberOf).reduce(withNext) }
  }
  return null
}

const numberOf = (sign: string): number => (/\d/.test(sign) ? Number(sign) : partOf(sign))
