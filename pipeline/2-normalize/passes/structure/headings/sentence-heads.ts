/**
 * In: an article with numbered headings. Out: the short sentences on lines of their own under them, each over long
 * paragraphs and at least three in a section, as headings too: 经济运行持续向好。 (TN-83).
 */
import type { Heading, RootContent } from 'mdast'
import type { Article, ArticleContent } from '../../../../model/article.ts'
import type { Pass } from '../../../pass.ts'
import { type Block, blockOf, leafOf } from '../block.ts'

/** So many in a section, so long a paragraph below each, and so many paragraphs in all of a section for each at most. */
const LEAST = 3
const PARAGRAPH = 60
const MOST = 3
/** Numbered headings that an article needs, and sentences that it needs in all. */
const HEADINGS = 2
const IN_ALL = 6
/** Below the deepest heading there is none. */
const DEEPEST = 6
const CONFIDENCE = 0.72

/** Marks them, one level below the heading of their section. */
export const markSentenceHeads: Pass = tree => {
  for (const node of tree.children) if (node.type === 'article') markIn(node)
}

const markIn = (article: Article): void => {
  const headings = article.children.flatMap((node, index) =>
    node.type === 'heading' ? [{ index, depth: node.depth }] : []
  )
  if (headings.length < HEADINGS) return
  const found = headings.flatMap(({ index, depth }, at) => {
    const to = headings[at + 1]?.index ?? article.children.length
    return depth < DEEPEST
      ? headsIn(article.children, index + 1, to).map(head => ({ ...head, depth: depth + 1 }))
      : []
  })
  if (found.length < IN_ALL) return
  for (const { index, block, depth } of found)
    article.children[index] = headingOf(block, depth as Heading['depth'], found.length)
}

interface Head {
  readonly index: number
  readonly block: Block
}

/** Those of a section; none where a short line in it is anything else, or too many paragraphs stand between them. */
const headsIn = (nodes: readonly ArticleContent[], from: number, to: number): readonly Head[] => {
  const heads: Head[] = []
  let paragraphs = 0
  for (let index = from; index < to; index++) {
    const [node, next] = [nodes[index], nodes[index + 1]]
    const block = node ? blockOf(node as RootContent) : null
    if (!block) return []
    const below = next && index + 1 < to ? blockOf(next as RootContent) : null
    const isOver = (below?.text.length ?? 0) >= PARAGRAPH
    if (sentence.test(block.text) && isOver) heads.push({ index, block })
    else if (block.text.length < PARAGRAPH / 2 && heads.length > 0) return []
    else if (heads.length > 0) paragraphs++
  }
  const areTold = heads.some(({ block }) => tells.test(block.text))
  return heads.length >= LEAST && paragraphs <= MOST * heads.length && !areTold ? heads : []
}

/** One clause. */
const sentence = /^[^，。；：！？…—\s]{5,25}。$/
/** Of stories: 天黑了。, 他没有回答。 */
const tells = /[了着过吗呢吧啊]。$|^[我你他她它]|没有|[说道]/

const headingOf = (block: Block, depth: Heading['depth'], count: number): Heading => ({
  type: 'heading',
  depth,
  children: [leafOf(block.trace)],
  data: {
    line: block.line,
    recognition: { confidence: CONFIDENCE, reasons: [`${count} short lines, each over a paragraph`] }
  }
})
