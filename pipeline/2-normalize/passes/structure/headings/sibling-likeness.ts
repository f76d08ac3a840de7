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
  const all = countsOf(siblings)
  const others = siblings.length - 1
  return siblings.map((own, index) => {
    const mine = countsOf([own])
    const shared = siblings.map((other, at) => (at === index ? 0 : sharedHead(own.text, other.text)))
    return own.ends.map(end => valuesOf(end, all, mine, shared, others))
  })
}

/** What the others are likely to have: all but `mine`. */
const valuesOf = (
  { length, last, next, pattern, isSentence }: HeadingEnd,
  all: Counts,
  mine: Counts,
  shared: readonly number[],
  others: number
): number[] => {
  const ofLength = (value: number): number =>
    Math.max(0, (all.lengths[value] ?? 0) - (mine.lengths[value] ?? 0)) / others
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
    next === '' ? 0 : shareOf(all.nexts, mine.nexts, next, others),
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
  readonly lasts: Map<string, number>
  readonly nexts: Map<string, number>
  readonly patterns: Map<string, number>
  sentences: number
}

type CountsByWord = ReadonlyMap<string, number>

const shareOf = (all: CountsByWord, mine: CountsByWord, key: string, others: number): number =>
  Math.max(0, (all.get(key) ?? 0) - (mine.get(key) ?? 0)) / others

const countsOf = (siblings: readonly Likely[]): Counts => {
  const counts: Counts = {
    lengths: [],
    lasts: new Map(),
    nexts: new Map(),
    patterns: new Map(),
    sentences: 0
  }
  for (const { ends, shares } of siblings)
    for (const [index, end] of ends.entries()) count(end, shares[index] ?? 0, counts)
  return counts
}

const count = (end: HeadingEnd, share: number, counts: Counts): void => {
  counts.lengths[end.length] = (counts.lengths[end.length] ?? 0) + share
  increase(counts.lasts, end.last, share)
  increase(counts.patterns, end.pattern, share)
  if (end.next !== '') increase(counts.nexts, end.next, share)
  if (end.isSentence) counts.sentences += share
}

const increase = (counts: Map<string, number>, key: string, by: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + by)
}

const sharedHead = (a: string, b: string): number => {
  let at = 0
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++
  return at
}
