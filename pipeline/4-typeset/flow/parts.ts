/** In: nodes for the parts of a piece that hold several paragraphs. Out: their styled blocks. */
import {
  type Abstract,
  type Attachment,
  type AttachmentNote,
  type Closing,
  type Epigraph,
  type Keywords,
  type Notes,
  type PhrasingContent,
  textOf
} from '../../model/article.ts'
import type { Role } from '../../model/design.ts'
import type { Run, TextBlock } from '../../model/flow.ts'
import { em } from '../../model/units.ts'
import type { BlockContext } from './block-context.ts'
import { noteAnchor } from './note-anchor.ts'
import { hangingAlike, textBlock } from './text-block.ts'
import { withoutEnd } from './title-text.ts'

/** What most of these nodes hold. */
interface Lines {
  readonly children: readonly { readonly type: string }[]
}

interface Line {
  readonly type: 'paragraph'
  readonly children: PhrasingContent[]
}

const linesOf = (node: Lines): Line[] =>
  node.children.filter((child): child is Line => child.type === 'paragraph')

/** 此致 two em in, 敬礼 flush left; both in one line: two em in. */
export const closingBlocks = (node: Closing, context: BlockContext): TextBlock[] =>
  linesOf(node).map((line, index, lines) => {
    const block = textBlock('closing', line.children, context)
    return index > 0 && index === lines.length - 1 ? block : { ...block, firstIndent: em(2) }
  })

/** 附件：1. 名单; what follows stands under the first name, turn-overs too (GW-19). */
export const attachmentNoteBlocks = (node: AttachmentNote, context: BlockContext): TextBlock[] => {
  const blocks = linesOf(node).map(line => textBlock('attachmentNote', line.children, context))
  const left = context.design.styles.attachmentNote.leftIndent
  const widest = Math.max(0, ...blocks.map(block => block.markerWidth ?? 0))
  return blocks.map(block => {
    const indent = left + widest - (block.markerWidth ?? 0)
    return indent === left ? block : { ...block, leftIndent: em(indent) }
  })
}

/** 附件1 flush left, its title in the middle (GW-26). */
export const attachmentBlocks = (node: Attachment, context: BlockContext): TextBlock[] =>
  node.children.flatMap(child => {
    if (child.type === 'dropped') return []
    const role = child.type === 'title' ? 'attachmentTitle' : 'attachment'
    return [withoutEndMark(textBlock(role, child.children, context))]
  })

/** A heading keeps no end punctuation in print but ？！…… (PG-15). */
export const withoutEndMark = (block: TextBlock): TextBlock => {
  const last = block.runs.at(-1)
  return last
    ? { ...block, runs: [...block.runs.slice(0, -1), { ...last, text: withoutEnd(last.text) }] }
    : block
}

/** 摘要：… with its label in 黑; further paragraphs begin with the usual indent. */
export const abstractBlocks = (node: Abstract, context: BlockContext): TextBlock[] =>
  linesOf(node).map((line, index) => {
    const block = labelled('abstract', line.children, context)
    return index === 0 ? block : { ...block, firstIndent: em(2) }
  })

export const keywordsBlock = (node: Keywords, context: BlockContext): TextBlock =>
  labelled('keywords', node.children, context)

/** The label, which is `strong` in the tree, is set in 黑; an abstract in English in the face of running text. */
const labelled = (role: Role, children: PhrasingContent[], context: BlockContext): TextBlock => {
  const block = textBlock(role, children, context)
  const isLatin = !block.runs.some(run => /\p{Script=Han}/u.test(run.text))
  const runs = isLatin ? block.runs.map((run): Run => ({ face: 'serif', ...run })) : block.runs
  return { ...block, runs: runs.map(inLabelFace) }
}

const inLabelFace = (run: Run): Run => {
  const { emphasis, ...plain } = run
  return emphasis === 'strong' ? { ...plain, face: 'sans-bold' } : run
}

/** The last line after a dash is the source; without one the epigraph itself ends with a blank line. */
export const epigraphBlocks = (node: Epigraph, context: BlockContext): TextBlock[] =>
  linesOf(node).map((line, index, lines) => {
    const isLast = index === lines.length - 1
    const isSource = isLast && index > 0 && /^[—―─-]/u.test(textOf(line))
    const block = textBlock(isSource ? 'epigraphSource' : 'epigraph', line.children, context)
    return isLast && !isSource ? { ...block, linesAfter: 1 } : block
  })

/** Notes of one piece, their marks hanging; a note that a mark points at is an anchor. */
export const notesBlocks = (node: Notes, context: BlockContext): TextBlock[] => {
  const title: TextBlock[] = []
  const notes = node.children.flatMap((child): TextBlock[] => {
    if (child.type === 'footnoteDefinition') {
      const id = noteAnchor(context.articleId, child.identifier)
      return linesOf(child).map((line, index) => {
        const block = textBlock('endnote', line.children, context)
        return index === 0 ? { ...block, id } : block
      })
    }
    if (child.type === 'dropped') return []
    if (child.children[0]?.type === 'marker' || title.length > 0)
      return [textBlock('endnote', child.children, context)]
    title.push(withoutEndMark(textBlock('endnotesTitle', child.children, context)))
    return []
  })
  return [...title, ...hangingAlike(notes).map((block, index) => withGap(block, index, title.length > 0))]
}

/** Notes without a title stand a line below the text. */
const withGap = (block: TextBlock, index: number, titled: boolean): TextBlock =>
  index === 0 && !titled ? { ...block, linesBefore: 1 } : block
