/** Line rules for tests: CN, level gb, optimal, fixed faces, and a list of what was said about bad lines. */
import type { LineRules, ParagraphSpec, SetLine } from '../../pipeline/4-typeset/lines/index.ts'
import { em, pt } from '../../pipeline/model/units.ts'
import { fixedFaces } from './fixed-faces.ts'

/** @example lineRules({ region: 'TW' }) */
export const lineRules = (options: Partial<LineRules> = {}): LineRules => ({
  faces: fixedFaces(),
  region: 'CN',
  level: 'gb',
  breaker: 'optimal',
  hanging: false,
  onSubstitute: () => {},
  onBadLine: () => {},
  ...options
})

/** Type size of `paragraph`: 10 points, so that an em is easily read off. */
export const SIZE = 10

/** A paragraph of `measure` em in 10 pt, justified, without indent. */
export const paragraph = (
  text: string,
  measure: number,
  options: Partial<ParagraphSpec> = {}
): ParagraphSpec => ({
  runs: [{ text }],
  face: 'serif',
  size: pt(SIZE),
  tracking: em(0),
  measure: pt(measure * SIZE),
  firstIndent: pt(0),
  align: 'justify',
  ...options
})

/** What a line says. */
export const lineText = (line: SetLine): string => line.glyphs.map(glyphs => glyphs.text).join('')

/** Where each code point of a line is drawn, in em from the left edge. */
export const lineXs = (line: SetLine): number[] =>
  line.glyphs.flatMap(glyphs => Array.from(glyphs.xs, x => x / SIZE))
