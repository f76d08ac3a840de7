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
  const slip = slipIn(override, context)
  const isNear = at.words !== undefined && isLookedFor && slip.slip !== 'times'
  const near = isNear ? nearestWords(context.source.base, at.words) : null
  const params = { ...paramsOf(override), nearest: near?.words ?? '', ...slip }
  report(file, 'override-not-found', params, near ? context.placeAt(near.start) : undefined)
}

/** How the place was meant, and how many lines there are, or times that the words stand there. */
interface PlaceSlip {
  readonly slip: 'number' | 'quotes' | 'beyond' | 'blank' | 'times' | ''
  readonly count: number
}

/** "13" instead of 13; “下一页” instead of "下一页"; line 99 of 12; words#3 that stand there twice. */
const slipIn = ({ at }: Override, { source: { base }, placeAt }: PassContext): PlaceSlip => {
  if (at.kind === 'line') {
    if (at.words !== undefined) return { slip: '', count: 0 }
    const { line: count } = placeAt(base.trimEnd().length)
    return { slip: at.line > count ? 'beyond' : 'blank', count }
  }
  if (isNumber(at)) return { slip: 'number', count: 0 }
  const finder = new WordFinder(base)
  const inner = /^[“‘「『](.+)[”’」』]$/s.exec(at.words)?.[1]
  if (inner !== undefined && finder.find(inner, 1)) return { slip: 'quotes', count: 0 }
  const count = at.counted === true ? timesOf(at.words, Math.min(at.nth, MOST_TIMES), finder) : 0
  return { slip: count > 0 ? 'times' : '', count }
}

/** So often words are looked for again. */
const MOST_TIMES = 100

const timesOf = (words: string, most: number, finder: WordFinder): number => {
  let times = 0
  while (times < most && finder.find(words, times + 1)) times++
  return times
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
