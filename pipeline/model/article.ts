/**
 * The tree: mdast plus the node kinds of a Chinese compilation.
 *
 * A text is a `root` whose children are, in source order: at most one `title` of the whole text, blocks that
 * stand before the first piece, and one or more `article`s. Removed pieces stay in the tree as `dropped`, at
 * their place, until the ledger has been written; so the leaves always cover the whole base but for blanks and markup.
 */
import type { BlockContent, DefinitionContent, PhrasingContent, Root, RootContent } from 'mdast'
import type { Data, Parent } from 'unist'
import type { InlineMark, LineBreak, LineEvidence, Recognition } from './line-evidence.ts'
import type { Marker, Raised, Reading, Ruby, RunInHeading, Underline } from './phrasing.ts'
import type {
  Abstract,
  Attachment,
  AttachmentNote,
  Banner,
  Byline,
  Closing,
  Dateline,
  DocumentNumber,
  Dropped,
  Epigraph,
  Keywords,
  Notes,
  Salutation,
  SignOff,
  Subtitle,
  Title,
  Unit,
  Verse
} from './piece-parts.ts'
import type { Traced } from './text.ts'

declare module 'mdast' {
  interface RootData {
    /** The rule that characters in no node were removed by: `MD` for Markdown syntax; absent in plain text. */
    markupRule?: 'MD'
    /** Where paragraphs or headings were parted that the source has in one line, and how sure that is. */
    brokenAt?: readonly LineBreak[]
    /** Removed pieces that were taken out of the row of blocks, sorted by `start`. */
    aside?: readonly Dropped[]
    /** Plain `key: value` entries of a Markdown text's front matter. */
    frontMatter?: Readonly<Record<string, string>>
    /** Of marked-up sources: what stands within paragraphs, sorted by `start`. */
    inline?: readonly InlineMark[]
  }
  interface ThematicBreakData {
    /** An ornament line (TN-17) that stays in the kept text; absent where it was Markdown syntax. */
    trace?: Traced
  }
  interface TextData {
    /** Where the value came from; absent on text that a stranger's plugin added. */
    trace?: Traced
  }
  interface InlineCodeData {
    trace?: Traced
  }
  interface CodeData {
    trace?: Traced
  }
  interface HtmlData {
    trace?: Traced
  }
  interface ParagraphData {
    line?: LineEvidence
  }
  interface HeadingData {
    recognition?: Recognition
    line?: LineEvidence
  }
  interface BlockquoteData {
    recognition?: Recognition
  }
  interface ListData {
    recognition?: Recognition
  }
  interface TableData {
    recognition?: Recognition
    /** Rows at its top that the source calls its head; default 1. */
    headRows?: number
  }
  interface TableCellData {
    /** Columns and rows that the cell reaches over, itself among them; default 1. The places that it covers are cells without text. */
    columns?: number
    rows?: number
    /** True where the source says that it heads its row. */
    headsRow?: boolean
  }
  interface EmphasisData {
    /** 着重号: the source has a dot under each character; absent where it does not say how it emphasizes. */
    dots?: true
  }
  interface FootnoteReferenceData {
    /** The mark as the source writes it, 〔1〕; present where it stays in the kept text: its note stands in `notes`. */
    trace?: Traced
  }
  interface RootContentMap {
    article: Article
    title: Title
    subtitle: Subtitle
    byline: Byline
    unit: Unit
    dateline: Dateline
    banner: Banner
    documentNumber: DocumentNumber
    salutation: Salutation
    closing: Closing
    signOff: SignOff
    attachmentNote: AttachmentNote
    attachment: Attachment
    abstract: Abstract
    keywords: Keywords
    epigraph: Epigraph
    verse: Verse
    notes: Notes
    dropped: Dropped
  }
  interface PhrasingContentMap {
    runInHeading: RunInHeading
    marker: Marker
    ruby: Ruby
    reading: Reading
    underline: Underline
    raised: Raised
  }
}

/** One piece 篇: an optional title, then its blocks. Headings count their depth from 1 inside it. */
export interface Article extends Parent {
  type: 'article'
  children: ArticleContent[]
  data?: Data & { recognition?: Recognition }
}

/** What may stand in an article. */
export type ArticleContent =
  | BlockContent
  | DefinitionContent
  | Title
  | Subtitle
  | Byline
  | Unit
  | Dateline
  | Banner
  | DocumentNumber
  | Salutation
  | Closing
  | SignOff
  | AttachmentNote
  | Attachment
  | Abstract
  | Keywords
  | Epigraph
  | Verse
  | Notes
  | Dropped

export type { Decision, Dress, InlineMark, LineBreak, LineEvidence, Recognition } from './line-evidence.ts'
export { textOf, wordsOf } from './node-text.ts'
export type { Marker, Raised, Reading, Ruby, RunInHeading, Underline } from './phrasing.ts'
export type * from './piece-parts.ts'
export type { PhrasingContent, Root, RootContent }
