/** In: lines. Out: a bracket that the ends of lines broke is whole again, and so is its paragraph (TN-15). */
import type { RootContent } from '../../../../model/article.ts'
import { joinTraced } from '../../../../model/text.ts'
import type { Pass } from '../../../pass.ts'
import { type Block, blockOf, paragraphOf } from '../block.ts'
import { readMarker } from '../headings/marker.ts'
import { blocksOf } from '../row.ts'
import { endsAsSentence } from '../sentences.ts'
import { needsSpace } from './needs-space.ts'
import { usualBlanks } from './usual-blanks.ts'

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

/** Characters on the lines below among which the bracket has to close, and how many lines they may be. */
const NEAR = 40
const MOST_LINES = 5

/** Joins a line to those below it where it leaves a bracket open which they close, whatever their indent. */
export const joinBrackets: Pass = (tree, _file, { source }) => {
  // Nearly every text has none that a line leaves open.
  if (!blocksOf(tree).some(block => block !== null && opener.test(block.text))) return
  const children: RootContent[] = []
  let usual: number | null = null
  for (let index = 0; index < tree.children.length; ) {
    let node = tree.children[index++]
    if (!node) continue
    for (let open = blockOf(node); open && opener.test(open.text); open = blockOf(node)) {
      usual ??= usualBlanks(blocksOf(tree).slice(1))
      const end = closingLine(open, tree.children, index, usual)
      if (end < index) break
      for (; index <= end; index++) node = joined(node, tree.children[index], source.base)
    }
    children.push(node)
  }
  tree.children = children
}

/** The line that closes the bracket which `open` leaves open; -1 where none does. */
const closingLine = (open: Block, nodes: readonly RootContent[], from: number, usual: number): number => {
  const closer = endsAsSentence(open.text) ? null : unclosed(open.text)
  if (closer === null) return -1
  let between = ''
  for (let at = from; at < from + MOST_LINES; at++) {
    const node = nodes[at]
    const block = node ? blockOf(node) : null
    if (!block) return -1
    const found = block.text.indexOf(closer)
    const within = found < 0 ? block.text : block.text.slice(0, found)
    if (between.length + within.length > NEAR) return -1
    between += within
    if (found >= 0) return unclosed(between) === null ? at : -1
    if (!goesThrough(block, usual)) return -1
  }
  return -1
}

/** A line that lies in the bracket as a whole begins nothing and ends no sentence. */
const goesThrough = ({ text, line }: Block, usual: number): boolean =>
  line.blankLinesBefore <= usual && readMarker(text, 0) === null && !endsAsSentence(text)

const joined = (left: RootContent, right: RootContent | undefined, base: string): RootContent => {
  const open = blockOf(left)
  const block = right ? blockOf(right) : null
  if (!open || !block) return left
  const glue = needsSpace(open.text, block.text) ? ' ' : ''
  const trace = joinTraced(base, open.trace, block.trace, glue, { rule: 'TN-15', confidence: 0.9 })
  return paragraphOf(trace, open.line)
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
