/** In: the nodes of an article, its numbered headings known. Out: the lines right above every place where the numbers begin again (TN-82, TN-83). */
import { type ArticleContent, textOf } from '../../../../model/article.ts'
import type { Block } from '../block.ts'
import { endsAsSentence, isWithin } from '../sentences.ts'
import { isPhrase } from './heading-phrase.ts'
import { readMarker } from './marker.ts'

const LONGEST = 40
/** Numbers begin so often at least. */
const LEAST = 2

/** 活动准备 / 1、…… 2、…… / 活动过程 / 1、……: none where one of the rows begins below anything else. */
export const linesOverRestarts = (
  nodes: readonly ArticleContent[],
  blocks: readonly (Block | null)[]
): readonly number[] => {
  const starts = nodes.flatMap((node, index) => (beginsRow(node) ? [index] : []))
  const found = starts.map(start => start - 1).filter(index => isNameAt(blocks, index))
  return starts.length >= LEAST && found.length === starts.length ? found : []
}

const beginsRow = (node: ArticleContent): boolean =>
  node.type === 'heading' && node.depth === 1 && readMarker(textOf(node), 0)?.value === 1

const isNameAt = (blocks: readonly (Block | null)[], index: number): boolean => {
  const [above, own] = [blocks[index - 1], blocks[index]]
  if (!own || !isWithin(own.text, LONGEST) || !isPhrase(own.text, new Map())) return false
  return !above || own.line.blankLinesBefore > 0 || endsAsSentence(above.text)
}
