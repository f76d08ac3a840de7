/**
 * In: a line of the contents that is too long. Out: its lines, broken where the page engine breaks them. A right indent
 * would do it in Word, but LibreOffice loses the number of a tab that stands beyond one.
 */
import { wordJoints } from '../../model/word-joints.ts'
import { textEm } from './text-width.ts'

/** Marks that do not begin a line, and those that do not end one; a Latin word or a number stays whole. */
const NOT_FIRST = /^[、。，．：；？！）〕］｝〉》」』】〗’”·…—～]/
const NOT_LAST = /[（〔［｛〈《「『【〖‘“]$/
const INSIDE_WORD = /[\w.]$/
/** One character alone, before the author or at the end. */
const LONE = /^.(?:\u3000|$)/u

/**
 * Offsets (UTF-16) at which new lines begin. Measures in em; the lines after the first hang.
 *
 * @example turnOver('关于菜园的记录', 4, 4) // [4]
 */
export const turnOver = (text: string, firstMeasure: number, nextMeasure: number): readonly number[] => {
  // Most entries take one line, and looking for words costs more than all else of an entry.
  if (textEm(text) <= firstMeasure) return []
  const breaks: number[] = []
  const joints = wordJoints(text)
  let start = 0
  let measure = firstMeasure
  while (textEm(text.slice(start)) > measure) {
    const end = lastBreak(text, start, measure, joints)
    if (end <= start || end >= text.length) break
    breaks.push(end)
    start = end
    measure = nextMeasure
  }
  return breaks
}

/** The last offset at which the line from `start` may end; `start` where there is none. */
const lastBreak = (text: string, start: number, measure: number, joints: ReadonlySet<number>): number => {
  let width = 0
  let best = start
  let anywhere = start
  let offset = start
  for (const character of text.slice(start)) {
    if (offset > start && mayBreak(text, offset)) {
      anywhere = offset
      if (!joints.has(offset) && !LONE.test(text.slice(offset))) best = offset
    }
    width += textEm(character)
    if (width > measure) return best > start ? best : anywhere
    offset += character.length
  }
  return text.length
}

const mayBreak = (text: string, offset: number): boolean => {
  const before = text.slice(0, offset)
  const after = text.slice(offset)
  if (NOT_FIRST.test(after) || NOT_LAST.test(before)) return false
  return !(INSIDE_WORD.test(before) && /^[\w.]/.test(after))
}
