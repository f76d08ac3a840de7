/** Width and removable blanks of Chinese marks, by class and region (PU-1, PU-30). Never the font's advance. */
import type { MarkStyle } from '../../model/line-setting.ts'
import type { Region } from '../../model/manifest.ts'
import { K, TOKEN_CLASSES } from './char-class.ts'

/** In em, by token class. NaN: the width comes from the characters. */
export interface MarkWidths {
  readonly width: Float64Array
  /** Blank on the left or right that may be taken away. */
  readonly left: Float64Array
  readonly right: Float64Array
  /** What a mark keeps at the edge of a line: half an em, its ink alone, or all of its box. */
  readonly edge: 'half' | 'ink' | 'box'
  /** Whether neighbours lose blank; `stop-behind`: the blank of a stop before a closer stands behind the closer. */
  readonly pairs: 'squeezed' | 'stop-behind' | 'whole'
}

interface StyleOfMarks extends Pick<MarkWidths, 'edge' | 'pairs'> {
  /** Width that an isolated mark keeps. */
  readonly kept: readonly [pause: number, stop: number, bracket: number]
}

const styles: Record<MarkStyle, StyleOfMarks> = {
  quanjiao: { kept: [1, 1, 1], edge: 'half', pairs: 'squeezed' },
  kaiming: { kept: [0.5, 1, 0.5], edge: 'half', pairs: 'stop-behind' },
  banjiao: { kept: [0.5, 0.5, 0.5], edge: 'half', pairs: 'squeezed' },
  hangmobanjiao: { kept: [1, 1, 1], edge: 'ink', pairs: 'whole' },
  cct: { kept: [0.7, 0.7, 0.7], edge: 'ink', pairs: 'squeezed' },
  plain: { kept: [1, 1, 1], edge: 'box', pairs: 'whole' }
}

/** @example markWidths('CN', 'quanjiao').right[K.PC] // 0.5 */
export const markWidths = (region: Region, style: MarkStyle): MarkWidths => {
  const table: MarkWidths = {
    width: new Float64Array(TOKEN_CLASSES).fill(Number.NaN),
    left: new Float64Array(TOKEN_CLASSES),
    right: new Float64Array(TOKEN_CLASSES),
    edge: styles[style].edge,
    pairs: styles[style].pairs
  }
  const china = region === 'CN'
  const [pause, stop, bracket] = styles[style].kept
  const set = (kind: number, width: number, left = 0, right = 0, kept = 1): void => {
    const gone = left + right === 0 ? 0 : Math.min(1 - kept, left + right)
    const share = gone / (left + right || 1)
    table.width[kind] = width - gone
    table.left[kind] = left * (1 - share)
    table.right[kind] = right * (1 - share)
  }
  for (const kind of [K.ID, K.IT, K.IS, K.CX, K.OX, K.CN]) set(kind, 1)
  set(K.DS, 2)
  set(K.ZW, 0)
  if (style === 'plain') return table
  set(K.PC, 1, china ? 0 : 0.25, china ? 0.5 : 0.25, pause)
  set(K.PS, 1, china ? 0 : 0.25, china ? 0.5 : 0.25, stop)
  set(K.EX, 1, 0, china ? 0.5 : 0, stop)
  set(K.OB, 1, 0.5, 0, bracket)
  set(K.CB, 1, 0, 0.5, bracket)
  set(K.MD, china ? 0.5 : 1, china ? 0 : 0.25, china ? 0 : 0.25)
  set(K.EN, china ? 0.5 : 1)
  set(K.SO, china ? 0.5 : 1)
  return table
}
