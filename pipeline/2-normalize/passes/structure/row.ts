/** In: a row of nodes, a line each. Out: its blocks, the places of some of them, and the row with some nodes replaced. */
import type { RootContent } from 'mdast'
import type { Parent } from 'unist'
import { rewritten } from '../../leaf.ts'
import { type Block, type Blocks, blockOf } from './block.ts'
import { placesAmong, readerOf, readSaid, type Said, saidAgain } from './said.ts'

/** Blocks that were read of a parent's children, and what they were read from. */
interface Row {
  readonly children: readonly RootContent[]
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

/** Few children have come or gone as a rule: the blocks of the others are known, and so is what they say. */
const blocksAgain = (children: readonly RootContent[], known: Row, start = 0): Blocks => {
  const from = new Int32Array(children.length)
  const blocks: (Block | null)[] = []
  let at = start
  let ahead = NEAR
  for (let index = 0; index < children.length; index++) {
    const child = children[index] as RootContent
    const earlier = known.children[at] === child ? at : placeOf(child, known.children, at + 1, at + ahead)
    from[index] = earlier
    blocks.push(earlier < 0 ? blockOf(child) : (known.blocks[earlier] ?? null))
    if (earlier >= 0) at = earlier + 1
    ahead = earlier >= 0 ? NEAR : Math.min(2 * ahead, FAR)
  }
  const said = saidIn.get(known.blocks)
  if (said && said.numbers.size <= Math.max(children.length, FAR))
    saidIn.set(blocks, readSaid(blocks, { said, from }))
  return blocks
}

/** So many children that have gone are passed over for one that stays; more where several have come in their place. */
const NEAR = 4
const FAR = 64

const placeOf = (child: unknown, children: readonly unknown[], from: number, to: number): number => {
  for (let place = from; place < to; place++) if (children[place] === child) return place
  return -1
}

/** What is known of the children of `whole` from `start` on is known of those of `part`, which were taken from there. */
export const inheritRow = (part: Parent, whole: Parent, start: number): void => {
  const known = rows.get(whole)
  if (known?.rewritten !== rewritten()) return
  const children = part.children.slice() as RootContent[]
  rows.set(part, { children, blocks: blocksAgain(children, known, start), rewritten: rewritten() })
}

/** Of each row that was read last by `blocksOf` nothing was rewritten since then but the lines at these places. */
export const keepRows = (rewrittenAt: ReadonlyMap<Parent, readonly number[]>): void => {
  for (const [parent, places] of rewrittenAt) {
    const known = rows.get(parent)
    if (known) rows.set(parent, { ...known, ...readAt(known, places), rewritten: rewritten() })
  }
}

const readAt = ({ children, blocks: before }: Row, places: readonly number[]): Pick<Row, 'blocks'> => {
  if (places.length === 0) return { blocks: before }
  const blocks = before.slice()
  for (const place of places) {
    const child = children[place]
    if (child) blocks[place] = blockOf(child)
  }
  const said = saidIn.get(before)
  if (said) saidIn.set(blocks, saidAgain(said, blocks, places))
  return { blocks }
}

const saidIn = new WeakMap<Blocks, Said>()

const saidOf = (blocks: Blocks): Said => {
  const known = saidIn.get(blocks)
  if (known) return known
  const said = readSaid(blocks)
  saidIn.set(blocks, said)
  return said
}

/**
 * What is read of the words of each line, once of all short lines that say the same; `other` of what is no line, or longer
 * than `longest`.
 *
 * @example reading(blocks, endsAsSentence, false)(3) // true
 */
export const reading = <T>(
  blocks: Blocks,
  read: (text: string) => T,
  other: T,
  longest?: number
): ((index: number) => T) => readerOf(blocks, saidOf(blocks), read, other, longest)

/** The blocks of a row, and what `read` makes of nodes that are none of them: hardly any. */
export const withOthers = <Node>(
  nodes: readonly Node[],
  known: Blocks,
  read: (node: Node) => Block | null
): Blocks => {
  let blocks: (Block | null)[] | null = null
  for (let index = 0; index < nodes.length; index++) {
    const other = known[index] ? null : read(nodes[index] as Node)
    if (!other) continue
    blocks ??= known.slice()
    blocks[index] = other
  }
  return blocks ?? known
}

/** How many characters each line has; 0 of what is no line. */
export const lengthsOf = (blocks: Blocks): Int32Array => saidOf(blocks).lengths

/** Where the lines are whose words are so, none longer than `longest`: `placesOf` for what is asked of the words alone. */
export const placesSaying = (blocks: Blocks, isSo: (text: string) => boolean, longest?: number): number[] =>
  placesAmong(blocks, saidOf(blocks), longest === undefined ? { isSo } : { isSo, longest })

/** The first of them; -1 where there is none. */
export const firstSaying = (blocks: Blocks, isSo: (text: string) => boolean): number =>
  placesAmong(blocks, saidOf(blocks), { isSo, most: 1 })[0] ?? -1

/** The same as `placesSaying`, and where what is no line stands: all that has to be looked at. */
export const placesToSee = (blocks: Blocks, isSo: (text: string) => boolean): number[] =>
  placesAmong(blocks, saidOf(blocks), { isSo, other: true })

/** Where the blocks are for which this holds. */
export const placesOf = (blocks: Blocks, holds: (block: Block, index: number) => boolean): number[] => {
  const places: number[] = []
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]
    if (block && holds(block, index)) places.push(index)
  }
  return places
}

/** Where lines stand under two blank lines and more: read once, as each of several passes looks there for where a text begins. */
export const placesUnderGaps = (blocks: Blocks): readonly number[] => {
  const known = gapsIn.get(blocks)
  if (known) return known
  const places = placesOf(blocks, ({ line }) => line.blankLinesBefore >= GAP)
  gapsIn.set(blocks, places)
  return places
}

const GAP = 2
const gapsIn = new WeakMap<Blocks, readonly number[]>()

/** Where the first blocks are, whatever else stands among them: at most so many. */
export const firstPlaces = (blocks: Blocks, most: number): number[] => {
  const places: number[] = []
  for (let index = 0; index < blocks.length && places.length < most; index++)
    if (blocks[index]) places.push(index)
  return places
}

/**
 * The row with others in the place of nodes at some of these places, which rise, or of so many nodes from there on; the very same
 * one where nothing is replaced.
 */
export const withReplacedAt = <Node>(
  nodes: Node[],
  places: readonly number[],
  othersFor: (index: number) => readonly Node[] | null,
  length = 1
): Node[] => {
  const replaced: Node[] = []
  let next = 0
  for (const index of places) {
    const others = othersFor(index)
    if (!others) continue
    for (; next < index; next++) replaced.push(nodes[next] as Node)
    for (const other of others) replaced.push(other)
    next = index + length
  }
  if (next === 0) return nodes
  for (; next < nodes.length; next++) replaced.push(nodes[next] as Node)
  return replaced
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
