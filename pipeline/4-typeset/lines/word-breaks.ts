/** In: a text and a place in it. Out: whether a word processor ends a line there, in either reading of our DOCX (docx.md §6). */
import { endBans, startBans } from '../text/word-processor.ts'
import { NOTE_PLACEHOLDER } from './measure/joined-text.ts'

/** `libreOffice`: measured in 7.4 with the DOCX that we write. `standard`: the file's bans and nothing else, and marks hang. */
export type WordReading = 'libreOffice' | 'standard'

/**
 * @param isFull true where the character at `at` is the first without room in the line
 * @example mayBreakBefore('好。See', 2, 'libreOffice', false) // false
 */
export const mayBreakBefore = (text: string, at: number, reading: WordReading, isFull: boolean): boolean => {
  const after = text.charAt(at)
  if (after === ' ' || after === NOTE_PLACEHOLDER) return false
  const code = text.charCodeAt(at)
  if (code >= 0xdc00 && code < 0xe000) return false
  const own = reading === 'libreOffice' ? inLibreOffice(text, at, isFull) : null
  if (own !== null) return own
  const before = text.charAt(at - 1)
  if (startBans.has(after) || endBans.has(before)) return false
  return !isWestern(code) || !isWestern(text.charCodeAt(at - 1)) || before === '-'
}

const isWestern = (code: number): boolean => code > 0x20 && code < 0x250

/** Where LibreOffice does otherwise than the file says; null elsewhere. It looks at western and Chinese stretches one by one. */
const inLibreOffice = (text: string, at: number, isFull: boolean): boolean | null => {
  const before = text.charAt(at - 1)
  const after = text.charAt(at)
  const isWord = isWestern(text.charCodeAt(at))
  const wasWord = isWestern(text.charCodeAt(at - 1))
  if (after === '…') return !endBans.has(before) && !isWestern(beforeDots(text, at))
  if (wasWord && isWord) return STROKES.has(before) ? isPath(text, at) : null
  if (after === '％' || after === '%' || after === '‰') return wasWord ? null : !endBans.has(before)
  if (wasWord && after === '～') return true
  if (isWord && CLOSING.has(before)) return false
  if (wasWord && isFull && endBans.has(after)) return false
  return before === '·' && !isWord ? !startBans.has(after) : null
}

/** Marks that stay with a western word behind them; ？！：； do not. */
const CLOSING: ReadonlySet<string> = new Set('。，、）”’》〉」』】〕')
const STROKES: ReadonlySet<string> = new Set('/\\')

/** The character before an ellipsis: one behind a western word is part of it. */
const beforeDots = (text: string, at: number): number => {
  let index = at - 1
  while (text.charAt(index) === '…') index--
  return text.charCodeAt(index)
}

/** Words with two strokes or more, like an address, are parted behind a stroke before a letter. */
const isPath = (text: string, at: number): boolean => {
  if (!/[A-Za-z]/.test(text.charAt(at))) return false
  if (text.charAt(at - 1) === '\\') return true
  let from = at
  let to = at
  while (isWestern(text.charCodeAt(from - 1))) from--
  while (isWestern(text.charCodeAt(to))) to++
  return text.slice(from, to).split('/').length > 2
}
