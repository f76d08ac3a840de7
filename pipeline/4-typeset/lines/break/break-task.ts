/** What a breaker is asked: how wide the lines of a measured stretch should be. Shapes only. */

/** All widths in em. A breaker returns the index of the last token of each line, ascending. */
export interface BreakTask {
  /** Width of the first line and of all others. */
  readonly first: number
  readonly rest: number
  /** First-line indent, for the shortest decent last line. */
  readonly indent: number
  /** True where the text goes on beyond the stretch: the last line is an ordinary one. */
  readonly open: boolean
  /** PG-2: the last line should hold two Han characters. */
  readonly avoidRunt: boolean
  /** True for lines that need not reach the right edge. */
  readonly ragged: boolean
}
