/**
 * The tree: mdast plus the node kinds of a Chinese compilation.
 *
 * A text is a `root` whose children are, in source order: at most one `title` of the whole text, blocks that
 * stand before the first piece, and one or more `article`s. Removed pieces stay in the tree as `dropped`, at
 * their place, until the ledger has been written; so the leaves always cover the whole base but for blanks and markup.
 */
import type { BlockContent, DefinitionContent, PhrasingContent, Root, RootContent } from 'mdast'
import type { Data, Literal, Parent } from 'unist'
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
}

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
}

declare module 'mdast' {
  interface RootData {
    /** The rule that characters in no node were removed by: `MD` for Markdown syntax; absent in plain text. */
    markupRule?: 'MD'
    /** Plain `key: value` entries of a Markdown text's front matter. */
    frontMatter?: Readonly<Record<string, string>>
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
  interface RootContentMap {
    article: Article
    title: Title
    byline: Byline
    dateline: Dateline
    salutation: Salutation
    signOff: SignOff
    dropped: Dropped
  }
  interface PhrasingContentMap {
    runInHeading: RunInHeading
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

/** Author and unit, as written: 林间, 作者：林间, 办公室 林间. */
export interface Byline extends Parent {
  type: 'byline'
  children: PhrasingContent[]
}

/** A line that is only a date (and place): the last line of a letter or notice, or under a title. */
export interface Dateline extends Parent {
  type: 'dateline'
  children: PhrasingContent[]
}

/** 称呼, flush left, ending in a full-width colon. */
export interface Salutation extends Parent {
  type: 'salutation'
  children: PhrasingContent[]
}

/** 落款: who signs, at the end of a piece. */
export interface SignOff extends Parent {
  type: 'signOff'
  children: PhrasingContent[]
}

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
  | Byline
  | Dateline
  | Salutation
  | SignOff
  | Dropped

export type { PhrasingContent, Root, RootContent }

/** The text of a node and all below it. */
export const textOf = (node: {
  readonly type?: string
  readonly value?: unknown
  readonly children?: readonly unknown[]
}): string => {
  if (typeof node.value === 'string') return node.value
  if (!node.children) return ''
  return node.children.map(child => textOf(child as Parameters<typeof textOf>[0])).join('')
}
