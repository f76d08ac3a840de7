/** In: a block. Out: the stretches of it that conversion leaves alone, and what lies between them. */
import type { Text } from 'mdast'
import type { Root } from '../../../model/article.ts'
import type { Protection } from '../../../model/repair.ts'
import type { BlockText, Stretch } from '../text/block-text.ts'
import { quotationPairs } from '../text/quotation-marks.ts'

/** Sorted, not overlapping. */
export type FindProtected = (block: BlockText, text: string) => Stretch[]

/** The words that the manifest protects and, where it says so, quotations: of a block, and in quotation marks. */
export const protectedIn = (tree: Root, { names, quotations }: Protection): FindProtected => {
  const words = names.length === 0 ? null : new RegExp(names.map(escaped).join('|'), 'g')
  const quoted = quotations ? leavesOfQuotations(tree) : new Set<Text>()
  return (block, text) => {
    if (block.leaves.some(({ node }) => quoted.has(node))) return [{ from: 0, to: text.length }]
    const found = words ? Array.from(text.matchAll(words), stretchOf) : []
    if (quotations) found.push(...insideMarks(text))
    return merged(found)
  }
}

/** What is left of a text between stretches. */
export const freeStretches = (text: string, taken: readonly Stretch[]): Stretch[] => {
  const free: Stretch[] = []
  let at = 0
  for (const { from, to } of taken) {
    if (from > at) free.push({ from: at, to: from })
    at = to
  }
  if (at < text.length) free.push({ from: at, to: text.length })
  return free
}

/** Those of some stretches that touch none of the taken ones; both in order. */
export const apartFrom = (stretches: readonly Stretch[], taken: readonly Stretch[]): Stretch[] => {
  let next = 0
  return stretches.filter(({ from, to }) => {
    while ((taken[next]?.to ?? Infinity) <= from) next++
    return (taken[next]?.from ?? Infinity) >= to
  })
}

/** Stretches in order, those that touch or overlap as one. */
export const merged = (stretches: readonly Stretch[]): Stretch[] => {
  const sorted = [...stretches].sort((a, b) => a.from - b.from)
  const out: Stretch[] = []
  for (const stretch of sorted) {
    const last = out.at(-1)
    if (last && stretch.from <= last.to)
      out[out.length - 1] = { from: last.from, to: Math.max(last.to, stretch.to) }
    else out.push(stretch)
  }
  return out
}

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

const stretchOf = ({ 0: found, index }: RegExpExecArray | RegExpMatchArray): Stretch => ({
  from: index ?? 0,
  to: (index ?? 0) + found.length
})

/** Outermost quotations; of marks that do not pair nothing is known. */
const insideMarks = (text: string): Stretch[] =>
  (quotationPairs(text) ?? [])
    .filter(({ depth }) => depth === 1)
    .map(({ open, close }) => ({ from: open + 1, to: close < 0 ? text.length : close }))

interface AnyNode {
  readonly type: string
  readonly children?: readonly AnyNode[]
}

const quotationKinds: ReadonlySet<string> = new Set(['blockquote', 'quotation', 'epigraph'])

const leavesOfQuotations = (tree: Root): Set<Text> => {
  const leaves = new Set<Text>()
  const visit = (node: AnyNode, inside: boolean): void => {
    const within = inside || quotationKinds.has(node.type)
    if (within && node.type === 'text') leaves.add(node as unknown as Text)
    for (const child of node.children ?? []) visit(child, within)
  }
  visit(tree as unknown as AnyNode, false)
  return leaves
}
