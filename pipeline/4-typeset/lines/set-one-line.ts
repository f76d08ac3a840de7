/** Runs go in; one line of natural width comes out, however long: contents entries, running heads, folios, cells. */
import type { Run } from '../../model/flow.ts'
import type { FaceId } from '../../model/host.ts'
import { type Em, type Points, pt } from '../../model/units.ts'
import { tokenize } from '../text/tokens.ts'
import { LineFit } from './break/line-fit.ts'
import type { LineRules, SetLine } from './line.ts'
import { type Engine, engineOf } from './measure/engine.ts'
import { type JoinedText, joinRuns } from './measure/joined-text.ts'
import { measureTokens } from './measure/measure-tokens.ts'
import { contextOf } from './measure/token-context.ts'
import { placeLine } from './place/place-line.ts'

/** How a line is set that is not part of a paragraph. */
export interface OneLineStyle {
  readonly face: FaceId
  readonly size: Points
  readonly tracking: Em
}

/**
 * Sets a line at its natural width from x = 0; marks at its ends are trimmed as in any line (PU-20, PU-21).
 *
 * @example setOneLine([{ text: '目录' }], { face: 'serif-bold', size: pt(22), tracking: em(1.5) }, rules).right
 */
export const setOneLine = (runs: readonly Run[], style: OneLineStyle, rules: LineRules): SetLine => {
  const engine = engineOf(rules)
  const joined = measureAll(engine, runs, style)
  const setting = {
    engine,
    text: joined.text,
    looks: joined.looks,
    decorated: joined.decorated,
    size: style.size,
    tracking: style.tracking
  }
  return placeLine(setting, 0, engine.measures.tokens.count - 1, 0, new LineFit())
}

/** Width of the line that `setOneLine` would give, in points; cheaper than setting it. */
export const naturalWidth = (runs: readonly Run[], style: OneLineStyle, rules: LineRules): Points => {
  const engine = engineOf(rules)
  measureAll(engine, runs, style)
  return pt(engine.measures.natural(0, engine.measures.tokens.count - 1) * style.size)
}

const measureAll = (engine: Engine, runs: readonly Run[], style: OneLineStyle): JoinedText => {
  const joined = joinRuns(runs, style.face)
  const context = contextOf(joined, Number.MAX_SAFE_INTEGER)
  tokenize(engine.measures.tokens, joined.text, 0, joined.text.length, context)
  measureTokens(engine, joined, style.tracking)
  return joined
}
