/**
 * Styled blocks in reading order, cut into sections; no lines, no pages yet. The DOCX is written from it,
 * the pages are made from it.
 */
import type { Design, Role } from './design.ts'
import type { FaceId } from './host.ts'
import type { Region } from './manifest.ts'
import type { Picture } from './picture.ts'
import type { Em, Points } from './units.ts'

/** A stretch of text in one look. */
export interface Run {
  readonly text: string
  /** Where it differs from the block's style: a run-in heading, emphasis, a quotation mark's face. */
  readonly face?: FaceId
  readonly emphasis?: 'strong' | 'emphasis' | 'code'
  /** A mark of a note: raised, and no part of what contents and outline say. */
  readonly script?: 'super'
  /** 上标, 下标 of the text itself: 10⁻³, aᵢ. */
  readonly level?: 'super' | 'sub'
  /** An address outside, or `#id` of an anchor inside. */
  readonly link?: string
  /** Index into the block's `notes`: this run is a note mark, its text is empty. */
  readonly note?: number
  /** Depth of a run-in heading, whose face the design gives. */
  readonly runIn?: number
  /** A forced line break comes before the run. */
  readonly breakBefore?: boolean
  /** 着重号: a dot under each Han character. */
  readonly emphasisMark?: 'dot'
  /** A line under the run: 专名号 is straight, 书名号甲式 wavy. */
  readonly underline?: 'straight' | 'wavy'
  /** What is printed small above the run, which stays on one line: 拼音, 注音. */
  readonly ruby?: string
  /** A picture that stands in the line as a word does; the run's text is empty. */
  readonly picture?: LinePicture
  /** BCP 47 where it differs from the block's: a few words of English in a Chinese paragraph. */
  readonly language?: string
}

/** A picture among words, in the middle of its line. */
export interface LinePicture {
  readonly picture: Picture
  /** Of the type size of its block; no higher than a line has room for. */
  readonly width: Em
  readonly height: Em
  /** What it shows, in words; never empty. */
  readonly alt: string
  /** True in a cell of a table, where it stands on a line of its own and may be higher than one. */
  readonly apart?: true
}

/** A footnote; numbered afresh on each page when the pages are made. */
export interface Note {
  readonly id: string
  readonly runs: readonly Run[]
}

/** Where a block came from, for messages. */
export interface Origin {
  readonly file: string
  readonly offset?: number
}

/** What may stand in columns. */
export interface ColumnBlock {
  /** Present where it stands in one of two columns; what goes across the page parts the columns above and below it. */
  readonly columns?: 2
}

/** A paragraph, heading, title … */
export interface TextBlock extends ColumnBlock {
  readonly kind: 'text'
  readonly role: Role
  readonly runs: readonly Run[]
  readonly notes: readonly Note[]
  /** Anchor of a heading or title that contents and outline point at. */
  readonly id?: string
  /** Depth in the outline: 1 part or article … ; absent where it does not belong there. */
  readonly outline?: number
  /** A literal list marker, set in the hanging indent of `markerWidth`. */
  readonly marker?: string
  /** Hanging indent of a list item, in em; present with `marker`. */
  readonly markerWidth?: Em
  /** Grid lines before and after, where they differ from the style's: a heading right under a heading, a quotation next to a table. */
  readonly linesBefore?: number
  readonly linesAfter?: number
  /** Nesting of a list item or quotation, from 0. */
  readonly nesting?: number
  /** In em, where they differ from the style's: verse that hangs, a quotation of several paragraphs, a date centred under a name. */
  readonly leftIndent?: Em
  readonly firstIndent?: Em
  readonly rightIndent?: Em
  /** Where it differs from the style's: name and date of a sign-off, whose beginnings stand to one another (GW-21), a heading that is a number. */
  readonly align?: 'left' | 'center'
  /** Extra space between characters, in em, where it differs from the style's: a title of two characters. */
  readonly tracking?: Em
  /** Following lines on the same page, where the style asks for fewer: the last lines over a sign-off. */
  readonly keepWithNext?: number
  /** True where it stands on the page of a turned table: its caption, its notes. */
  readonly turned?: true
  /** Face of the marker where it is not the block's. */
  readonly markerFace?: FaceId
  /** BCP 47 where it differs from the volume's. */
  readonly language?: string
  readonly origin?: Origin
}

/** A line of the contents; the number comes from the pages. */
export interface ContentsBlock {
  readonly kind: 'contents'
  readonly role: 'contentsPart' | 'contentsArticle' | 'contentsHeading'
  readonly text: string
  /** 副题, on a line of its own below the title; a word processor's contents has titles only. */
  readonly subtitle?: string
  readonly author?: string
  /** The anchor whose page number is shown. Part titles show none. */
  readonly target: string
  readonly numbered: boolean
  /** 1 part, 2 article, 3 heading, 4 heading below: the TOC level in the DOCX is counted from the shallowest in use. */
  readonly level: 1 | 2 | 3 | 4
}

/** Cells of text; the first `headRows` rows repeat on every page. A caption is a text block of role `tableCaption` before it. */
export interface TableBlock extends ColumnBlock {
  readonly kind: 'table'
  readonly headRows: number
  /** One for each column. */
  readonly align: readonly ('left' | 'center' | 'right' | 'decimal')[]
  /** Width of each column with its padding; their sum is at most the text width. The table is centred. */
  readonly widths: readonly Points[]
  /** As many places in each row as there are columns; null where a cell before or above reaches over the place. */
  readonly rows: readonly (readonly (TableCell | null)[])[]
  readonly notes: readonly Note[]
  /** Of its caption, 1 or 2-1: what 续表 says where it goes on. */
  readonly number?: string
  /** True where it is too wide for the text block and stands on pages of its own, a quarter turned (GW-30): its `widths` are at most the height of the text block. */
  readonly turned?: true
  /** Type size of its cells, where it has no room for that of their style. */
  readonly size?: Points
  /** True where even so its columns are narrower than is read with ease. */
  readonly crowded?: true
  /** Grid lines before and after. */
  readonly linesBefore?: number
  readonly linesAfter?: number
  readonly origin?: Origin
}

export interface TableCell {
  readonly runs: readonly Run[]
  /** Columns and rows that it reaches over, itself among them; default 1. No cell of the head reaches out of it. */
  readonly columns?: number
  readonly rows?: number
  /** Where it differs from its column's: a head over several columns. */
  readonly align?: 'center'
  /** True where it heads its row. */
  readonly headsRow?: true
}

/** A picture as a figure shows it. */
export interface FigurePicture {
  readonly picture: Picture
  /** As it is shown: at most the text width; at most half a page high, but for one that would be too narrow so. */
  readonly width: Points
  readonly height: Points
  /** What it shows, in words; never empty. */
  readonly alt: string
}

/** A picture in the middle of the text block. A caption is a text block of role `figureCaption` after it. */
export interface FigureBlock extends ColumnBlock, FigurePicture {
  readonly kind: 'figure'
  /** Whole lines of the grid that it takes. */
  readonly lines: number
  /** Pictures on its right, an em of the body between two: they stand in one row and have one caption. */
  readonly beside?: readonly FigurePicture[]
  /** True where a caption follows. */
  readonly captioned: boolean
  /** Grid lines before and after. */
  readonly linesBefore?: number
  readonly linesAfter?: number
  readonly origin?: Origin
}

/** A blank line or three asterisks between sections of a piece. */
export interface OrnamentBlock extends ColumnBlock {
  readonly kind: 'ornament'
  readonly text: string
  /** Grid lines before and after. */
  readonly linesBefore?: number
  readonly linesAfter?: number
}

/** Every kind of block. Add a kind here and the compiler names each table that lacks it. */
export interface FlowBlockMap {
  text: TextBlock
  contents: ContentsBlock
  table: TableBlock
  figure: FigureBlock
  ornament: OrnamentBlock
}
export type FlowBlock = FlowBlockMap[keyof FlowBlockMap]

/** True for a table that stands turned on pages of its own, for its caption and its notes. */
export const isTurned = (block: FlowBlock): boolean =>
  (block.kind === 'table' || block.kind === 'text') && block.turned === true

/** True for what stands in one of two columns. */
export const isInColumns = (block: FlowBlock): boolean => block.kind !== 'contents' && block.columns === 2

/** What a page of the section is for; decides running heads and folios. */
export type SectionKind = 'cover' | 'preface' | 'contents' | 'part' | 'article'

/** A stretch of pages with one numbering and one pair of running heads. */
export interface FlowSection {
  readonly kind: SectionKind
  readonly start: 'new-page' | 'recto' | 'run-on'
  readonly numbering: 'none' | 'roman' | 'arabic'
  /** True where the numbering starts again at 1. */
  readonly restart: boolean
  /** The number of its first page, whatever stands before it: the contents is right in any program then. */
  readonly pinnedTo?: number
  /** Text of the running heads: the volume on even pages, the piece on odd ones. Empty: none. */
  readonly runningHead: { readonly even: string; readonly odd: string }
  /** Anchors of its piece where that has several sections: what links in it may lead to besides its own. */
  readonly reaches?: readonly string[]
  readonly blocks: readonly FlowBlock[]
}

/** What holds for all sections of a volume. */
export interface FlowFacts {
  readonly title: string
  readonly author?: string
  readonly language: string
  readonly region: Region
  readonly epochSeconds: number
  readonly design: Design
  /** Deepest blocks, by their `outline`, that the outline of the PDF lists; absent: all. */
  readonly outlineDepth?: number
}

export interface Flow extends FlowFacts {
  readonly sections: readonly FlowSection[]
}

/**
 * A flow whose sections come one after another, so that the first pages are set while the last texts are still read. The
 * body comes first, begins on a recto and is numbered afresh: what is before it lists what is in it.
 */
export interface FlowParts extends FlowFacts {
  /** Each section once, when it is asked for. */
  readonly body: Iterable<FlowSection>
  /** Asked for when the body has been walked. */
  readonly front: () => readonly FlowSection[]
}

/** @example partsOf(flow).front() // cover, prefaces, contents */
export const partsOf = ({ sections, ...facts }: Flow): FlowParts => {
  const first = sections.findIndex(({ kind }) => kind === 'part' || kind === 'article')
  const cut = first < 0 ? sections.length : first
  return { ...facts, body: sections.slice(cut), front: () => sections.slice(0, cut) }
}
