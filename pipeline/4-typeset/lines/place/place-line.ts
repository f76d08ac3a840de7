/** The tokens of one line and how its glue is used go in; glyphs at their places come out. */
import { pt } from '../../../model/units.ts'
import { K } from '../../text/char-class.ts'
import { isIgnorable } from '../../text/ignorable.ts'
import type { LineFit } from '../break/line-fit.ts'
import type { SetLine } from '../line.ts'
import type { DrawnFace } from '../measure/drawn-face.ts'
import { plainWidth } from '../measure/measure-tokens.ts'
import { ALL_SHRINK, COLUMNS } from '../measure/measures.ts'
import { NOTE_MARK, SUPERSCRIPT_RISE } from '../measure/superscript.ts'
import { dashStroke } from './dash.ts'
import { GlyphLine } from './glyph-line.ts'
import type { Setting } from './setting.ts'

/**
 * Sets the tokens `first` to `last` with the line's left end at `left` points from the paragraph's left edge.
 * The fit says how far the glue gives; a fresh one gives the natural line.
 */
export const placeLine = (
  setting: Setting,
  first: number,
  last: number,
  left: number,
  fit: LineFit
): SetLine => {
  const { measures } = setting.engine
  const { sums, lineStart, lineEnd, lastInk, han } = measures
  const { size } = setting
  const kinds = usedKinds(fit)
  const out = new GlyphLine(setting)
  const origin = lineStart[first] ?? 0
  const end = lastInk[last] ?? -1
  let given = 0
  for (let i = first; i <= last; i++) {
    const row = i * COLUMNS
    const place = i > end && end >= first ? out.right : left + ((sums[row] ?? 0) - origin + given) * size
    placeToken(setting, out, i, place)
    if (i === end) out.right = left + ((lineEnd[last] ?? 0) - origin + given) * size
    if (i < end) {
      for (const kind of kinds) {
        given += (fit.share[kind] ?? 0) * ((sums[row + COLUMNS + kind] ?? 0) - (sums[row + kind] ?? 0))
      }
    }
  }
  if (end < first) out.right = left
  return {
    glyphs: out.finish(),
    rules: out.rules,
    left: pt(left),
    right: pt(out.right),
    notes: out.notes,
    hanCount: (han[last + 1] ?? 0) - (han[first] ?? 0)
  }
}

const usedKinds = (fit: LineFit): number[] => {
  const kinds: number[] = []
  for (let kind = 1; kind < ALL_SHRINK; kind++) if (fit.share[kind] !== 0) kinds.push(kind)
  return kinds
}

/** Draws one token whose box begins at `x` points. */
const placeToken = (setting: Setting, out: GlyphLine, index: number, x: number): void => {
  const { measures } = setting.engine
  const { tokens, width, lost } = measures
  const kind = tokens.kind[index] ?? 0
  const from = tokens.start[index] ?? 0
  const to = tokens.start[index + 1] ?? from
  const face = out.lookAt(from)
  if (kind === K.ID && to - from === 1) {
    out.plain(from, to, x)
    return
  }
  const { size } = setting
  const code = setting.text.codePointAt(from) ?? 0
  switch (kind) {
    case K.OB:
    case K.CB:
    case K.PC:
    case K.PS:
    case K.EX:
    case K.MD: {
      const nominal = setting.engine.glue.marks.width[kind] ?? 1
      const shift = face.shift(code, kind, nominal)
      out.plain(from, from + 1, x + (shift - (lost[index] ?? 0)) * size)
      return
    }
    case K.CN:
      if (code === 0x2014) {
        placeDash(setting, out, from, to, x, 1)
        return
      }
      out.plain(from, from + 1, x + face.shift(code, kind, 1) * size)
      return
    case K.EN:
    case K.SO:
      out.plain(from, from + 1, x + face.shift(code, kind, (width[index] ?? 1) - setting.tracking) * size)
      return
    case K.EL:
      for (let i = from; i < to; i++) {
        const shift = face.shift(code, kind, 1)
        out.plain(i, i + 1, x + (i - from + shift + setting.tracking * (i - from)) * size)
      }
      return
    case K.DS:
      placeDash(setting, out, from, to, x, 2)
      return
    case K.OBJ:
      placeSuperscript(setting, out, from, to, x)
      return
    case K.SP:
    case K.IS:
    case K.GL:
      if (!isIgnorable(code)) out.blank(from, to, x)
      return
    default:
      placeCharacters(setting, out, face, from, to, x)
  }
}

const placeCharacters = (
  setting: Setting,
  out: GlyphLine,
  face: DrawnFace,
  from: number,
  to: number,
  left: number
): void => {
  let x = left
  for (let i = from; i < to; ) {
    const code = setting.text.codePointAt(i) ?? 0
    const next = i + (code >= 0x10000 ? 2 : 1)
    if (!isIgnorable(code)) {
      const ideograph = code >= 0x20000 && code < 0x40000
      const width = ideograph ? 1 : plainWidth(code, face)
      out.plain(i, next, x, width)
      x += (width + setting.tracking) * setting.size
    }
    i = next
  }
}

/** PU-6: one stroke in a box of 1 or 2 em; the characters stay in the text, undrawn. */
const placeDash = (
  setting: Setting,
  out: GlyphLine,
  from: number,
  to: number,
  x: number,
  width: number
): void => {
  out.rules.push(dashStroke(x, width, out.face, setting.size))
  out.invisible(setting.text.slice(from, to), x, width)
}

const placeSuperscript = (setting: Setting, out: GlyphLine, from: number, to: number, x: number): void => {
  const { look } = out
  const { size } = setting
  const text = look.note === undefined ? setting.text.slice(from, to) : NOTE_MARK
  if (look.note !== undefined) out.notes.push(look.note)
  out.raised(text, x, size * look.scale, -SUPERSCRIPT_RISE * size)
}
