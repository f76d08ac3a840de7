/** A measured stretch and a number of lines go in; the best breaks into just so many good lines come out, if there are any. */
import type { Measures } from '../measure/measures.ts'
import { badness, EXACT } from './badness.ts'
import type { BreakNodes } from './break-nodes.ts'
import type { BreakTask } from './break-task.ts'
import { collectNodes, isHopeless, isRunt } from './optimal-breaks.ts'

/** No line may look worse: what JU-9 calls good, with its gaps below 0.05 em. */
const MOST_BAD = 100

/** Best ways to each place; a row of `count` for each line, and one before the first. */
interface Ways {
  readonly count: number
  readonly cost: Float64Array
  readonly from: Int32Array
}

/** @returns the last token of each line, with what the whole costs a line; null where so many lines cannot be good */
export const breaksInLines = (
  measures: Measures,
  nodes: BreakNodes,
  task: BreakTask,
  lineCount: number
): { readonly breaks: readonly number[]; readonly cost: number } | null => {
  collectNodes(measures, nodes, 0)
  const ways = noWays(nodes.count, lineCount)
  ways.cost[0] = 0
  for (let line = 1; line <= lineCount; line++) addLine(measures, nodes, task, ways, line, line === lineCount)
  const total = ways.cost[(lineCount + 1) * nodes.count - 1] ?? Number.POSITIVE_INFINITY
  return Number.isFinite(total) ? { breaks: traced(nodes, ways, lineCount), cost: total / lineCount } : null
}

const noWays = (count: number, lineCount: number): Ways => ({
  count,
  cost: new Float64Array((lineCount + 1) * count).fill(Number.POSITIVE_INFINITY),
  from: new Int32Array((lineCount + 1) * count)
})

/** One line more from every place that the lines before can reach. */
const addLine = (
  measures: Measures,
  nodes: BreakNodes,
  task: BreakTask,
  ways: Ways,
  line: number,
  isLast: boolean
): void => {
  const { last, count } = nodes
  const row = line * count
  for (let start = 0; start < count - 1; start++) {
    const sofar = ways.cost[row - count + start] ?? Number.POSITIVE_INFINITY
    if (!Number.isFinite(sofar)) continue
    const first = (last[start] ?? 0) + 1
    const width = start === 0 ? task.first : task.rest
    for (let node = isLast ? count - 1 : start + 1; node < count; node++) {
      const end = last[node] ?? 0
      const spare = width - measures.natural(first, end)
      if (spare < 0 && isHopeless(measures, task, last, start, end)) break
      const isFinal = node === count - 1
      // Nothing good fills half a line's width with space.
      if (isFinal !== isLast || (!isLast && spare > width / 2)) continue
      const cost = lineCost(measures, task, first, end, spare, isFinal)
      if (cost === null) continue
      const total = sofar + (1 + cost + (nodes.penalty[node] ?? 0)) ** 2
      if (total >= (ways.cost[row + node] ?? 0)) continue
      ways.cost[row + node] = total
      ways.from[row + node] = start
    }
  }
}

/** Null for a line that is not good: too wide, too loose, or a last one that is next to nothing (PG-2). */
const lineCost = (
  measures: Measures,
  task: BreakTask,
  first: number,
  end: number,
  spare: number,
  isFinal: boolean
): number | null => {
  if (isFinal && (isRunt(measures, first, end) || measures.natural(first, end) < task.indent + 1)) return null
  const bad = isFinal && spare >= -EXACT ? 0 : badness(measures, first, end, spare)
  return bad <= MOST_BAD + measures.leastStretch ? bad : null
}

const traced = (nodes: BreakNodes, { count, from }: Ways, lineCount: number): number[] => {
  const breaks: number[] = []
  let node = count - 1
  for (let line = lineCount; line > 0; line--) {
    breaks.push(nodes.last[node] ?? 0)
    node = from[line * count + node] ?? 0
  }
  return breaks.reverse()
}
