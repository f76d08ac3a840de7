/**
 * In: an article whose numbered headings are found, and in which each question (问：……？) stands over its answer. Out: the
 * questions as headings (TN-83): under the headings that stand right over questions, above those within the answers.
 */
import type { Heading } from 'mdast'
import type { Article, ArticleContent } from '../../../../model/article.ts'
import type { Pass } from '../../../pass.ts'
import { type Block, type Blocks, leafOf, textAt } from '../block.ts'
import { blocksOf, placesSaying } from '../row.ts'
import { areQuestions } from './questions.ts'

const CONFIDENCE = 0.8
/** So many paragraphs of an answer are counted. */
const COUNTED = 6

/** Marks them. */
export const markQuestions: Pass = tree => {
  for (const node of tree.children) if (node.type === 'article') markIn(node)
}

const markIn = (article: Article): void => {
  const blocks = blocksOf(article)
  const places = questionsAmong(blocks)
  if (places.length === 0) return
  const above = Math.max(0, ...places.map(at => depthOf(article.children[at - 1])))
  const [first = 0] = places
  for (let at = first; at < article.children.length; at++) {
    const node = article.children[at]
    if (node?.type === 'heading' && node.depth > above) node.depth = deeper(node.depth)
    else if (node?.type === 'paragraph')
      for (const child of node.children) if (child.type === 'runInHeading') child.depth = deeper(child.depth)
  }
  for (const at of places) {
    const block = blocks[at]
    if (block) article.children[at] = headingOf(block, deeper(above as Heading['depth'] | 0), places.length)
  }
}

/** Where the questions are; none where they are no more than part of a story. */
const questionsAmong = (blocks: Blocks): readonly number[] => {
  const places = placesSaying(blocks, text => asks.test(text)).filter(at =>
    answers.test(blocks[at + 1]?.text ?? '')
  )
  const lengths = places.map((at, index) => answerLength(blocks, at + 1, places[index + 1] ?? blocks.length))
  return areQuestions(
    places.map(at => textAt(blocks, at)),
    lengths
  )
    ? places
    : []
}

const asks = /^[问問][：:]/
const answers = /^答[：:]/

const answerLength = (blocks: Blocks, from: number, to: number): number =>
  blocks.slice(from, Math.min(to, from + COUNTED)).reduce((sum, block) => sum + (block?.text.length ?? 0), 0)

const depthOf = (node: ArticleContent | undefined): number => (node?.type === 'heading' ? node.depth : 0)

const deeper = (depth: Heading['depth'] | 0): Heading['depth'] => Math.min(6, depth + 1) as Heading['depth']

const headingOf = (block: Block, depth: Heading['depth'], count: number): Heading => ({
  type: 'heading',
  depth,
  children: [leafOf(block.trace)],
  data: {
    line: block.line,
    recognition: { confidence: CONFIDENCE, reasons: [`${count} questions, each over its answer`] }
  }
})
