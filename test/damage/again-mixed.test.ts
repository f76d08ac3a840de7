/**
 * Inspecting kept text again changes next to nothing: two damaged documents after one another, with lines of a site put
 * in at the edges and anywhere between (product.md). More of them with CHENGCE_DAMAGE=400.
 */
import { expect, test } from 'vitest'
import { normalized } from '../2-normalize/structure/outline.ts'
import { damages } from './damages.ts'
import { documentOf } from './documents.ts'
import { siteLines } from './site-lines.data.ts'

const documents = Number(process.env.CHENGCE_DAMAGE ?? 60)
const seed = Number(process.env.CHENGCE_SEED ?? 20260101)
const kinds = Object.keys(damages).map(Number)
/** Share of the texts that a second run may touch: what stood in a line's indent or between two lines is no more to be seen. */
const TOUCHED = 0.02

test('a second run leaves mixed texts as they are', { timeout: 600_000 }, async () => {
  const touched: string[] = []
  for (let at = seed; at < seed + documents; at++) {
    const { text } = await normalized(mixed(at))
    const again = await normalized(text)
    const [first] = again.changes.filter(change => change.class === 'A')
    if (first)
      touched.push(
        `${at} ${first.rule} ${JSON.stringify(text.slice(Math.max(0, first.start - 30), first.end + 40))}`
      )
  }
  expect(touched.length, touched.join('\n')).toBeLessThanOrEqual(TOUCHED * documents)
})

/** Always the same for a seed. */
const mixed = (at: number): string => {
  const next = numbersFrom(at)
  const kind = (): number => kinds[next(kinds.length)] ?? 1
  const texts =
    next(5) < 2 ? [documentOf(at, [kind()]), documentOf(at + 1, [kind()])] : [documentOf(at, [kind()])]
  const lines = texts.flatMap(({ text }) => text.split('\n'))
  for (let left = next(5); left > 0; left--) {
    const places = [next(3), lines.length - next(3), next(lines.length)]
    lines.splice(places[next(3)] ?? 0, 0, siteLines[next(siteLines.length)] ?? '')
  }
  return lines.join('\n')
}

/** Below a limit each: the linear congruence of Numerical Recipes. */
const numbersFrom = (start: number): ((limit: number) => number) => {
  let state = start >>> 0
  return limit => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}
