/** In: the sources of a volume. Out: the lines that stand at the edges of several of them: what one site put around each. */
import { byCodeUnit } from './by-code-unit.ts'
import { lineKey } from './repair.ts'

/** In so many texts a line is no chance. */
const LEAST = 3
/** Lines from either end that are its edge, and the stretch of the text that holds them. */
const EDGE = 12
const STRETCH = 6000
/** Longer lines are paragraphs, shorter ones marks. */
const LONGEST = 160
const SHORTEST = 4

/** Their keys (`lineKey`), sorted. @example sharedLines(['甲\n正文\n墨香网', '乙\n正文\n墨香网', '丙\n正文\n墨香网']) // ['墨香网'] */
export const sharedLines = (bases: readonly string[]): readonly string[] => {
  const counts = new Map<string, number>()
  for (const base of bases) for (const key of edgeKeys(base)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts].flatMap(([key, count]) => (count >= LEAST ? [key] : [])).sort(byCodeUnit)
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
