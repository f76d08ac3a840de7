/** In: nodes of a text and a place among them. Out: the paragraph there, or the same marked as an edge of its piece. */
import type { RootContent } from 'mdast'
import type { ArticleContent, Recognition } from '../../../../model/article.ts'
import type { PassContext } from '../../../pass.ts'
import { type Block, blockOf } from '../block.ts'
import { isSettled } from '../parts/part.ts'

/** Kinds of lines at the edges of a piece. */
export type Edge =
  | 'byline'
  | 'dateline'
  | 'salutation'
  | 'signOff'
  | 'subtitle'
  | 'unit'
  | 'banner'
  | 'documentNumber'

/** Kinds that stand between a title and the text. */
export const headKinds: ReadonlySet<string> = new Set([
  'byline',
  'dateline',
  'unit',
  'banner',
  'subtitle',
  'documentNumber'
])

export const isContent = (node: RootContent | ArticleContent): boolean =>
  node.type !== 'dropped' && node.type !== 'title'

/** The paragraph that a node is, unless the manifest says what it is. */
export const openBlock = (node: RootContent | undefined, context: PassContext): Block | null => {
  const block = node?.type === 'paragraph' ? blockOf(node) : null
  return block && !isSettled(block, context) ? block : null
}

/** Makes the paragraph at a place what it is. */
export const markEdge = (
  nodes: (RootContent | ArticleContent)[],
  index: number,
  type: Edge,
  recognition: Recognition
): void => {
  const block = blockOf(nodes[index] as RootContent)
  if (!block) return
  nodes[index] = { type, children: block.node.children, data: { recognition } }
}

/** A recognition with one reason. */
export const sure = (confidence: number, reason: string): Recognition => ({ confidence, reasons: [reason] })

/** What a line that is nothing but a date is recognised by. */
export const isDate: Recognition = sure(0.97, 'nothing but a date')
