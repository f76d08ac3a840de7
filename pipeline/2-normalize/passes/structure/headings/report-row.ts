/** In: lines that were made headings without a number. Out: one message for those of them that are less than sure, with what would undo each. */
import type { VFile } from 'vfile'
import type { Override } from '../../../../diagnostics/override.ts'
import { report } from '../../../../diagnostics/report.ts'
import { quotedPlace } from '../../../overrides/quoted-place.ts'
import { isAnswered } from '../../../overrides/wishes.ts'
import type { PassContext } from '../../../pass.ts'
import { type Block, placeIn } from '../block.ts'

/** A line and how sure it is that it is a heading. */
export interface Made {
  readonly block: Block
  readonly confidence: number
}

/** Headings without a number. */
const RULE = 'TN-83'
/** A heading that is less sure is pointed at. */
const SURE = 0.85

/** Lines of one row stand or fall together: they are one doubt. */
export const reportRow = (made: readonly Made[], file: VFile, context: PassContext): void => {
  const [first, ...others] = made.filter(
    ({ block: { trace }, confidence }) =>
      confidence < SURE && !isAnswered(context, RULE, trace.start, trace.end)
  )
  if (!first) return
  const place = context.placeAt(placeIn(first.block))
  const more = others.map(({ block }) => remedyOf(block, context))
  const doubt = { confidence: first.confidence, remedy: remedyOf(first.block, context) }
  const words = first.block.text
  if (more.length === 0) report(file, 'doubtful-heading', { words, why: 'no-number' }, place, RULE, doubt)
  else report(file, 'doubtful-heading-row', { words, count: made.length }, place, RULE, { ...doubt, more })
}

/** What would make a paragraph of it again. */
const remedyOf = ({ trace: { start, end } }: Block, context: PassContext): Override => ({
  at: quotedPlace(context, { start, end }),
  action: { kind: 'paragraph' }
})
