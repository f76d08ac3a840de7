/** In: a line and where the text block ends. Out: where the line begins and ends, marks at its edges taken as half or whole, whichever is nearer. */
import type { Glyph, Line } from './glyph.ts'
import { CLOSES, OPENS } from './marks.data.ts'

const HAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}〇]/u

/** True for a character that takes a whole em. */
export const isHan = (text: string): boolean => HAN.test(text)

/** How the marks of a text stand in their boxes. */
export interface MarkEdges {
  /** Pauses and stops stand in the middle, as in TW and HK: a file does not tell where the box of one begins (PU-5). */
  readonly centred: boolean
  /** At the edges of a line marks keep their ink alone (PU-30: hangmobanjiao, cct). */
  readonly ink: boolean
}

/** Where nothing else is said: marks at the side of their boxes. */
const sided: MarkEdges = { centred: false, ink: false }

/** The blank of an opener may be cut off at the start of a line (PU-20): of both readings the one that is nearer to a whole em from the block's edge. */
export const leftEdge = (line: Line, block: number, marks: MarkEdges = sided): number => {
  const first = line.glyphs[0]
  if (!first || !OPENS.test(first.text)) return line.left
  const { x, size } = first
  if (marks.ink)
    return within(block + Math.round((x + size / 2 - block) / size) * size, x, x + WITHOUT_INK * size)
  const off = (edge: number): number => {
    const ems = (edge - block) / size
    return Math.abs(ems - Math.round(ems))
  }
  const cut = x + size / 2
  return off(cut) < off(x) ? cut : x
}

/**
 * The blank of a closing mark is cut off at the end of a line in CN (PU-21). Null where the last glyph does not tell: a
 * dash or dots drawn otherwise than they copy out.
 */
export const rightEdge = (line: Line, block: number, marks: MarkEdges = sided): number | null => {
  const last = line.glyphs.reduce((far, next) => (next.x >= far.x ? next : far), line.glyphs[0] ?? NOTHING)
  const { x, right, size, text } = last
  if (last === NOTHING || /[—⸺…⋯]$/u.test(text)) return null
  if (INTERPUNCT.test(text)) return endOfInterpunct(last, block, marks)
  if (marks.ink && CLOSES.test(text)) return within(block, x + (1 - WITHOUT_INK) * size, x + size)
  // PU-22: whole, or less of it; its blank before the ink may be cut as well (JU-5).
  if (marks.centred && CENTRED.test(text)) return within(block, x + size / 2, x + size)
  // PU-24: a pause or stop may hang, and then the line ends before it.
  if (HANGS.test(text)) return nearer([x, x + size / 2, x + size, right], block)
  if (CLOSES.test(text)) return nearer([x + size / 2, x + size, right], block)
  return isHan(text) ? x + size : right
}

/** Its ink stands in the middle of its box, half an em in CN, up to a whole one elsewhere, whatever the font's advance is (PU-1, PU-8). */
const endOfInterpunct = ({ x, right, size }: Glyph, block: number, { centred }: MarkEdges): number => {
  const middle = (x + right) / 2
  if (centred) return within(block, middle + size / 4, middle + size / 2)
  return nearer([right, middle + size / 4, middle + size / 2], block)
}

/** So much of a mark may be blank, em. */
const WITHOUT_INK = 0.9
const INTERPUNCT = /^[·•‧・･]$/u
const HANGS = /^[、，。]$/u
const CENTRED = /^[、，；：。．！？]$/u

const NOTHING: Glyph = {
  x: 0,
  right: 0,
  size: 0,
  text: '',
  baseline: 0,
  font: '',
  invisible: true,
  black: true
}

const within = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))

const nearer = (edges: readonly number[], block: number): number =>
  edges.reduce((best, edge) => (Math.abs(edge - block) < Math.abs(best - block) ? edge : best))
