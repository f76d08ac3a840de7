/** A mark among squeezed tokens goes in; how far right of its box's left end its glyph is drawn comes out (PU-5, PU-10, PU-30). */
import { K } from '../../text/char-class.ts'
import type { DrawnFace } from './drawn-face.ts'
import type { Engine } from './engine.ts'

/** In em; `tracking` as the token was measured with. Negative where blank on its left is gone. */
export const markShift = (
  { measures, glue }: Engine,
  face: DrawnFace,
  at: number,
  code: number,
  tracking = 0
): number => {
  const kind = measures.tokens.kind[at] ?? 0
  const nominal = kind === K.SO ? (measures.width[at] ?? 1) - tracking : (glue.marks.width[kind] ?? 1)
  if (Number.isNaN(nominal)) return 0 // `plain`: as the font has it
  // An opener's ink stands at the right of its box, however narrow the style makes it.
  const narrower = kind === K.OB ? 1 - nominal : 0
  return face.shift(code, kind, nominal) - narrower - (measures.lost[at] ?? 0)
}
