/** A title goes in; its lines, broken where the sense allows, come out (PG-14, LB-17). */
import { tokenize } from '../text/tokens.ts'
import { EXACT } from './break/badness.ts'
import { LineFit } from './break/line-fit.ts'
import { senseBreaks } from './break/sense-breaks.ts'
import type { LineRules, ParagraphSpec, SetLine } from './line.ts'
import { engineOf } from './measure/engine.ts'
import { joinRuns } from './measure/joined-text.ts'
import { measureTokens } from './measure/measure-tokens.ts'
import { contextOf } from './measure/token-context.ts'
import { placeLine } from './place/place-line.ts'

/**
 * Sets a title. One line where it fits; else lines of decreasing or rounded length, broken between words, none
 * beginning with 的, 和 and the like. Each line is aligned by itself and keeps its natural width.
 */
export const breakBySense = (spec: ParagraphSpec, rules: LineRules): SetLine[] => {
  const engine = engineOf(rules)
  const joined = joinRuns(spec.runs, spec.face)
  const context = contextOf(joined, spec.measure / spec.size)
  const bounds = [0, ...joined.forced, joined.text.length]
  const { text, looks, decorated } = joined
  const setting = { engine, text, looks, decorated, size: spec.size, tracking: spec.tracking }
  const share = spec.align === 'center' ? 0.5 : spec.align === 'right' ? 1 : 0
  const lines: SetLine[] = []
  for (let i = 1; i < bounds.length; i++) {
    const from = bounds[i - 1] ?? 0
    const to = bounds[i] ?? from
    if (to === from) continue
    tokenize(engine.measures.tokens, joined.text, from, to, context)
    measureTokens(engine, joined, spec.tracking)
    let first = 0
    for (const last of senseBreaks(engine.measures, joined.text, spec.measure / spec.size)) {
      const spare = spec.measure / spec.size - engine.measures.natural(first, last)
      const fit = new LineFit()
      if (spare < -EXACT) fit.fit(engine.measures, first, last, spare)
      const indent = lines.length === 0 && share === 0 ? spec.firstIndent : 0
      lines.push(placeLine(setting, first, last, indent + Math.max(0, spare) * share * spec.size, fit))
      first = last + 1
    }
  }
  return lines
}
