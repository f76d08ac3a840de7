/**
 * In: siblings whose headings were glued to the sentences after them. Out: where each heading ends (TN-86,
 * missing line break): at a word boundary, before what opens a sentence, as long as its siblings are.
 */
import { wordStarts } from '../words.ts'
import { headEndings, headNouns, sentenceOpeners, tailBans } from './glued-ends.data.ts'

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
  const options = addLikeness(siblings.map(optionsOf))
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
  /** What siblings may have in common here: the heading's last character, the first two and four after it. */
  readonly tail: string
  readonly next: string
  readonly opening: string
}

const costAt = (option: Option, length: number): number =>
  option.cost + PER_CHARACTER * Math.abs(option.length - length)

const nearest = (options: readonly Option[], length: number): Option | null => {
  let best: Option | null = null
  for (const option of options) if (!best || costAt(option, length) < costAt(best, length)) best = option
  return best
}

/** Siblings are alike: an end is likelier where most of them can end, or be followed, in the same way. */
const addLikeness = (all: readonly (readonly Option[])[]): readonly (readonly Option[])[] => {
  const tails = countSiblings(all, option => option.tail)
  const nexts = countSiblings(all, option => option.next)
  const openings = countSiblings(all, option => option.opening)
  const likeness = (option: Option): number =>
    worth(tails.get(option.tail), all.length, { least: 4, each: 0.45, most: 1.5 }) +
    worth(nexts.get(option.next), all.length, { least: 4, each: 0.3, most: 1 }) +
    worth(openings.get(option.opening), all.length, { least: 3, each: 0.8, most: 3 })
  return all.map(options => options.map(option => ({ ...option, cost: option.cost - likeness(option) })))
}

const countSiblings = (
  all: readonly (readonly Option[])[],
  read: (option: Option) => string
): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const options of all) {
    for (const key of new Set(options.map(read))) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** Chance makes two or three siblings alike in a character or two; four are not alike by chance. */
const worth = (
  count: number | undefined,
  all: number,
  limits: { readonly least: number; readonly each: number; readonly most: number }
): number =>
  count !== undefined && count >= limits.least && count >= all * 0.6
    ? Math.min(limits.most, limits.each * (count - 1))
    : 0

const optionsOf = ({ text, known, sentence }: GluedSibling): readonly Option[] => {
  const option = (length: number, cost: number): Option => ({
    length,
    cost,
    tail: text.charAt(length - 1),
    next: text.slice(length, length + 2),
    opening: text.slice(length, length + 4)
  })
  if (known !== null) return [option(known, -2)]
  const stretch = text.slice(0, LONGEST + 12)
  const starts = wordStarts(stretch)
  const options = sentence === null ? [] : [option(sentence, 0.5)]
  const stop = stretch.search(/[。；！？]/)
  const limit = Math.min(stop < 0 ? LONGEST : stop, LONGEST)
  for (let length = SHORTEST; length < limit; length++) {
    if (starts.has(length)) options.push(option(length, costOf(stretch, length)))
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
  if (/[，、：,;:]$/.test(head) || /^[，、：,;:”》）]/.test(tail)) cost += 4
  if (unbalanced(head)) cost += 4
  if (headNouns.some(noun => head.endsWith(noun))) cost -= 0.8
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
