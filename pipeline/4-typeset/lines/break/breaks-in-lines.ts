/** A measured stretch and a number of lines go in; the best breaks into just so many good lines come out, if there are any. */
import type { Measures } from '../measure/measures.ts'
import { badness, EXACT } from './badness.ts'
import type { BreakNodes } from './break-nodes.ts'
import type { BreakTask } from './break-task.ts'
import { collectNodes, isHopeless, isRunt } from './optimal-breaks.ts'

/** No line may look worse: what JU-9 calls good, with its gaps below 0.05 em. */
const MOST_BAD = 100

/** Best ways to each place, one layer a line. */
interface Layer {
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
  let layer = emptyLayer(nodes.count)
  layer.cost[0] = 0
  const layers: Layer[] = []
  for (let line = 1; line <= lineCount; line++) {
    layer = nextLayer(measures, nodes, task, layer, line === lineCount)
    layers.push(layer)
  }
  const total = layer.cost[nodes.count - 1] ?? Number.POSITIVE_INFINITY
  return Number.isFinite(total) ? { breaks: traced(nodes, layers), cost: total / lineCount } : null
}

const emptyLayer = (count: number): Layer => ({
  cost: new Float64Array(count).fill(Number.POSITIVE_INFINITY),
  from: new Int32Array(count).fill(-1)
})

/** One line more from every place that the lines before can reach. */
const nextLayer = (
  measures: Measures,
  nodes: BreakNodes,
  task: BreakTask,
  before: Layer,
  isLast: boolean
): Layer => {
  const { last, count } = nodes
  const layer = emptyLayer(count)
  for (let start = 0; start < count - 1; start++) {
    const sofar = before.cost[start] ?? Number.POSITIVE_INFINITY
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
      if (total >= (layer.cost[node] ?? 0)) continue
      layer.cost[node] = total
      layer.from[node] = start
    }
  }
  return layer
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

const traced = (nodes: BreakNodes, layers: readonly Layer[]): number[] => {
  const breaks: number[] = []
  let node = nodes.count - 1
  for (const layer of layers.toReversed()) {
    breaks.push(nodes.last[node] ?? 0)
    node = layer.from[node] ?? 0
  }
  return breaks.reverse()
}
