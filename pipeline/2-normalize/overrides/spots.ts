/** In: a tree and a stretch of the base. Out: the lines of the tree that stand there, and how deep the headings above them are. */
import type { Heading, Paragraph, RootContent } from 'mdast'
import type { Parent } from 'unist'
import type { Title } from '../../model/article.ts'
import type { Stretch } from './find-words.ts'
import { extentOf } from './phrasing.ts'

/** A line of the tree and its place among its siblings. */
export interface Spot extends Stretch {
  readonly parent: Parent
  readonly index: number
  readonly node: RootContent
}

/** The first line that the stretch touches, one that was removed where there is no other; null where none does. */
export const spotAt = (parent: Parent, stretch: Stretch): Spot | null => {
  const spots = touched(parent, stretch, true)
  return spots.find(({ node }) => node.type !== 'dropped') ?? spots[0] ?? null
}

/** All lines that the stretch touches, in their order, without what was removed. */
export const spotsIn = (parent: Parent, stretch: Stretch): Spot[] =>
  touched(parent, stretch, false).filter(({ node }) => node.type !== 'dropped')

const touched = (parent: Parent, stretch: Stretch, onlyFirst: boolean): Spot[] => {
  const spots: Spot[] = []
  for (const [index, child] of parent.children.entries()) {
    const extent = extentOf(child)
    if (!extent || extent.end <= stretch.start || extent.start >= stretch.end) continue
    const node = child as RootContent
    if (isLine(node) || !('children' in node)) spots.push({ parent, index, node, ...extent })
    else spots.push(...touched(node, stretch, onlyFirst))
    if (onlyFirst && node.type !== 'dropped') break
  }
  return spots
}

/** A source may call it a heading or the title. */
export const isLine = (node: RootContent): node is Paragraph | Heading | Title =>
  node.type === 'paragraph' || node.type === 'heading' || node.type === 'title'

/** The depth of the heading that a place stands under in its piece; 0 under none. */
export const depthAbove = (parent: Parent, at: number): number => {
  let depth = 0
  for (const child of parent.children) {
    const node = child as RootContent
    const extent = extentOf(node)
    if (extent && extent.start >= at) break
    if (node.type === 'heading') depth = node.depth
    else if (node.type === 'article') depth = depthAbove(node, at)
  }
  return depth
}
