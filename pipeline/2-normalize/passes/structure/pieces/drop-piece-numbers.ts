/**
 * In: lines of a text that a site had cut into pages, each of which begins with its number. Out: the same without the
 * numbers that stand in the middle of sentences; what they parted is joined with what pages cut (TN-15).
 */
import type { Root, RootContent } from 'mdast'
import { splitAt } from '../../../../model/text.ts'
import { isKept, rejects } from '../../../overrides/wishes.ts'
import type { Pass, PassContext } from '../../../pass.ts'
import { type Block, blockOf, paragraphOf, trimTraced } from '../block.ts'
import { drop } from '../boilerplate/drop.ts'
import { isDigit } from '../headings/numerals.ts'
import { isCut } from '../page/cut.ts'
import { blocksOf, reading } from '../row.ts'
import { endsAsSentence, textLength } from '../sentences.ts'

/** A page’s number as sites write it before the page: 2、 alone on its line, or before the rest of the sentence; 2.3 is a decimal. */
const NUMBER = /^(\d{1,2})(?:、|[.．](?!\d))[ \u00a0\u3000]*/
const RULE = 'page-number'
/** What follows a page's number is a page; less is an item of a list. */
const LEAST = 15
/** Longer than an item of a list that ends in mid-sentence: where the first page is numbered too, all are so long. */
const PAGE = 60
/** As long as this the first page is one whatever their number. */
const WHOLE_PAGE = 150
/** How sure one such number is, and a row of them. */
const ALONE = 0.85
const ROW = 0.94

/** Drops 2、 3、 …, where every one of them cuts a sentence and none goes on from an ordinal of the text. */
export const dropPieceNumbers: Pass = (tree, file, context) => {
  const numbers = withShortRests(numbersOf(tree))
  const cutting = numbers.filter(one => one.cuts || isFirstPage(one, numbers))
  if (!cutting.some(one => one.cuts) || !arePieces(numbers)) return
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

/** 3、下午再回学校。: the rest of a sentence may be short where the number before it cut one as well. */
const withShortRests = (numbers: readonly PieceNumber[]): readonly PieceNumber[] => {
  let before: PieceNumber | null = null
  return numbers.map(one => {
    const isNext: boolean = before?.cuts === true && one.value === before.value + 1
    before = isNext && one.mayCut ? { ...one, cuts: true } : one
    return before
  })
}

interface PieceNumber {
  readonly block: Block
  /** Nothing but a title stands before it. */
  readonly opens: boolean
  readonly index: number
  readonly value: number
  /** Length of the number with its mark and blanks. */
  readonly length: number
  readonly cuts: boolean
  /** It cuts a sentence whose rest is short. */
  readonly mayCut: boolean
}

const numbersOf = (tree: Root): PieceNumber[] => {
  const nodes = tree.children
  const numbers: PieceNumber[] = []
  let before: Block | null = null
  let blocks = 0
  const lines = blocksOf(tree)
  const isNumbered = reading(lines, text => isDigit(text.charCodeAt(0)) && NUMBER.test(text), false)
  for (let index = 0; index < lines.length; index++) {
    const block = lines[index] ?? null
    const match = block && isNumbered(index) ? NUMBER.exec(block.text) : null
    if (block && match) {
      const [mark = '', digits] = match
      const value = Number(digits)
      const mayCut = value > 1 && goesOn(before, { block, length: mark.length, value }, nodes[index + 1])
      const rest = block.text.slice(mark.length)
      const cuts = mayCut && (rest === '' || textLength(rest) >= LEAST)
      numbers.push({ block, index, value, length: mark.length, opens: blocks < 2, cuts, mayCut })
      if (mark.length === block.text.length) continue
    }
    if (!block) continue
    before = block
    blocks++
  }
  return numbers
}

/** The sentence before the number goes on behind it, and does not hold the number before this one: …，1、带水壶. */
const goesOn = (
  before: Block | null,
  { block, length, value }: Pick<PieceNumber, 'block' | 'length' | 'value'>,
  next: RootContent | undefined
): boolean => {
  const text = block.text.slice(length)
  if (text !== '' && textLength(text) < LEAST && !endsAsSentence(text)) return false
  const marks = block.text.slice(0, length).includes('、') ? HAN_MARKS : DOTS
  if (before && holdsNumber(before.text, value - 1, marks)) return false
  const after = text === '' ? next && blockOf(next) : { ...block, text, line: { ...block.line, indent: 0 } }
  return !!after && isCut(before, after)
}

/** With a mark of the same kind: 1. is no number of the row of 1、. */
const holdsNumber = (text: string, value: number, marks: readonly string[]): boolean =>
  marks.some(mark => text.indexOf(value + mark, 1) > 0)

const HAN_MARKS = ['、'] as const
const DOTS = ['.', '．'] as const

/** Those that cut count 2, 3, 4 …, and none of them follows 1、 of a list. */
const arePieces = (numbers: readonly PieceNumber[]): boolean => {
  let expected = 2
  let ordinal = 0
  for (const one of numbers) {
    if (isFirstPage(one, numbers)) continue
    if (!one.cuts) ordinal = one.value
    else if (one.value !== expected++ || ordinal === one.value - 1) return false
  }
  return true
}

/** 1、 at the head of a text all of whose numbers part long pages in mid-sentence. */
const isFirstPage = (one: PieceNumber, numbers: readonly PieceNumber[]): boolean =>
  one.opens &&
  one.value === 1 &&
  (numbers.length > 2 || textLength(one.block.text) >= WHOLE_PAGE) &&
  numbers.every(other => other === one || other.cuts) &&
  numbers.slice(0, -1).every(({ block }) => textLength(block.text) >= PAGE)

const isWanted = ({ block: { trace } }: PieceNumber, context: PassContext): boolean =>
  isKept(context, trace.start, trace.end) || rejects(context, RULE, trace.start, trace.end)

const partsOf = ({ block, length }: PieceNumber): [Block['trace'], Block['trace']] => {
  const [mark, rest] = splitAt(block.trace, length)
  return [trimTraced(mark), rest]
}
