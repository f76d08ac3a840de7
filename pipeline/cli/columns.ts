/** In: rows of cells. Out: lines with the cells under one another, where Chinese characters take two columns of the terminal. */

/**
 * The last cell of a row is not filled up.
 *
 * @example columns([['宋', 'a'], ['b', 'c']], '  ') // ['宋  a', 'b   c']
 */
export const columns = (rows: readonly (readonly string[])[], gap = '  '): string[] => {
  const widths: number[] = []
  for (const row of rows)
    for (const [index, cell] of row.entries())
      if (index < row.length - 1) widths[index] = Math.max(widths[index] ?? 0, columnsOf(cell))
  return rows.map(row =>
    row
      .map((cell, index) => (index < row.length - 1 ? filled(cell, widths[index] ?? 0) : cell))
      .join(gap)
      .trimEnd()
  )
}

const filled = (cell: string, width: number): string =>
  cell + ' '.repeat(Math.max(0, width - columnsOf(cell)))

/** Wide and full-width characters (UAX #11); those of ambiguous width take one column. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u

/** @example columnsOf('宋a') // 3 */
export const columnsOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0)
