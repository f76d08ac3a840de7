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
  const all = countsOf(siblings)
  const others = Math.max(1, siblings.length - 1)
  return siblings.map((own, index) => {
    const mine = countsOf([own])
    const shared = siblings.map((other, at) => (at === index ? 0 : sharedHead(own.text, other.text)))
    const share = (key: string): number => Math.max(0, (all.get(key) ?? 0) - (mine.get(key) ?? 0)) / others
    return own.ends.map(end => (siblings.length < 2 ? [] : valuesOf(end, share, shared, others)))
  })
}

const valuesOf = (
  end: HeadingEnd,
  share: (key: string) => number,
  shared: readonly number[],
  others: number
): number[] => {
  const { length, last, next, pattern, isSentence } = end
  const same = share(`length ${length}`)
  const ending = share(`last ${last}`)
  const many = others + 1 >= MANY ? 1 : 0
  const inShared = shared.filter(count => count >= length).length / others
  return [
    // Squared: one length for all says much, one length for some says nothing.
    same * same,
    share(`length ${length - 1}`) + share(`length ${length + 1}`),
    share(`length ${length - 2}`) + share(`length ${length + 2}`),
    ending,
    next === '' ? 0 : share(`next ${next}`),
    share(`pattern ${pattern}`),
    isSentence ? share('sentence') : 0,
    // What siblings begin with alike is not yet the heading: 学习他坚守…, 学习他奉献….
    inShared + (inShared > 0.5 ? 2 : 0),
    same * same * many,
    ending * many
  ]
}

const countsOf = (siblings: readonly Likely[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { ends, shares } of siblings) {
    for (const [index, end] of ends.entries()) {
      const share = shares[index] ?? 0
      for (const key of keysOf(end)) counts.set(key, (counts.get(key) ?? 0) + share)
    }
  }
  return counts
}

const keysOf = ({ length, last, next, pattern, isSentence }: HeadingEnd): string[] => [
  `length ${length}`,
  `last ${last}`,
  `pattern ${pattern}`,
  ...(next === '' ? [] : [`next ${next}`]),
  ...(isSentence ? ['sentence'] : [])
]

const sharedHead = (a: string, b: string): number => {
  let at = 0
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++
  return at
}
