/** A paragraph and the volume's rules go in; its lines, every glyph placed, come out. */
import { FORCED_BREAK, type TokenContext, tokenize } from '../text/tokens.ts'
import { EXACT } from './break/badness.ts'
import type { BreakTask } from './break/break-task.ts'
import { greedyBreaks } from './break/greedy-breaks.ts'
import type { LineFit } from './break/line-fit.ts'
import { optimalBreaks } from './break/optimal-breaks.ts'
import { breakBySense } from './break-by-sense.ts'
import type { LineRules, ParagraphSpec, SetLine } from './line.ts'
import { type Engine, engineOf } from './measure/engine.ts'
import { type JoinedText, joinRuns } from './measure/joined-text.ts'
import { measureTokens } from './measure/measure-tokens.ts'
import { contextOf } from './measure/token-context.ts'
import { placeLine } from './place/place-line.ts'
import type { Setting } from './place/setting.ts'
import { setByWordRule } from './word-lines.ts'

/** Characters that are measured at a time; a longer paragraph is set window by window. */
export const WINDOW = 32_768
/** Lines at the end of a window that the next one sets again, since what follows may change them. */
const UNSURE_LINES = 8

/**
 * Breaks a paragraph into lines and places its glyphs. Last lines, and lines before a forced break, keep their
 * natural width (JU-1). Empty runs give no line.
 *
 * @example setParagraph({ runs: [{ text: '今天天气很好。' }], face: 'serif', size: pt(12), … }, rules)
 */
export const setParagraph = (spec: ParagraphSpec, rules: LineRules): SetLine[] => {
  if (rules.breaker === 'word') return setByWordRule(spec, rules)
  if (spec.bySense === true) return breakBySense(spec, rules)
  const engine = engineOf(rules)
  const joined = joinRuns(spec.runs, spec.face)
  const lines: SetLine[] = []
  const bounds = [0, ...joined.forced, joined.text.length]
  const context = contextOf(joined, spec.measure / spec.size, rules.hyphenate)
  for (let i = 1; i < bounds.length; i++) {
    setStretch(engine, joined, spec, context, bounds[i - 1] ?? 0, bounds[i] ?? 0, lines)
  }
  return lines
}

/** Sets the text between two forced breaks. */
const setStretch = (
  engine: Engine,
  joined: JoinedText,
  spec: ParagraphSpec,
  context: TokenContext,
  from: number,
  end: number,
  lines: SetLine[]
): void => {
  const { tokens } = engine.measures
  const window = Math.max(WINDOW, Math.ceil(64 * (spec.measure / spec.size)))
  for (let at = from; at < end; ) {
    const to = Math.min(at + window, end)
    tokenize(tokens, joined.text, at, to, context)
    measureTokens(engine, joined, spec.tracking)
    const open = to < end
    const task = taskOf(spec, engine, lines.length === 0, open)
    const breaks = breakLines(engine, task)
    if (open) breaks.length = Math.max(1, breaks.length - UNSURE_LINES)
    placeLines(engine, joined, spec, task, breaks, lines)
    at = tokens.start[(breaks.at(-1) ?? 0) + 1] ?? end
  }
}

/** What the breaker is asked of a stretch. */
export const taskOf = (spec: ParagraphSpec, engine: Engine, first: boolean, open: boolean): BreakTask => {
  const rest = spec.measure / spec.size
  const indent = first ? spec.firstIndent / spec.size : 0
  return {
    first: rest - indent,
    rest,
    indent: Math.max(0, indent),
    open,
    avoidRunt: engine.rules.runts !== true,
    ragged: spec.align !== 'justify'
  }
}

const breakLines = (engine: Engine, task: BreakTask): number[] =>
  task.ragged || engine.rules.breaker === 'greedy'
    ? greedyBreaks(engine.measures, task)
    : optimalBreaks(engine.measures, engine.nodes, task)

/** Adds the lines that end at these tokens. */
export const placeLines = (
  engine: Engine,
  joined: JoinedText,
  spec: ParagraphSpec,
  task: BreakTask,
  breaks: readonly number[],
  lines: SetLine[]
): void => {
  const { measures } = engine
  const setting: Setting = {
    engine,
    text: joined.text,
    looks: joined.looks,
    decorated: joined.decorated,
    size: spec.size,
    tracking: spec.tracking
  }
  const { fit } = engine
  let first = 0
  for (const [index, last] of breaks.entries()) {
    const width = index === 0 ? task.first : task.rest
    const spare = width - measures.natural(first, last)
    const final = !task.open && last === measures.tokens.count - 1
    const natural = task.ragged || final
    fit.fit(measures, first, last, natural ? Math.min(0, spare) : spare)
    judge(engine, joined, first, last, fit, spare)
    const indent = index === 0 ? spec.measure - task.first * spec.size : 0
    const shift = Math.max(0, spare) * alignedShare(spec.align) * spec.size
    lines.push(placeLine(setting, first, last, indent + shift, fit))
    first = last + 1
  }
}

const alignedShare = (align: ParagraphSpec['align']): number =>
  align === 'center' ? 0.5 : align === 'right' ? 1 : 0

/** JU-9: says which lines could not be set well. */
const judge = (
  engine: Engine,
  joined: JoinedText,
  first: number,
  last: number,
  fit: LineFit,
  spare: number
): void => {
  const { measures, rules } = engine
  const loose = fit.gap > 0.1
  const overfull = !fit.feasible && spare < -EXACT
  const penalty = last < measures.tokens.count - 1 ? (measures.penalty[last] ?? 0) : 0
  const relief = penalty < 0 || penalty >= FORCED_BREAK
  if (!loose && !overfull && !relief) return
  const { start } = measures.tokens
  const text = joined.text.slice(start[first] ?? 0, start[last + 1] ?? 0)
  if (overfull) rules.onBadLine('overfull-line', text)
  if (relief) rules.onBadLine('kinsoku-relief', text)
  if (loose) rules.onBadLine(fit.gap > 0.25 ? 'bad-line' : 'loose-line', text)
}
