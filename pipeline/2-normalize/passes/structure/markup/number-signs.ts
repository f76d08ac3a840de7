/**
 * In: lines of plain text. Out: those that open with number signs, as Markdown's headings do, say that their source calls them
 * headings; the signs go (TN-83).
 */
import type { RootContent } from 'mdast'
import { report } from '../../../../diagnostics/report.ts'
import { replaceIn } from '../../../../model/text.ts'
import { skipBlanks } from '../../../blanks.ts'
import { rejects } from '../../../overrides/wishes.ts'
import type { Pass } from '../../../pass.ts'
import { type Block, type Blocks, paragraphOf, placeIn, textAt } from '../block.ts'
import { blocksOf } from '../row.ts'
import { isAtLeast } from '../sentences.ts'
import { isNameOrNumbered } from './underlined.ts'

/** One such line may be anything. */
const LEAST = 2
/** Of the lines with such signs: remarks in a program stand one under the other, or are sentences. */
const SHARE = 0.8
/** Levels as those of underlined lines: the first would make pieces of the text. */
const HIGHEST = 1
/** Text below a heading, in Han, where no blank line tells the two apart. */
const BODY = 30
const SURE = 0.9
const RULE = 'heading-sign'

/** ## 范围: with a blank line above, and one, or a paragraph, below. */
export const readNumberSigns: Pass = (tree, file, context) => {
  const blocks = blocksOf(tree)
  const signed = [...blocks.keys()].filter(index => signs.test(textAt(blocks, index)))
  const found = signed.filter(index => isHeading(blocks, index))
  if (found.length < LEAST || found.length < SHARE * signed.length) return
  for (const index of found) {
    const block = blocks[index]
    if (block && !rejects(context, RULE, block.trace.start, block.trace.end))
      tree.children[index] = withoutSigns(block)
  }
  const first = blocks[found[0] ?? 0]
  const place = first ? context.placeAt(placeIn(first)) : undefined
  report(file, 'heading-signs-read', { count: found.length }, place, RULE)
}

const signs = /^(#{1,6})[ \u3000]+(?=[\p{L}\p{N}《“（("【])/u

const isHeading = (blocks: Blocks, index: number): boolean => {
  const [above, block, below] = [index - 1, index, index + 1].map(at => blocks[at])
  if (
    !block ||
    (above && block.line.blankLinesBefore === 0) ||
    (below && signs.test(below.text) && isTight(below))
  )
    return false
  const text = block.text.replace(signs, '')
  return isNameOrNumbered({ ...block, text }) && (!below || !isTight(below) || isAtLeast(below.text, BODY))
}

const isTight = ({ line }: Block): boolean => line.blankLinesBefore === 0

const withoutSigns = ({ text, trace, line }: Block): RootContent => {
  const level = signs.exec(text)?.[1]?.length ?? 1
  const to = skipBlanks(text, level)
  const bare = replaceIn(trace, [{ from: 0, to, after: '', rule: RULE, confidence: SURE }])
  return paragraphOf(bare, { ...line, apart: true, dress: { ...line.dress, outline: HIGHEST + level } })
}
