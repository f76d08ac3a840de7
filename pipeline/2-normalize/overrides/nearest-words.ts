/** In: words that a text does not have. Out: the line, or the part of one, that is most like them. */
import { fold } from './fold.ts'

/** Share of the words' pairs of characters that must stand in a line. */
const SHARE = 0.5
/** Longer lines are shown from the first shared pair on. */
const SHOWN = 30

export interface NearestWords {
  readonly words: string
  /** Offset in the base. */
  readonly start: number
}

/** @example nearestWords('二、主要的内容\n正文', '二、主要内容')?.words // '二、主要的内容' */
export const nearestWords = (base: string, words: string): NearestWords | null => {
  const wanted = new Set(pairsOf(fold(words).text))
  if (wanted.size === 0) return null
  let best: NearestWords | null = null
  let bestShare = SHARE
  for (const { 0: line, index } of base.matchAll(/[^\n\r\f\v\u0085\u2028\u2029]+/g)) {
    const shared = sharedIn(line, wanted)
    const share = shared.count / wanted.size
    if (share < bestShare || (best && share === bestShare)) continue
    bestShare = share
    const from = line.length <= SHOWN ? line.length - line.trimStart().length : shared.first
    best = { words: line.slice(from, from + SHOWN).trim(), start: index + from }
  }
  return best
}

/** How many of the pairs a line has, and where the first of them stands. */
const sharedIn = (line: string, wanted: ReadonlySet<string>): { count: number; first: number } => {
  const { text, offsets } = fold(line)
  const found = new Set<string>()
  let first = -1
  for (let at = 0; at + 2 <= text.length; at++) {
    const pair = text.slice(at, at + 2)
    if (!wanted.has(pair)) continue
    if (first < 0) first = offsets[at] ?? 0
    found.add(pair)
  }
  return { count: found.size, first: Math.max(0, first) }
}

const pairsOf = (text: string): string[] =>
  text.length < 2 ? [text] : Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2))
