/** In: a text and a measure. Out: what the lines of either breaker cost in sum, by the formula of JU-12. */
import { BAD, badness, EXACT } from '../../pipeline/4-typeset/lines/break/badness.ts'
import type { BreakTask } from '../../pipeline/4-typeset/lines/break/break-task.ts'
import { greedyBreaks } from '../../pipeline/4-typeset/lines/break/greedy-breaks.ts'
import { isRunt, optimalBreaks } from '../../pipeline/4-typeset/lines/break/optimal-breaks.ts'
import type { LineRules } from '../../pipeline/4-typeset/lines/index.ts'
import { engineOf } from '../../pipeline/4-typeset/lines/measure/engine.ts'
import { joinRuns } from '../../pipeline/4-typeset/lines/measure/joined-text.ts'
import { measureTokens } from '../../pipeline/4-typeset/lines/measure/measure-tokens.ts'
import type { Measures } from '../../pipeline/4-typeset/lines/measure/measures.ts'
import { contextOf } from '../../pipeline/4-typeset/lines/measure/token-context.ts'
import { tokenize } from '../../pipeline/4-typeset/text/tokens.ts'
import { em } from '../../pipeline/model/units.ts'

/** Null where a breaker had to break where nothing may be broken. */
export const demeritsOf = (
  text: string,
  measure: number,
  rules: LineRules
): { readonly optimal: number; readonly greedy: number } | null => {
  const engine = engineOf(rules)
  const { measures } = engine
  const joined = joinRuns([{ text }], 'serif')
  tokenize(measures.tokens, joined.text, 0, joined.text.length, contextOf(joined, measure))
  measureTokens(engine, joined, em(0))
  const task: BreakTask = {
    first: measure,
    rest: measure,
    indent: 0,
    open: false,
    avoidRunt: true,
    ragged: false
  }
  const greedy = greedyBreaks(measures, task)
  if (greedy.some(last => (measures.penalty[last] ?? 0) < 0)) return null
  const optimal = optimalBreaks(measures, engine.nodes, task)
  return { optimal: total(measures, task, optimal), greedy: total(measures, task, greedy) }
}

const total = (measures: Measures, task: BreakTask, breaks: readonly number[]): number => {
  let sum = 0
  let first = 0
  for (const last of breaks) {
    sum += (1 + lineCost(measures, task, first, last)) ** 2
    first = last + 1
  }
  return sum
}

const lineCost = (measures: Measures, task: BreakTask, first: number, last: number): number => {
  const final = last === measures.tokens.count - 1
  const width = measures.natural(first, last)
  const spare = task.rest - width
  const bad = final && spare >= -EXACT ? 0 : badness(measures, first, last, spare)
  const given = measures.penalty[last] ?? 0
  const penalty = final ? 0 : given < 0 ? BAD : given
  if (!final || first === 0) return bad + penalty
  return bad + (isRunt(measures, first, last) ? BAD : width < task.indent + 1 ? 100 : 0)
}
