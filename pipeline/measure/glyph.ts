/** What pages of a PDF are read into: shapes only. Lengths in points, from the top left corner of the page. */

/** One glyph where it is drawn. */
export interface Glyph {
  /** What it copies out as: usually one character. */
  readonly text: string
  readonly x: number
  /** Right edge by the file's own widths. */
  readonly right: number
  readonly baseline: number
  readonly size: number
  /** PostScript name without the subset's tag: NotoSerifSC-Regular. */
  readonly font: string
  /** Copies out and is not painted. */
  readonly invisible: boolean
  /** False where it is painted in a colour that is not black. */
  readonly black: boolean
}

export interface ReadPage {
  /** From 0. */
  readonly index: number
  readonly width: number
  readonly height: number
  readonly glyphs: readonly Glyph[]
}

export interface ReadDocument {
  readonly pages: readonly ReadPage[]
  /** As the file declares it: zh-CN; null where it does not. */
  readonly language: string | null
}

/** Glyphs on one baseline without a wide gap between them. */
export interface Line {
  readonly page: number
  readonly baseline: number
  readonly size: number
  readonly left: number
  readonly right: number
  readonly glyphs: readonly Glyph[]
  readonly text: string
  /** False where other words stand on the same baseline: cells, contents, columns. */
  readonly alone: boolean
}
