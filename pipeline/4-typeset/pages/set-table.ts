/** In: a table. Out: a strip for each row, and for each line of a high one; heads are repeated where the table goes on over a page. */
import type { TableBlock } from '../../model/flow.ts'
import { firstNoteLeaf } from '../../model/structure.ts'
import { pt } from '../../model/units.ts'
import { setParagraph } from '../lines/index.ts'
import type { SetLine } from '../lines/line.ts'
import { type LaidRow, layRows } from './lay-rows.ts'
import { setNote } from './notes.ts'
import { lineStrips, spaceAtTop } from './set-text.ts'
import type { Setting } from './setting.ts'
import type { SetBlock, SetCell, Strip } from './strip.ts'

/** Rows of a table as strips, the table centred in the text block. */
export const setTable = (block: TableBlock, index: number, setting: Setting): SetBlock => {
  const { design } = setting
  const width = block.widths.reduce<number>((sum, column) => sum + column, 0)
  const left = Math.max(0, (design.page.textWidth - width) / 2)
  const rules = ruleHeights(setting)
  const before = Math.max(0, (block.linesBefore ?? 1) * design.pitch - rules.above)
  const laid = layRows(block, left, setting)
  const isSmall = isKeptWhole(laid, setting)
  const rows = laid.map((row, rowIndex): Strip[] =>
    partsOf(row, rowIndex < block.headRows, setting).map(({ from, to }): Strip => {
      const shown = row.cells.map(cell => ({ ...cell, lines: cell.lines.slice(from, to) }))
      const ends = { first: from === 0, last: to === row.lineCount }
      return {
        content: {
          kind: 'row',
          index: rowIndex,
          cells: shown,
          left,
          width,
          pitch: design.table.rowPitch,
          size: block.size ?? design.styles.tableCell.size,
          head: rowIndex < block.headRows,
          rules: row.rules
        },
        block: index,
        tag: 'table',
        before: rowIndex === 0 && ends.first ? before : 0,
        beforeAtTop:
          rowIndex === 0 && ends.first ? spaceAtTop(before, { keepSpaceAtTop: false }, setting) : 0,
        height: (to - from) * design.table.rowPitch + ruleHeight(rowIndex, block, rules, ends),
        middle: design.bodySize / 2,
        mayBreakBefore: ends.first
          ? mayBreakBeforeRow(row, rowIndex, block, setting) && !(isSmall && rowIndex > 0)
          : true,
        notes: notesOf(shown, block, index, setting)
      }
    })
  )
  const heads = rows.slice(0, block.headRows).flat()
  const repeat = [
    ...continuation(index, left + width, setting),
    ...heads.map(strip => ({ ...strip, before: 0, beforeAtTop: 0 }))
  ]
  const strips = rows.flatMap((row, rowIndex) =>
    rowIndex < block.headRows
      ? row
      : row.map((strip, part) => (rowIndex + part === 0 ? strip : { ...strip, repeat }))
  )
  const after = Math.max(0, (block.linesAfter ?? 1) * design.pitch - rules.below)
  return { strips, after, keepNext: 0 }
}

/** A table lower than this share of a page stays whole; a word processor is not told. */
const SMALL_TABLE = 1 / 3

const isKeptWhole = (rows: readonly LaidRow[], { design, rules }: Setting): boolean => {
  const height = rows.reduce((sum, row) => sum + row.lineCount, 0) * design.table.rowPitch
  return rules.keep === 'style' && height <= SMALL_TABLE * design.page.linesPerPage * design.pitch
}

/** A row higher than this share of a page may go on over its end; a word processor breaks only what no page can hold. */
const WHOLE_ROW = 1 / 3

/** Lines of a row that stand together: all, or one by one with two at either end (PG-3). */
const partsOf = (
  { lineCount, tied }: LaidRow,
  head: boolean,
  { design, rules }: Setting
): readonly { readonly from: number; readonly to: number }[] => {
  const share = rules.keep === 'next-paragraph' ? 1 : WHOLE_ROW
  const most = Math.max(4, (design.page.linesPerPage * design.pitch * share) / design.table.rowPitch)
  if (head || tied || lineCount <= most) return [{ from: 0, to: lineCount }]
  const cuts = Array.from({ length: lineCount - 3 }, (_, line) => line + 2)
  return [0, ...cuts].map((from, part) => ({ from, to: cuts[part] ?? lineCount }))
}

/** 续表 over the head that is shown again, flush with the table's right edge; a word processor repeats heads only. */
const continuation = (index: number, right: number, setting: Setting): Strip[] => {
  if (setting.rules.keep === 'next-paragraph') return []
  const style = setting.design.styles.tableCaption
  const lines = setParagraph(
    {
      runs: [{ text: setting.lines.region === 'CN' ? '续表' : '續表' }],
      face: style.face,
      size: style.size,
      tracking: style.tracking,
      measure: pt(right),
      firstIndent: pt(0),
      align: 'right'
    },
    setting.lines
  )
  return lineStrips(lines, { block: index, tag: 'artifact', left: 0, before: 0, style, setting })
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

/** Rows that stand together at either end of a table. */
const FIRST_ROWS = 2
const LAST_ROWS = 3

/** A table leaves neither its head alone nor a remnant; a word processor only keeps the head with the first row. */
const mayBreakBeforeRow = ({ bound }: LaidRow, row: number, block: TableBlock, setting: Setting): boolean => {
  if (row === 0) return true
  if (bound) return false
  return setting.rules.keep === 'next-paragraph'
    ? row > block.headRows
    : row >= block.headRows + FIRST_ROWS && row <= block.rows.length - LAST_ROWS
}

const notesOf = (
  cells: readonly SetCell[],
  block: TableBlock,
  index: number,
  setting: Setting
): Strip['notes'] => {
  if (block.notes.length === 0) return []
  const first = (setting.leaves[index] ?? 0) + firstNoteLeaf(block)
  const marks = cells.flatMap(cell => cell.lines.flatMap((line: SetLine) => line.notes))
  return marks.flatMap(mark => {
    const note = block.notes[mark]
    return note ? [setNote(note, first + mark, setting)] : []
  })
}
