/** In: a tree with Markdown's headings. Out: a lone first-level heading at the top is the title; depths begin at 1 and skip none. */
import type { Heading } from 'mdast'
import type { Root, RootContent, Title } from '../../../model/article.ts'

/** @example settleHeadings(tree of '# 春\n\n### 花') // title 春, heading 花 of depth 1 */
export const settleHeadings = (root: Root): void => {
  const first = root.children.findIndex(node => node.type !== 'dropped' && node.type !== 'yaml')
  const candidate = root.children[first]
  if (candidate?.type === 'heading' && candidate.depth === 1 && isLone(root, candidate)) {
    const title: Title = { type: 'title', children: candidate.children }
    root.children[first] = title
  }
  closeDepths(root.children)
}

const isLone = (root: Root, heading: Heading): boolean =>
  root.children.every(node => node === heading || node.type !== 'heading' || node.depth > 1)

const closeDepths = (nodes: readonly RootContent[]): void => {
  const open: number[] = []
  for (const node of nodes) {
    if (node.type !== 'heading') continue
    while (open.length > 0 && (open.at(-1) ?? 0) >= node.depth) open.pop()
    open.push(node.depth)
    node.depth = open.length as Heading['depth']
  }
}
