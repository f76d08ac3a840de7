/** In: a normalized text. Out: what was recognised in it, and removed from it, line by line of its source: what people are shown. */
import type { Node } from 'unist'
import { placesIn } from '../diagnostics/places-in.ts'
import { textOf } from '../model/article.ts'
import type { NormalizedText } from '../model/normalized.ts'
import { type RemovedPiece, removedPieces } from './removed-pieces.ts'

/** One line of the tree. */
export interface OutlineLine {
  /** The node's type; `article` for a piece without a title. */
  readonly kind: string
  /** Of a heading: 1 is the highest in its piece. */
  readonly level?: number
  readonly text: string
  /** 0 to 1. */
  readonly confidence: number
  /** Why, most telling first. */
  readonly reasons: readonly string[]
  /** Of the source, from 1; null for what a plugin added. */
  readonly line: number | null
}

export interface Survey {
  readonly outline: readonly OutlineLine[]
  readonly removed: readonly (RemovedPiece & { readonly line: number })[]
}

export const surveyOf = (normalized: NormalizedText): Survey => {
  const lineAt = lineFinder(normalized)
  return {
    outline: linesOf(normalized.tree as unknown as AnyNode, lineAt),
    removed: removedPieces(normalized).map(piece => ({ ...piece, line: lineAt(piece.start) }))
  }
}

type LineAt = (offset: number) => number

const lineFinder = ({ source }: NormalizedText): LineAt => {
  const placeAt = placesIn(source.base)
  return offset => placeAt(offset).line
}

interface AnyNode extends Node {
  readonly children?: readonly AnyNode[]
  readonly depth?: number
  readonly value?: string
  readonly data?: {
    readonly trace?: { readonly start: number }
    readonly recognition?: { readonly confidence: number; readonly reasons: readonly string[] }
  }
}

/** What is running text is not shown; nor is what stands inside a shown part. */
const hidden: ReadonlySet<string> = new Set([
  'root',
  'article',
  'paragraph',
  'listItem',
  'footnoteDefinition'
])
const unnamed: ReadonlySet<string> = new Set(['text', 'thematicBreak', 'code', 'html', 'definition'])

const linesOf = (node: AnyNode, lineAt: LineAt, alone = false): OutlineLine[] => {
  const children = node.children ?? []
  const isOnly = children.filter(({ type }) => type === 'article').length === 1
  const inside = children.flatMap(child => {
    if (unnamed.has(child.type)) return []
    const isPassed = hidden.has(child.type) || phrasing.has(child.type)
    return isPassed ? linesOf(child, lineAt, isOnly) : [lineOf(child, lineAt)]
  })
  return isUntitled(node, alone) ? [{ ...lineOf(node, lineAt), text: '' }, ...inside] : inside
}

/** A piece without a title, where there are several. */
const isUntitled = (node: AnyNode, alone: boolean): boolean =>
  node.type === 'article' && !alone && !node.children?.some(({ type }) => type === 'title')

const phrasing: ReadonlySet<string> = new Set(
  'emphasis strong delete link linkReference inlineCode image imageReference break footnoteReference marker'.split(
    ' '
  )
)

const lineOf = (node: AnyNode, lineAt: LineAt): OutlineLine => {
  const start = startOf(node)
  const { confidence, reasons } = node.data?.recognition ?? { confidence: 1, reasons: [] }
  return {
    kind: node.type,
    ...(node.depth === undefined ? {} : { level: node.depth }),
    text: textOf(node),
    confidence,
    reasons,
    line: start === null ? null : lineAt(start)
  }
}

/** Where the first leaf with a trace begins. */
const startOf = (node: AnyNode): number | null => {
  if (node.data?.trace) return node.data.trace.start
  for (const child of node.children ?? []) {
    const start = startOf(child)
    if (start !== null) return start
  }
  return null
}
