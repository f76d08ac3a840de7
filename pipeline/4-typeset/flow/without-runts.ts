/** In: widths of columns that fill a table. Out: the same, with room given to a column in which one character would turn over alone. */
import type { TableGrid } from './table-grid.ts'
import { textWidth } from './text-width.ts'

/** What a last line is at least, in em: less is a character, perhaps with its mark. */
const RUNT = 1.6
/** A column gives and takes this much at most, in steps that small, in em. */
const MOST = 6
const STEP = 0.25

/**
 * Each column in turn takes from those that have room to spare: that lose no line by it, and get no runt of their own.
 * One that finds no room gives up a little, so that two characters turn over. Widths in em, `blank` of each that is not text.
 */
export const withoutRunts = (
  widths: readonly number[],
  grid: TableGrid,
  { blank, floor }: { readonly blank: number; readonly floor: readonly number[] }
): number[] => {
  const columns = widths.map((_, column) => columnOf(grid, column))
  const now = [...widths]
  const look = (column: number, width: number): Look => lookOf(columns[column] ?? [], width - blank)
  const spare = (column: number): number => {
    const width = now[column] ?? 0
    const before = look(column, width)
    let give = 0
    while (give < MOST && width - give - STEP >= (floor[column] ?? 0)) {
      const after = look(column, width - give - STEP)
      if (after.lines > before.lines || after.runts > before.runts) break
      give += STEP
    }
    return give
  }
  for (let column = 0; column < now.length; column++) {
    const width = now[column] ?? 0
    const { runts, lines } = look(column, width)
    if (runts === 0) continue
    const donors = now.map((_, other) => (other === column ? 0 : spare(other)))
    const room = Math.min(MOST, sumOf(donors))
    const asked = stepUntil(room, more => look(column, width + more).runts < runts)
    if (asked !== null) {
      now[column] = width + asked
      takeFrom(now, donors, asked)
      continue
    }
    const less = stepUntil(Math.min(1, width - (floor[column] ?? 0)), give => {
      const after = look(column, width - give)
      return after.runts < runts && after.lines === lines
    })
    if (less !== null) now[column] = width - less
  }
  return now
}

/** The least step for which something holds; null where none does. */
const stepUntil = (most: number, holds: (step: number) => boolean): number | null => {
  for (let step = STEP; step <= most + 1e-9; step += STEP) if (holds(step)) return step
  return null
}

/** The one with most room to spare gives first. */
const takeFrom = (widths: number[], donors: readonly number[], asked: number): void => {
  let left = asked
  const order = donors.map((give, column) => ({ give, column })).sort((a, b) => b.give - a.give)
  for (const { give, column } of order) {
    const taken = Math.min(give, left)
    widths[column] = (widths[column] ?? 0) - taken
    left -= taken
  }
}

/** Widths of all lines that the source has in a column. */
const columnOf = ({ rows }: TableGrid, column: number): number[] =>
  rows.flatMap(row => {
    const cell = row[column]
    return cell && cell.columns === 1 ? cell.text.split('\n').map(textWidth) : []
  })

interface Look {
  readonly lines: number
  readonly runts: number
}

const lookOf = (widths: readonly number[], room: number): Look => {
  const full = Math.max(1, Math.floor(room + 1e-6))
  let lines = 0
  let runts = 0
  for (const width of widths) {
    const count = width <= room + 1e-6 ? 1 : Math.ceil(width / full - 1e-6)
    lines += count
    if (count > 1 && width - (count - 1) * full < RUNT) runts++
  }
  return { lines, runts }
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
