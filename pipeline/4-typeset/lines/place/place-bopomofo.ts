/** A word with its 注音 goes in; each character with its symbols in a column at its right goes to the line. */
import { BESIDE, SYMBOL_SIZE, type Syllable } from '../measure/bopomofo.ts'
import type { GlyphLine } from './glyph-line.ts'
import type { Setting } from './setting.ts'

/** The middle of the character box above the baseline, and the top of a box above its baseline, in em (PG-6). */
const MIDDLE = 0.38
const ASCENT = 0.88

/** `x` is the left edge of the word, in points. */
export const placeBopomofo = (
  { text, size, tracking }: Setting,
  out: GlyphLine,
  from: number,
  to: number,
  x: number,
  syllables: readonly Syllable[]
): void => {
  const step = (1 + BESIDE + tracking) * size
  const drawWord = (): void => {
    let at = from
    for (const [index, character] of [...text.slice(from, to)].entries()) {
      out.plain(at, at + character.length, x + index * step)
      at += character.length
    }
  }
  out.annotated(drawWord, () => {
    for (const [index, syllable] of syllables.entries())
      placeColumn(out, syllable, x + index * step + size, size)
  })
}

/** The symbols one below another, their middle that of the character; the tone beside the last of them, half a symbol higher. */
const placeColumn = (out: GlyphLine, { symbols, tone }: Syllable, left: number, size: number): void => {
  const small = SYMBOL_SIZE * size
  let top = MIDDLE * size + (symbols.length * small) / 2
  for (const symbol of symbols) {
    out.raised(symbol, left, small, ASCENT * small - top)
    top -= small
  }
  if (tone !== '') out.raised(tone, left + small, small, ASCENT * small - (top + 1.5 * small))
}
