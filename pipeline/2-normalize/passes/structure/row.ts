/** In: a row of nodes, a line each. Out: its blocks, the places of some of them, and the row with some nodes replaced. */
import type { RootContent } from 'mdast'
import type { Parent } from 'unist'
import { rewritten } from '../../leaf.ts'
import { type Block, blockOf } from './block.ts'

/** The blocks of a row; null where a node is none. */
export type Blocks = readonly (Block | null)[]

/** Blocks that were read of a parent's children, and what they were read from. */
interface Row {
  readonly children: readonly unknown[]
  readonly blocks: Blocks
  /** Leaves that had been rewritten by then. */
  readonly rewritten: number
}

const rows = new WeakMap<Parent, Row>()

/**
 * The blocks of a parent's children. Fifty passes ask for them, and nearly all leave a row as it is: it is read again
 * only where a child or the words of any leaf have changed since.
 *
 * @example blocksOf(tree)[0]?.text // '题目'
 */
export const blocksOf = (parent: Parent): Blocks => {
  const known = rows.get(parent)
  if (known?.rewritten === rewritten() && isSameRow(known.children, parent.children)) return known.blocks
  const children = parent.children.slice() as RootContent[]
  const blocks = known?.rewritten === rewritten() ? blocksAgain(children, known) : children.map(blockOf)
  rows.set(parent, { children, blocks, rewritten: rewritten() })
  return blocks
}

const isSameRow = (before: readonly unknown[], now: readonly unknown[]): boolean => {
  if (before.length !== now.length) return false
  for (let index = 0; index < now.length; index++) if (before[index] !== now[index]) return false
  return true
}

/** Few children have come or gone as a rule: the blocks of the others are known. */
const blocksAgain = (children: readonly RootContent[], known: Row): Blocks => {
  let at = 0
  return children.map(child => {
    for (let ahead = at; ahead < at + AHEAD; ahead++)
      if (known.children[ahead] === child) {
        at = ahead + 1
        return known.blocks[ahead] ?? null
      }
    return blockOf(child)
  })
}

/** So many children that have gone are passed over for one that stays. */
const AHEAD = 4

/** Where the blocks are for which this holds. */
export const placesOf = (blocks: Blocks, holds: (block: Block, index: number) => boolean): number[] => {
  const places: number[] = []
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]
    if (block && holds(block, index)) places.push(index)
  }
  return places
}

/** Where the first blocks are, whatever else stands among them: at most so many. */
export const firstPlaces = (blocks: Blocks, most: number): number[] => {
  const places: number[] = []
  for (let index = 0; index < blocks.length && places.length < most; index++)
    if (blocks[index]) places.push(index)
  return places
}

/** The row with others in the place of some nodes; the very same one where nothing is replaced. Null leaves a node. */
export const withReplaced = <Node>(
  nodes: Node[],
  othersFor: (node: Node, index: number) => readonly Node[] | null
): Node[] => {
  let replaced: Node[] | null = null
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as Node
    const others = othersFor(node, index)
    if (others) {
      replaced ??= nodes.slice(0, index)
      for (const other of others) replaced.push(other)
    } else replaced?.push(node)
  }
  return replaced ?? nodes
}
