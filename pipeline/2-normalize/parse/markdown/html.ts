/**
 * In: a tree with raw HTML. Out: none left: `<br>` is a line end, other tags are markup, the text between them stays,
 * comments and scripts are removed pieces. Each kind is reported once.
 */
import type { Break } from 'mdast'
import type { VFile } from 'vfile'
import { placesIn } from '../../../diagnostics/places-in.ts'
import { report } from '../../../diagnostics/report.ts'
import type { Dropped, Root } from '../../../model/article.ts'
import { applyEdits, type Edit, type Traced, traced } from '../../../model/text.ts'
import { placeOf } from './trace-leaves.ts'
import { type AnyNode, paragraphOf, rewriteChildren } from './tree.ts'

export const readHtml = (base: string, root: Root, file: VFile): void => {
  const found: Found = { tags: [], removed: [] }
  rewriteChildren(root as AnyNode, (node, parent) => {
    if (node.type === 'paragraph' && node.children?.length === 0) return []
    if (node.type !== 'html') return [node]
    const [start, end] = placeOf(node)
    return holdsBlocks.has(parent.type)
      ? readBlock(base, start, end, found)
      : readInline(base, start, end, found)
  })
  const placeAt = placesIn(base)
  const [tag] = found.tags
  const [removed] = found.removed
  if (tag !== undefined) report(file, 'html-tags-ignored', { count: found.tags.length }, placeAt(tag))
  if (removed !== undefined) {
    report(file, 'html-comment-removed', { count: found.removed.length }, placeAt(removed))
  }
}

/** Offsets of what was met. */
interface Found {
  readonly tags: number[]
  readonly removed: number[]
}

const holdsBlocks: ReadonlySet<string> = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition'])

const readInline = (base: string, start: number, end: number, found: Found): AnyNode[] => {
  const written = base.slice(start, end)
  if (written.startsWith('<!--')) return [removedNode(base, start, end, found)]
  if (/^<br\b/i.test(written)) return [{ type: 'break' } satisfies Break]
  found.tags.push(start)
  return []
}

/** Comments, scripts and styles go; the lines between them are paragraphs. */
const readBlock = (base: string, start: number, end: number, found: Found): AnyNode[] => {
  const nodes: AnyNode[] = []
  const block = base.slice(start, end)
  let at = 0
  for (const { 0: piece, index } of block.matchAll(removedPiece)) {
    nodes.push(...paragraphsIn(base, start + at, start + index, found))
    at = index + piece.length
    nodes.push(removedNode(base, start + index, start + at, found))
  }
  nodes.push(...paragraphsIn(base, start + at, end, found))
  return nodes
}

const removedPiece = /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi

const removedNode = (base: string, start: number, end: number, found: Found): AnyNode => {
  found.removed.push(start)
  const dropped: Dropped = {
    type: 'dropped',
    value: base.slice(start, end),
    start,
    end,
    rule: 'MD',
    confidence: 1,
    code: 'html-comment-removed'
  }
  return dropped
}

/** A tag stands on one line; a `<` that nothing closes there is text. */
const tagOrLineEnd = /<[A-Za-z/!?][^<>\r\n]*>|\r\n|\r|\n/g

const paragraphsIn = (base: string, start: number, end: number, found: Found): AnyNode[] => {
  const paragraphs: AnyNode[] = []
  let tags: Edit[] = []
  let lineStart = start
  const closeLine = (lineEnd: number): void => {
    const trace = lineOf(base, lineStart, lineEnd, tags)
    if (trace) paragraphs.push(paragraphOf(trace))
    tags = []
  }
  for (const { 0: part, index } of base.slice(start, end).matchAll(tagOrLineEnd)) {
    const at = start + index
    if (part.startsWith('<')) {
      found.tags.push(at)
      tags.push({ start: at, end: at + part.length, after: '', rule: 'MD', class: 'M', confidence: 1 })
    } else {
      closeLine(at)
      lineStart = at + part.length
    }
  }
  closeLine(end)
  return paragraphs
}

/** The line with its tags taken out, outer blanks cut; null where nothing is left. */
const lineOf = (base: string, start: number, end: number, tags: readonly Edit[]): Traced | null => {
  const written = base.slice(start, end)
  const from = start + written.length - written.trimStart().length
  const to = end - (written.length - written.trimEnd().length)
  if (from >= to) return null
  const line = traced(base, from, to)
  if (tags.length === 0) return line
  const value = applyEdits(base, { ...line, edits: tags })
  return value.trim() === '' ? null : { ...line, value, edits: tags }
}
