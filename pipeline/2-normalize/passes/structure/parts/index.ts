/** In: pieces whose edges and headings are known. Out: what else a piece is made of: abstract, notes, verse, lists … */
import type { Pass } from '../../../pass.ts'
import { findAttachmentNotes, findAttachments } from './attachments.ts'
import { findAbstracts, findKeywords } from './front.ts'
import { findLists } from './list.ts'
import { findNotes } from './notes.ts'
import { type FindParts, markAllParts } from './part.ts'
import { findQuotations } from './quotation.ts'
import { findVerses } from './verse.ts'

/** Told by their words: of any source. */
const worded: readonly FindParts[] = [
  findAbstracts,
  findKeywords,
  findAttachmentNotes,
  findAttachments,
  findNotes
]

/** Told by their lines: of plain text, whose lists and quotations no markup names. */
const shaped: readonly FindParts[] = [findVerses, findLists, findQuotations]

/** Marks parts in plain text. */
export const markPlainParts: Pass = (tree, file, context) => {
  for (const node of tree.children) {
    if (node.type !== 'article') continue
    markAllParts([...worded, ...shaped], node, { tree, file, context })
  }
}

/** Marks parts in what Markdown has named already: lists, tables and quotations are known. */
export const markWordedParts: Pass = (tree, file, context) => {
  for (const node of tree.children) {
    if (node.type !== 'article') continue
    markAllParts(worded, node, { tree, file, context })
  }
}

/** Marks parts in HTML and DOCX: people type lists and verse as paragraphs there, but indents are set by style. */
export const markMarkupParts: Pass = (tree, file, context) => {
  for (const node of tree.children) {
    if (node.type !== 'article') continue
    markAllParts([...worded, findVerses, findLists], node, { tree, file, context })
  }
}
