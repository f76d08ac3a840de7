/**
 * In: a tree whose title, pieces and headings have been found. Out: the same, with a paragraph beginning wherever the editor
 * says so. Cut earlier, a line would show the recognisers other lines than the source has, and they would decide otherwise elsewhere.
 */
import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { Parent } from 'unist'
import type { Pass } from '../pass.ts'
import { cutPhrasing, extentOf } from './phrasing.ts'
import { type PlacedOverride, placingOf } from './placed.ts'

export const settleSplits: Pass = (tree, _file, context) => {
  if (context.settings.overrides.length === 0) return
  const { placed, done } = placingOf(context)
  for (const split of placed)
    if (split.override.action.kind === 'split' && splitIn(tree, split)) done.add(split.override)
}

/** True where a paragraph begins there now, or did already. */
const splitIn = (parent: Parent, split: PlacedOverride): boolean => {
  const at = split.region.start
  for (const [index, child] of parent.children.entries()) {
    const extent = extentOf(child)
    if (!extent || extent.end <= at) continue
    const node = child as RootContent
    if (extent.start >= at || node.type === 'dropped') return true
    if (node.type === 'table' || !('children' in node)) return false
    if (!isLine(node)) return splitIn(node, split)
    parent.children.splice(index, 1, ...parted(node, at))
    return true
  }
  // What was left out stands nowhere in the tree.
  return true
}

/** It holds text, and no other lines. */
const isLine = (node: Parent): boolean => node.children.some(child => phrasing.has(child.type))

const phrasing: ReadonlySet<string> = new Set([
  'text',
  'runInHeading',
  'emphasis',
  'strong',
  'link',
  'delete'
])

/** What stands before the place stays what it was; what begins there is a paragraph. */
const parted = (node: RootContent & Parent, at: number): RootContent[] => {
  const [before, after] = cutPhrasing(node.children as PhrasingContent[], [at])
  if (!before || !after) return [node]
  const first = { ...node, children: before } as RootContent
  return [first, { ...paragraphAfter, children: after.flatMap(plain) }]
}

const plain = (node: PhrasingContent): PhrasingContent[] =>
  node.type === 'runInHeading' ? node.children : [node]

const paragraphAfter: Paragraph = {
  type: 'paragraph',
  children: [],
  data: { line: { indent: 0, blankLinesBefore: 0, opens: true } }
}
