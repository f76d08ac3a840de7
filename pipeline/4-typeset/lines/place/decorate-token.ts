/** A placed token goes in; the dot or line under it goes to the line (clreq «Emphasis dots», «Proper noun marks», «Book title marks»). */
import { type Points, pt } from '../../../model/units.ts'
import { K } from '../../text/char-class.ts'
import type { LineRule } from '../line.ts'
import type { GlyphLine } from './glyph-line.ts'
import type { Setting } from './setting.ts'

/** The foot of the character box below the baseline, in em (PG-6). */
const FOOT = 0.12
/** 着重号: diameter and distance from the character box, in em. */
const DOT = 0.13
const DOT_CLEAR = 0.06
/** 专名号, 书名号: distance from the character box, thickness, height and length of a wave, in em. */
const LINE_CLEAR = 0.06
const THICKNESS = 0.04
const WAVE = 0.14
const WAVE_LENGTH = 0.36
/** What a line leaves free at either end, so that two names side by side are two. */
const LINE_INSET = 0.06

export const decorateToken = (setting: Setting, out: GlyphLine, index: number, x: number): void => {
  const { emphasisMark, underline } = out.look
  const { tokens, width } = setting.engine.measures
  const { size } = setting
  // Only characters have dots, marks and western words have none.
  if (emphasisMark !== undefined && tokens.kind[index] === K.ID) out.rules.push(dotUnder(x, size))
  if (underline === undefined) return
  const right = x + ((width[index] ?? 0) - setting.tracking) * size
  const last = out.rules.at(-1)
  const goesOn = last !== undefined && last === out.underline?.rule && out.underline.look === out.look
  const rule = goesOn
    ? { ...last, width: pt(right - LINE_INSET * size - last.x) }
    : lineUnder(x, right, size, underline)
  if (goesOn) out.rules.pop()
  out.rules.push(rule)
  out.underline = { rule, look: out.look }
}

const dotUnder = (x: number, size: Points): LineRule => ({
  x: pt(x + ((1 - DOT) / 2) * size),
  y: pt((FOOT + DOT_CLEAR) * size),
  width: pt(DOT * size),
  height: pt(DOT * size),
  dots: pt(2 * DOT * size)
})

const lineUnder = (x: number, right: number, size: Points, kind: 'straight' | 'wavy'): LineRule => ({
  x: pt(x + LINE_INSET * size),
  y: pt((FOOT + LINE_CLEAR) * size),
  width: pt(right - x - 2 * LINE_INSET * size),
  height: pt((kind === 'wavy' ? WAVE : THICKNESS) * size),
  ...(kind === 'wavy' ? { wave: pt(WAVE_LENGTH * size) } : {})
})
