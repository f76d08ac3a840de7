/** Tokens of one stretch go in; their widths, glue and breaks come out, in the engine's measures. */
import type { Em } from '../../../model/units.ts'
import { K, TOKEN_CLASSES } from '../../text/char-class.ts'
import {
  GLUE,
  SCRIPT_GAP,
  SCRIPT_GAP_SHRINK,
  SCRIPT_GAP_STRETCH,
  WORD_SPACE,
  WORD_SPACE_MOST
} from '../../text/glue.ts'
import { isIgnorable } from '../../text/ignorable.ts'
import { stackedWidth } from '../../text/pair-table.ts'
import type { DrawnFace } from './drawn-face.ts'
import type { Engine } from './engine.ts'
import { fillPenalties } from './fill-penalties.ts'
import { type JoinedText, type Look, lookIndexAt } from './joined-text.ts'
import { ALL_SHRINK, COLUMNS, type Measures } from './measures.ts'
import { NOTE_MARK } from './superscript.ts'

/** Fills the measures for the tokens that stand in `engine.measures.tokens`. */
export const measureTokens = (engine: Engine, joined: JoinedText, tracking: Em): void => {
  const { measures } = engine
  measures.reserve(measures.tokens.count + 1)
  fillWidths(engine, joined, tracking)
  fillPenalties(measures, joined.text, engine.breaks)
  fillSums(engine)
  fillEdges(engine, tracking)
}

/** Widths before any mark is squeezed, and the count of Han. */
const fillWidths = (engine: Engine, joined: JoinedText, tracking: number): void => {
  const { measures, glue } = engine
  const { start, kind, count } = measures.tokens
  const { width, lost, han } = measures
  const fixed = glue.marks.width
  const { text, looks } = joined
  let lookIndex = lookIndexAt(looks, start[0] ?? 0)
  let look = looks[lookIndex]
  let face = look ? engine.face(look.face) : undefined
  let hanCount = 0
  for (let i = 0; i < count; i++) {
    const from = start[i] ?? 0
    while (look && from >= look.end) {
      look = looks[++lookIndex]
      face = look ? engine.face(look.face) : undefined
    }
    if (!look || !face) break
    const k = kind[i] ?? 0
    han[i] = hanCount
    lost[i] = 0
    if (k === K.ID) {
      width[i] = 1 + tracking
      const unit = text.charCodeAt(from)
      if ((unit >= 0x3400 && unit < 0xfb00) || unit === 0x3007) hanCount++
      continue
    }
    const to = start[i + 1] ?? from
    const known = fixed[k] ?? Number.NaN
    if (Number.isNaN(known) || to - from > 1 || k === K.SO) {
      width[i] = tokenWidth(text, from, to, k, known, look, face, tracking)
    } else width[i] = known + tracking
  }
  han[count] = hanCount
}

const tokenWidth = (
  text: string,
  from: number,
  to: number,
  kind: number,
  known: number,
  look: Look,
  face: DrawnFace,
  tracking: number
): number => {
  if (kind === K.OBJ)
    return look.scale * textWidth(look.note === undefined ? text.slice(from, to) : NOTE_MARK, face)
  if (kind === K.EL) return to - from + tracking * (to - from)
  if (kind === K.SO && text[from] === '／') return 1 + tracking
  if (!Number.isNaN(known)) return known + tracking * (kind === K.DS ? to - from : 1)
  if (kind === K.SP) return Math.max(face.advance(0x20), WORD_SPACE) + tracking
  return textWidth(text, face, from, to, tracking)
}

/** Width of characters that follow each other plainly. */
const textWidth = (
  text: string,
  face: DrawnFace,
  from = 0,
  to: number = text.length,
  tracking = 0
): number => {
  let width = 0
  for (let i = from; i < to; i++) {
    const code = text.codePointAt(i) ?? 0
    if (code >= 0x10000) i++
    if (!isIgnorable(code)) width += plainWidth(code, face) + tracking
  }
  return width
}

/** Full-width forms are 1 em; all else is as wide as its glyph. */
export const plainWidth = (code: number, face: DrawnFace): number =>
  (code >= 0xff01 && code <= 0xff60) || (code >= 0xffe0 && code <= 0xffe6) ? 1 : face.advance(code)

/** PU-10, JU-13: squeezes neighbours and sums up positions and room. */
const fillSums = (engine: Engine): void => {
  const { measures, glue } = engine
  const { kind, count } = measures.tokens
  const { sums, width, lost } = measures
  const { gap, stretch, level, shrink, fromLeft, fromRight } = glue
  sums.fill(0, 0, COLUMNS)
  for (let i = 0; i < count; i++) {
    const row = i * COLUMNS
    const next = row + COLUMNS
    const k = kind[i] ?? 0
    const after = i + 1 < count ? (kind[i + 1] ?? 0) : -1
    for (let c = 1; c < COLUMNS; c++) sums[next + c] = sums[row + c] ?? 0
    if (after < 0) {
      if (k === K.EX) squeezeStack(measures, i, engine)
      sums[next] = (sums[row] ?? 0) + (width[i] ?? 0)
      break
    }
    const pair = k * TOKEN_CLASSES + after
    if (pair === 0) {
      sums[next] = (sums[row] ?? 0) + (width[i] ?? 0)
      sums[next + GLUE.E3] = (sums[next + GLUE.E3] ?? 0) + 1
      continue
    }
    const stacked = k === K.EX && squeezeStack(measures, i, engine)
    if (k === K.SP) addBlank(measures, i, next)
    else {
      if (!stacked) width[i] = (width[i] ?? 0) - (fromLeft[pair] ?? 0)
      const gone = fromRight[pair] ?? 0
      if (gone > 0) {
        width[i + 1] = (width[i + 1] ?? 0) - gone
        lost[i + 1] = gone
      }
      const grows = stretch[pair] ?? 0
      if (grows === GLUE.E3) sums[next + GLUE.E3] = (sums[next + GLUE.E3] ?? 0) + 1
      else if (grows === GLUE.E2) sums[next + GLUE.E2] = (sums[next + GLUE.E2] ?? 0) + SCRIPT_GAP_STRETCH
      const shrinks = level[pair] ?? 0
      if (shrinks > 0 && !stacked) addShrink(sums, next, shrinks, shrink[pair] ?? 0)
    }
    sums[next] = (sums[row] ?? 0) + (width[i] ?? 0) + (gap[pair] ?? 0)
  }
}

/** PU-2: marks of one stack share their room; false where the mark stands alone. */
const squeezeStack = (measures: Measures, at: number, engine: Engine): boolean => {
  if (engine.rules.region !== 'CN') return false
  const { kind, count } = measures.tokens
  let first = at
  while (first > 0 && kind[first - 1] === K.EX) first--
  let end = at + 1
  while (end < count && kind[end] === K.EX) end++
  if (end - first < 2) return false
  measures.width[at] = stackedWidth(end - first)
  return true
}

/** JU-4: a word space between western words; a kept blank beside Han replaces the script gap (JU-3). */
const addBlank = (measures: Measures, at: number, next: number): void => {
  const { kind } = measures.tokens
  const { sums, width } = measures
  const western = isWestern(kind[at - 1]) && isWestern(kind[at + 1])
  if (!western) width[at] = SCRIPT_GAP
  const natural = width[at] ?? 0
  const [grows, growth] = western
    ? [GLUE.E1, Math.max(0, WORD_SPACE_MOST - natural)]
    : [GLUE.E2, SCRIPT_GAP_STRETCH]
  const [shrinks, loss] = western ? [GLUE.R2, natural - WORD_SPACE] : [GLUE.R6, SCRIPT_GAP_SHRINK]
  sums[next + grows] = (sums[next + grows] ?? 0) + growth
  addShrink(sums, next, shrinks, loss)
}

const addShrink = (sums: Float64Array, row: number, kind: number, room: number): void => {
  sums[row + kind] = (sums[row + kind] ?? 0) + room
  sums[row + ALL_SHRINK] = (sums[row + ALL_SHRINK] ?? 0) + room
}

const isWestern = (kind: number | undefined): boolean =>
  kind === K.WE ||
  kind === K.NU ||
  kind === K.HP ||
  kind === K.HO ||
  kind === K.HY ||
  kind === K.SF ||
  kind === K.PF ||
  kind === K.SY

/** PU-20 to PU-24: where a line begins and ends if it begins or ends with each token. */
const fillEdges = (engine: Engine, tracking: number): void => {
  const { measures, glue } = engine
  const { kind, count } = measures.tokens
  const { sums, width, lineStart, lineEnd, lastInk } = measures
  let ink = -1
  for (let i = 0; i < count; i++) {
    const k = kind[i] ?? 0
    const position = sums[i * COLUMNS] ?? 0
    if (k !== K.SP && k !== K.IS && k !== K.ZW) ink = i
    lastInk[i] = ink
    const trimmed =
      k === K.OB ? (width[i] ?? 0) - tracking - ((glue.marks.width[k] ?? 1) - (glue.marks.left[k] ?? 0)) : 0
    lineStart[i] = position + trimmed
    lineEnd[i] =
      ink === i ? position + endWidth(engine, i, k, tracking) - tracking : ink < 0 ? 0 : (lineEnd[ink] ?? 0)
  }
}

const endWidth = (engine: Engine, at: number, kind: number, tracking: number): number => {
  const { measures, rules } = engine
  const width = measures.width[at] ?? 0
  const isPause = kind === K.PC || kind === K.PS || kind === K.EX
  if (!isPause && kind !== K.CB) return width
  if (isPause && rules.region !== 'CN') return width
  if (isPause && rules.hanging && !isMark(measures.tokens.kind[at - 1])) return width - 1
  return Math.min(width, 0.5 + tracking)
}

const isMark = (kind: number | undefined): boolean => kind !== undefined && kind >= K.OB && kind <= K.OX
