/** A mark among squeezed tokens goes in; where its ink lies in its box comes out (PU-30: ink flush with the edge). */
import type { Engine } from './engine.ts'
import { type JoinedText, lookIndexAt } from './joined-text.ts'
import { markShift } from './mark-shift.ts'

/** From the left end of the token's box, in em; null where the glyph has no ink. */
export const inkOfMark = (
  engine: Engine,
  { text, looks }: JoinedText,
  at: number
): { readonly left: number; readonly right: number } | null => {
  const offset = engine.measures.tokens.start[at] ?? 0
  const look = looks[lookIndexAt(looks, offset)]
  const face = look && engine.face(look.face)
  const code = text.charCodeAt(offset)
  const ink = face?.ink(code)
  if (!face || !ink) return null
  const shift = markShift(engine, face, at, code)
  return { left: ink.left + shift, right: ink.right + shift }
}
