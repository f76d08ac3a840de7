/** In: the lines that a volume shows, and those that an editor has made of them. Out: where they differ, as small as can be. */
import { matchesOf, textMatches } from '../5-render/docx/review/index.ts'

/** `shown.slice(start, end)` became `after`, which stands at `at` of the editor's text. */
export interface Difference {
  readonly start: number
  readonly end: number
  readonly after: string
  readonly at: number
  /** A whole line that was put in. */
  readonly line?: boolean
}

/** Offsets are of all lines joined by line feeds, one behind each. */
export const differencesOf = (shown: readonly string[], edited: readonly string[]): Difference[] => {
  const numbers = new Map<string, number>()
  const numberOf = (line: string): number => {
    const number = numbers.get(line) ?? numbers.size
    numbers.set(line, number)
    return number
  }
  const [starts, ends] = [startsOf(shown), startsOf(edited)]
  const found: Difference[] = []
  let [a, b] = [0, 0]
  const matches = matchesOf(shown.map(numberOf), edited.map(numberOf))
  for (const match of [...matches, { a: shown.length, b: edited.length, length: 0 }]) {
    const [left, right] = [shown.slice(a, match.a), edited.slice(b, match.b)]
    found.push(...holeDifferences(left, right, starts[a] ?? 0, ends[b] ?? 0))
    a = match.a + match.length
    b = match.b + match.length
  }
  return found
}

/** Where each line begins, and where the last one ends. */
export const startsOf = (lines: readonly string[]): number[] => {
  const starts = [0]
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1)
  return starts
}

/** As many lines as before are one another's; else all of them are compared as one text. */
const holeDifferences = (
  left: readonly string[],
  right: readonly string[],
  start: number,
  at: number
): Difference[] => {
  if (left.length !== right.length)
    return textDifferences(textOf(left), textOf(right)).map(found => moved(found, start, at))
  const [starts, ends] = [startsOf(left), startsOf(right)]
  return left.flatMap((line, index) =>
    textDifferences(`${line}\n`, `${right[index] ?? ''}\n`).map(found =>
      moved(found, start + (starts[index] ?? 0), at + (ends[index] ?? 0))
    )
  )
}

const textOf = (lines: readonly string[]): string => lines.map(line => `${line}\n`).join('')

const moved = (found: Difference, start: number, at: number): Difference => ({
  ...found,
  start: found.start + start,
  end: found.end + start,
  at: found.at + at
})

/** Less than so much in between is no reason to see two differences. */
const NEAR = 2

const textDifferences = (a: string, b: string): Difference[] => {
  const found: Difference[] = []
  let [atA, atB] = [0, 0]
  for (const match of [...textMatches(a, b), { a: a.length, b: b.length, length: 0 }]) {
    const isEnd = match.a === a.length
    const isBegun = match.a > atA || match.b > atB
    if (match.length < NEAR && !isEnd && isBegun && a.charAt(match.a) !== '\n') continue
    if (match.a > atA || match.b > atB)
      found.push({ start: atA, end: match.a, after: b.slice(atB, match.b), at: atB })
    atA = match.a + match.length
    atB = match.b + match.length
  }
  return found
}
