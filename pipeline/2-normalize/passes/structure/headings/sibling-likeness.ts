/**
 * In: siblings, each with the ends that its heading may have and how likely each is. Out: what each end gains by being
 * like what the others are likely to have (TN-86): of one length, with one last word, of one build.
 */
import type { HeadingEnd } from './end-features.ts'
import { likenessWeights } from './end-weights.data.ts'

/** Probabilities, those of one sibling's ends after those of the one before it. */
export type Shares = Float64Array

interface Likely {
  readonly text: string
  readonly ends: readonly HeadingEnd[]
}

/** Writes into `gains` what each end gains, by the shares of all. */
export type Likeness = (shares: Shares, gains: Float64Array) => void

/** From so many siblings on, one length for all is no chance. */
const MANY = 4

/**
 * What ends have in common is read once, however often shares change. `weights`: of the values of an end, in the order of
 * end-weights.data.ts.
 *
 * @example likenessIn(siblings)(shares, gains)
 */
export const likenessIn = (
  siblings: readonly Likely[],
  weights: readonly number[] = likenessWeights
): Likeness => {
  const told = toldOf(siblings)
  const fixed = fixedOf(siblings, told, weights[7] ?? 0)
  const all = noCounts(told.words)
  const mine = noCounts(told.words)
  const others = siblings.length - 1
  const [
    same = 0,
    near = 0,
    far = 0,
    last = 0,
    next = 0,
    build = 0,
    whole = 0,
    ,
    manySame = 0,
    manyLast = 0
  ] = weights
  const isMany = siblings.length >= MANY ? 1 : 0
  return (shares, gains) => {
    clear(all)
    for (let end = 0; end < told.count; end++) add(all, told, end, shares[end] ?? 0)
    for (let own = 0; own < siblings.length; own++) {
      const [from = 0, to = 0] = [told.from[own], told.from[own + 1]]
      for (let end = from; end < to; end++) add(mine, told, end, shares[end] ?? 0)
      for (let end = from; end < to; end++) {
        const length = told.lengths[end] ?? 0
        const here = left(all.lengths, mine.lengths, length) / others
        const ending = left(all.words, mine.words, told.lasts[end] ?? 0) / others
        gains[end] =
          (fixed[end] ?? 0) +
          // Squared: one length for all says much, one length for some says nothing.
          here * here * (same + isMany * manySame) +
          ((left(all.lengths, mine.lengths, length - 1) + left(all.lengths, mine.lengths, length + 1)) *
            near) /
            others +
          ((left(all.lengths, mine.lengths, length - 2) + left(all.lengths, mine.lengths, length + 2)) *
            far) /
            others +
          ending * (last + isMany * manyLast) +
          (left(all.words, mine.words, told.nexts[end] ?? 0) * next) / others +
          (left(all.words, mine.words, told.patterns[end] ?? 0) * build) / others +
          (told.sentences[end] ? (Math.max(0, all.sentences - mine.sentences) * whole) / others : 0)
      }
      for (let end = from; end < to; end++) add(mine, told, end, 0)
      mine.sentences = 0
    }
  }
}

/** What ends may have in common with others, one after the other: last words, words after them and builds as numbers. */
interface Told {
  readonly count: number
  /** Where each sibling's ends begin, and the last one's end. */
  readonly from: readonly number[]
  readonly lengths: Int32Array
  readonly lasts: Int32Array
  readonly nexts: Int32Array
  readonly patterns: Int32Array
  readonly sentences: Uint8Array
  /** So many numbers there are; 0 is nothing. */
  readonly words: number
}

const toldOf = (siblings: readonly Likely[]): Told => {
  const from = [0]
  for (const { ends } of siblings) from.push((from.at(-1) ?? 0) + ends.length)
  const count = from.at(-1) ?? 0
  const told = {
    lengths: new Int32Array(count),
    lasts: new Int32Array(count),
    nexts: new Int32Array(count),
    patterns: new Int32Array(count),
    sentences: new Uint8Array(count)
  }
  const numbers = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()] as const
  let words = 1
  const numberOf = (kind: 0 | 1 | 2, word: string): number => {
    if (kind === 1 && word === '') return 0
    const known = numbers[kind].get(word)
    if (known !== undefined) return known
    numbers[kind].set(word, words)
    return words++
  }
  let at = 0
  for (const { ends } of siblings)
    for (const { length, last, next, pattern, isSentence } of ends) {
      told.lengths[at] = length
      told.lasts[at] = numberOf(0, last)
      told.nexts[at] = numberOf(1, next)
      told.patterns[at] = numberOf(2, pattern)
      told.sentences[at] = isSentence ? 1 : 0
      at++
    }
  return { count, from, ...told, words }
}

/** What siblings begin with alike is not yet the heading: 学习他坚守…, 学习他奉献…. */
const fixedOf = (
  siblings: readonly Likely[],
  { from, lengths, count }: Told,
  weight: number
): Float64Array => {
  const fixed = new Float64Array(count)
  const others = siblings.length - 1
  for (const [own, { text }] of siblings.entries()) {
    const shared = siblings.map((other, at) => (at === own ? 0 : sharedHead(text, other.text)))
    for (let end = from[own] ?? 0; end < (from[own + 1] ?? 0); end++) {
      let inShared = 0
      for (const length of shared) if (length >= (lengths[end] ?? 0)) inShared += 1 / others
      fixed[end] = weight * (inShared + (inShared > 0.5 ? 2 : 0))
    }
  }
  return fixed
}

/** 2016年工作回顾, 2017年工作安排: digits are alike. */
const sharedHead = (a: string, b: string): number => {
  let at = 0
  while (at < a.length && isAlike(a.charCodeAt(at), b.charCodeAt(at))) at++
  return at
}

const isAlike = (a: number, b: number): boolean => a === b || (isDigit(a) && isDigit(b))

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** How often siblings are expected to have each length, last word, word after it and build, and to be sentences. */
interface Counts {
  readonly lengths: Float64Array
  readonly words: Float64Array
  sentences: number
}

/** No heading is longer, its first sentence included. */
const LONGEST = 256

const noCounts = (words: number): Counts => ({
  lengths: new Float64Array(LONGEST),
  words: new Float64Array(words),
  sentences: 0
})

const clear = (counts: Counts): void => {
  counts.lengths.fill(0)
  counts.words.fill(0)
  counts.sentences = 0
}

/** Adds a share to what an end has; 0 takes all of it away. */
const add = (
  counts: Counts,
  { lengths, lasts, nexts, patterns, sentences }: Told,
  end: number,
  share: number
): void => {
  increase(counts.lengths, lengths[end] ?? 0, share)
  increase(counts.words, lasts[end] ?? 0, share)
  increase(counts.words, nexts[end] ?? 0, share)
  increase(counts.words, patterns[end] ?? 0, share)
  if (sentences[end]) counts.sentences += share
}

const increase = (counts: Float64Array, key: number, by: number): void => {
  counts[key] = key === 0 || by === 0 ? 0 : (counts[key] ?? 0) + by
}

const left = (all: Float64Array, mine: Float64Array, key: number): number =>
  Math.max(0, (all[key] ?? 0) - (mine[key] ?? 0))
