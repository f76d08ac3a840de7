/** In: the cells of a table and the room for it. Out: the width of each column, from what stands in it. */
import type { TableBlock } from '../../model/flow.ts'
import { decimalWidth, isNumber } from './column-align.ts'
import type { TableGrid } from './table-grid.ts'
import { textWidth } from './text-width.ts'

/** Widths of columns in em of their cells, with the blank on either side of their text. */
export interface ColumnWidths {
  /** With which no cell is broken. */
  readonly wanted: readonly number[]
  /** The same where heads that end in a bracket are set in two lines. */
  readonly folded: readonly number[]
  /** With which a reader still reads well. */
  readonly least: readonly number[]
  /** With which at least no number and no word is broken. */
  readonly bare: readonly number[]
}

/** A column narrower than this breaks a sentence into a stack of words, in em. */
const READABLE = 5
/** A picture narrower than this shows nothing any more, in em. */
const READABLE_PICTURE = 8
/** Longer ones are addresses, which may be broken, in em. */
const LONGEST_WORD = 12
/** No column is narrower, in em. */
const NARROWEST = 2

/** What a column has more than it needs, in em: a word processor measures Latin otherwise. */
const SLACK = 0.3

/** What columns need. A cell over several columns widens them all alike where it needs more than they have. */
export const neededWidths = (
  grid: TableGrid,
  padding: number,
  { align, em }: { readonly align: TableBlock['align']; readonly em: number }
): ColumnWidths => {
  const { rows, columns, headRows } = grid
  const more = 2 * padding + SLACK
  const wanted = new Array<number>(columns).fill(NARROWEST + more)
  const folded = [...wanted]
  const least = [...wanted]
  const bare = [...wanted]
  align.forEach((each, column) => {
    if (each !== 'decimal') return
    const width = decimalWidth(grid, column) + more
    for (const widths of [wanted, folded, least, bare]) widen(widths, column, 1, width)
  })
  for (const wide of [false, true])
    rows.forEach((row, at) => {
      row.forEach((cell, column) => {
        if (!cell || cell.columns > 1 !== wide) return
        const width = Math.max(...cell.text.split('\n').map(textWidth))
        const picture = cell.picture / em
        const pictured = (most: number, text: number): number =>
          Math.max(text, Math.min(most, picture)) + more
        const word = Math.min(width, Math.max(NARROWEST, longestWord(cell.text)))
        const isHead = at < headRows
        const isFolded = isHead && headCut(cell.text) !== null
        const read = readable(cell.text, width, isHead)
        widen(wanted, column, cell.columns, Math.max(width, picture) + more)
        widen(folded, column, cell.columns, Math.max(isFolded ? read : width, picture) + more)
        widen(least, column, cell.columns, pictured(READABLE_PICTURE, read))
        widen(bare, column, cell.columns, pictured(READABLE, word))
      })
    })
  return { wanted, folded, least, bare }
}

const widen = (widths: number[], from: number, count: number, asked: number): void => {
  const has = widths.slice(from, from + count).reduce((sum, width) => sum + width, 0)
  for (let column = from; column < from + count; column++)
    widths[column] = (widths[column] ?? 0) + Math.max(0, asked - has) / count
}

/** Short cells stay in one line, heads in two; a Latin word or a number is never broken. */
const readable = (text: string, width: number, head: boolean): number => {
  const bracket = head ? headCut(text) : null
  const half =
    bracket === null ? width / 2 : Math.max(textWidth(text.slice(0, bracket)), textWidth(text.slice(bracket)))
  const short = head ? Math.min(READABLE, Math.ceil(half)) : READABLE
  return Math.min(width, Math.max(longestWord(text), short))
}

/**
 * Where a head goes on in a second line: before the bracket that ends it.
 *
 * @example headCut('年借阅（册次）') // 3
 */
export const headCut = (text: string): number | null => {
  const found = /^[^（(\n]+(?=[（(][^（()）\n]+[)）]$)/u.exec(text)
  return found?.[0].length ?? null
}

const longestWord = (text: string): number =>
  Math.min(
    LONGEST_WORD,
    isNumber(text.trim()) ? textWidth(text) : Math.max(0, ...(text.match(UNBROKEN) ?? []).map(textWidth))
  )

/** 9:00—20:30, 2006年7月; a Latin word or a number. */
const UNBROKEN = /[!-~]+(?:[—–～]+[!-~]+)+|\d+年(?:\d+月)?(?:\d+日)?|[!-~]+/g

/** True where even the least widths are more than the room, in em. */
export const isTooWide = ({ least }: Pick<ColumnWidths, 'least'>, room: number): boolean =>
  sumOf(least) > room

/**
 * Columns as wide as they want; where there is no room for that heads are folded before a bracket, before a cell is broken;
 * then the widest give way first, down to the least.
 */
export const fittedWidths = ({ wanted, folded, least, bare }: ColumnWidths, room: number): number[] => {
  if (sumOf(wanted) <= room) return [...wanted]
  if (sumOf(folded) <= room) return cappedWidths(wanted, folded, room)
  if (sumOf(bare) > room) return bare.map(width => (width * room) / sumOf(bare))
  return cappedWidths(folded, sumOf(least) > room ? bare : least, room)
}

/** The widest give way first, none below its floor. */
const cappedWidths = (wanted: readonly number[], floor: readonly number[], room: number): number[] => {
  const cap = largestCap(wanted, floor, room)
  return wanted.map((width, column) => Math.min(width, Math.max(cap, floor[column] ?? 0)))
}

/** The cap with which the columns fill the room: between two neighbours of all widths their sum grows evenly. */
const largestCap = (wanted: readonly number[], floor: readonly number[], room: number): number => {
  const sumAt = (cap: number): number =>
    wanted.reduce((sum, width, column) => sum + Math.min(width, Math.max(cap, floor[column] ?? 0)), 0)
  let below = 0
  for (const cap of [...wanted, ...floor].sort((a, b) => a - b)) {
    const [low, high] = [sumAt(below), sumAt(cap)]
    if (high > room) return below + ((cap - below) * (room - low)) / (high - low)
    below = cap
  }
  return below
}

const sumOf = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0)
