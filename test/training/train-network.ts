/** In: texts to learn from. Out: a network that has learnt from so many drawn pairs, and how often such a network is right. */
import { type PairInputs, pairInputs, type Vocabulary, vocabularyOf } from './network-inputs.ts'
import {
  type Learnt,
  learnPair,
  newWeights,
  sharesIn,
  takeSteps,
  tell,
  type Weights
} from './network-layers.ts'
import { drawnExample, drawsFrom, type Supply } from './network-pairs.ts'

export interface TrainedNetwork {
  readonly vocabulary: Vocabulary
  readonly weights: Weights
}

export interface Training {
  /** Pairs that are drawn. */
  readonly pairs: number
  /** Words that the network may know beside the kinds of words. */
  readonly words: number
  readonly seed: number
}

/** Pairs between two steps of the layers. */
const TOGETHER = 16
const RATE = { codes: 0.05, layers: 0.002 } as const
/** From this part of the pairs on weights are moved less and less, down to so much. */
const SLOWER_FROM = 0.4
const SLOWEST = 0.02
/** The last part of the pairs has the weighed evidence beside the network. */
const WEIGHED_FROM = 0.75
/** The network that is kept is the mean of those that it was from this part on, each time after so many pairs. */
const MEAN_FROM = 0.88
const MEAN_EACH = 512

/** Learns: the same supply and training give the same network. */
export const trainNetwork = (supply: Supply, { pairs, words, seed }: Training): TrainedNetwork => {
  const { pools } = supply
  const texts = pools.flatMap(({ sentences, headings }) => [...sentences, ...headings])
  const vocabulary = vocabularyOf([...texts, ...supply.listed, ...supply.own.map(({ text }) => text)], words)
  const weights = newWeights(vocabulary, seed)
  const mean = meanOf(weights)
  const draw = drawsFrom(seed + 1)
  for (let count = 0; count < pairs; count++) {
    const done = count / pairs
    const slower = Math.max(SLOWEST, Math.min(1, (1 - done) / (1 - SLOWER_FROM)))
    const pair = pairInputs(drawnExample(supply, draw), vocabulary, draw)
    if (pair) learnPair(pair, weights, { rate: RATE.codes * slower, evidence: done >= WEIGHED_FROM, draw })
    if (count % TOGETHER === TOGETHER - 1)
      takeSteps(weights, { rate: RATE.layers * slower, pairs: TOGETHER, count: Math.floor(count / TOGETHER) })
    if (done >= MEAN_FROM && count % MEAN_EACH === 0) mean.add()
  }
  mean.take()
  return { vocabulary, weights }
}

/** Sums weights as they go, and makes them their mean in the end. */
const meanOf = (weights: Weights): { readonly add: () => void; readonly take: () => void } => {
  const all: readonly Learnt[] = Object.values(weights)
  const sums = all.map(({ values }) => new Float64Array(values.length))
  let count = 0
  return {
    add: () => {
      count++
      for (const [index, { values }] of all.entries()) {
        const sum = sums[index]
        if (sum) for (let at = 0; at < values.length; at++) sum[at] = (sum[at] ?? 0) + (values[at] ?? 0)
      }
    },
    take: () => {
      if (count === 0) return
      for (const [index, { values }] of all.entries())
        for (let at = 0; at < values.length; at++) values[at] = (sums[index]?.[at] ?? 0) / count
    }
  }
}

/** What came out of pairs that were kept back. */
export interface Result {
  readonly pairs: number
  /** Right ones: by the network alone, with the evidence, by the evidence alone, and by taking any end. */
  readonly alone: number
  readonly together: number
  readonly evidence: number
  readonly chance: number
}

/** Asks about so many pairs that have a heading: which of its ends is the likeliest. */
export const resultOf = (
  { vocabulary, weights }: TrainedNetwork,
  supply: Supply,
  { pairs, seed }: Pick<Training, 'pairs' | 'seed'>
): Result => {
  const draw = drawsFrom(seed)
  const asked: PairInputs[] = []
  for (let count = 0; count < pairs; count++) {
    const pair = pairInputs(drawnExample(supply, draw), vocabulary, null)
    if (pair && pair.right < pair.ends.length) asked.push(pair)
  }
  const rightBy = (scoresOf: (pair: PairInputs) => number[]): number =>
    asked.filter(pair => bestOf(scoresOf(pair)) === pair.right).length
  const shares = (pair: PairInputs, evidence: boolean): number[] =>
    sharesIn(
      pair.ends.map(end => tell(end, weights, evidence, null)),
      weights
    ).slice(0, -1)
  return {
    pairs: asked.length,
    alone: rightBy(pair => shares(pair, false)),
    together: rightBy(pair => shares(pair, true)),
    evidence: rightBy(({ ends }) => ends.map(end => end.evidence)),
    chance: asked.reduce((sum, { ends }) => sum + 1 / ends.length, 0)
  }
}

const bestOf = (scores: readonly number[]): number => scores.indexOf(Math.max(...scores))
