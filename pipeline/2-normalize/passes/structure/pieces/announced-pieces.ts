/** In: a collection's title that says how many texts it holds, and the blocks below it. Out: just so many lines, alike, that are their titles. */
import type { Block, Blocks } from '../block.ts'
import { isByline } from '../edges/edges.ts'
import { readMarker } from '../headings/marker.ts'
import { digitsEnd, digitsValue, hanNumeralValue, isDigit } from '../headings/numerals.ts'
import { placesOf } from '../row.ts'
import { endsAsProse, isAtLeast, isWithin } from '../sentences.ts'
import { endsInGenre, isSalutation, isTitleLine } from '../title/title-line.ts'
import type { Piece } from './pieces.ts'

/** Longest title of a piece, in Han; a paragraph of this length needs no full stop. */
const LONGEST = 40
const BODY = 30

/** A title line over the text of a piece. */
interface Opening {
  readonly index: number
  readonly block: Block
  readonly signed: boolean
}

/**
 * Of the lines that may be titles all, or those that one mark sets apart from headings and questions: an author below, a wider gap
 * above, an indent, the name of a kind of text at the end. Only where they are as many as the title says.
 */
export const findAnnounced = (blocks: Blocks, titleAt: number, title: string): readonly Piece[] => {
  const count = announcedCount(title)
  if (count === null || count < 2) return []
  const named = namedAlike(blocks, titleAt, title)
  if (named.length === count) return named.map(index => ({ index, recognition: recognitionOf(count) }))
  const openings = openingsOf(blocks, titleAt)
  if (openings.length < count) return []
  const widest = openings.reduce((most, { block }) => Math.max(most, block.line.blankLinesBefore), 0)
  const marks: readonly ((opening: Opening) => boolean)[] = [
    () => true,
    ({ block }) => !/[？?]$/.test(block.text),
    ({ signed }) => signed,
    ({ block }) => block.line.blankLinesBefore === widest,
    ({ block }) => block.line.indent >= 6,
    ({ block }) => block.line.indent === 0,
    ({ block }) => endsInGenre(block.text)
  ]
  for (const isMarked of marks) {
    const found = openings.filter(isMarked)
    // The first piece begins with the first line that may be a title.
    if (found.length === count && found[0] === openings[0])
      return found.map(({ index }) => ({ index, recognition: recognitionOf(count) }))
  }
  return []
}

/** 秋收范文：晒谷场上 below 秋收范文4篇: lines that begin as the title does and go on otherwise. */
const namedAlike = (blocks: Blocks, titleAt: number, title: string): readonly number[] => {
  const stem = title.replace(
    /[^\p{L}]*(?:\d{1,3}|[〇零一二两兩三四五六七八九十百]{1,3})\s*[篇首封份则則].*$/u,
    ''
  )
  if (stem.length < LEAST_STEM) return []
  return placesOf(
    blocks,
    (block, index) =>
      index > titleAt &&
      block.text.startsWith(stem) &&
      /^\s*[：:]\s*\S/.test(block.text.slice(stem.length)) &&
      isWithin(block.text, LONGEST + stem.length) &&
      isTitleLine(block)
  )
}

const LEAST_STEM = 6

const recognitionOf = (count: number): Piece['recognition'] => ({
  confidence: 0.88,
  reasons: [`the title says that there are ${count}, and as many lines are alike`]
})

/** 三篇, 5首, 两封信 at the end of a title; not 第三篇. */
const announcedCount = (title: string): number | null => {
  const match =
    /(?:^|[^第\d.〇零一二两兩三四五六七八九十百])([〇零一二两兩三四五六七八九十百]{1,3}|\d{1,3})\s*(?:[篇首封份][^。，]{0,4}|[则則][）)】〕\]]?)$/.exec(
      title
    )
  if (!match) return null
  const numeral = match[1] ?? ''
  return isDigit(numeral.charCodeAt(0))
    ? digitsValue(numeral.slice(0, digitsEnd(numeral, 0)))
    : hanNumeralValue(numeral)
}

/** Lines without an end mark over what a text begins with, an author's line between them allowed. */
const openingsOf = (blocks: Blocks, titleAt: number): Opening[] => {
  const lines = blocks.flatMap((block, index) => (block && index > titleAt ? [{ block, index }] : []))
  return lines.flatMap(({ block, index }, at) => {
    if (!isWithin(block.text, LONGEST) || /[！!]$/.test(block.text) || !isTitleLine(block) || isByline(block))
      return []
    const below = lines[at + 1]?.block
    const signed = below !== undefined && isByline(below)
    const body = lines[signed ? at + 2 : at + 1]?.block
    return body && opensText(body) ? [{ index, block, signed }] : []
  })
}

const opensText = ({ text }: Block): boolean =>
  isAtLeast(text, BODY) || endsAsProse(text) || isSalutation(text) || readMarker(text, 0) !== null
