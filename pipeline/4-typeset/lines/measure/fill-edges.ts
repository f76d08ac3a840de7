/** Squeezed tokens go in; where a line begins or ends that begins or ends with each of them comes out (PU-20 to PU-24). */
import { K } from '../../text/char-class.ts'
import { isHyphenPenalty } from '../../text/hyphens.ts'
import type { Engine } from './engine.ts'
import { inkOfMark } from './ink-of-mark.ts'
import { type JoinedText, lookIndexAt } from './joined-text.ts'
import { COLUMNS } from './measures.ts'

const HYPHEN_SIGN = 0x2d

/** PU-21: width of a stop, pause or closer at the end of a line, in em. */
const HALF = 0.5

export const fillEdges = (engine: Engine, joined: JoinedText, tracking: number): void => {
  const { measures, glue } = engine
  const { kind, count } = measures.tokens
  const { sums, width, lineStart, lineEnd, lastInk } = measures
  const trimmed = glue.marks.edge !== 'box'
  let ink = -1
  for (let i = 0; i < count; i++) {
    const k = kind[i] ?? 0
    const position = sums[i * COLUMNS] ?? 0
    // Nine tokens of ten have nothing that an edge could trim.
    if (k === K.ID) {
      ink = i
      lastInk[i] = i
      lineStart[i] = position
      lineEnd[i] = position + (width[i] ?? 0) - tracking
      continue
    }
    // PU-23: blanks at the end of a line count for nothing.
    if (k !== K.SP && k !== K.IS && k !== K.ZW) ink = i
    lastInk[i] = ink
    lineStart[i] = k === K.OB && trimmed ? position + startBlank(engine, joined, i, tracking) : position
    if (ink === i)
      lineEnd[i] = position + endWidth(engine, joined, i, k, tracking) - (k === K.OBJ ? 0 : tracking)
    else lineEnd[i] = ink < 0 ? 0 : (lineEnd[ink] ?? 0)
  }
  if (engine.rules.firstLineTrim === false && measures.tokens.start[0] === 0) lineStart[0] = sums[0] ?? 0
}

/** PU-20: what an opener still has free on its left. */
const startBlank = (engine: Engine, joined: JoinedText, at: number, tracking: number): number => {
  const { measures, glue } = engine
  if (glue.marks.edge === 'ink') return inkOfMark(engine, joined, at)?.left ?? 0
  const opener = (glue.marks.width[K.OB] ?? 1) - (glue.marks.left[K.OB] ?? 0)
  return (measures.width[at] ?? 0) - tracking - opener
}

const endWidth = (engine: Engine, joined: JoinedText, at: number, kind: number, tracking: number): number => {
  const { measures, glue, rules } = engine
  const width = measures.width[at] ?? 0
  const pauses = kind === K.PC || kind === K.PS || kind === K.EX
  if (kind === K.WE && isHyphenPenalty(measures.tokens.own[at] ?? 0)) {
    return width + hyphenWidth(engine, joined, at) + tracking
  }
  if ((!pauses && kind !== K.CB) || glue.marks.edge === 'box') return width
  // PU-24: a hanging mark takes no room; one of two marks never hangs.
  const hangs = pauses && rules.hanging && rules.region === 'CN'
  if (hangs && !isMark(measures.tokens.kind[at - 1])) return tracking
  if (glue.marks.edge === 'ink') return (inkOfMark(engine, joined, at)?.right ?? width - tracking) + tracking
  if (pauses && rules.region !== 'CN') return centredEnd(engine, kind, width)
  return Math.min(width, HALF + tracking)
}

/** LB-14, LB-16: the hyphen shows only at the end of a line. */
const hyphenWidth = (engine: Engine, { looks }: JoinedText, at: number): number => {
  const look = looks[lookIndexAt(looks, engine.measures.tokens.start[at] ?? 0)]
  return look ? engine.face(look.face).advance(HYPHEN_SIGN) : 0
}

/** PU-22: a centred mark may lose the blank on its right. ！ and ？ have none. */
const centredEnd = ({ glue, rules }: Engine, kind: number, width: number): number =>
  rules.centredEnd === 0.75 ? width - (glue.marks.right[kind] ?? 0) : width

const isMark = (kind: number | undefined): boolean => kind !== undefined && kind >= K.OB && kind <= K.OX
