/**
 * In: siblings, each with the ends that its heading may have; then, again and again, how likely each is. Out: how like
 * each end is to what the others are likely to have (TN-86): of one length, with one last word, of one build.
 */
import type { HeadingEnd } from './end-features.ts'

/** Probabilities, one for each end. */
export type Shares = readonly number[]

interface Sibling {
  readonly text: string
  readonly ends: readonly HeadingEnd[]
}

/** From so many siblings on, one length for all is no chance. */
const MANY = 4

/** Of the shares of each sibling: per sibling and end the values that `likenessWeights` weighs, in its order. */
export type Likeness = (shares: readonly Shares[]) => readonly (readonly (readonly number[])[])[]

/** What the words of siblings have in common is read once: how likely their ends are changes from round to round. */
export const likenessAmong = (siblings: readonly Sibling[]): Likeness => {
  if (siblings.length < 2) return () => siblings.map(own => own.ends.map(() => []))
  const told = toldOf(siblings)
  const shared = siblings.map((own, index) => sharedHeads(own, index, siblings))
  const others = siblings.length - 1
  return shares => {
    const all = noCounts()
    const mine = noCounts()
    for (const [index, own] of told.entries()) count(own, shares[index] ?? [], all)
    return told.map((own, index) => {
      count(own, shares[index] ?? [], mine)
      const values = own.map(end => valuesOf(end, all, mine, shared[index] ?? [], others))
      forget(own, mine)
      return values
    })
  }
}

/** With how many characters each other sibling begins like this one, the fewest first. */
const sharedHeads = ({ text }: Sibling, index: number, siblings: readonly Sibling[]): readonly number[] =>
  siblings.flatMap((other, at) => (at === index ? [] : [sharedHead(text, other.text)])).sort((a, b) => a - b)

/** What an end may have in common with others: words and builds as numbers, 0 for nothing. */
interface Told {
  readonly length: number
  readonly last: number
  readonly next: number
  readonly pattern: number
  readonly isSentence: boolean
}

/** Words are numbered as they come: they are counted three times, each by itself and all together. */
const toldOf = (siblings: readonly Sibling[]): readonly (readonly Told[])[] => {
  const numbers = new Map<string, number>([['', 0]])
  const numberOf = (word: string): number => {
    const known = numbers.get(word)
    if (known !== undefined) return known
    numbers.set(word, numbers.size)
    return numbers.size - 1
  }
  return siblings.map(({ ends }) =>
    ends.map(({ length, last, next, pattern, isSentence }) => ({
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
  const inShared = countFrom(shared, length) / others
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

const count = (ends: readonly Told[], shares: Shares, counts: Counts): void => {
  for (const [index, { length, last, next, pattern, isSentence }] of ends.entries()) {
    const share = shares[index] ?? 0
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

/** How many of rising numbers are so great at least. */
const countFrom = (rising: readonly number[], least: number): number => {
  let from = rising.length
  while (from > 0 && (rising[from - 1] ?? 0) >= least) from--
  return rising.length - from
}

const sharedHead = (a: string, b: string): number => {
  let at = 0
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++
  return at
}
