/** What is collected while one document is written: bookmarks, pictures, links, footnotes, numbered as they appear. */
import type { Document } from 'docx'
import type { Flow } from '../../model/flow.ts'
import type { HeadingStyles } from './heading-styles.ts'
import { createRelationships, type Relationships } from './relationships.ts'

/** A flow but for its sections, which are written one by one. */
export type FlowFrame = Omit<Flow, 'sections'>

/** Everything that a block needs besides itself. One for each document; never shared. */
export interface Writer {
  readonly flow: FlowFrame
  readonly numbers: ReadonlyMap<string, string>
  readonly headings: HeadingStyles
  /** The object model of the package: pictures are put into it. */
  readonly shell: Document
  /** Of word/document.xml. */
  readonly relationships: Relationships
  readonly notes: Notes
  /** The next bookmark's number, from 1. */
  nextBookmark(): number
  /** The next picture's number, from 1. */
  nextPicture(): number
}

export interface Notes {
  /** Takes a footnote's paragraphs and gives its id, from 1. */
  add(xml: string): number
  /** Of word/footnotes.xml. */
  readonly relationships: Relationships
}

/** @param addNote takes a footnote as it is written */
export const createWriter = (
  given: Pick<Writer, 'flow' | 'numbers' | 'headings' | 'shell'>,
  addNote: (xml: string) => void
): Writer => {
  let notes = 0
  let bookmarks = 0
  let pictures = 0
  return {
    ...given,
    relationships: createRelationships(),
    notes: {
      add: xml => {
        addNote(`<w:footnote w:id="${++notes}">${xml}</w:footnote>`)
        return notes
      },
      relationships: createRelationships()
    },
    nextBookmark: () => ++bookmarks,
    nextPicture: () => ++pictures
  }
}
