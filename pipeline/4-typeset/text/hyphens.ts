/** A western word goes in; where it may be parted with a hyphen, and how dear that is, comes out (LB-14, LB-16). */

/** Where a word may be parted, by whoever knows its language: offsets in it, ascending. */
export type Hyphenate = (word: string) => readonly number[]

/** Penalty of a line that ends with a hyphen; the same again where the line before does too (JU-12). */
export const HYPHEN = 135
/** A break that parts a word near one of its ends is dearer, by this share for each letter under `NEAR`. */
const DEARER = 0.15
const NEAR = 5
/** Letters that a word has, and keeps on each side, where nobody has marked its joints. */
const SHORTEST = 10
const LEAST = 3

/** A joint of a word: the offset after which the line may end, and the penalty. */
export interface Joint {
  readonly at: number
  readonly penalty: number
}

/**
 * Joints of the word between two offsets: those that U+00AD marks, else those of `hyphenate` in a word of plain letters.
 *
 * @example jointsOf('in\u00adfor\u00adma\u00adtion', 0, 14) // after in, infor, informa
 */
export const jointsOf = (text: string, from: number, to: number, hyphenate?: Hyphenate): readonly Joint[] => {
  const word = text.slice(from, to)
  const marked = [...word.matchAll(/\u00ad/g)].map(({ index }) => ({ at: from + index + 1, penalty: HYPHEN }))
  if (marked.length > 0) return marked.filter(({ at }) => at > from + 1 && at < to)
  if (!hyphenate || word.length < SHORTEST || !/^\p{L}+$/u.test(word)) return []
  return hyphenate(word)
    .filter(at => at >= LEAST && at <= word.length - LEAST)
    .map(at => ({ at: from + at, penalty: penaltyAt(at, word.length) }))
}

const penaltyAt = (at: number, length: number): number => {
  const missing = Math.max(0, NEAR - at) + Math.max(0, NEAR - (length - at))
  return Math.round(HYPHEN * (1 + DEARER * missing))
}

/** The dearest hyphen there is. */
const DEAREST = penaltyAt(LEAST, SHORTEST)

/** Whether a penalty is a hyphen's: no other break costs as much. */
export const isHyphenPenalty = (penalty: number): boolean => penalty >= HYPHEN && penalty <= DEAREST
