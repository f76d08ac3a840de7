/**
 * In: siblings whose headings were glued to the sentences after them. Out: where each heading ends (TN-86,
 * missing line break): at a word boundary, before what opens a sentence, as long as its siblings are.
 */
import { wordStarts } from '../words.ts'
import { headEndings, sentenceOpeners, tailBans } from './glued-ends.data.ts'

/** A sibling: the text after its ordinal, and the length of its heading where that is known. */
export interface GluedSibling {
  readonly text: string
  readonly known: number | null
  /** Length of the first sentence, where that may be the heading. */
  readonly sentence: number | null
}

/** Longest heading that is looked for, in characters. */
const LONGEST = 30
const SHORTEST = 2
/** What a character more or less than the siblings' common length costs. */
const PER_CHARACTER = 0.35

/** Lengths of the headings, one a sibling; null where no end is good enough. */
export const findGluedEnds = (siblings: readonly GluedSibling[]): readonly (number | null)[] => {
  const options = siblings.map(optionsOf)
  let bestCost = Number.POSITIVE_INFINITY
  let best: readonly (Option | null)[] = siblings.map(() => null)
  for (let length = SHORTEST; length <= LONGEST; length++) {
    const chosen = options.map(option => nearest(option, length))
    const cost = chosen.reduce((sum, option) => sum + (option ? costAt(option, length) : 4), 0)
    if (cost < bestCost) {
      bestCost = cost
      best = chosen
    }
  }
  return best.map(option => option?.length ?? null)
}

interface Option {
  readonly length: number
  readonly cost: number
}

const costAt = (option: Option, length: number): number =>
  option.cost + PER_CHARACTER * Math.abs(option.length - length)

const nearest = (options: readonly Option[], length: number): Option | null => {
  let best: Option | null = null
  for (const option of options) if (!best || costAt(option, length) < costAt(best, length)) best = option
  return best
}

const optionsOf = ({ text, known, sentence }: GluedSibling): readonly Option[] => {
  if (known !== null) return [{ length: known, cost: -2 }]
  const stretch = text.slice(0, LONGEST + 12)
  const starts = wordStarts(stretch)
  const options: Option[] = sentence === null ? [] : [{ length: sentence, cost: 0.5 }]
  const clauseEnd = stretch.search(/[。；！？]/)
  const limit = Math.min(clauseEnd < 0 ? LONGEST : clauseEnd, LONGEST)
  for (let length = SHORTEST; length < limit; length++) {
    if (starts.has(length)) options.push({ length, cost: costOf(stretch, length) })
  }
  return options
}

/** Low where the left part reads as a heading and the right part as the opening of a sentence. */
const costOf = (text: string, length: number): number => {
  const head = text.slice(0, length)
  const tail = text.slice(length)
  let cost = 1.5
  if (sentenceOpeners.some(word => tail.startsWith(word))) cost -= 1.5
  if (tailBans.test(tail)) cost += 3
  if (headEndings.test(head)) cost += 3
  if (/[，、：]$/.test(head) || /^[，、：”》）]/.test(tail)) cost += 4
  if (unbalanced(head)) cost += 4
  if (repeats(head, tail)) cost -= 0.8
  return cost
}

const unbalanced = (head: string): boolean => count(head, '“《（「') !== count(head, '”》）」')

const count = (text: string, chars: string): number => {
  let found = 0
  for (const char of text) if (chars.includes(char)) found++
  return found
}

/** The sentence takes up the heading's first or last word. */
const repeats = (head: string, tail: string): boolean =>
  head.length >= 4 && (tail.includes(head.slice(-2)) || tail.includes(head.slice(0, 2)))
