/** In: a tree whose texts still have the source's line ends. Out: none: nothing beside Chinese, a space between words. */
import type { Root } from '../../../model/article.ts'
import type { Replacement } from '../../../model/text.ts'
import { blockTexts, replaceInBlock } from '../../passes/text/block-text.ts'

/** A line end inside a paragraph is no more than the place where the writer's editor turned the line. */
export const closeSoftBreaks = (root: Root): void => {
  for (const block of blockTexts(root)) {
    if (!block.text.includes('\n')) continue
    const replacements: Replacement[] = []
    for (const { node, from } of block.leaves) {
      for (let at = node.value.indexOf('\n'); at >= 0; at = node.value.indexOf('\n', at + 1)) {
        const offset = from + at
        const after = needsSpace(block.text, offset) ? ' ' : ''
        replacements.push({ from: offset, to: offset + 1, after, rule: 'MD', class: 'M' })
      }
    }
    replaceInBlock(block, replacements)
  }
}

/** Scripts and marks that are written without spaces; Hangul is not among them. */
const unspaced =
  /[\u2e80-\u2fdf\u3000-\u30ff\u3105-\u312f\u31a0-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\ud840-\ud88f“”‘’…—]/

const needsSpace = (text: string, at: number): boolean => {
  const left = text.charAt(at - 1)
  const right = text.charAt(at + 1)
  // The second half of a pair says nothing; its first half is left of it.
  const before = left >= '\udc00' && left <= '\udfff' ? text.charAt(at - 2) : left
  return left !== '' && right !== '' && !unspaced.test(before) && !unspaced.test(right)
}
