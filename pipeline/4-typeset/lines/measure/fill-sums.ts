/** Widths go in; squeezed widths, natural positions and the room of every kind of glue come out (PU-10, JU-13). */
import { K, TOKEN_CLASSES } from '../../text/char-class.ts'
import { GLUE, SCRIPT_GAP, WORD_SPACE, WORD_SPACE_MOST } from '../../text/glue.ts'
import { stackedWidth } from '../../text/pair-table.ts'
import type { Engine } from './engine.ts'
import { ALL_SHRINK, COLUMNS } from './measures.ts'

export const fillSums = (engine: Engine): void => {
  const { measures, glue } = engine
  const { kind, count } = measures.tokens
  const { sums, width } = measures
  sums.fill(0, 0, COLUMNS)
  for (let i = 0; i < count; i++) {
    const row = i * COLUMNS
    const next = row + COLUMNS
    const k = kind[i] ?? 0
    for (let column = 1; column < COLUMNS; column++) sums[next + column] = sums[row + column] ?? 0
    const pair = i + 1 < count ? k * TOKEN_CLASSES + (kind[i + 1] ?? 0) : -1
    if (pair === HAN_HAN) add(sums, next + GLUE.E3, 1)
    else if (pair >= 0) addJoint(engine, i, pair, next)
    else if (k === K.EX) squeezeStack(engine, i)
    sums[next] = (sums[row] ?? 0) + (width[i] ?? 0) + (pair > 0 ? (glue.gap[pair] ?? 0) : 0)
  }
}

/** The commonest joint. */
const HAN_HAN: number = K.ID * TOKEN_CLASSES + K.ID

const add = (sums: Float64Array, at: number, amount: number): void => {
  sums[at] = (sums[at] ?? 0) + amount
}

const addShrink = (sums: Float64Array, row: number, kind: number, room: number): void => {
  add(sums, row + kind, room)
  add(sums, row + ALL_SHRINK, room)
}

/** Squeezes the token `at` and the one after it against each other, and notes what their joint can give. */
const addJoint = (engine: Engine, at: number, pair: number, next: number): void => {
  const { measures, glue } = engine
  const { sums, width, lost } = measures
  const k = measures.tokens.kind[at] ?? 0
  if (k === K.SP) {
    addBlank(engine, at, next)
    return
  }
  const stacked = k === K.EX && squeezeStack(engine, at)
  if (!stacked) width[at] = (width[at] ?? 0) - (glue.fromLeft[pair] ?? 0)
  const gone = glue.fromRight[pair] ?? 0
  width[at + 1] = (width[at + 1] ?? 0) - gone + (glue.behind[pair] ?? 0)
  lost[at + 1] = gone
  const stretch = glue.stretch[pair] ?? 0
  if (stretch > 0) add(sums, next + stretch, stretch === GLUE.E2 ? glue.scriptGapStretch : 1)
  const level = glue.level[pair] ?? 0
  if (level === 0 || stacked) return
  const room = glue.shrink[pair] ?? 0
  addShrink(sums, next, level, room)
  // R3: a line may end with an interpunct, and then has the blank behind it as well: both count before it.
  if (k === K.MD && level === GLUE.R3) addShrink(sums, next - COLUMNS, level, room)
}

/** PU-2: marks of one stack share their room; false where the mark stands alone. */
const squeezeStack = ({ measures, rules }: Engine, at: number): boolean => {
  if (rules.region !== 'CN') return false
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
const addBlank = ({ measures, glue }: Engine, at: number, next: number): void => {
  const { kind } = measures.tokens
  const { sums, width } = measures
  const western = isWestern(kind[at - 1]) && isWestern(kind[at + 1])
  if (!western) width[at] = SCRIPT_GAP
  const natural = width[at] ?? 0
  add(
    sums,
    next + (western ? GLUE.E1 : GLUE.E2),
    western ? Math.max(0, WORD_SPACE_MOST - natural) : glue.scriptGapStretch
  )
  addShrink(sums, next, western ? GLUE.R2 : GLUE.R6, western ? natural - WORD_SPACE : glue.scriptGapShrink)
}

const westernKinds: ReadonlySet<number> = new Set([K.WE, K.NU, K.HP, K.HO, K.HY, K.SF, K.PF, K.SY])

const isWestern = (kind: number | undefined): boolean => kind !== undefined && westernKinds.has(kind)
