/** How wide characters are that follow each other plainly: words, numbers, symbols, Han of any plane. */
import { isIgnorable } from '../../text/ignorable.ts'
import type { DrawnFace } from './drawn-face.ts'

/** Full-width forms and Han beyond the first plane are 1 em, all else is as wide as its glyph; in em. */
export const plainWidth = (code: number, face: DrawnFace): number => {
  if ((code >= 0xff01 && code <= 0xff60) || (code >= 0xffe0 && code <= 0xffe6)) return 1
  if (code >= 0x2018 && code <= 0x201d) return westernQuote(code, face).width
  return code >= 0x20000 && code < 0x40000 ? 1 : face.advance(code)
}

/** How far to the right of its place a glyph is drawn, in em: negative where blank on its left is left out. */
export const plainShift = (code: number, face: DrawnFace): number =>
  code >= 0x2018 && code <= 0x201d ? westernQuote(code, face).shift : 0

/** Blank on either side of a quotation mark among western letters, in em. */
const CLEAR = 0.05
/** A glyph as wide as this is made for Chinese. */
const FULL_WIDTH = 0.8

/** PU-7: Chinese faces have one glyph for both, half of it blank; among western letters, it is as wide as its ink. */
const westernQuote = (code: number, face: DrawnFace): { readonly width: number; readonly shift: number } => {
  const advance = face.advance(code)
  const ink = advance < FULL_WIDTH ? null : face.ink(code)
  return ink
    ? { width: ink.right - ink.left + 2 * CLEAR, shift: CLEAR - ink.left }
    : { width: advance, shift: 0 }
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
