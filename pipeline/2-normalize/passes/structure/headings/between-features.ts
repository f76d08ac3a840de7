/** In: what may be a heading and the sentence that it is glued to. Out: what they have to do with one another (TN-86). */
import { partOf, type Scales, withNext } from './end-evidence.ts'
import type { PlacedWord } from './word-lattice.ts'

/** The sentence takes up words of the heading, or heading and sentence would make one word or phrase. */
export const addBetween = (
  text: string,
  length: number,
  last: PlacedWord | undefined,
  next: PlacedWord | undefined,
  { add, addWords }: Scales
): void => {
  const before = text.slice(0, length)
  addWords('between', withNext(partOf(last?.tag), partOf(next?.tag)))
  if (last && next && isShortNoun(last) && 'pd'.includes(next.tag)) add('subject cut', 1)
  if (next && next.to - length > 1 && before.includes(text.slice(length, next.to))) add('echo word', 1)
  if (length + 1 < text.length && before.includes(text.slice(length, length + 2))) add('echo start', 1)
  if (isHan(text.charCodeAt(length)) && text.charCodeAt(length - 1) === text.charCodeAt(length))
    add('echo char', 1)
  const later = echoes(text, length)
  if (later > 0) add('echo later', later)
}

const isHan = (code: number): boolean => code >= 0x3400 && code <= 0x9fff

/** 党|同…, 人|在…: a noun of one character before a preposition is the sentence's subject. */
const isShortNoun = ({ tag, from, to }: PlacedWord): boolean => tag === 'n' && to - from === 1

/** So much of the sentence is read, at most to its end; more pairs than these say no more. */
const READ = 12
const MOST = 2

/** Pairs of characters of the heading that the sentence has as well. */
const echoes = (text: string, length: number): number => {
  const stop = text.slice(length, length + READ).search(/[。；！？]/)
  const end = stop < 0 ? Math.min(text.length, length + READ) : length + stop
  let found = 0
  for (let at = 0; at + 2 <= length && found < MOST; at++) if (hasPair(text, at, length, end)) found++
  return found
}

/** The two characters at `at` stand between `from` and `to` as well. */
const hasPair = (text: string, at: number, from: number, to: number): boolean => {
  const first = text.charCodeAt(at)
  const second = text.charCodeAt(at + 1)
  for (let place = from; place + 2 <= to; place++)
    if (text.charCodeAt(place) === first && text.charCodeAt(place + 1) === second) return true
  return false
}
