/**
 * In: an article in which questions and their answers stand in one line: 问：……？答：……。问：……. Out: each question and each
 * answer as a paragraph of its own (TN-86).
 */
import type { Article, LineBreak, Root } from '../../../../model/article.ts'
import { rejects } from '../../../overrides/wishes.ts'
import type { Pass, PassContext } from '../../../pass.ts'
import { type Block, breaksBetween, cutTraced, noteBreaks, paragraphOf, placeIn } from '../block.ts'
import { blocksOf, placesSaying, withReplacedAt } from '../row.ts'
import { areQuestions, questionsIn } from './questions.ts'

/** How sure such breaks are: labels by turns. */
const SURE = 0.9

/** Cuts them apart. */
export const partQuestions: Pass = (tree, _file, context) => {
  for (const node of tree.children) if (node.type === 'article') partIn(node, tree, context)
}

const partIn = (article: Article, tree: Root, context: PassContext): void => {
  const breaks: LineBreak[] = []
  const blocks = blocksOf(article)
  article.children = withReplacedAt(article.children, placesSaying(blocks, mayAsk), index => {
    const block = blocks[index]
    const cuts = block ? cutsIn(block).filter(at => !isRejected(block, at, context)) : []
    if (!block || cuts.length === 0) return null
    const pieces = cutTraced(block.trace, cuts)
    breaks.push(...breaksBetween(pieces, SURE))
    return pieces.map((piece, index) => paragraphOf(piece, index === 0 ? block.line : undefined))
  })
  noteBreaks(tree, breaks)
}

const mayAsk = (text: string): boolean => /[问問][：:]/.test(text)

/** Before each question and each answer; none where the line tells of few. */
const cutsIn = ({ text }: Block): readonly number[] => {
  const found = questionsIn(text)
  const questions = found.map(({ at, answer }) => text.slice(at, answer))
  const answers = found.map(({ answer }, index) => (found[index + 1]?.at ?? text.length) - answer)
  if (!areQuestions(questions, answers)) return []
  return found.flatMap(({ at, answer }) => [at, answer]).filter(at => at > 0)
}

const isRejected = (block: Block, at: number, context: PassContext): boolean => {
  const place = placeIn(block, at)
  return rejects(context, 'TN-86', place, place)
}
