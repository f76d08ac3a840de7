/** How much blank two neighbouring marks lose, and on which side it is taken (PU-10, PU-11, PU-12). */
import type { PairSqueeze } from '../../model/line-setting.ts'
import type { Region } from '../../model/manifest.ts'
import { K } from './char-class.ts'
import type { MarkWidths } from './mark-widths.ts'

/** Taken from the right blank of the left mark and from the left blank of the right mark, in em. */
export interface PairReduction {
  readonly left: number
  readonly right: number
  /** Blank that the right mark gets behind its ink, so that the pair as a whole keeps a stop's blank (`kaiming`). */
  readonly behind: number
}

const none: PairReduction = { left: 0, right: 0, behind: 0 }
const isStop = (kind: number): boolean => kind === K.PS || kind === K.EX
const isPauseOrStop = (kind: number): boolean => kind === K.PC || isStop(kind)

/** @example pairReduction(K.PS, K.CB, 'CN', 1.5, markWidths('CN', 'quanjiao')) // 。” → { left: 0.5, right: 0 } */
export const pairReduction = (
  left: number,
  right: number,
  region: Region,
  squeeze: PairSqueeze,
  widths: MarkWidths
): PairReduction => {
  if (widths.pairs === 'whole') return none
  const wanted = wantedReduction(left, right, region, squeeze)
  const gone = Math.min(wanted.left, widths.right[left] ?? 0)
  return {
    left: gone,
    right: Math.min(wanted.right, widths.left[right] ?? 0),
    // PU-30: 。” of 开明式 is 1.5 em.
    behind: widths.pairs === 'stop-behind' && isStop(left) && right === K.CB ? gone : 0
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
  if (right === K.IS) return taken(0.5, 0)
  // Centred marks of Taiwan and Hong Kong keep their blanks before a closer.
  const squeezes = region === 'CN' && (right === K.CB || isPauseOrStop(right))
  return squeezes ? taken(0.5, 0) : none
}

const beforeOpener = (left: number, squeeze: PairSqueeze): PairReduction => {
  if (left === K.OB || left === K.IS) return taken(0, 0.5)
  if (left === K.MD) return taken(0, 0.25)
  if (left === K.CB || isPauseOrStop(left)) return taken(squeeze === 1 ? 0.5 : 0, 0.5)
  return none
}

const afterCloser = (right: number): PairReduction => {
  if (right === K.CB || right === K.IS || isPauseOrStop(right)) return taken(0.5, 0)
  return right === K.MD ? taken(0.25, 0) : none
}

const taken = (left: number, right: number): PairReduction => ({ left, right, behind: 0 })

/** PU-2: width of each of `count` exclamation and question marks in a row, in em (CN; elsewhere each keeps 1). */
export const stackedWidth = (count: number): number => (count === 2 ? 0.5 : 2 / 3)
