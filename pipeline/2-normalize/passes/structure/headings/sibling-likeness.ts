/**
 * In: siblings, each with the ends that its heading may have and how likely each is. Out: how like each end is to what
 * the others are likely to have (TN-86): of one length, with one last word, of one build.
 */
import type { HeadingEnd } from './end-features.ts'

/** Probabilities, one for each end. */
export type Shares = readonly number[]

interface Likely {
  readonly text: string
  readonly ends: readonly HeadingEnd[]
  readonly shares: Shares
}

/** From so many siblings on, one length for all is no chance. */
const MANY = 4

/** Per sibling and end: the values that `likenessWeights` weighs, in its order. */
export const likenessOf = (siblings: readonly Likely[]): readonly (readonly (readonly number[])[])[] => {
  if (siblings.length < 2) return siblings.map(own => own.ends.map(() => []))
  const told = toldOf(siblings)
  const all = noCounts()
  const mine = noCounts()
  for (const own of told) count(own, all)
  const others = siblings.length - 1
  return siblings.map(({ text }, index) => {
    const own = told[index] ?? []
    const shared = siblings.map((other, at) => (at === index ? 0 : sharedHead(text, other.text)))
    count(own, mine)
    const values = own.map(end => valuesOf(end, all, mine, shared, others))
    forget(own, mine)
    return values
  })
}

/** What an end may have in common with others: words and builds as numbers, 0 for nothing. */
interface Told {
  readonly share: number
  readonly length: number
  readonly last: number
  readonly next: number
  readonly pattern: number
  readonly isSentence: boolean
}

/** Words are numbered as they come: they are counted three times, each by itself and all together. */
const toldOf = (siblings: readonly Likely[]): readonly (readonly Told[])[] => {
  const numbers = new Map<string, number>([['', 0]])
  const numberOf = (word: string): number => {
    const known = numbers.get(word)
    if (known !== undefined) return known
    numbers.set(word, numbers.size)
    return numbers.size - 1
  }
  return siblings.map(({ ends, shares }) =>
    ends.map(({ length, last, next, pattern, isSentence }, index) => ({
      share: shares[index] ?? 0,
      length,
      last: numberOf(last),
      next: numberOf(next),
      pattern: numberOf(pattern),
      isSentence
    }))
  )
}

/** What the others are likely to have: all but `mine`. */
const valuesOf = (
  { length, last, next, pattern, isSentence }: Told,
  all: Counts,
  mine: Counts,
  shared: readonly number[],
  others: number
): number[] => {
  const ofLength = (value: number): number => shareOf(all.lengths, mine.lengths, value, others)
  const same = ofLength(length)
  const ending = shareOf(all.lasts, mine.lasts, last, others)
  const many = others + 1 >= MANY ? 1 : 0
  const inShared = shared.filter(count => count >= length).length / others
  return [
    // Squared: one length for all says much, one length for some says nothing.
    same * same,
    ofLength(length - 1) + ofLength(length + 1),
    ofLength(length - 2) + ofLength(length + 2),
    ending,
    next === 0 ? 0 : shareOf(all.nexts, mine.nexts, next, others),
    shareOf(all.patterns, mine.patterns, pattern, others),
    isSentence ? Math.max(0, all.sentences - mine.sentences) / others : 0,
    // What siblings begin with alike is not yet the heading: 学习他坚守…, 学习他奉献….
    inShared + (inShared > 0.5 ? 2 : 0),
    same * same * many,
    ending * many
  ]
}

/** How often siblings are expected to have each length, last word, word after it and build, and to be sentences. */
interface Counts {
  readonly lengths: number[]
  readonly lasts: number[]
  readonly nexts: number[]
  readonly patterns: number[]
  sentences: number
}

const noCounts = (): Counts => ({ lengths: [], lasts: [], nexts: [], patterns: [], sentences: 0 })

const shareOf = (all: readonly number[], mine: readonly number[], key: number, others: number): number =>
  Math.max(0, (all[key] ?? 0) - (mine[key] ?? 0)) / others

const count = (ends: readonly Told[], counts: Counts): void => {
  for (const { share, length, last, next, pattern, isSentence } of ends) {
    increase(counts.lengths, length, share)
    increase(counts.lasts, last, share)
    increase(counts.patterns, pattern, share)
    increase(counts.nexts, next, share)
    if (isSentence) counts.sentences += share
  }
}

const increase = (counts: number[], key: number, by: number): void => {
  counts[key] = (counts[key] ?? 0) + by
}

/** Back to nothing, without going through all that others have. */
const forget = (ends: readonly Told[], counts: Counts): void => {
  for (const { length, last, next, pattern } of ends) {
    counts.lengths[length] = 0
    counts.lasts[last] = 0
    counts.nexts[next] = 0
    counts.patterns[pattern] = 0
  }
  counts.sentences = 0
}

const sharedHead = (a: string, b: string): number => {
  let at = 0
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++
  return at
}
