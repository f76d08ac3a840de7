/** In: units. Out: what of them is matched as a whole or not at all, a table or a word with its reading; and matches without it. */
import type { Match } from './matches.ts'
import type { Unit } from './units.ts'

export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Of tables and of words with their readings, in order. */
export const wholeStretches = (unit: Unit): Stretch[] =>
  unit.kind === 'table' ? [{ start: unit.start, end: unit.start + unit.text.length }] : readingsIn(unit)

/** Words with their readings, in a table too. */
export const readingsIn = (unit: Unit): Stretch[] => {
  const stretches: Stretch[] = []
  let at = 0
  for (const { kind, text } of unit.parts.items) {
    // Blanks at the ends of lines may have been taken away: what follows them stands earlier.
    const isWhole = kind === 'whole' && text !== ''
    const found = !isWhole || unit.text.startsWith(text, at) ? at : unit.text.lastIndexOf(text, at)
    if (isWhole && found >= 0)
      stretches.push({ start: unit.start + found, end: unit.start + found + text.length })
    at += text.length
  }
  return stretches
}

/** @param stretches in order, none over another */
export const withoutStretches = (matches: readonly Match[], stretches: readonly Stretch[]): Match[] => {
  const left: Match[] = []
  let next = 0
  for (const { a, b, length } of matches) {
    while ((stretches[next]?.end ?? Number.POSITIVE_INFINITY) <= a) next++
    let from = a
    for (let index = next; (stretches[index]?.start ?? Number.POSITIVE_INFINITY) < a + length; index++) {
      const { start, end } = stretches[index] as Stretch
      if (start > from) left.push({ a: from, b: b + from - a, length: start - from })
      from = Math.max(from, end)
    }
    if (from < a + length) left.push({ a: from, b: b + from - a, length: a + length - from })
  }
  return left
}
