/** Damage 1: lines broken at a fixed width of 30 to 45 characters, with and without indents. */
import type { Draw } from './draw.ts'
import type { Line } from './layout.ts'

/** How a program breaks: anywhere, with marks hung over the edge, or with a character pushed down before a mark. */
type Habit = 'anywhere' | 'hang' | 'push'

/**
 * Where neither indents nor blank lines part paragraphs, only a short last line does. A width at which some last
 * line is full hides the break from anybody, so another one is taken, or blank lines.
 */
export const wrap = (draw: Draw, lines: readonly Line[]): Line[] => {
  const habit: Habit = draw.pick(['anywhere', 'anywhere', 'hang', 'push'])
  const margin = draw.chance(0.1) ? '  ' : ''
  const trailing = draw.chance(0.15) ? ' ' : ''
  const first = draw.int(30, 45)
  const widths = Array.from({ length: 16 }, (_, step) => 30 + ((first - 30 + step) % 16))
  const wrapped = widths.map(width => wrapAt(width, habit, margin, lines))
  const clear = wrapped.find((candidate, index) => !hidesBreak(candidate, widths[index] ?? first))
  const chosen =
    clear ??
    (wrapped[0] ?? []).map((line, index) => (index > 0 && !line.rest ? { ...line, spaced: true } : line))
  return chosen.map((line, index) =>
    chosen[index + 1]?.rest ? { ...line, text: line.text + trailing } : line
  )
}

const wrapAt = (width: number, habit: Habit, margin: string, lines: readonly Line[]): Line[] =>
  lines.flatMap(line => {
    const indent = margin + line.indent
    return foldText(line.text, 2 * width, columns(indent), columns(margin), habit).map(
      (text, index): Line =>
        index === 0 ? { ...line, text, indent } : { ...line, text, indent: margin, spaced: false, rest: true }
    )
  })

/** Half-ems: Han and its marks two, Latin one. */
export const columns = (text: string): number => {
  let sum = 0
  for (const char of text) sum += isWide(char) ? 2 : 1
  return sum
}

const isWide = (char: string): boolean => char >= '⺀' || '“”‘’—…'.includes(char)

/** Words and numbers stay whole: nobody could say whether a blank stood where one was cut. */
const units = (text: string): string[] => text.match(/[A-Za-z0-9.,:%@_/~-]+|./gu) ?? []

const foldText = (
  text: string,
  measure: number,
  firstIndent: number,
  indent: number,
  habit: Habit
): string[] => {
  const folded: string[][] = [[]]
  let room = measure - firstIndent
  for (const unit of units(text)) {
    const line = folded.at(-1) ?? []
    const width = columns(unit)
    if (width <= room || line.length === 0 || (habit === 'hang' && closes(unit) && room >= 0)) {
      line.push(unit)
      room -= width
      continue
    }
    const pulled = habit === 'push' && closes(unit) ? pushedDown(line) : []
    folded.push([...pulled, unit])
    room = measure - indent - columns(pulled.join('')) - width
  }
  return folded.map(line => line.join(''))
}

const closes = (unit: string): boolean => '，。、；：！？”’）》】'.includes(unit)

/** The last character that is no mark, with the marks after it. */
const pushedDown = (line: string[]): string[] => {
  let from = line.length - 1
  while (from > 1 && closes(line[from] ?? '')) from--
  return line.splice(from)
}

const hidesBreak = (lines: readonly Line[], width: number): boolean =>
  lines.some((line, index) => {
    const next = lines[index + 1]
    if (!next || next.rest || next.spaced || next.role !== 'paragraph') return false
    if (next.indent !== '' && next.indent !== '  ') return false
    return columns(line.indent + line.text) + 2 * 4 > 2 * width
  })
