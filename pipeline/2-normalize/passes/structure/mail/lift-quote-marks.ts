/** In: lines of a mail that quotes another, > in front of each. Out: the same without the marks, so that they are lines like any others. */
import type { RootContent } from 'mdast'
import { report } from '../../../../diagnostics/report.ts'
import { replaceIn } from '../../../../model/text.ts'
import { blankWidth, skipBlanks } from '../../../blanks.ts'
import { rejects } from '../../../overrides/wishes.ts'
import type { Pass } from '../../../pass.ts'
import { type Block, type Blocks, droppedOf, paragraphOf, placeIn } from '../block.ts'
import { blocksOf, placesSaying } from '../row.ts'
import { mailBar, mailFrom, mailWrote } from './mail-head.data.ts'

/** Fewer such lines may be anything. */
const LEAST = 3
/** Of the lines from the first to the last of them. */
const SHARE = 0.6
const SURE = 0.95
const RULE = 'mail-quote'

/** Takes the marks away; a line that has nothing else goes as a blank line. */
export const liftQuoteMarks: Pass = (tree, file, context) => {
  const blocks = blocksOf(tree)
  const isRejected = (block: Block | null | undefined): boolean =>
    !!block && rejects(context, RULE, block.trace.start, block.trace.end)
  const marked = placesSaying(blocks, text => mark.test(text)).filter(index => !isRejected(blocks[index]))
  if (!areQuoted(marked, blocks)) return
  const quoted = new Set(marked)
  let blank = 0
  tree.children = tree.children.map((node, index): RootContent => {
    const block = blocks[index]
    if (!block || !quoted.has(index)) return node
    const { length } = mark.exec(block.text)?.[0] ?? ''
    if (length === block.text.length) {
      blank = 1
      return droppedOf(context.source.base, block.trace, {
        rule: RULE,
        code: 'mail-quotes-lifted',
        confidence: SURE
      })
    }
    const lifted = withoutMark(block, length, blank)
    blank = 0
    return lifted
  })
  const first = blocks[marked[0] ?? 0]
  const place = first ? context.placeAt(placeIn(first)) : undefined
  report(file, 'mail-quotes-lifted', { count: marked.length }, place, RULE)
}

const mark = /^(?:[>＞][ \u00a0]?)+/

/** Beside lines of a mail's head, or with a mark alone between paragraphs: > may also stand before the items of a list. */
const areQuoted = (marked: readonly number[], blocks: Blocks): boolean => {
  const [first = 0, last = 0] = [marked[0], marked.at(-1)]
  if (marked.length < LEAST || marked.length < SHARE * (last - first + 1)) return false
  const isMail = ({ text }: Block): boolean => {
    const bare = text.replace(mark, '')
    return bare === '' || mailFrom.test(bare) || mailBar.test(bare) || mailWrote.test(bare)
  }
  return blocks.slice(0, last + 1).some(block => block !== null && isMail(block))
}

const withoutMark = ({ text, trace, line }: Block, length: number, blank: number): RootContent => {
  const to = skipBlanks(text, length)
  let indent = 0
  for (let at = length; at < to; at++) indent += blankWidth(text.charCodeAt(at))
  const bare = replaceIn(trace, [{ from: 0, to, after: '', rule: RULE, confidence: SURE }])
  return paragraphOf(bare, { ...line, indent, blankLinesBefore: line.blankLinesBefore + blank })
}
