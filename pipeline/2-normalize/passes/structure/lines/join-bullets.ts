/** In: lines, some of which hold nothing but a list's bullet. Out: each such bullet before the item that stands below it (TN-15). */
import type { RootContent } from 'mdast'
import { joinTraced } from '../../../../model/text.ts'
import type { Pass } from '../../../pass.ts'
import { paragraphOf } from '../block.ts'
import { blocksOf, placesSaying, withReplacedAt } from '../row.ts'

const bullet = /^[•●○■□◆◇▪▫◦‣►▶·\-－–]$/

/** A single one may be anything. */
const LEAST = 2

/** Joins bullets that an export put on lines of their own to what they stand before. */
export const joinBullets: Pass = (tree, _file, { source }) => {
  const blocks = blocksOf(tree)
  const alone = placesSaying(blocks, text => bullet.test(text), 1)
  const heads = alone.filter((index, at) => blocks[index + 1] && alone[at + 1] !== index + 1)
  if (heads.length < LEAST) return
  const joinedAt = (index: number): readonly RootContent[] | null => {
    const [head, item] = [blocks[index], blocks[index + 1]]
    if (!head || !item) return null
    const joined = joinTraced(source.base, head.trace, item.trace, ' ', { rule: 'TN-15', confidence: 0.9 })
    return [paragraphOf(joined, head.line)]
  }
  tree.children = withReplacedAt(tree.children, heads, joinedAt, 2)
}
