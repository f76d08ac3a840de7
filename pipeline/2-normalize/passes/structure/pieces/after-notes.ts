/** In: the blocks of a text. Out: where its pieces begin, told by the notes at the end of each (〔1〕 …). */

import type { Block } from '../block.ts'
import { isTitleLine } from '../title/title-line.ts'
import type { Piece } from './pieces.ts'

type Blocks = readonly (Block | null)[]

/** A short line after a piece's notes: the next piece begins. The first piece begins with the text. */
export const findAfterNotes = (blocks: Blocks): readonly Piece[] => {
  const found: number[] = []
  let afterNotes = true
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]
    if (!block) continue
    if (isNote(block.text)) afterNotes = afterNotes || isFirstNote(blocks, found.at(-1) ?? 0, index)
    else if (!afterNotes) continue
    else if (isTitleLine(block)) {
      const start = firstNoted(blocks, index)
      found.push(start)
      index = start
      afterNotes = false
    } else if (found.length === 0) return []
  }
  return withNotes(blocks, found).map(index => ({ index, recognition }))
}

const recognition = { confidence: 0.85, reasons: ['it follows the notes of the piece before'] }

/** All but the last have notes of their own, and it as well unless two others have. */
const withNotes = (blocks: Blocks, found: readonly number[]): readonly number[] => {
  const noted = found.filter((from, at) => hasNotes(blocks, from, found[at + 1] ?? blocks.length))
  const last = found.at(-1)
  return last === undefined || noted.includes(last) || noted.length < 2 ? noted : [...noted, last]
}

const hasNotes = (blocks: Blocks, from: number, to: number): boolean => {
  const at = blocks.findIndex(
    (block, index) => index > from && index < to && block !== null && isNote(block.text)
  )
  return at > 0 && isFirstNote(blocks, from, at)
}

/** The first of a row of notes, some of whose marks stand in the text above: items counted ① have no such marks. */
const isFirstNote = (blocks: Blocks, from: number, at: number): boolean => {
  if (!/^(?:.[1１][〕］\]]|①)/.test(blocks[at]?.text ?? '')) return false
  const text = blocks.slice(from, at).filter(block => block !== null && !isNote(block.text))
  for (let note = at; note < blocks.length; note++) {
    const mark = noteMark.exec(blocks[note]?.text ?? '')?.[0]
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
    if (/[〔[［(（][1１一][〕\]］)）]$|[①¹]$/.test(block.text)) return index
  }
  return from
}

const isNote = (text: string): boolean => noteMark.test(text)

const noteMark = /^(?:[〔［[][\d０-９]{1,3}[〕］\]]|[①-⑳])/
