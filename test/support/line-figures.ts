/** In: a PDF as `measure` reads it. Out: the figures by which its lines are judged beside those of other programs. */
import type { MeasuredText } from '../../pipeline/measure/measured-text.ts'
import { quantile } from '../../pipeline/measure/statistics.ts'

/** Shares from 0 to 1, gaps in em. */
export interface LineFigures {
  readonly lines: number
  readonly full: number
  /** Of the full lines, those that miss the edge by more than a quarter em. */
  readonly raggedShare: number
  /** The middle one of the gaps between Han characters, line by line. */
  readonly hanGap: { readonly p95: number; readonly max: number }
  /** The widest gap after a Han character or mark, line by line, a mark's own em not counted. */
  readonly widestGap: { readonly p95: number }
  /** Of the marks before Han characters, those narrower than their em. */
  readonly squeezedMarks: number
}

const HAN = /\p{Script=Han}/u
const MARK = /[、。，．：；？！）〕］｝〉》」』】〗’”]/u
const RAGGED = 0.26
/** Fewer gaps say nothing of a line. */
const ENOUGH = 4

export const lineFigures = ({ body }: MeasuredText): LineFigures => {
  const lines = body.flatMap(page => page.lines)
  const full = lines.filter(({ continues }) => continues)
  const gaps = full.map(({ line }) => stepsOf(line.glyphs, line.size))
  const inner = gaps.map(all => all.filter(({ left }) => HAN.test(left))).filter(all => all.length >= ENOUGH)
  const spread = inner.map(all =>
    quantile(
      all.map(({ step }) => step - 1),
      0.5
    )
  )
  const widest = gaps.map(all => Math.max(0, ...all.map(({ step }) => step - 1)))
  const marks = gaps.flatMap(all => all.filter(({ left }) => MARK.test(left)))
  return {
    lines: lines.length,
    full: full.length,
    raggedShare: full.filter(({ end }) => Math.abs(end ?? 0) > RAGGED).length / full.length,
    hanGap: { p95: quantile(spread, 0.95), max: Math.max(...spread) },
    widestGap: { p95: quantile(widest, 0.95) },
    squeezedMarks: marks.filter(({ step }) => step < 0.98).length / Math.max(1, marks.length)
  }
}

interface Step {
  readonly left: string
  /** From one glyph's origin to the next one's, em. */
  readonly step: number
}

/** Steps from a Han character or mark to a Han character. */
const stepsOf = (glyphs: readonly { readonly text: string; readonly x: number }[], size: number): Step[] =>
  glyphs.flatMap((glyph, index) => {
    const next = glyphs[index + 1]
    if (!next || !HAN.test(next.text) || !(HAN.test(glyph.text) || MARK.test(glyph.text))) return []
    return [{ left: glyph.text, step: (next.x - glyph.x) / size }]
  })
