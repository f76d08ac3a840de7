/** In: a base and quoted words. Out: where they stand, as written or, where the source has changed since, as near as can be. */
import { type Folded, fold } from './fold.ts'

/** Base offsets. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** The time that was asked for; `more` where there are others. */
export interface FoundWords extends Stretch {
  /** True where the words stand again after this. */
  readonly more: boolean
}

/** Looks words up in one base. */
export class WordFinder {
  private readonly base: string
  private folded: Folded | null = null

  constructor(base: string) {
    this.base = base
  }

  /** Exactly, then without regard to blanks, line ends and width. Times are counted from 1, one after another. */
  find(words: string, nth: number): FoundWords | null {
    return nthOf(this.base, words, nth) ?? this.findFolded(words, nth)
  }

  private findFolded(words: string, nth: number): FoundWords | null {
    this.folded ??= fold(this.base)
    const { text, offsets } = this.folded
    const found = nthOf(text, fold(words).text, nth)
    if (!found) return null
    const [first, last] = [offsets[found.start], offsets[found.end - 1]]
    return first === undefined || last === undefined ? null : { ...found, start: first, end: last + 1 }
  }
}

/** @example nthOf('甲乙甲', '甲', 2) // { start: 2, end: 3, more: false } */
const nthOf = (text: string, words: string, nth: number): FoundWords | null => {
  if (words === '') return null
  let start = text.indexOf(words)
  for (let time = 1; time < nth && start >= 0; time++) start = text.indexOf(words, start + words.length)
  if (start < 0) return null
  const end = start + words.length
  return { start, end, more: text.includes(words, end) }
}
