/** In: the cells of a table. Out: its columns: as wide as they want within the text block, else turned, else set smaller. */
import type { TableBlock } from '../../model/flow.ts'
import { pt } from '../../model/units.ts'
import { textHeight } from '../design/turned-design.ts'
import type { BlockContext } from './block-context.ts'
import { type ColumnWidths, fittedWidths, isTooWide, neededWidths } from './column-widths.ts'
import type { TableGrid } from './table-grid.ts'
import { textWidth } from './text-width.ts'
import { withoutRunts } from './without-runts.ts'

/**
 * A table that cannot be read well within the text block is set a step smaller; where that does not do it is turned, if it
 * gets more room so, and if need be set smaller still (GW-30). One that even so is not read well is marked as crowded.
 */
export const columnWidths = (
  grid: TableGrid,
  align: TableBlock['align'],
  { design, across = design }: BlockContext
): Pick<TableBlock, 'widths' | 'turned' | 'size' | 'crowded'> => {
  const { size: usual } = design.styles.tableCell
  const needed: ColumnWidths = neededWidths(grid, design.table.padding, { align, em: usual })
  const column = design.page.textWidth
  const upright = isTooWide(needed, column / usual) ? across.page.textWidth : column
  const sizes = [usual, ...SMALLER.filter(each => each < usual)]
  const isTurned =
    textHeight(design) > upright && sizes.slice(0, 2).every(each => isTooWide(needed, upright / each))
  const room = isTurned ? textHeight(design) : upright
  const fitting = sizes.find(each => !isTooWide(needed, room / each))
  const size = fitting ?? sizes.at(-1) ?? usual
  return {
    widths: withoutRunts(shortestWidths(grid, needed, room / size, 2 * design.table.padding), grid, {
      blank: 2 * design.table.padding,
      floor: needed.bare
    }).map(width => pt(rounded(width * size))),
    ...(isTurned ? { turned: true } : {}),
    ...(size === usual ? {} : { size: pt(size) }),
    ...(fitting === undefined ? { crowded: true } : {})
  }
}

/** Widths with the heads folded before their brackets, where the table has fewer lines so; else with heads as they are. */
export const shortestWidths = (
  grid: TableGrid,
  needed: ColumnWidths,
  room: number,
  blank: number
): number[] => {
  const [plain, folded] = [{ ...needed, folded: needed.wanted }, needed].map(each =>
    fittedWidths(each, room)
  ) as [number[], number[]]
  return linesOf(grid, folded, blank) < linesOf(grid, plain, blank) ? folded : plain
}

/** Lines of all rows, as far as words can be counted. */
const linesOf = ({ rows }: TableGrid, widths: readonly number[], blank: number): number =>
  rows.reduce((sum, row) => {
    const lines = row.map((cell, column) => {
      if (!cell) return 1
      const width = widths.slice(column, column + cell.columns).reduce((all, each) => all + each, 0) - blank
      return cell.text
        .split('\n')
        .reduce((all, text) => all + Math.max(1, Math.ceil(textWidth(text) / width)), 0)
    })
    return sum + Math.max(1, ...lines)
  }, 0)

/** Downwards, so that their sum is never more than the room by a rounding. */
const rounded = (width: number): number => Math.floor(width * 1000) / 1000

/** 小四, 五号, 小五, 六号: nothing smaller is read with ease, in points. */
const SMALLER = [12, 10.5, 9, 7.5]
