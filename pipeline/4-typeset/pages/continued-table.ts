/** In: a table that goes on over a page. Out: what is shown again there besides its head: 续表, and the labels of rows that the page end parts. */
import type { TableBlock } from '../../model/flow.ts'
import { pt } from '../../model/units.ts'
import { setParagraph } from '../lines/index.ts'
import { heightOf, type LaidCell, setCell } from './set-cell.ts'
import { lineStrips } from './set-text.ts'
import type { Setting } from './setting.ts'
import type { SetCell, Strip } from './strip.ts'

/** 续表, with the table's number where it has one, over the head, flush with the table's right edge; a word processor repeats heads only. */
export const continuation = (
  { number = '' }: TableBlock,
  index: number,
  right: number,
  setting: Setting
): Strip[] => {
  if (setting.rules.keep === 'next-paragraph') return []
  const style = setting.design.styles.tableCaption
  const lines = setParagraph(
    {
      runs: [{ text: `${setting.lines.region === 'CN' ? '续表' : '續表'}${number}` }],
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

/** A longer text is no label, in characters. */
const LONGEST_LABEL = 24

/**
 * The label of rows that go on from the page before: 春山组（续）. None where the cell has text of its own left, or where
 * what is left of its rows has no room.
 *
 * @param room lines of the rows that are left
 */
export const continuedLabel = (
  cell: LaidCell,
  room: number,
  left: number,
  block: TableBlock,
  setting: Setting
): SetCell | null => {
  const source = block.rows[cell.row]?.[cell.column]
  const text = source?.runs.map(run => run.text).join('') ?? ''
  if (!source || text.trim() === '' || text.length > LONGEST_LABEL) return null
  const mark = setting.lines.region === 'CN' ? '（续）' : '（續）'
  const runs = source.runs.filter(run => run.note === undefined)
  const label = setCell({ ...source, runs: [...runs, { text: mark }] }, { ...cell, left }, block, setting)
  return heightOf(label.lines) > room ? null : { ...label, repeated: true }
}
