/** Squeezed tokens go in; where a line begins or ends that begins or ends with each of them comes out (PU-20 to PU-24). */
import { K } from '../../text/char-class.ts'
import type { Engine } from './engine.ts'
import { COLUMNS } from './measures.ts'

/** PU-21: width of a stop, pause or closer at the end of a line, in em. */
const HALF = 0.5

export const fillEdges = (engine: Engine, tracking: number): void => {
  const { measures, glue } = engine
  const { kind, count } = measures.tokens
  const { sums, width, lineStart, lineEnd, lastInk } = measures
  const opener = (glue.marks.width[K.OB] ?? 1) - (glue.marks.left[K.OB] ?? 0)
  let ink = -1
  for (let i = 0; i < count; i++) {
    const k = kind[i] ?? 0
    const position = sums[i * COLUMNS] ?? 0
    // PU-23: blanks at the end of a line count for nothing.
    if (k !== K.SP && k !== K.IS && k !== K.ZW) ink = i
    lastInk[i] = ink
    lineStart[i] = k === K.OB ? position + (width[i] ?? 0) - tracking - opener : position
    if (ink === i) lineEnd[i] = position + endWidth(engine, i, k, tracking) - tracking
    else lineEnd[i] = ink < 0 ? 0 : (lineEnd[ink] ?? 0)
  }
}

const endWidth = (engine: Engine, at: number, kind: number, tracking: number): number => {
  const { measures, rules } = engine
  const width = measures.width[at] ?? 0
  const pauses = kind === K.PC || kind === K.PS || kind === K.EX
  if (!pauses && kind !== K.CB) return width
  if (pauses && rules.region !== 'CN') return width
  // PU-24: a hanging mark takes no room; one of two marks never hangs.
  if (pauses && rules.hanging && !isMark(measures.tokens.kind[at - 1])) return tracking
  return Math.min(width, HALF + tracking)
}

const isMark = (kind: number | undefined): boolean => kind !== undefined && kind >= K.OB && kind <= K.OX
