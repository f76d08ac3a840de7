/**
 * In: the blocks of a text in one row. Out: its title, the blocks before the first piece, and one article a piece;
 * a text that is no collection is one article.
 */
import type { Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { report } from '../../../../diagnostics/report.ts'
import type { Article, ArticleContent, Recognition, Title } from '../../../../model/article.ts'
import { wholePlace } from '../../../overrides/quoted-place.ts'
import { isAnswered } from '../../../overrides/wishes.ts'
import type { Pass, PassContext } from '../../../pass.ts'
import { type Block, leafOf } from '../block.ts'
import { blocksOf, inheritRow } from '../row.ts'
import { findTitle } from '../title/find-title.ts'
import { findPieces } from './pieces.ts'

/** Cuts the row of blocks into articles. */
export const splitArticles: Pass = (tree, file, context) => {
  const nodes = tree.children
  const blocks = blocksOf(tree)
  const titleAt = findTitle(nodes, blocks)
  const pieces = findPieces(nodes, blocks, titleAt)
  const first = pieces[0]?.index ?? -1
  const isPiece = first >= 0 && first <= titleAt.index
  const children: RootContent[] = []
  const start = first < 0 ? Math.max(0, titleAt.index + 1) : first
  for (let index = 0; index < start; index++) {
    const node = nodes[index]
    const block = blocks[index]
    if (!node) continue
    if (index === titleAt.index && block && !isPiece) children.push(titleOf(block, titleAt.recognition))
    else children.push(node)
  }
  if (pieces.length === 0) children.push(articleOf(tree, start, nodes.length))
  for (const [index, piece] of pieces.entries()) {
    const block = blocks[piece.index]
    const article = articleOf(
      tree,
      piece.index + 1,
      pieces[index + 1]?.index ?? nodes.length,
      piece.recognition
    )
    if (block) article.children.unshift(titleOf(block, piece.recognition))
    if (block && piece.recognition.confidence < SURE) reportDoubtful(block, piece.recognition, file, context)
    children.push(article)
  }
  tree.children = children
}

/** A piece that is less sure is pointed at, with what would make it a section. */
const SURE = 0.85

const reportDoubtful = (
  { text, trace }: Block,
  { confidence }: Recognition,
  file: VFile,
  context: PassContext
): void => {
  if (isAnswered(context, 'TN-81', trace.start, trace.end)) return
  const at = wholePlace(context, trace)
  const remedy = { at, action: { kind: 'heading', level: 1 } } as const
  report(file, 'doubtful-piece', { words: text }, context.placeAt(trace.start), 'TN-81', {
    confidence,
    remedy
  })
}

const articleOf = (tree: Root, from: number, to: number, recognition?: Recognition): Article => {
  const article: Article = {
    type: 'article',
    children: tree.children.slice(from, to) as ArticleContent[],
    ...(recognition ? { data: { recognition } } : {})
  }
  inheritRow(article, tree, from)
  return article
}

const titleOf = (block: Block, recognition: Recognition): Title => ({
  type: 'title',
  children: [leafOf(block.trace)],
  data: { recognition }
})
