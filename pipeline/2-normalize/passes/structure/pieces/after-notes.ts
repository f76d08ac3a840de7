/** In: the blocks of a text. Out: where its pieces begin, told by the notes at the end of each (〔1〕 …). */

import { type Block, type Blocks, textAt } from '../block.ts'
import { isDateLine } from '../dates.ts'
import { isUsualSection } from '../headings/known-headings.ts'
import { isNextNote } from '../parts/note-mark.ts'
import { isNotesTitle } from '../parts/notes.ts'
import { placesOf, reading } from '../row.ts'
import { endsAsSentence } from '../sentences.ts'
import { isTitleLine } from '../title/title-line.ts'
import type { Piece } from './pieces.ts'

/** A short line after a piece's notes: the next piece begins. The first piece begins with the text. */
export const findAfterNotes = (blocks: Blocks): readonly Piece[] => {
  const found: number[] = []
  const own = ofOneForm(blocks)
  let afterNotes = true
  const isNoteAt = reading(blocks, isNote, false)
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]
    if (!block) continue
    if (isNoteAt(index)) afterNotes = afterNotes || isFirstNote(blocks, found.at(-1) ?? 0, index, own)
    else if (!afterNotes || isWithinNotes(blocks, index)) continue
    else if (isTitleLine(block) && !isOfText(block.text)) {
      const start = firstNoted(blocks, index)
      found.push(start)
      index = start
      afterNotes = false
    } else if (found.length === 0) return []
  }
  return withNotes(blocks, found, own).map(index => ({ index, recognition }))
}

/** 〔《河湾集》〕: the book that a piece is from, at its end; a numbered heading; the head of a table with marks. */
const isOfText = (text: string): boolean =>
  /^[〔[［（(【].*[〕\]］）)】]$|^\d{1,2}(?:\.\d{1,2})*[\s\u3000]|[①-⑳]./u.test(text)

/** Paragraphs of one note without a mark of their own. */
const MORE = 3

/** A further paragraph of a note: the next number follows below. */
const isWithinNotes = (blocks: Blocks, index: number): boolean => {
  const above = blocks.slice(Math.max(0, index - MORE), index).findLast(block => block && isNote(block.text))
  const below = blocks.slice(index + 1, index + 1 + MORE).find(block => block && isNote(block.text))
  return above !== undefined && isNextNote(above?.text ?? '', below?.text ?? '')
}

const recognition = { confidence: 0.85, reasons: ['it follows the notes of the piece before'] }

/** All but the last have notes of their own, and it as well unless two others have. */
const withNotes = (blocks: Blocks, found: readonly number[], own: ReadonlySet<number>): readonly number[] => {
  const noted = found.filter((from, at) => hasNotes(blocks, from, found[at + 1] ?? blocks.length, own))
  const last = found.at(-1)
  const isSure =
    noted.length > 1 || (noted.length === 1 && isAlike(blocks[noted[0] ?? -1], blocks[last ?? -1]))
  return last === undefined || noted.includes(last) || !isSure ? noted : [...noted, last]
}

/** Both set in as little, the later one under a wide gap, and no name of a part that stands below notes. */
const isAlike = (first: Block | null | undefined, last: Block | null | undefined): boolean =>
  !!first &&
  !!last &&
  first.line.indent === last.line.indent &&
  last.line.blankLinesBefore >= GAP &&
  !isUsualSection(last.text) &&
  !/^附|[简簡]介$/.test(last.text)

const GAP = 2

/** Above them a mark of the text may have come to stand at the head of a line. */
const hasNotes = (blocks: Blocks, from: number, to: number, own: ReadonlySet<number>): boolean =>
  blocks.slice(from + 1, to).some((_, at) => isFirstNote(blocks, from, from + 1 + at, own))

/** 〔1〕本篇…… below a sentence, several times: where titles lost their marks, a piece may have no other note. */
const ofOneForm = (blocks: Blocks): ReadonlySet<number> => {
  const first = placesOf(
    blocks,
    ({ text }, index) => /^〔[1１]〕[^，。、；：！？〔]/.test(text) && isAbove(textAbove(blocks, index))
  )
  return new Set(first.length > 1 ? first : [])
}

/** The nearest line above, read backwards: a copy of all of them for each note would take the square of their number. */
const textAbove = (blocks: Blocks, index: number): string => {
  let at = index - 1
  while (at >= 0 && !blocks[at]) at--
  return textAt(blocks, at)
}

const isAbove = (text: string): boolean => endsAsSentence(text) || isDateLine(text) || isNotesTitle(text)

/** The first of a row of notes, some of whose marks stand in the text above: items counted ① have no such marks. */
const isFirstNote = (blocks: Blocks, from: number, at: number, own: ReadonlySet<number>): boolean => {
  if (own.has(at)) return true
  if (!/^(?:.[1１][〕］\]]|[①⑴])/.test(textAt(blocks, at))) return false
  const text = blocks.slice(from, at).filter(block => block !== null && !isNote(block.text))
  for (let note = at; note < blocks.length; note++) {
    const mark = noteMark.exec(textAt(blocks, note))?.[0]
    if (mark === undefined) return false
    if (text.some(block => block?.text.includes(mark))) return true
  }
  return false
}

/** Among lines that stand together, the title is the one that carries the first note mark, else the first. */
const firstNoted = (blocks: Blocks, from: number): number => {
  for (let index = from; index < from + 3; index++) {
    const block = blocks[index]
    if (!block || !isTitleLine(block)) break
    if (/[〔[［(（][1１一][〕\]］)）]$|[①⑴¹]$/.test(block.text)) return index
  }
  return from
}

const isNote = (text: string): boolean => noteMark.test(text)

const noteMark = /^(?:[〔［[][\d０-９]{1,3}[〕］\]]|[①-⑳⑴-⒇])/
