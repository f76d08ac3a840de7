/** Blocks of plain text while their structure is being found: a paragraph with one traced leaf, and what may become of it. */
import type { Paragraph, ParagraphData, PhrasingContent, Root, RootContent, Text } from 'mdast'
import type { Dropped, LineBreak, LineEvidence } from '../../../model/article.ts'
import {
  baseOffset,
  type Edit,
  type Replacement,
  replaceIn,
  splitAll,
  splitAt,
  type Traced,
  traced
} from '../../../model/text.ts'
import { isBlank } from '../../blanks.ts'
import { leafOf } from '../../leaf.ts'

/** A paragraph that is still one leaf of text. */
export interface Block {
  readonly node: Paragraph
  readonly leaf: Text
  readonly trace: Traced
  readonly text: string
  readonly line: LineEvidence
}

/** The blocks of a row of nodes; null where a node is none. */
export type Blocks = readonly (Block | null)[]

/** What the line at a place says; nothing where there is none. */
export const textAt = (blocks: Blocks, index: number): string => blocks[index]?.text ?? ''

/** What the line says that a node is; nothing where it is none. */
export const lineText = (node: RootContent | undefined): string => blockOf(node)?.text ?? ''

const noEvidence: LineEvidence = Object.freeze({ indent: 0, blankLinesBefore: 0 })
/** One for all lines without evidence. */
const noData: ParagraphData = Object.freeze({ line: noEvidence })

/** The block of a node; null where it is not a paragraph of one traced leaf, or where the editor has decided what it is. */
export const blockOf = (node: RootContent | undefined): Block | null =>
  node?.type === 'paragraph' && node.data?.line?.decided ? null : anyBlockOf(node)

/** The same, but also of a line that the editor has decided on. */
export const anyBlockOf = (node: RootContent | undefined): Block | null => {
  if (node?.type !== 'paragraph' || node.children.length !== 1) return null
  const leaf = node.children[0]
  const trace = leaf?.type === 'text' ? leaf.data?.trace : undefined
  if (leaf?.type !== 'text' || !trace) return null
  const line = node.data?.line ?? noEvidence
  return node instanceof Line
    ? node.blockWith(leaf, trace, line)
    : { node, leaf, trace, text: leaf.value, line }
}

/** A paragraph that makes its block once: forty passes ask for it, and a text may have half a million lines. */
class Line implements Paragraph {
  readonly type = 'paragraph'
  children: PhrasingContent[]
  data: ParagraphData
  #block: Block | null = null

  constructor(trace: Traced, data: ParagraphData) {
    this.children = [leafOf(trace)]
    this.data = data
  }

  /** Made anew where anything that it shows has changed. */
  blockWith(leaf: Text, trace: Traced, line: LineEvidence): Block {
    const made = this.#block
    if (made?.trace === trace && made.leaf === leaf && made.line === line && made.text === leaf.value)
      return made
    this.#block = { node: this, leaf, trace, text: leaf.value, line }
    return this.#block
  }
}

export const paragraphOf = (trace: Traced, line: LineEvidence = noEvidence): Paragraph =>
  new Line(trace, line === noEvidence ? noData : { line })

/** Makes paragraphs of lines one after another: those that stand as the one before share its evidence. */
export const paragraphsAlike = (): ((
  trace: Traced,
  indent: number,
  blankLinesBefore: number
) => Paragraph) => {
  let data = noData
  return (trace, indent, blankLinesBefore) => {
    if (data.line?.indent !== indent || data.line.blankLinesBefore !== blankLinesBefore)
      data = { line: { indent, blankLinesBefore } }
    return new Line(trace, data)
  }
}

/** Without blanks at either end; words that an editor took away there stay taken away by the editor. */
export const trimTraced = (text: Traced): Traced => {
  const { value } = text
  let from = 0
  let to = value.length
  while (from < to && isBlank(value.charCodeAt(from))) from++
  while (to > from && isBlank(value.charCodeAt(to - 1))) to--
  const head = to < value.length ? withoutTail(text, to) : text
  return from > 0 ? withoutHead(head, from) : head
}

const withoutTail = (text: Traced, to: number): Traced => {
  const [kept, gone] = splitAt(text, to)
  const taken = gone.edits.find(takesWords)
  return taken ? replaceIn(text, [blankedBy(taken, to, text.value.length)]) : kept
}

const withoutHead = (text: Traced, from: number): Traced => {
  const [gone, kept] = splitAt(text, from)
  const taken = gone.edits.find(takesWords)
  return taken ? replaceIn(text, [blankedBy(taken, 0, from)]) : kept
}

/** Blanks and invisible characters are the rules' (TN-…) to take; what others take are words. */
const takesWords = ({ after, rule }: Edit): boolean => after.trim() === '' && !rule.startsWith('TN-')

const blankedBy = ({ rule, class: of, confidence }: Edit, from: number, to: number): Replacement => ({
  from,
  to,
  after: '',
  rule,
  class: of,
  confidence
})

/**
 * Cuts at sorted value offsets; blanks at the cuts are trimmed off, empty pieces are left out.
 *
 * @example cutTraced(traced('甲。 乙。'), [2]).map(piece => piece.value) // ['甲。', '乙。']
 */
export const cutTraced = (text: Traced, offsets: readonly number[]): Traced[] => {
  const rising: number[] = []
  for (const offset of offsets) if (offset > (rising.at(-1) ?? 0)) rising.push(offset)
  return splitAll(text, rising)
    .map(trimTraced)
    .filter(piece => piece.value !== '')
}

/** Line breaks between pieces that stood in one line (TN-86). */
export const breaksBetween = (pieces: readonly Traced[], confidence: number): LineBreak[] =>
  pieces.slice(1).map(piece => ({ at: piece.start, rule: 'TN-86', confidence }))

/** Line breaks that a pass has put into the text: the ledger tells of them. */
export const noteBreaks = (tree: Root, breaks: readonly LineBreak[]): void => {
  if (breaks.length > 0) tree.data = { ...tree.data, brokenAt: [...(tree.data?.brokenAt ?? []), ...breaks] }
}

/** Why a piece is not content. */
export interface Removal {
  readonly rule: string
  readonly confidence: number
  readonly code: string
}

/** The base stretch of a traced piece, as a removed node. */
export const droppedOf = (base: string, trace: Traced, removal: Removal): Dropped => ({
  type: 'dropped',
  value: base.slice(trace.start, trace.end),
  start: trace.start,
  end: trace.end,
  ...removal
})

/** Base offset of a value offset in a block. */
export const placeIn = (block: Block, at = 0): number => baseOffset(block.trace, at)

export { leafOf, traced }
