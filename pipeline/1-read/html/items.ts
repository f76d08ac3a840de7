/** What the reader sees on a page, in source order: lines, tables, code, rules and pictures, each with where it stands. */
import type { TableCell } from 'mdast'
import type { InlineMark } from '../../model/article.ts'
import type { PageElement } from './page.ts'

/** A list, an item, a quotation or a note that lines stand in; `parent` is what it stands in itself. */
export interface Place {
  readonly kind: 'list' | 'item' | 'quote' | 'note'
  readonly parent: Place | null
  /** From 1. */
  readonly depth: number
  /** Of a list: its first number; null where it has bullets. */
  readonly start?: number | null
  /** Of a note. */
  readonly identifier?: string
}

/** A stretch of text with what it holds; marks count from the text's own start. */
export interface MarkedText {
  readonly text: string
  readonly marks: readonly InlineMark[]
}

export interface LineItem extends MarkedText {
  readonly kind: 'line'
  readonly place: Place | null
  /** The block that the line stands in; lines of one block were parted by forced breaks. */
  readonly block: PageElement
  readonly indent: number
  blankLinesBefore: number
  /** All of its letters are bold. */
  readonly bold: boolean
  readonly align: 'center' | 'right' | null
  /** In pixels, of most of its letters. */
  readonly size: number
  readonly outline: number | null
  readonly style: string | null
  readonly numbering: string | null
  readonly isTitle: boolean
}

export interface TableItem {
  readonly kind: 'table'
  readonly place: Place | null
  readonly rows: readonly (readonly CellText[])[]
  /** Rows at its top that the page calls its head; 0 where it calls none so. */
  readonly headRows: number
}

/** Default of `columns` and `rows`: 1. */
export interface CellText extends MarkedText, NonNullable<TableCell['data']> {}

export interface CodeItem {
  readonly kind: 'code'
  readonly place: Place | null
  readonly text: string
}

export interface RuleItem {
  readonly kind: 'rule'
  readonly place: Place | null
}

export interface PictureItem {
  readonly kind: 'picture'
  readonly place: Place | null
  readonly url: string
  readonly alt: string
}

export type Item = LineItem | TableItem | CodeItem | RuleItem | PictureItem

/** What was not taken over as it stood, for messages. */
export interface Tally {
  /** Entities that were escaped twice. */
  entities: number
  /** How each deletion that an editor marked begins. */
  readonly deletions: string[]
}
