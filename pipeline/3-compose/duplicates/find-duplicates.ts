/** In: the kept texts of a volume. Out: which are another one again, and which passages they share (TN-65), as plain data. */
import { type ComparedText, comparedText } from './compared-text.ts'
import { nearTexts } from './near-texts.ts'
import { sameTexts } from './same-texts.ts'
import { type PassageIn, sharedPassages } from './shared-passages.ts'

/** Texts are numbers: their places in the volume, from 0. */
export interface Duplicates {
  readonly same: readonly { readonly text: number; readonly first: number }[]
  /** Most of `part` stands in `whole`; `share` is 0 to 1. */
  readonly near: readonly { readonly part: number; readonly whole: number; readonly share: number }[]
  readonly passages: readonly FoundPassage[]
}

export interface FoundPassage {
  readonly first: FoundIn
  readonly again: FoundIn
  /** Characters without blanks; where marks differ, of the shorter. */
  readonly length: number
  /** Further earlier texts that have it, or a part of it, too. */
  readonly others: number
}

/** Offsets in the kept text. */
export interface FoundIn {
  readonly text: number
  readonly start: number
  readonly end: number
}

/**
 * Linear in the volume. Texts that are the same, or nearly, are found once and held against no others: what they share
 * with those is found in the first.
 *
 * @example findDuplicates(['甲文', '乙文', '甲文']).same // texts of 20 letters and more only: []
 */
export const findDuplicates = (texts: readonly string[]): Duplicates => {
  const compared = texts.map(comparedText)
  const same = sameTexts(compared)
  const unlike = compared.filter(text => !same.has(text))
  const near = nearTexts(unlike)
  const repeats = new Set(near.filter(({ part, whole }) => part.index > whole.index).map(({ part }) => part))
  const pairs = new Set(near.map(({ part, whole }) => pairOf(part, whole)))
  const left = unlike.filter(text => !repeats.has(text))
  const passages = sharedPassages(left, (first, again) => pairs.has(pairOf(first, again)))
  return {
    same: [...same].map(([text, first]) => ({ text: text.index, first: first.index })),
    near: near.map(({ part, whole, share }) => ({ part: part.index, whole: whole.index, share })),
    passages: passages.map(({ first, again, length, others }) => ({
      first: foundIn(first),
      again: foundIn(again),
      length,
      others
    }))
  }
}

/** The same of both orders. */
const pairOf = (a: ComparedText, b: ComparedText): string =>
  `${Math.min(a.index, b.index)} ${Math.max(a.index, b.index)}`

const foundIn = ({ text, start, end }: PassageIn): FoundIn => ({ text: text.index, start, end })
