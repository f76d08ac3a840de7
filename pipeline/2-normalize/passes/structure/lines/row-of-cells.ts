/** In: a line. Out: whether it is a row of short words with wide blanks between them, as lists of names are set: 王小明　李小红　张小刚. */

/** So many words make a row. */
const LEAST = 3

/**
 * @example isRowOfCells('副会长：吴　敏　郑小山　王　琳') // true
 * @example isRowOfCells('第三条　　为了保护渡口，制定本办法。') // false
 */
export const isRowOfCells = (text: string): boolean => {
  if (text.length > LONGEST || !wide.test(text)) return false
  const cells = text.trim().split(wideBlanks)
  return cells.length >= LEAST && cells.every(cell => isCell.test(cell))
}

const LONGEST = 80
const wide = /[\u3000\t]| {2}/
const wideBlanks = /[\u3000\t]+| {2,}/
/** A name, or the last word of a label and the name behind it. */
const isCell = /^(?:\p{Script=Han}{1,6}[：:])?\p{Script=Han}{1,5}$/u
