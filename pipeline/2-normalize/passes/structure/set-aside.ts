/**
 * In: blocks with removed pieces among them. Out: the same row without them: a heading stands over its paragraph again
 * where a page's number stood between the two. The ledger takes them from `data.aside`.
 */
import type { RootContent } from 'mdast'
import type { Dropped } from '../../../model/article.ts'
import type { Pass } from '../../pass.ts'

/** Takes removed pieces out of the row; a program's date stays, for it tells where a piece begins. */
export const setAside: Pass = tree => {
  const aside: Dropped[] = []
  const children: RootContent[] = []
  for (const node of tree.children) {
    if (node.type === 'dropped' && node.rule !== 'site-timestamp') aside.push(node)
    else children.push(node)
  }
  if (aside.length === 0) return
  tree.children = children
  tree.data = { ...tree.data, aside }
}
