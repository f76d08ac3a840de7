/** In: lines that stand in a box drawn with asterisks. Out: the same without the box, so that they are lines like any others (TN-17). */
import type { RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { report } from '../../../../diagnostics/report.ts'
import { replaceIn } from '../../../../model/text.ts'
import { blankWidth, skipBlanks } from '../../../blanks.ts'
import { rejects } from '../../../overrides/wishes.ts'
import type { Pass, PassContext } from '../../../pass.ts'
import { type Block, type Blocks, droppedOf, paragraphOf, placeIn, textAt } from '../block.ts'
import { blocksOf } from '../row.ts'

/** A box has so many lines between its upper and its lower side. */
const LEAST = 2
const SURE = 0.95
const RULE = 'text-box'

/** ******** / * text * / ********. */
export const liftBoxes: Pass = (tree, file, context) => {
  const blocks = blocksOf(tree)
  for (let from = 0; from < blocks.length; from++) {
    if (!isSide(blocks[from])) continue
    const to = endOfBox(blocks, from)
    if (to < 0) continue
    const sides = [blocks[from], blocks[to]]
    if (sides.some(side => side && rejects(context, RULE, side.trace.start, side.trace.end))) continue
    lift(tree.children, blocks, from, to, file, context)
    from = to
  }
}

const side = /^\*{8,}$/
const within = /^\*[ \t\u00a0\u3000].*\*$|^\*\s*\*$/

const isSide = (block: Block | null | undefined): boolean => !!block && side.test(block.text)

/** The lower side; -1 where a line between the two is none of a box. */
const endOfBox = (blocks: Blocks, from: number): number => {
  let at = from + 1
  while (within.test(textAt(blocks, at))) at++
  return isSide(blocks[at]) && at - from > LEAST ? at : -1
}

const lift = (
  nodes: RootContent[],
  blocks: Blocks,
  from: number,
  to: number,
  file: VFile,
  { source, placeAt }: PassContext
): void => {
  let blank = 1
  for (let index = from; index <= to; index++) {
    const block = blocks[index]
    if (!block) continue
    if (/^[*\s]*$/.test(block.text)) {
      blank = 1
      nodes[index] = droppedOf(source.base, block.trace, { rule: RULE, code: 'box-lifted', confidence: SURE })
    } else {
      nodes[index] = withoutSides(block, blank)
      blank = 0
    }
  }
  const first = blocks[from]
  report(file, 'box-lifted', { count: to - from - 1 }, first ? placeAt(placeIn(first)) : undefined, RULE)
}

const withoutSides = ({ text, trace, line }: Block, blank: number): RootContent => {
  const to = skipBlanks(text, 1)
  let indent = 0
  for (let at = 1; at < to; at++) indent += blankWidth(text.charCodeAt(at))
  const end = text.slice(0, -1).trimEnd().length
  const gone = { after: '', rule: RULE, confidence: SURE }
  const bare = replaceIn(trace, [
    { from: 0, to, ...gone },
    { from: end, to: text.length, ...gone }
  ])
  return paragraphOf(bare, { ...line, indent, blankLinesBefore: blank })
}
