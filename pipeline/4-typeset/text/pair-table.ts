/** How much blank two neighbouring marks lose, and on which side it is taken (PU-10, PU-11, PU-12). */
import type { Region } from '../../model/manifest.ts'
import { K } from './char-class.ts'
import type { MarkWidths } from './mark-widths.ts'

/** PU-12: what a pair of marks that would take 2 em becomes. */
export type PairSqueeze = 1.5 | 1 | 'off'

/** Taken from the right blank of the left mark and from the left blank of the right mark, in em. */
export interface PairReduction {
  readonly left: number
  readonly right: number
}

const none: PairReduction = { left: 0, right: 0 }
const isPauseOrStop = (kind: number): boolean => kind === K.PC || kind === K.PS || kind === K.EX

/** @example pairReduction(K.PS, K.CB, 'CN', 1.5, markWidths('CN', 'quanjiao')) // 。” → { left: 0.5, right: 0 } */
export const pairReduction = (
  left: number,
  right: number,
  region: Region,
  squeeze: PairSqueeze,
  widths: MarkWidths
): PairReduction => {
  const wanted = wantedReduction(left, right, region, squeeze)
  return {
    left: Math.min(wanted.left, widths.right[left] ?? 0),
    right: Math.min(wanted.right, widths.left[right] ?? 0)
  }
}

const wantedReduction = (
  left: number,
  right: number,
  region: Region,
  squeeze: PairSqueeze
): PairReduction => {
  const brackets = (left === K.OB || left === K.CB) && (right === K.OB || right === K.CB)
  if (squeeze === 'off' && !brackets) return none
  if (right === K.OB) return beforeOpener(left, squeeze)
  if (left === K.CB) return afterCloser(right)
  if (!isPauseOrStop(left)) return none
  if (right === K.IS) return { left: 0.5, right: 0 }
  // Centred marks of Taiwan and Hong Kong keep their blanks before a closer.
  const squeezes = region === 'CN' && (right === K.CB || isPauseOrStop(right))
  return squeezes ? { left: 0.5, right: 0 } : none
}

const beforeOpener = (left: number, squeeze: PairSqueeze): PairReduction => {
  if (left === K.OB || left === K.IS) return { left: 0, right: 0.5 }
  if (left === K.MD) return { left: 0, right: 0.25 }
  if (left === K.CB || isPauseOrStop(left)) return { left: squeeze === 1 ? 0.5 : 0, right: 0.5 }
  return none
}

const afterCloser = (right: number): PairReduction => {
  if (right === K.CB || right === K.IS || isPauseOrStop(right)) return { left: 0.5, right: 0 }
  return right === K.MD ? { left: 0.25, right: 0 } : none
}

/** PU-2: width of each of `count` exclamation and question marks in a row, in em (CN; elsewhere each keeps 1). */
export const stackedWidth = (count: number): number => (count === 2 ? 0.5 : 2 / 3)
