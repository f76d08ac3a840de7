/** In: lines. Out: a bracket that the end of a line broke is whole again, and so is its paragraph (TN-15). */
import type { RootContent } from '../../../model/article.ts'
import { joinTraced } from '../../../model/text.ts'
import type { Pass } from '../../pass.ts'
import { type Block, blockOf, paragraphOf } from './block.ts'
import { needsSpace } from './needs-space.ts'
import { endsAsSentence } from './sentences.ts'

/** Quotation marks are none: a quotation may go on over paragraphs. */
const pairs: ReadonlyMap<string, string> = new Map([
  ['（', '）'],
  ['《', '》'],
  ['〈', '〉'],
  ['【', '】'],
  ['〔', '〕']
])

/** Most lines have none. */
const opener = /[（《〈【〔]/

/** Characters on the next line among which the bracket has to close. */
const NEAR = 40

/** Joins a line to the one before it where that leaves a bracket open which this one closes, whatever its indent. */
export const joinBrackets: Pass = (tree, _file, { source }) => {
  const children: RootContent[] = []
  for (const node of tree.children) {
    const previous = children[children.length - 1]
    const open = previous ? blockOf(previous) : null
    const block = open && opener.test(open.text) ? blockOf(node) : null
    if (open && block && closes(open, block)) {
      const glue = needsSpace(open.text, block.text) ? ' ' : ''
      const joined = joinTraced(source.base, open.trace, block.trace, glue, {
        rule: 'TN-15',
        confidence: 0.9
      })
      children[children.length - 1] = paragraphOf(joined, open.line)
    } else children.push(node)
  }
  tree.children = children
}

const closes = (open: Block, block: Block): boolean => {
  if (endsAsSentence(open.text)) return false
  const closer = unclosed(open.text)
  if (closer === null) return false
  const at = block.text.indexOf(closer)
  return at >= 0 && at <= NEAR && unclosed(block.text.slice(0, at)) === null
}

/** What would close the innermost bracket that a line leaves open; null where it leaves none. */
const unclosed = (text: string): string | null => {
  const awaited: string[] = []
  for (const char of text) {
    const closer = pairs.get(char)
    if (closer !== undefined) awaited.push(closer)
    else if (awaited.at(-1) === char) awaited.pop()
  }
  return awaited.at(-1) ?? null
}
