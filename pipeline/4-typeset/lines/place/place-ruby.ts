/** A word with its reading goes in; both go to the line, the reading small above the word. */
import { bopomofoOf } from '../measure/bopomofo.ts'
import { plainShift, plainWidth } from '../measure/plain-width.ts'
import { RUBY_RISE, RUBY_SIZE, rubyWidths } from '../measure/ruby.ts'
import type { GlyphLine } from './glyph-line.ts'
import { placeBopomofo } from './place-bopomofo.ts'
import type { Setting } from './setting.ts'

/** A word narrower than its reading is spread: half the space of a gap at either end, as clreq has it. */
export const placeRuby = (setting: Setting, out: GlyphLine, from: number, to: number, x: number): void => {
  const { text, size, tracking } = setting
  const word = text.slice(from, to)
  const reading = out.look.ruby ?? ''
  const syllables = bopomofoOf(word, reading, out.drawn.region)
  if (syllables) {
    placeBopomofo(setting, out, from, to, x, syllables)
    return
  }
  const widths = rubyWidths(word, reading, out.drawn, tracking)
  const gap = (widths.whole - widths.word) / [...word].length
  const drawWord = (): void => {
    let at = x + (gap / 2) * size
    for (let i = from; i < to; ) {
      const code = text.codePointAt(i) ?? 0
      const next = i + (code >= 0x10000 ? 2 : 1)
      const width = plainWidth(code, out.drawn)
      out.plain(i, next, at + plainShift(code, out.drawn) * size, width)
      at += (width + tracking + gap) * size
      i = next
    }
  }
  const left = x + ((widths.whole - tracking - widths.reading) / 2) * size
  out.annotated(drawWord, () => out.raised(reading, left, RUBY_SIZE * size, -RUBY_RISE * size))
}
