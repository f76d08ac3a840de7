/** In: the sources of a volume. Out: the lines that stand at the edges of several of them: what one site put around each. */
import { byCodeUnit } from './by-code-unit.ts'
import { lineKey, type SharedLine } from './repair.ts'

/** In so many texts a line is no chance. */
const LEAST = 3
/** Lines from either end that are its edge, and the stretch of the text that holds them. */
const EDGE = 12
const STRETCH = 6000
/** Longer lines are paragraphs, shorter ones marks. */
const LONGEST = 160
const SHORTEST = 4
/** So many of the texts are named. */
const NAMED = 4

/** Sorted by key. @example sharedLines([a, b, c]) // [{ key: '墨香网', count: 3, files: ['a.txt', 'b.txt', 'c.txt'] }] */
export const sharedLines = (
  texts: readonly { readonly file: string; readonly base: string }[]
): readonly SharedLine[] => {
  const found = new Map<string, { count: number; files: string[] }>()
  for (const { file, base } of texts)
    for (const key of edgeKeys(base)) {
      const line = found.get(key) ?? { count: 0, files: [] }
      line.count++
      if (line.files.length < NAMED) line.files.push(file)
      found.set(key, line)
    }
  return [...found]
    .flatMap(([key, line]) => (line.count >= LEAST ? [{ key, ...line }] : []))
    .sort((a, b) => byCodeUnit(a.key, b.key))
}

const edgeKeys = (base: string): ReadonlySet<string> => {
  const head = linesOf(base.slice(0, STRETCH)).slice(0, EDGE)
  const tail = linesOf(base.slice(-STRETCH)).slice(-EDGE)
  return new Set(
    [...head, ...tail].map(lineKey).filter(key => key.length >= SHORTEST && key.length <= LONGEST)
  )
}

const linesOf = (text: string): string[] =>
  text.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/).filter(line => line.trim() !== '')
