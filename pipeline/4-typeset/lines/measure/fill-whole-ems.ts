/** Natural positions go in; the same with western runs that fill whole em come out (JU-10, 纵横对齐). */
import { K, TOKEN_CLASSES } from '../../text/char-class.ts'
import { SCRIPT_GAP } from '../../text/glue.ts'
import type { Engine } from './engine.ts'
import { COLUMNS } from './measures.ts'

/** Widest gap that may fill a run up, in em. */
const MOST = 0.5

/** What a western run is made of besides words and numbers. */
const inRun: ReadonlySet<number> = new Set([K.WE, K.NU, K.SP, K.HP, K.HO, K.HY, K.SF, K.PF])

/** The gaps at the ends of a run share what it lacks to the next whole em; a run that one gap cannot fill stays. */
export const fillWholeEms = (engine: Engine): void => {
  const { sums, tokens } = engine.measures
  let moved = 0
  const move = (token: number): void => {
    sums[token * COLUMNS] = (sums[token * COLUMNS] ?? 0) + moved
  }
  for (let i = 0; i < tokens.count; i++) {
    const end = runEnd(engine, i)
    const more = end < i ? 0 : moreInEachGap(engine, i, end)
    if (hasGap(engine, i - 1)) moved += more
    for (; i < end; i++) move(i)
    move(i)
    if (hasGap(engine, end)) moved += more
  }
  move(tokens.count)
}

/** Last token of the western run that begins with the token; -1 where none does. */
const runEnd = (engine: Engine, from: number): number => {
  const { kind, count } = engine.measures.tokens
  if (kind[from] !== K.WE && kind[from] !== K.NU) return -1
  let end = from
  while (end + 1 < count && !hasGap(engine, end) && inRun.has(kind[end + 1] ?? -1)) end++
  return end
}

/** Whether a gap between scripts follows the token. */
const hasGap = ({ measures, glue }: Engine, token: number): boolean => {
  const { kind, count } = measures.tokens
  if (token < 0 || token + 1 >= count) return false
  return (glue.gap[(kind[token] ?? 0) * TOKEN_CLASSES + (kind[token + 1] ?? 0)] ?? 0) > 0
}

const moreInEachGap = (engine: Engine, first: number, last: number): number => {
  const { sums, width } = engine.measures
  const gaps = Number(hasGap(engine, first - 1)) + Number(hasGap(engine, last))
  if (gaps === 0) return 0
  const run = (sums[last * COLUMNS] ?? 0) + (width[last] ?? 0) - (sums[first * COLUMNS] ?? 0)
  const gap = (Math.floor(run + 1e-9) + 1 - run) / gaps
  return gap > MOST + 1e-9 ? 0 : gap - SCRIPT_GAP
}
