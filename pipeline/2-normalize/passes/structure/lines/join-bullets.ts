/** In: lines, some of which hold nothing but a list's bullet. Out: each such bullet before the item that stands below it (TN-15). */
import type { RootContent } from 'mdast'
import { joinTraced } from '../../../../model/text.ts'
import type { Pass } from '../../../pass.ts'
import { type Block, paragraphOf } from '../block.ts'
import { blocksOf } from '../row.ts'

const bullet = /^[•●○■□◆◇▪▫◦‣►▶·\-－–]$/

/** A single one may be anything. */
const LEAST = 2

/** Joins bullets that an export put on lines of their own to what they stand before. */
export const joinBullets: Pass = (tree, _file, { source }) => {
  const blocks = blocksOf(tree)
  const heads = blocks.filter((block, index) => block && isAlone(block) && isItem(blocks[index + 1]))
  if (heads.length < LEAST) return
  const children: RootContent[] = []
  for (let index = 0; index < blocks.length; index++) {
    const [head, item] = [blocks[index], blocks[index + 1]]
    const node = tree.children[index]
    if (head && item && isAlone(head) && isItem(item)) {
      const how = { rule: 'TN-15', confidence: 0.9 } as const
      children.push(paragraphOf(joinTraced(source.base, head.trace, item.trace, ' ', how), head.line))
      index++
    } else if (node) children.push(node)
  }
  tree.children = children
}

const isAlone = ({ text }: Block): boolean => bullet.test(text)

const isItem = (block: Block | null | undefined): block is Block => !!block && !isAlone(block)
