/** In: texts to learn from. Out: a network that has learnt from so many drawn pairs, and how often such a network is right. */
import { type PairInputs, pairInputs, type Vocabulary, vocabularyOf } from './network-inputs.ts'
import { learnPair, newWeights, sharesIn, takeSteps, tell, type Weights } from './network-layers.ts'
import { drawnExample, drawsFrom, type Pool } from './network-pairs.ts'

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
const RATE = 0.05
/** The last part of the pairs moves the weights less, and has the weighed evidence beside the network. */
const LAST_PART = 0.25
const LAST_RATE = 0.02

/** Learns: the same pool and training give the same network. */
export const trainNetwork = (pool: Pool, { pairs, words, seed }: Training): TrainedNetwork => {
  const vocabulary = vocabularyOf([...pool.sentences, ...pool.headings], words)
  const weights = newWeights(vocabulary, seed)
  const draw = drawsFrom(seed + 1)
  for (let count = 0; count < pairs; count++) {
    const isLast = count >= pairs * (1 - LAST_PART)
    const rate = isLast ? LAST_RATE : RATE
    const pair = pairInputs(drawnExample(pool, draw), vocabulary, draw)
    if (pair) learnPair(pair, weights, { rate, evidence: isLast, draw })
    if (count % TOGETHER === TOGETHER - 1) takeSteps(weights, rate)
  }
  return { vocabulary, weights }
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
  pool: Pool,
  { pairs, seed }: Pick<Training, 'pairs' | 'seed'>
): Result => {
  const draw = drawsFrom(seed)
  const asked: PairInputs[] = []
  for (let count = 0; count < pairs; count++) {
    const pair = pairInputs(drawnExample(pool, draw), vocabulary, null)
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
