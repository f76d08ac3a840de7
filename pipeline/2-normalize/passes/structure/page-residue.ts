/** In: lines of a text that was copied from pages. Out: the same without page numbers and running heads (TN-16). */
import type { RootContent } from 'mdast'
import type { Pass } from '../../pass.ts'
import { blockOf } from './block.ts'
import { drop } from './drop-boilerplate.ts'
import { findPageLines } from './page/find-page-lines.ts'

/** Drops page numbers and what repeats beside them. */
export const dropPageResidue: Pass = (tree, file, context) => {
  const blocks = tree.children.map(blockOf)
  const found = findPageLines(blocks)
  if (found.size === 0) return
  tree.children = tree.children.map((node, index): RootContent => {
    const block = blocks[index]
    const line = found.get(index)
    return block && line ? drop(block.trace, line.kind, line.confidence, file, context) : node
  })
}
