/** In: the blocks of a text. Out: the lines at which its pieces begin; empty where it is one piece. */
import type { RootContent } from 'mdast'
import { type Recognition, textOf } from '../../../../model/article.ts'
import { type Block, type Blocks, textAt } from '../block.ts'
import { isByline } from '../edges/edges.ts'
import { reading } from '../row.ts'
import { endsAsSentence } from '../sentences.ts'
import { isTitleOver } from '../site/settle-stamps.ts'
import type { FoundTitle } from '../title/find-title.ts'
import { endsInGenre, isTitleLine } from '../title/title-line.ts'
import { findAfterNotes } from './after-notes.ts'
import { findAnnounced } from './announced-pieces.ts'
import { findLabelled } from './labelled-titles.ts'
import { findBegunAgain, findClosedByDays, findDated, findGapped } from './piece-openings.ts'
import { announcesPieces, findSeries } from './piece-series.ts'

/** A line that is the title of a piece. */
export interface Piece {
  readonly index: number
  readonly recognition: Recognition
}

/** Texts shorter than this have no pieces of their own; nor are poems whose number the title gives. */
const LEAST_BODY = 30
const LEAST_POEM = 16

/** Each kind of evidence gives its own list; the first that makes at least two pieces with a body wins. */
export const findPieces = (
  nodes: readonly RootContent[],
  blocks: Blocks,
  title: FoundTitle
): readonly Piece[] => {
  const titleNode = nodes[title.index]
  const titleText = titleNode === undefined ? '' : textOf(titleNode)
  const named = findSeries(blocks, titleText, titleNode?.type === 'title')
  const stamped = findStamped(nodes, blocks)
  const both = merge(named, stamped)
  const others = [
    (): Piece[] => findBetweenButtons(nodes, blocks, title.index),
    findAfterNotes,
    findCentred,
    findSigned,
    findVerses
  ]
  const opened = [
    findDated(blocks),
    findClosedByDays(blocks),
    findBegunAgain(nodes, blocks),
    findGapped(nodes, blocks)
  ]
  const claimed = findClaimed(blocks, titleNode)
  if (both.length < 2 && claimed.length >= 2) return claimed
  if (withBodies(blocks, both).length < 2) {
    const announced = withBodies(blocks, findAnnounced(blocks, title.index, titleText), LEAST_POEM)
    if (announced.length >= 2) return announced
  }
  const labelled = findLabelled(blocks, title.index)
  const isLabelled =
    labelled.length > both.length && both.every(piece => labelled.some(({ index }) => index === piece.index))
  for (const found of [
    isLabelled ? labelled : both,
    ...others.map(find => find(blocks, title.index, titleText)),
    ...opened
  ]) {
    const pieces = withBodies(blocks, found)
    if (pieces.length >= 2) return pieces
  }
  return []
}

/** Those with a text of some length; beside two of them a whole sentence is text enough: the shortest day of a diary. */
const withBodies = (blocks: Blocks, found: readonly Piece[], least = LEAST_BODY): Piece[] => {
  const endOf = (at: number): number => found[at + 1]?.index ?? blocks.length
  const long = new Set(found.filter(({ index }, at) => hasBody(blocks, index, endOf(at), least)))
  if (long.size < 2) return [...long]
  return found.filter((piece, at) => long.has(piece) || hasSentence(blocks, piece.index, endOf(at)))
}

const hasSentence = (blocks: Blocks, from: number, to: number): boolean =>
  blocks.slice(from + 1, to).some(block => block !== null && endsAsSentence(block.text))

const merge = (a: readonly Piece[], b: readonly Piece[]): Piece[] => {
  const known = new Set(a.map(piece => piece.index))
  return [...a, ...b.filter(piece => !known.has(piece.index))].sort((x, y) => x.index - y.index)
}

const hasBody = (blocks: Blocks, from: number, to: number, least: number = LEAST_BODY): boolean => {
  let length = 0
  for (let index = from + 1; index < to && length < least; index++) length += blocks[index]?.text.length ?? 0
  return length >= least
}

/** A title line with a program's date and time right under it. */
const findStamped = (nodes: readonly RootContent[], blocks: Blocks): Piece[] =>
  piecesWhere(blocks, stamped, (block, index) => {
    const below = blocks[index + 1] ? undefined : nodes[index + 1]
    return below?.type === 'dropped' && below.rule === 'site-timestamp' && isTitleOver(block)
  })

const stamped: Recognition = { confidence: 0.95, reasons: ['a scraped date stands right under it'] }

/** 全文阅读 below every piece: what stands first, and right below each such button, is a title. */
const findBetweenButtons = (nodes: readonly RootContent[], blocks: Blocks, titleAt: number): Piece[] => {
  const buttons: number[] = []
  for (let index = 0; index < nodes.length; index++) {
    const node = blocks[index] ? undefined : nodes[index]
    if (node?.type === 'dropped' && node.rule === 'site-more') buttons.push(index)
  }
  if (buttons.length < 2) return []
  const recognition = { confidence: 0.86, reasons: ['a button of the site stands below each piece'] }
  const firstBelow = (from: number): number => blocks.findIndex((block, at) => at > from && block !== null)
  const first = blocks.findIndex((block, at) => at > titleAt && block !== null && isTitleLine(block))
  return [first, ...buttons.map(firstBelow)].flatMap((index, at, all) => {
    const block = blocks[index]
    return block && isTitleLine(block) && all.indexOf(index) === at ? [{ index, recognition }] : []
  })
}

const piecesWhere = (
  blocks: Blocks,
  recognition: Recognition,
  isPiece: (block: Block, index: number) => boolean
): Piece[] => {
  const found: Piece[] = []
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]
    if (block && isPiece(block, index)) found.push({ index, recognition })
  }
  return found
}

/**
 * Several headings of the highest level that a source has, as in Markdown: pieces where the title announces them, then of
 * a lower level too, or where no title stands before the first. Below a title they are its sections.
 */
const findClaimed = (blocks: Blocks, title: RootContent | undefined): Piece[] => {
  const highest = highestOutline(blocks)
  if (highest === Number.POSITIVE_INFINITY) return []
  const isBook = title !== undefined && announcesPieces(textOf(title))
  if (!isBook && (highest !== 1 || standsOver(title, blocks, highest))) return []
  const reasons = ['one of several headings of the highest level']
  const recognition = isBook
    ? { confidence: 0.92, reasons: [...reasons, 'the title announces pieces'] }
    : { confidence: 0.75, reasons: [...reasons, 'no title stands over them'] }
  return piecesWhere(
    blocks,
    recognition,
    (block, index) =>
      block.node !== title &&
      index + 1 < blocks.length &&
      block.line.dress?.outline === highest &&
      isTitleLine(block)
  )
}

const highestOutline = (blocks: Blocks): number => {
  let highest = Number.POSITIVE_INFINITY
  for (const block of blocks) highest = Math.min(highest, block?.line.dress?.outline ?? highest)
  return highest
}

/** A title by name, or one that is no such heading itself. */
const standsOver = (title: RootContent | undefined, blocks: Blocks, highest: number): boolean => {
  const own = blocks.find(block => block !== null && block.node === title)
  return title?.type === 'title' || (own?.line.dress?.outline ?? highest) !== highest || isUnclaimed(own)
}

const isUnclaimed = (block: Block | null | undefined): boolean =>
  block !== null && block !== undefined && block.line.dress?.outline === undefined

/** Centred lines after a wide gap. */
const findCentred = (blocks: Blocks): Piece[] =>
  piecesWhere(
    blocks,
    centred,
    block => block.line.indent >= 6 && block.line.blankLinesBefore >= 2 && isTitleLine(block)
  )

const centred: Recognition = { confidence: 0.85, reasons: ['centred', 'blank lines before it'] }

/** Title and author, again and again: a line over one that names who wrote what follows. */
const findSigned = (blocks: Blocks, titleAt: number): Piece[] => {
  const found: Piece[] = []
  const recognition = {
    confidence: 0.88,
    reasons: ['a line with the author stands right under it, as under others']
  }
  const isSignature = reading(blocks, text => text.length >= 2 && isByline({ text }), false)
  // Signed as they are, the text's first line is the title of the first of them.
  for (let index = Math.max(0, titleAt); index + 2 < blocks.length; index++) {
    if (!isSignature(index + 1)) continue
    const block = blocks[index]
    const author = blocks[index + 1]
    // 观……有感: a subtitle may stand between the two.
    const body = blocks[index + (/^(?:——|—)/.test(textAt(blocks, index + 2)) ? 3 : 2)]
    if (
      !block ||
      !author ||
      !body ||
      author.line.blankLinesBefore > 0 ||
      !isTitleLine(block) ||
      isByline(block) ||
      isByline(body) ||
      (body.text.length < LEAST_BODY && !endsAsSentence(body.text))
    )
      continue
    found.push({ index, recognition })
  }
  return found[0]?.index === titleAt &&
    found.length < SIGNED &&
    !isFirstSigned(blocks, titleAt, found[1]?.index)
    ? found.slice(1)
    : found
}

/** So many signed alike, the first line of all among them, leave no title over them. */
const SIGNED = 3

/** The first line of all is the first piece's where its author stands under it as others do, and a text of its own below. */
const isFirstSigned = (blocks: Blocks, titleAt: number, next: number | undefined): boolean => {
  const title = textAt(blocks, titleAt)
  if (next === undefined || announcesPieces(title) || endsInGenre(title)) return false
  const first = authorShape(blocks[titleAt + 1])
  return first !== '' && first === authorShape(blocks[next + 1]) && hasBody(blocks, titleAt + 1, next)
}

/** 作者：, 年级/: what lines with the author have in common; empty for a name alone. */
const authorShape = (block: Block | null | undefined): string =>
  /[：:]|(?:年[级級]|班|[学學]|[国國][小中])(?=\s*[/／\s])|[/／]/.exec(block?.text ?? '')?.[0] ?? ''

/** Lines of verse end in no mark and are short. */
const VERSE = 20

/**
 * Poems: between blank lines, groups of short lines without full stops; a line that stands alone over a group of
 * several is the title of a poem.
 */
const findVerses = (blocks: Blocks, titleAt: number, title: string): Piece[] => {
  if (!announcesVerse(title)) return []
  const lines = blocks.flatMap((block, index) => (block && index > titleAt ? [{ block, index }] : []))
  const prose = lines.filter(({ block }) => block.text.length > VERSE || /[。；]$/.test(block.text)).length
  if (lines.length < 8 || prose > lines.length * 0.1) return []
  const starts = lines.flatMap(({ block }, at) => (at === 0 || block.line.blankLinesBefore > 0 ? [at] : []))
  const recognition = { confidence: 0.8, reasons: ['a line alone over groups of verse'] }
  const found = starts.flatMap((at, group) => {
    const line = lines[at]
    const size = (starts[group + 1] ?? lines.length) - at
    const below = (starts[group + 2] ?? lines.length) - at - size
    const subtitled = size === 2 && /^(?:——|—|（|\()/.test(lines[at + 1]?.block.text ?? '')
    if (!line || (size !== 1 && !subtitled) || below < 2) return []
    return line.block.line.indent < 12 && isTitleLine(line.block) ? [{ index: line.index, recognition }] : []
  })
  return found[0]?.index === lines[0]?.index ? found : []
}

/** Only a title that says so makes short lines poems: they may be names or a list as well. */
const announcesVerse = (title: string): boolean => announcesPieces(title) || /[诗詩歌词詞]/.test(title)
