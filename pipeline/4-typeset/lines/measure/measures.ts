/** Room for the widths, glue and breaks of one stretch of tokens; reused, so that nothing is allocated per character. */
import { Tokens } from '../../text/tokens.ts'

/** Columns of `sums`: the natural position, one for each kind of glue (`GLUE`), all that shrinks. */
export const COLUMNS = 11
export const ALL_SHRINK = 10

/** No break here, not even in relief. */
export const NO_BREAK = -1
/** Banned, but inside a run of banned marks: open in relief (LB-5). */
export const RELIEF_ONLY = -2

/** All lengths in em of the paragraph's size. */
export class Measures {
  readonly tokens: Tokens = new Tokens()
  /** Badness of any stretch at all: above that of every shrink where shrinking is preferred (JU-12, profile `clreq`). */
  readonly leastStretch: number
  /** Row i: sums over the tokens and joints before token i. Column 0: natural width; others: room of that glue. */
  sums: Float64Array = new Float64Array(0)
  /** Width of each token in the middle of a line. */
  width: Float64Array = new Float64Array(0)
  /** Left blank that a token has lost to its neighbour: its glyph is drawn that much further left. */
  lost: Float64Array = new Float64Array(0)
  /** Natural position from which a line that begins with the token is measured (PU-20). */
  lineStart: Float64Array = new Float64Array(0)
  /** Natural position at which a line that ends with the token ends (PU-21 to PU-24). */
  lineEnd: Float64Array = new Float64Array(0)
  /** The last token that is not a blank, of a line that ends with the token; -1 where there is none. */
  lastInk: Int32Array = new Int32Array(0)
  /** Penalty of a break after the token, NO_BREAK or RELIEF_ONLY. */
  penalty: Int16Array = new Int16Array(0)
  /** Number of Han characters before the token. */
  han: Int32Array = new Int32Array(0)

  constructor(leastStretch = 0) {
    this.leastStretch = leastStretch
  }

  reserve(size: number): void {
    if (this.width.length > size) return
    const capacity = Math.max(256, size + 1 + (size >> 1))
    this.sums = new Float64Array(capacity * COLUMNS)
    this.width = new Float64Array(capacity)
    this.lost = new Float64Array(capacity)
    this.lineStart = new Float64Array(capacity)
    this.lineEnd = new Float64Array(capacity)
    this.lastInk = new Int32Array(capacity)
    this.penalty = new Int16Array(capacity)
    this.han = new Int32Array(capacity)
  }

  /** Room of one kind of glue in a line of the tokens `first` to `last`: joints inside it only. */
  room(kind: number, first: number, last: number): number {
    return (this.sums[last * COLUMNS + kind] ?? 0) - (this.sums[first * COLUMNS + kind] ?? 0)
  }

  /** Natural width of a line of the tokens `first` to `last`, edges trimmed. */
  natural(first: number, last: number): number {
    const end = this.lastInk[last] ?? -1
    return end < first ? 0 : (this.lineEnd[last] ?? 0) - (this.lineStart[first] ?? 0)
  }

  /** All shrinkable room of a line of the tokens `first` to `last`. */
  shrinkable(first: number, last: number): number {
    return this.room(ALL_SHRINK, first, last)
  }
}
