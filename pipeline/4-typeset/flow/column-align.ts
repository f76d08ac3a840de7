/** In: a column of a table. Out: how it stands: text left, numbers right, those with decimals by their points (CY/T 170). */
import type { TableBlock } from '../../model/flow.ts'
import { numberTail } from '../../model/number-tail.ts'
import type { TableGrid } from './table-grid.ts'
import { textWidth } from './text-width.ts'

/** 1 204.50, −3, +5.1%; groups of digits may be parted by blanks or commas. */
const NUMBER = /^[+\-−—±]?(?:\d[\d,]*|\d{1,3}(?:[\u0020\u2009\u202F]\d{3})+)(?:\.\d+)?\s*[%％‰]?$/u

/** Stands for a number that is not known. */
const NONE = /^(?:[-−—－–/…]{0,2}|…{1,2})$/u

export const isNumber = (text: string): boolean => NUMBER.test(text)

/** A column of numbers; a dash or nothing stands for a number that is not known. */
export const columnAlign = (grid: TableGrid, column: number): TableBlock['align'][number] => {
  const texts = columnTexts(grid, column)
  if (!texts.some(isNumber) || !texts.every(text => isNumber(text) || NONE.test(text))) return 'left'
  // Digits are as wide as one another.
  const tails = new Set(texts.filter(isNumber).map(text => numberTail(text).replace(/\d/g, '0')))
  return tails.size > 1 && [...tails].some(tail => tail.startsWith('.')) ? 'decimal' : 'right'
}

/** Cells below the head that stand in this column alone. */
const columnTexts = ({ rows, headRows }: TableGrid, column: number): string[] =>
  rows.slice(Math.max(1, headRows)).flatMap(row => {
    const cell = row[column]
    return cell && cell.columns === 1 ? [cell.text.trim()] : []
  })

/** How wide a column of decimals is, its points in one line, in em. */
export const decimalWidth = (grid: TableGrid, column: number): number => {
  const numbers = columnTexts(grid, column)
  const tails = numbers.map(text => textWidth(numberTail(text)))
  const heads = numbers.map((text, at) => textWidth(text) - (tails[at] ?? 0))
  return Math.max(0, ...tails) + Math.max(0, ...heads)
}
