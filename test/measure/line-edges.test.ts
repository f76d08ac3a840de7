import { expect, test } from 'vitest'
import type { Glyph, Line } from '../../pipeline/measure/glyph.ts'
import { rightEdge } from '../../pipeline/measure/line-edges.ts'

const glyph = (text: string, x: number): Glyph => ({
  text,
  x,
  right: x + 10,
  baseline: 0,
  size: 10,
  font: '',
  invisible: false,
  black: true
})

const endOf = (text: string, x: number): number | null => {
  const glyphs = [glyph('甲', x - 10), glyph(text, x)]
  const line: Line = { page: 0, baseline: 0, size: 10, left: 0, right: x + 10, glyphs, text: '', alone: true }
  return rightEdge(line, 100)
}

test('PU-21, PU-24: a stop at the end of a line takes a whole em, half of one, or hangs', () => {
  expect([endOf('。', 90), endOf('。', 95), endOf('。', 100)]).toEqual([100, 100, 100])
  // A quotation mark does not hang.
  expect(endOf('”', 100)).toBe(105)
  expect(endOf('乙', 90)).toBe(100)
})
