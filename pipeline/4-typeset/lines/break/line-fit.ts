/** A line and the width that it should have go in; how much of each kind of glue is used comes out (JU-5, JU-6). */
import { GLUE } from '../../text/glue.ts'
import { COLUMNS, type Measures } from '../measure/measures.ts'
import { BLANK_ROOM, EXACT } from './badness.ts'

/** Reused from line to line. */
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
    if (end < first) return
    if (difference > 0) this.stretch(measures, first, end, difference)
    else if (difference < 0) this.shrink(measures, first, end, -difference)
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
      // Without any other gap the blanks take it all (E4).
      share[GLUE.E1] = share[GLUE.E2] = 1 + need / blanks
      this.gap = (need / blanks) * BLANK_ROOM
    } else if (need > EXACT) this.gap = Number.POSITIVE_INFINITY
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
}
