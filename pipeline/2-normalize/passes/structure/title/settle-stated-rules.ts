/** In: a text that makes rules known whose title stands in half a line, or in two. Out: the title on a line of its own (TN-86, TN-15). */
import type { RootContent } from 'mdast'
import { joinTraced, type Traced } from '../../../../model/text.ts'
import type { Pass } from '../../../pass.ts'
import { blockOf, breaksBetween, cutTraced, noteBreaks, paragraphOf } from '../block.ts'
import { withoutSpacing } from '../lines/close-letter-spacing.ts'
import { findStatedRules } from '../opening/stated-rules.ts'

/** So much is looked at. */
const HEAD = 30
const SURE = 0.9

/** Cuts the title out of its lines and joins its parts. */
export const settleStatedRules: Pass = (tree, _file, { source }) => {
  const blocks = tree.children.slice(0, HEAD).map(blockOf)
  const found = findStatedRules(blocks.map(block => block?.text ?? null))
  if (!found) return
  const { from, to } = found
  const before: RootContent[] = []
  const after: RootContent[] = []
  let title: Traced | null = null
  for (let line = from.line; line <= to.line; line++) {
    const block = blocks[line]
    if (!block) return
    const start = line === from.line ? from.at : 0
    const end = line === to.line ? to.at : block.text.length
    const pieces = cutTraced(
      block.trace,
      [start, end].filter(at => at > 0 && at < block.text.length)
    )
    const own = pieces[start > 0 ? 1 : 0]
    const [head, tail] = [
      start > 0 ? pieces[0] : undefined,
      end < block.text.length ? pieces.at(-1) : undefined
    ]
    if (!own) return
    if (head) before.push(paragraphOf(head, block.line))
    if (tail) after.push(paragraphOf(tail))
    noteBreaks(tree, breaksBetween(pieces, SURE))
    const part = withoutSpacing(own)
    title = title ? joinTraced(source.base, title, part, '', { rule: 'TN-15', confidence: SURE }) : part
  }
  if (title) tree.children.splice(from.line, to.line - from.line + 1, ...before, paragraphOf(title), ...after)
}
