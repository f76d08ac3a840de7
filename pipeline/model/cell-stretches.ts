/** In: the runs of a cell. Out: its words and the pictures that stand on lines of their own, and how high those are. Both outputs count with it. */
import type { LinePicture, Run } from './flow.ts'
import type { Points } from './units.ts'

/** Runs that follow one another, or a picture on a line of its own. */
export interface CellStretch {
  readonly runs: readonly Run[]
  readonly picture?: LinePicture
}

/** A line break beside a picture is the end of a paragraph. */
export const cellStretches = (runs: readonly Run[]): readonly CellStretch[] => {
  const stretches: { runs: Run[]; picture?: LinePicture }[] = []
  for (const run of runs) {
    const last = stretches.at(-1)
    const { breakBefore: _, ...first } = run
    if (run.picture?.apart) stretches.push({ runs: [first], picture: run.picture })
    else if (last && !last.picture) last.runs.push(run)
    else stretches.push({ runs: [last ? first : run] })
  }
  return stretches
}

/** Below a picture that stands on the line of its words, as in a word processor, in em of them. */
const BELOW_PICTURE = 0.4

/** Lines of its row that a picture takes. */
export const pictureLines = ({ height }: LinePicture, size: Points, leading: Points): number =>
  Math.max(1, Math.ceil(((height + BELOW_PICTURE) * size) / leading - 1e-6))
