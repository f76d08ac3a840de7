/** In: nodes for the parts of a piece that hold several paragraphs. Out: their styled blocks. */
import type {
  Abstract,
  Attachment,
  AttachmentNote,
  Closing,
  Epigraph,
  Keywords,
  Notes,
  PhrasingContent
} from '../../model/article.ts'
import type { Role } from '../../model/design.ts'
import type { Run, TextBlock } from '../../model/flow.ts'
import { em } from '../../model/units.ts'
import type { BlockContext } from './block-context.ts'
import { noteAnchor } from './note-anchor.ts'
import { withSource } from './quoted-source.ts'
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

/** 附件1 flush left, its title in the middle, on a page of their own (GW-26). */
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

/**
 * A block at the right that ends two characters from the edge; what stands after a dash, on a line of its own or at the
 * end of the last one, is the source under it. Without one the epigraph itself ends with a blank line.
 */
export const epigraphBlocks = (node: Epigraph, context: BlockContext): TextBlock[] => {
  const lines = linesOf(node).map(line => textBlock('epigraph', line.children, context))
  const { text, source } = withSource(lines, true)
  const placed = atRight(text, context)
  if (source) return [...placed, source]
  return placed.map((block, index) => (index === placed.length - 1 ? { ...block, linesAfter: 1 } : block))
}

/** As far to the right as the longest line lets them stand. */
const atRight = (
  lines: readonly TextBlock[],
  { design, across = design, measure }: BlockContext
): TextBlock[] => {
  const { face, size, leftIndent, rightIndent } = design.styles.epigraph
  const room = across.page.textWidth / size - rightIndent
  const longest = Math.max(0, ...lines.map(line => measure(line.runs, face)))
  const left = Math.max(leftIndent, Math.floor(room - longest))
  return lines.map(line => (left === leftIndent ? line : { ...line, leftIndent: em(left) }))
}

/**
 * Notes of one piece, their marks hanging; a note that a mark points at is an anchor. A head stands over them in every
 * piece: the source's own line or heading, such as 参考文献, else 注释, as 目录 stands over a contents.
 */
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
  const head = title.length > 0 || context.underHeading ? title : [notesHead(context)]
  return [...head, ...hangingAlike(notes)]
}

const notesHead = ({ language }: BlockContext): TextBlock => ({
  kind: 'text',
  role: 'endnotesTitle',
  runs: [{ text: language === 'zh-CN' ? '注释' : '註釋' }],
  notes: []
})
