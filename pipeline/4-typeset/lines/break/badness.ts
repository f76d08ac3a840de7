/** A line and the width that it lacks or has too much go in; how bad it would look comes out (JU-12, B). */
import { GLUE } from '../../text/glue.ts'
import { COLUMNS, type Measures } from '../measure/measures.ts'

/** Deviation that counts as exact, in em. */
export const EXACT = 0.002
/** A line that cannot be shrunk enough. */
export const INFEASIBLE = 1_000_000_000
/** The worst that a stretched line can be: more than 2 em in each gap. */
export const WORST = 10_000_000
/** Badness of a line at the limit of what JU-9 calls bad: 0.25 em in each gap. */
export const BAD = 12_500

/** Room that one gap of E1 or E2 has, in em: tells the growth of a gap from a share of the room. */
export const BLANK_ROOM = 0.25

/** A line without any gap stays short; the hole at its end counts as if so many gaps had shared it. */
const GAPS_OF_HOLE = 20

/**
 * Gap that costs 100, in em: where JU-9 ceases to say good. JU-12 has 0.10; half of that makes an optimum in
 * which fewer than one line in twenty has gaps above 0.02 em, at the price of a tenth of the marks squeezed.
 */
const GOOD_GAP = 0.05

/** Weight of a level that is shrunk whole, R2 to R7. */
const shrinkWeights: readonly number[] = [10, 10, 20, 30, 60, 100]

/** Of a line of the tokens `first` to `last` that has `spare` em too few; negative: too many. 0 is exact. */
export const badness = (measures: Measures, first: number, last: number, spare: number): number => {
  if (spare <= EXACT && spare >= -EXACT) return 0
  const end = measures.lastInk[last] ?? last
  if (end < first) return WORST
  return spare > 0
    ? measures.leastStretch + stretchBadness(measures.sums, first, end, spare)
    : shrinkBadness(measures, first, end, -spare)
}

// The two below run some ten times for each character of a volume: plain arithmetic, nothing allocated.

const stretchBadness = (sums: Float64Array, first: number, last: number, spare: number): number => {
  const a = first * COLUMNS
  const b = last * COLUMNS
  const room1 = (sums[b + GLUE.E1] ?? 0) - (sums[a + GLUE.E1] ?? 0)
  const room2 = (sums[b + GLUE.E2] ?? 0) - (sums[a + GLUE.E2] ?? 0)
  const gaps = (sums[b + GLUE.E3] ?? 0) - (sums[a + GLUE.E3] ?? 0)
  let need = spare
  let bad = 0
  if (room1 > 1e-9) {
    const used = Math.min(need, room1)
    bad += (10 * used) / room1
    need -= used
  }
  if (room2 > 1e-9) {
    const used = Math.min(need, room2)
    bad += (30 * used) / room2
    need -= used
  }
  if (need <= 1e-12) return bad
  const blanks = room1 + room2
  const gap = gaps > 0.5 ? need / gaps : blanks > 1e-9 ? (need / blanks) * BLANK_ROOM : need / GAPS_OF_HOLE
  const ratio = gap / GOOD_GAP
  bad += 100 * ratio * ratio * ratio
  return Math.min(bad, WORST)
}

const shrinkBadness = (measures: Measures, first: number, last: number, excess: number): number => {
  if (measures.shrinkable(first, last) < excess - EXACT) return INFEASIBLE
  const { sums } = measures
  const a = first * COLUMNS
  const b = last * COLUMNS
  let need = excess
  let bad = 0
  for (let kind: number = GLUE.R2; kind <= GLUE.R7 && need > 1e-12; kind++) {
    const room = (sums[b + kind] ?? 0) - (sums[a + kind] ?? 0)
    if (room < 1e-9) continue
    const used = Math.min(need, room)
    bad += ((shrinkWeights[kind - GLUE.R2] ?? 0) * used) / room
    need -= used
  }
  return bad
}
