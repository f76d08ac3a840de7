/** In: a plain text. Out: the nodes of its pieces that are more than paragraphs, a line each, for tests to compare. */
import { textOf } from '../../../../pipeline/model/article.ts'
import { normalized } from '../outline.ts'

interface AnyNode {
  readonly type: string
  readonly children?: readonly AnyNode[]
  readonly identifier?: string
}

/** @example await partsOf('题目\n林间\n正文。') // ['byline 林间'] */
export const partsOf = async (base: string, format: 'text' | 'markdown' = 'text'): Promise<string[]> => {
  const { tree } = await normalized(base, format)
  const nodes = (tree.children as readonly AnyNode[]).flatMap(node =>
    node.type === 'article' ? (node.children ?? []) : [node]
  )
  return nodes.filter(node => !plain.has(node.type)).map(lineOf)
}

const plain: ReadonlySet<string> = new Set(['paragraph', 'title', 'heading'])

const lineOf = (node: AnyNode): string => `${node.type} ${wordsOf(node).join(' | ')}`

/** A line a block, so that what belongs together is seen. */
const wordsOf = (node: AnyNode): string[] =>
  node.children?.some(child => blocks.has(child.type))
    ? node.children.flatMap(child =>
        child.type === 'list' ? wordsOf(child).map(words => `- ${words}`) : wordsOf(child)
      )
    : [textOf(node)]

const blocks: ReadonlySet<string> = new Set(
  'paragraph title listItem list tableRow tableCell footnoteDefinition'.split(' ')
)
