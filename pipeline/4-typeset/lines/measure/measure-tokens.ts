/** Tokens of one stretch go in; their widths, glue and breaks come out, in the engine's measures. */
import type { Em } from '../../../model/units.ts'
import type { Engine } from './engine.ts'
import { fillEdges } from './fill-edges.ts'
import { fillPenalties } from './fill-penalties.ts'
import { fillSums } from './fill-sums.ts'
import { fillWholeEms } from './fill-whole-ems.ts'
import { fillWidths } from './fill-widths.ts'
import type { JoinedText } from './joined-text.ts'

/** Fills the measures for the tokens that stand in `engine.measures.tokens`. */
export const measureTokens = (engine: Engine, joined: JoinedText, tracking: Em): void => {
  const { measures } = engine
  measures.reserve(measures.tokens.count + 1)
  fillWidths(engine, joined, tracking)
  fillPenalties(measures, joined.text, engine.breaks)
  fillSums(engine)
  if (engine.rules.wholeEmRuns) fillWholeEms(engine)
  fillEdges(engine, joined, tracking)
}
