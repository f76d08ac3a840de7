/** In: lines. Out: a bracket that the ends of lines broke is whole again, and so is its paragraph (TN-15). */
import type { RootContent } from '../../../../model/article.ts'
import { joinTraced } from '../../../../model/text.ts'
import type { Pass } from '../../../pass.ts'
import { type Block, type Blocks, blockOf, paragraphOf } from '../block.ts'
import { readMarker } from '../headings/marker.ts'
import { blocksOf, placesSaying, withReplacedAt } from '../row.ts'
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
  const blocks = blocksOf(tree)
  const openers = placesSaying(blocks, text => opener.test(text) && leftOpen(text) !== null)
  // Nearly every text has none that a line leaves open.
  if (openers.length === 0) return
  const usual = usualBlanks(blocks.slice(1))
  const others = new Map<number, readonly RootContent[]>()
  let next = 0
  for (const index of openers) {
    if (index < next) continue
    let open = blocks[index] ?? null
    for (next = index + 1; open; ) {
      const end = closingLine(open, blocks, next, usual)
      if (end < next) break
      for (; next <= end; next++) {
        open = joined(open, blocks[next] ?? null, source.base)
        others.set(next, [])
      }
      if (open) others.set(index, [open.node])
    }
  }
  const places = [...others.keys()].sort((a, b) => a - b)
  tree.children = withReplacedAt(tree.children, places, index => others.get(index) ?? null)
}

/** The line that closes the bracket which `open` leaves open; -1 where none does. */
const closingLine = (open: Block, blocks: Blocks, from: number, usual: number): number => {
  const closer = leftOpen(open.text)
  if (closer === null) return -1
  let between = ''
  for (let at = from; at < from + MOST_LINES; at++) {
    const block = blocks[at]
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

/** What closes the bracket that a line leaves open; null where it leaves none, or ends a sentence. */
const leftOpen = (text: string): string | null => (endsAsSentence(text) ? null : unclosed(text))

/** A line that lies in the bracket as a whole begins nothing and ends no sentence. */
const goesThrough = ({ text, line }: Block, usual: number): boolean =>
  line.blankLinesBefore <= usual && readMarker(text, 0) === null && !endsAsSentence(text)

const joined = (open: Block | null, block: Block | null, base: string): Block | null => {
  if (!open || !block) return open
  const glue = needsSpace(open.text, block.text) ? ' ' : ''
  const trace = joinTraced(base, open.trace, block.trace, glue, { rule: 'TN-15', confidence: 0.9 })
  return blockOf(paragraphOf(trace, open.line))
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
