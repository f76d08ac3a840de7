/** In: a line. Out: how wide it stood in its source, in half-ems. */
import type { Block } from '../block.ts'

const isWide = (code: number): boolean => code >= 0x2e80 || (code >= 0x2014 && code <= 0x2026)

/** Width of a text in half-ems: Han 2, Latin 1. */
export const textWidth = (text: string, from = 0, to: number = text.length): number => {
  let width = 0
  for (let at = from; at < to; at++) width += isWide(text.charCodeAt(at)) ? 2 : 1
  return width
}

/** Width of a line with its indent, as it stands in the source: digits of full width were as wide as Han. */
export const lineWidth = (block: Block, base: string): number =>
  block.line.indent * 2 + textWidth(base, block.trace.start, block.trace.end)

/** Width of what would have had to fit on the line before. */
export const openingWidth = (block: Block, base: string): number =>
  firstTokenWidth(base.slice(block.trace.start, Math.min(block.trace.end, block.trace.start + TOKEN)))

/** Longest word that is looked at. */
const TOKEN = 64

/**
 * Width of what a breaker would have had to put on the line before: one Han character with the marks after it,
 * or a Latin word and its space.
 */
const firstTokenWidth = (text: string): number => {
  if (isWide(text.charCodeAt(0))) {
    let end = 1
    while (end < text.length && end < 4 && /[，。、；：！？”’」』）》…—]/.test(text.charAt(end))) end++
    // The unit that a breaker keeps whole may be a bracket and its note number: 〔１〕.
    return textWidth(text, 0, end) + (/[〔（“‘「『《]/.test(text.charAt(0)) ? 4 : 2)
  }
  let end = 1
  while (end < text.length && end < 60 && text.charCodeAt(end) > 0x20 && !isWide(text.charCodeAt(end))) end++
  return end + 1
}
