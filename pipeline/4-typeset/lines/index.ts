/** The line engine: styled text in, lines with every glyph placed out. It knows no fonts, no pages, no files. */

export { breakBySense } from './break-by-sense.ts'
export type {
  Breaker,
  Hyphenate,
  KinsokuLevel,
  LineGlyphs,
  LineRule,
  LineRules,
  MarkStyle,
  PairSqueeze,
  ParagraphSpec,
  SetLine
} from './line.ts'
export { type LineBreakOptions, lineBreaks } from './line-breaks.ts'
export { setInLines } from './set-in-lines.ts'
export { naturalWidth, type OneLineStyle, setOneLine } from './set-one-line.ts'
export { setParagraph } from './set-paragraph.ts'
