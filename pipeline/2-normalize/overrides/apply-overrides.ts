/**
 * In: a tree as it was parsed. Out: the same with the editor's word carried out wherever it must come before the
 * recognisers: words and lines dropped or replaced, lines cut, headings and titles of pieces on lines of their own.
 */
import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { Parent } from 'unist'
import type { Dropped } from '../../model/article.ts'
import { joinAll, type Traced, traced } from '../../model/text.ts'
import type { Pass, PassContext } from '../pass.ts'
import { anyBlockOf, leafOf, paragraphOf } from '../passes/structure/block.ts'
import { needsSpace } from '../passes/structure/lines/join-lines.ts'
import { type Editing, editLine, editsOf } from './edit-line.ts'
import type { Stretch } from './find-words.ts'
import { droppedAt, editPhrasing, extentOf, extentOfAll } from './phrasing.ts'
import { type PlacedOverride, placingOf } from './placed.ts'
import { Tasks } from './tasks.ts'
import { isKept, rejects } from './wishes.ts'

/** Does nothing where there are no overrides. */
export const applyOverrides: Pass = (tree, _file, context) => {
  if (context.settings.overrides.length === 0) return
  if (context.source.format !== 'markdown') rescue(tree, context)
  const { placed, done } = placingOf(context)
  const early = placed.filter(({ override, isLate }) => isEarly.has(override.action.kind) && !isLate)
  if (early.length > 0) editChildren(tree, { tasks: new Tasks(early), done, base: context.source.base })
}

/** What the reader of a marked-up source has left out already (hidden text, an old contents) and the editor keeps. */
const rescue = (parent: Parent, context: PassContext): void => {
  for (const [index, child] of parent.children.entries()) {
    if (child.type === 'dropped') {
      const { start, end, rule } = child as unknown as Dropped
      const isWanted = isKept(context, start, end) || rejects(context, rule, start, end)
      if (isWanted) parent.children[index] = paragraphOf(traced(context.source.base, start, end))
    } else if ('children' in child && child.type !== 'paragraph') rescue(child as Parent, context)
  }
}

const isEarly: ReadonlySet<string> = new Set(['drop', 'replace', 'heading', 'article', 'runin'])

interface Work extends Editing {
  readonly tasks: Tasks
}

const lines: ReadonlySet<string> = new Set(['paragraph', 'heading', 'title'])

const editChildren = (parent: Parent, work: Work): void => {
  const children: RootContent[] = []
  const nodes = parent.children as RootContent[]
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as RootContent
    const extent = extentOf(node)
    const tasks = extent ? work.tasks.touching(extent) : []
    if (!extent || tasks.length === 0) children.push(node)
    else if (lines.has(node.type)) {
      const joined = joinSpanned(nodes, index, tasks, work)
      index += joined.more
      for (const made of editLine(joined.node, joined.tasks, work)) children.push(made)
    } else if ('children' in node) {
      if (node.type === 'tableCell') editCell(node, tasks, work)
      else editChildren(node, work)
      const { children: left } = node as Parent
      const isEmptied = left.length > 0 && left.every(child => child.type === 'dropped')
      if (isEmptied && node.type !== 'tableCell')
        for (const child of left) children.push(child as RootContent)
      else children.push(node)
    } else children.push(dropWhole(extent, tasks, work) ?? node)
  }
  parent.children = children
}

/** Words that reach over several lines, as a title broken in two does: one line again. */
const joinSpanned = (
  nodes: readonly RootContent[],
  index: number,
  tasks: PlacedOverride[],
  { tasks: all, base }: Work
): { node: RootContent; tasks: PlacedOverride[]; more: number } => {
  const spanned: RootContent[] = [nodes[index] as RootContent]
  let found = tasks
  for (let next = nodes[index + 1]; next && lines.has(next.type); next = nodes[index + spanned.length]) {
    const extent = extentOf(next)
    if (
      !extent ||
      !found.some(task => spans.has(task.override.action.kind) && task.region.end > extent.start)
    )
      break
    spanned.push(next)
    found = all.touching(extentOfAll(spanned) ?? extent)
  }
  return {
    node: spanned.length === 1 ? (spanned[0] as RootContent) : joinLines(spanned, base),
    tasks: found,
    more: spanned.length - 1
  }
}

const spans: ReadonlySet<string> = new Set(['replace', 'heading', 'article', 'runin'])

const joinLines = (nodes: readonly RootContent[], base: string): RootContent => {
  const [first] = nodes as readonly Paragraph[]
  if (!first) throw new Error('joinLines: nothing to join')
  const traces = nodes.flatMap(node => anyBlockOf(node)?.trace ?? [])
  const children =
    traces.length === nodes.length
      ? [leafOf(joinAll(base, traces, glueOf, { rule: 'override' }))]
      : nodes.flatMap(node => (node as Paragraph).children)
  return { ...first, children }
}

const glueOf = (left: Traced, right: Traced): string => (needsSpace(left.value, right.value) ? ' ' : '')

/** A cell stays in its row, whatever goes from it. */
const editCell = (
  cell: { children: PhrasingContent[] },
  tasks: readonly PlacedOverride[],
  { done, base }: Work
): void => {
  const edits = editsOf(tasks, base)
  for (const { override } of tasks)
    if (override.action.kind === 'drop' || override.action.kind === 'replace') done.add(override)
  cell.children = editPhrasing(cell.children, edits, base)
}

/** Code, raw HTML, a break ornament: as a whole or not at all. */
const dropWhole = (
  extent: Stretch,
  tasks: readonly PlacedOverride[],
  { done, base }: Work
): Dropped | null => {
  const task = tasks.find(
    ({ override, region }) =>
      override.action.kind === 'drop' && region.start <= extent.start && region.end >= extent.end
  )
  if (!task) return null
  done.add(task.override)
  return droppedAt(base, extent)
}
