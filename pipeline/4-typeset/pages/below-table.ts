/** In: how a volume is set. Out: what a row, or a note under a table, leaves free at the foot of its page. */
import type { Setting } from './setting.ts'
import type { Strip } from './strip.ts'

/** A page of text ends with its last characters, half of what is between two lines higher than their boxes. */
export const belowTable = ({ design, rules }: Setting): Pick<Strip, 'below'> =>
  rules.wholeLines ? { below: (design.pitch - design.bodySize) / 2 } : {}
