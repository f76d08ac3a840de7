import type { Root } from './article.ts'
import type { Ledger } from './ledger.ts'
import type { Script, SourceText } from './source.ts'

/** 2-normalize's result for one source. Messages are on the VFile that went with it. */
export interface NormalizedText {
  readonly source: SourceText
  /** Of the kept text. */
  readonly script: Script
  /** The title of the whole text; null where the source has none. */
  readonly title: string | null
  /** Title, blocks before the first piece, articles; nothing `dropped` is left in it. */
  readonly tree: Root
  /** The kept text in source order, one block a line, each ending in a line feed. */
  readonly text: string
  readonly changes: Ledger
  /** Each removed piece as it stood in the source, in source order. */
  readonly dropped: readonly string[]
}
