/** In: a paragraph a line. Out: the paragraphs of a text whose lines were broken at a fixed width (TN-15). */
import type { Root, RootContent } from 'mdast'
import { joinTraced, type Traced } from '../../../model/text.ts'
import type { Pass } from '../../pass.ts'
import { type Block, blockOf, paragraphOf } from './block.ts'
import { readMarker } from './headings/marker.ts'
import { findMeasure, firstTokenWidth, lineWidth } from './measure.ts'
import { endsAsSentence } from './sentences.ts'

/** Joins hard-wrapped lines. A text that was not wrapped is left as it is. */
export const joinLines: Pass = (tree, _file, { source }) => {
  const blocks = tree.children.map(blockOf)
  const measure = findMeasure(blocks)
  if (measure === null) return
  const children: RootContent[] = []
  let open: OpenParagraph | null = null
  for (const [index, node] of tree.children.entries()) {
    const block = blocks[index]
    if (!block) {
      close(open, children)
      open = null
      children.push(node)
    } else if (open && continues(open, block, measure, blocks[index + 1] ?? null)) {
      open = extend(open, block, source.base)
    } else {
      close(open, children)
      open = { trace: block.trace, first: block, last: block, lines: 1 }
    }
  }
  close(open, children)
  setAll(tree, children)
}

/** A line that stops in mid-sentence may fall this much short of the measure: people and editors break early. */
const RAGGED = 0.15

interface OpenParagraph {
  readonly trace: Traced
  readonly first: Block
  readonly last: Block
  readonly lines: number
}

const setAll = (tree: Root, children: RootContent[]): void => {
  tree.children = children
}

const close = (open: OpenParagraph | null, into: RootContent[]): void => {
  if (!open) return
  into.push(open.lines === 1 ? open.first.node : paragraphOf(open.trace, open.first.line))
}

const extend = (open: OpenParagraph, block: Block, base: string): OpenParagraph => {
  const glue = needsSpace(open.last.text, block.text) ? ' ' : ''
  const trace = joinTraced(base, open.trace, block.trace, glue, { rule: 'TN-15', confidence: 0.95 })
  return { trace, first: open.first, last: block, lines: open.lines + 1 }
}

/** Latin and Latin are joined by a space, Han and Han by nothing. */
export const needsSpace = (left: string, right: string): boolean =>
  left.charCodeAt(left.length - 1) < 0x2e80 && right.charCodeAt(0) < 0x2e80

/** True where the block is the next line of the open paragraph. */
const continues = (open: OpenParagraph, block: Block, measure: number, next: Block | null): boolean => {
  if (block.line.blankLinesBefore > 0 || block.line.pageBreakBefore || block.line.opens) return false
  const slack = endsAsSentence(open.last.text) ? 0 : measure * RAGGED
  if (lineWidth(open.last) + firstTokenWidth(block.text) <= measure - slack) return false
  if (/^[，。、；：！？”’」』）》,.;:!?]/.test(block.text)) return true
  const deeper = block.line.indent - open.last.line.indent
  if (deeper > 0.5) return open.lines === 1 && hangs(open.first, block, next)
  if (
    block.line.indent > 0 &&
    deeper === 0 &&
    open.lines === 1 &&
    endsAsSentence(open.last.text) &&
    isIndentStyle(block, next)
  ) {
    return false
  }
  return (
    readMarker(block.text, 0) === null ||
    open.last.line.indent > block.line.indent ||
    !endsAsSentence(open.last.text)
  )
}

/** A marker whose continuation lines hang under its text. */
const hangs = (first: Block, block: Block, next: Block | null): boolean => {
  if (readMarker(first.text, 0) === null && !/^\S{1,4}[ \u3000]{1,2}\S/.test(first.text)) return false
  return (
    !next ||
    next.line.blankLinesBefore > 0 ||
    next.line.indent === block.line.indent ||
    next.line.indent <= first.line.indent
  )
}

/** First lines are indented and the line after this one is not: this one opens a paragraph. */
const isIndentStyle = (block: Block, next: Block | null): boolean =>
  next !== null && next.line.blankLinesBefore === 0 && next.line.indent < block.line.indent
