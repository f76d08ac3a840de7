/** How a volume should look: page, grid and a style for every role. A design is data; nothing in it computes. */

import type { FaceId } from './host.ts'
import type { HouseFont, HousePage } from './house.ts'
import type { LineSetting } from './line-setting.ts'
import type { ProfileName } from './manifest.ts'
import type { Em, Points } from './units.ts'

/** Every role that a block of text can play on a page. Add one here and the compiler names each table that lacks it. */
export type Role =
  | 'coverTitle'
  | 'coverSubtitle'
  | 'coverEditor'
  | 'coverDate'
  | 'contentsTitle'
  | 'contentsPart'
  | 'contentsArticle'
  | 'contentsHeading'
  | 'partNumber'
  | 'partTitle'
  | 'collectionTitle'
  | 'leadIn'
  | 'articleTitle'
  | 'pieceTitle'
  | 'subtitle'
  | 'byline'
  | 'documentNumber'
  | 'epigraph'
  | 'epigraphSource'
  | 'abstract'
  | 'keywords'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'heading4'
  | 'body'
  | 'quotation'
  | 'verse'
  | 'listItem'
  | 'code'
  | 'salutation'
  | 'closing'
  | 'signOff'
  | 'dateline'
  | 'attachmentNote'
  | 'attachment'
  | 'attachmentTitle'
  | 'endnotesTitle'
  | 'endnote'
  | 'tableCaption'
  | 'figureCaption'
  | 'tableHead'
  | 'tableCell'
  | 'tableNote'
  | 'footnote'
  | 'ornament'

/** How a block of one role is set. Lengths in em are of its own size. */
export interface Style {
  readonly face: FaceId
  readonly size: Points
  /** Distance from line to line within the block. */
  readonly leading: Points
  readonly align: 'justify' | 'left' | 'center' | 'right'
  readonly firstIndent: Em
  readonly leftIndent: Em
  readonly rightIndent: Em
  /** Extra space between characters. */
  readonly tracking: Em
  /** Lines of the page grid left free before and after; not at the top of a page unless `keepSpaceAtTop`. */
  readonly linesBefore: number
  readonly linesAfter: number
  readonly keepSpaceAtTop: boolean
  /** Number of following lines that must stand on the same page (PG-7). 0: none. */
  readonly keepWithNext: number
  /** True: lines are broken by sense (PG-14), never justified, and take whole grid lines. */
  readonly display: boolean
  /** Present where a single line of it may stand at the head or foot of a page: a house template that asks for no widow control. */
  readonly widows?: 'allowed'
}

/** The page and all its styles. Everything in points. */
export interface Design {
  readonly name: ProfileName | 'own'
  /** What a profile of the user's own extends. */
  readonly base?: ProfileName
  /** Families of the user's own by face; of the others none. */
  readonly families?: Readonly<Partial<Record<FaceId, string>>>
  /** How the PDF's lines are made up. */
  readonly lines: LineSetting
  readonly page: {
    readonly width: Points
    readonly height: Points
    /** Text block 版心. */
    readonly textWidth: Points
    readonly linesPerPage: number
    readonly headMargin: Points
    readonly insideMargin: Points
    readonly outsideMargin: Points
    /** The page set-up of a house template, which a DOCX repeats to the twip. */
    readonly house?: HousePage
  }
  /** Fonts that a house template has in place of those of a face. */
  readonly houseFonts?: ReadonlyMap<FaceId, HouseFont>
  /** The grid: body size and line pitch. */
  readonly bodySize: Points
  readonly pitch: Points
  readonly styles: Readonly<Record<Role, Style>>
  /** Faces of run-in headings by depth; the last one for all deeper. */
  readonly runIn: readonly FaceId[]
  /** Items of lists: their marks hang, or they are paragraphs that begin with them (GW-18). */
  readonly lists: 'hanging' | 'paragraphs'
  /** A date under the name that signs: in its middle, or from two characters on right of its beginning (GW-21). */
  readonly signOff: 'centred' | 'stepped'
  readonly runningHead: {
    readonly shown: boolean
    readonly face: FaceId
    readonly size: Points
    readonly ruleWidth: Points
    readonly ruleBelow: Points
    readonly aboveText: Points
  }
  readonly folio: {
    readonly face: FaceId
    readonly size: Points
    readonly belowText: Points
    readonly place: 'outside' | 'centre'
    /** 1, or — 1 — (GW-29). */
    readonly form: 'plain' | 'dashes'
    /** From the outer edge. */
    readonly inset: Points
  }
  readonly footnote: { readonly ruleLength: Points; readonly ruleWidth: Points; readonly gap: Points }
  readonly table: {
    readonly outerRule: Points
    readonly headRule: Points
    /** Blank between the texts of two rows, more than between two lines of one, in em of the cell. */
    readonly rowGap: Em
    /** Blank on either side of a cell's text, in em of the cell. */
    readonly padding: Em
  }
  readonly cover: {
    readonly titleMiddle: number
    readonly ruleLength: Points
    readonly thick: Points
    readonly thin: Points
    readonly ruleGap: Points
    readonly ruleBelowTitle: Points
    readonly editorAboveFoot: Points
  }
  /** Height share at which a part page's title stands. */
  readonly partMiddle: number
}
