/**
 * In: lines of a text that a site had cut into pages, each of which begins with its number. Out: the same without the
 * numbers that stand in the middle of sentences; what they parted is joined with what pages cut (TN-15).
 */
import type { RootContent } from 'mdast'
import { splitAt } from '../../../model/text.ts'
import { isKept, rejects } from '../../overrides/wishes.ts'
import type { Pass, PassContext } from '../../pass.ts'
import { type Block, blockOf, paragraphOf, trimTraced } from './block.ts'
import { drop } from './drop-boilerplate.ts'
import { isCut } from './page/cut.ts'
import { textLength } from './sentences.ts'

/** A page's number as sites write it before the page: 2、 alone on its line, or before the rest of the sentence. */
const NUMBER = /^(\d{1,2})[、.．][ \u00a0\u3000]*/
const RULE = 'page-number'
/** What follows a page's number is a page; less is an item of a list. */
const LEAST = 15
/** How sure one such number is, and a row of them. */
const ALONE = 0.85
const ROW = 0.94

/** Drops 2、 3、 …, where every one of them cuts a sentence and none goes on from an ordinal of the text. */
export const dropPieceNumbers: Pass = (tree, file, context) => {
  const numbers = numbersOf(tree.children)
  const cutting = numbers.filter(one => one.cuts)
  if (cutting.length === 0 || !arePieces(numbers)) return
  const confidence = cutting.length > 1 ? ROW : ALONE
  const found = new Map(cutting.map(one => [one.index, one]))
  tree.children = tree.children.flatMap((node, index): RootContent[] => {
    const number = found.get(index)
    if (!number || isWanted(number, context)) return [node]
    const [mark, rest] = partsOf(number)
    const dropped = drop(mark, RULE, confidence, file, context)
    return rest.value === '' ? [dropped] : [dropped, paragraphOf(rest, { ...number.block.line, indent: 0 })]
  })
}

interface PieceNumber {
  readonly block: Block
  readonly index: number
  readonly value: number
  /** Length of the number with its mark and blanks. */
  readonly length: number
  readonly cuts: boolean
}

const numbersOf = (nodes: readonly RootContent[]): PieceNumber[] => {
  const numbers: PieceNumber[] = []
  let before: Block | null = null
  for (const [index, node] of nodes.entries()) {
    const block = blockOf(node)
    const match = block && NUMBER.exec(block.text)
    if (block && match) {
      const [mark = '', digits] = match
      const number = { block, index, value: Number(digits), length: mark.length }
      const cuts = number.value > 1 && goesOn(before, number, nodes[index + 1])
      numbers.push({ ...number, cuts })
      if (mark.length === block.text.length) continue
    }
    if (block) before = block
  }
  return numbers
}

/** The sentence before the number goes on behind it, and does not hold the number before this one: …，1、带水壶. */
const goesOn = (
  before: Block | null,
  { block, length, value }: Omit<PieceNumber, 'cuts'>,
  next: RootContent | undefined
): boolean => {
  const text = block.text.slice(length)
  if (before && new RegExp(`${value - 1}[、.．]`).test(before.text)) return false
  if (text !== '' && textLength(text) < LEAST) return false
  const after = text === '' ? next && blockOf(next) : { ...block, text, line: { ...block.line, indent: 0 } }
  return !!after && isCut(before, after)
}

/** Those that cut count 2, 3, 4 …, and none of them follows 1、 of a list. */
const arePieces = (numbers: readonly PieceNumber[]): boolean => {
  let expected = 2
  let ordinal = 0
  for (const { cuts, value } of numbers) {
    if (!cuts) ordinal = value
    else if (value !== expected++ || ordinal === value - 1) return false
  }
  return true
}

const isWanted = ({ block: { trace } }: PieceNumber, context: PassContext): boolean =>
  isKept(context, trace.start, trace.end) || rejects(context, RULE, trace.start, trace.end)

const partsOf = ({ block, length }: PieceNumber): [Block['trace'], Block['trace']] => {
  const [mark, rest] = splitAt(block.trace, length)
  return [trimTraced(mark), rest]
}
