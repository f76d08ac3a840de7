/** A measured stretch goes in; breaks as a hand setter finds them, line by line, come out (JU-11). */
import { EMERGENCY } from '../../text/tokens.ts'
import type { Measures } from '../measure/measures.ts'
import { EXACT } from './badness.ts'
import type { BreakTask } from './break-task.ts'
import { LineFit } from './line-fit.ts'
import { isRunt } from './optimal-breaks.ts'

/** @returns the last token of each line */
export const greedyBreaks = (measures: Measures, task: BreakTask): number[] => {
  const count = measures.tokens.count
  const lines: number[] = []
  for (let first = 0; first < count; ) {
    const last = lineFrom(measures, first, lines.length === 0 ? task.first : task.rest, task)
    lines.push(last)
    first = last + 1
  }
  if (task.avoidRunt && !task.open) mendRunt(measures, task, lines)
  return lines
}

/** The last token of the line that begins with `first`. */
const lineFrom = (measures: Measures, first: number, width: number, task: BreakTask): number => {
  const count = measures.tokens.count
  let full = first - 1
  while (full + 1 < count && measures.natural(first, full + 1) <= width + EXACT) full++
  // A mark that is half as wide at the end of the line may let one more token in.
  if (full + 1 < count - 1 && measures.natural(first, full + 2) <= width + EXACT) full += 2
  if (full >= count - 1) return count - 1
  if (full >= first && mayBreak(measures, full, EMERGENCY)) return full
  const taken = task.ragged ? -1 : pickIn(measures, first, full, width)
  if (taken >= 0) return taken
  return pushOut(measures, first, full)
}

const mayBreak = (measures: Measures, token: number, dearest: number): boolean => {
  const penalty = measures.penalty[token] ?? 0
  return penalty >= 0 && penalty < dearest
}

/** 挤进: all up to the next break, where the line can be shrunk that far; else -1. */
const pickIn = (measures: Measures, first: number, full: number, width: number): number => {
  let last = Math.max(full, first)
  while (last < measures.tokens.count - 1 && !mayBreak(measures, last, EMERGENCY)) last++
  const fit = new LineFit()
  fit.fit(measures, first, last, width - measures.natural(first, last))
  return fit.feasible ? last : -1
}

/** 推出: back to the last break that fits; where there is none, the cheapest that is not one, and at least a token. */
const pushOut = (measures: Measures, first: number, full: number): number => {
  for (const dearest of [EMERGENCY, Number.POSITIVE_INFINITY]) {
    for (let last = full; last >= first; last--) if (mayBreak(measures, last, dearest)) return last
  }
  return Math.max(first, full)
}

/** PG-2: moves characters of the line before into a last line with fewer than two Han. */
const mendRunt = (measures: Measures, task: BreakTask, lines: number[]): void => {
  const end = lines.at(-1) ?? 0
  const before = lines.at(-2)
  if (before === undefined || !isRunt(measures, before + 1, end)) return
  const first = (lines.at(-3) ?? -1) + 1
  for (let last = before - 1; last >= first; last--) {
    if (!mayBreak(measures, last, EMERGENCY) || isRunt(measures, last + 1, end)) continue
    // Of three characters in a narrow cell one stands alone either way.
    if (task.ragged && isRunt(measures, first, last)) return
    const width = lines.length === 2 ? task.first : task.rest
    const fit = new LineFit()
    fit.fit(measures, first, last, width - measures.natural(first, last))
    // A bad line is worse than a lone character (JU-9).
    if (task.ragged || fit.gap <= 0.25) lines[lines.length - 2] = last
    return
  }
}
