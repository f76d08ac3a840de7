/** In: decided headings. Out: what the editor's word makes of ends that are in doubt, and what has to be said of them. */
import type { VFile } from 'vfile'
import type { Doubt, OverrideAction, OverridePlace } from '../../../../diagnostics/override.ts'
import { report } from '../../../../diagnostics/report.ts'
import { quotedPlace } from '../../../overrides/quoted-place.ts'
import { accepts, isAnswered } from '../../../overrides/wishes.ts'
import type { PassContext } from '../../../pass.ts'
import { type Block, placeIn } from '../block.ts'
import type { DecidedHeading } from './decide.ts'

/** The rule that lost line breaks are put back by. */
const RULE = 'TN-86'
/** A heading that is less sure is pointed at. */
const SURE = 0.85
/** One that is less likely than not to be the whole line is a doubt of its own, whatever is said of its end. */
const LIKELY = 0.5

/**
 * An end that is only suggested is cut where the editor accepts the rule: one that is told with its place, no other. What
 * was cut, and the editor rejects, is put back when all headings are known.
 */
export const asWished = (
  heading: DecidedHeading,
  block: Block | null,
  context: PassContext
): DecidedHeading => {
  if (block && heading.earlier) return endingEarlier(heading, block, context)
  if (!block || heading.endConfidence === undefined || !heading.uncut) return heading
  const { start, end } = stretchOf(heading, block)
  if (!accepts(context, RULE, start, end)) return heading
  const { uncut: _, ...cut } = heading
  return cut
}

/** A whole line or sentence is the heading, unless the editor accepts that it ends before. */
const endingEarlier = (heading: DecidedHeading, block: Block, context: PassContext): DecidedHeading => {
  const { earlier, ...whole } = heading
  if (!earlier) return heading
  const cut = { ...whole, end: earlier.at, runIn: false, endConfidence: earlier.confidence }
  const { start, end } = stretchOf(cut, block)
  return accepts(context, RULE, start, end) ? cut : heading
}

const stretchOf = (
  heading: DecidedHeading,
  block: Block
): { readonly start: number; readonly end: number } => ({
  start: placeIn(block, heading.at),
  end: placeIn(block, heading.end)
})

/** Never renumbered, but pointed at (TN-64); so is a heading that is not sure (TN-83), or whose end is not (TN-86). */
export const reportHeading = (
  heading: DecidedHeading,
  block: Block | null,
  file: VFile,
  context: PassContext
): void => {
  if (!block) return
  const start = placeIn(block, heading.at)
  if (isAnswered(context, RULE, start, Math.max(start + 1, placeIn(block, heading.end)))) return
  const place = context.placeAt(start)
  const words = block.text.slice(heading.at, Math.min(heading.end, heading.at + 30))
  if (heading.uncut) reportEnd(heading, block, file, context)
  else if (heading.earlier) {
    const { at: end, confidence } = heading.earlier
    reportEnd({ ...heading, end, endConfidence: confidence }, block, file, context)
    if (heading.recognition.confidence < LIKELY) reportDoubt(heading, block, file, context)
  } else if (heading.endConfidence !== undefined) {
    const doubt = { ...doubtOf(heading, block, context), confidence: heading.endConfidence }
    report(file, 'heading-cut-off', { words }, place, RULE, heading.endConfidence < SURE ? doubt : undefined)
  } else if (heading.recognition.confidence < SURE) reportDoubt(heading, block, file, context)
  if (heading.outOfStep)
    report(file, 'numbering-out-of-step', { words, ...heading.outOfStep }, place, 'TN-64')
}

/** What would make a paragraph of it again. */
const reportDoubt = (heading: DecidedHeading, block: Block, file: VFile, context: PassContext): void => {
  const words = block.text.slice(heading.at, Math.min(heading.end, heading.at + 30))
  const place = context.placeAt(placeIn(block, heading.at))
  const doubt = doubtOf(heading, block, context)
  report(file, 'doubtful-heading', { words, why: 'few-alike' }, place, 'TN-83', doubt)
}

const doubtOf = (heading: DecidedHeading, block: Block, context: PassContext): Doubt => ({
  confidence: heading.recognition.confidence,
  remedy: {
    at: quotedPlace(context, stretchOf(heading, block), 'onward'),
    action: heading.endConfidence === undefined ? { kind: 'paragraph' } : { kind: 'reject', rule: RULE }
  }
})

/** The heading stays in its paragraph; where its end may be is said, with what would cut there. */
const reportEnd = (heading: DecidedHeading, block: Block, file: VFile, context: PassContext): void => {
  const start = placeIn(block, heading.at)
  const place = context.placeAt(start)
  const opening = block.text.slice(heading.at, heading.at + 20)
  const { endConfidence } = heading
  if (endConfidence === undefined) {
    const at = quotedPlace(context, { start, end: start + 1 }, 'onward')
    report(file, 'doubtful-heading', { words: opening, why: 'end-unknown' }, place, RULE, {
      confidence: heading.recognition.confidence,
      remedy: { at, action: { kind: 'paragraph' } }
    })
    return
  }
  const words = block.text.slice(heading.at, heading.end)
  const at = quotedPlace(context, stretchOf(heading, block), 'exact')
  report(file, 'heading-may-end', { words }, place, RULE, {
    confidence: endConfidence,
    remedy: { at, action: cutting(at, heading) }
  })
}

/** Where its words can be quoted they are to be the heading; a line that is named by its number is more than that. */
const cutting = (at: OverridePlace, { depth }: DecidedHeading): OverrideAction =>
  at.kind === 'words' ? { kind: 'heading', level: Math.min(6, depth) } : { kind: 'accept', rule: RULE }
