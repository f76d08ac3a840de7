/** The tokens of one line and how its glue is used go in; glyphs at their places come out. */
import { pt } from '../../../model/units.ts'
import { K, TOKEN_CLASSES } from '../../text/char-class.ts'
import { GLUE } from '../../text/glue.ts'
import { isHyphenPenalty } from '../../text/hyphens.ts'
import type { LineFit } from '../break/line-fit.ts'
import type { SetLine } from '../line.ts'
import { ALL_SHRINK, COLUMNS } from '../measure/measures.ts'
import { decorateToken } from './decorate-token.ts'
import { GlyphLine } from './glyph-line.ts'
import { placeToken } from './place-token.ts'
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
    placeToken(setting, out, i, place + behindInk(setting, i, fit) * size)
    if (setting.decorated) decorateToken(setting, out, i, place)
    if (i === end) out.right = left + ((lineEnd[last] ?? 0) - origin + given) * size
    if (i === last && isHyphenPenalty(measures.tokens.own[i] ?? 0)) {
      out.hyphen(place + (measures.width[i] ?? 0) * size)
    }
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
    ...(out.pictures.length === 0 ? {} : { pictures: out.pictures }),
    left: pt(left),
    right: pt(out.right),
    notes: out.notes,
    hanCount: (han[last + 1] ?? 0) - (han[first] ?? 0)
  }
}

/** R3: what an interpunct gives of the blank behind it is counted before it; its ink does not move for that. */
const behindInk = ({ engine }: Setting, at: number, fit: LineFit): number => {
  const { tokens } = engine.measures
  if (tokens.kind[at] !== K.MD || fit.share[GLUE.R3] === 0) return 0
  const pair = K.MD * TOKEN_CLASSES + (tokens.kind[at + 1] ?? 0)
  return engine.glue.level[pair] === GLUE.R3
    ? -(fit.share[GLUE.R3] ?? 0) * (engine.glue.shrink[pair] ?? 0)
    : 0
}

const usedKinds = (fit: LineFit): number[] => {
  const kinds: number[] = []
  for (let kind = 1; kind < ALL_SHRINK; kind++) if (fit.share[kind] !== 0) kinds.push(kind)
  return kinds
}
