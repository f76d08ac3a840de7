/** In: a decoded plain text. Out: a root with one paragraph a line, its blanks and page breaks kept as evidence. */
import type { Paragraph, Root } from 'mdast'
import { traced } from '../../model/text.ts'
import { blankWidth, skipBlanks, skipBlanksBack } from '../blanks.ts'
import { paragraphOf, paragraphsAlike } from '../passes/structure/block.ts'

/**
 * Lines end at LF, CRLF, CR, U+0085, U+2028, U+2029, form feed and vertical tab (TN-2). Blank lines make no node:
 * they are counted on the line that follows them.
 *
 * @example parsePlainText('题目\n\n　　正文').children.length // 2
 */
export const parsePlainText = (base: string): Root => {
  const children: Paragraph[] = []
  const paragraphAlike = paragraphsAlike()
  const nextLineEnd = lineEndsOf(base)
  const wordsAlike = sharedWords()
  let blankLinesBefore = 0
  let pageBreakBefore = false
  for (let start = 0; start <= base.length; ) {
    const { end, next, isPageBreak } = nextLineEnd(start)
    const from = skipBlanks(base, start, end)
    if (from < end) {
      const indent = widthOfBlanks(base, start, from)
      const to = skipBlanksBack(base, end, from)
      const text = traced(base, from, to, wordsAlike(base.slice(from, to)))
      children.push(
        pageBreakBefore
          ? paragraphOf(text, { indent, blankLinesBefore, pageBreakBefore })
          : paragraphAlike(text, indent, blankLinesBefore)
      )
      blankLinesBefore = 0
      pageBreakBefore = false
    } else if (!isPageBreak) blankLinesBefore++
    if (isPageBreak) pageBreakBefore = true
    start = next
  }
  return { type: 'root', children }
}

/** Short lines that say the same share their words: a text may have half a million of them, and fifty passes read each. */
const sharedWords = (): ((words: string) => string) => {
  const known = new Map<string, string>()
  return words => {
    if (words.length > SHORT) return words
    const before = known.get(words)
    if (before === undefined) known.set(words, words)
    return before ?? words
  }
}

const SHORT = 8

/** Where a line ends, and where the next begins; past the base where there is none. */
interface LineEnd {
  readonly end: number
  readonly next: number
  readonly isPageBreak: boolean
}

/** Line feeds alone are found by the platform, much faster than any pattern. */
const lineEndsOf = (base: string): ((start: number) => LineEnd) => {
  const last = { end: base.length, next: base.length + 1, isPageBreak: false }
  const odd = /[\r\u0085\u2028\u2029\f\v]/
  if (!odd.test(base))
    return start => {
      const end = base.indexOf('\n', start)
      return end < 0 ? last : { end, next: end + 1, isPageBreak: false }
    }
  const lineEnd = /\r\n|[\n\r\u0085\u2028\u2029\f\v]/g
  return start => {
    lineEnd.lastIndex = start
    const found = lineEnd.exec(base)
    if (!found) return last
    return { end: found.index, next: lineEnd.lastIndex, isPageBreak: found[0] === '\f' }
  }
}

const widthOfBlanks = (base: string, from: number, to: number): number => {
  let width = 0
  for (let at = from; at < to; at++) width += blankWidth(base.charCodeAt(at))
  return width
}
