/**
 * In: blocks with removed pieces among them. Out: the same row without them: a heading stands over its paragraph again
 * where a page's number stood between the two. The ledger takes them from `data.aside`.
 */
import type { RootContent } from 'mdast'
import type { Dropped } from '../../../model/article.ts'
import type { Pass } from '../../pass.ts'

/** Takes removed pieces out of the row; a program's date and a button below a text stay, for they tell where a piece begins. */
export const setAside: Pass = tree => {
  const aside = tree.children.filter(isAside)
  if (aside.length === 0) return
  tree.children = tree.children.filter(node => !isAside(node))
  tree.data = { ...tree.data, aside }
}

const isAside = (node: RootContent): node is Dropped => node.type === 'dropped' && !tellPieces.has(node.rule)

const tellPieces: ReadonlySet<string> = new Set(['site-timestamp', 'site-more'])
