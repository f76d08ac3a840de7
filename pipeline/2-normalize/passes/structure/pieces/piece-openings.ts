/**
 * In: the blocks of a text without one title over it all. Out: lines at which its pieces begin, told by what stands around
 * them again and again: the day below, or a rule or a wide gap above and numbers that begin again below.
 */
import type { RootContent } from 'mdast'
import type { Recognition } from '../../../../model/article.ts'
import { type Blocks, textAt } from '../block.ts'
import { isDateLine } from '../dates.ts'
import { readMarker } from '../headings/marker.ts'
import { isDocumentNumber } from '../opening/document-number.ts'
import { placesOf, placesSaying, placesUnderGaps } from '../row.ts'
import { isTitleLine } from '../title/title-line.ts'
import type { Piece } from './pieces.ts'

/** Blank lines over a piece, and the length of what it begins with. */
const GAP = 2
const BODY = 25

/** 春日 / 2008-01-03 / …, each after a wide gap: the days on which the pieces were put up or written. */
export const findDated = (blocks: Blocks): readonly Piece[] => {
  const first = blocks.findIndex(block => block !== null)
  const gaps = placesUnderGaps(blocks)
  const found = (gaps[0] === first ? gaps : [first, ...gaps]).filter(index => {
    const [block, day, body] = [blocks[index], blocks[index + 1], blocks[index + 2]]
    if (!block || !day || !body || !isTitleLine(block) || isDateLine(block.text)) return false
    return isDateLine(day.text) && !isDateLine(body.text)
  })
  return found[0] === first && found.length >= 2 ? found.map(index => ({ index, recognition: dated })) : []
}

const dated: Recognition = { confidence: 0.86, reasons: ['a day stands right under it, as under others'] }

/** Titles after a rule or a wide gap, below which 一、 comes again. */
export const findBegunAgain = (nodes: readonly RootContent[], blocks: Blocks): readonly Piece[] => {
  const starts = firstNumbers(blocks)
  if (starts.length < 2) return []
  const openings = placesOf(blocks, (_block, index) => opensPiece(nodes, blocks, index, false))
  let passed = 0
  const begun = openings.filter((index, at) => {
    const next = openings[at + 1] ?? blocks.length
    while ((starts[passed] ?? next) <= index) passed++
    const from = passed
    while ((starts[passed] ?? next) < next) passed++
    return passed - from === 1
  })
  const isAll = starts.every(start => begun.some(index => index < start))
  return isAll && begun.length >= 2 && begun.length === starts.length && begun.length * 2 >= openings.length
    ? openings.map(index => ({ index, recognition: again }))
    : []
}

const again: Recognition = {
  confidence: 0.82,
  reasons: ['a rule or a wide gap stands above it', 'the numbers begin again below it']
}

/** Where 一、 stands at the head of a line. */
const firstNumbers = (blocks: Blocks): readonly number[] =>
  placesSaying(blocks, text => {
    const marker = readMarker(text, 0)
    return marker?.family === 'han' && marker.value === 1
  })

const opensPiece = (
  nodes: readonly RootContent[],
  blocks: Blocks,
  index: number,
  isFirst: boolean
): boolean => {
  const block = blocks[index]
  if (!block) return false
  const isApart = isFirst || nodes[index - 1]?.type === 'thematicBreak' || block.line.blankLinesBefore >= GAP
  if (!isApart || !isTitleLine(block)) return false
  const below = blocks.slice(index + 1, index + 4)
  return below.some(one => one !== null && one !== undefined && one.text.length >= BODY)
}

/** Titles under wide gaps, where every day that closes a piece stands over one of them, or is the last line. */
export const findClosedByDays = (blocks: Blocks): readonly Piece[] => {
  const first = blocks.findIndex(block => block !== null)
  const last = blocks.findLastIndex(block => block !== null)
  const days = placesSaying(blocks, isDateLine).filter(index => index > first)
  const below = days.filter(index => index < last).map(index => index + 1)
  const opens = (index: number): boolean => {
    const [own, next] = [blocks[index], blocks[index + 1]]
    if (!own || isDocumentNumber(own.text)) return false
    return isTitleLine(own) && (next?.line.blankLinesBefore ?? 0) > 0
  }
  if (
    below.length < 2 ||
    !below.every(index => opens(index) && (blocks[index]?.line.blankLinesBefore ?? 0) > 0)
  )
    return []
  const start = opens(first) ? first : opens(first + 1) ? first + 1 : -1
  return start < 0 || isCircular(blocks, first, below)
    ? []
    : [start, ...below].map(index => ({ index, recognition: closed }))
}

const closed: Recognition = {
  confidence: 0.85,
  reasons: ['the day that closes a piece stands above it, as above others']
}

/** So many blank lines over every piece, more than anywhere else; a line that closes one is so short. */
const WIDE_GAP = 3
const CLOSING = 14

/** Titles under the widest gaps, where what stands over most of these closes a piece: a signature, a day, a site's line. */
export const findGapped = (nodes: readonly RootContent[], blocks: Blocks): readonly Piece[] => {
  const first = blocks.findIndex(block => block !== null)
  const openings = placesUnderGaps(blocks).filter(
    index => index > first && (blocks[index]?.line.blankLinesBefore ?? 0) >= WIDE_GAP
  )
  if (openings.length === 0 || !opensPiece(nodes, blocks, first, true)) return []
  if (!openings.every(index => opensPiece(nodes, blocks, index, false))) return []
  if (isCircular(blocks, first, openings)) return []
  const closed = openings.filter(index => closesPiece(nodes, blocks, index - 1)).length
  return closed * 2 > openings.length
    ? [first, ...openings].map(index => ({ index, recognition: gapped }))
    : []
}

/** 关于印发……方案的通知 / 某发〔2021〕7号 / …… / 某某方案: what a numbered document makes known is part of it, not having a number of its own. */
const isCircular = (blocks: Blocks, first: number, openings: readonly number[]): boolean => {
  const isNumbered = (index: number): boolean =>
    blocks.slice(index, index + NUMBERED).some(block => block && isDocumentNumber(block.text))
  return isNumbered(first) && !openings.some(index => index >= first + NUMBERED && isNumbered(index))
}

/** The number stands among so many lines from the title. */
const NUMBERED = 5

const gapped: Recognition = {
  confidence: 0.82,
  reasons: ['the widest gap stands above it', 'what stands above that closes a piece']
}

/** 三月二日, 林间上, or a line that a site left there. */
const closesPiece = (nodes: readonly RootContent[], blocks: Blocks, index: number): boolean => {
  if (nodes[index]?.type === 'dropped') return true
  const text = textAt(blocks, index)
  if (isDateLine(text) || /^[（(].*\d{4}\s*年.*[）)]$/.test(text)) return true
  return text !== '' && text.length <= CLOSING && /(?:上|启|啟|拜|手书|手書)$/.test(text)
}
