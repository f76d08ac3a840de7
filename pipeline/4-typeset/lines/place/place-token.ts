/** One token and the left end of its box go in; its glyphs go to the line. */
import { K } from '../../text/char-class.ts'
import { isIgnorable, isVariation } from '../../text/ignorable.ts'
import { markShift } from '../measure/mark-shift.ts'
import { plainShift, plainWidth } from '../measure/plain-width.ts'
import { NOTE_MARK, SUBSCRIPT_DROP, SUPERSCRIPT_RISE } from '../measure/superscript.ts'
import { dashStroke } from './dash.ts'
import type { GlyphLine } from './glyph-line.ts'
import { placeRuby } from './place-ruby.ts'
import type { Setting } from './setting.ts'

/** A token on its way: offsets of its text, its class, and where its box begins, in points. */
interface PlacedToken {
  readonly index: number
  readonly kind: number
  readonly from: number
  readonly to: number
  readonly x: number
}

/** Draws the token of an index; its box begins at `x` points. */
export const placeToken = (setting: Setting, out: GlyphLine, index: number, x: number): void => {
  const { tokens } = setting.engine.measures
  const kind = tokens.kind[index] ?? 0
  const from = tokens.start[index] ?? 0
  const to = tokens.start[index + 1] ?? from
  out.lookAt(from)
  // Nine tokens of ten.
  if (kind === K.ID && to - from === 1) out.plain(from, to, x)
  else placeOther(setting, out, { index, kind, from, to, x })
}

const placeOther = (setting: Setting, out: GlyphLine, token: PlacedToken): void => {
  const place = placers.get(token.kind) ?? placePlain
  place(setting, out, token)
}

/** A Chinese mark: its ink where the region has it, less the blank that it lost on the left (PU-5, PU-10). */
const placeMark = (setting: Setting, out: GlyphLine, { index, from, to, x }: PlacedToken): void => {
  const { engine, text, tracking } = setting
  const { measures } = engine
  const shift = markShift(engine, out.drawn, index, text.charCodeAt(from), tracking)
  out.plain(from, from + 1, x + shift * setting.size)
  placeCharacters(setting, out, from + 1, to, x + (measures.width[index] ?? 1) * setting.size)
}

/** PU-7: each character of an ellipsis in the middle of 1 em. */
const placeEllipsis = (setting: Setting, out: GlyphLine, { kind, from, to, x }: PlacedToken): void => {
  const shift = out.drawn.shift(setting.text.charCodeAt(from), kind, 1)
  for (let i = from; i < to; i++) {
    out.plain(i, i + 1, x + ((i - from) * (1 + setting.tracking) + shift) * setting.size)
  }
}

/** PU-6: one stroke in a box of 1 or 2 em; the characters stay in the text, undrawn. */
const placeDash = (setting: Setting, out: GlyphLine, { kind, from, to, x }: PlacedToken): void => {
  const width = kind === K.DS ? 2 : 1
  out.rules.push(dashStroke(x, width, out.look.face, setting.size))
  out.invisible(setting.text.slice(from, to), x, width)
}

const placeConnector = (setting: Setting, out: GlyphLine, token: PlacedToken): void => {
  const place = setting.text[token.from] === '—' ? placeDash : placeMark
  place(setting, out, token)
}

/** LB-11: small and raised; a note mark is a placeholder until its page is known. */
const placeSuperscript = (setting: Setting, out: GlyphLine, { from, to, x }: PlacedToken): void => {
  const { note, scale, level } = out.look
  const text = note === undefined ? setting.text.slice(from, to) : NOTE_MARK
  if (note !== undefined) out.notes.push(note)
  const rise = level === 'sub' ? SUBSCRIPT_DROP : -SUPERSCRIPT_RISE
  out.raised(text, x, setting.size * scale, rise * setting.size)
}

const placeBlank = (setting: Setting, out: GlyphLine, { from, to, x }: PlacedToken): void => {
  if (!isIgnorable(setting.text.charCodeAt(from))) out.blank(from, from + 1, x)
  placeCharacters(setting, out, from + 1, to, x)
}

const placePlain = (setting: Setting, out: GlyphLine, { from, to, x }: PlacedToken): void =>
  placeCharacters(setting, out, from, to, x)

/** Characters that follow each other plainly. */
const placeCharacters = (setting: Setting, out: GlyphLine, from: number, to: number, left: number): void => {
  const { text } = setting
  let x = left
  for (let i = from; i < to; ) {
    const code = text.codePointAt(i) ?? 0
    const next = i + unitsOf(code)
    if (!isIgnorable(code)) {
      const width = plainWidth(code, out.drawn)
      const selector = next < to ? (text.codePointAt(next) ?? 0) : 0
      const place = x + plainShift(code, out.drawn) * setting.size
      if (isVariation(selector)) out.varied(i, next, next + unitsOf(selector), place, width)
      else out.plain(i, next, place, width)
      x += (width + setting.tracking) * setting.size
    }
    i = next
  }
}

const unitsOf = (code: number): number => (code >= 0x10000 ? 2 : 1)

function placeAnnotated(setting: Setting, out: GlyphLine, { from, to, x }: PlacedToken): void {
  if (out.look.picture) out.picture(out.look.picture, x)
  else placeRuby(setting, out, from, to, x)
}

/** How tokens are drawn that are more than characters in a row. */
const placers: ReadonlyMap<number, typeof placePlain> = new Map([
  [K.OB, placeMark],
  [K.CB, placeMark],
  [K.PC, placeMark],
  [K.PS, placeMark],
  [K.EX, placeMark],
  [K.MD, placeMark],
  [K.EN, placeMark],
  [K.SO, placeMark],
  [K.CN, placeConnector],
  [K.DS, placeDash],
  [K.EL, placeEllipsis],
  [K.OBJ, placeSuperscript],
  [K.SP, placeBlank],
  [K.IS, placeBlank],
  [K.GL, placeBlank],
  [K.RB, placeAnnotated]
])
