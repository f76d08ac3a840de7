/** In: a decoded plain text. Out: a root with one paragraph a line, its blanks and page breaks kept as evidence. */
import type { Paragraph, Root } from 'mdast'
import type { LineEvidence } from '../../model/article.ts'
import { traced } from '../../model/text.ts'
import { blankWidth, skipBlanks, skipBlanksBack } from '../blanks.ts'
import { paragraphOf } from '../passes/structure/block.ts'

/**
 * Lines end at LF, CRLF, CR, U+0085, U+2028, U+2029, form feed and vertical tab (TN-2). Blank lines make no node:
 * they are counted on the line that follows them.
 *
 * @example parsePlainText('题目\n\n　　正文').children.length // 2
 */
export const parsePlainText = (base: string): Root => {
  const children: Paragraph[] = []
  const lineEnd = /\r\n|[\n\r\u0085\u2028\u2029\f\v]/g
  let blankLinesBefore = 0
  let pageBreakBefore = false
  for (let start = 0; start <= base.length; ) {
    const found = lineEnd.exec(base)
    const end = found ? found.index : base.length
    const paragraph = lineIn(base, start, end, blankLinesBefore, pageBreakBefore)
    if (paragraph) {
      children.push(paragraph)
      blankLinesBefore = 0
      pageBreakBefore = false
    } else if (found?.[0] !== '\f') blankLinesBefore++
    if (!found) break
    if (found[0] === '\f') pageBreakBefore = true
    start = lineEnd.lastIndex
  }
  return { type: 'root', children }
}

const lineIn = (
  base: string,
  start: number,
  end: number,
  blankLinesBefore: number,
  pageBreakBefore: boolean
): Paragraph | null => {
  const from = skipBlanks(base, start, end)
  if (from === end) return null
  let indent = 0
  for (let at = start; at < from; at++) indent += blankWidth(base.charCodeAt(at))
  const line: LineEvidence = {
    indent,
    blankLinesBefore,
    ...(pageBreakBefore ? { pageBreakBefore } : {})
  }
  return paragraphOf(traced(base, from, skipBlanksBack(base, end, from)), line)
}
