/** In: the tree of a text. Out: its images, each with whether it stands where an image can be placed. */
import type { Image, Nodes } from 'mdast'

export interface FoundImage {
  readonly node: Image
  /** False in headings, notes and verse. */
  readonly placeable: boolean
}

/** Around a paragraph with an image may stand these, and within it those. */
const outer: ReadonlySet<string> = new Set([
  'root',
  'article',
  'blockquote',
  'list',
  'listItem',
  'paragraph',
  'table',
  'tableRow',
  'tableCell'
])
const inner: ReadonlySet<string> = new Set(['link', 'linkReference', 'emphasis', 'strong', 'delete'])

/** In reading order. */
export const imagesOf = (tree: Nodes): FoundImage[] => {
  const found: FoundImage[] = []
  const pending: { readonly node: Nodes; readonly placeable: boolean }[] = [{ node: tree, placeable: true }]
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, placeable } = next
    if (node.type === 'image') found.push({ node, placeable })
    if (!('children' in node)) continue
    const around = placeable && (outer.has(node.type) || inner.has(node.type))
    // One by one: as arguments a hundred thousand children would overflow the stack.
    for (const child of node.children.toReversed()) pending.push({ node: child as Nodes, placeable: around })
  }
  return found
}
