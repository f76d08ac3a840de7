/** In: pieces whose edges and headings are known. Out: what else a piece is made of: abstract, notes, verse, lists … */
import type { Pass } from '../../../pass.ts'
import { findAttachmentNotes, findAttachments } from './attachments.ts'
import { findAbstracts, findKeywords } from './front.ts'
import { findLists } from './list.ts'
import { findNotes } from './notes.ts'
import { type FindParts, markParts } from './part.ts'
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
    for (const find of [...worded, ...shaped]) markParts(find, node, { tree, file, context })
  }
}

/** Marks parts where the source's own markup names quotations, lists and tables, but its lines are verse or none. */
export const markMarkupParts: Pass = (tree, file, context) => {
  for (const node of tree.children) {
    if (node.type !== 'article') continue
    for (const find of [...worded, findVerses]) markParts(find, node, { tree, file, context })
  }
}

/** Marks parts where the source's own markup has named lists, tables and quotations. */
export const markWordedParts: Pass = (tree, file, context) => {
  for (const node of tree.children) {
    if (node.type !== 'article') continue
    for (const find of worded) markParts(find, node, { tree, file, context })
  }
}
