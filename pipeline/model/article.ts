/**
 * The tree: mdast plus the node kinds of a Chinese compilation.
 *
 * A text is a `root` whose children are, in source order: at most one `title` of the whole text, blocks that
 * stand before the first piece, and one or more `article`s. Removed pieces stay in the tree as `dropped`, at
 * their place, until the ledger has been written; so the leaves always cover the whole base but for blanks and markup.
 */
import type {
  BlockContent,
  DefinitionContent,
  FootnoteDefinition,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Text
} from 'mdast'
import type { Data, Literal, Parent } from 'unist'
import { raisedSigns } from './raised-text.ts'
import type { Traced } from './text.ts'

/** What every recognised block may say about how it was recognised. */
export interface Recognition {
  /** 0 to 1. */
  readonly confidence: number
  /** Why, one clause each, most telling first; English, for `inspect` and reports. */
  readonly reasons: readonly string[]
}

/** Blanks at the line's head and blank lines before it, kept as evidence (TN-14, TN-16). */
export interface LineEvidence {
  /** Width of the blanks before the text, in em: U+3000 is 1, a space 0.5, a tab 2. */
  readonly indent: number
  /** Number of blank lines right before. */
  readonly blankLinesBefore: number
  /** True where the source had a form feed right before. */
  readonly pageBreakBefore?: boolean
  /** How the source's own markup dressed the line; absent in plain text. */
  readonly dress?: Dress
  /** True where the editor of the volume says that a paragraph begins here. */
  readonly opens?: boolean
  /** True where the line's own form sets it apart from those around it: a title that was spaced letter by letter. */
  readonly apart?: boolean
  /** What the editor of the volume says that the line is: no pass may think otherwise. */
  readonly decided?: Decision
}

/** A role that a manifest's `overrides` gave a line. */
export type Decision =
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'article' }
  | { readonly kind: 'paragraph' }

/** What a marked-up source (HTML, DOCX) shows of a line besides its characters: evidence, never proof. */
export interface Dress {
  /** The style's name as its program shows it: Heading 1, 标题 1, Title, Normal. */
  readonly style?: string
  /** Outline level that the source claims: 1 is the highest (h1, Heading 1, outline level 0 of OOXML). */
  readonly outline?: number
  /** True where all of its letters are bold. */
  readonly bold?: boolean
  readonly align?: 'center' | 'right'
  /** Size of its letters over the commonest size of the text. */
  readonly size?: number
  /** The number at its head, where the source's automatic numbering made it. */
  readonly numbering?: string
  /** True where the source itself calls this line its title: the style Title, what `<title>` of a page says. */
  readonly title?: boolean
}

/** A stretch of a paragraph that its source marks; `start === end` for what has no text in the base. Base offsets. */
export interface InlineMark {
  readonly start: number
  readonly end: number
  readonly mark:
    | { readonly type: 'strong' | 'emphasis' | 'delete' }
    /** 着重号. */
    | { readonly type: 'dots' }
    /** 专名号, 书名号甲式. */
    | { readonly type: 'underline'; readonly wavy: boolean }
    /** 上标, 下标 of the text, no note mark. */
    | { readonly type: 'raised'; readonly to: 'super' | 'sub' }
    /** A word and its reading right behind it; the reading is a mark of its own within. */
    | { readonly type: 'ruby' | 'reading' }
    | { readonly type: 'link'; readonly url: string }
    | { readonly type: 'image'; readonly url: string; readonly alt: string }
    /** Of a `footnoteDefinition` in the tree. */
    | { readonly type: 'footnoteReference'; readonly identifier: string }
}

/** A line break that the source had lost: its base offset, and why it was put back. */
export interface LineBreak {
  readonly at: number
  readonly rule: string
  /** 0 to 1. */
  readonly confidence: number
}

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

/** The title of a text or of a piece. */
export interface Title extends Parent {
  type: 'title'
  children: PhrasingContent[]
  data?: Data & { recognition?: Recognition }
}

/** 副题: the line under a title that says more, most often after a dash: ——读书会一年小结. */
export interface Subtitle extends Parent {
  type: 'subtitle'
  children: PhrasingContent[]
  data?: Recognized
}

/** Author and unit, as written: 林间, 作者：林间, 办公室 林间. */
export interface Byline extends Parent {
  type: 'byline'
  children: PhrasingContent[]
  data?: Recognized
}

/** 单位: the body that a piece comes from, on a line of its own beside the byline: 三年二班. */
export interface Unit extends Parent {
  type: 'unit'
  children: PhrasingContent[]
  data?: Recognized
}

/** A line that is only a date (and place): the last line of a letter or notice, or under a title. */
export interface Dateline extends Parent {
  type: 'dateline'
  children: PhrasingContent[]
  data?: Recognized
}

/** 发文机关标志: 春山园艺协会文件, over the document number (GW-12); names who issues, and nobody who wrote. */
export interface Banner extends Parent {
  type: 'banner'
  children: PhrasingContent[]
  data?: Recognized
}

/** 文号: 某政发〔2021〕12号 (TN-24, GW-13). */
export interface DocumentNumber extends Parent {
  type: 'documentNumber'
  children: PhrasingContent[]
  data?: Recognized
}

/** 称呼, flush left, ending in a full-width colon. */
export interface Salutation extends Parent {
  type: 'salutation'
  children: PhrasingContent[]
  data?: Recognized
}

/** 此致　敬礼: the courtesy that ends a letter. Each line is a paragraph; the last one stands flush left. */
export interface Closing extends Parent {
  type: 'closing'
  children: (Paragraph | Dropped)[]
  data?: Recognized
}

/** 落款: who signs, at the end of a piece. */
export interface SignOff extends Parent {
  type: 'signOff'
  children: PhrasingContent[]
  data?: Recognized
}

/** 附件说明 (GW-19): names what is attached, below the text; each attachment is a paragraph: 附件：1. 名单, 2. 路线图. */
export interface AttachmentNote extends Parent {
  type: 'attachmentNote'
  children: (Paragraph | Dropped)[]
  data?: Recognized
}

/** The head of an attachment (GW-26): 附件1 on a line of its own, then its title where it has one. */
export interface Attachment extends Parent {
  type: 'attachment'
  children: (Paragraph | Title | Dropped)[]
  data?: Recognized
}

/** 摘要, with its label 摘要： as `strong` at the head of the first paragraph, or as a paragraph of its own. */
export interface Abstract extends Parent {
  type: 'abstract'
  children: (Paragraph | Dropped)[]
  data?: Recognized
}

/** 关键词, with its label as `strong`. */
export interface Keywords extends Parent {
  type: 'keywords'
  children: PhrasingContent[]
  data?: Recognized
}

/** 题记: a short quotation before the text; a last line after a dash names its source. */
export interface Epigraph extends Parent {
  type: 'epigraph'
  children: (Paragraph | Dropped)[]
  data?: Recognized
}

/** Verse: a paragraph a line. A line with blank lines before it (`data.line`) begins a stanza. */
export interface Verse extends Parent {
  type: 'verse'
  children: (Paragraph | Dropped)[]
  data?: Recognized
}

/**
 * Endnotes of a piece, in the piece's own numbering. A note that one mark in the text points at is a
 * `footnoteDefinition`, and that mark a `footnoteReference` of the same identifier; a note without its mark is a
 * paragraph. Each begins with its mark as `marker`. A line such as 注释： at the head is a paragraph without one.
 */
export interface Notes extends Parent {
  type: 'notes'
  children: (Paragraph | FootnoteDefinition | Dropped)[]
  data?: Recognized
}

/** A mark that the source wrote at the head of a list item or note: 1. • 〔1〕, with the blanks after it. */
export interface Marker extends Parent {
  type: 'marker'
  children: Text[]
}

/** 注音: a word and, as its last child, what is printed small above it. */
export interface Ruby extends Parent {
  type: 'ruby'
  children: PhrasingContent[]
}

/** 拼音, 注音符号: the reading of a word. */
export interface Reading extends Parent {
  type: 'reading'
  children: Text[]
}

/** 专名号: a name with a line under it; 书名号甲式: a title with a wavy one. */
export interface Underline extends Parent {
  type: 'underline'
  wavy?: true
  children: PhrasingContent[]
}

/** 上标, 下标: small, above or below the line; no mark of a note. */
export interface Raised extends Parent {
  type: 'raised'
  to: 'super' | 'sub'
  children: PhrasingContent[]
}

type Recognized = Data & { recognition?: Recognition }

/** 同行标题: a heading that opens its paragraph. `depth` counts as in `heading`. */
export interface RunInHeading extends Parent {
  type: 'runInHeading'
  depth: 1 | 2 | 3 | 4 | 5 | 6
  children: PhrasingContent[]
  data?: Data & { recognition?: Recognition }
}

/** A piece of the source that is not content: site heads and tails, page numbers, a repeated title. */
export interface Dropped extends Literal {
  type: 'dropped'
  /** As it stood in the source. */
  value: string
  rule: string
  confidence: number
  /** The code of the message that says so. */
  code: string
  start: number
  end: number
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

export type { PhrasingContent, Root, RootContent }

/** What `textOf` is given: any node. */
interface AnyNode {
  readonly type?: string
  readonly to?: unknown
  readonly value?: unknown
  readonly children?: readonly unknown[]
}

/** The text of a node and all below it. */
export const textOf = (node: AnyNode): string => {
  if (typeof node.value === 'string') return node.value
  if (!node.children) return ''
  return node.children.map(child => textOf(child as AnyNode)).join('')
}

/** As `textOf`, without the readings over words, and 10⁻³ in characters: for contents and outlines, where nothing stands over anything. */
export const wordsOf = (node: AnyNode): string => {
  if (node.type === 'reading') return ''
  if (node.type === 'raised')
    return raisedSigns(textOf(node), node.to === 'sub' ? 'sub' : 'super') ?? textOf(node)
  if (!node.children) return textOf(node)
  return node.children.map(child => wordsOf(child as AnyNode)).join('')
}
