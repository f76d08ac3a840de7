/**
 * In: paragraphs, whose wrapped lines have been joined. Out: lines that the editor joins joined to what stands before
 * them, and those that are running text closed to the passes that look for titles and headings.
 */
import type { Heading, Paragraph, PhrasingContent, RootContent, Text } from 'mdast'
import type { Parent } from 'unist'
import { type Title, textOf } from '../../model/article.ts'
import { joinTraced, replaceIn, type Traced } from '../../model/text.ts'
import type { Pass } from '../pass.ts'
import { blockOf, leafOf, paragraphOf } from '../passes/structure/block.ts'
import { needsSpace } from '../passes/structure/lines/join-lines.ts'
import type { Stretch } from './find-words.ts'
import { extentOf } from './phrasing.ts'
import { type PlacedOverride, placingOf } from './placed.ts'

/** Longer paragraphs are no titles and no headings as a whole; in them only the quoted words are closed. */
const LONGEST = 240

export const settleLines: Pass = (tree, _file, context) => {
  if (context.settings.overrides.length === 0) return
  const { placed, done } = placingOf(context)
  for (const one of placed) {
    const { kind } = one.override.action
    if (kind === 'join' && joinAt(tree, one, context.source.base)) done.add(one.override)
    if (kind === 'paragraph' && closeAt(tree, one)) done.add(one.override)
    if (kind === 'runin') closeAt(tree, one)
  }
}

/** The first line of the place, with its parent. */
interface Found {
  readonly parent: Parent
  readonly index: number
  readonly node: RootContent
  readonly start: number
  readonly end: number
}

const findAt = (parent: Parent, region: Stretch): Found | null => {
  for (const [index, child] of parent.children.entries()) {
    const extent = extentOf(child)
    if (!extent || extent.end <= region.start || extent.start >= region.end) continue
    const node = child as RootContent
    if (isLine(node) || !('children' in node)) return { parent, index, node, ...extent }
    return findAt(node, region)
  }
  return null
}

/** A source may call it a heading or the title. */
const isLine = (node: RootContent): node is Paragraph | Heading | Title =>
  node.type === 'paragraph' || node.type === 'heading' || node.type === 'title'

/** True also where the line goes on from the one before it already. */
const joinAt = (tree: Parent, { region }: PlacedOverride, base: string): boolean => {
  const found = findAt(tree, region)
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

const because = { rule: 'override' } as const

const joined = (
  before: Paragraph,
  between: readonly PhrasingContent[],
  after: Paragraph,
  base: string
): Paragraph => {
  const glue = needsSpace(textOf(before), textOf(after)) ? ' ' : ''
  const [first, second] = [blockOf(before), blockOf(after)]
  if (first && second && between.length === 0)
    return paragraphOf(joinTraced(base, first.trace, second.trace, glue, because), first.line)
  const head = glue === '' ? before.children : withBlank(before.children)
  return { ...before, children: [...head, ...between, ...after.children] }
}

/** Latin words stay apart. */
const withBlank = (children: readonly PhrasingContent[]): PhrasingContent[] => {
  const last = children.at(-1)
  const trace = last?.type === 'text' ? (last as Text).data?.trace : undefined
  return trace ? [...children.slice(0, -1), leafOf(spaced(trace))] : [...children]
}

const spaced = (trace: Traced): Traced => {
  const at = trace.value.length
  return replaceIn(trace, [{ from: at, to: at, after: ' ', ...because }])
}

/** A paragraph that begins with the line, and is no longer than a heading may be: as a whole. */
const closeAt = (tree: Parent, { region }: PlacedOverride): boolean => {
  const found = findAt(tree, region)
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
