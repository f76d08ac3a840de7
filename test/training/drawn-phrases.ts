/** In: a clause. Out: words of it that might be a heading: 更新设备, 母亲的菜园, 讨论. */

import { readGluedText } from '../../pipeline/2-normalize/passes/structure/headings/glued-text.ts'
import { folded } from '../../pipeline/2-normalize/passes/structure/headings/lexicon.ts'
import type { PlacedWord } from '../../pipeline/2-normalize/passes/structure/headings/word-lattice.ts'
import type { Draw } from './network-pairs.ts'

/** Longest phrase, in characters and words. */
const LONGEST = 10
const MOST_WORDS = 5

/** Parts of speech of headings, as lexicon.data.ts names them. */
const patterns =
  /^(?:[nwv]|[vw][nwsf]|[abn][nw]|n[wva]|ns|nd[va]|[vw][abn][nw]|nn[wvna]|[abn]n[wv]|[nwNs]u[nw]|[nab][nw]u[nw]|[nw]c[nw]|[vw][nw]c[nw]|[nw]u[nw]c[nw]|[vw]nu[nw]|nuan|i|[vw]n[vw]n|n[wv]d?[av])$/

/** A stretch of the clause that is built like a heading; null where there is none. */
export const drawnPhrase = (clause: string, draw: Draw): string | null => {
  const { lattice } = readGluedText(folded(clause))
  const words: PlacedWord[] = []
  for (let word = lattice.after(0); word; word = lattice.after(word.to)) words.push(word)
  const phrases: string[] = []
  for (let from = 0; from < words.length; from++)
    for (let to = from + 1; to <= Math.min(words.length, from + MOST_WORDS); to++)
      if (isPhrase(words.slice(from, to))) phrases.push(clause.slice(words[from]?.from, words[to - 1]?.to))
  return phrases.length === 0 ? null : (phrases[draw(phrases.length)] ?? null)
}

const isPhrase = (words: readonly PlacedWord[]): boolean => {
  const length = (words.at(-1)?.to ?? 0) - (words[0]?.from ?? 0)
  return length >= 2 && length <= LONGEST && patterns.test(words.map(({ tag }) => tag).join(''))
}
