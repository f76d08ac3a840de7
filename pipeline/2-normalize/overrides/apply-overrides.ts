/**
 * In: a tree as it was parsed. Out: the same with the editor's word carried out wherever it must come before the
 * recognisers: words and lines dropped or replaced, lines cut, headings and titles of pieces on lines of their own.
 */
import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { Parent } from 'unist'
import type { Decision, Dropped, LineEvidence } from '../../model/article.ts'
import { joinAll } from '../../model/text.ts'
import type { Pass } from '../pass.ts'
import { anyBlockOf, leafOf } from '../passes/structure/block.ts'
import type { Stretch } from './find-words.ts'
import { type BaseEdit, cutPhrasing, droppedAt, editPhrasing, extentOf, extentOfAll } from './phrasing.ts'
import { type PlacedOverride, placingOf } from './placed.ts'

/** Does nothing where there are no overrides. */
export const applyOverrides: Pass = (tree, _file, context) => {
  if (context.settings.overrides.length === 0) return
  const { placed, done } = placingOf(context)
  const early = placed.filter(({ override }) => isEarly.has(override.action.kind))
  if (early.length > 0) editChildren(tree, { tasks: new Tasks(early), done, base: context.source.base })
}

const isEarly: ReadonlySet<string> = new Set(['drop', 'replace', 'heading', 'article', 'runin', 'split'])

interface Work {
  readonly tasks: Tasks
  readonly done: Set<PlacedOverride['override']>
  readonly base: string
}

/** Looks up what touches a stretch, without going through all of it each time. */
class Tasks {
  private readonly sorted: readonly PlacedOverride[]
  /** Of each and all before it, the furthest end. */
  private readonly ends: readonly number[]

  constructor(placed: readonly PlacedOverride[]) {
    this.sorted = [...placed].sort((a, b) => a.region.start - b.region.start)
    let furthest = 0
    this.ends = this.sorted.map(({ region }) => {
      furthest = Math.max(furthest, region.end)
      return furthest
    })
  }

  touching({ start, end }: Stretch): PlacedOverride[] {
    let low = 0
    let high = this.ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.ends[middle] ?? 0) > start) high = middle
      else low = middle + 1
    }
    const found: PlacedOverride[] = []
    for (let task = this.sorted[low]; task && task.region.start < end; task = this.sorted[++low])
      if (task.region.end > start) found.push(task)
    return found
  }
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
    } else children.push(dropWhole(node, extent, tasks, work) ?? node)
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
      ? [leafOf(joinAll(base, traces, () => '', { rule: 'override' }))]
      : nodes.flatMap(node => (node as Paragraph).children)
  return { ...first, children }
}

/** A line cut where it must be, each piece with what was decided about it. */
const editLine = (node: RootContent, tasks: readonly PlacedOverride[], work: Work): RootContent[] => {
  const line = node as Paragraph
  const whole = extentOf(line)
  if (!whole) return [node]
  const cuts = cutsOf(tasks, whole)
  return cutPhrasing(line.children, cuts).map((children, index) =>
    editPiece(index === 0 ? line : { ...paragraphAfter, children }, children, tasks, work)
  )
}

const paragraphAfter: Paragraph = {
  type: 'paragraph',
  children: [],
  data: { line: { indent: 0, blankLinesBefore: 0 } }
}

const cutsOf = (tasks: readonly PlacedOverride[], whole: Stretch): number[] => {
  const cuts = new Set<number>()
  for (const { override, region } of tasks) {
    const { kind } = override.action
    const isHead = region.start <= whole.start
    const isTail = region.end >= whole.end
    if (kind === 'drop' ? isTail : kind !== 'replace') cuts.add(region.start)
    if (kind === 'drop' ? isHead : kind === 'heading' || isTitle(override)) cuts.add(region.end)
  }
  return [...cuts].filter(at => at > whole.start && at < whole.end).sort((a, b) => a - b)
}

/** The line is the title, unless one is given. */
const isTitle = ({ action }: PlacedOverride['override']): boolean =>
  action.kind === 'article' && action.title === undefined

const editPiece = (
  line: Paragraph,
  children: PhrasingContent[],
  tasks: readonly PlacedOverride[],
  { done, base }: Work
): RootContent => {
  const extent = extentOfAll(children)
  const own = extent
    ? tasks.filter(({ region }) => region.start < extent.end && region.end > extent.start)
    : []
  if (!extent || own.length === 0) return { ...line, children }
  for (const { override } of own) if (!isLate.has(override.action.kind)) done.add(override)
  const drops = own.filter(({ override }) => override.action.kind === 'drop')
  if (drops.some(({ region }) => region.start <= extent.start && region.end >= extent.end))
    return droppedAt(base, extent)
  const edited = editPhrasing(children, editsOf(own), base)
  if (drops.length > 0 && edited.every(child => textIn(child).trim() === '')) return droppedAt(base, extent)
  return dress({ ...line, children: edited }, own, extent)
}

/** These are done when they have been settled. */
const isLate: ReadonlySet<string> = new Set(['heading', 'article', 'runin'])

const textIn = (node: { readonly type: string }): string => {
  if (node.type === 'dropped') return ''
  if ('children' in node) return (node.children as PhrasingContent[]).map(textIn).join('')
  return 'value' in node ? String(node.value) : ' '
}

const editsOf = (tasks: readonly PlacedOverride[]): BaseEdit[] =>
  tasks.flatMap(({ override: { action }, region }) => {
    if (action.kind !== 'drop' && action.kind !== 'replace') return []
    return [{ ...region, after: action.kind === 'replace' ? action.with : '' }]
  })

/** What the passes after this have to know of the line. */
const dress = (line: Paragraph, tasks: readonly PlacedOverride[], extent: Stretch): RootContent => {
  const decision = tasks
    .map(({ override, region }) => decisionOf(override, region, extent))
    .find(one => one !== null)
  const opens = tasks.some(
    ({ override, region }) => opening.has(override.action.kind) && region.start === extent.start
  )
  if (!decision && !opens) return line
  const evidence: LineEvidence = {
    ...(line.data?.line ?? { indent: 0, blankLinesBefore: 0 }),
    ...(opens ? { opens } : {}),
    ...(decision ? { decided: decision } : {})
  }
  return {
    ...(decision ? { type: 'paragraph', children: line.children } : line),
    data: { ...line.data, line: evidence }
  } as RootContent
}

const opening: ReadonlySet<string> = new Set(['split', 'runin', 'article'])

const decisionOf = (
  override: PlacedOverride['override'],
  region: Stretch,
  extent: Stretch
): Decision | null => {
  const { action } = override
  if (region.start > extent.start || region.end < extent.end) return null
  if (action.kind === 'heading') return { kind: 'heading', level: action.level }
  return isTitle(override) ? { kind: 'article' } : null
}

/** A cell stays in its row, whatever goes from it. */
const editCell = (
  cell: { children: PhrasingContent[] },
  tasks: readonly PlacedOverride[],
  { done, base }: Work
): void => {
  const edits = editsOf(tasks)
  for (const { override } of tasks)
    if (override.action.kind === 'drop' || override.action.kind === 'replace') done.add(override)
  cell.children = editPhrasing(cell.children, edits, base)
}

/** Code, raw HTML, a break ornament: as a whole or not at all. */
const dropWhole = (
  _node: RootContent,
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

export type { Root }
