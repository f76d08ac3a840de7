/**
 * In: a tree with raw HTML. Out: none left: `<br>` is a line end, other tags are markup, the text between them stays,
 * comments and scripts are removed pieces. Each kind is reported once.
 */
import type { Break, Paragraph } from 'mdast'
import type { VFile } from 'vfile'
import { report } from '../../../diagnostics/report.ts'
import type { Dropped, Root } from '../../../model/article.ts'
import { applyEdits, type Edit, type Traced, traced } from '../../../model/text.ts'
import { placesIn } from '../../places.ts'
import { placeOf } from './trace-leaves.ts'
import { type AnyNode, rewriteChildren } from './tree.ts'

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
  const opening = /<!--|<(script|style)\b/gi
  let at = start
  opening.lastIndex = start
  for (let open = opening.exec(base); open && open.index < end; open = opening.exec(base)) {
    nodes.push(...paragraphsIn(base, at, open.index, found))
    const closing = open[1] ? new RegExp(`</${open[1]}\\s*>`, 'gi') : /-->/g
    closing.lastIndex = open.index
    at = closing.exec(base.slice(0, end)) ? closing.lastIndex : end
    nodes.push(removedNode(base, open.index, at, found))
    opening.lastIndex = at
  }
  nodes.push(...paragraphsIn(base, at, end, found))
  return nodes
}

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

const token = /<(?=[A-Za-z/!?])|\r\n|\r|\n/g

const paragraphsIn = (base: string, start: number, end: number, found: Found): AnyNode[] => {
  const text = base.slice(start, end)
  const paragraphs: AnyNode[] = []
  let tags: Edit[] = []
  let lineStart = 0
  const closeLine = (lineEnd: number): void => {
    const trace = lineOf(base, start + lineStart, start + lineEnd, tags)
    if (trace) paragraphs.push(paragraphOf(trace))
    tags = []
  }
  for (let part = nextToken(text, 0); part; part = nextToken(text, part.to)) {
    if (part.isTag) {
      found.tags.push(start + part.from)
      tags.push({
        start: start + part.from,
        end: start + part.to,
        after: '',
        rule: 'MD',
        class: 'M',
        confidence: 1
      })
    } else {
      closeLine(part.from)
      lineStart = part.to
    }
  }
  closeLine(text.length)
  return paragraphs
}

interface Token {
  readonly from: number
  readonly to: number
  readonly isTag: boolean
}

/** The next tag or line end; a `<` that nothing closes is text. */
const nextToken = (text: string, from: number): Token | null => {
  token.lastIndex = from
  for (let found = token.exec(text); found; found = token.exec(text)) {
    if (found[0] !== '<') return { from: found.index, to: token.lastIndex, isTag: false }
    const close = text.indexOf('>', found.index)
    if (close >= 0) return { from: found.index, to: close + 1, isTag: true }
    token.lastIndex = nextLineEnd(text, found.index)
  }
  return null
}

const nextLineEnd = (text: string, from: number): number => {
  const at = text.slice(from).search(/[\r\n]/)
  return at < 0 ? text.length : from + at
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

const paragraphOf = (trace: Traced): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'text', value: trace.value, data: { trace } }]
})
