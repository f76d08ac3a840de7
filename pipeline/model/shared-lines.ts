/** In: the sources of a volume. Out: the lines that stand at the edges of several of them: what one site put around each. */
import { byCodeUnit } from './by-code-unit.ts'
import { lineKey, type SharedLine } from './repair.ts'

/** In so many texts a line is no chance; copies of one text count once. */
const LEAST = 3
/** Lines from either end that are its edge, and the stretch of the text that holds them. */
const EDGE = 12
const STRETCH = 6000
/** Longer lines are paragraphs, shorter ones marks. */
const LONGEST = 160
const SHORTEST = 4
/** So many of the texts are named. */
const NAMED = 4
/** Copies have their longest lines in common: of so many, this share of the characters. */
const LONG = 5
const SAME = 0.6

/** Sorted by key. @example sharedLines([a, b, c]) // [{ key: '墨香网', count: 3, files: ['a.txt', 'b.txt', 'c.txt'] }] */
export const sharedLines = (
  texts: readonly { readonly file: string; readonly base: string }[]
): readonly SharedLine[] => {
  const found = new Map<string, { works: Set<number>; count: number; files: string[] }>()
  const workOf = works()
  for (const { file, base } of texts) {
    const head = linesOf(base.slice(0, STRETCH))
    const tail = linesOf(base.slice(-STRETCH))
    const work = workOf([...head, ...tail])
    for (const key of edgeKeys(head, tail)) {
      const line = found.get(key) ?? { works: new Set(), count: 0, files: [] }
      line.works.add(work)
      line.count++
      if (line.files.length < NAMED) line.files.push(file)
      found.set(key, line)
    }
  }
  return [...found]
    .flatMap(([key, { works, count, files }]) => (works.size >= LEAST ? [{ key, count, files }] : []))
    .sort((a, b) => byCodeUnit(a.key, b.key))
}

/** Numbers the works that texts are copies of, drafts of one among them: what only they share is their author's. */
const works = (): ((lines: readonly string[]) => number) => {
  const worksWith = new Map<string, Set<number>>()
  let count = 0
  return lines => {
    const long = longestOf(lines)
    const common = new Map<number, number>()
    for (const key of long)
      for (const work of worksWith.get(key) ?? []) common.set(work, (common.get(work) ?? 0) + key.length)
    const enough = long.length > 1 ? SAME * long.join('').length : Number.POSITIVE_INFINITY
    const known = [...common].find(([, shared]) => shared >= enough)?.[0]
    const work = known ?? count++
    for (const key of long) worksWith.set(key, (worksWith.get(key) ?? new Set()).add(work))
    return work
  }
}

const longestOf = (lines: readonly string[]): readonly string[] =>
  [...new Set(lines.map(lineKey))].sort((a, b) => b.length - a.length || byCodeUnit(a, b)).slice(0, LONG)

const edgeKeys = (head: readonly string[], tail: readonly string[]): ReadonlySet<string> =>
  new Set(
    [...head.slice(0, EDGE), ...tail.slice(-EDGE)]
      .map(lineKey)
      .filter(key => key.length >= SHORTEST && key.length <= LONGEST)
  )

const linesOf = (text: string): string[] =>
  text.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/).filter(line => line.trim() !== '')
