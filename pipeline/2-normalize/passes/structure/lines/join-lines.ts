/** In: a paragraph a line. Out: the paragraphs of a text whose lines were broken at a fixed width (TN-15). */
import type { Root, RootContent } from 'mdast'
import type { Dropped } from '../../../../model/article.ts'
import type { Traced } from '../../../../model/text.ts'
import type { Pass } from '../../../pass.ts'
import { type Block, type Blocks, paragraphOf } from '../block.ts'
import { isName, isNames } from '../edges/edges-byline.ts'
import { readMarker } from '../headings/marker.ts'
import { joinParts, type Part } from '../page/join-parts.ts'
import { isNextNote } from '../parts/note-mark.ts'
import { opensField } from '../record/read-record.ts'
import { blocksOf } from '../row.ts'
import { endsAsSentence } from '../sentences.ts'
import { isButton } from './button.ts'
import { isPageResidue } from './join-over-pages.ts'
import { lineWidth, openingWidth } from './line-width.ts'
import { findMeasure, RUNNING_OVER, WIDEST } from './measure.ts'
import { narrowerMeasures } from './narrower-measure.ts'
import { needsSpace } from './needs-space.ts'
import { isRowOfCells } from './row-of-cells.ts'
import { withoutUsualBlanks } from './usual-blanks.ts'
import { beginsItem, endsAsItem, MarkerRows } from './wrapped-items.ts'

export { needsSpace } from './needs-space.ts'

/** Joins hard-wrapped lines, over page residue too. A text that was not wrapped is left as it is. */
export const joinLines: Pass = (tree, _file, { source }) => {
  // A mailer wraps again what a program had wrapped: the lines that are whole now may be lines of another measure.
  while (joinOnce(tree, source.base));
}

/** True where lines were joined. */
const joinOnce = (tree: Root, base: string): boolean => {
  const blocks = withoutUsualBlanks(blocksOf(tree))
  const found = findMeasure(blocks, base)
  const measure = found ?? Number.MAX_SAFE_INTEGER
  const narrower = narrowerMeasures(blocks, found ?? WIDEST, base)
  if (
    found === null &&
    narrower.size === 0 &&
    !blocks.some((block, at) => isRest(blocks[at - 1], block, base))
  )
    return false
  const rest = found === null ? 0 : restIndent(blocks, measure, base)
  const usual: Wrap = { measure, rest, base, rows: new MarkerRows(blocks) }
  const children: RootContent[] = []
  let open: OpenParagraph | null = null
  for (let index = 0; index < tree.children.length; index++) {
    const node = tree.children[index] as RootContent
    const block = blocks[index]
    const own = narrower.get(index)
    const wrap = own === undefined ? usual : { ...usual, measure: own }
    if (open && isPageResidue(node, base)) open.residue.push(node)
    else if (!block) {
      close(open, children, base)
      open = null
      children.push(node)
    } else if (open && continues(open, block, wrap, nextOf(tree.children, blocks, index, base))) {
      extend(open, block)
    } else {
      close(open, children, base)
      open = { first: block, last: block, lines: 1, parts: [{ trace: block.trace, over: [] }], residue: [] }
    }
  }
  close(open, children, base)
  const isShorter = children.length < tree.children.length
  tree.children = children
  return isShorter
}

/** How a text's lines were broken. */
interface Wrap {
  readonly measure: number
  /** Indent of lines that go on in mid-sentence. */
  readonly rest: number
  readonly base: string
  readonly rows: MarkerRows
}

/** The next line; page residue between the two, and its blank lines, do not count. */
const nextOf = (nodes: readonly RootContent[], blocks: Blocks, index: number, base: string): Block | null => {
  let at = index + 1
  while (isPageResidue(nodes[at], base)) at++
  const next = blocks[at] ?? null
  return next && at > index + 1 ? { ...next, line: { ...next.line, blankLinesBefore: 0 } } : next
}

/** The commonest indent of lines below a full line that stops in mid-sentence. */
const restIndent = (blocks: Blocks, measure: number, base: string): number => {
  const counts = new Map<number, number>()
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]
    const next = blocks[index + 1]
    if (!block || !next || next.line.blankLinesBefore > 0 || endsWhole(block.text)) continue
    if (lineWidth(block, base) + openingWidth(next, base) <= measure) continue
    counts.set(next.line.indent, (counts.get(next.line.indent) ?? 0) + 1)
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0] as const)[0]
}

/** A line that stops in mid-sentence may fall this much short of the measure: people and editors break early. */
const RAGGED = 0.15

/** A paragraph that lines are still being joined to. */
interface OpenParagraph {
  readonly first: Block
  last: Block
  lines: number
  readonly parts: Part[]
  /** Page residue after the last line: in the paragraph, if that goes on. */
  residue: Dropped[]
}

const close = (open: OpenParagraph | null, into: RootContent[], base: string): void => {
  if (!open) return
  if (open.lines === 1) into.push(open.first.node)
  else into.push(paragraphOf(joined(open, base), open.first.line))
  for (const node of open.residue) into.push(node)
}

const joined = ({ parts }: OpenParagraph, base: string): Traced =>
  joinParts(base, parts, (left, right) => (wantsSpace(left, right, base) ? ' ' : ''))

/** As the source has them: digits of full width never had a space between them. */
const wantsSpace = (left: Traced, right: Traced, base: string): boolean =>
  needsSpace(
    base.slice(Math.max(left.start, left.end - NEAR), left.end),
    base.slice(right.start, Math.min(right.end, right.start + NEAR))
  )

/** So much of either line is looked at. */
const NEAR = 80

const extend = (open: OpenParagraph, block: Block): void => {
  open.parts.push({ trace: block.trace, over: open.residue })
  open.residue = []
  open.last = block
  open.lines++
}

/** First lines are indented by no more than this over the lines below them, in em; what is farther in is centred. */
const DEEPEST = 4

/** True where the block is the next line of the open paragraph. */
const continues = (open: OpenParagraph, block: Block, wrap: Wrap, next: Block | null): boolean => {
  const { measure, base } = wrap
  const isEnded = endsAsSentence(open.last.text) && !isCutNumber(open.last.text, block.text)
  if (block.line.opens || block.line.apart || open.last.line.apart || isParted(open, block)) return false
  if (isEnded && open.residue.some(({ rule }) => rule === 'override')) return false
  if (open.lines === 1 && open.first.line.indent - block.line.indent > DEEPEST) return false
  if (isFarIn(open.last, wrap) && isFarIn(block, wrap)) return false
  if (opensField(block.text) || isRowOfCells(open.last.text) || isRowOfCells(block.text)) return false
  if (isRest(open.last, block, base) || (open.lines === 1 && isRestOfHead(open.last, block, next)))
    return true
  const slack = isEnded ? 0 : measure * RAGGED
  const width = lineWidth(open.last, base)
  if (width + openingWidth(block, base) <= measure - slack) return false
  // What was not broken far beyond the measure goes on nowhere.
  if (width > measure + RUNNING_OVER) return false
  if (/^[，。、；：！？”’」』）》,.;:!?]/.test(block.text)) return true
  if (open.lines === 1 && isButton(block.text)) return false
  const isWhole =
    isEnded ||
    (endsWhole(open.last.text) && !isCutNumber(open.last.text, block.text) && isFirstIndented(open))
  if (isWhole && opensByIndent(open, block, wrap)) return false
  if ((isEnded || isItemsEnd(open)) && standsAlone(block, next, wrap)) return false
  if (isNextNote(open.first.text, block.text)) return false
  if (/[：:]$/.test(open.last.text) && isLabelled(block.text)) return false
  if (field.test(open.first.text) && field.test(block.text)) return false
  if (beginsItem(open, block) || isHeadOfRow(open, block, wrap)) return false
  const deeper = block.line.indent - open.last.line.indent
  if (deeper > 0.5) return open.lines === 1 && hangs(open.first, block, next)
  if (block.line.indent > 0 && deeper === 0 && open.lines === 1 && isEnded && isIndentStyle(block, next)) {
    return false
  }
  return readMarker(block.text, 0) === null || open.last.line.indent > block.line.indent || !isEnded
}

/** 占19. / 6%: the stop is a decimal point. */
const isCutNumber = (text: string, next: string): boolean =>
  /\d\.$/.test(text) && /^\d{1,2}(?:[%‰％万亿元倍个]|\p{Script=Han})/u.test(next)

/** Title: On Boats / Author: P. Miller. */
const field = /^[A-Z][A-Za-z]+(?:-[A-Z][a-z]+)*:\s\S/

/** 版权所有：河湾小学 below a line that announces it: a label and what it names, no sentence. */
const isLabelled = (text: string): boolean => /^\p{Script=Han}{2,6}[：:][^，。；：！？]{1,30}$/u.test(text)

/** 名。 at the margin, below an indented line that stops within a clause: too little for a paragraph, at any measure. */
const isRest = (last: Block | null | undefined, block: Block | null | undefined, base: string): boolean =>
  !!last &&
  !!block &&
  block.text.length <= LONGEST_REST &&
  block.line.blankLinesBefore === 0 &&
  block.line.indent < last.line.indent - 0.5 &&
  /^\p{L}+[。！？]$/u.test(block.text) &&
  /[，；].*[\p{L}\p{N}]$/u.test(last.text) &&
  lineWidth(last, base) >= LEAST_ABOVE_REST

/** A long line far in, the rest of it less far, and the paragraph less again: a heading of two lines, as it was printed. */
const isRestOfHead = (head: Block, { text, line }: Block, next: Block | null): boolean => {
  if (!next || head.text.length < LEAST_HEAD || text.length > head.text.length) return false
  const [first, rest, body] = [head.line.indent, line.indent, next.line.indent]
  const steps = first - rest >= 1 && first - rest <= DEEPEST && rest - body >= 1
  const isNear = line.blankLinesBefore === 0 && next.line.blankLinesBefore === 0
  if (!steps || !isNear || next.text.length <= text.length || endsWhole(head.text)) return false
  return (
    readMarker(text, 0) === null &&
    /^[\p{L}\p{N}“《]/u.test(text) &&
    !/[，；：。]$/.test(text) &&
    !isName(text) &&
    !isNames(text)
  )
}

const LEAST_HEAD = 24

const LONGEST_REST = 4
const LEAST_ABOVE_REST = 40

/** So far in, in em, beyond the lines of the text, that no line is continued there. */
const FAR = 8

/** Wider in its indent than in its words: at the right or centred, a name over its date. */
const isFarIn = (block: Block, { rest, base }: Wrap): boolean =>
  block.line.indent >= rest + FAR && block.line.indent * 4 > lineWidth(block, base)

/** 方案 / 壹、依据: a number of a row of lines, below a line that it would have fitted on, or one without a clause's mark. */
const isHeadOfRow = ({ last, lines }: OpenParagraph, block: Block, wrap: Wrap): boolean => {
  const isFull = lineWidth(last, wrap.base) + openingWidth(block, wrap.base) > wrap.measure
  return (!isFull || (lines === 1 && !/[，。；：、,;:]/.test(last.text))) && wrap.rows.has(block.text)
}

/** A sentence, an item that others follow, or what a line announces. */
const endsWhole = (text: string): boolean => endsAsSentence(text) || endsAsItem(text) || /[：:]$/.test(text)

/** The last item of a list may still end in a semicolon. */
const isItemsEnd = ({ first, last }: OpenParagraph): boolean =>
  endsAsItem(last.text) && readMarker(first.text, 0) !== null

/** None of its lines shows that it is set in as a whole. */
const isFirstIndented = ({ first, last, lines }: OpenParagraph): boolean =>
  lines === 1 || last.line.indent < first.line.indent - 0.5

/** First lines are indented, others are not: this one is indented as the first one was. */
const opensByIndent = (open: OpenParagraph, { line }: Block, { rest }: Wrap): boolean =>
  line.indent >= rest + 1 && Math.abs(line.indent - open.first.line.indent) <= 0.5

/** A short line that ends without a mark closes no paragraph: a heading, a name, a title; so does a numbered question. */
const standsAlone = (block: Block, next: Block | null, { measure, base }: Wrap): boolean => {
  const asks = /^[^。！？!?]*[？?]$/.test(block.text) && readMarker(block.text, 0) !== null
  if (!asks && (endsAsSentence(block.text) || /[；：，、;:,]$/.test(block.text))) return false
  const isLast = next === null || next.line.blankLinesBefore > 0
  return isLast || lineWidth(block, base) + openingWidth(next, base) <= measure - measure * RAGGED
}

/** Blank lines part paragraphs; those around a page's end do not, nor does the form feed that made it. */
const isParted = ({ residue }: OpenParagraph, { line }: Block): boolean =>
  residue.length === 0 && (line.blankLinesBefore > 0 || line.pageBreakBefore === true)

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
