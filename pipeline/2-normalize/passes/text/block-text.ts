/**
 * In: a tree. Out: the text of each block as one string, whatever leaves it is made of, so that a rule sees the
 * whole paragraph; and the way back, from a replacement in that string to the leaves and their traces.
 */
import type { Text } from 'mdast'
import type { Parent } from 'unist'
import type { Root } from '../../../model/article.ts'
import { baseOffset, type Replacement, replaceIn } from '../../../model/text.ts'
import { noteRewritten, rewriteLeaf, rewritten, signsOfLeaf } from '../../leaf.ts'
import { blocksOf, keepRows, placesToSee } from '../structure/row.ts'
import { signsIn } from './signs.ts'

/** One paragraph, heading, title, cell … */
export interface BlockText {
  /** The node's type: paragraph, heading, title, tableCell … */
  readonly kind: string
  /** Reads the block again, after a change. */
  readonly reread: () => BlockText
  readonly text: string
  /** Which kinds of characters it holds (signs.ts). */
  readonly signs: number
  /** Leaves that may be changed, sorted. */
  readonly leaves: readonly { readonly node: Text; readonly from: number }[]
  /** Stretches that no rule may touch: code, images, forced line ends. Sorted. */
  readonly frozen: readonly Stretch[]
  /** What rules see of it (protected-spans.ts), once one has asked. */
  masked: string | undefined
}

export interface Stretch {
  readonly from: number
  readonly to: number
}

interface AnyNode {
  readonly type: string
  readonly value?: string
  readonly children?: readonly AnyNode[]
}

/** Stands for what has no text of its own: an image, a stranger's node. */
export const OBJECT = '\ufffc'

const phrasing: ReadonlySet<string> = new Set(
  'text inlineCode emphasis strong delete link linkReference image imageReference break footnoteReference runInHeading'.split(
    ' '
  )
)

/** Every block that has text, in order. Code blocks, raw HTML and removed pieces are none. */
export const blockTexts = (root: Root): BlockText[] => {
  const blocks: BlockText[] = []
  eachBlockText(root, ALL_SIGNS, block => blocks.push(block) > 0)
  return blocks
}

/** Blocks of any signs, and of none. */
export const ALL_SIGNS = -1

/**
 * Looks at every block with text that has one of these signs (signs.ts); nothing is made for the others: nearly all. Of
 * short lines that say the same one is enough, where `look` finds nothing in it.
 *
 * @param look true where it found something
 */
export const eachBlockText = (root: Root, signs: number, look: (block: BlockText) => boolean): void => {
  const quiet = new Set<string>()
  const changedIn = new Map<Parent, readonly number[]>()
  const isMeant = (own: number, text: string): boolean =>
    (own & signs) !== 0 || (signs === ALL_SIGNS && text !== '')
  const lookAt = (node: AnyNode, leaf: Text, own: number): void => {
    const { value } = leaf
    const mayBeQuiet = value.length <= SHORT && node.type === 'paragraph'
    if (mayBeQuiet && quiet.has(value)) return
    if (!look(new PlainBlock(node, leaf, own)) && mayBeQuiet) quiet.add(value)
  }
  const visit = (node: AnyNode): void => {
    const { children } = node
    if (!children) return
    const leaf = loneLeaf(children)
    if (leaf) {
      const own = signsOfLeaf(leaf)
      if (isMeant(own, leaf.value)) lookAt(node, leaf, own)
    } else if (holdsPhrasing(children)) {
      const text = wordsOf(children)
      const own = signsIn(text)
      if (isMeant(own, text)) look(new MixedBlock(node, text, own))
    } else if (rows.has(node.type)) visitRow(node as Parent)
    else for (const child of children) visit(child)
  }
  /** Lines without such signs are known by what they say: nothing of them is read. */
  const visitRow = (row: Parent): void => {
    const blocks = blocksOf(row)
    const changed: number[] = []
    const mayBeMeant = (text: string): boolean => text.length > SHORT || isMeant(signsIn(text), text)
    for (const index of placesToSee(blocks, mayBeMeant)) {
      const block = blocks[index]
      if (!block) visit(row.children[index] as AnyNode)
      else {
        const own = signsOfLeaf(block.leaf)
        const before = rewritten()
        if (isMeant(own, block.leaf.value)) lookAt(block.node, block.leaf, own)
        if (rewritten() > before) changed.push(index)
      }
    }
    changedIn.set(row, changed)
  }
  visit(root as unknown as AnyNode)
  keepRows(changedIn)
}

/** What may have half a million lines. */
const rows: ReadonlySet<string> = new Set(['root', 'article'])

/** Longer lines hardly say the same. */
const SHORT = 8

/** The leaf of what has nothing else below it; null where there is more. */
const loneLeaf = (nodes: readonly AnyNode[]): Text | null => {
  const first = nodes.length === 1 ? nodes[0] : undefined
  return first?.type === 'text' ? (first as Text) : null
}

const holdsPhrasing = (nodes: readonly AnyNode[]): boolean => {
  for (const { type } of nodes) if (type === 'text' || phrasing.has(type)) return true
  return false
}

const readBlock = (block: AnyNode): BlockText => {
  const children = block.children ?? []
  const leaf = loneLeaf(children)
  if (leaf) return new PlainBlock(block, leaf, signsOfLeaf(leaf))
  const text = wordsOf(children)
  return new MixedBlock(block, text, signsIn(text))
}

/** Nearly every block of plain text: one leaf. What a rule that finds something needs besides is made only then. */
class PlainBlock implements BlockText {
  readonly kind: string
  readonly text: string
  readonly signs: number
  readonly frozen: readonly Stretch[] = none
  masked: string | undefined
  private readonly node: AnyNode
  private readonly leaf: Text

  constructor(node: AnyNode, leaf: Text, signs: number) {
    this.node = node
    this.kind = node.type
    this.leaf = leaf
    this.text = leaf.value
    this.signs = signs
    this.masked = undefined
  }

  get leaves(): BlockText['leaves'] {
    return [{ node: this.leaf, from: 0 }]
  }

  reread(): BlockText {
    return readBlock(this.node)
  }
}

const none: readonly Stretch[] = []

/** What a forced line end, a piece of code or an image stands for among the words; '' for what shows nothing. */
const shownAs = ({ type, value }: AnyNode): string => {
  if (type === 'text') return value ?? ''
  if (type === 'inlineCode') return value ?? OBJECT
  if (type === 'break') return '\n'
  return type === 'footnoteReference' || type === 'dropped' ? '' : OBJECT
}

/** All that stands below, as one string. */
const wordsOf = (nodes: readonly AnyNode[]): string => {
  let words = ''
  for (const node of nodes) words += node.children ? wordsOf(node.children) : shownAs(node)
  return words
}

/** A block of several leaves, as an item with its mark. Its leaves are looked up only for a rule that hits. */
class MixedBlock implements BlockText {
  readonly kind: string
  readonly text: string
  readonly signs: number
  masked: string | undefined
  private readonly node: AnyNode
  private parts: Pick<BlockText, 'leaves' | 'frozen'> | undefined

  constructor(node: AnyNode, text: string, signs: number) {
    this.node = node
    this.kind = node.type
    this.text = text
    this.signs = signs
    this.masked = undefined
    this.parts = undefined
  }

  get leaves(): BlockText['leaves'] {
    this.parts ??= partsOf(this.node)
    return this.parts.leaves
  }

  get frozen(): readonly Stretch[] {
    this.parts ??= partsOf(this.node)
    return this.parts.frozen
  }

  reread(): BlockText {
    return readBlock(this.node)
  }
}

const partsOf = (block: AnyNode): Pick<BlockText, 'leaves' | 'frozen'> => {
  const leaves: { node: Text; from: number }[] = []
  const frozen: Stretch[] = []
  let from = 0
  const read = (node: AnyNode): void => {
    if (node.children) {
      for (const child of node.children) read(child)
      return
    }
    const to = from + shownAs(node).length
    if (node.type === 'text') leaves.push({ node: node as Text, from })
    else if (to > from) frozen.push({ from, to })
    from = to
  }
  block.children?.forEach(read)
  return { leaves, frozen }
}

/**
 * Writes replacements (sorted, not overlapping, in offsets of `block.text`) into the leaves. What a replacement that
 * reaches over several leaves puts in stands in the first of them.
 */
export const replaceInBlock = (block: BlockText, replacements: readonly Replacement[]): void => {
  let next = 0
  let carried: Replacement | null = null
  for (const { node, from } of block.leaves) {
    const to = from + node.value.length
    const own: Replacement[] = []
    if (carried) own.push({ ...carried, from: 0, to: Math.min(carried.to, to) - from, after: '' })
    carried = carried && carried.to > to ? carried : null
    for (let r = replacements[next]; r && r.from < to; r = replacements[++next]) {
      own.push({ ...r, from: r.from - from, to: Math.min(r.to, to) - from })
      if (r.to > to) carried = r
    }
    if (own.length > 0) replaceInLeaf(node, own)
  }
}

/** A leaf that a stranger's plugin added or rewrote has no true trace: only its value changes. */
const replaceInLeaf = (node: Text, replacements: readonly Replacement[]): void => {
  const trace = node.data?.trace
  if (trace?.value === node.value) {
    rewriteLeaf(node, replaceIn(trace, replacements))
  } else {
    node.value = replaceIn(
      { value: node.value, start: 0, end: node.value.length, edits: [] },
      replacements
    ).value
    noteRewritten()
  }
}

/** The base offset of an offset in `block.text`; undefined where its leaf has no trace. */
export const baseOffsetIn = (block: BlockText, offset: number): number | undefined => {
  const leaf = block.leaves.findLast(({ from }) => from <= offset)
  const trace = leaf?.node.data?.trace
  return leaf && trace ? baseOffset(trace, offset - leaf.from) : undefined
}
