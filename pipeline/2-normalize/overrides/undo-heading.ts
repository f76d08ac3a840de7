/**
 * In: a heading that was recognised. Out: running text again: a paragraph, and one with what stands behind it, or before it
 * too, where line breaks had been put in (TN-86).
 */
import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { LineBreak, LineEvidence } from '../../model/article.ts'
import type { Stretch } from './find-words.ts'
import { joined } from './joined.ts'
import { extentOf } from './phrasing.ts'
import type { Spot } from './spots.ts'

/** What has to be known of the text. */
export interface Undoing {
  readonly base: string
  /** Where recognisers have put line breaks in. */
  readonly breaks: readonly LineBreak[]
}

/** `keeps`: a paragraph begins there all the same; `joins`: not even that. Nothing for what is no heading. */
export const undoHeading = (spot: Spot, { base, breaks }: Undoing, head: 'keeps' | 'joins'): void => {
  const { parent, index, node } = spot
  if (node.type !== 'heading' && node.type !== 'paragraph') return
  const children = node.children.flatMap(plain)
  const row = parent.children as RootContent[]
  const { before: other, after } = partnersOf(spot, breaks)
  const before = head === 'joins' ? other : null
  const line: LineEvidence = node.data?.line ?? { indent: 0, blankLinesBefore: 0 }
  const isAlone = !before && !after && !hasRunIn(node)
  let whole: Paragraph = {
    type: 'paragraph',
    children,
    data: { line: isAlone ? { ...line, decided: { kind: 'paragraph' } } : line }
  }
  if (before) whole = asOne(before, whole, base)
  if (after) whole = asOne(whole, after, base)
  row.splice(before ? index - 1 : index, 1 + (before ? 1 : 0) + (after ? 1 : 0), whole)
}

const hasRunIn = ({ children }: { readonly children: readonly PhrasingContent[] }): boolean =>
  children.some(({ type }) => type === 'runInHeading')

const plain = (child: PhrasingContent): PhrasingContent[] =>
  child.type === 'runInHeading' ? child.children : [child]

/** True where a line break was put in beside it. */
export const isCut = (spot: Spot, { breaks }: Undoing): boolean => {
  const { before, after } = partnersOf(spot, breaks)
  return before !== null || after !== null
}

const partnersOf = (
  { parent, index, node }: Spot,
  breaks: readonly LineBreak[]
): { before: Paragraph | null; after: Paragraph | null } => ({
  before: partner(parent.children[index - 1] as RootContent | undefined, node, 'before', breaks),
  after: partner(parent.children[index + 1] as RootContent | undefined, node, 'after', breaks)
})

/** A paragraph that it was one with until a line break was put in. */
const partner = (
  other: RootContent | undefined,
  own: RootContent,
  side: 'before' | 'after',
  breaks: readonly LineBreak[]
): Paragraph | null => {
  if (other?.type !== 'paragraph' || other.data?.line?.decided) return null
  // What a run-in heading opens is whole, and so is what another one opens.
  if (side === 'after' && (own.type === 'paragraph' || hasRunIn(other))) return null
  const gap = side === 'before' ? gapOf(other, own) : gapOf(own, other)
  return gap && breaks.some(({ at }) => at >= gap.start && at <= gap.end) ? other : null
}

const gapOf = (first: RootContent, second: RootContent): Stretch | null => {
  const [left, right] = [extentOf(first), extentOf(second)]
  return left && right ? { start: left.end, end: right.start } : null
}

const asOne = (first: Paragraph, second: Paragraph, base: string): Paragraph => {
  const gap = gapOf(first, second)
  const blanks = gap ? base.slice(gap.start, gap.end) : ''
  return joined(first, [], second, base, /^[^\S\r\n]*$/.test(blanks) ? blanks : undefined)
}
