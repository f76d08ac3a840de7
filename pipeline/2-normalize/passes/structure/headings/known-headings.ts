/** In: articles with headings. Out: 引言, 结语, 参考文献 and the like as headings of the first level beside them. */
import type { Article, Root } from '../../../../model/article.ts'
import { blockOf, leafOf } from '../block.ts'
import { blocksOf, placesSaying } from '../row.ts'
import { endsAsSentence } from '../sentences.ts'

const known =
  /^(?:引\s*言|前\s*言|导\s*言|緒論|绪\s*论|序\s*言|结\s*语|结\s*论|结束语|后\s*记|尾\s*声|参考文献|致\s*谢|附\s*录|注意事项|注意事項|其他事项|其他事項|結\s*語|前\s*言|參考文獻|序\s*例|凡\s*例|例\s*言|自\s*序|代\s*序|题\s*记|題\s*記|楔\s*子|引\s*子|小\s*引)$/

/** @example isUsualSection('结　语') // true */
export const isUsualSection = (text: string): boolean => known.test(text)

/** Only where the article has other headings: alone, such a line may be anything. */
export const markKnownHeadings = (tree: Root): void => {
  for (const node of tree.children) if (node.type === 'article') markIn(node)
}

/** Another short line below it: an entry of a list. */
const isEntry = (article: Article, index: number): boolean => {
  const next = article.children[index + 1]
  const text = next?.type === 'paragraph' ? (blockOf(next)?.text ?? '') : ''
  return text !== '' && text.length <= SHORT && !endsAsSentence(text)
}

const SHORT = 16
/** Of such a heading. */
const LONGEST = 8

const markIn = (article: Article): void => {
  if (!article.children.some(node => node.type === 'heading')) return
  const blocks = blocksOf(article)
  for (const index of placesSaying(blocks, isUsualSection, LONGEST)) {
    const block = blocks[index]
    if (!block || index + 1 === article.children.length || isEntry(article, index)) continue
    const recognition = { confidence: 0.85, reasons: ['a line that names a usual section'] }
    article.children[index] = {
      type: 'heading',
      depth: 1,
      children: [leafOf(block.trace)],
      data: { recognition, line: block.line }
    }
  }
}
