/** In: a tree. Out: its text leaves and removed pieces in source order, each leaf with what should stand before it. */
import type { Dropped, Root } from '../../model/article.ts'
import type { Traced } from '../../model/text.ts'

/** A stretch of kept text. */
export interface Leaf {
  readonly kind: 'leaf'
  readonly value: string
  /** Absent on text that a stranger's plugin added. */
  readonly trace: Traced | undefined
  /** What stands between the leaf before and this one: `\n`, one tab a cell border, or nothing. */
  readonly glue: string
}

/** A `dropped` node. */
export interface Removed {
  readonly kind: 'removed'
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
export const readPieces = (root: Root, give: (piece: Leaf | Removed) => void): void => {
  const put = withAside(root.data?.aside ?? [], give)
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
    put.next({ kind: 'leaf', value, trace: node.data?.trace, glue })
    glue = ''
  }
  const readChildren = (node: AnyNode, inBlock: boolean): void => {
    for (const child of node.children ?? []) read(child, inBlock)
  }
  const read = (node: AnyNode, inBlock: boolean): void => {
    if (node.type === 'dropped') put.next(removedOf(node as unknown as Removed))
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

interface Sink {
  readonly next: (piece: Leaf | Removed) => void
  readonly end: () => void
}

/** Removed pieces that stand nowhere in the tree come back to their places. */
const withAside = (aside: readonly Dropped[], give: (piece: Leaf | Removed) => void): Sink => {
  let given = 0
  const giveBefore = (start: number): void => {
    for (let one = aside[given]; one && one.start < start; one = aside[++given]) give(removedOf(one))
  }
  return {
    next: piece => {
      giveBefore(piece.kind === 'leaf' ? (piece.trace?.start ?? -1) : piece.start)
      give(piece)
    },
    end: () => giveBefore(Number.POSITIVE_INFINITY)
  }
}

const removedOf = (node: Omit<Removed, 'kind'>): Removed => ({
  kind: 'removed',
  start: node.start,
  end: node.end,
  rule: node.rule,
  confidence: node.confidence
})

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
const holdsBlocks = (node: AnyNode): boolean =>
  containers.has(node.type) ||
  (node.children?.some(child => child.type === 'paragraph' || containers.has(child.type)) ?? false)
