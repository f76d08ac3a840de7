/**
 * In: the blocks of an article, its numbered headings known, and lines that look like headings without a number. Out:
 * how deep each of them is: under the numbers, over them where the numbers begin again below each, or none.
 */
import type { Heading } from 'mdast'
import { type ArticleContent, textOf } from '../../../../model/article.ts'
import { standOverNumbers } from './centred-lines.ts'
import { rankOf, readMarker } from './marker.ts'

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

/** Run-in headings begin with one below each of them that has any, or stand below one of several: they are under it. */
const areUnder = (nodes: readonly ArticleContent[], found: readonly number[]): boolean => {
  const runIn = nodes.flatMap((node, index) =>
    node.type === 'paragraph' && node.children[0]?.type === 'runInHeading' && node.children[0].depth === 1
      ? [index]
      : []
  )
  return beginAgain(nodes, found, runIn) > 0 || standBelowOne(nodes, found, runIn)
}

/** Lines that are centred stand above numbers that are not, and beside those that are. */
export const depthsAbove = (nodes: ArticleContent[]): (() => Depth) => {
  if (standOverNumbers(nodes)) lower(nodes)
  return () => 1
}

/** Lines above every row of numbers stand over these. */
export const depthsOver = (nodes: ArticleContent[]): (() => Depth) => {
  lower(nodes)
  return () => 1
}

/** 他，就是他！ among numbered sections is said in the text. */
const isCall = (node: ArticleContent | undefined): boolean =>
  node !== undefined && /[！!]$/.test(textOf(node))

/** Below each of them that has any, two at least, the numbers begin with one again; or all stand below one of several. */
const areOuter = (
  nodes: readonly ArticleContent[],
  found: readonly number[],
  numbered: readonly number[]
): boolean => {
  const first = numbered.filter(index => depthAt(nodes, index) === 1)
  return beginAgain(nodes, found, first) >= 2 || standBelowOne(nodes, found, first)
}

/** How many of the lines have numbers below them that begin with one; 0 where numbers begin elsewhere too. */
const beginAgain = (
  nodes: readonly ArticleContent[],
  found: readonly number[],
  numbers: readonly number[]
): number => {
  if ((numbers[0] ?? 0) < (found[0] ?? 0)) return 0
  let passed = 0
  const opened = found.filter((index, at) => {
    while ((numbers[passed] ?? nodes.length) <= index) passed++
    const below = numbers[passed]
    return below !== undefined && below < (found[at + 1] ?? nodes.length) && valueAt(nodes, below) === 1
  })
  return opened.length === numbers.filter(index => valueAt(nodes, index) === 1).length ? opened.length : 0
}

/** Of three lines or more one, and not the first, has all the numbers; 一、 would be as high as the lines are. */
const standBelowOne = (
  nodes: readonly ArticleContent[],
  found: readonly number[],
  numbers: readonly number[]
): boolean => {
  const [first, last] = [numbers[0] ?? -1, numbers.at(-1) ?? -1]
  const over = found.findLastIndex(index => index < first)
  return (
    found.length >= LEAST &&
    over > 0 &&
    last < (found[over + 1] ?? nodes.length) &&
    numbers.every(index => rankAt(nodes, index) > rankOf.han)
  )
}

const depthAt = (nodes: readonly ArticleContent[], index: number): number => {
  const node = nodes[index]
  return node?.type === 'heading' ? node.depth : 0
}

const valueAt = (nodes: readonly ArticleContent[], index: number): number => {
  const node = nodes[index]
  return node ? (readMarker(textOf(node), 0)?.value ?? 0) : 0
}

const rankAt = (nodes: readonly ArticleContent[], index: number): number => {
  const node = nodes[index]
  const marker = node ? readMarker(textOf(node), 0) : null
  return marker ? rankOf[marker.family] : 0
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
