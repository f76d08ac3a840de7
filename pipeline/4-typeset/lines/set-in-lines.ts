/** A paragraph and a number of lines go in; just so many good lines come out, if it can be set in them (PG-2, PG-3). */
import { tokenize } from '../text/tokens.ts'
import { breaksInLines } from './break/breaks-in-lines.ts'
import type { LineRules, ParagraphSpec, SetLine } from './line.ts'
import { engineOf } from './measure/engine.ts'
import { joinRuns } from './measure/joined-text.ts'
import { measureTokens } from './measure/measure-tokens.ts'
import { contextOf } from './measure/token-context.ts'
import { placeLines, taskOf, WINDOW } from './set-paragraph.ts'

/** Lines, and how they look: less is better. */
export interface LinesAsked {
  readonly lines: readonly SetLine[]
  readonly cost: number
}

/**
 * A paragraph set tighter or wider than it would be by itself, so that a page ends well. Null for one that is not
 * justified, has forced breaks, is set by another breaker, or cannot have so many lines that are all good (JU-9).
 *
 * @example setInLines(spec, rules, lines.length - 1)?.lines
 */
export const setInLines = (spec: ParagraphSpec, rules: LineRules, lineCount: number): LinesAsked | null => {
  if (rules.breaker !== 'optimal' || spec.align !== 'justify' || spec.bySense === true || lineCount < 1)
    return null
  const engine = engineOf(rules)
  const joined = joinRuns(spec.runs, spec.face)
  if (joined.forced.length > 0 || joined.text.length > WINDOW) return null
  const context = contextOf(joined, spec.measure / spec.size, rules.hyphenate)
  tokenize(engine.measures.tokens, joined.text, 0, joined.text.length, context)
  measureTokens(engine, joined, spec.tracking)
  const task = taskOf(spec, engine, true, false)
  const found = breaksInLines(engine.measures, engine.nodes, task, lineCount)
  if (!found) return null
  const lines: SetLine[] = []
  placeLines(engine, joined, spec, task, found.breaks, lines)
  return { lines, cost: found.cost }
}
