/**
 * In: lines that were joined where they had been wrapped. Out: a few lines of prose that stop where no sentence can, or go on as
 * none begins, are joined to the next: a link or an image between them was lost (TN-15).
 */
import type { RootContent } from '../../../../model/article.ts'
import { joinTraced } from '../../../../model/text.ts'
import type { Pass } from '../../../pass.ts'
import { type Block, type Blocks, blockOf, paragraphOf } from '../block.ts'
import { authorLabels } from '../edges/edges.data.ts'
import { readMarker } from '../headings/marker.ts'
import { isPieceLine } from '../pieces/piece-series.ts'
import { blocksOf, reading } from '../row.ts'
import { endsAsSentence, isAtLeast, textLength } from '../sentences.ts'
import { isSalutation } from '../title/title-line.ts'
import { needsSpace } from './needs-space.ts'
import { usualBlanks } from './usual-blanks.ts'

/** Where more than one line in so many stops so, somebody wanted it: verse, a notice, a text that was wrapped. */
const RARE = 4
/** And in a text of fewer lines, this many. */
const FEW = 2

/** Joins from the last line up, so that what goes on over several lines is one paragraph. */
export const joinOpenEnds: Pass = (tree, _file, { source }) => {
  const blocks = blocksOf(tree)
  const usual = usualBlanks(blocks)
  const places = openPlaces(blocks, usual)
  if (places.length === 0) return
  const lines = blocks.reduce((count, block) => count + (block ? 1 : 0), 0)
  if (places.length > Math.max(FEW, lines / RARE)) return
  const joined = new Set(places)
  const children: RootContent[] = []
  for (let index = 0; index < tree.children.length; index++) {
    const node = tree.children[index] as RootContent
    const last = children.at(-1)
    const one = joined.has(index - 1) && last ? joinedWith(last, node, source.base) : null
    if (one) children[children.length - 1] = one
    else children.push(node)
  }
  tree.children = children
}

const joinedWith = (left: RootContent, right: RootContent, base: string): RootContent | null => {
  const open = blockOf(left)
  const block = blockOf(right)
  if (!open || !block) return null
  return paragraphOf(traceOf(open, block, base), open.line)
}

const traceOf = (open: Block, block: Block, base: string): Block['trace'] => {
  const glue = needsSpace(open.text, block.text) ? ' ' : ''
  return joinTraced(base, open.trace, block.trace, glue, { rule: 'TN-15', confidence: 0.85 })
}

/** What begins with a line, once it is joined to those below. */
interface Rest {
  readonly index: number
  /** In Han; of one line it is counted when it is asked for. */
  readonly length: number | null
  readonly isWhole: boolean
}

/** Lines that go on in the next one, whose end is what goes on after that. */
const openPlaces = (blocks: Blocks, usual: number): readonly number[] => {
  const places: number[] = []
  const mayStop = reading(blocks, text => mayStopOpen.test(text.charAt(text.length - 1)), false)
  const cannotOpen = reading(blocks, text => cannotBegin.test(text), false)
  let joined: Rest | null = null
  // The first line is joined to nothing.
  for (let index = blocks.length - 2; index > 0; index--) {
    // The cheap questions first: most lines end in a full stop.
    if (!mayStop(index) && !cannotOpen(index + 1)) continue
    const [block, next] = [blocks[index], blocks[index + 1]]
    if (!block || !next) continue
    const below: Rest = joined?.index === index + 1 ? joined : restOf(next, index + 1)
    if (!goesOn(blocks, block, next, below, usual)) continue
    places.push(index)
    joined = { index, length: textLength(block.text) + lengthOf(below, next), isWhole: below.isWhole }
  }
  return places.reverse()
}

const restOf = ({ text }: Block, index: number): Rest => ({
  index,
  length: null,
  isWhole: endsAsSentence(text)
})

/** A line above or below the two stops within a clause as well: verse that stands in prose. */
const isOpenBeside = (blocks: Blocks, index: number): boolean =>
  [blocks[index - 1], blocks[index + 2]].some(block => block && /[，；、,;]$/.test(block.text.slice(-1)))

/** Beside speeches of a play and lines that are sentences each, all of them short, an open end is the author's. */
const isAmongProse = (blocks: Blocks, index: number): boolean =>
  [blocks[index - 1], blocks[index + 2]].some(block => block && isAtLeast(block.text, PROSE)) ||
  !(blocks[index - 1] && blocks[index + 2])

/** Two lines of prose are so long together, in Han; those of verse are shorter. Less will do where words lack what they speak of. */
const PROSE = 40
const CLAUSE = 24

const lengthOf = ({ length }: Rest, { text }: Block): number => length ?? textLength(text)

const goesOn = (blocks: Blocks, block: Block, next: Block, below: Rest, usual: number): boolean =>
  next.line.blankLinesBefore <= usual &&
  !block.line.apart &&
  !next.line.apart &&
  next.line.indent < block.line.indent + 1.5 &&
  readMarker(next.text, 0) === null &&
  !isPieceLine(next.text) &&
  !isNumberedHead(block) &&
  !isSalutation(block.text) &&
  !authorLabels.test(block.text) &&
  ((cannotBegin.test(next.text) && endsInWord.test(block.text)) ||
    (below.isWhole && stopsOpen(blocks, block, next, below) && isAmongProse(blocks, below.index - 1)))

const isNumberedHead = ({ text }: Block): boolean => readMarker(text, 0) !== null && !/[。；！？]/.test(text)

/** No paragraph begins with one of these. */
const cannotBegin = /^(?:[，。、；！？](?=\p{L})|[”’）》】」』](?=\p{L})|的(?!确|確|士|哥|话|話))/u

/** 。 before ”, but no number of a note. */
const endsInWord = /[\p{L}\d。，！？…”’》]$/u

/** So much of a line's end is read. */
const NEAR = 60

const mayStopOpen = /[，、,\u3400-\u9fff]/

const stopsOpen = (blocks: Blocks, { text }: Block, next: Block, below: Rest): boolean => {
  const last = text.charAt(text.length - 1)
  if (!mayStopOpen.test(last)) return false
  const end = text.slice(-NEAR)
  const length = textLength(text)
  const both = length + lengthOf(below, next)
  if (last === '，' || last === '、' || last === ',')
    return both >= PROSE && length > SHORT && !isOpenBeside(blocks, below.index - 1)
  if (both < CLAUSE || !/[\u3400-\u9fff]/.test(last)) return false
  return openWord.test(end) || openAdverb.test(end) || (length >= LONG && openChar.test(end))
}

/** 亲爱的妈妈，. */
const SHORT = 9

/** Short lines that end so may be headings: 做我想做的, 要用对. */
const LONG = 14
const openChar = /[，。；！？、].*(?:(?<!目)的|[对對从從由于於及在])$/

/** A clause that has one of these at its end lacks what it speaks of. */
const openWord =
  /[，。；！？、].*(?:[是和與与或把被将將]|以及|是由|对于|對於|或者|因为|因為|由于|由於|如果|关于|關於|通过|通過|根据|根據|按照|随着|隨著|为了|為了)$|^(?:.{2,20})(?:(?<!如)是|(?<![所何存内內现現潜潛自健还還外实實])在|对于|對於|关于|關於|就是|也是|以及|根据|根據|通过|通過)$/

/** Nor does a clause consist of one of these alone, or of one character after a full stop. */
const openAdverb =
  /[。！？][\u3400-\u9fff]$|[，；](?:而|且|但|并|並|又|则|則|却|卻)$|(?:^|[，。；！？])(?:在此|在这里|在這裡|下面|今天|接下来|接下來|为此|為此|因此|此外|对此|對此|同时|同時|目前|近日|其实|其實|此时|此時)$/
