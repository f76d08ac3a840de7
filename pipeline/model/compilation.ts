/** A volume put together: what stands where, before anything is set. 3-compose's result. */
import type { FootnoteDefinition, FootnoteReference } from 'mdast'
import type { ArticleContent } from './article.ts'
import type { ArticleStart, Region, Toc } from './manifest.ts'
import type { Pictures } from './picture.ts'

/** One piece in the volume. */
export interface CompiledArticle {
  readonly kind: 'article'
  /** Unique in the volume, stable: `a1`, `a2`, … in order. Bookmarks and destinations use it. */
  readonly id: string
  readonly title: string
  /** Marks of notes that stand at the title's end, for its own place only: contents and running heads go without. */
  readonly titleMarks?: readonly FootnoteReference[]
  /** 副题, as it is printed below the title. */
  readonly subtitle?: string
  readonly author?: string
  readonly unit?: string
  readonly start: ArticleStart
  /** Columns that its text is set in, below its title; default 1. */
  readonly columns?: 1 | 2
  /** What stands over the title: the banner of the body that issues it, its document number. Absent where nothing does. */
  readonly aboveTitle?: readonly ArticleContent[]
  /** The other blocks without the title; what `author` and `unit` were taken from is still among them. */
  readonly blocks: readonly ArticleContent[]
  /** Headings that the contents lists, in order; `id` is the heading's anchor, `a3-h2`. */
  readonly headings: readonly CompiledHeading[]
  readonly file: string
  /** Opens the text that it comes from: a text's own title and lead-in stand above its first piece. */
  readonly collection?: Collection
  /** True for the second and later pieces of a collection. */
  readonly piece?: boolean
  /** Footnotes of the text that it comes from, by identifier. */
  readonly notes: ReadonlyMap<string, FootnoteDefinition>
}

/** The title of a text that holds several pieces, with what the editor of it said first. */
export interface Collection {
  readonly id: string
  readonly title: string
  readonly blocks: readonly ArticleContent[]
}

/** A heading of the contents or outline. Run-in headings are not listed. */
export interface CompiledHeading {
  readonly id: string
  readonly depth: number
  readonly text: string
}

/** A part title page, or null for a volume without parts. */
export interface CompiledPart {
  readonly id: string
  /** 上篇 of «上篇　书里书外», where the title has such a head. */
  readonly number?: string
  readonly title: string
}

/** A preface or another text before the body. */
export interface FrontArticle {
  readonly kind: 'preface'
  readonly article: CompiledArticle
}

/** What is known of a volume before its texts are read, unless some cannot be. */
export interface VolumeFrame {
  readonly title: string
  readonly subtitle?: string
  readonly editor?: string
  /** As printed: 二〇二六年十一月. */
  readonly printedDate?: string
  /** Seconds since 1970 that date the files. */
  readonly epochSeconds: number
  readonly region: Region
  /** BCP 47: zh-CN, zh-TW, zh-HK. */
  readonly language: string
  readonly toc: Toc
  /** True where anything stands before the body. */
  readonly hasFront: boolean
  /** True where it has part titles. */
  readonly hasParts: boolean
}

export interface Compilation extends VolumeFrame {
  /** What its images show. */
  readonly pictures?: Pictures
  readonly front: readonly (FrontArticle | { readonly kind: 'cover' } | { readonly kind: 'toc' })[]
  readonly parts: readonly {
    readonly part: CompiledPart | null
    readonly articles: readonly CompiledArticle[]
  }[]
}
