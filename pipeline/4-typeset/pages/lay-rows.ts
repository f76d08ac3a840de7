/** In: a table and its left edge. Out: its rows with the lines of all cells that stand in them, and which rows no page end may part. */
import type { TableBlock } from '../../model/flow.ts'
import { cellLeading, rowBlank } from '../../model/table-lines.ts'
import { alignDecimals } from './align-decimals.ts'
import { belowTable } from './below-table.ts'
import { continuedLabel } from './continued-table.ts'
import { heightOf, type LaidCell, linesBetween, setCell } from './set-cell.ts'
import type { Setting } from './setting.ts'
import type { RowStrip, SetCell } from './strip.ts'

/** A row, laid; nothing of it is placed yet. Lengths in points. */
export interface LaidRow extends RowLines {
  readonly lineCount: number
  /** With the blank above and below its text. */
  readonly height: number
  /** Also those that began in a row above, with the lines that fall into this one. */
  readonly cells: readonly SetCell[]
  readonly rules: RowStrip['rules']
  /** Labels of the rows that it belongs to, where a page begins with it. */
  readonly opening: readonly SetCell[]
  /** True where a cell reaches over from the row above and no page may begin here. */
  readonly bound: boolean
  /** True where the row belongs to others that stand on one page together. */
  readonly tied: boolean
}

/** How the lines of a row stand. */
interface RowLines {
  readonly pitch: number
  /** Above the first line and below the last. */
  readonly blank: number
}

/** How high the rows are. */
interface Heights {
  readonly lines: readonly RowLines[]
  /** Lines of each row. */
  readonly counts: readonly number[]
  readonly heights: readonly number[]
}

/**
 * Lines of a cell over several rows begin in its first one and run down through the others; the last one is as high
 * as is left. In the head they stand in the middle. Rows that such a cell joins stand on one page, unless none holds them.
 */
export const layRows = (block: TableBlock, left: number, setting: Setting): LaidRow[] => {
  const cells = alignDecimals(
    block.rows.flatMap((row, at) =>
      row.flatMap((cell, column) => (cell ? [setCell(cell, { row: at, column, left }, block, setting)] : []))
    ),
    block.headRows
  )
  const joined = measure(cells, block, setting)
  const groups = groupsOf(cells, joined.heights, block, setting)
  const measured = partedHeights(cells, groups, joined, block)
  const byRow = measured.counts.map((): LaidCell[] => [])
  for (const cell of cells) for (let row = cell.row; row < cell.row + cell.rows; row++) byRow[row]?.push(cell)
  const least = setting.rules.keep === 'style' ? LEAST_ROWS : 0
  return measured.counts.map((lineCount, row): LaidRow => {
    const here = byRow[row] ?? []
    const { first, last, whole } = groups[row] ?? noGroup
    return {
      lineCount,
      height: measured.heights[row] ?? 0,
      ...(measured.lines[row] as RowLines),
      cells:
        row < block.headRows
          ? headCells(here, row, measured)
          : whole
            ? here.filter(cell => cell.row === row)
            : bodyCells(here, row, measured.counts),
      rules: here.flatMap(cell => ruleUnder(cell, row, block, setting)),
      opening:
        whole || setting.rules.keep !== 'style' ? [] : labelsAt(row, here, left, measured, block, setting),
      bound: row > first && (whole || Math.min(row - first, last - row + 1) < least),
      tied: whole && last > first
    }
  })
}

/** What a cell over several rows has too much makes the last of them higher. */
const measure = (cells: readonly LaidCell[], block: TableBlock, { design }: Setting): Heights => {
  const { styles } = design
  const lines = block.rows.map((_, row): RowLines => {
    const style = styles[row < block.headRows ? 'tableHead' : 'tableCell']
    const size = block.size ?? style.size
    return { pitch: cellLeading(style, size), blank: rowBlank(design, size) }
  })
  const counts = lines.map(() => 1)
  for (const { row, rows, lines } of cells)
    if (rows === 1) counts[row] = Math.max(counts[row] ?? 1, heightOf(lines))
  const heights = lines.map(({ pitch, blank }, row) => (counts[row] ?? 1) * pitch + 2 * blank)
  for (const { row, rows, lines: own } of cells.filter(cell => cell.rows > 1).sort(byRows)) {
    const { pitch, blank } = lines[row] as RowLines
    const last = row + rows - 1
    const more = heightOf(own) * pitch + 2 * blank - sumOf(heights.slice(row, last + 1))
    if (more < 1e-6) continue
    heights[last] = (heights[last] ?? 0) + more
    counts[last] = (counts[last] ?? 1) + Math.ceil(more / pitch - 1e-6)
  }
  return { lines, counts, heights }
}

/**
 * Where a page may end between joined rows, lines of a cell over them stand in each row's own text, not in the blanks
 * between them: the last row must hold all that are left.
 *
 * @example Four lines over two rows of one line each: three lines stand in the second, and its blanks with them.
 */
const partedHeights = (
  cells: readonly LaidCell[],
  groups: readonly RowGroup[],
  { lines, counts, heights }: Heights,
  { headRows }: TableBlock
): Heights => {
  const held = [...counts]
  for (const { row, rows, lines: own } of cells.filter(cell => cell.rows > 1).sort(byLastRow)) {
    if (row < headRows || groups[row]?.whole) continue
    const last = row + rows - 1
    held[last] = Math.max(held[last] ?? 1, heightOf(own) - sumOf(held.slice(row, last)))
  }
  return {
    lines,
    counts: held,
    heights: heights.map((height, row) => {
      const { pitch, blank } = lines[row] as RowLines
      return groups[row]?.whole || row < headRows
        ? height
        : Math.max(height, (held[row] ?? 1) * pitch + 2 * blank)
    })
  }
}

const byLastRow = (a: LaidCell, b: LaidCell): number => a.row + a.rows - (b.row + b.rows)

const byRows = (a: LaidCell, b: LaidCell): number => a.rows - b.rows

const headCells = (cells: readonly LaidCell[], at: number, { lines, heights }: Heights): SetCell[] =>
  cells
    .filter(({ row }) => row === at)
    .map(cell => {
      const { pitch, blank } = lines[at] as RowLines
      const spare = sumOf(heights.slice(at, at + cell.rows)) - 2 * blank - heightOf(cell.lines) * pitch
      return { ...cell, down: spare / 2 }
    })

const bodyCells = (cells: readonly LaidCell[], at: number, counts: readonly number[]): SetCell[] =>
  cells.flatMap(cell => {
    if (cell.rows === 1) return [cell]
    const from = sumOf(counts.slice(cell.row, at))
    const isLast = at === cell.row + cell.rows - 1
    const to = isLast ? Number.POSITIVE_INFINITY : from + (counts[at] ?? 0)
    const lines = linesBetween(cell.lines, from, to)
    return lines.length === 0 && cell.row < at ? [] : [{ ...cell, lines }]
  })

/** Of cells that began above and have no text left. */
const labelsAt = (
  row: number,
  cells: readonly LaidCell[],
  left: number,
  { counts }: Heights,
  block: TableBlock,
  setting: Setting
): SetCell[] =>
  cells.flatMap(cell => {
    const above = sumOf(counts.slice(cell.row, row))
    if (cell.row === row || row < block.headRows || heightOf(cell.lines) > above) return []
    const room = sumOf(counts.slice(row, cell.row + cell.rows))
    return continuedLabel(cell, room, left, block, setting) ?? []
  })

/** A head over several columns says by a rule which heads below are its own. */
const ruleUnder = (
  { row: first, rows, columns, x, width }: LaidCell,
  row: number,
  { headRows }: TableBlock,
  { rules }: Setting
): RowStrip['rules'] => {
  const isLast = row === first + rows - 1
  return rules.keep === 'style' && columns > 1 && isLast && row < headRows - 1 ? [{ x, width }] : []
}

/** Rows that cells join. */
interface RowGroup {
  readonly first: number
  readonly last: number
  /** True where they stand on one page, under the head that is shown again there. */
  readonly whole: boolean
}

/** Of rows that a page end parts, on either side. */
const LEAST_ROWS = 2

/** Higher than this share of a page, joined rows would leave too much of the page before empty: their label is shown again instead. */
const WHOLE_GROUP = 1 / 3

const noGroup: RowGroup = { first: 0, last: 0, whole: false }

/** One entry a row. */
const groupsOf = (
  cells: readonly LaidCell[],
  heights: readonly number[],
  { headRows }: TableBlock,
  setting: Setting
): readonly RowGroup[] => {
  const { page, pitch, styles } = setting.design
  const room = page.linesPerPage * pitch - styles.tableCaption.leading - (belowTable(setting).below ?? 0)
  const most = setting.rules.keep === 'style' ? page.linesPerPage * pitch * WHOLE_GROUP : room
  const heads = sumOf(heights.slice(0, headRows))
  const ends = heights.map((_, row) => row)
  for (const { row, rows } of cells) ends[row] = Math.max(ends[row] ?? row, row + rows - 1)
  const groups: RowGroup[] = []
  for (let first = 0; first < heights.length; ) {
    let last = first
    for (let row = first; row <= last; row++) last = Math.max(last, ends[row] ?? row)
    const height = sumOf(heights.slice(first, last + 1))
    const group = {
      first,
      last,
      whole: first < headRows ? height <= room : height <= most && height + heads <= room
    }
    for (; first <= last; first++) groups.push(group)
  }
  return groups
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
