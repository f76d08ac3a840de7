/** In: a short stretch of folded text. Out: the best reading of it as words from either end, and what a border costs. */
import { LONGEST_WORD, lookUp, type Word, wordAt } from './lexicon.ts'

/** A word at its place. */
export interface PlacedWord extends Word {
  readonly from: number
  readonly to: number
}

/** All best readings of a stretch. */
export interface Lattice {
  /** What is lost where a word must end at an offset: 0 where the best reading has a border there. */
  readonly loss: (at: number) => number
  /** The last word of the best reading of what stands before an offset. */
  readonly before: (at: number) => PlacedWord | undefined
  /** The first word of the best reading of what stands after it. */
  readonly after: (at: number) => PlacedWord | undefined
}

/** A Han character that the list does not know, a mark, and a run of digits or letters. */
const UNKNOWN = 6.8
const MARK = 2
const RUN = 3

/** A word that only the platform's segmenter knows. */
const FOREIGN = 5.8

/** Reads a stretch from both ends; cost grows with its length. `borders`: where words begin by the platform's segmenter. */
export const latticeOf = (text: string, borders: ReadonlySet<number>): Lattice => {
  const edges = edgesOf(text)
  addForeign(text, borders, edges)
  const forward = bestFromStart(edges, text.length)
  const backward = bestToEnd(edges, text.length)
  const best = forward.costs[text.length] ?? 0
  return {
    loss: at => (forward.costs[at] ?? best) + (backward.costs[at] ?? best) - best,
    before: at => forward.words[at],
    after: at => backward.words[at]
  }
}

/** The words that may begin at each offset. */
const edgesOf = (text: string): PlacedWord[][] => {
  const edges: PlacedWord[][] = []
  for (let from = 0; from < text.length; from++) edges.push(wordsAt(text, from))
  return edges
}

const wordsAt = (text: string, from: number): PlacedWord[] => {
  const code = text.charCodeAt(from)
  // Han first: a pattern at every character would cost more than the words.
  if (code >= 0x3400 && code <= 0x9fff) return hanWordsAt(text, from)
  const run = /^(?:[\d０-９]+(?:[.．][\d０-９]+)?[%％]?|[A-Za-zＡ-Ｚａ-ｚ]+)/.exec(
    text.slice(from, from + 24)
  )
  if (!run) return [{ tag: 'k', cost: MARK, from, to: from + 1 }]
  const tag = /^[\d０-９]/.test(run[0]) ? 'm' : 'x'
  return [{ tag, cost: RUN, from, to: from + run[0].length }]
}

const hanWordsAt = (text: string, from: number): PlacedWord[] => {
  const words: PlacedWord[] = []
  for (let length = 1; length <= LONGEST_WORD; length++) {
    const word = wordAt(text, from, length)
    if (word) words.push({ tag: word.tag, cost: word.cost, from, to: from + length })
    else if (length === 1) words.push({ tag: 'n', cost: UNKNOWN, from, to: from + 1 })
  }
  return words
}

/** Words of the platform's segmenter that the list does not have. */
const addForeign = (text: string, borders: ReadonlySet<number>, edges: PlacedWord[][]): void => {
  let from = 0
  for (const to of [...borders].sort((a, b) => a - b)) {
    if (to - from >= 2 && to - from <= 4) {
      const word = text.slice(from, to)
      if (/^[\u3400-\u9fff]+$/.test(word) && !lookUp(word))
        edges[from]?.push({ tag: 'o', cost: FOREIGN, from, to })
    }
    from = to
  }
}

interface Best {
  readonly costs: readonly number[]
  readonly words: readonly (PlacedWord | undefined)[]
}

const bestFromStart = (edges: readonly (readonly PlacedWord[])[], length: number): Best => {
  const costs = new Array<number>(length + 1).fill(Number.POSITIVE_INFINITY)
  const words = new Array<PlacedWord | undefined>(length + 1).fill(undefined)
  costs[0] = 0
  for (let at = 0; at < length; at++) {
    for (const word of edges[at] ?? []) {
      const cost = (costs[at] ?? 0) + word.cost
      if (cost >= (costs[word.to] ?? 0)) continue
      costs[word.to] = cost
      words[word.to] = word
    }
  }
  return { costs, words }
}

const bestToEnd = (edges: readonly (readonly PlacedWord[])[], length: number): Best => {
  const costs = new Array<number>(length + 1).fill(Number.POSITIVE_INFINITY)
  const words = new Array<PlacedWord | undefined>(length + 1).fill(undefined)
  costs[length] = 0
  for (let at = length - 1; at >= 0; at--) {
    for (const word of edges[at] ?? []) {
      const cost = word.cost + (costs[word.to] ?? Number.POSITIVE_INFINITY)
      if (cost >= (costs[at] ?? 0)) continue
      costs[at] = cost
      words[at] = word
    }
  }
  return { costs, words }
}
