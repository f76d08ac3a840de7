/**
 * In: paragraphs, whose wrapped lines have been joined. Out: lines that the editor joins joined to what stands before
 * them, and those that are running text closed to the passes that look for titles and headings.
 */
import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { Parent } from 'unist'
import type { Pass } from '../pass.ts'
import { joined } from './joined.ts'
import { type PlacedOverride, placingOf } from './placed.ts'
import { isLine, spotAt } from './spots.ts'

/** Longer paragraphs are no titles and no headings as a whole; in them only the quoted words are closed. */
const LONGEST = 240

export const settleLines: Pass = (tree, _file, context) => {
  if (context.settings.overrides.length === 0) return
  const { placed, done } = placingOf(context)
  for (const one of placed) {
    const { kind } = one.override.action
    if (one.isLate) continue
    if (kind === 'join' && joinAt(tree, one, context.source.base)) done.add(one.override)
    if (kind === 'paragraph' && closeAt(tree, one)) done.add(one.override)
    if (kind === 'runin') closeAt(tree, one)
  }
}

/** True also where the line goes on from the one before it already. */
const joinAt = (tree: Parent, { region }: PlacedOverride, base: string): boolean => {
  const found = spotAt(tree, region)
  if (found?.node.type !== 'paragraph') return false
  if (found.start < region.start) return true
  const { children } = found.parent
  let at = found.index - 1
  while (children[at]?.type === 'dropped') at--
  const before = children[at] as RootContent | undefined
  if (before?.type !== 'paragraph') return false
  const between = children.slice(at + 1, found.index) as unknown as PhrasingContent[]
  children.splice(at, found.index - at + 1, joined(before, between, found.node, base))
  return true
}

/** A paragraph that begins with the line, and is no longer than a heading may be: as a whole. */
const closeAt = (tree: Parent, { region }: PlacedOverride): boolean => {
  const found = spotAt(tree, region)
  if (!found) return false
  const { node, parent, index } = found
  const isWhole = found.start >= region.start && found.end - found.start <= LONGEST
  if (!isLine(node) || (node.type === 'paragraph' && !isWhole)) return true
  const line = node.type === 'title' ? undefined : node.data?.line
  const closed: Paragraph = {
    type: 'paragraph',
    children: node.children,
    data: { line: { ...(line ?? { indent: 0, blankLinesBefore: 0 }), decided: { kind: 'paragraph' } } }
  }
  parent.children[index] = closed
  return true
}
