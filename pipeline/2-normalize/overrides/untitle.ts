/** In: the title of a text, or of a piece of it. Out: a heading at the head of what it stood over; a piece that it opened goes on from the one before. */
import type { Heading, RootContent } from 'mdast'
import type { Parent } from 'unist'
import type { Article, ArticleContent } from '../../model/article.ts'
import type { Spot } from './spots.ts'

/** @param level what its own headings come to stand under */
export const untitle = (tree: Parent, { parent, index, node }: Spot, level: number): void => {
  if (node.type !== 'title') return
  const line: Heading = { type: 'heading', depth: 1, children: node.children }
  const row = parent.children as RootContent[]
  const next = row[index + 1]
  const above = parent === tree || index > 0 ? null : pieceBefore(tree, parent)
  if (above) {
    const rest = (parent as Article).children.slice(1)
    above.children = [...above.children, line, ...rest.map(child => deepened(child, level))]
    tree.children = tree.children.filter(child => child !== parent)
  } else if (next?.type === 'article') {
    next.children = [line, ...next.children]
    row.splice(index, 1)
  } else row[index] = line
}

const pieceBefore = (tree: Parent, piece: Parent): Article | null => {
  const row = tree.children as RootContent[]
  const before = row[row.indexOf(piece as RootContent) - 1]
  return before?.type === 'article' ? before : null
}

const deepened = (node: ArticleContent, by: number): ArticleContent => {
  if (node.type === 'heading') return { ...node, depth: deeper(node.depth, by) }
  if (node.type !== 'paragraph') return node
  const children = node.children.map(child =>
    child.type === 'runInHeading' ? { ...child, depth: deeper(child.depth, by) } : child
  )
  return { ...node, children }
}

const deeper = (depth: Heading['depth'], by: number): Heading['depth'] =>
  Math.min(6, depth + by) as Heading['depth']
