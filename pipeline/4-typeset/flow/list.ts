/** In: a list. Out: its items as hanging blocks, or as paragraphs, with the marks that the source wrote, else with numbers or dots. */
import type { List, ListItem } from 'mdast'
import type { ArticleContent } from '../../model/article.ts'
import type { FlowBlock, Run, TextBlock } from '../../model/flow.ts'
import { type Em, em } from '../../model/units.ts'
import type { BlockContext } from './block-context.ts'

/** How the blocks of an item are made. */
type SetBlocks = (nodes: readonly ArticleContent[], context: BlockContext) => FlowBlock[]

/** Items of one list hang by the same width, so that their texts stand in one line. */
export const listBlocks = (node: List, context: BlockContext, set: SetBlocks): FlowBlock[] => {
  const nesting = context.nesting ?? 0
  const items = node.children.map((item, index) =>
    itemBlocks(item, node, index, { ...context, role: 'listItem', nesting: nesting + 1 }, set)
  )
  if (context.design.lists === 'paragraphs') return items.flat().map(asParagraph)
  const width = widthOf(node, items)
  return items.flat().map(block => (isOwn(block) ? { ...block, nesting, markerWidth: width } : block))
}

/** The first block of an item carries its mark; further ones stand under its text. */
const itemBlocks = (
  item: ListItem,
  list: List,
  index: number,
  context: BlockContext,
  set: SetBlocks
): FlowBlock[] =>
  set(item.children, context).map((block, at) => {
    if (!isOwn(block) || (block.marker === undefined && at > 0)) return block
    const marker = block.marker ?? (list.ordered ? `${(list.start ?? 1) + index}.` : DOT)
    return dots.test(marker)
      ? { ...block, marker: DOT, markerWidth: em(1), markerFace: 'sans-bold' }
      : { ...block, marker }
  })

/** One dot for all dots and dashes that stand before items; marks that say something, ✓ or ★, stay as they are. */
const DOT = '•'
const dots = /^[•●·・▪*＊\-－–]$/u

/** 公文: an item is a paragraph that begins with its number, nothing between them (GW-18). */
const asParagraph = (block: FlowBlock): FlowBlock => {
  if (!isOwn(block)) return block
  const { marker, markerWidth, markerFace, ...plain } = block
  const head: Run[] =
    marker === undefined ? [] : [{ text: marker, ...(markerFace === undefined ? {} : { face: markerFace }) }]
  return { ...plain, role: 'body', runs: [...head, ...block.runs] }
}

/** Of this list and not of one inside an item: those have their nesting already. */
const isOwn = (block: FlowBlock): block is TextBlock =>
  block.kind === 'text' && block.role === 'listItem' && block.nesting === undefined

/** Written marks say how wide they are; ours take 2 em for a number, 1 for a dot. */
const widthOf = (list: List, items: readonly (readonly FlowBlock[])[]): Em => {
  const written = items
    .flat()
    .flatMap(block => (isOwn(block) && block.markerWidth !== undefined ? [block.markerWidth] : []))
  return em(Math.max(list.ordered && written.length === 0 ? 2 : 1, ...written))
}
