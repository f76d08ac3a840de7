/** In: the title of a cover. Out: its lines by sense, and the style at the size that it takes: a long one steps down (PG-14). */
import type { Style } from '../../model/design.ts'
import type { Run } from '../../model/flow.ts'
import { pt } from '../../model/units.ts'
import type { SetLine } from '../lines/line.ts'
import { setTitle } from './set-title.ts'
import type { Setting } from './setting.ts'

/** Sizes that a long cover title steps down to, as shares of the full size (34, 28, 24 pt). */
const TITLE_STEPS = [1, 28 / 34, 24 / 34]

/** In one line at full size, else by sense at the next smaller size. */
export const coverTitle = (runs: readonly Run[], setting: Setting): { lines: SetLine[]; style: Style } => {
  const full = setting.design.styles.coverTitle
  const sets = TITLE_STEPS.map((share, step) => {
    const style = { ...full, size: pt(full.size * share), leading: pt(full.leading * share) }
    return { lines: setTitle(runs, style, setting), style, most: step + 1 }
  })
  return sets.find(set => set.lines.length <= set.most) ?? (sets.at(-1) as (typeof sets)[number])
}
