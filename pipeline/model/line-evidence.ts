/** What a source shows of a line besides its characters, and what was made of it: evidence for the passes, never proof. */

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
  /** True where the line would have gone and the editor of the volume keeps it: it takes no other line's place. */
  readonly kept?: boolean
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
  /** True where the source leaves no doubt that the line is a heading: the number signs of Markdown. */
  readonly certain?: true
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
