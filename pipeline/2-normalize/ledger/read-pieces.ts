/** In: a tree. Out: its text leaves and removed pieces in source order, each leaf with what should stand before it. */
import type { Dropped, Root } from '../../model/article.ts'
import type { Traced } from '../../model/text.ts'

/** What becomes of the pieces, in order. */
export interface PieceReader {
  /**
   * A stretch of kept text.
   *
   * @param trace absent on text that a stranger's plugin added
   * @param glue what stands between the leaf before and this one: `\n`, one tab a cell border, or nothing
   */
  readonly leaf: (value: string, trace: Traced | undefined, glue: string) => void
  readonly removed: (piece: Removed) => void
}

/** What a `dropped` node says. */
export interface Removed {
  readonly start: number
  readonly end: number
  readonly rule: string
  readonly confidence: number
}

/** What the walk needs to know of a node, whatever its type. */
interface AnyNode {
  readonly type: string
  readonly value?: string
  readonly children?: readonly AnyNode[]
  readonly data?: { readonly trace?: Traced }
}

/** Gives every piece, in order. Empty leaves give none, so that an empty heading or cell leaves no blank line behind. */
export const readPieces = (root: Root, reader: PieceReader): void => {
  const put = withAside(root.data?.aside ?? [], reader)
  let glue = ''
  const startLine = (): void => {
    glue = '\n'
  }
  /** The border of a cell whose words went keeps the others of its row in their columns; one that never had any has none. */
  const readRow = (row: AnyNode): void => {
    let isBegun = false
    for (const cell of row.children ?? []) {
      if (isBegun) glue += '\t'
      isBegun ||= (cell.children ?? []).length > 0
      readChildren(cell, true)
    }
  }
  const readLeaf = (node: AnyNode, value: string): void => {
    // Inside a block, what a rule took away whole still is that rule's change.
    const isEmptied = glue === '' && (node.data?.trace?.edits.length ?? 0) > 0
    if (value === '' && !isEmptied) return
    put.leaf(value, node.data?.trace, glue)
    glue = ''
  }
  const readChildren = (node: AnyNode, inBlock: boolean): void => {
    for (const child of node.children ?? []) read(child, inBlock)
  }
  const read = (node: AnyNode, inBlock: boolean): void => {
    if (node.type === 'dropped') put.removed(node as unknown as Removed)
    else if (node.type === 'break') startLine()
    else if (!inBlock && holdsBlocks(node)) readChildren(node, false)
    else {
      if (!inBlock) startLine()
      if (node.type === 'tableRow') readRow(node)
      else if (node.children) readChildren(node, true)
      else readLeaf(node, node.value ?? node.data?.trace?.value ?? '')
      if (!inBlock) startLine()
    }
  }
  read(root as unknown as AnyNode, false)
  put.end()
}

/** Removed pieces that stand nowhere in the tree come back to their places. */
const withAside = (
  aside: readonly Dropped[],
  reader: PieceReader
): PieceReader & { readonly end: () => void } => {
  let given = 0
  const giveBefore = (start: number): void => {
    for (let one = aside[given]; one && one.start < start; one = aside[++given]) reader.removed(one)
  }
  return {
    leaf: (value, trace, glue) => {
      giveBefore(trace?.start ?? -1)
      reader.leaf(value, trace, glue)
    },
    removed: piece => {
      giveBefore(piece.start)
      reader.removed(piece)
    },
    end: () => giveBefore(Number.POSITIVE_INFINITY)
  }
}

const containers: ReadonlySet<string> = new Set([
  'root',
  'article',
  'blockquote',
  'list',
  'listItem',
  'footnoteDefinition',
  'table'
])

/** Blocks of a kind that we do not know (a stranger's plugin made them) hold blocks where a child is one that we know. */
const holdsBlocks = ({ type, children }: AnyNode): boolean => {
  if (containers.has(type)) return true
  if (children)
    for (const child of children) if (child.type === 'paragraph' || containers.has(child.type)) return true
  return false
}
