/** In: the nodes of a piece. Out: styled blocks, one handler for each node kind. */
import { type ArticleContent, textOf } from '../../model/article.ts'
import type { FlowBlock, TextBlock } from '../../model/flow.ts'
import { centredIfBare } from './bare-heading.ts'
import type { BlockContext } from './block-context.ts'
import { withCaptionGap } from './caption-gap.ts'
import { captionedFigure, endsInFigure, isFigureCaption, paragraphBlocks } from './figure.ts'
import { withHandBrokenVerse } from './hand-broken-verse.ts'
import { listBlocks } from './list.ts'
import {
  abstractBlocks,
  attachmentBlocks,
  attachmentNoteBlocks,
  closingBlocks,
  epigraphBlocks,
  keywordsBlock,
  notesBlocks,
  withoutEndMark
} from './parts.ts'
import { quotationBlocks } from './quotation.ts'
import { tableBlock } from './table.ts'
import { isTableCaption, isTableNote, isUnderTable, underTable, withCaption } from './table-frame.ts'
import { textBlock } from './text-block.ts'
import { verseBlocks } from './verse.ts'

type Handlers = {
  [Kind in ArticleContent['type']]: (
    node: Extract<ArticleContent, { type: Kind }>,
    context: BlockContext
  ) => FlowBlock[]
}

/** Styled blocks of some nodes, in order. */
export const blocksOf = (given: readonly ArticleContent[], context: BlockContext): FlowBlock[] => {
  const nodes = context.role === undefined ? withHandBrokenVerse(given) : given
  const blocks: FlowBlock[] = []
  nodes.forEach((node, index) => {
    const role = captionRole(node, nodes[index + 1], blocks)
    const last = blocks.at(-1)
    if (role === 'figureCaption' && last?.kind === 'figure')
      blocks[blocks.length - 1] = captionedFigure(last, textOf(node))
    const captionFollows = isParagraphCaption(nodes[index + 1])
    const underHeading = isUnderHeading(nodes, index)
    for (const made of blockOf(node, {
      ...context,
      captionFollows,
      underHeading,
      ...(role ? { role } : {})
    })) {
      const block = withCaptionGap(made)
      if (block.kind === 'table') blocks.push(...withCaption(block, blocks))
      else blocks.push(role === 'tableNote' ? underTable(block, blocks, context) : block)
    }
    if (role === undefined && node.type === 'heading') context.headingCount++
  })
  return blocks
}

/** Notes that a heading names: 参考文献. */
const isUnderHeading = (nodes: readonly ArticleContent[], index: number): boolean =>
  nodes[index]?.type === 'notes' &&
  nodes.slice(0, index).findLast(node => node.type !== 'dropped')?.type === 'heading'

const isParagraphCaption = (node: ArticleContent | undefined): boolean =>
  node?.type === 'paragraph' && isFigureCaption(textOf(node))

/** A paragraph that names the figure before it or the table after it, or belongs under the table before it. */
const captionRole = (
  node: ArticleContent,
  next: ArticleContent | undefined,
  before: readonly FlowBlock[]
): 'figureCaption' | 'tableCaption' | 'tableNote' | undefined => {
  if (node.type !== 'paragraph') return undefined
  if (isUnderTable(before) && isTableNote(textOf(node))) return 'tableNote'
  if (endsInFigure(before) && isFigureCaption(textOf(node))) return 'figureCaption'
  return next?.type === 'table' && isTableCaption(textOf(node)) ? 'tableCaption' : undefined
}

const blockOf = <Kind extends ArticleContent['type']>(
  node: Extract<ArticleContent, { type: Kind }>,
  context: BlockContext
): FlowBlock[] => {
  const handler = handlers[node.type as Kind] as (
    node: Extract<ArticleContent, { type: Kind }>,
    context: BlockContext
  ) => FlowBlock[]
  return handler(node, context)
}

const headingRoles = ['heading1', 'heading2', 'heading3', 'heading4', 'heading4', 'heading4'] as const

const handlers: Handlers = {
  paragraph: paragraphBlocks,
  heading: (node, context) => {
    const role = headingRoles[node.depth - 1] ?? 'heading4'
    const heading = withoutEndMark({
      ...textBlock(role, node.children, context),
      id: `${context.articleId}-h${context.headingCount + 1}`,
      outline: context.headingDepth + node.depth - 1
    })
    return [centredIfBare(heading, context.design.styles[role])]
  },
  title: () => [],
  subtitle: (node, context) => [textBlock('subtitle', node.children, context)],
  byline: (node, context) => [textBlock('byline', node.children, context)],
  unit: (node, context) => [textBlock('byline', node.children, context)],
  banner: (node, context) => [inTitleFace(textBlock('documentNumber', node.children, context), context)],
  documentNumber: (node, context) => [textBlock('documentNumber', node.children, context)],
  dateline: (node, context) => [textBlock('dateline', node.children, context)],
  salutation: (node, context) => [textBlock('salutation', node.children, context)],
  closing: closingBlocks,
  attachmentNote: attachmentNoteBlocks,
  attachment: attachmentBlocks,
  abstract: abstractBlocks,
  keywords: (node, context) => [keywordsBlock(node, context)],
  epigraph: epigraphBlocks,
  verse: verseBlocks,
  notes: notesBlocks,
  signOff: (node, context) => [textBlock('signOff', node.children, context)],
  blockquote: (node, context) => quotationBlocks(blocksOf(node.children, { ...context, role: 'quotation' })),
  list: (node, context) => listBlocks(node, context, blocksOf),
  table: (node, context) => [tableBlock(node, context)],
  thematicBreak: () => [{ kind: 'ornament', text: '＊　＊　＊' }],
  code: (node, context) =>
    node.value.split('\n').map(line => ({ ...textBlock('code', [], context), runs: [{ text: line }] })),
  html: (node, context) => [{ ...textBlock('body', [], context), runs: [{ text: node.value }] }],
  definition: () => [],
  footnoteDefinition: () => [],
  dropped: () => []
}

/** 发文机关标志 in the face of titles over the number, in the number's style otherwise (GW-12). */
const inTitleFace = (block: TextBlock, { design }: BlockContext): TextBlock => ({
  ...block,
  runs: block.runs.map(run => ({ face: design.styles.articleTitle.face, ...run }))
})
