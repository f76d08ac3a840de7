/** A measured stretch goes in; the breaks that make its lines best as a whole come out (JU-12). */
import { HYPHEN, isHyphenPenalty } from '../../text/hyphens.ts'
import { EMERGENCY } from '../../text/tokens.ts'
import { type Measures, RELIEF_ONLY } from '../measure/measures.ts'
import { BAD, badness, EXACT, INFEASIBLE } from './badness.ts'
import type { BreakNodes } from './break-nodes.ts'
import type { BreakTask } from './break-task.ts'

/** PG-2 broken: as dear as a bad line, so that only a bad line saves it. */
const RUNT = BAD
/** The last line is shorter than the indent and one character. */
const SHORT_LAST = 100
/** LB-5: a ban is broken only where the line would be bad. */
const RELIEF = BAD
/** In the first pass a line may be this bad at most. */
const DECENT = 500
/** A line this much too wide, in em, stays too wide whatever follows: marks at its end take half an em at most. */
const HOPELESS = 1.5

/** How freely lines may break: decent lines only; emergencies and relief; everywhere. */
type Pass = 0 | 1 | 2

/** @returns the last token of each line; never empty for a stretch with tokens */
export const optimalBreaks = (measures: Measures, nodes: BreakNodes, task: BreakTask): number[] => {
  if (!task.open && fitsOneLine(measures, task)) return [measures.tokens.count - 1]
  for (const pass of [0, 1, 2] as const) {
    collectNodes(measures, nodes, pass)
    if (findPaths(measures, task, nodes, pass)) return linesOf(nodes, task, measures)
  }
  throw new Error('no way through a paragraph though every break was open')
}

const fitsOneLine = (measures: Measures, task: BreakTask): boolean =>
  measures.natural(0, measures.tokens.count - 1) <= task.first + EXACT

/** Lists the places where lines may end in a pass. */
export const collectNodes = (measures: Measures, nodes: BreakNodes, pass: Pass): void => {
  const { tokens, penalty } = measures
  nodes.reset(tokens.count)
  for (let token = 0; token < tokens.count; token++) {
    const cost = openPenalty(penalty[token] ?? 0, pass)
    if (cost >= 0) nodes.push(token, cost)
  }
}

/** What a break costs in a pass; -1 where it is closed. */
const openPenalty = (given: number, pass: Pass): number => {
  if (given >= 0) return pass === 0 && given >= EMERGENCY ? -1 : given
  return pass === 2 || (pass === 1 && given === RELIEF_ONLY) ? RELIEF : -1
}

/** Fills cost and from; false where this pass finds no way, or only one that a freer pass may better. */
const findPaths = (measures: Measures, task: BreakTask, nodes: BreakNodes, pass: Pass): boolean => {
  const { cost, from, last, count } = nodes
  const decent = DECENT + measures.leastStretch
  let low = 0
  for (let node = 1; node < count; node++) {
    const end = last[node] ?? 0
    const final = node === count - 1 && !task.open
    const hyphenated = isHyphenPenalty(nodes.penalty[node] ?? 0)
    while (low < node - 1 && isHopeless(measures, task, last, low, end)) low++
    let best = Number.POSITIVE_INFINITY
    let bestFrom = -1
    for (let start = low; start < node; start++) {
      const sofar = cost[start] ?? 0
      if (sofar + 1 >= best) continue // no line costs less than 1
      const first = (last[start] ?? 0) + 1
      const spare = (start === 0 ? task.first : task.rest) - measures.natural(first, end)
      const bad = final && spare >= -EXACT ? 0 : badness(measures, first, end, spare)
      if (bad === INFEASIBLE && (start < node - 1 || pass < 2)) continue
      // Lines only get shorter from here on.
      if (pass === 0 && bad > decent && spare > 0) break
      const penalty = (nodes.penalty[node] ?? 0) + (final ? lastLinePenalty(measures, task, first, end) : 0)
      const again = hyphenated && isHyphenPenalty(nodes.penalty[start] ?? 0) ? HYPHEN : 0
      const total = sofar + (1 + bad + penalty + again) ** 2
      if (total < best) {
        best = total
        bestFrom = start
      }
    }
    cost[node] = best
    from[node] = bestFrom
  }
  return task.open ? openEnd(nodes) > 0 : isGoodEnd(measures, task, nodes, pass)
}

/** Whether a line from the place `start` to the token `end` is too wide for good. */
export const isHopeless = (
  measures: Measures,
  task: BreakTask,
  last: Int32Array,
  start: number,
  end: number
): boolean => {
  const first = (last[start] ?? 0) + 1
  const least = measures.natural(first, end) - measures.shrinkable(first, end)
  return least > (start === 0 ? task.first : task.rest) + HOPELESS
}

const lastLinePenalty = (measures: Measures, task: BreakTask, first: number, last: number): number => {
  if (first === 0) return 0
  if (task.avoidRunt && isRunt(measures, first, last)) return RUNT
  return measures.natural(first, last) < task.indent + 1 ? SHORT_LAST : 0
}

/** PG-2: a lone Han character, or marks alone. A western word of some width may end a paragraph by itself. */
export const isRunt = (measures: Measures, first: number, last: number): boolean => {
  const han = (measures.han[last + 1] ?? 0) - (measures.han[first] ?? 0)
  return han === 1 || (han === 0 && measures.natural(first, last) < 2)
}

const isGoodEnd = (measures: Measures, task: BreakTask, nodes: BreakNodes, pass: Pass): boolean => {
  const end = nodes.count - 1
  const from = nodes.from[end] ?? -1
  if (from < 0) return false
  const first = (nodes.last[from] ?? 0) + 1
  if (pass > 0) return true
  // A way through a line that is worse than decent costs more than this: what is cheaper is the best of all.
  if ((nodes.cost[end] ?? 0) > (1 + DECENT + measures.leastStretch) ** 2) return false
  return !(task.avoidRunt && first > 0 && isRunt(measures, first, nodes.last[end] ?? 0))
}

/** The cheapest of the last places of an open stretch; 0 where none can be reached. */
const openEnd = (nodes: BreakNodes): number => {
  let best = 0
  const lowest = Math.max(1, nodes.count - 64)
  for (let node = nodes.count - 1; node >= lowest; node--) {
    const cost = nodes.cost[node] ?? Number.POSITIVE_INFINITY
    if (cost < (best === 0 ? Number.POSITIVE_INFINITY : (nodes.cost[best] ?? 0))) best = node
  }
  return best
}

const linesOf = (nodes: BreakNodes, task: BreakTask, measures: Measures): number[] => {
  const lines: number[] = []
  let node = task.open ? openEnd(nodes) : nodes.count - 1
  for (; node > 0; node = nodes.from[node] ?? 0) lines.push(nodes.last[node] ?? 0)
  lines.reverse()
  if (lines.length === 0) lines.push(measures.tokens.count - 1)
  return lines
}
