/** In: a table. Out: a strip for each row, and for each line of a high one; heads are repeated where the table goes on over a page. */
import type { TableBlock } from '../../model/flow.ts'
import { SMALL_TABLE } from '../../model/small-table.ts'
import { firstNoteLeaf } from '../../model/structure.ts'
import { belowTable } from './below-table.ts'
import { continuation } from './continued-table.ts'
import { crowdedTable } from './crowded-tables.ts'
import { type LaidRow, layRows } from './lay-rows.ts'
import { setNote } from './notes.ts'
import { linesBetween } from './set-cell.ts'
import { spaceAtTop } from './set-text.ts'
import type { Setting } from './setting.ts'
import type { SetBlock, SetCell, Strip } from './strip.ts'

/** Rows of a table as strips, the table centred in the text block. */
export const setTable = (block: TableBlock, index: number, setting: Setting): SetBlock => {
  const { design } = setting
  if (block.crowded) setting.crowdedTables.push(crowdedTable(block))
  const width = block.widths.reduce<number>((sum, column) => sum + column, 0)
  const left = Math.max(0, (design.page.textWidth - width) / 2)
  const rules = ruleHeights(setting)
  const before = Math.max(0, (block.linesBefore ?? 1) * design.pitch - rules.above)
  const laid = layRows(block, left, setting)
  const isSmall = isKeptWhole(laid, setting)
  const rows = laid.map((row, rowIndex): Strip[] =>
    partsOf(row, rowIndex < block.headRows, setting).map(({ from, to }): Strip => {
      const ends = { first: from === 0, last: to === row.lineCount }
      const shown = row.cells.map(cell => ({
        ...cell,
        lines: linesBetween(cell.lines, from, ends.last ? Number.POSITIVE_INFINITY : to)
      }))
      return {
        content: {
          kind: 'row',
          index: rowIndex,
          cells: shown,
          left,
          width,
          pitch: row.pitch,
          size: block.size ?? design.styles.tableCell.size,
          head: rowIndex < block.headRows,
          rules: row.rules
        },
        block: index,
        tag: 'table',
        before: rowIndex === 0 && ends.first ? before : 0,
        beforeAtTop:
          rowIndex === 0 && ends.first ? spaceAtTop(before, { keepSpaceAtTop: false }, setting) : 0,
        height: heightBetween(row, from, to) + ruleHeight(rowIndex, block, rules, ends),
        middle: (ends.first ? row.blank : 0) + (row.pitch - design.pitch + design.bodySize) / 2,
        mayBreakBefore: ends.first
          ? mayBreakBeforeRow(laid, rowIndex, block, setting) && !(isSmall && rowIndex > 0)
          : true,
        notes: notesOf(shown, block, index, setting),
        ...belowTable(setting),
        ...(row.opening.length === 0 ? {} : { opening: row.opening })
      }
    })
  )
  const heads = rows.slice(0, block.headRows).flat()
  const repeat = [
    ...continuation(block, index, left + width, setting),
    ...heads.map(strip => ({ ...strip, before: 0, beforeAtTop: 0 }))
  ]
  const strips = rows.flatMap((row, rowIndex) =>
    rowIndex < block.headRows
      ? row
      : row.map((strip, part) => (rowIndex + part === 0 ? strip : { ...strip, repeat }))
  )
  return { strips, keepNext: 0, ...spaceBelow(block, rules, setting) }
}

/** The page returns to its grid below: what that takes is, on the average, half a line. */
const spaceBelow = (
  { linesAfter = 1 }: TableBlock,
  rules: RuleHeights,
  { design: { pitch }, rules: { wholeLines } }: Setting
): Pick<SetBlock, 'after' | 'offGrid'> =>
  wholeLines
    ? { after: Math.max(0, linesAfter - 1 / 2) * pitch, offGrid: true }
    : { after: Math.max(0, linesAfter * pitch - rules.below) }

const isKeptWhole = (rows: readonly LaidRow[], { design }: Setting): boolean => {
  const height = rows.reduce((sum, row) => sum + row.height, 0)
  return height <= SMALL_TABLE * design.page.linesPerPage * design.pitch
}

/** A row higher than this share of a page may go on over its end; a word processor breaks only what no page can hold. */
const WHOLE_ROW = 1 / 3

/** Lines of a row that stand together: all, or one by one with two at either end (PG-3); a picture is never cut. */
const partsOf = (
  { lineCount, height, pitch, tied, cells }: LaidRow,
  head: boolean,
  { design, rules }: Setting
): readonly { readonly from: number; readonly to: number }[] => {
  const share = rules.keep === 'next-paragraph' ? 1 : WHOLE_ROW
  const most = Math.max(4 * pitch, design.page.linesPerPage * design.pitch * share)
  if (head || tied || height <= most || lineCount < 4) return [{ from: 0, to: lineCount }]
  const inside = new Set(cells.flatMap(insidePictures))
  const cuts = Array.from({ length: lineCount - 3 }, (_, line) => line + 2).filter(cut => !inside.has(cut))
  return [0, ...cuts].map((from, part) => ({ from, to: cuts[part] ?? lineCount }))
}

const insidePictures = ({ lines }: SetCell): number[] => {
  let at = 0
  return lines.flatMap(({ high }) => {
    const begins = at
    at += high
    return Array.from({ length: high - 1 }, (_, line) => begins + 1 + line)
  })
}

/** Of the lines of a row from one to another, with the blank where they are its first or last. */
const heightBetween = ({ lineCount, height, pitch, blank }: LaidRow, from: number, to: number): number => {
  const edge = (line: number): number => (line === 0 ? 0 : line === lineCount ? height : blank + line * pitch)
  return edge(to) - edge(from)
}

/** Heights that rules add to rows: none here, where they are drawn over the grid; a word processor gives them room. */
interface RuleHeights {
  readonly above: number
  readonly below: number
}

const ruleHeights = (setting: Setting): RuleHeights => {
  const { outerRule, headRule } = setting.design.table
  return setting.rules.keep === 'next-paragraph'
    ? { above: outerRule + headRule, below: outerRule }
    : { above: 0, below: 0 }
}

const ruleHeight = (
  row: number,
  block: TableBlock,
  rules: RuleHeights,
  ends: { readonly first: boolean; readonly last: boolean }
): number =>
  (row === 0 && ends.first ? rules.above : 0) + (row === block.rows.length - 1 && ends.last ? rules.below : 0)

/** Lines of rows that stand together at either end of a table. */
const FIRST_LINES = 2
const LAST_LINES = 3

/** A table leaves neither its head alone nor a remnant; a word processor only keeps the head with the first row. */
const mayBreakBeforeRow = (
  rows: readonly LaidRow[],
  row: number,
  { headRows }: TableBlock,
  { rules }: Setting
): boolean => {
  if (row === 0) return true
  if (rows[row]?.bound) return false
  if (rules.keep === 'next-paragraph') return row > headRows
  return (
    row > headRows &&
    linesOf(rows.slice(headRows, row)) >= FIRST_LINES &&
    linesOf(rows.slice(row)) >= LAST_LINES
  )
}

const linesOf = (rows: readonly LaidRow[]): number => rows.reduce((sum, { lineCount }) => sum + lineCount, 0)

const notesOf = (
  cells: readonly SetCell[],
  block: TableBlock,
  index: number,
  setting: Setting
): Strip['notes'] => {
  if (block.notes.length === 0) return []
  const first = (setting.leaves[index] ?? 0) + firstNoteLeaf(block)
  const marks = cells.flatMap(cell => cell.lines.flatMap(({ line }) => line.notes))
  return marks.flatMap(mark => {
    const note = block.notes[mark]
    return note ? [setNote(note, first + mark, setting)] : []
  })
}
