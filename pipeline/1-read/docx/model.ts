/** A document as read, before it is lines of a base: plain data, so that a thread may hand it over. */
import type { Counts } from './facts.ts'

export interface DocxModel {
  readonly blocks: readonly ModelBlock[]
  /** Those that the text refers to, in the order of their marks. */
  readonly notes: readonly ModelNote[]
  readonly counts: Counts
  /** Characters of symbol fonts that no other font has. */
  readonly lostSymbols: number
  /** Lines of its headers and footers that say more than a page's number, each once. */
  readonly heads: readonly string[]
  /** The title property; null where there is none. */
  readonly title: string | null
}

export interface ModelNote {
  readonly identifier: string
  readonly blocks: readonly ModelBlock[]
}

export type ModelBlock = ModelParagraph | ModelTable

export interface ModelParagraph {
  readonly kind: 'paragraph'
  /** The style's name; '' where it has none of its own. */
  readonly style: string
  readonly align: string
  readonly outline?: number
  readonly number?: { readonly text: string; readonly gap: string }
  readonly bullet?: number
  readonly indent: number
  readonly pageBreakBefore: boolean
  readonly dropCap: boolean
  readonly contents?: 'field' | 'style'
  readonly spans: readonly ModelSpan[]
}

export interface ModelTable {
  readonly kind: 'table'
  readonly rows: readonly (readonly ModelCell[])[]
  /** Rows at its top that are shown again on every page; default 0. */
  readonly headRows?: number
}

export interface ModelCell {
  readonly columns: number
  readonly rows: number
  readonly blocks: readonly ModelBlock[]
}

export type ModelSpan =
  | { readonly kind: 'text'; readonly text: string; readonly look: Look }
  | { readonly kind: 'line' | 'page' }
  | { readonly kind: 'image'; readonly url: string; readonly alt: string }
  | { readonly kind: 'note'; readonly identifier: string }

/** How letters look. */
export interface Look {
  readonly bold: boolean
  /** Slanted. */
  readonly emphasis: boolean
  /** With a mark under each character 着重号. */
  readonly dots: boolean
  /** '' without a line under it. */
  readonly underline: '' | 'straight' | 'wavy'
  /** '' where no reading is above it. */
  readonly ruby: '' | 'word' | 'reading'
  readonly struck: boolean
  readonly hidden: boolean
  /** Points; 0 where it is not said. */
  readonly size: number
  /** '' on the line. */
  readonly raised: '' | 'superscript' | 'subscript'
  /** Address; '' where it is no link. */
  readonly url: string
}

/** Letters without any dress. */
export const plainLook: Look = {
  bold: false,
  emphasis: false,
  dots: false,
  underline: '',
  ruby: '',
  struck: false,
  hidden: false,
  size: 0,
  raised: '',
  url: ''
}
