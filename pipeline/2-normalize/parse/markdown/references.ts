/** In: a tree with reference links and their definitions. Out: plain links; the definitions are gone, images are reported. */
import type { Definition } from 'mdast'
import type { VFile } from 'vfile'
import { type Place, report } from '../../../diagnostics/report.ts'
import type { Root } from '../../../model/article.ts'
import { placesIn } from '../../places.ts'
import { type AnyNode, rewriteChildren } from './tree.ts'

export const resolveReferences = (base: string, root: Root, file: VFile): void => {
  const definitions = new Map<string, Definition>()
  const placeAt = placesIn(base)
  let images = 0
  let firstImage: Place | undefined
  rewriteChildren(root as AnyNode, node => {
    if (node.type === 'definition') {
      const definition = node as Definition
      if (!definitions.has(definition.identifier)) definitions.set(definition.identifier, definition)
      return []
    }
    if (node.type === 'image' || node.type === 'imageReference') {
      images++
      firstImage ??= placeAt(node.position?.start.offset ?? 0)
    }
    return [node]
  })
  rewriteChildren(root as AnyNode, node => [resolved(node, definitions)])
  if (images > 0) report(file, 'images-not-set', { count: images }, firstImage)
}

const resolved = (node: AnyNode, definitions: ReadonlyMap<string, Definition>): AnyNode => {
  if (node.type !== 'linkReference' && node.type !== 'imageReference') return node
  const { identifier, ...rest } = node as AnyNode & { identifier: string }
  const url = definitions.get(identifier)?.url ?? ''
  const type = node.type === 'linkReference' ? 'link' : 'image'
  return { ...rest, type, url } as AnyNode
}
