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
   * Of HTML, DOCX and DOC: what the reader saw, in a shape that the passes for plain text can work on.
   *
   * - `base` has one block a line without blanks at its ends, no blank lines; a table row is one line with tabs.
   * - A paragraph, whatever it may be in the end, is `paragraph` with exactly one `text` leaf, traced to its line of the
   *   base without edits. So is a heading that the source claims: its level is `data.line.dress.outline`. A forced line
   *   break begins a new paragraph. Indent and blank lines that were taken off are in `data.line`.
   * - What stands within a paragraph (bold, links, notes' marks) is in `data.inline` of the root, by base offsets; it is
   *   put into the tree once blocks are cut and joined.
   * - Lists, quotations, tables, code, notes' texts, images and rules are mdast as usual; their leaves are traced.
   */
  readonly tree?: Root
  /** Pictures that are packed in the source itself, by the address that its images give. */
  readonly pictures?: ReadonlyMap<string, Uint8Array>
}
