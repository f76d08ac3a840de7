/** In: a block of an article. Out: what tells of it whether it is a heading: its words, its dress, what it was found to be. */
import type { ArticleContent, Dress } from '../../../../model/article.ts'
import { textOf } from '../../../../model/article.ts'
import { type Block, blockOf } from '../block.ts'

/** A block as the finder sees it. */
export interface Seen {
  readonly text: string
  readonly dress: Dress | undefined
  readonly block: Block | null
  readonly isHeading: boolean
  readonly runIn: boolean
  readonly depth: number | null
  /** What is left of a line whose head was cut off says nothing by its dress. */
  readonly isRest: boolean
}

export const seenAt = (node: ArticleContent, index: number, nodes: readonly ArticleContent[]): Seen => {
  const line = node.type === 'paragraph' || node.type === 'heading' ? node.data?.line : undefined
  const before = nodes[index - 1]
  const lineBefore =
    before?.type === 'heading' || before?.type === 'paragraph' ? before.data?.line : undefined
  const first = node.type === 'paragraph' ? node.children[0] : undefined
  const runIn = first?.type === 'runInHeading' ? first : null
  return {
    text: line ? textOf(node) : '',
    dress: line?.dress,
    block: blockOf(node) ?? runInBlock(node),
    isHeading: node.type === 'heading',
    runIn: runIn !== null,
    depth: node.type === 'heading' ? node.depth : (runIn?.depth ?? null),
    isRest: line !== undefined && line === lineBefore
  }
}

/** A paragraph with a run-in heading, as a block: all of it may be one heading. */
const runInBlock = (node: ArticleContent): Block | null => {
  if (node.type !== 'paragraph' || node.data?.line?.decided) return null
  const [first] = node.children
  const leaf = first?.type === 'runInHeading' ? first.children[0] : undefined
  const trace = leaf?.type === 'text' ? leaf.data?.trace : undefined
  if (leaf?.type !== 'text' || !trace || !node.data?.line) return null
  return { node, leaf, trace, text: textOf(node), line: node.data.line }
}
