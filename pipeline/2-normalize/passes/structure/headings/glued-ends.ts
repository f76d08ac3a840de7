/**
 * In: siblings whose headings were glued to the sentences after them. Out: where each heading ends (TN-86,
 * missing line break), decided for all of them together; null where no end is sure enough: a wrong cut is worse
 * in print than none.
 */
import { wordStarts } from '../words.ts'
import {
  auxiliaries,
  clauseSigns,
  endsInQuantity,
  headEndings,
  prepositions,
  quantity,
  sentenceOpeners,
  tailBans
} from './glued-ends.data.ts'

/** A sibling: the text after its ordinal, and the length of its heading where that is known. */
export interface GluedSibling {
  readonly text: string
  readonly known: number | null
  /** Length of the first sentence, where that may be the heading. */
  readonly sentence: number | null
}

/** Longest heading that is looked for, in characters. */
const LONGEST = 36
const SHORTEST = 2
/** What a character more or less than the siblings' common length costs, and at most. */
const PER_CHARACTER = 0.25
const MOST_FOR_LENGTH = 3
/** An end is taken where it costs no more than this, and the next best end this much more. */
const DEAREST = 1.6
/** Lengths of siblings that differ by no more are alike. */
const NEAR = 1
const MARGIN = 0.4

/** Lengths of the headings, one a sibling; null where no end is good enough. */
export const findGluedEnds = (siblings: readonly GluedSibling[]): readonly (number | null)[] => {
  const options = addLikeness(siblings.map(optionsOf))
  let bestCost = Number.POSITIVE_INFINITY
  let common = SHORTEST
  for (let length = SHORTEST; length <= LONGEST; length++) {
    // Headings are short: what is won by a longer one must be worth its length.
    let cost = Math.max(0, length - 8) * 0.06 * options.length
    for (const [index, of] of options.entries())
      cost += (siblings[index]?.known === null ? 1 : 2) * Math.min(4, cheapest(of, length)?.cost ?? 4)
    if (cost >= bestCost) continue
    bestCost = cost
    common = length
  }
  const sure = options.map(
    (of, index) => siblings[index]?.known ?? sureLength(of, common, option => option.isShown)
  )
  const lengths = sure.filter(length => length !== null)
  return options.map((of, index) => sure[index] ?? sureLength(of, common, option => isLike(option, lengths)))
}

interface Option {
  readonly length: number
  readonly cost: number
  /** True where words, and not only lengths, speak for it. */
  readonly isShown: boolean
  /** What siblings may have in common here: its length and last two characters, its last three, the first four after it. */
  readonly tail: string
  readonly ending: string
  readonly opening: string
  /** … and the same begun one character earlier. */
  readonly before: string
}

const costAt = (option: Option, length: number): number =>
  option.cost + Math.min(MOST_FOR_LENGTH, PER_CHARACTER * Math.abs(option.length - length))

const cheapest = (options: readonly Option[], length: number): Option | null => {
  let best: Option | null = null
  let bestCost = Number.POSITIVE_INFINITY
  for (const option of options) {
    const cost = costAt(option, length)
    if (cost >= bestCost) continue
    best = { ...option, cost }
    bestCost = cost
  }
  return best
}

/** As long as siblings whose ends are sure: at least two of them, and most. */
const isLike = (option: Option, lengths: readonly number[]): boolean => {
  const near = lengths.filter(length => Math.abs(length - option.length) <= NEAR).length
  return near >= 2 && near * 2 > lengths.length
}

/** The end that suits the common length, where it is cheap and no other is nearly as cheap. */
const sureLength = (
  options: readonly Option[],
  common: number,
  isProved: (option: Option) => boolean
): number | null => {
  const best = cheapest(options, common)
  if (!best || best.cost > DEAREST || !isProved(best)) return null
  const second = cheapest(
    options.filter(option => option.length !== best.length),
    common
  )
  return second && second.cost - best.cost < MARGIN ? null : best.length
}

/** Siblings are alike: an end is likelier where others can end, or be followed, in the same way. */
const addLikeness = (all: readonly (readonly Option[])[]): readonly (readonly Option[])[] => {
  const tails = countSiblings(all, option => option.tail)
  const endings = countSiblings(all, option => option.ending)
  const befores = countSiblings(all, option => option.before)
  const openings = countSiblings(all, option => option.opening)
  const likeness = (option: Option): number =>
    (option.length < 4 ? 0 : worth(tails.get(option.tail), all.length, 0.6, 2)) +
    (option.length < 4 ? 0 : worth(endings.get(option.ending), all.length, 0.6, 2)) +
    // What is alike begins further left: this end would cut it.
    (worth(befores.get(option.before), all.length, 1, 1) > 0
      ? 0
      : worth(openings.get(option.opening), all.length, 0.8, 3))
  return all.map(options =>
    options.map(option => {
      const worth = likeness(option)
      return { ...option, cost: option.cost - worth, isShown: option.isShown || worth > 0 }
    })
  )
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

/** What most siblings share, or three of them, is no chance. */
const worth = (count: number | undefined, all: number, each: number, most: number): number =>
  count === undefined || count < Math.min(3, all * 0.6) ? 0 : Math.min(most, each * (count - 1))

const optionsOf = ({ text, known, sentence }: GluedSibling): readonly Option[] => {
  const option = (length: number, cost: number, isShown = true): Option => ({
    length,
    cost,
    isShown,
    tail: `${text.slice(Math.max(0, length - 2), length)}${length}`,
    ending: text.slice(Math.max(0, length - 3), length),
    opening: text.slice(length, length + 4),
    before: text.slice(length - 1, length + 3)
  })
  if (known !== null) return [option(known, -2)]
  const stretch = text.slice(0, LONGEST + 12)
  const starts = wordStarts(stretch)
  const options = sentence === null ? [] : [option(sentence, sentenceCost(text.slice(0, sentence)))]
  const stop = stretch.search(/[。；！？]/)
  const limit = Math.min(stop < 0 ? LONGEST : stop - 1, LONGEST)
  for (let length = SHORTEST; length < limit; length++) {
    if (starts.has(length))
      options.push(option(length, costOf(stretch, length, starts), isShown(stretch, length)))
  }
  return options
}

/** A whole sentence is a heading where it is short and has no clauses. */
const sentenceCost = (sentence: string): number =>
  0.5 + (/[，,]/.test(sentence) ? 1 : 0) + (saysTwice(sentence) ? 1.8 : 0)

/** Low where the left part reads as a heading and the right part as the opening of a sentence. */
const costOf = (text: string, length: number, starts: ReadonlySet<number>): number => {
  const head = text.slice(0, length)
  const tail = text.slice(length)
  let cost = 1.5 + (usual[length] ?? 0) - openingWorth(tail) - takingUp(head, tail)
  // 演练目的通过: the opening of the sentence stands in the heading.
  if (sentenceOpeners.some(word => word.length > 1 && head.endsWith(word))) cost += 2.5
  if (tailBans.test(tail)) cost += 3
  if (headEndings.test(head)) cost += 3
  if (endsInQuantity.test(head)) cost += 1.5
  if (/[，、：,;:—]$/.test(head) || /^[，、：,;:”》）—]/.test(tail)) cost += 4
  if (unbalanced(head)) cost += 4
  if (/[，,]/.test(head)) cost += 0.6
  if (saysTwice(head) || /([\u3400-\u9fff])\1/.test(head)) cost += 1.8
  if (clauseSigns.test(head) || opensWithin(head, starts)) cost += 1
  // Two words of one character are as often a word that the segmenter does not know.
  if (starts.has(length - 1) && starts.has(length + 1)) cost += 0.5
  return cost
}

/** A sentence opens here by its first word, or by taking up the heading's. */
const isShown = (text: string, length: number): boolean => {
  const tail = text.slice(length)
  return openingWorth(tail) >= OPENS || takingUp(text.slice(0, length), tail) >= OPENS
}

/** Words worth less than this do not show an end. */
const OPENS = 0.65

/** Four characters are the custom; two or three are as often the first word of four. */
const usual: Readonly<Record<number, number>> = { 2: 0.3, 3: 0.15, 4: -0.2, 5: -0.1, 6: -0.1 }

/** 居民在…, 灶台按照…: a word of two characters, then the preposition of the sentence whose subject it is. */
const withSubject =
  /^[\u3400-\u9fff]{2}(?:[在从從由把被将將对對]|按照|根据|根據|可以|应当|應當|必须|必須|不得|需要)/

/** Prepositions that open a sentence, or stand after its subject. */
const afterSubject = /^(?:通过|通過|按照|根据|根據|经过|經過|依照|依据|依據|针对|針對)/

const openingWorth = (tail: string): number => {
  if (/^[“《「『（]/.test(tail)) return 0.5
  if (quantity.test(tail)) return 0.7
  if (afterSubject.test(tail)) return 1
  if (sentenceOpeners.some(word => tail.startsWith(word))) return 1.5
  if (prepositions.some(word => tail.startsWith(word))) return 0.7
  if (withSubject.test(tail) && opensWithWord(tail)) return 0.9
  return auxiliaries.some(word => tail.startsWith(word)) ? 0.4 : 0
}

/** The first two characters are one word: 居民在…, not 浇好在…. */
const opensWithWord = (tail: string): boolean => {
  const starts = wordStarts(tail.slice(0, 4))
  return starts.has(2) && !starts.has(1)
}

/** A pronoun or a conjunction within: the sentence has begun. */
const opensWithin = (head: string, starts: ReadonlySet<number>): boolean => {
  for (let at = 2; at < head.length; at++)
    if (starts.has(at) && sentenceOpeners.some(word => head.startsWith(word, at))) return true
  return false
}

const unbalanced = (head: string): boolean => count(head, '“《（「') !== count(head, '”》）」')

const count = (text: string, chars: string): number => {
  let found = 0
  for (const char of text) if (chars.includes(char)) found++
  return found
}

/** The sentence takes up a word of the heading: best as its own first word, less further on in its first clause. */
const takingUp = (head: string, tail: string): number => {
  if (tail.length >= 2 && head.includes(tail.slice(0, 2))) return 0.7
  // 缴税税费…: one character twice, once on either side.
  if (/[\u3400-\u9fff]/.test(tail.charAt(0)) && head.endsWith(tail.charAt(0))) return 0.7
  const clause = tail.split(/[，。；：！？,]/, 1)[0] ?? ''
  for (let at = 0; at + 2 <= head.length; at++) if (clause.includes(head.slice(at, at + 2))) return 0.6
  return 0
}

/** A heading seldom says a word twice: the second time is the sentence's. */
const saysTwice = (head: string): boolean => {
  for (let at = 0; at + 4 <= head.length; at++)
    if (head.indexOf(head.slice(at, at + 2), at + 2) >= 0) return true
  return false
}
