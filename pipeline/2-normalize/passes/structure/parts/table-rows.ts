/** In: lines. Out: those of them that fall into cells, at tabs, at wide blanks, and at narrow ones where a column begins. */
import type { PassContext } from '../../../pass.ts'
import type { Block, Blocks } from '../block.ts'
import { isSettled } from './part.ts'

/** What parts two cells: a tab each; several tabs that only align; three blanks and more (two ideographic ones). */
export const gapPatterns = {
  tab: /[ \u00a0]*\t[ \u00a0]*/g,
  tabs: /[ \u00a0]*\t[ \t\u00a0]*/g,
  blanks: /[ \u00a0\u2000-\u200a]{3,}| *\u3000[ \u3000]+/g
} as const
export type GapKind = keyof typeof gapPatterns
/** One ideographic space, two blanks: between cells only where other rows say that a column begins after it. */
const NARROW = /[ \u00a0\u2000-\u200a]{2}| *\u3000 */g

/** Rows that must agree on a column that nothing but narrow gaps shows. */
const AGREEING = 3
const MOST_COLUMNS = 12
/** Longer lines are no rows. */
const LONGEST_LINE = 400

/** Seen at a glance: most lines have no gap at all. */
export const mayBeRow = (text: string, kind: GapKind): boolean => {
  if (text.length > LONGEST_LINE) return false
  if (kind !== 'blanks') return text.includes('\t')
  return text.includes('   ') || text.includes('\u3000')
}

/** A stretch of a line, in offsets of its value. */
export interface Gap {
  readonly start: number
  readonly end: number
}

/** A line that falls into cells. */
export interface Row {
  readonly block: Block
  readonly gaps: readonly Gap[]
  readonly cells: readonly string[]
}

/** Line by line; null where a line is no row of this kind. */
export const rowsIn = (lines: Blocks, kind: GapKind, context: PassContext): readonly (Row | null)[] => {
  const rows = lines.map(line => rowOf(line, kind, context))
  return kind === 'blanks' ? inColumns(rows) : rows
}

const rowOf = (block: Block | null, kind: GapKind, context: PassContext): Row | null => {
  if (!block || !mayBeRow(block.text, kind)) return null
  if ((kind !== 'blanks') !== block.text.includes('\t')) return null
  const gaps = gapsIn(block.text, gapPatterns[kind])
  const isRow = gaps.length > 0 || (kind === 'blanks' && gapsIn(block.text, NARROW).length > 0)
  if (!isRow || gaps.length >= MOST_COLUMNS || isSettled(block, context)) return null
  return cutAt(block, gaps)
}

const gapsIn = (text: string, pattern: RegExp): Gap[] =>
  [...text.matchAll(pattern)].map(match => ({ start: match.index, end: match.index + match[0].length }))

const cutAt = (block: Block, gaps: readonly Gap[]): Row => {
  const ends = [...gaps.map(one => one.start), block.text.length]
  const cells = ends.map((end, index) => block.text.slice(gaps[index - 1]?.end ?? 0, end))
  return { block, gaps, cells }
}

/** A long name fills its column, and one blank is left: it parts cells where a wide gap of a neighbour ends at the same place. */
const inColumns = (rows: readonly (Row | null)[]): (Row | null)[] => {
  const settled: (Row | null)[] = []
  for (let from = 0; from < rows.length; from = settled.length) {
    const run = rows.slice(from, Math.max(from + 1, endOfRun(rows, from))).filter(row => row !== null)
    const columns = new Set([...run.flatMap(startsOf), ...narrowEverywhere(run)])
    for (const row of run) settled.push(withNarrowGaps(row, columns))
    if (run.length === 0) settled.push(null)
  }
  return settled
}

/** Where a narrow gap ends in every row. */
const narrowEverywhere = ([first, ...others]: readonly Row[]): number[] => {
  if (!first || others.length + 1 < AGREEING) return []
  let common = narrowEnds(first)
  for (const row of others) {
    const ends = new Set(narrowEnds(row))
    common = common.filter(end => isNear(ends, end))
    if (common.length === 0) break
  }
  return common
}

/** A figure of half width moves what stands after it by half an em. */
const isNear = (places: ReadonlySet<number>, end: number): boolean =>
  places.has(end) || places.has(end - 1) || places.has(end + 1)

const narrowEnds = ({ block }: Row): number[] =>
  gapsIn(block.text, NARROW).map(({ end }) => widthTo(block.text, end))

const endOfRun = (rows: readonly (Row | null)[], from: number): number => {
  let to = from
  while (rows[to]) to++
  return to
}

const withNarrowGaps = ({ block, gaps }: Row, columns: ReadonlySet<number>): Row | null => {
  const narrow = gapsIn(block.text, NARROW).filter(
    ({ start, end }) =>
      isNear(columns, widthTo(block.text, end)) && !gaps.some(wide => wide.start <= start && end <= wide.end)
  )
  const all = [...gaps, ...narrow].toSorted((a, b) => a.start - b.start)
  return all.length > 0 && all.length < MOST_COLUMNS ? cutAt(block, all) : null
}

/** Where the cells after the first begin, in half-ems. */
export const startsOf = ({ block, gaps }: Row): number[] => gaps.map(({ end }) => widthTo(block.text, end))

const widthTo = (text: string, end: number): number => {
  let width = 0
  for (let at = 0; at < end; at++) width += text.charCodeAt(at) < 0x2e80 ? 1 : 2
  return width
}
