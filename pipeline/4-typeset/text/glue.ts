/** What lies between two tokens: natural gap, how it stretches, how it shrinks (JU-3, JU-5, JU-6, JU-7, JU-13). */
import type { LineSetting, PairSqueeze } from '../../model/line-setting.ts'
import type { Region } from '../../model/manifest.ts'
import { K, TOKEN_CLASSES } from './char-class.ts'
import { type MarkWidths, markWidths } from './mark-widths.ts'
import { pairReduction } from './pair-table.ts'

/** Columns of a line's elasticity, in the order in which each kind is used up: E1–E3 stretch, R2–R7 shrink. */
export const GLUE = { none: 0, E1: 1, E2: 2, E3: 3, R2: 4, R3: 5, R4: 6, R5: 7, R6: 8, R7: 9 } as const

/** CJK–Latin gap: natural, how wide it may grow, and by how much it may shrink, in em (JU-3). */
export const SCRIPT_GAP = 0.25
const SCRIPT_GAP_MOST = 0.5
const SCRIPT_GAP_SHRINK = 0.125
/** Word space: least, natural and most, in em (JU-4). */
export const WORD_SPACE = 0.25
export const WORD_SPACE_MOST = 0.5

/** Everything about a pair of classes but its break, at `left * TOKEN_CLASSES + right`; lengths in em. */
export interface GlueTable {
  readonly marks: MarkWidths
  /** Room to grow of each gap between Chinese and western characters (E2). */
  readonly scriptGapStretch: number
  /** Room to shrink of the same (R6). */
  readonly scriptGapShrink: number
  readonly gap: Float64Array
  /** GLUE.none, E2 or E3. E1 belongs to word spaces, which are tokens. */
  readonly stretch: Uint8Array
  /** GLUE.none or R3 to R7. */
  readonly level: Uint8Array
  readonly shrink: Float64Array
  /** PU-10: taken from the right of the left token, from the left of the right one. */
  readonly fromLeft: Float64Array
  readonly fromRight: Float64Array
  /** Given to the right of the right token. */
  readonly behind: Float64Array
}

/** What of the settings a pair depends on. */
export type GlueSetting = Pick<
  LineSetting,
  'marks' | 'pair' | 'lockStops' | 'widestScriptGap' | 'wholeEmRuns'
>

const isHan = (kind: number): boolean => kind === K.ID || kind === K.IT || kind === K.RB
const isWestern = (kind: number): boolean => kind === K.WE || kind === K.NU

/** @example glueTable('CN', { marks: 'kaiming' }) */
export const glueTable = (region: Region, setting: GlueSetting = {}): GlueTable => {
  const marks = markWidths(region, setting.marks ?? 'quanjiao')
  // PU-12: prints of Taiwan squeeze brackets only.
  const squeeze = setting.pair ?? (region === 'TW' ? 'off' : 1.5)
  const rigid = setting.wholeEmRuns === true // JU-10
  const size = TOKEN_CLASSES * TOKEN_CLASSES
  const table: GlueTable = {
    marks,
    scriptGapStretch: rigid ? 0 : (setting.widestScriptGap ?? SCRIPT_GAP_MOST) - SCRIPT_GAP,
    scriptGapShrink: rigid ? 0 : SCRIPT_GAP_SHRINK,
    gap: new Float64Array(size),
    stretch: new Uint8Array(size),
    level: new Uint8Array(size),
    shrink: new Float64Array(size),
    fromLeft: new Float64Array(size),
    fromRight: new Float64Array(size),
    behind: new Float64Array(size)
  }
  for (let left = 0; left < TOKEN_CLASSES; left++) {
    for (let right = 0; right < TOKEN_CLASSES; right++) fillPair(table, left, right, region, squeeze)
  }
  if (setting.lockStops) lockStops(table)
  return table
}

/** R7 off: what only a stop could give is given by nobody. */
const lockStops = ({ level, shrink }: GlueTable): void => {
  for (let pair = 0; pair < level.length; pair++) {
    if (level[pair] !== GLUE.R7) continue
    level[pair] = GLUE.none
    shrink[pair] = 0
  }
}

const fillPair = (
  table: GlueTable,
  left: number,
  right: number,
  region: Region,
  squeeze: PairSqueeze
): void => {
  const at = left * TOKEN_CLASSES + right
  const { marks } = table
  const gone = pairReduction(left, right, region, squeeze, marks)
  const gap = hasScriptGap(left, right) ? SCRIPT_GAP : 0
  const blank = (marks.right[left] ?? 0) + (marks.left[right] ?? 0) - gone.left - gone.right
  table.fromLeft[at] = gone.left
  table.fromRight[at] = gone.right
  table.behind[at] = gone.behind
  table.gap[at] = gap
  table.stretch[at] = gap > 0 ? GLUE.E2 : stretches(left, right) ? GLUE.E3 : GLUE.none
  table.level[at] = gap > 0 ? GLUE.R6 : blank > 0 ? shrinkLevel(left, right) : GLUE.none
  table.shrink[at] = gap > 0 ? table.scriptGapShrink : Math.max(0, blank)
}

/** JU-3: between Han and a western word or number, and nowhere else. */
const hasScriptGap = (left: number, right: number): boolean =>
  (isHan(left) && isWestern(right)) || (isWestern(left) && isHan(right))

const noStretchAfter: ReadonlySet<number> = new Set([
  K.OB,
  K.OX,
  K.HO,
  K.CN,
  K.EN,
  K.HY,
  K.SO,
  K.PF,
  K.GL,
  K.SP,
  K.ZW
])
const noStretchBefore: ReadonlySet<number> = new Set([
  K.PC,
  K.PS,
  K.EX,
  K.CX,
  K.CB,
  K.CN,
  K.EN,
  K.HY,
  K.SO,
  K.MD,
  K.SF,
  K.HP,
  K.GL,
  K.SP,
  K.IS,
  K.OBJ,
  K.ZW
])

/** JU-7: nothing grows inside words, next to connectors, before closing and after opening marks. */
const stretches = (left: number, right: number): boolean => {
  if (noStretchAfter.has(left) || noStretchBefore.has(right)) return false
  if (isWestern(left) && (isWestern(right) || right === K.HO)) return false
  return !(left === K.HP && (isWestern(right) || right === K.HO))
}

/** JU-5: which level the blank between two tokens belongs to. */
const shrinkLevel = (left: number, right: number): number => {
  if (right === K.OB || left === K.CB) return GLUE.R4
  if (left === K.MD || right === K.MD) return GLUE.R3
  if (left === K.PC || right === K.PC) return GLUE.R5
  return GLUE.R7
}
