/** A line and the width that it should have go in; how much of each kind of glue is used comes out (JU-5, JU-6). */
import { GLUE } from '../text/glue.ts'
import { COLUMNS, type Measures } from './measures.ts'

/** Deviation that counts as exact, in em (JU-12). */
export const EXACT = 0.002
/** A line that cannot be shrunk enough (JU-12). */
export const INFEASIBLE = 1_000_000
/** The worst that a stretched line can be (JU-12). */
export const WORST = 10_000

/** Room of E1 and E2 that one gap has, to tell their growth in em. */
const GAP_ROOM = 0.25

/** Reused by its owner; never shared between paragraphs. */
export class LineFit {
  /** By kind of glue: how much of its room is added; negative where it is taken. For E3: em per gap. */
  readonly share: Float64Array = new Float64Array(COLUMNS)
  /** Stretch per gap beyond E1 and E2, in em (JU-9); Infinity where no gap can take it. */
  gap = 0
  /** False where the line is still too wide when everything is shrunk. */
  feasible = true

  /** Makes a line of the tokens `first` to `last` wider by `difference` em, or narrower where it is negative. */
  fit(measures: Measures, first: number, last: number, difference: number): void {
    this.share.fill(0)
    this.gap = 0
    this.feasible = true
    const end = measures.lastInk[last] ?? last
    if (end < first || Math.abs(difference) <= EXACT / 1000) return
    if (difference > 0) this.stretch(measures, first, end, difference)
    else this.shrink(measures, first, end, -difference)
  }

  private stretch(measures: Measures, first: number, last: number, difference: number): void {
    const { share } = this
    let need = difference
    let blanks = 0
    for (let kind: number = GLUE.E1; kind <= GLUE.E2; kind++) {
      const room = measures.room(kind, first, last)
      if (room < 1e-9) continue
      const used = Math.min(need, room)
      share[kind] = used / room
      blanks += room
      need -= used
    }
    if (need < 1e-12) return
    const gaps = Math.round(measures.room(GLUE.E3, first, last))
    if (gaps > 0) this.gap = share[GLUE.E3] = need / gaps
    else if (blanks > 0) {
      share[GLUE.E1] = share[GLUE.E2] = 1 + need / blanks
      this.gap = (need / blanks) * GAP_ROOM
    } else this.gap = Number.POSITIVE_INFINITY
  }

  private shrink(measures: Measures, first: number, last: number, difference: number): void {
    let need = difference
    for (let kind: number = GLUE.R2; kind <= GLUE.R7 && need > 1e-12; kind++) {
      const room = measures.room(kind, first, last)
      if (room < 1e-9) continue
      const used = Math.min(need, room)
      this.share[kind] = -used / room
      need -= used
    }
    this.feasible = need <= EXACT
  }

  /** JU-12, B. */
  badness(): number {
    const { share, gap } = this
    if (!this.feasible) return INFEASIBLE
    if (gap > 0) {
      const blanks = 10 * Math.min(1, share[GLUE.E1] ?? 0) + 30 * Math.min(1, share[GLUE.E2] ?? 0)
      return Math.min(WORST, blanks + 100 * (gap / 0.1) ** 3)
    }
    return (
      10 * (share[GLUE.E1] ?? 0) +
      30 * (share[GLUE.E2] ?? 0) -
      10 * ((share[GLUE.R2] ?? 0) + (share[GLUE.R3] ?? 0)) -
      20 * (share[GLUE.R4] ?? 0) -
      30 * (share[GLUE.R5] ?? 0) -
      60 * (share[GLUE.R6] ?? 0) -
      100 * (share[GLUE.R7] ?? 0)
    )
  }
}
