/** In: lines at the head of a text. Out: the same without the title said twice: a page's title A_B, or the same line again. */
import type { RootContent } from 'mdast'
import type { Pass } from '../../pass.ts'
import { type Block, blockOf } from './block.ts'
import { drop } from './drop-boilerplate.ts'
import { isTitleLine } from './title-line.ts'

/** How many lines of content are compared. */
const HEAD = 4

/** Drops the page's title where the text's own follows, and the second of two equal titles. */
export const dropRepeatedTitle: Pass = (tree, file, context) => {
  const lines: { index: number; block: Block }[] = []
  for (let index = 0; index < tree.children.length && lines.length < HEAD; index++) {
    const node = tree.children[index]
    const block = node ? blockOf(node) : null
    if (block) lines.push({ index, block })
    else if (node?.type !== 'dropped') break
  }
  const [first, ...others] = lines
  if (!first || !isTitleLine(first.block)) return
  for (const other of others) {
    if (!isTitleLine(other.block)) return
    const repeated = repeatedOf(first.block.text, other.block.text)
    if (!repeated) continue
    const { index, block } = repeated === 'first' ? first : other
    tree.children[index] = drop(block.trace, 'repeated-title', 0.9, file, context) as RootContent
    return
  }
}

/** Which of two title lines says nothing of its own. */
const repeatedOf = (first: string, second: string): 'first' | 'second' | null => {
  const [a, b] = [first, second].map(text => text.replace(/[\s\u3000]/g, ''))
  if (!a || !b || b.length < 4) return null
  if (a === b) return 'second'
  return a.split(/[_|｜]|[-—–]{1,2}/).some(part => part === b) ? 'first' : null
}
