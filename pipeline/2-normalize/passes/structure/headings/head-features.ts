/** In: what may be a heading that is glued to a sentence. Out: what its own words say for and against it (TN-86). */
import { MOST_WORDS, partOf, type Scales, withNext } from './end-evidence.ts'
import { endsInQuantity, headEndings, headNouns } from './glued-ends.data.ts'
import type { GluedText, HeadWords } from './glued-text.ts'
import { endsInOpener } from './openers.ts'

/** How long it is. */
export const addLength = (length: number, { add }: Scales): void => {
  add(lengthNames[Math.min(length, lengthNames.length - 1)] ?? '', 1)
  if (length > 8) add('longer', length - 8)
}

/** By length: up to 8 each by itself. */
const lengthNames: readonly string[] = Array.from({ length: 15 }, (_, length) =>
  length <= 8
    ? `length ${length}`
    : length <= 10
      ? 'length 9-10'
      : length <= 13
        ? 'length 11-13'
        : 'length 14+'
)

/** What its words are, and how they are built. */
export const addHead = (glued: GluedText, length: number, words: HeadWords, scales: Scales): void => {
  addWords(words, scales)
  const head = glued.text.slice(0, length)
  const { add } = scales
  // No ending is longer than this.
  const end = head.slice(-LONGEST_ENDING)
  if (words.last.from === 2 && length === 4 && fourHan.test(head)) add('head two pairs', 1)
  if (endsInNoun(head)) add('head noun of headings', 1)
  if (headEndings.test(end)) add('head ban', 1)
  if (endsInQuantity.test(end)) add('head quantity', 1)
  if (comma.test(head)) {
    add('head comma', 1)
    if (isEven(head.split(comma))) add('head comma even', 1)
  }
  if (length >= glued.twiceFrom) add('head twice', 1)
  if (length >= glued.clauseFrom) add('head clause sign', 1)
  if (length >= words.openerEnd) add('head has opener', 1)
  if (endsInOpener(head)) add('head ends opener', 1)
}

const LONGEST_ENDING = 3
const fourHan = /^[\u3400-\u9fff]{4}$/
const comma = /[，,]/

const addWords = (words: HeadWords, { add, addWords: addOf }: Scales): void => {
  const { first, last, count } = words
  const ends = partOf(last.tag)
  addOf('headEnds', ends)
  if (last.to - last.from === 1) addOf('headEndsShort', ends)
  addOf('headFromTo', withNext(partOf(first.tag), ends))
  if (count <= MOST_WORDS) {
    addOf('headPattern', words.patternWords)
    addOf('headShape', words.shapeWords)
  }
  if (count === 1) add('head one word', 1)
  else if ('vw'.includes(first.tag) && 'nwsN'.includes(last.tag)) add('head verb object', 1)
  const inside = verbsInside(words)
  if (inside > 0) add('head has verb inside', inside)
}

/** Verbs that are neither the heading's first word nor its last: 目标到年底完成 has one. */
const verbsInside = ({ verbs, last, count }: HeadWords): number =>
  Math.min(2, verbs - (count > 1 && last.tag === 'v' ? 1 : 0))

/** A word of headings with something before it. */
const endsInNoun = (head: string): boolean =>
  (head.length > 2 && nounsOfHeadings.has(head.slice(-2))) ||
  (head.length > 3 && nounsOfHeadings.has(head.slice(-3)))

/** What headings of every kind end in. */
export const nounsOfHeadings: ReadonlySet<string> = new Set(headNouns)

/** 领导重视，机构健全: halves of one length. */
const isEven = (halves: readonly string[]): boolean =>
  halves.length > 1 && halves.every(half => half.length === halves[0]?.length && half.length >= 3)
