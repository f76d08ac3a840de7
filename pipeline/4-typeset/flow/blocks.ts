/** In: the nodes of a piece. Out: styled blocks, one handler for each node kind. */
import { type ArticleContent, textOf } from '../../model/article.ts'
import type { Role } from '../../model/design.ts'
import type { FlowBlock, TextBlock } from '../../model/flow.ts'
import { em } from '../../model/units.ts'
import type { BlockContext } from './block-context.ts'
import type { runsOf } from './runs.ts'
import { runsWithNotes } from './runs-with-notes.ts'
import { tableBlock } from './table.ts'
import { withoutEnd } from './title-text.ts'

type Handlers = {
  [Kind in ArticleContent['type']]: (
    node: Extract<ArticleContent, { type: Kind }>,
    context: BlockContext
  ) => FlowBlock[]
}

/** Styled blocks of some nodes, in order. */
export const blocksOf = (nodes: readonly ArticleContent[], context: BlockContext): FlowBlock[] => {
  const blocks: FlowBlock[] = []
  nodes.forEach((node, index) => {
    const next = nodes[index + 1]
    const role =
      node.type === 'paragraph' && next?.type === 'table' && isCaption(textOf(node))
        ? 'tableCaption'
        : undefined
    for (const block of blockOf(node, role ? { ...context, role } : context)) blocks.push(block)
    if (role === undefined && node.type === 'heading') context.headingCount++
  })
  return blocks
}

/** 表1 四个书架的藏书: a short paragraph right before a table that begins with 表 and a number. */
const isCaption = (text: string): boolean =>
  /^表\s*[\d一二三四五六七八九十]+(?:[-—.．]\d+)?[\s　:：]?/u.test(text) && text.length <= 40

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
  paragraph: (node, context) => [textBlock(context.role ?? 'body', node.children, context)],
  heading: (node, context) => [
    withoutEndMark({
      ...textBlock(headingRoles[node.depth - 1] ?? 'heading4', node.children, context),
      id: `${context.articleId}-h${context.headingCount + 1}`,
      outline: context.headingDepth + node.depth - 1
    })
  ],
  title: () => [],
  byline: (node, context) => [textBlock('byline', node.children, context)],
  dateline: (node, context) => [textBlock('dateline', node.children, context)],
  salutation: (node, context) => [textBlock('salutation', node.children, context)],
  signOff: (node, context) => [textBlock('signOff', node.children, context)],
  blockquote: (node, context) => quotation(blocksOf(node.children, { ...context, role: 'quotation' })),
  list: (node, context) =>
    node.children.flatMap((item, index) => {
      const marker = node.ordered ? `${(node.start ?? 1) + index}.` : '•'
      const width = em(node.ordered ? 2 : 1)
      const nesting = context.nesting ?? 0
      const blocks = blocksOf(item.children, { ...context, role: 'listItem', nesting: nesting + 1 })
      return blocks.map((block, blockIndex): FlowBlock => {
        if (block.kind !== 'text' || block.role !== 'listItem' || block.marker !== undefined) return block
        const own = { ...block, nesting, markerWidth: width }
        return blockIndex === 0 ? { ...own, marker } : own
      })
    }),
  table: (node, context) => [tableBlock(node, context)],
  thematicBreak: () => [{ kind: 'ornament', text: '＊　＊　＊' }],
  code: (node, context) =>
    node.value.split('\n').map(line => ({ ...textBlock('code', [], context), runs: [{ text: line }] })),
  html: (node, context) => [{ ...textBlock('body', [], context), runs: [{ text: node.value }] }],
  definition: () => [],
  footnoteDefinition: () => [],
  dropped: () => []
}

/** Several paragraphs of a quotation begin with the usual indent; a single one needs none. */
const quotation = (blocks: readonly FlowBlock[]): FlowBlock[] =>
  blocks.map(block =>
    blocks.length > 1 && block.kind === 'text' && block.role === 'quotation'
      ? { ...block, firstIndent: em(2) }
      : block
  )

/** A heading keeps no end punctuation in print but ？！…… (PG-15). */
const withoutEndMark = (block: TextBlock): TextBlock => {
  const last = block.runs.at(-1)
  return last
    ? { ...block, runs: [...block.runs.slice(0, -1), { ...last, text: withoutEnd(last.text) }] }
    : block
}

const textBlock = (role: Role, children: Parameters<typeof runsOf>[0], context: BlockContext): TextBlock => {
  const { runs, notes } = runsWithNotes(children, context)
  return { kind: 'text', role, runs, notes, origin: { file: context.file } }
}
