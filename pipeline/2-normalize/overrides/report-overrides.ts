/** In: a text that has gone through all passes. Out: messages on what of the editor's word could not be carried out, or not as was meant. */
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { type Override, type OverridePlace, overrideLine } from '../../diagnostics/override.ts'
import { report } from '../../diagnostics/report.ts'
import type { Pass, PassContext } from '../pass.ts'
import { WordFinder } from './find-words.ts'
import { nearestWords } from './nearest-words.ts'
import { type PlacedOverride, type Placing, placingOf } from './placed.ts'
import { reportRests } from './report-rests.ts'
import { rejects } from './wishes.ts'

/** For so many overrides that are not found the nearest words are looked for, … */
const LOOKED_FOR = 20
/** … and, as each reads the whole text, for no more than so many characters allow, but for the first. */
const BUDGET = 2_000_000

export const reportOverrides: Pass = (_tree, file, context) => {
  if (context.settings.overrides.length === 0) return
  file.messages = file.messages.filter(message => !isRefused(message, context))
  const placing = placingOf(context)
  const most = Math.min(LOOKED_FOR, Math.max(1, Math.floor(BUDGET / context.source.base.length)))
  for (const [index, override] of placing.lost.entries()) reportLost(override, index < most, file, context)
  for (const { refused, against } of placing.contradictions) {
    const params = { ...paramsOf(refused.override), against: overrideLine(against.override) }
    report(file, 'override-contradicts', params, context.placeAt(refused.start))
  }
  for (const placed of placing.placed) reportPlaced(placed, placing, file, context)
  reportRests(placing, file, context)
  const count = placing.placed.filter(({ override }) => isDone(override, placing)).length
  if (count > 0) report(file, 'overrides-applied', { count })
}

/** True for a suggestion where the editor has rejected its rule: it has been answered. */
const isRefused = ({ doubt, place }: VFileMessage, context: PassContext): boolean => {
  const offset = place && 'offset' in place ? place.offset : undefined
  if (doubt?.remedy.action.kind !== 'accept' || offset === undefined) return false
  return rejects(context, doubt.remedy.action.rule, offset, offset)
}

/** `manifestLine` is 0 where the override did not come from a manifest. */
const paramsOf = (override: Override): { override: string; manifestLine: number } => ({
  override: overrideLine(override),
  manifestLine: override.place?.line ?? 0
})

const reportLost = (override: Override, isLookedFor: boolean, file: VFile, context: PassContext): void => {
  const { at } = override
  const near = at.words !== undefined && isLookedFor ? nearestWords(context.source.base, at.words) : null
  const params = { ...paramsOf(override), nearest: near?.words ?? '', slip: slipIn(override, context) }
  report(file, 'override-not-found', params, near ? context.placeAt(near.start) : undefined)
}

/** "13" instead of 13; “下一页” instead of "下一页". */
const slipIn = ({ at }: Override, context: PassContext): 'number' | 'quotes' | '' => {
  if (at.kind !== 'words') return ''
  if (isNumber(at)) return 'number'
  const inner = /^[“‘「『](.+)[”’」』]$/s.exec(at.words)?.[1]
  return inner !== undefined && new WordFinder(context.source.base).find(inner, 1) ? 'quotes' : ''
}

const isNumber = (at: OverridePlace): boolean =>
  at.kind === 'words' && at.counted !== true && /^\d{1,5}$/.test(at.words)

const reportPlaced = (
  { override, start, end, line, more, movedTo }: PlacedOverride,
  placing: Placing,
  file: VFile,
  context: PassContext
): void => {
  const place = context.placeAt(start)
  if (isNumber(override.at) && end - start < line.end - line.start)
    report(file, 'override-quotes-number', { ...paramsOf(override), line: place.line }, place)
  else if (more) report(file, 'override-ambiguous', { ...paramsOf(override), line: place.line }, place)
  if (override.at.kind === 'line' && movedTo !== undefined) {
    const params = { ...paramsOf(override), from: override.at.line, to: movedTo }
    report(file, 'override-moved', params, place)
  }
  if (!isDone(override, placing)) report(file, 'override-without-effect', paramsOf(override), place)
}

/** That nothing would have taken a line away is no news. */
const isDone = (override: Override, { done }: Placing): boolean =>
  done.has(override) || override.action.kind === 'keep'
