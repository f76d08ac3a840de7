/** In: the nodes of an article, its numbered headings known. Out: the lines right above every place where the numbers begin again (TN-82, TN-83). */
import { type ArticleContent, textOf } from '../../../../model/article.ts'
import type { Block, Blocks } from '../block.ts'
import { placesSaying } from '../row.ts'
import { endsAsSentence, isWithin } from '../sentences.ts'
import { isPhrase } from './heading-phrase.ts'
import { readMarker } from './marker.ts'

const LONGEST = 40
/** Numbers begin so often at least. */
const LEAST = 2

/** 活动准备 / 1、…… 2、…… / 活动过程 / 1、……: none where one of the rows begins below anything else. */
export const linesOverRestarts = (nodes: readonly ArticleContent[], blocks: Blocks): readonly number[] => {
  const heads: number[] = []
  for (let index = 0; index < nodes.length; index++) if (beginsRow(nodes[index])) heads.push(index)
  const starts = heads.length > 0 ? heads : itemRows(blocks)
  const isName = heads.length > 0 ? isNameAt : isShortNameAt
  const found = starts.map(start => start - 1).filter(index => isName(blocks, index))
  return starts.length >= LEAST && found.length === starts.length ? found : []
}

const beginsRow = (node: ArticleContent | undefined): boolean =>
  node?.type === 'heading' && node.depth === 1 && readMarker(textOf(node), 0)?.value === 1

/** Rows of items that are no headings themselves: so many that the lines over them cannot be there by chance. */
const itemRows = (blocks: Blocks): readonly number[] => {
  const starts = placesSaying(blocks, text => opensItems.test(text)).filter(index =>
    beginsItems(blocks[index], blocks[index + 1])
  )
  return starts.length >= ROWS ? starts : []
}

const ROWS = 3

const opensItems = /^[（(]?[1１一①]/

const beginsItems = (block: Block | null | undefined, next: Block | null | undefined): boolean => {
  if (!block || !next) return false
  const [first, second] = [readMarker(block.text, 0), readMarker(next.text, 0)]
  return first?.value === 1 && second?.value === 2 && second.family === first.family
}

/** 需要改进 over its items need be no noun. */
const isShortNameAt = (blocks: Blocks, index: number): boolean => {
  const [above, own] = [blocks[index - 1], blocks[index]]
  if (!own || !/^\p{Script=Han}[\p{Script=Han}（）]{1,11}$/u.test(own.text)) return false
  return !above || own.line.blankLinesBefore > 0 || endsAsSentence(above.text)
}

const isNameAt = (blocks: Blocks, index: number): boolean => {
  const [above, own] = [blocks[index - 1], blocks[index]]
  if (!own || !isWithin(own.text, LONGEST) || !isPhrase(own.text, new Map())) return false
  return !above || own.line.blankLinesBefore > 0 || endsAsSentence(above.text)
}
