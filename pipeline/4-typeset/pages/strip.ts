/** A strip: the smallest piece that a page break can stand between. Shapes only. */
import type { FaceId } from '../../model/host.ts'
import type { BlockTag } from '../../model/pages.ts'
import type { Picture } from '../../model/picture.ts'
import type { SetLine } from '../lines/line.ts'

/** A line of a cell, and how many lines of its row it takes: a picture takes more than one. */
export interface CellLine {
  readonly line: SetLine
  readonly high: number
}

/** Lines of a cell, at its column. All lengths in this file are in points. */
export interface SetCell {
  readonly x: number
  readonly lines: readonly CellLine[]
  /** How much lower than the row's top its first line stands. */
  readonly down: number
  /** Counted from the first leaf of its table. */
  readonly leaf: number
  /** True for the label of rows that a page end parts, shown again: an artifact. */
  readonly repeated?: true
}

/** What a contents line still lacks when it is set. */
export interface Leader {
  /** Where the entry's last line ends. */
  readonly from: number
  readonly target: string
}

/** A line of text; `x` of its paragraph's left edge from the text block's. */
export interface LineStrip {
  readonly kind: 'line'
  readonly line: SetLine
  /** Type size of the block; the baseline follows from it (PG-6). */
  readonly size: number
  readonly x: number
  readonly leader?: Leader
  /** A list marker or other text set beside the line. */
  readonly beside?: { readonly line: SetLine; readonly x: number }
}

/** A row of a table, or some lines of a high one. */
export interface RowStrip {
  readonly kind: 'row'
  /** From 0, in its table. */
  readonly index: number
  readonly cells: readonly SetCell[]
  readonly left: number
  readonly width: number
  /** Line pitch inside the row. */
  readonly pitch: number
  readonly size: number
  readonly head: boolean
  /** Under heads over several columns, with further heads below them. */
  readonly rules: readonly { readonly x: number; readonly width: number }[]
}

/** A picture, or some in a row. */
export interface FigureStrip {
  readonly kind: 'figure'
  readonly pictures: readonly PlacedPicture[]
}

/** Where a picture of a figure stands. */
export interface PlacedPicture {
  readonly picture: Picture
  readonly x: number
  /** From the strip's top. */
  readonly y: number
  readonly width: number
  readonly height: number
}

/** One strip with everything that the page breaker asks. */
export interface Strip {
  readonly content: LineStrip | RowStrip | FigureStrip
  /** Index of its block in the flow. */
  readonly block: number
  readonly tag: BlockTag
  /** Free space above, whatever `after` of the strip before says is already in it. */
  readonly before: number
  /** How much of `before` the block above leaves; default 0. */
  readonly left?: number
  /** What is left of `before` at the top of a page. */
  readonly beforeAtTop: number
  readonly height: number
  /** Room that it needs below itself where it ends its page: what stands on the lines of a table ends within the text block. */
  readonly below?: number
  /** From the strip's top to the middle of the em box of its text. */
  readonly middle: number
  /** True where a page may begin with this strip. */
  readonly mayBreakBefore: boolean
  /** Anchor that stands at the strip. */
  readonly anchor?: string
  /** Notes whose marks stand in it. */
  readonly notes: readonly SetNote[]
  /** True for a figure or a turned table that text behind it may overtake, to fill its page. */
  readonly floats?: true
  /** Head rows to repeat where a page begins with this row. */
  readonly repeat?: readonly Strip[]
  /** Cells of rows above that reach over this one, shown again where a page begins with it. */
  readonly opening?: readonly SetCell[]
  /** True where what is above it leaves the grid of the page, and it returns to it (PG-5). */
  readonly snaps?: true
  /** Of the first strip of a paragraph: the same text in another number of lines; null where they would not be good. */
  readonly reset?: (lineCount: number) => ResetStrips | null
  /** True where it stands on a page that is turned, with nothing that is not. */
  readonly turned?: true
  /** Present where it stands in one of two columns. */
  readonly columns?: 2
  /** True for a head row, and what stands over it, that is shown again: an artifact. */
  readonly repeated?: true
}

/** A paragraph set anew, and how it looks: less is better. */
export interface ResetStrips {
  readonly strips: readonly Strip[]
  readonly cost: number
}

/** The strips of one block, with what the next block must know. */
export interface SetBlock {
  readonly strips: readonly Strip[]
  /** Free space below, in points. */
  readonly after: number
  /** Number of following strips that must stand on the page of the last one. */
  readonly keepNext: number
  /** True where it does not end on the grid of the page. */
  readonly offGrid?: true
}

/** A footnote, set; its number is known when its page is. */
export interface SetNote {
  /** Its leaf in the structure of the file. */
  readonly leaf: number
  readonly lines: readonly SetLine[]
  readonly size: number
  readonly leading: number
  readonly markX: number
  readonly face: FaceId
  /** True where it is as wide as a column, and stands at the foot of that of its mark. */
  readonly inColumn?: true
}

/** A part of a note that stands on one page. */
export interface PlacedNote {
  readonly note: SetNote
  readonly from: number
  readonly to: number
  /** The column that it stands at the foot of; absent where it goes across the page. */
  readonly column?: 0 | 1
}

/** The strips of one page, with the notes at its foot. */
export interface FilledPage {
  readonly strips: readonly Strip[]
  /** Tops of the strips, from the top of the text block. */
  readonly tops: readonly number[]
  /** Left edges of the columns that the strips stand in, from the text block's; absent where nothing is in columns. */
  readonly xs?: readonly number[]
  readonly notes: readonly PlacedNote[]
  /** True where everything on it is turned. */
  readonly turned?: true
}
