/** In: verse. Out: a block a line, all from one left edge that puts the longest line in the middle; what turns over hangs. */
import { textOf, type Verse } from '../../model/article.ts'
import type { TextBlock } from '../../model/flow.ts'
import { em } from '../../model/units.ts'
import type { BlockContext } from './block-context.ts'
import { textBlock } from './text-block.ts'
import { textWidth } from './text-width.ts'

/** Hanging indent of a line that turns over, and the least indent of verse, in em. */
const HANG = 2
const LEAST_INDENT = 2

/** Lines of verse; a stanza leaves a line free. */
export const verseBlocks = (node: Verse, context: BlockContext): TextBlock[] => {
  const lines = node.children.filter(child => child.type === 'paragraph')
  const measure = context.design.page.textWidth / context.design.styles.verse.size
  const longest = Math.max(0, ...lines.map(line => textWidth(textOf(line))))
  const left = Math.max(LEAST_INDENT, Math.floor((measure - longest) / 2))
  const turnsOver = left + longest > measure
  return lines.map((line, index) => ({
    ...textBlock('verse', line.children, context),
    ...(turnsOver ? { leftIndent: em(left + HANG), firstIndent: em(-HANG) } : { leftIndent: em(left) }),
    ...(index > 0 && (line.data?.line?.blankLinesBefore ?? 0) > 0 ? { linesBefore: 1 } : {})
  }))
}
