/** In: a line and the overrides that touch it. Out: its pieces: cut, changed, dropped, and marked with what was decided. */
import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { Override } from '../../diagnostics/override.ts'
import type { Decision, LineEvidence } from '../../model/article.ts'
import type { Stretch } from './find-words.ts'
import { type BaseEdit, cutPhrasing, droppedAt, editPhrasing, extentOf, extentOfAll } from './phrasing.ts'
import type { PlacedOverride } from './placed.ts'

/** What is known while overrides are carried out. */
export interface Editing {
  readonly base: string
  /** Takes those that did something. */
  readonly done: Set<Override>
}

/** A line cut where it must be, each piece with what was decided about it. */
export const editLine = (
  node: RootContent,
  tasks: readonly PlacedOverride[],
  editing: Editing
): RootContent[] => {
  const line = node as Paragraph
  const whole = extentOf(line)
  if (!whole) return [node]
  const cuts = cutsOf(tasks, whole)
  return cutPhrasing(line.children, cuts).map((children, index) =>
    editPiece(index === 0 ? line : { ...paragraphAfter, children }, children, tasks, editing)
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
const isTitle = ({ action }: Override): boolean => action.kind === 'article' && action.title === undefined

const editPiece = (
  line: Paragraph,
  children: PhrasingContent[],
  tasks: readonly PlacedOverride[],
  { done, base }: Editing
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
  const edited = editPhrasing(children, editsOf(own, base), base)
  if (drops.length > 0 && edited.every(child => /^[\p{P}\s]*$/u.test(textIn(child))))
    return droppedAt(base, extent)
  return dress({ ...line, children: edited }, own, extent)
}

/** These are done when they have been settled. */
const isLate: ReadonlySet<string> = new Set(['heading', 'article', 'runin'])

const textIn = (node: { readonly type: string }): string => {
  if (node.type === 'dropped') return ''
  if ('children' in node) return (node.children as PhrasingContent[]).map(textIn).join('')
  return 'value' in node ? String(node.value) : ' '
}

export const editsOf = (tasks: readonly PlacedOverride[], base: string): BaseEdit[] =>
  tasks.flatMap(({ override: { action }, region }) => {
    if (action.kind === 'replace') return [{ ...region, after: action.with }]
    return action.kind === 'drop' ? [{ ...withMark(region, base), after: '' }] : []
  })

/** 甲，乙，丙 without 乙: of two marks that are the same, one goes with the words. */
const withMark = ({ start, end }: Stretch, base: string): Stretch => {
  const isTwice =
    base.charAt(start - 1) === base.charAt(end) && /^[，、；：。！？,;:]$/.test(base.charAt(end))
  return { start, end: isTwice ? end + 1 : end }
}

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

const opening: ReadonlySet<string> = new Set(['runin', 'article'])

const decisionOf = (override: Override, region: Stretch, extent: Stretch): Decision | null => {
  const { action } = override
  if (region.start > extent.start || region.end < extent.end) return null
  if (action.kind === 'heading') return { kind: 'heading', level: action.level }
  return isTitle(override) ? { kind: 'article' } : null
}
