/**
 * In: a tree whose headings are recognised, and an override that says what a place is. Out: that place so, and nothing else
 * changed. False where the place is none for it: a title, words over two lines.
 */
import type { Heading, Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { Parent } from 'unist'
import type { LineEvidence, RunInHeading } from '../../model/article.ts'
import type { Stretch } from './find-words.ts'
import { cutPhrasing, extentOf, extentOfAll } from './phrasing.ts'
import type { PlacedOverride } from './placed.ts'
import { depthAbove, isLine, type Spot, spotAt, spotsIn } from './spots.ts'
import { isCut, type Undoing, undoHeading } from './undo-heading.ts'
import { untitle } from './untitle.ts'

export const carryOut = (tree: Parent, one: PlacedOverride, undoing: Undoing): boolean => {
  const { action } = one.override
  if (action.kind === 'heading') return makeHeading(tree, one.region, action.level, undoing)
  if (action.kind === 'runin') return makeRunIn(tree, one.region, action.level, undoing)
  return action.kind === 'paragraph' && makeText(tree, one, undoing)
}

/** Quoted words speak of the first heading that they touch, or of the line of the tree that they begin in; the number of a line of all that it has become. */
const makeText = (tree: Parent, { override, start, end }: PlacedOverride, undoing: Undoing): boolean => {
  const touched = spotsIn(tree, { start, end })
  if (!touched.every(({ node }) => isLine(node))) return false
  const heads = touched.filter(({ node }) => isHead(node, { start, end }))
  const meant = override.at.kind === 'line' ? touched : [heads[0] ?? touched[0]]
  for (const one of meant) {
    const spot = one && spotAt(tree, one)
    if (!spot) return false
    if (spot.node.type === 'title') untitle(tree, spot, 0)
    const line = spotAt(tree, spot)
    if (line && isHead(line.node, { start, end })) undoHeading(line, undoing, 'keeps')
    else closeWhole(spot, { start, end })
  }
  return touched.length > 0
}

/** A title, a heading, or a paragraph that opens with one that the words touch. */
const isHead = (node: RootContent, words: Stretch): boolean =>
  node.type === 'title' || node.type === 'heading' || (node.type === 'paragraph' && opensRunIn(node, words))

/** Headings that the stretch touches and that were cut out of their lines are in them again; true where there are such. */
export const undoCuts = (tree: Parent, stretch: Stretch, undoing: Undoing): boolean => {
  let isDone = false
  for (const { node, ...extent } of spotsIn(tree, stretch)) {
    const spot = node.type !== 'title' && isHead(node, stretch) ? spotAt(tree, extent) : null
    if (!spot || !isCut(spot, undoing)) continue
    undoHeading(spot, undoing, 'joins')
    isDone = true
  }
  return isDone
}

/** True where the words touch the run-in heading that the paragraph opens with. */
const opensRunIn = ({ children: [first] }: Paragraph, { start }: Stretch): boolean => {
  const head = first?.type === 'runInHeading' ? extentOf(first) : null
  return head !== null && start < head.end
}

/** A line that is a paragraph already is no other part either. */
const closeWhole = ({ parent, index, node, ...own }: Spot, { start, end }: Stretch): void => {
  if (node.type !== 'paragraph' || own.start < start || own.end > end) return
  const line = node.data?.line ?? { indent: 0, blankLinesBefore: 0 }
  parent.children[index] = {
    ...node,
    data: { ...node.data, line: { ...line, decided: { kind: 'paragraph' } } }
  } as RootContent
}

const recognition = { confidence: 1, reasons: ['the editor says so'] }

const makeHeading = (tree: Parent, region: Stretch, level: number, undoing: Undoing): boolean => {
  const depth = depthOf(level)
  const title = spotAt(tree, region)
  if (title?.node.type === 'title' && isWhole(title, region, undoing)) untitle(tree, title, depth)
  const spot = spotAt(tree, region)
  if (spot?.node.type === 'heading' && isWhole(spot, region, undoing)) {
    spot.parent.children[spot.index] = {
      ...spot.node,
      depth,
      data: { ...spot.node.data, recognition }
    } as RootContent
    return true
  }
  return putIn(tree, region, undoing, ({ own, after, line }) => [
    { type: 'heading', depth, children: own, data: { recognition, line } },
    ...linesOf(after, lineAfter)
  ])
}

/** The heading is what the words are, but for marks and blanks behind it, and nothing was cut off there. */
const isWhole = (spot: Spot, region: Stretch, { base }: Undoing): boolean =>
  region.start <= spot.start && region.end >= spot.end && base.slice(spot.end, region.end).trim() === ''

const makeRunIn = (tree: Parent, region: Stretch, level: number, undoing: Undoing): boolean => {
  const depth = depthOf(level || depthAbove(tree, region.start) + 1)
  return putIn(tree, region, undoing, ({ own, after, line }) => {
    const isAll = after.every(isEmpty)
    const runIn: RunInHeading = {
      type: 'runInHeading',
      depth,
      // What was dropped behind it leaves nothing, and is told where the heading ends.
      children: isAll ? [...own, ...after] : own,
      data: { recognition }
    }
    return [{ type: 'paragraph', children: isAll ? [runIn] : [runIn, ...after], data: { line } }]
  })
}

/** A paragraph, cut at the words. */
interface Cut {
  readonly own: PhrasingContent[]
  readonly after: PhrasingContent[]
  readonly line: LineEvidence
}

/** Cuts the paragraph that the words stand in, whatever had been recognised there, and puts what is made of it in its place. */
const putIn = (
  tree: Parent,
  region: Stretch,
  undoing: Undoing,
  make: (cut: Cut) => RootContent[]
): boolean => {
  const seen = spotAt(tree, region)
  if (seen?.node.type === 'title') return false
  if (seen?.node.type === 'heading' || (seen?.node.type === 'paragraph' && opensRunIn(seen.node, region)))
    undoHeading(seen, undoing, region.start < seen.start ? 'joins' : 'keeps')
  const spot = spotAt(tree, region)
  if (spot?.node.type !== 'paragraph' || undoing.base.slice(spot.end, region.end).trim() !== '') return false
  const { node, parent, index } = spot
  const cuts = [region.start, region.end].filter(at => at > spot.start && at < spot.end)
  const pieces = cutPhrasing(node.children, cuts)
  const at = pieces.findIndex(piece => touches(piece, region))
  const own = pieces[at]
  if (!own || own.every(isEmpty)) return false
  const { decided: _, ...evidence } = node.data?.line ?? lineAfter
  const before = pieces.slice(0, at).flatMap(piece => linesOf(piece, evidence))
  const line = before.length === 0 ? evidence : lineAfter
  const made = make({ own, after: pieces.slice(at + 1).flat(), line })
  parent.children.splice(index, 1, ...before, ...made)
  return true
}

const touches = (piece: readonly PhrasingContent[], { start, end }: Stretch): boolean => {
  const extent = extentOfAll(piece)
  return extent !== null && extent.start < end && extent.end > start
}

const lineAfter: LineEvidence = { indent: 0, blankLinesBefore: 0 }

/** A paragraph of them; of what was removed alone none. */
const linesOf = (children: PhrasingContent[], line: LineEvidence): RootContent[] => {
  if (children.length === 0) return []
  if (children.some(child => !isEmpty(child))) return [{ type: 'paragraph', children, data: { line } }]
  return children.filter(child => (child as { type: string }).type === 'dropped') as unknown as RootContent[]
}

const isEmpty = (child: PhrasingContent): boolean =>
  (child as { type: string }).type === 'dropped' || (child.type === 'text' && child.value.trim() === '')

const depthOf = (level: number): Heading['depth'] => Math.min(6, Math.max(1, level)) as Heading['depth']
