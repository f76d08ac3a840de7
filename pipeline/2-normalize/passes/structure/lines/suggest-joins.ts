/**
 * In: the lines of a text that were joined where they surely had been wrapped. Out: the same, with a doubt where a line
 * stops within a clause and the next one ends the sentence; joined there only where the editor accepts it (TN-15, class S).
 */
import type { RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { report } from '../../../../diagnostics/report.ts'
import { joinTraced } from '../../../../model/text.ts'
import { quotedPlace } from '../../../overrides/quoted-place.ts'
import { accepts, rejects } from '../../../overrides/wishes.ts'
import type { Pass, PassContext } from '../../../pass.ts'
import { type Block, paragraphOf } from '../block.ts'
import { isCut } from '../page/cut.ts'
import { blocksOf, placesSaying, withReplacedAt } from '../row.ts'
import { endsAsSentence } from '../sentences.ts'
import { needsSpace } from './needs-space.ts'

const RULE = 'TN-15'
/** How likely the two are one paragraph. */
const CONFIDENCE = 0.6
/** So much of the first line's end is quoted. */
const QUOTED = 8

/** Says where two lines may be one. */
export const suggestJoins: Pass = (tree, file, context) => {
  const blocks = blocksOf(tree)
  const joinedAt = (index: number): readonly RootContent[] | null => {
    const [before, block] = [blocks[index], blocks[index + 1]]
    const joined = before && block && mayBeOne(before, block) ? joinedAs(before, block, file, context) : null
    return joined && [joined]
  }
  tree.children = withReplacedAt(tree.children, placesSaying(blocks, stopsWithinClause), joinedAt, 2)
}

/** A clause has ended within the first line, the last of it has not; what ends it begins the second. */
const mayBeOne = (before: Block, block: Block): boolean =>
  block.line.blankLinesBefore === 0 &&
  !before.line.apart &&
  !block.line.apart &&
  block.line.indent <= before.line.indent &&
  endsAsSentence(block.text) &&
  /[，；]/.test(block.text) &&
  isCut(before, block)

/** The line below it, which ends as a sentence, does not. Its last character first: the pattern goes through a line once for each of its marks. */
const stopsWithinClause = (text: string): boolean =>
  endsInHan.test(text.charAt(text.length - 1)) && withinClause.test(text)

const endsInHan = /[\u3400-\u9fff]/
const withinClause = /[，；。！？].*[\u3400-\u9fff]$/

const joinedAs = (before: Block, block: Block, file: VFile, context: PassContext): RootContent | null => {
  const { end } = before.trace
  const start = Math.max(before.trace.start, end - QUOTED)
  if (rejects(context, RULE, start, end)) return null
  if (accepts(context, RULE, start, end)) {
    const glue = needsSpace(before.text, block.text) ? ' ' : ''
    const because = { rule: RULE, class: 'S', confidence: CONFIDENCE } as const
    return paragraphOf(joinTraced(context.source.base, before.trace, block.trace, glue, because), before.line)
  }
  const words = context.source.base.slice(start, end)
  report(file, 'lines-may-join', { words }, context.placeAt(start), RULE, {
    confidence: CONFIDENCE,
    remedy: { at: quotedPlace(context, { start, end }), action: { kind: 'accept', rule: RULE } }
  })
  return null
}
