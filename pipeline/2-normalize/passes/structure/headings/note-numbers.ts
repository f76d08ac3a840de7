/** In: a line that opens with a number, and what stands above it. Out: whether that is the number of a note or of a reference, which heads nothing. */
import { type Block, type Blocks, textAt } from '../block.ts'
import { isNotesTitle } from '../parts/notes.ts'
import { followsOn, type Marker } from './marker.ts'

/** 1、, 2、 below a line that says 注释: the number of the note that stands here; null where there is none, or no more. */
export const noteAt = (
  blocks: Blocks,
  index: number,
  head: Marker | null,
  before: Marker | null
): Marker | null => {
  if (!head) return before
  if (before && head.family === before.family && followsOn(before.value, head.value)) return head
  return isEntry(blocks, index, head.value) || isAuthorsNote(blocks[index]) ? head : null
}

/** 3 参考文献 and entries down to this one, unless it is the section after that; those that no number is read of, as in Latin, have their numbers too. */
const isEntry = (blocks: Blocks, index: number, value: number): boolean => {
  const entry = /^\d/.test(textAt(blocks, index)) ? /^(\d{1,2})(?!\d)/ : /^[[［]?(\d{1,2})(?!\d)/
  let expected = value - 1
  for (let at = index - 1, unread = 0; at >= index - ENTRIES && unread <= UNREAD; at--) {
    const text = textAt(blocks, at)
    const number = /^\d{1,2}(?=[\s\u3000.．、])/.exec(text)?.[0] ?? ''
    if (isNotesTitle(text.slice(number.length).replace(/^[\s\u3000.．、]+/, '')))
      return expected <= UNREAD && (number === '' || Number(number) !== expected)
    const isNext = Number(entry.exec(text)?.[1]) === expected
    if (isNext) expected--
    unread = isNext ? 0 : unread + 1
  }
  return false
}

/** ①当地的说法。——作者原注。: a note below the page that was printed so. */
const isAuthorsNote = (block: Block | null | undefined): boolean =>
  /(?:——|――)\s*(?:作者|著者|譯者|译者|編者|编者)\s*(?:原)?[注註][。）)]?$/.test(block?.text.slice(-12) ?? '')

/** So many entries from the first on, or lines of one entry, may have no number; so many lines are looked at. */
const UNREAD = 3
const ENTRIES = 60
