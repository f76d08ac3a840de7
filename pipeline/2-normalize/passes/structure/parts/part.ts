/** In: stretches of a piece that were recognised as one part each. Out: the piece with them as nodes; what is doubtful is said. */
import type { PhrasingContent, Strong } from 'mdast'
import type { VFile } from 'vfile'
import type { PartName } from '../../../../diagnostics/catalogue/parts.ts'
import { report } from '../../../../diagnostics/report.ts'
import {
  type Article,
  type ArticleContent,
  type Marker,
  type Recognition,
  type Root,
  textOf
} from '../../../../model/article.ts'
import { splitAt } from '../../../../model/text.ts'
import { placingOf } from '../../../overrides/placed.ts'
import { quotedPlace } from '../../../overrides/quoted-place.ts'
import type { PassContext } from '../../../pass.ts'
import { type Block, type Blocks, leafOf, trimTraced } from '../block.ts'
import { blocksOf } from '../row.ts'

/** A recognised part: the children `from` (inclusive) to `to` (exclusive) of a piece become one node. */
export interface Part {
  readonly from: number
  readonly to: number
  readonly node: ArticleContent
  readonly name: PartName
  readonly recognition: Recognition
}

/** Finds parts of one kind, in order, not overlapping. `title`: of the piece, else of the text; '' where there is none. */
export type FindParts = (blocks: Blocks, article: Article, title: string) => Part[]

/** Recognitions that are less sure than this are reported with the override that undoes them. */
export const SURE = 0.8

/** Children of a piece that are looked at: `from` (inclusive) to `to` (exclusive). */
export interface Window {
  readonly from: number
  readonly to: number
}

/** The paragraphs of a piece that are one leaf and that no editor has spoken of; null for everything else. */
const openBlocks = (article: Article, context: PassContext, window?: Window): Blocks => {
  const blocks = blocksOf(article)
  if (!window && context.settings.overrides.length === 0) return blocks
  return blocks.map((block, index) => {
    if (window && (index < window.from || index >= window.to)) return null
    return block && !isSettled(block, context) ? block : null
  })
}

/** True where the manifest says what the line is. */
export const isSettled = (block: Block, context: PassContext): boolean =>
  context.settings.overrides.length > 0 &&
  placingOf(context).placed.some(
    ({ override: { action }, region }) =>
      settling.has(action.kind) && block.trace.start < region.end && block.trace.end > region.start
  )

const settling: ReadonlySet<string> = new Set(['paragraph', 'heading', 'runin', 'article'])

/** Where parts are marked, and who is told. */
export interface Marking {
  readonly tree: Root
  readonly file: VFile
  readonly context: PassContext
}

/** Finds parts of one kind in a piece, or in a window of it, and puts them into its tree. */
export const markParts = (find: FindParts, article: Article, at: Marking, window?: Window): void => {
  placeParts(find, openBlocks(article, at.context, window), article, at)
}

/** Finds parts of several kinds, one kind after another. */
export const markAllParts = (finds: readonly FindParts[], article: Article, at: Marking): void => {
  let blocks = openBlocks(article, at.context)
  for (const find of finds) {
    if (placeParts(find, blocks, article, at)) blocks = openBlocks(article, at.context)
  }
}

/** True where something was found. */
const placeParts = (find: FindParts, blocks: Blocks, article: Article, at: Marking): boolean => {
  const parts = find(blocks, article, titleOf(article, at.tree))
  if (parts.length === 0) return false
  const children: ArticleContent[] = []
  let next = 0
  for (const part of parts) {
    for (; next < part.from; next++) pushFrom(article, next, children)
    children.push(part.node)
    next = part.to
    const first = blocks[part.from]
    if (first) reportDoubt(first, part.name, part.recognition, at.file, at.context)
  }
  for (; next < article.children.length; next++) pushFrom(article, next, children)
  article.children = children
  return true
}

const titleOf = (article: Article, tree: Root): string => {
  const title = [...article.children.slice(0, 4), ...tree.children.slice(0, 30)].find(
    node => node.type === 'title'
  )
  return title ? textOf(title) : ''
}

const pushFrom = (article: Article, at: number, into: ArticleContent[]): void => {
  const node = article.children[at]
  if (node) into.push(node)
}

/** Says a recognition that is not sure, with the line that would undo it. */
export const reportDoubt = (
  block: Block,
  part: PartName,
  { confidence, reasons }: Recognition,
  file: VFile,
  context: PassContext
): void => {
  if (confidence >= SURE) return
  const { start, end } = block.trace
  const words = block.text.length > 30 ? `${block.text.slice(0, 30)}…` : block.text
  report(file, 'doubtful-part', { words, part, why: reasons.join('; ') }, context.placeAt(start), undefined, {
    confidence,
    remedy: { at: quotedPlace(context, { start, end }), action: { kind: 'paragraph' } }
  })
}

/** A block cut behind its label: the label as `strong`, then the rest. */
export const withLabel = (block: Block, end: number): PhrasingContent[] => {
  const [label, rest] = splitAt(block.trace, end)
  const strong: Strong = { type: 'strong', children: [leafOf(label)] }
  return rest.value === '' ? [strong] : [strong, leafOf(rest)]
}

/** A block cut behind the mark at its head: the mark as `marker`, then the rest. */
export const withMarker = (block: Block, end: number): PhrasingContent[] => {
  const [mark, rest] = splitAt(block.trace, end)
  const marker: Marker = { type: 'marker', children: [leafOf(mark)] }
  return rest.value === '' ? [marker] : [marker, leafOf(rest)]
}

/** Without blanks, for patterns that letter-spacing must not hide: 摘　要. */
export const unspaced = (text: string): string => text.replace(/[\s\u3000]+/g, '')

export { trimTraced }
