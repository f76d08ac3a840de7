/** In: a place in a folded text. Out: whether a sentence opens there, by its words of grammar: 我, 首先, 通过. */
import { sentenceOpeners } from './glued-ends.data.ts'

/** How long the openers are that stand at a place. */
export interface Opener {
  readonly shortest: number
  readonly longest: number
}

/** @example openerAt('我们', 0)?.longest // 1 */
export const openerAt = (text: string, at: number): Opener | null => {
  let longest = 0
  let shortest = Number.POSITIVE_INFINITY
  for (const word of openersByFirst.get(text.charCodeAt(at)) ?? []) {
    if (!text.startsWith(word, at)) continue
    longest = Math.max(longest, word.length)
    shortest = Math.min(shortest, word.length)
  }
  return longest > 0 ? { shortest, longest } : null
}

/** @example opensSentence('随着河水上涨，') // true */
export const opensSentence = (rest: string): boolean => openerAt(rest, 0) !== null

/** It is asked at every word of every end: only openers with the same first character are looked at. */
const openersByFirst: ReadonlyMap<number, readonly string[]> = (() => {
  const found = new Map<number, string[]>()
  for (const word of sentenceOpeners) {
    const words = found.get(word.charCodeAt(0))
    if (words) words.push(word)
    else found.set(word.charCodeAt(0), [word])
  }
  return found
})()

/** Openers of two characters and more. */
export const endsInOpener = (head: string): boolean => {
  for (let length = 2; length <= longestOpener && length <= head.length; length++)
    if (openers.has(head.slice(-length))) return true
  return false
}

const openers: ReadonlySet<string> = new Set(sentenceOpeners)
const longestOpener = Math.max(...sentenceOpeners.map(word => word.length))
