/**
 * In: lines. Out: titles that were spaced letter by letter closed again: 读　书　心　得. Only a line at the head of the text,
 * or one that stands in the middle of its page, can be such a title (TN-12); verse and lists of names keep their blanks.
 */
import { replaceIn, type Traced } from '../../../../model/text.ts'
import type { Pass } from '../../../pass.ts'
import { type Block, paragraphOf } from '../block.ts'
import { blocksOf, reading } from '../row.ts'
import { endsInGenre } from '../title/title-line.ts'

/** Letters that make a word wide: two are a name or the head of a column. */
const LEAST = 3
/** … and elsewhere than at the head. */
const LEAST_CENTRED = 4
const LONGEST = 90
/** Lines of content that are the head. */
const HEAD = 2
/** Left blanks of a centred line, in em. */
const CENTRED = 3

/** Closes letter-spaced titles. */
export const closeLetterSpacing: Pass = tree => {
  let seen = 0
  let titleGap: string | null = null
  const blocks = blocksOf(tree)
  const mayBe = reading(blocks, text => isSpacedOut(text, LEAST) || piece.test(text), false, LONGEST)
  for (let index = 0; index < blocks.length; index++) {
    if (!blocks[index]) continue
    const isHead = seen++ < HEAD
    const block = mayBe(index) ? blocks[index] : null
    if (!block) continue
    const isCentred = block.line.indent >= CENTRED
    // The titles of pieces are spaced as the text's own.
    const isAlike = isCentred && titleGap !== null && gapOf(block.text) === titleGap
    const least =
      isHead || isAlike || (isCentred && namesKind(block.text)) ? LEAST : isCentred ? LEAST_CENTRED : null
    if (least === null || !(isSpacedOut(block.text, least) || piece.test(block.text))) continue
    if (isHead && isCentred) titleGap ??= gapOf(block.text)
    tree.children[index] = closed(block)
  }
}

/** 感　谢　信: three letters that name a kind of text are a title wherever they are centred. */
const namesKind = (text: string): boolean =>
  text.length <= LONGEST_KIND && endsInGenre(text.replace(blanks, ''))

const LONGEST_KIND = 20

/** A title that was found behind a label: the same, with what is spaced out closed. */
export const withoutSpacing = (title: Traced): Traced =>
  isSpacedOut(title.value, LEAST) ? closedUp(title) : title

/** 篇　一. */
const piece = /^篇[ \u3000]+[一二三四五六七八九十]$/

/** One Han with the marks that cling to it, or a number or word that stays whole. */
const letter = /^[《〈「『（(【“‘]?[\u3400-\u9fff〇][》〉」』）)】”’：:！？]?$/
const word = /^[A-Za-z0-9.]+$/

const blanks = /[ \u3000\u00a0]+/g

/** Letters and blanks in turn, nearly all of the blanks alike. */
const isSpacedOut = (text: string, least: number): boolean => {
  if (text.length > LONGEST || text.length < 2 * least - 1) return false
  const gaps = text.match(blanks) ?? []
  const usual = gapOf(text)
  const parts = text.split(/[ \u3000\u00a0]+/)
  return (
    parts.length >= least &&
    gaps.filter(gap => gap !== usual).length <= 0.2 * gaps.length &&
    parts.every(part => letter.test(part) || word.test(part)) &&
    parts.filter(part => letter.test(part)).length >= 0.7 * parts.length
  )
}

/** The blank that most of its letters have between them. */
const gapOf = (text: string): string => {
  const counts = new Map<string, number>()
  for (const gap of text.match(blanks) ?? []) counts.set(gap, (counts.get(gap) ?? 0) + 1)
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0] as const)[0]
}

const closed = ({ trace, line }: Block): ReturnType<typeof paragraphOf> =>
  paragraphOf(closedUp(trace), { ...line, apart: true })

/** A wider blank among the others was one before: 第 一 篇　　往 事. */
const closedUp = (trace: Traced): Traced => {
  const usual = gapOf(trace.value)
  return replaceIn(
    trace,
    [...trace.value.matchAll(blanks)].map(({ 0: gap, index }) => ({
      from: index,
      to: index + gap.length,
      after: gap.length > usual.length ? '\u3000' : '',
      rule: 'TN-12',
      confidence: 0.95
    }))
  )
}
