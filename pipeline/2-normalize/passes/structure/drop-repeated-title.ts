/** In: lines at the head of a text. Out: the same without the title said twice: a page's title A_B, or the same line again. */
import type { RootContent } from 'mdast'
import type { Pass } from '../../pass.ts'
import { type Block, blockOf } from './block.ts'
import { drop } from './drop-boilerplate.ts'
import { repeatedOf } from './said-twice.ts'
import { isTitleLine } from './title-line.ts'

/** How many lines of content are compared. */
const HEAD = 4

/** Drops the page's title where the text's own follows, and every line that says the title again. */
export const dropRepeatedTitle: Pass = (tree, file, context) => {
  let first: TitleLine | null = null
  for (let index = 0, kept = 0; index < tree.children.length && kept < HEAD; index++) {
    const node = tree.children[index]
    const block = node ? lineOf(node) : null
    if (!block) {
      if (node?.type === 'dropped' || node?.type === 'byline') continue
      return
    }
    if (!isTitleLine(block)) return
    const repeated = first ? repeatedOf(first.block.text, block.text) : null
    const gone: TitleLine | null = repeated === 'first' ? first : repeated ? { index, block } : null
    if (gone) tree.children[gone.index] = drop(gone.block.trace, 'repeated-title', 0.9, file, context)
    if (!first || repeated === 'first') first = { index, block }
    if (!gone) kept++
  }
}

/** A line, or the title that a record named. */
const lineOf = (node: RootContent): Block | null =>
  blockOf(node.type === 'title' ? { type: 'paragraph', children: node.children } : node)

interface TitleLine {
  readonly index: number
  readonly block: Block
}
