/** In: a line and where the text block ends. Out: where the line begins and ends, marks at its edges taken as half or whole, whichever is nearer. */
import type { Line } from './glyph.ts'
import { CLOSES, OPENS } from './marks.data.ts'

const HAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}〇]/u

/** True for a character that takes a whole em. */
export const isHan = (text: string): boolean => HAN.test(text)

/** The blank of an opener may be cut off at the start of a line (PU-20): of both readings the one that is nearer to a whole em from the block's edge. */
export const leftEdge = (line: Line, block: number): number => {
  const first = line.glyphs[0]
  if (!first || !OPENS.test(first.text)) return line.left
  const off = (edge: number): number => {
    const ems = (edge - block) / first.size
    return Math.abs(ems - Math.round(ems))
  }
  const cut = first.x + first.size / 2
  return off(cut) < off(first.x) ? cut : first.x
}

/**
 * The blank of a closing mark is cut off at the end of a line in CN (PU-21). Null where the last glyph does not tell: a
 * dash or dots drawn otherwise than they copy out.
 */
export const rightEdge = (line: Line, block: number): number | null => {
  const last = line.glyphs.reduce((far, next) => (next.x >= far.x ? next : far), line.glyphs[0] ?? NOTHING)
  if (last === NOTHING || /[—⸺…⋯]$/u.test(last.text)) return null
  // PU-24: a pause or stop may hang, and then the line ends before it.
  if (HANGS.test(last.text))
    return nearer([last.x, last.x + last.size / 2, last.x + last.size, last.right], block)
  if (CLOSES.test(last.text)) return nearer([last.x + last.size / 2, last.x + last.size, last.right], block)
  return isHan(last.text) ? last.x + last.size : last.right
}

const HANGS = /^[、，。]$/u

const NOTHING = { x: 0, right: 0, size: 0, text: '' }

const nearer = (edges: readonly number[], block: number): number =>
  edges.reduce((best, edge) => (Math.abs(edge - block) < Math.abs(best - block) ? edge : best))
