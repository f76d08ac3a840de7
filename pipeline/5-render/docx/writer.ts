/** What is collected while one document is written: bookmarks and footnotes, numbered in order of appearance. */
import type { Paragraph } from 'docx'
import type { Flow } from '../../model/flow.ts'
import type { HeadingStyles } from './heading-styles.ts'

/** Everything that a block needs besides itself. One for each document; never shared. */
export interface Writer {
  readonly flow: Flow
  readonly numbers: ReadonlyMap<string, string>
  readonly headings: HeadingStyles
  /** The next bookmark's number, from 1. */
  nextBookmark(): number
  /** The next picture's number, from 1. */
  nextPicture(): number
  /** Takes a footnote's paragraph and gives its id, from 1. */
  addFootnote(paragraph: Paragraph): number
  /** Footnotes so far, as `docx` wants them. */
  footnotes(): Readonly<Record<string, { readonly children: readonly Paragraph[] }>>
}

export const createWriter = (
  flow: Flow,
  numbers: ReadonlyMap<string, string>,
  headings: HeadingStyles
): Writer => {
  const notes: Paragraph[] = []
  let bookmarks = 0
  let pictures = 0
  return {
    flow,
    numbers,
    headings,
    nextBookmark: () => ++bookmarks,
    nextPicture: () => ++pictures,
    addFootnote: paragraph => notes.push(paragraph),
    footnotes: () =>
      Object.fromEntries(notes.map((paragraph, index) => [String(index + 1), { children: [paragraph] }]))
  }
}
