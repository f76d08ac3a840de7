/** What the handlers of blocks are told besides their node. */
import type { FootnoteDefinition } from 'mdast'
import type { Design, Role } from '../../model/design.ts'
import type { Pictures } from '../../model/picture.ts'
import type { Measure } from './measure.ts'

/** What a handler needs to know besides its node. */
export interface BlockContext {
  readonly articleId: string
  readonly file: string
  /** Outline depth of a heading of depth 1. */
  readonly headingDepth: number
  readonly notes: ReadonlyMap<string, FootnoteDefinition>
  /** BCP 47, of the volume. */
  readonly language: string
  readonly design: Design
  /** Of the whole text block, where `design` is that of one of its columns. */
  readonly across?: Design
  readonly measure: Measure
  readonly pictures: Pictures
  /** Headings so far, for their ids. */
  headingCount: number
  readonly role?: Role
  /** The next node is the caption of the figure that the node ends in. */
  readonly captionFollows?: boolean
  /** Notes: a heading stands right above. */
  readonly underHeading?: boolean
  readonly nesting?: number
}
