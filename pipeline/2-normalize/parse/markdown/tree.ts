/** Walking an mdast tree of any node kinds. */
import type { Paragraph, Text } from 'mdast'
import type { Node } from 'unist'
import type { Traced } from '../../../model/text.ts'

/** A node of a kind that is not known here. */
export interface AnyNode extends Node {
  children?: AnyNode[]
  value?: string
  /** Of a superscript or subscript. */
  to?: 'super' | 'sub'
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

/** A leaf that knows where it came from. */
export const textNode = (trace: Traced): Text => ({ type: 'text', value: trace.value, data: { trace } })

export const paragraphOf = (trace: Traced): Paragraph => ({ type: 'paragraph', children: [textNode(trace)] })
