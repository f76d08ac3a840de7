/**
 * In: pieces whose blocks are paragraphs. Out: headings with their depth, paragraphs that open with a run-in
 * heading, and paragraphs cut where a heading had lost its line break.
 */
import type { Heading, Paragraph, Text } from 'mdast'
import type { VFile } from 'vfile'
import type { Article, ArticleContent, LineBreak, RunInHeading } from '../../../model/article.ts'
import { splitAll, splitAt, type Traced } from '../../../model/text.ts'
import { undecided, withoutProse } from '../../overrides/decided-headings.ts'
import { rejects } from '../../overrides/wishes.ts'
import type { Pass, PassContext } from '../../pass.ts'
import {
  anyBlockOf,
  type Block,
  type Blocks,
  cutTraced,
  leafOf,
  noteBreaks,
  paragraphOf,
  placeIn,
  trimTraced
} from './block.ts'
import { findCandidates } from './headings/candidates.ts'
import { type ClauseBreak, clauseBreaks } from './headings/clause-breaks.ts'
import { type DecidedHeading, decideHeadings } from './headings/decide.ts'
import { MAY_END } from './headings/end.ts'
import type { KnownEnds } from './headings/glued-ends.ts'
import { solveNesting } from './headings/nesting.ts'
import { asWished, reportHeading } from './headings/report-headings.ts'
import { rowBreaks } from './headings/row-breaks.ts'
import { cutAsWished, type Decided, type Look, untilSettled } from './headings/until-settled.ts'
import { blocksOf, withOthers } from './row.ts'

/** Finds numbered headings piece by piece (G.8). */
export const findHeadings: Pass = (tree, file, context) => {
  const breaks: LineBreak[] = []
  for (const node of tree.children)
    if (node.type === 'article') for (const one of findInArticle(node, file, context)) breaks.push(one)
  noteBreaks(tree, breaks)
}

/** Gives back where line breaks were put that the source had lost. */
const findInArticle = (article: Article, file: VFile, context: PassContext): readonly LineBreak[] => {
  const settled = untilSettled(
    article.children,
    nodes => readBlocks(nodes, article),
    (blocks, known) => decide(blocks, known, context)
  )
  const look = cutAsWished(settled, (heading, block) =>
    isParagraph(heading, settled) ? heading : asWished(heading, block, context)
  )
  const { blocks, headings, clauses, breaks } = look
  if (headings.length === 0 && clauses.length === 0) return []
  article.children = withHeadings(look)
  for (const heading of headings)
    if (!isParagraph(heading, look)) reportHeading(heading, blocks[heading.block] ?? null, file, context)
  return [...breaks.values()]
}

/** A paragraph of its own that begins with a number, and hardly a heading glued to one. */
const isParagraph = ({ block, at, uncut, endConfidence = 0 }: DecidedHeading, look: Look): boolean => {
  const own = look.blocks[block]
  if (!own || !uncut || endConfidence >= MAY_END) return false
  return at === 0 || look.breaks.has(placeIn(own, at))
}

const decide = (blocks: Blocks, known: KnownEnds, context: PassContext): Decided => {
  const groups = solveNesting(withoutProse(findCandidates(blocks), blocks, context))
  const decided = undecided(decideHeadings(groups, blocks, known), blocks, context)
  const isOpen = ({ block }: { readonly block: number }): boolean => !isCertain(blocks[block] ?? null)
  return {
    headings: decided.filter(isOpen),
    clauses: inOrder([...clauseBreaks(groups, blocks), ...rowBreaks(groups)])
      .filter(isOpen)
      .filter(({ block, at }) => mayBreak(blocks[block] ?? null, at, context))
  }
}

/** Its source has said what it is: it counts among its siblings, and nothing is decided on it. */
const isCertain = (block: Block | null): boolean => block?.line.dress?.certain === true

const inOrder = (breaks: readonly ClauseBreak[]): ClauseBreak[] =>
  [...breaks].sort((a, b) => a.block - b.block || a.at - b.at)

/** In the block's first leaf, and nobody minds. */
const mayBreak = (block: Block | null, at: number, context: PassContext): boolean => {
  if (!block || at >= block.trace.value.length) return false
  const place = placeIn(block, at)
  return !rejects(context, 'TN-86', place, place)
}

const withHeadings = ({ children: nodes, blocks, headings, clauses }: Look): ArticleContent[] => {
  const children: ArticleContent[] = []
  let next = 0
  let nextClause = 0
  for (let index = 0; index < nodes.length; index++) {
    const child = nodes[index] as ArticleContent
    if (headings[next]?.block !== index && clauses[nextClause]?.block !== index) {
      children.push(child)
      continue
    }
    const block = blocks[index]
    const here: DecidedHeading[] = []
    for (let heading = headings[next]; heading?.block === index; heading = headings[++next])
      here.push(heading)
    const breaks: number[] = []
    for (let clause = clauses[nextClause]; clause?.block === index; clause = clauses[++nextClause])
      breaks.push(clause.at)
    const cuts = block
      ? here.filter(heading => !heading.uncut && heading.end <= block.trace.value.length)
      : []
    if (!block || cuts.length + breaks.length === 0) children.push(child)
    else cutBlock(block, cuts, breaks, children)
  }
  return children
}

/** Nearly all are known already. */
const readBlocks = (nodes: readonly ArticleContent[], article: Article): Blocks =>
  nodes === article.children ? withOthers(nodes, blocksOf(article), readBlock) : nodes.map(readBlock)

/**
 * A paragraph that was joined over a page's end has several leaves: all of its text counts, but only the first leaf
 * can be cut.
 */
const readBlock = (node: ArticleContent): Block | null => {
  if (node.type === 'heading') return certainBlock(node)
  if (node.type !== 'paragraph') return null
  if (node.children.length === 1) return anyBlockOf(node)
  const [first, ...rest] = node.children
  if (first?.type !== 'text') return null
  const head = anyBlockOf({ ...node, children: [first] })
  return head && { ...head, node, text: head.text + rest.map(textOfKept).join('') }
}

/** A heading of Markdown, to be seen among the numbers of its article. */
const certainBlock = ({ children, data }: Heading): Block | null => {
  if (data?.line?.dress?.certain !== true) return null
  const [own] = children
  const leaf = own?.type === 'strong' ? own.children[0] : own
  return leaf?.type === 'text'
    ? anyBlockOf({ type: 'paragraph', children: [leaf], data: { line: data.line } })
    : null
}

const textOfKept = (node: { readonly type: string }): string =>
  node.type === 'text' ? (node as Text).value : ''

/** The block as headings and paragraphs. `breaks`: where paragraphs begin. */
const cutBlock = (
  block: Block,
  headings: readonly DecidedHeading[],
  breaks: readonly number[],
  into: ArticleContent[]
): void => {
  cutFirstLeaf(block, headings, breaks, into)
  const last = into.at(-1)
  if (last?.type === 'paragraph') last.children.push(...block.node.children.slice(1))
}

const cutFirstLeaf = (
  block: Block,
  headings: readonly DecidedHeading[],
  breaks: readonly number[],
  into: ArticleContent[]
): void => {
  const { length } = block.trace.value
  const ends = headings.map(({ runIn, end }, index) => {
    const stop = headings[index + 1]?.at ?? length
    return runIn ? (between(breaks, end, stop)[0] ?? stop) : end
  })
  const cuts = headings.flatMap(({ at }, index) => [at, ends[index] ?? at])
  const [before, ...pieces] = splitAll(block.trace, cuts)
  if (before) pushParagraphs(before, breaks, 0, block, into)
  for (const [index, heading] of headings.entries()) {
    const piece = pieces[2 * index]
    const after = pieces[2 * index + 1]
    if (piece)
      into.push(
        heading.runIn
          ? runInParagraph(trimTraced(piece), heading, block)
          : headingNode(trimTraced(piece), heading, block)
      )
    if (after) pushParagraphs(after, breaks, ends[index] ?? 0, block, into)
  }
}

/** `from`: where the piece begins in its block. */
const pushParagraphs = (
  piece: Traced,
  breaks: readonly number[],
  from: number,
  block: Block,
  into: ArticleContent[]
): void => {
  const cuts = between(breaks, from + 1, from + piece.value.length).map(at => at - from)
  for (const one of cutTraced(piece, cuts)) into.push(paragraphOf(one, block.line))
}

/** Those of rising numbers that are not below the one and below the other. */
const between = (numbers: readonly number[], from: number, to: number): readonly number[] =>
  from >= to ? [] : numbers.slice(firstFrom(numbers, from), firstFrom(numbers, to))

const firstFrom = (numbers: readonly number[], least: number): number => {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}

const headingNode = (piece: Traced, { depth, recognition }: DecidedHeading, block: Block): Heading => ({
  type: 'heading',
  depth: depthOf(depth),
  children: [leafOf(piece)],
  data: { recognition, line: block.line }
})

const runInParagraph = (piece: Traced, heading: DecidedHeading, block: Block): Paragraph => {
  const [head, rest] = splitAt(piece, heading.end - heading.at)
  const runIn: RunInHeading = {
    type: 'runInHeading',
    depth: depthOf(heading.depth),
    children: [leafOf(head)],
    data: { recognition: heading.recognition }
  }
  return {
    type: 'paragraph',
    children: rest.value === '' ? [runIn] : [runIn, leafOf(rest)],
    data: { line: block.line }
  }
}

const depthOf = (depth: number): 1 | 2 | 3 | 4 | 5 | 6 =>
  Math.min(6, Math.max(1, depth)) as 1 | 2 | 3 | 4 | 5 | 6
