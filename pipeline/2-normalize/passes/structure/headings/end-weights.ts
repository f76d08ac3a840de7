/** In: the weights that were fitted. Out: scales that add up what each piece of evidence weighs (TN-86). */
import { type Scales, type WordsKind, wordsIn, wordsKinds } from './end-evidence.ts'
import { endWeights } from './end-weights.data.ts'

interface Weights {
  readonly named: ReadonlyMap<string, number>
  /** By kind and words. */
  readonly ofWords: Readonly<Record<WordsKind, ReadonlyMap<number, number>>>
}

let weights: Weights | null = null

/** Scales that weigh by what was fitted. */
export const weighed = (): Scales => {
  weights ??= readWeights()
  const { named, ofWords } = weights
  let sum = 0
  return {
    add: (name, value) => {
      sum += value * (named.get(name) ?? 0)
    },
    addWords: (kind, words) => {
      sum += ofWords[kind].get(words) ?? 0
    },
    total: () => {
      const total = sum
      sum = 0
      return total
    }
  }
}

const readWeights = (): Weights => {
  const named = new Map<string, number>()
  const ofWords = Object.fromEntries(wordsKinds.map(kind => [kind, new Map<number, number>()])) as Record<
    WordsKind,
    Map<number, number>
  >
  for (const line of endWeights.split('\n')) {
    const [weight = '', ...names] = line.split(';')
    for (const name of names) {
      const found = wordsIn(name)
      if (found) ofWords[found.kind].set(found.words, Number(weight) / 10)
      // A sign may be named like words: `tail ban`.
      named.set(name, Number(weight) / 10)
    }
  }
  return { named, ofWords }
}
