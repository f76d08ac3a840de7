/** In: a tree whose paragraphs are whole. Out: the same with what its source marks within them: bold, links, notes' marks, images. */
import type { PhrasingContent, Text } from 'mdast'
import type { Parent } from 'unist'
import type { InlineMark } from '../../../../model/article.ts'
import { baseOffset, type Edit, splitAt, type Traced } from '../../../../model/text.ts'
import { noteRewritten } from '../../../leaf.ts'
import type { Pass } from '../../../pass.ts'
import { leafOf } from '../block.ts'
import { reportStruck } from './report-struck.ts'

/** Blocks were cut and joined by now; each mark is found by its place in the base. */
export const placeInline: Pass = (tree, file, context) => {
  const marks = tree.data?.inline
  if (!marks || marks.length === 0) return
  reportStruck(marks, file, context)
  const placing = new Placing(marks)
  placing.placeIn(tree, 'block')
  noteRewritten()
  delete tree.data?.inline
}

/** Of titles and headings only what is no look. */
type Where = 'block' | 'heading'

class Placing {
  private readonly marks: readonly InlineMark[]
  /** Marks before this one end before every leaf that is still to come. */
  private next = 0

  constructor(marks: readonly InlineMark[]) {
    this.marks = marks
  }

  placeIn(parent: Parent, where: Where): void {
    const isHeading = parent.type === 'heading' || parent.type === 'title' || parent.type === 'runInHeading'
    const inner = isHeading ? 'heading' : where
    const children: unknown[] = []
    for (const child of parent.children) {
      const trace = child.type === 'text' ? (child as Text).data?.trace : undefined
      if (trace) children.push(...this.cut(child as Text, trace, inner))
      else {
        if ('children' in child) this.placeIn(child as Parent, inner)
        children.push(child)
      }
    }
    parent.children = children as Parent['children']
  }

  private cut(leaf: Text, trace: Traced, where: Where): PhrasingContent[] {
    const here = this.marksIn(trace).filter(({ mark }) => where === 'block' || !looks.has(mark.type))
    if (here.length === 0) return [leaf]
    const out: PhrasingContent[] = []
    for (const piece of piecesOf(trace, here)) {
      if (piece.trace.value !== '') out.push(dressed(leafOf(bareOf(piece.trace)), piece.marks))
      for (const { mark } of piece.points) out.push(pointOf(mark))
    }
    return joinAlike(out)
  }

  /** Leaves come in source order, and so do marks. */
  private marksIn({ start, end }: Traced): InlineMark[] {
    const found: InlineMark[] = []
    for (let at = this.next; at < this.marks.length; at++) {
      const mark = this.marks[at]
      if (!mark || mark.start > end) break
      if (mark.start === mark.end ? mark.start >= start : mark.end > start && mark.start < end)
        found.push(mark)
    }
    while ((this.marks[this.next]?.end ?? Number.POSITIVE_INFINITY) < start) this.next++
    return found
  }
}

const looks: ReadonlySet<string> = new Set([
  'strong',
  'emphasis',
  'dots',
  'underline',
  'delete',
  'link',
  'raised'
])

interface Piece {
  readonly trace: Traced
  readonly marks: readonly InlineMark[]
  /** What stands right after it. */
  readonly points: readonly InlineMark[]
}

const piecesOf = (trace: Traced, marks: readonly InlineMark[]): Piece[] => {
  const borders = [...new Set(marks.flatMap(({ start, end }) => [start, end]))]
    .filter(at => at > trace.start && at < trace.end)
    .sort((a, b) => a - b)
  const pieces: Piece[] = []
  let rest = trace
  const add = (piece: Traced, at: number, until: number): void => {
    const covering = marks.filter(({ start, end }) => start < end && start <= at && end >= until)
    const points = marks.filter(({ start, end }) => start === end && start === until)
    pieces.push({ trace: piece, marks: covering, points })
  }
  const first = marks.filter(({ start, end }) => start === end && start === trace.start)
  if (first.length > 0) pieces.push({ trace: { ...trace, value: '' }, marks: [], points: first })
  let at = trace.start
  for (const border of borders) {
    const [left, right] = splitAt(rest, valueOffset(rest, border))
    add(left, at, border)
    rest = right
    at = border
  }
  add(rest, at, trace.end)
  return pieces
}

/** Without the source's own signs at its ends: they are markup again, between two leaves. */
const bareOf = (trace: Traced): Traced => {
  const { edits } = trace
  let { start, end } = trace
  let from = 0
  let to = edits.length
  for (let sign = edits[from]; isSign(sign) && sign.start === start; sign = edits[++from]) start = sign.end
  for (let sign = edits[to - 1]; to > from && isSign(sign) && sign.end === end; sign = edits[--to - 1])
    end = sign.start
  return from === 0 && to === edits.length ? trace : { ...trace, start, end, edits: edits.slice(from, to) }
}

const isSign = (edit: Edit | undefined): edit is Edit => edit?.class === 'M' && edit.after === ''

/** The first value offset that stands for a base offset, or for what comes after it. */
const valueOffset = (trace: Traced, base: number): number => {
  let low = 0
  let high = trace.value.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (baseOffset(trace, middle) < base) low = middle + 1
    else high = middle
  }
  return low
}

const order: readonly string[] = [
  'reading',
  'ruby',
  'raised',
  'delete',
  'dots',
  'emphasis',
  'strong',
  'underline',
  'link'
]

/** The leaf within its marks, a link outermost. */
const dressed = (leaf: Text, marks: readonly InlineMark[]): PhrasingContent =>
  [...marks]
    .sort((a, b) => order.indexOf(a.mark.type) - order.indexOf(b.mark.type))
    .reduce<PhrasingContent>((inner, { mark }) => {
      if (mark.type === 'link') return { type: 'link', url: mark.url, children: [inner] as Text[] }
      if (mark.type === 'dots') return { type: 'emphasis', data: { dots: true }, children: [inner] }
      if (mark.type === 'underline')
        return { type: 'underline', ...(mark.wavy ? { wavy: true } : {}), children: [inner] }
      if (mark.type === 'raised') return { type: 'raised', to: mark.to, children: [inner] }
      if (mark.type === 'image' || mark.type === 'footnoteReference') return inner
      return { type: mark.type, children: [inner] } as PhrasingContent
    }, leaf)

const pointOf = (mark: InlineMark['mark']): PhrasingContent => {
  if (mark.type === 'image') return { type: 'image', url: mark.url, alt: mark.alt }
  if (mark.type === 'footnoteReference')
    return { type: 'footnoteReference', identifier: mark.identifier, label: mark.identifier }
  throw new Error(`placeInline: ${mark.type} has text`)
}

/** Neighbours under one mark become one node: a link over a bold word and what follows it. */
const joinAlike = (nodes: readonly PhrasingContent[]): PhrasingContent[] => {
  const joined: PhrasingContent[] = []
  for (const node of nodes) {
    const before = joined.at(-1)
    if (before && 'children' in before && 'children' in node && isAlike(before, node))
      before.children = joinAlike([...before.children, ...node.children] as PhrasingContent[]) as Text[]
    else joined.push(node)
  }
  return joined
}

const isAlike = (a: PhrasingContent, b: PhrasingContent): boolean => {
  if (a.type === 'link' && b.type === 'link') return a.url === b.url
  if (a.type === 'emphasis' && b.type === 'emphasis') return a.data?.dots === b.data?.dots
  if (a.type === 'underline' && b.type === 'underline') return a.wavy === b.wavy
  if (a.type === 'raised' && b.type === 'raised') return a.to === b.to
  // A reading ends its word: what follows is another one.
  if (a.type === 'ruby' && b.type === 'ruby')
    return a.children.at(-1)?.type !== 'reading' || b.children[0]?.type === 'reading'
  return a.type === b.type && (a.type === 'strong' || a.type === 'delete' || a.type === 'reading')
}
