/** In: lines of a text that was copied from pages. Out: the same without page numbers and running heads (TN-16). */

import type { Pass } from '../../../pass.ts'
import { type Blocks, textAt } from '../block.ts'
import { isCut } from '../page/cut.ts'
import { findPageLines } from '../page/find-page-lines.ts'
import { isPageBar } from '../page/page-bar.ts'
import { blocksOf, placesSaying } from '../row.ts'
import { dropLines } from './drop.ts'
import type { Finding } from './finding.ts'

/** Drops page numbers and what repeats beside them. */
export const dropPageResidue: Pass = (tree, file, context) => {
  const blocks = blocksOf(tree)
  const found = new Map([...pageBars(blocks), ...findPageLines(blocks)])
  if (context.source.format === 'html')
    for (const index of bareNumbers(blocks, found.keys())) found.delete(index)
  dropLines(tree, blocks, index => found.get(index), file, context)
}

/** 1 on a line of a web page, which has no pages: the number of a part, unless a sentence goes on behind it. */
const bareNumbers = (blocks: Blocks, found: Iterable<number>): readonly number[] =>
  [...found].filter(index => {
    const after = blocks[index + 1]
    return /^\d{1,3}$/.test(textAt(blocks, index)) && !(after && isCut(blocks[index - 1] ?? null, after))
  })

/** Links from one of a site's pages to the next, in the middle of a sentence that goes on behind them. */
const pageBars = (blocks: Blocks): Map<number, Finding> => {
  const found = new Map<number, Finding>()
  for (const index of placesSaying(blocks, isPageBar)) {
    const after = blocks[index + 1]
    if (after && isCut(blocks[index - 1] ?? null, after))
      found.set(index, { rule: 'page-number', confidence: 0.94 })
  }
  return found
}
