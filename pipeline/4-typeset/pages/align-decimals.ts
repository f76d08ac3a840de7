/** In: the cells of a table. Out: the same, numbers of a column with decimals moved so that their points stand in one line (CY/T 170). */
import type { SetLine } from '../lines/line.ts'
import type { LaidCell } from './set-cell.ts'

/** A head stays at the right edge of its column. */
export const alignDecimals = (cells: readonly LaidCell[], headRows: number): readonly LaidCell[] => {
  const tails = new Map<LaidCell, number>()
  const widest = new Map<number, number>()
  for (const cell of cells) {
    const [only, ...others] = cell.lines
    if (cell.align !== 'decimal' || cell.row < headRows || !only || others.length > 0) continue
    const tail = tailOf(only.line)
    tails.set(cell, tail)
    widest.set(cell.column, Math.max(tail, widest.get(cell.column) ?? 0))
  }
  if (tails.size === 0) return cells
  return cells.map(cell => {
    const tail = tails.get(cell)
    return tail === undefined ? cell : { ...cell, x: cell.x - ((widest.get(cell.column) ?? 0) - tail) }
  })
}

/** Width from a number's decimal point on, or of what follows its last digit; of a dash none. */
const tailOf = (line: SetLine): number => {
  let end: number | null = null
  for (const run of line.glyphs) {
    const characters = [...run.text]
    for (const [at, character] of characters.entries()) {
      const x = run.xs[at] ?? 0
      if (character === '.' && /\d/u.test(characters[at + 1] ?? '')) return line.right - x
      if (/\d/u.test(character)) end = run.xs[at + 1] ?? run.right
    }
  }
  return end === null ? 0 : line.right - end
}
