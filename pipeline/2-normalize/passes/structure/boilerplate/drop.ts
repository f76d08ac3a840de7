/** In: words that are not content, and why. Out: the node that stands for them, with a message; what an editor keeps is a paragraph. */
import type { Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import type { Doubt } from '../../../../diagnostics/override.ts'
import { report } from '../../../../diagnostics/report.ts'
import type { Dropped, LineEvidence } from '../../../../model/article.ts'
import type { Traced } from '../../../../model/text.ts'
import { quotedPlace } from '../../../overrides/quoted-place.ts'
import { isKept, rejects } from '../../../overrides/wishes.ts'
import type { PassContext } from '../../../pass.ts'
import { type Blocks, droppedOf, paragraphOf } from '../block.ts'
import { withReplaced } from '../row.ts'
import type { Finding } from './finding.ts'

/** The removed node, and the message that says so; what the editor of the volume keeps stays a paragraph. */
export const drop = (
  trace: Traced,
  rule: string,
  confidence: number,
  file: VFile,
  context: PassContext
): RootContent => {
  if (isKept(context, trace.start, trace.end) || rejects(context, rule, trace.start, trace.end))
    return paragraphOf(trace, kept)
  const removed = droppedOf(context.source.base, trace, { rule, confidence, code: 'dropped-boilerplate' })
  const words = removed.value.length > 40 ? `${removed.value.slice(0, 40)}…` : removed.value
  const place = context.placeAt(removed.start)
  report(file, 'dropped-boilerplate', { words, why: rule }, place, rule, doubtOf(removed, context))
  return removed
}

/** Lines of a row dropped: `findingAt` says which, and why. The row stays the same where there are none. */
export const dropLines = (
  tree: Root,
  blocks: Blocks,
  findingAt: (index: number) => Finding | null | undefined,
  file: VFile,
  context: PassContext
): void => {
  tree.children = withReplaced(tree.children, (_node, index) => {
    const block = blocks[index]
    const finding = block && findingAt(index)
    return finding ? [drop(block.trace, finding.rule, finding.confidence, file, context)] : null
  })
}

const kept: LineEvidence = { indent: 0, blankLinesBefore: 0, kept: true }

/** Less sure than this, and the message says how to keep the words. */
const SURE = 0.95

const doubtOf = ({ start, end, confidence }: Dropped, context: PassContext): Doubt | undefined =>
  confidence >= SURE
    ? undefined
    : { confidence, remedy: { at: quotedPlace(context, { start, end }), action: { kind: 'keep' } } }
