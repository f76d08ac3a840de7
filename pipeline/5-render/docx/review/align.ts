/** In: what the volume shows of a source, and the source's kept text. Out: which characters of the one are which of the other. */
import { type Match, matchesOf, textMatches } from './matches.ts'
import type { SourceUnits, Unit } from './units.ts'
import { wholeStretches, withoutStretches } from './whole-stretches.ts'

/** Two lines are of one origin where so much of their characters is the same. */
export const ALIKE = 0.5
/** Lines of a hole that are tried with one another. */
export const WINDOW = 12

/** `a`: offset in `shown`; `b`: in the kept text. A table or a word with its reading is matched as a whole or not at all. */
export const alignUnits = ({ units, shown, text }: SourceUnits): Match[] => {
  const kept = linesIn(text.text)
  const known = new Set(kept.map(line => keyOf(line.text)))
  const own = units.flatMap(unit => unitLines(unit, known))
  const matches = linePairs(own, kept).flatMap(([a, b]) => pairMatches(shown, text.text, a, b))
  return withoutTorn(joined(matches), units)
}

export interface Line {
  readonly start: number
  /** With its line feed. */
  readonly text: string
}

export const linesIn = (text: string, start = 0): Line[] => {
  const lines: Line[] = []
  let at = 0
  while (at < text.length) {
    const end = text.indexOf('\n', at)
    const next = end < 0 ? text.length : end + 1
    lines.push({ start: start + at, text: text.slice(at, next) })
    at = next
  }
  return lines
}

/** A title that layout broke is one line of the source; a paragraph whose source breaks it is several. */
const unitLines = (unit: Unit, known: ReadonlySet<string>): Line[] =>
  known.has(keyOf(unit.text)) ? [{ start: unit.start, text: unit.text }] : linesIn(unit.text, unit.start)

export const keyOf = (line: string): string => line.replace(/^•/, '').replace(/\s+/g, '')

type LinePair = readonly [Line, Line]

const linePairs = (a: readonly Line[], b: readonly Line[]): LinePair[] => {
  const numbers = new Map<string, number>()
  const numbersOf = (lines: readonly Line[], blank: number): number[] =>
    lines.map(({ text }) => {
      const key = keyOf(text)
      // Lines without text are never one another.
      if (key === '') return blank
      const number = numbers.get(key) ?? numbers.size
      numbers.set(key, number)
      return number
    })
  const same = matchesOf(numbersOf(a, -1), numbersOf(b, -2))
  const pairs: LinePair[] = []
  let [atA, atB] = [0, 0]
  for (const match of [...same, { a: a.length, b: b.length, length: 0 }]) {
    pairs.push(...alikePairs(a.slice(atA, match.a), b.slice(atB, match.b)))
    for (let n = 0; n < match.length; n++) {
      const [left, right] = [a[match.a + n], b[match.b + n]]
      if (left && right) pairs.push([left, right])
    }
    atA = match.a + match.length
    atB = match.b + match.length
  }
  return pairs
}

/** In order, each with the first of the next lines that says nearly the same. */
const alikePairs = (a: readonly Line[], b: readonly Line[]): LinePair[] => {
  const pairs: LinePair[] = []
  let from = 0
  for (const line of a) {
    const found = b.slice(from, from + WINDOW).findIndex(other => likeness(line.text, other.text) >= ALIKE)
    const other = b[from + found]
    if (found < 0 || !other) continue
    pairs.push([line, other])
    from += found + 1
  }
  return pairs
}

/** Share of characters that two lines have in common, whatever their order. */
export const likeness = (a: string, b: string): number => {
  const [left, right] = [keyOf(a), keyOf(b)]
  const counts = new Map<string, number>()
  for (const char of left) counts.set(char, (counts.get(char) ?? 0) + 1)
  let common = 0
  for (const char of right) {
    const count = counts.get(char) ?? 0
    if (count > 0) common++
    counts.set(char, count - 1)
  }
  return (2 * common) / Math.max(1, left.length + right.length)
}

export const pairMatches = (shown: string, kept: string, a: Line, b: Line): Match[] => {
  if (a.text === b.text) return [{ a: a.start, b: b.start, length: a.text.length }]
  const found = textMatches(a.text, b.text).map(match => ({
    ...match,
    a: a.start + match.a,
    b: b.start + match.b
  }))
  const [endA, endB] = [a.start + a.text.length - 1, b.start + b.text.length - 1]
  const last = found.at(-1)
  // The ends of two lines that are one another are one another too.
  const isEnded = last && last.a + last.length > endA
  return isEnded || shown.charAt(endA) !== '\n' || kept.charAt(endB) !== '\n'
    ? found
    : [...found, { a: endA, b: endB, length: 1 }]
}

const joined = (matches: readonly Match[]): Match[] => {
  const all: Match[] = []
  for (const match of matches) {
    const last = all.at(-1)
    if (last && last.a + last.length === match.a && last.b + last.length === match.b)
      all[all.length - 1] = { ...last, length: last.length + match.length }
    else all.push(match)
  }
  return all
}

/** Without what is matched of stretches that cannot be matched whole. */
const withoutTorn = (matches: readonly Match[], units: readonly Unit[]): Match[] =>
  withoutStretches(
    matches,
    units.flatMap(wholeStretches).filter(({ start, end }) => !isWithin(matches, start, end))
  )

const isWithin = (matches: readonly Match[], start: number, end: number): boolean => {
  const match = matches.findLast(({ a }) => a <= start)
  return match !== undefined && match.a + match.length >= end
}
