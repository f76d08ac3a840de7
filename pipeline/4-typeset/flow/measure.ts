/** In: faces, or nothing. Out: how wide a few characters will be in one line, so that what hangs beside them stands close. */
import type { Faces } from '../../model/faces.ts'
import type { Run } from '../../model/flow.ts'
import type { FaceId } from '../../model/host.ts'
import type { Region } from '../../model/manifest.ts'
import { em, pt } from '../../model/units.ts'
import { type LineRules, naturalWidth, setParagraph } from '../lines/index.ts'
import { textWidth } from './text-width.ts'

/** Width of some runs in one line of a face, in em. */
export type Measure = (runs: readonly Run[], face: FaceId) => number

/** Before any face is known. */
export const guessed: Measure = runs => textWidth(runs.map(run => run.text).join(''))

/** As our own lines are set. @example measuredIn(faces, 'CN')([{ text: '〔1〕' }], 'serif') // about 1.5 */
export const measuredIn = (faces: Faces, region: Region): Measure => {
  const rules = rulesOf(faces, region, 'greedy')
  return (runs, face) => naturalWidth(runs, { face, size: SIZE, tracking: em(0) }, rules) / SIZE
}

/** As a word processor sets the lines of our DOCX. */
export const measuredInWord = (faces: Faces, region: Region): Measure => {
  const rules = rulesOf(faces, region, 'word')
  return (runs, face) => {
    const [line] = setParagraph(
      {
        runs,
        face,
        size: SIZE,
        tracking: em(0),
        measure: pt(SIZE * 1000),
        firstIndent: pt(0),
        align: 'left'
      },
      rules
    )
    return (line?.right ?? 0) / SIZE
  }
}

/** Any size will do: widths are shares of it. */
const SIZE = pt(100)

const rulesOf = (faces: Faces, region: Region, breaker: LineRules['breaker']): LineRules => ({
  faces,
  region,
  level: 'basic',
  breaker,
  hanging: false,
  onSubstitute: () => undefined,
  onBadLine: () => undefined
})
