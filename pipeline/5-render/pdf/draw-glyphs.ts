/** In: a glyph run and its font. Out: text operators that put every glyph where the run says. */
import type { GlyphRun } from '../../model/pages.ts'
import type { ContentStream } from './content-stream.ts'
import type { DrawnFont } from './drawn-font.ts'

/** Text state that operators have set and that holds until changed. */
export interface TextState {
  font: DrawnFont | null
  size: number
  spacing: number
  /** For the glyphs of one run after another. */
  readonly room: Uint16Array
}

/** Farther than this, in em, a glyph may not stand from its place. */
const tolerance = 0.001

/** Glyphs of a long line. */
const ROOM = 256

/** @example const state = startText() // at the top of a page */
export const startText = (): TextState => ({
  font: null,
  size: 0,
  spacing: 0,
  room: new Uint16Array(ROOM)
})

/** Draws between BT and ET. */
export const drawGlyphs = (stream: ContentStream, state: TextState, run: GlyphRun, font: DrawnFont): void => {
  const cids = cidsOf(run, font, state.room)
  if (cids.length === 0) return
  setFont(stream, state, run, font)
  if (run.invisible) layInvisible(stream, state, run, cids, font)
  else layVisible(stream, state, run, cids, font)
}

/** In the room where there is enough: memory of its own for each run would cost more than drawing it. */
const cidsOf = (run: GlyphRun, font: DrawnFont, room: Uint16Array): Uint16Array => {
  const count = run.xs.length
  const cids = count <= room.length ? new Uint16Array(room.buffer, 0, count) : new Uint16Array(count)
  let index = 0
  for (let at = 0; at < run.text.length; index++) {
    const codePoint = run.text.codePointAt(at) ?? 0
    at += codePoint > 0xffff ? 2 : 1
    cids[index] = font.cid(codePoint)
  }
  if (index !== cids.length)
    throw new RangeError(`A glyph run of ${index} code points has ${cids.length} places: ${run.text}`)
  return cids
}

const setFont = (stream: ContentStream, state: TextState, run: GlyphRun, font: DrawnFont): void => {
  if (state.font !== font || state.size !== run.size) {
    stream.write(`/${font.embedded.id} `)
    stream.number(run.size)
    stream.write('Tf ')
    state.font = font
    state.size = run.size
  }
}

/** The font's own advances are corrected by spacing and adjustments to what the run plans. */
const layVisible = (
  stream: ContentStream,
  state: TextState,
  run: GlyphRun,
  cids: Uint16Array,
  font: DrawnFont
): void => {
  setSpacing(stream, state, usualSpacing(run, cids, font))
  setOrigin(stream, run.xs[0] ?? 0, run.baseline)
  showGlyphs(stream, state, run, cids, font)
}

/** At its own size, what room is left spread so thinly that no reader takes a gap for a space. */
const layInvisible = (
  stream: ContentStream,
  state: TextState,
  run: GlyphRun,
  cids: Uint16Array,
  font: DrawnFont
): void => {
  const left = run.xs[0] ?? 0
  let spare = run.right - left
  for (const cid of cids) spare -= (font.advances[cid] ?? 0) * run.size
  const gap = Math.round((spare / (cids.length + 1)) * 1000) / 1000
  setSpacing(stream, state, gap)
  setOrigin(stream, left + gap, run.baseline)
  stream.write('3 Tr ')
  stream.openString()
  for (const cid of cids) stream.glyph(cid)
  stream.closeString()
  stream.write('Tj 0 Tr\n')
}

/** The page's y axis points down, so glyphs are turned upright again. */
const setOrigin = (stream: ContentStream, x: number, baseline: number): void => {
  stream.write('1 0 0 -1 ')
  stream.number(x)
  stream.number(baseline)
  stream.write('Tm ')
}

const setSpacing = (stream: ContentStream, state: TextState, spacing: number): void => {
  if (state.spacing === spacing) return
  stream.number(spacing)
  stream.write('Tc ')
  state.spacing = spacing
}

/**
 * The spacing that most gaps of the run have, in points: a justified line stretches nearly all of them equally,
 * and one operator for the line is far smaller than one number for each gap. (Boyer–Moore majority vote.)
 */
const usualSpacing = (run: GlyphRun, cids: Uint16Array, font: DrawnFont): number => {
  const { xs, size } = run
  let candidate = 0
  let votes = 0
  for (let i = 0; i + 1 < cids.length; i++) {
    const extra = extraAfter(xs, i, cids, font, size)
    if (votes === 0) candidate = extra
    votes += Math.abs(extra - candidate) < tolerance * size ? 1 : -1
  }
  return votes > 0 ? Math.round(candidate * 1000) / 1000 : 0
}

const extraAfter = (xs: Float64Array, i: number, cids: Uint16Array, font: DrawnFont, size: number): number =>
  (xs[i + 1] ?? 0) - (xs[i] ?? 0) - (font.advances[cids[i] ?? 0] ?? 0) * size

/** Strings of glyphs, cut where the pen has to be moved by more than the tolerance. */
const showGlyphs = (
  stream: ContentStream,
  state: TextState,
  run: GlyphRun,
  cids: Uint16Array,
  font: DrawnFont
): void => {
  const { xs, size } = run
  let pen = xs[0] ?? 0
  stream.write('[')
  stream.openString()
  for (let i = 0; i < cids.length; i++) {
    const cid = cids[i] ?? 0
    const off = (xs[i] ?? 0) - pen
    if (Math.abs(off) > tolerance * size) {
      const thousandths = Math.round((off * 1000) / size)
      stream.closeString()
      stream.number(-thousandths)
      stream.openString()
      pen += (thousandths * size) / 1000
    }
    stream.glyph(cid)
    pen += (font.advances[cid] ?? 0) * size + state.spacing
  }
  stream.closeString()
  stream.write(']TJ\n')
}
