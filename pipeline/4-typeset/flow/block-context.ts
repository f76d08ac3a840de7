/** What the handlers of blocks are told besides their node. */
import type { FootnoteDefinition } from 'mdast'
import type { Design, Role } from '../../model/design.ts'
import type { Pictures } from '../../model/picture.ts'

/** What a handler needs to know besides its node. */
export interface BlockContext {
  readonly articleId: string
  readonly file: string
  /** Outline depth of a heading of depth 1. */
  readonly headingDepth: number
  readonly notes: ReadonlyMap<string, FootnoteDefinition>
  readonly design: Design
  readonly pictures: Pictures
  /** Headings so far, for their ids. */
  headingCount: number
  readonly role?: Role
  readonly nesting?: number
}
