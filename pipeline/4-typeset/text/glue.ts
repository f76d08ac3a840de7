/** What lies between two tokens: natural gap, how it stretches, how it shrinks (JU-3, JU-5, JU-6, JU-7, JU-13). */
import type { Region } from '../../model/manifest.ts'
import { K, TOKEN_CLASSES } from './char-class.ts'
import { type MarkStyle, type MarkWidths, markWidths } from './mark-widths.ts'
import { type PairSqueeze, pairReduction } from './pair-table.ts'

/** Columns of a line's elasticity, in the order in which each kind is used up: E1–E3 stretch, R2–R7 shrink. */
export const GLUE = { none: 0, E1: 1, E2: 2, E3: 3, R2: 4, R3: 5, R4: 6, R5: 7, R6: 8, R7: 9 } as const

/** CJK–Latin gap: natural, and by how much it may grow and shrink, in em (JU-3). */
export const SCRIPT_GAP = 0.25
export const SCRIPT_GAP_STRETCH = 0.25
export const SCRIPT_GAP_SHRINK = 0.125
/** Word space: least, natural and most, in em (JU-4). */
export const WORD_SPACE = 0.25
export const WORD_SPACE_MOST = 0.5

/** Everything about a pair of classes but its break, at `left * TOKEN_CLASSES + right`; lengths in em. */
export interface GlueTable {
  readonly marks: MarkWidths
  readonly gap: Float64Array
  /** GLUE.none, E2 or E3. E1 belongs to word spaces, which are tokens. */
  readonly stretch: Uint8Array
  /** GLUE.none or R3 to R7. */
  readonly level: Uint8Array
  readonly shrink: Float64Array
  /** PU-10: taken from the right of the left token, from the left of the right one. */
  readonly fromLeft: Float64Array
  readonly fromRight: Float64Array
}

const isHan = (kind: number): boolean => kind === K.ID || kind === K.IT
const isWestern = (kind: number): boolean => kind === K.WE || kind === K.NU

export const glueTable = (region: Region, style: MarkStyle, squeeze: PairSqueeze): GlueTable => {
  const marks = markWidths(region, style)
  const size = TOKEN_CLASSES * TOKEN_CLASSES
  const table: GlueTable = {
    marks,
    gap: new Float64Array(size),
    stretch: new Uint8Array(size),
    level: new Uint8Array(size),
    shrink: new Float64Array(size),
    fromLeft: new Float64Array(size),
    fromRight: new Float64Array(size)
  }
  for (let left = 0; left < TOKEN_CLASSES; left++) {
    for (let right = 0; right < TOKEN_CLASSES; right++) fillPair(table, left, right, region, squeeze)
  }
  return table
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
  table.gap[at] = gap
  table.stretch[at] = gap > 0 ? GLUE.E2 : stretches(left, right) ? GLUE.E3 : GLUE.none
  table.level[at] = gap > 0 ? GLUE.R6 : blank > 0 ? shrinkLevel(left, right) : GLUE.none
  table.shrink[at] = gap > 0 ? SCRIPT_GAP_SHRINK : Math.max(0, blank)
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
