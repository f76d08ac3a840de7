/**
 * In: an article. Out: the short sentences on lines of their own, each over long paragraphs and at least three in a section, as
 * headings: under numbered ones (经济运行持续向好。), or without any where they are alike (首先，要修路。 再次，要通水。) (TN-83).
 */
import type { Heading, RootContent } from 'mdast'
import type { Article, ArticleContent } from '../../../../model/article.ts'
import type { Pass } from '../../../pass.ts'
import { type Block, blockOf, leafOf } from '../block.ts'
import { blocksOf, placesSaying } from '../row.ts'

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
  const headings: { readonly index: number; readonly depth: Heading['depth'] }[] = []
  for (const [index, node] of article.children.entries())
    if (node.type === 'heading') headings.push({ index, depth: node.depth })
  if (headings.length === 0) markAlike(article)
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

/** Where nothing is numbered, all of them have to be alike. */
const markAlike = (article: Article): void => {
  const { children } = article
  const blocks = blocksOf(article)
  const long = placesSaying(blocks, text => text.length >= PARAGRAPH)
  const first = long.find(index => clauses.test(blocks[index - 1]?.text ?? ''))
  if (first === undefined) return
  // What stands below the last paragraph closes the text.
  const found = headsIn(children, first - 1, (long.at(-1) ?? 0) + 1, clauses)
  if (!areAlike(found.map(({ block }) => block.text))) return
  for (const { index, block } of found) children[index] = headingOf(block, 1, found.length)
}

/** Words of order open them, or they begin or end in the same words, or have the same marks at about the same places. */
const areAlike = (texts: readonly string[]): boolean => {
  const [first = ''] = texts
  const share = (part: (text: string) => string): boolean => texts.every(text => part(text) === part(first))
  return (
    texts.filter(text => inOrder.test(text)).length >= LEAST ||
    share(text => text.slice(0, 2)) ||
    share(text => text.slice(-3)) ||
    share(text => text.replace(/[^，、—]+/g, match => (match.length > 3 ? '长' : '短')))
  )
}

const inOrder = /^(?:首先|其次|再次|再者|然后|另外|最后|最後|第[一二三四五])/

interface Head {
  readonly index: number
  readonly block: Block
}

/** Those of a section; none where a short line in it is anything else, or too many paragraphs stand between them. */
const headsIn = (
  nodes: readonly ArticleContent[],
  from: number,
  to: number,
  form: RegExp = sentence
): readonly Head[] => {
  const heads: Head[] = []
  let paragraphs = 0
  for (let index = from; index < to; index++) {
    const [node, next] = [nodes[index], nodes[index + 1]]
    const block = node ? blockOf(node as RootContent) : null
    if (!block) return []
    const below = next && index + 1 < to ? blockOf(next as RootContent) : null
    const isHead = (below?.text.length ?? 0) >= PARAGRAPH && form.test(block.text)
    if (isHead) heads.push({ index, block })
    else if (block.text.length < PARAGRAPH / 2 && heads.length > 0) return []
    else if (heads.length > 0) paragraphs++
  }
  const areTold = heads.some(({ block }) => tells.test(block.text))
  return heads.length >= LEAST && paragraphs <= MOST * heads.length && !areTold ? heads : []
}

/** One clause. */
const sentence = /^[^，。；：！？…—\s]{5,25}。$/
/** Two or three. */
const clauses = /^(?=.{5,32}。$)[^，。；：！？…\s]+(?:(?:，|——)[^，。；：！？…\s]+){0,2}。$/
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
