/** In: the children of a block, each leaf with its trace. Out: where they stand in the base, cut and changed at base offsets. */
import type { PhrasingContent, Text } from 'mdast'
import type { Dropped } from '../../model/article.ts'
import { type Replacement, replaceIn, splitAt, type Traced } from '../../model/text.ts'
import { isBlank } from '../blanks.ts'
import type { Stretch } from './find-words.ts'

/** What the walks need to know of a node. */
interface AnyNode {
  readonly type: string
  readonly children?: readonly AnyNode[]
  readonly data?: { readonly trace?: Traced }
  readonly start?: number
  readonly end?: number
}

/** From the first to the last place of a node, removed pieces included; null where nothing of it is in the base. */
export const extentOf = (node: object): Stretch | null => {
  const { type, children, data, start, end } = node as AnyNode
  if (data?.trace) return { start: data.trace.start, end: data.trace.end }
  if (type === 'dropped' && start !== undefined && end !== undefined) return { start, end }
  return children ? extentOfAll(children) : null
}

export const extentOfAll = (nodes: readonly object[]): Stretch | null => {
  let extent: { start: number; end: number } | null = null
  for (const node of nodes) {
    const own = extentOf(node)
    if (!own) continue
    if (!extent) extent = { ...own }
    else {
      extent.start = Math.min(extent.start, own.start)
      extent.end = Math.max(extent.end, own.end)
    }
  }
  return extent
}

/** Cuts at sorted base offsets; blanks and forced line ends at the cuts go, empty pieces are left out. */
export const cutPhrasing = (
  children: readonly PhrasingContent[],
  offsets: readonly number[]
): PhrasingContent[][] => {
  const pieces: PhrasingContent[][] = []
  let rest: readonly PhrasingContent[] = children
  for (const offset of offsets) {
    const [left, right] = cutAt(rest, offset)
    pieces.push(left)
    rest = right
  }
  return [...pieces, [...rest]].map(trimPhrasing).filter(piece => piece.length > 0)
}

const cutAt = (
  children: readonly PhrasingContent[],
  offset: number
): [PhrasingContent[], PhrasingContent[]] => {
  const left: PhrasingContent[] = []
  const right: PhrasingContent[] = []
  for (const child of children) {
    const extent = extentOf(child)
    if (!extent) (right.length > 0 ? right : left).push(child)
    else if (extent.end <= offset) left.push(child)
    else if (extent.start >= offset) right.push(child)
    else cutChild(child, offset, left, right)
  }
  return [left, right]
}

const cutChild = (
  child: PhrasingContent,
  offset: number,
  left: PhrasingContent[],
  right: PhrasingContent[]
): void => {
  if (child.type === 'text' && child.data?.trace) {
    const [head, tail] = splitAt(child.data.trace, valueOffset(child.data.trace, offset))
    left.push(withTrace(child, head))
    right.push(withTrace(child, tail))
  } else if ('children' in child) {
    const [inner, outer] = cutAt(child.children as PhrasingContent[], offset)
    left.push({ ...child, children: inner } as PhrasingContent)
    right.push({ ...child, children: outer } as PhrasingContent)
  } else left.push(child)
}

/** The value offset of a base offset; within a replaced stretch where its replacement begins. */
const valueOffset = (trace: Traced, offset: number): number => {
  let shift = trace.start // base offset = value offset + shift
  for (const { start, end, after } of trace.edits) {
    if (start >= offset) break
    if (end > offset) return start - shift
    shift += end - start - after.length
  }
  return Math.min(trace.value.length, Math.max(0, offset - shift))
}

const withTrace = ({ position: _, ...node }: Text, trace: Traced): Text => ({
  ...node,
  value: trace.value,
  data: { ...node.data, trace }
})

/** Without blanks, forced line ends and empty leaves at either end. */
const trimPhrasing = (children: readonly PhrasingContent[]): PhrasingContent[] => {
  const trimmed = [...children]
  for (let first = trimmed[0]; first; first = trimmed[0]) {
    const kept = first.type === 'text' ? trimText(first, 'head') : first
    if (kept.type !== 'break' && !(kept.type === 'text' && kept.value === '')) {
      trimmed[0] = kept
      break
    }
    trimmed.shift()
  }
  for (let last = trimmed.at(-1); last; last = trimmed.at(-1)) {
    const kept = last.type === 'text' ? trimText(last, 'tail') : last
    if (kept.type !== 'break' && !(kept.type === 'text' && kept.value === '')) {
      trimmed[trimmed.length - 1] = kept
      break
    }
    trimmed.pop()
  }
  return trimmed
}

const trimText = (node: Text, side: 'head' | 'tail'): Text => {
  const trace = node.data?.trace
  if (!trace || trace.value !== node.value) return node
  const { value } = node
  let at = side === 'head' ? 0 : value.length
  if (side === 'head') while (at < value.length && isGap(value, at)) at++
  else while (at > 0 && isGap(value, at - 1)) at--
  if (at === (side === 'head' ? 0 : value.length)) return node
  const [left, right] = splitAt(trace, at)
  const [kept, gone] = side === 'head' ? [right, left] : [left, right]
  // What was taken out between blanks would be nobody's doing.
  return gone.edits.length > 0 ? node : withTrace(node, kept)
}

const isGap = (value: string, at: number): boolean =>
  isBlank(value.charCodeAt(at)) || /[\r\n]/.test(value.charAt(at))

/** A stretch of the base that becomes something else. */
export interface BaseEdit extends Stretch {
  readonly after: string
}

/**
 * Writes sorted edits, which do not overlap, into the leaves, each under the rule `override`; what is put in stands in
 * the first of its leaves. A leaf of which nothing is left becomes `dropped`, and so does what held nothing else.
 */
export const editPhrasing = (
  children: readonly PhrasingContent[],
  edits: readonly BaseEdit[],
  base: string
): PhrasingContent[] => {
  const begun = new Set<BaseEdit>()
  const edit = (node: PhrasingContent): PhrasingContent[] => {
    if (node.type === 'text') return [editLeaf(node, edits, begun, base)]
    if (!('children' in node)) return [node]
    const inner = (node.children as PhrasingContent[]).flatMap(edit)
    const isEmptied = inner.length > 0 && inner.every(child => (child as { type: string }).type === 'dropped')
    return isEmptied ? inner : [{ ...node, children: inner } as PhrasingContent]
  }
  return children.flatMap(edit)
}

const editLeaf = (
  node: Text,
  edits: readonly BaseEdit[],
  begun: Set<BaseEdit>,
  base: string
): PhrasingContent => {
  const trace = node.data?.trace
  const own = trace ? edits.filter(one => one.start < trace.end && one.end > trace.start) : []
  if (!trace || own.length === 0 || trace.value !== node.value) return node
  const replacements = own.map((one): Replacement => {
    const from = valueOffset(trace, Math.max(one.start, trace.start))
    const to = valueOffset(trace, Math.min(one.end, trace.end))
    const after = begun.has(one) ? '' : one.after
    begun.add(one)
    return { from, to: Math.max(from, to), after, rule: 'override' }
  })
  const edited = replaceIn(trace, replacements)
  return edited.value === ''
    ? (droppedAt(base, trace) as unknown as PhrasingContent)
    : withTrace(node, edited)
}

/** A stretch that the editor of the volume drops. */
export const droppedAt = (base: string, { start, end }: Stretch): Dropped => ({
  type: 'dropped',
  value: base.slice(start, end),
  start,
  end,
  rule: 'override',
  confidence: 1,
  code: 'overrides-applied'
})
