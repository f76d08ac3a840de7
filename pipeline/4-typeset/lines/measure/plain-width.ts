/** How wide characters are that follow each other plainly: words, numbers, symbols, Han of any plane. */
import { isIgnorable } from '../../text/ignorable.ts'
import type { DrawnFace } from './drawn-face.ts'

/** Full-width forms and Han beyond the first plane are 1 em, all else is as wide as its glyph; in em. */
export const plainWidth = (code: number, face: DrawnFace): number => {
  if ((code >= 0xff01 && code <= 0xff60) || (code >= 0xffe0 && code <= 0xffe6)) return 1
  return code >= 0x20000 && code < 0x40000 ? 1 : face.advance(code)
}

/** Width of a stretch of text, `tracking` after each character; in em. */
export const textWidth = (
  text: string,
  face: DrawnFace,
  tracking = 0,
  from = 0,
  to: number = text.length
): number => {
  let width = 0
  for (let i = from; i < to; i++) {
    const code = text.codePointAt(i) ?? 0
    if (code >= 0x10000) i++
    if (!isIgnorable(code)) width += plainWidth(code, face) + tracking
  }
  return width
}
