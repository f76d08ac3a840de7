/**
 * In: the blocks of an article, its numbered headings known, and lines that look like headings without a number. Out:
 * how deep each of them is: under the numbers, over them where the numbers begin again below each, or none.
 */
import type { Heading } from 'mdast'
import { type ArticleContent, textOf } from '../../../../model/article.ts'
import { standOverNumbers } from './centred-lines.ts'
import { readMarker } from './marker.ts'

type Depth = Heading['depth']

/** So many lines are alike beside numbers, and hardly a short line is none of them. */
const LEAST = 3
const SHARE = 0.75

/** The depth of the line at an index, 0 for none; null where no line may be a heading. `short`: how many short lines there are. */
export const depthsBeside = (
  nodes: ArticleContent[],
  found: readonly number[],
  short: number
): ((index: number) => Depth | 0) | null => {
  const numbered = nodes.flatMap((node, index) => (node.type === 'heading' ? [index] : []))
  if (numbered.length === 0) {
    if (areUnder(nodes, found)) lower(nodes)
    return () => 1
  }
  const calm = found.filter(index => !isCall(nodes[index]))
  if (calm.length < LEAST || calm.length < short * SHARE) return null
  if (areOuter(nodes, calm, numbered)) {
    lower(nodes)
    const outer = new Set(calm)
    return index => (outer.has(index) ? 1 : 0)
  }
  const inner = innerOf(nodes, calm, numbered)
  return inner.size === 0 ? null : index => inner.get(index) ?? 0
}

/** Run-in headings begin with one below each of them that has any: they are under it. */
const areUnder = (nodes: readonly ArticleContent[], found: readonly number[]): boolean => {
  const runIn = nodes.flatMap((node, index) =>
    node.type === 'paragraph' && node.children[0]?.type === 'runInHeading' && node.children[0].depth === 1
      ? [index]
      : []
  )
  const firsts = new Set(
    found.flatMap((index, at) => {
      const below = runIn.find(other => other > index)
      return below !== undefined && below < (found[at + 1] ?? nodes.length) ? [below] : []
    })
  )
  const begun = runIn.filter(index => valueAt(nodes, index) === 1)
  return (
    begun.length > 0 &&
    (runIn[0] ?? 0) > (found[0] ?? 0) &&
    begun.length === firsts.size &&
    begun.every(index => firsts.has(index))
  )
}

/** Lines that are centred stand above numbers that are not, and beside those that are. */
export const depthsAbove = (nodes: ArticleContent[]): (() => Depth) => {
  if (standOverNumbers(nodes)) lower(nodes)
  return () => 1
}

/** 他，就是他！ among numbered sections is said in the text. */
const isCall = (node: ArticleContent | undefined): boolean =>
  node !== undefined && /[！!]$/.test(textOf(node))

/** Below each of them, or all but one, the numbers begin with one again. */
const areOuter = (
  nodes: readonly ArticleContent[],
  found: readonly number[],
  numbered: readonly number[]
): boolean => {
  const first = numbered.filter(index => depthAt(nodes, index) === 1)
  let passed = 0
  const opened = found.filter((index, at) => {
    while ((first[passed] ?? nodes.length) <= index) passed++
    const below = first[passed]
    return below !== undefined && below < (found[at + 1] ?? nodes.length) && valueAt(nodes, below) === 1
  })
  const begun = first.filter(index => valueAt(nodes, index) === 1).length
  return opened.length >= 2 && opened.length === begun && (first[0] ?? 0) > (found[0] ?? 0)
}

const depthAt = (nodes: readonly ArticleContent[], index: number): number => {
  const node = nodes[index]
  return node?.type === 'heading' ? node.depth : 0
}

const valueAt = (nodes: readonly ArticleContent[], index: number): number => {
  const node = nodes[index]
  return node ? (readMarker(textOf(node), 0)?.value ?? 0) : 0
}

/** Every numbered heading goes one deeper. */
const lower = (nodes: readonly ArticleContent[]): void => {
  for (const node of nodes) {
    if (node.type === 'heading') node.depth = deeper(node.depth)
    else if (node.type === 'paragraph')
      for (const child of node.children) if (child.type === 'runInHeading') child.depth = deeper(child.depth)
  }
}

const deeper = (depth: number): Depth => Math.min(6, depth + 1) as Depth

/** Two at least stand under one number, each one deeper than that number's own. */
const innerOf = (
  nodes: readonly ArticleContent[],
  found: readonly number[],
  numbered: readonly number[]
): ReadonlyMap<number, Depth> => {
  const under = new Map<number, number[]>()
  let passed = 0
  for (const index of found) {
    while ((numbered[passed] ?? nodes.length) < index) passed++
    const over = numbered[passed - 1]
    const lines = over === undefined ? undefined : under.get(over)
    if (lines) lines.push(index)
    else if (over !== undefined) under.set(over, [index])
  }
  const depths = new Map<number, Depth>()
  if (![...under.values()].some(lines => lines.length >= 2)) return depths
  for (const [over, lines] of under)
    for (const index of lines) depths.set(index, deeper(depthAt(nodes, over)))
  return depths
}
