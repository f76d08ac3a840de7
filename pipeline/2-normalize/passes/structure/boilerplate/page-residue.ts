/** In: lines of a text that was copied from pages. Out: the same without page numbers and running heads (TN-16). */

import type { RootContent } from 'mdast'
import type { Pass } from '../../../pass.ts'
import { type Blocks, textAt } from '../block.ts'
import { isCut } from '../page/cut.ts'
import { type FoundPageLine, findPageLines } from '../page/find-page-lines.ts'
import { isPageBar } from '../page/page-bar.ts'
import { blocksOf, placesSaying } from '../row.ts'
import { drop } from './drop.ts'

/** Drops page numbers and what repeats beside them. */
export const dropPageResidue: Pass = (tree, file, context) => {
  const blocks = blocksOf(tree)
  const found = new Map([...pageBars(blocks), ...findPageLines(blocks)])
  if (context.source.format === 'html')
    for (const index of bareNumbers(blocks, found.keys())) found.delete(index)
  if (found.size === 0) return
  tree.children = tree.children.map((node, index): RootContent => {
    const block = blocks[index]
    const line = found.get(index)
    return block && line ? drop(block.trace, line.kind, line.confidence, file, context) : node
  })
}

/** 1 on a line of a web page, which has no pages: the number of a part, unless a sentence goes on behind it. */
const bareNumbers = (blocks: Blocks, found: Iterable<number>): readonly number[] =>
  [...found].filter(index => {
    const after = blocks[index + 1]
    return /^\d{1,3}$/.test(textAt(blocks, index)) && !(after && isCut(blocks[index - 1] ?? null, after))
  })

/** Links from one of a site's pages to the next, in the middle of a sentence that goes on behind them. */
const pageBars = (blocks: Blocks): Map<number, FoundPageLine> => {
  const found = new Map<number, FoundPageLine>()
  for (const index of placesSaying(blocks, isPageBar)) {
    const after = blocks[index + 1]
    if (after && isCut(blocks[index - 1] ?? null, after))
      found.set(index, { kind: 'page-number', confidence: 0.94 })
  }
  return found
}
