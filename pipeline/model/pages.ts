/** Placed lines on numbered pages: what the PDF draws, and where the numbers of every contents come from. */
import type { FaceId } from './host.ts'
import type { Picture } from './picture.ts'
import type { StructureNode } from './structure.ts'
import type { Points } from './units.ts'

/**
 * Glyphs of one face and size on one baseline. `xs[i]` is where the i-th code point is drawn, from the left
 * edge of the page; whatever the font's own advances are, the renderer honours `xs`.
 */
export interface GlyphRun {
  readonly kind: 'glyphs'
  readonly face: FaceId
  readonly size: Points
  /** From the top of the page to the baseline. */
  readonly baseline: Points
  /** What is drawn and what copies out, one code point for each entry of `xs`. */
  readonly text: string
  readonly xs: Float64Array
  /** Right edge of the last glyph's box. */
  readonly right: Points
  readonly link?: string
  /** True where the glyphs are not painted but copy out: a 破折号 whose stroke is drawn as a rule (PU-6). */
  readonly invisible?: boolean
  /** The number of a footnote, in the text or in front of the note: each leads to the other. */
  readonly note?: 'mark' | 'label'
  /** BCP 47 where it differs from the block's. */
  readonly language?: string
  /** What copies out instead of `text`: a character with the selector of its form, the soft hyphen behind a drawn one. */
  readonly says?: string
  /** Part of a word with its reading above it: the word comes first, its reading right after it. */
  readonly ruby?: 'word' | 'reading'
}

/** A filled rectangle: rules of tables, running heads, dashes, leaders are drawn with it. */
export interface RuleItem {
  readonly kind: 'rule'
  readonly x: Points
  /** From the top of the page. */
  readonly y: Points
  readonly width: Points
  readonly height: Points
  /** The rule is a leader: a row of round dots as wide as the rule is high, their left edges this far apart. */
  readonly dots?: Points
  /** The rule is a wave of this length from crest to crest, as high as the rule. */
  readonly wave?: Points
}

/** A picture, scaled to its place. */
export interface PictureItem {
  readonly kind: 'picture'
  /** What it shows, in words, where it stands among those of a leaf and is a figure within it. */
  readonly alt?: string
  readonly picture: Picture
  readonly x: Points
  /** From the top of the page to the picture's. */
  readonly y: Points
  readonly width: Points
  readonly height: Points
}

export type PlacedItem = GlyphRun | RuleItem | PictureItem

/** What the structure of the file calls a stretch of items. */
export type BlockTag =
  | 'title'
  | 'heading'
  | 'paragraph'
  | 'quotation'
  | 'listItem'
  | 'table'
  | 'cell'
  | 'note'
  | 'contents'
  | 'caption'
  | 'figure'
  | 'artifact'

/** The part of one block that stands on one page, in reading order. */
export interface PlacedBlock {
  readonly tag: BlockTag
  /** The block's index in the flow; the same on every page that it stands on. */
  readonly block: number
  /** The leaf of the structure that the items show; absent on artifacts. */
  readonly leaf?: number
  /**
   * True where the items are placed on the page as it lies after a quarter turn to the right, wide as the page is high:
   * the upper edge of what they show is at the left of the page as it stands.
   */
  readonly turned?: true
  readonly items: readonly PlacedItem[]
}

/** A place that contents, outline and links point at. */
export interface Anchor {
  readonly id: string
  readonly y: Points
}

export interface Page {
  /** Counted from the first page of the body, which is 0 and a recto; the front matter is negative: of two pages -2, -1. */
  readonly index: number
  /** Printed or counted: i, ii, 1, 2. Empty for the cover. */
  readonly label: string
  /** True where the folio is printed and not only counted (暗码). */
  readonly folioPrinted: boolean
  /** Counted as the pages are: from the first section of the body. */
  readonly section: number
  readonly blocks: readonly PlacedBlock[]
  readonly anchors: readonly Anchor[]
}

/** An outline entry: parts, articles, headings. */
export interface OutlineEntry {
  readonly id: string
  readonly text: string
  /** From 1. */
  readonly depth: number
  /** As of its `Page`. */
  readonly pageIndex: number
}

export interface Pages {
  readonly width: Points
  readonly height: Points
  readonly title: string
  readonly author?: string
  readonly language: string
  readonly epochSeconds: number
  /** Each page once, in any order, made when it is asked for. */
  readonly pages: Iterable<Page>
  /** Complete when all pages have been walked. */
  readonly outline: readonly OutlineEntry[]
  /** Printed number of the page that an anchor stands on; complete when all pages have been walked. */
  readonly numbers: ReadonlyMap<string, string>
  /** Every place that something on the pages so far may point at, on them or further on in their pieces. */
  readonly anchors: ReadonlySet<string>
  /** Complete when all pages have been walked. */
  readonly structure: () => StructureNode
}
