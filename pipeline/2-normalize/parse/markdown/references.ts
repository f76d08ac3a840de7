/** In: a tree with reference links and their definitions. Out: plain links and images; the definitions are gone. */
import type { Definition } from 'mdast'
import type { Root } from '../../../model/article.ts'
import { type AnyNode, rewriteChildren } from './tree.ts'

export const resolveReferences = (root: Root): void => {
  const definitions = new Map<string, Definition>()
  rewriteChildren(root as AnyNode, node => {
    if (node.type === 'definition') {
      const definition = node as Definition
      if (!definitions.has(definition.identifier)) definitions.set(definition.identifier, definition)
      return []
    }
    return [node]
  })
  rewriteChildren(root as AnyNode, node => [resolved(node, definitions)])
}

const resolved = (node: AnyNode, definitions: ReadonlyMap<string, Definition>): AnyNode => {
  if (node.type !== 'linkReference' && node.type !== 'imageReference') return node
  const { identifier, ...rest } = node as AnyNode & { identifier: string }
  const url = definitions.get(identifier)?.url ?? ''
  const type = node.type === 'linkReference' ? 'link' : 'image'
  return { ...rest, type, url } as AnyNode
}
