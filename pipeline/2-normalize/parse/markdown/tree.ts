/** Walking an mdast tree of any node kinds. */
import type { Text } from 'mdast'
import type { Node } from 'unist'

/** A node of a kind that is not known here. */
export interface AnyNode extends Node {
  children?: AnyNode[]
  value?: string
}

/** Replaces every node below `parent`, from the leaves up, by what `rewrite` gives for it. */
export const rewriteChildren = (
  parent: AnyNode,
  rewrite: (node: AnyNode, parent: AnyNode) => readonly AnyNode[]
): void => {
  if (!parent.children) return
  parent.children = parent.children.flatMap(child => {
    rewriteChildren(child, rewrite)
    return rewrite(child, parent)
  })
}

export const isText = (node: Node): node is Text => node.type === 'text'
