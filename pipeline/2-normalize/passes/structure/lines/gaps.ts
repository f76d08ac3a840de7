/** In: a line. Out: its wide blanks, and how wide each is: where line breaks may have been. */
import { blankWidth, isBlank, skipBlanks } from '../../../blanks.ts'

/** A blank, in offsets of its line. */
export interface Gap {
  readonly start: number
  readonly end: number
}

/** All but those at either end. */
export const findGaps = (text: string): Gap[] => {
  const gaps: Gap[] = []
  gapPattern.lastIndex = 0
  for (let match = gapPattern.exec(text); match; match = gapPattern.exec(text)) {
    let start = match.index
    while (start > 0 && isBlank(text.charCodeAt(start - 1))) start--
    const end = skipBlanks(text, match.index)
    gapPattern.lastIndex = end
    if (start > 0 && end < text.length) gaps.push({ start, end })
  }
  return gaps
}

/** Blanks that may have been a line's end. */
const gapPattern = /[\u3000\u00a0\t\u2000-\u200a]| {2}| (?=第)/g

/** True where a line has one. */
export const anyGap: RegExp = new RegExp(gapPattern.source)

/** In em. */
export const widthOf = (text: string, start: number, end: number): number => {
  let width = 0
  for (let at = start; at < end; at++)
    width += text.charCodeAt(at) === 0xa0 ? 2 : blankWidth(text.charCodeAt(at))
  return width
}
