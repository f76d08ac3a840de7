import type { Root } from './article.ts'

/** The kinds of text that a reader exists for. */
export type SourceFormat = 'text' | 'markdown' | 'html' | 'docx' | 'doc'

/** The encodings that a Chinese text is met in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'

/** Simplified, traditional, neither (no Han at all), or too mixed to say. */
export type Script = 'hans' | 'hant' | 'latin' | 'mixed'

/** A source after decoding: 1-read's result, 2-normalize's input. */
export interface SourceText {
  /** As messages name it: relative to the manifest's or the working folder, with forward slashes. */
  readonly file: string
  readonly format: SourceFormat
  readonly encoding: Encoding | string
  /** The decoded text without its byte-order mark, otherwise untouched: the base of the ledger. */
  readonly base: string
  /**
   * Of HTML, DOCX and DOC: what the reader saw. Paragraphs, headings that the source claims, lists, tables, quotations,
   * notes and images in source order; every leaf carries its trace into `base`, every paragraph its dress as evidence.
   */
  readonly tree?: Root
}
