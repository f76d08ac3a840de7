/** Width and removable blanks of Chinese marks, by class and region (PU-1, PU-30). Never the font's advance. */
import type { Region } from '../../model/manifest.ts'
import { K, TOKEN_CLASSES } from './char-class.ts'

/** Punctuation styles of PU-30. Default: `quanjiao`. */
export type MarkStyle = 'quanjiao' | 'kaiming' | 'banjiao' | 'cct'

/** In em, by token class. NaN: the width comes from the characters. */
export interface MarkWidths {
  readonly width: Float64Array
  /** Blank on the left or right that may be taken away. */
  readonly left: Float64Array
  readonly right: Float64Array
}

/** Width that an isolated mark keeps in a style: pause marks, stops, brackets. */
const styles: Record<MarkStyle, readonly [pause: number, stop: number, bracket: number]> = {
  quanjiao: [1, 1, 1],
  kaiming: [0.5, 1, 0.5],
  banjiao: [0.5, 0.5, 0.5],
  cct: [0.7, 0.7, 0.7]
}

/** @example markWidths('CN', 'quanjiao').right[K.PC] // 0.5 */
export const markWidths = (region: Region, style: MarkStyle): MarkWidths => {
  const table: MarkWidths = {
    width: new Float64Array(TOKEN_CLASSES).fill(Number.NaN),
    left: new Float64Array(TOKEN_CLASSES),
    right: new Float64Array(TOKEN_CLASSES)
  }
  const china = region === 'CN'
  const [pause, stop, bracket] = styles[style]
  const set = (kind: number, width: number, left = 0, right = 0, kept = 1): void => {
    const gone = left + right === 0 ? 0 : Math.min(1 - kept, left + right)
    const share = gone / (left + right || 1)
    table.width[kind] = width - gone
    table.left[kind] = left * (1 - share)
    table.right[kind] = right * (1 - share)
  }
  for (const kind of [K.ID, K.IT, K.IS, K.CX, K.OX, K.CN]) set(kind, 1)
  set(K.PC, 1, china ? 0 : 0.25, china ? 0.5 : 0.25, pause)
  set(K.PS, 1, china ? 0 : 0.25, china ? 0.5 : 0.25, stop)
  set(K.EX, 1, 0, china ? 0.5 : 0, stop)
  set(K.OB, 1, 0.5, 0, bracket)
  set(K.CB, 1, 0, 0.5, bracket)
  set(K.MD, china ? 0.5 : 1, china ? 0 : 0.25, china ? 0 : 0.25)
  set(K.EN, china ? 0.5 : 1)
  set(K.SO, china ? 0.5 : 1)
  set(K.DS, 2)
  set(K.ZW, 0)
  return table
}
