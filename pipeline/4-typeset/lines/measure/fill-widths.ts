/** Tokens go in; the width of each, before any mark is squeezed, and the count of Han come out (PU-1, PU-4). */
import { K } from '../../text/char-class.ts'
import { WORD_SPACE } from '../../text/glue.ts'
import type { DrawnFace } from './drawn-face.ts'
import type { Engine } from './engine.ts'
import { type JoinedText, type Look, lookIndexAt } from './joined-text.ts'
import { textWidth } from './plain-width.ts'
import { rubyWidths } from './ruby.ts'
import { NOTE_MARK, superscriptWidth } from './superscript.ts'

export const fillWidths = (engine: Engine, joined: JoinedText, tracking: number): void => {
  const { measures, glue } = engine
  const { start, kind, count } = measures.tokens
  const { width, lost, han } = measures
  const fixed = glue.marks.width
  const { text, looks } = joined
  let lookIndex = lookIndexAt(looks, start[0] ?? 0)
  let look = looks[lookIndex]
  let face = look ? engine.face(look.face) : undefined
  let hanCount = 0
  for (let i = 0; i < count; i++) {
    const from = start[i] ?? 0
    while (look && from >= look.end) {
      look = looks[++lookIndex]
      face = look ? engine.face(look.face) : undefined
    }
    if (!look || !face) break
    const k = kind[i] ?? 0
    han[i] = hanCount
    lost[i] = 0
    if (k === K.ID) {
      // A mark stands close to what it marks, however far apart that is set.
      width[i] = tracking === 0 || (i + 1 < count && kind[i + 1] === K.OBJ) ? 1 : 1 + tracking
      const unit = text.charCodeAt(from)
      if ((unit >= 0x3400 && unit < 0xfb00) || unit === 0x3007) hanCount++
      continue
    }
    const to = start[i + 1] ?? from
    const known = fixed[k] ?? Number.NaN
    if (Number.isNaN(known) || to - from > 1 || k === K.SO) {
      width[i] = tokenWidth({ text, from, to, kind: k, look, face, tracking }, known)
      if (k === K.RB) hanCount += hanIn(text, from, to)
    } else width[i] = known + tracking
  }
  han[count] = hanCount
}

const hanIn = (text: string, from: number, to: number): number =>
  text.slice(from, to).match(/[\u3007\u3400-\ufaff]/g)?.length ?? 0

interface MeasuredToken {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly kind: number
  readonly look: Look
  readonly face: DrawnFace
  readonly tracking: number
}

/** `known` is the width of the class, NaN where it depends on the characters. */
const tokenWidth = (token: MeasuredToken, known: number): number => {
  const { text, from, to, kind, look, face, tracking } = token
  if (kind === K.OBJ)
    return look.scale * superscriptWidth(look.note === undefined ? text.slice(from, to) : NOTE_MARK, face)
  if (kind === K.EL) return (to - from) * (1 + tracking)
  if (kind === K.SO && text[from] === '／') return 1 + tracking
  if (!Number.isNaN(known)) return known + tracking * (kind === K.DS ? to - from : 1)
  if (look.picture) return look.picture.width + tracking
  if (kind === K.RB) return rubyWidths(text.slice(from, to), look.ruby ?? '', face, tracking).whole
  if (kind === K.SP) return Math.max(face.advance(0x20), WORD_SPACE) + tracking
  // PU-30 `plain`: Chinese quotation marks as the font has them.
  if (kind === K.OB || kind === K.CB) return face.advance(text.charCodeAt(from)) + tracking
  return textWidth(text, face, tracking, from, to)
}
