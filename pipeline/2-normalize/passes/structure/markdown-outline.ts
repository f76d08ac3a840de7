/**
 * In: the tree of a Markdown text, its title and heading depths settled. Out: title, lead-in and articles: one
 * article, or one for each of several first-level headings.
 */
import type { Heading, RootContent } from 'mdast'
import { type Article, type ArticleContent, type Title, textOf } from '../../../model/article.ts'
import type { Pass } from '../../pass.ts'
import { blockOf, leafOf } from './block.ts'
import { isUsualSection } from './headings/known-headings.ts'
import { readMarker } from './headings/marker.ts'
import { textWidth } from './lines/line-width.ts'
import { announcesPieces } from './pieces/piece-series.ts'
import { findTitle } from './title/find-title.ts'

/** Shapes the tree after its own headings: Markdown says what is one. */
export const outlineMarkdown: Pass = (tree, _file, { source }) => {
  const nodes = tree.children.filter(node => node.type !== 'heading' || node.children.length > 0)
  const starts = nodes.flatMap((node, index) => (isFirstLevel(node, source.base) ? [index] : []))
  const highest = nodes.flatMap((node, index) => (node.type === 'heading' && node.depth === 1 ? [index] : []))
  if (starts.length > 1 && (areBare(nodes, starts) || isOverNumbers(nodes, starts)))
    tree.children = underFirst(nodes, starts)
  else if (isOverLabels(nodes, highest)) tree.children = underFirst(nodes, highest)
  else
    tree.children = starts.length > 1 && !areSections(nodes, starts) ? pieces(nodes, starts) : onePiece(nodes)
}

/** Of first-level headings, those with numbers where they are sections of one text. */
const NUMBERED_SHARE = 0.66

/**
 * Below a title of the whole text, from front matter, they are its sections, and so are those that one contents list names
 * with what stands below them, and 一、 and 第一章; 第一篇 opens a piece.
 */
const areSections = (nodes: readonly RootContent[], starts: readonly number[]): boolean => {
  if (nodes.some(node => node.type === 'title') || areListed(nodes, starts)) return true
  const numbered = starts.filter(start => {
    const heading = nodes[start]
    const marker = heading ? readMarker(textOf(heading), 0) : null
    return marker !== null && marker.family !== 'division'
  })
  return numbered.length >= NUMBERED_SHARE * starts.length
}

/** So many of the headings of either kind are named; names may have changed since. */
const LISTED_SHARE = 0.6

/** - [安装](#安装) / - [依赖](#依赖): the first-level headings and those below them; a collection's list has no need of these. */
const areListed = (nodes: readonly RootContent[], starts: readonly number[]): boolean => {
  const lists = nodes.slice(0, starts[1]).filter(node => node.type === 'list')
  const named = new Set(lists.flatMap(namesOf))
  const isNamed = (node: RootContent): boolean => named.has(lettersOf(textOf(node)))
  const highest = new Set(starts)
  const first = nodes.filter((_, index) => highest.has(index))
  const below = nodes.filter((node, index) => node.type === 'heading' && !highest.has(index))
  return (
    below.length > 0 && [first, below].every(all => all.filter(isNamed).length >= LISTED_SHARE * all.length)
  )
}

interface AnyNode {
  readonly type: string
  readonly url?: string
  readonly children?: readonly AnyNode[]
}

/** What links to places of the same text say, and the names of those places. */
const namesOf = (node: AnyNode): readonly string[] =>
  node.type === 'link' && node.url?.startsWith('#')
    ? [lettersOf(textOf(node)), lettersOf(node.url)]
    : (node.children ?? []).flatMap(namesOf)

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** So many of the headings that follow have no sentence below. */
const BARE_SHARE = 0.6

/** # 某某小组 over its sections, then # 成员, # 联系方式 over lists: sections that were raised by mistake. */
const areBare = (nodes: readonly RootContent[], starts: readonly number[]): boolean => {
  const [first, ...others] = starts.map((start, at) => nodes.slice(start + 1, starts[at + 1]))
  if (!first || !saysSomething(first) || others.length < (isParted(first) ? 1 : 2)) return false
  // One text over lists may be the first of several pieces; sections of its own, or nothing but lists below, tell that it is not.
  if (!first.some(node => node.type === 'heading') && others.some(below => !below.some(isListed)))
    return false
  const title = nodes[starts[0] ?? 0]
  if (!title || announcesPieces(textOf(title))) return false
  return others.filter(below => !saysSomething(below)).length >= BARE_SHARE * others.length
}

/** # 设计方案 / # 一、概述 / # 二、现状 / # 附件: the first without a number, 一、 right below it, half of the others numbered. */
const isOverNumbers = (nodes: readonly RootContent[], starts: readonly number[]): boolean => {
  const [title, ...others] = starts.map(start => textOf(nodes[start] ?? { type: 'thematicBreak' }))
  if (title === undefined || readMarker(title, 0) || isUsualSection(title) || announcesPieces(title))
    return false
  if (tellsAtLength(nodes.slice(0, starts[0]))) return false
  const markers = others.map(text => readMarker(text, 0)).filter(marker => marker !== null)
  const isRow = markers.every(({ family, value }, at) => family !== 'division' && value === at + 1)
  return (
    isRow &&
    markers.length >= 2 &&
    markers.length * 2 >= others.length &&
    readMarker(others[0] ?? '', 0) !== null
  )
}

/** So many paragraphs of sentences above a heading are the text's beginning, so that it opens a part of it. */
const BEGINNING = 3

const tellsAtLength = (nodes: readonly RootContent[]): boolean =>
  nodes.filter(node => node.type === 'paragraph' && saysSomething([node])).length >= BEGINNING

/** Half-ems that such a title has at least. */
const LEAST_TITLE = 16

/** 河湾小组第三次会议 / 会议议程: what opens the text is at least twice as long as every other heading of its level. */
const isOverLabels = (nodes: readonly RootContent[], highest: readonly number[]): boolean => {
  const [title = '', ...others] = highest.map(at => textOf(nodes[at] ?? { type: 'thematicBreak' }))
  const width = textWidth(title)
  if (others.length === 0 || width < LEAST_TITLE || saysSomething(nodes.slice(0, highest[0]))) return false
  if (nodes.some(node => node.type === 'title') || readMarker(title, 0) || announcesPieces(title))
    return false
  return !/[？?]$/.test(title) && others.every(text => 2 * textWidth(text) <= width)
}

/** It has sections of its own, and may have a single one beside it. */
const isParted = (nodes: readonly RootContent[]): boolean =>
  nodes.filter(node => node.type === 'heading').length >= SECTIONS

const SECTIONS = 2

const isListed = ({ type }: RootContent): boolean => type === 'list' || type === 'table'

const saysSomething = (nodes: readonly RootContent[]): boolean =>
  nodes.some(node => node.type !== 'heading' && /[。！？!?]|[a-z]\.(?:\s|$)/.test(textOf(node)))

/** The first of them is the title, the others stand beside the sections that it has. */
const underFirst = (nodes: readonly RootContent[], starts: readonly number[]): RootContent[] => {
  const [first = 0, second = nodes.length] = starts
  for (const [index, node] of nodes.entries())
    if (node.type === 'heading' && index > first && index < second)
      node.depth = Math.max(1, node.depth - 1) as Heading['depth']
  let above = 1
  for (const [index, node] of nodes.entries())
    if (node.type === 'heading' && index >= second) {
      node.depth = Math.min(node.depth, above + 1) as Heading['depth']
      above = node.depth
    }
  const heading = nodes[first]
  if (heading?.type !== 'heading') return onePiece(nodes)
  return onePiece([...nodes.slice(0, first), titleOf(heading), ...nodes.slice(first + 1)])
}

/** One number sign and no more; the depth itself has been closed up by now. */
const isFirstLevel = (node: RootContent, base: string): boolean => {
  const start = node.position?.start.offset
  return node.type === 'heading' && start !== undefined && /^#[^#]/.test(base.slice(start, start + 2))
}

const onePiece = (nodes: readonly RootContent[]): RootContent[] => {
  const titled = nodes.some(node => node.type === 'title') ? nodes : withLineAsTitle(nodes)
  const start = titled.findIndex(node => node.type === 'title') + 1
  return [...titled.slice(0, start), articleOf(titled.slice(start))]
}

/** Lines that there may be above the first heading where the first of them is the title. */
const MOST_ABOVE = 4

/** A line that reads as a title, with hardly anything between it and the first heading, was written without a number sign. */
const withLineAsTitle = (nodes: readonly RootContent[]): readonly RootContent[] => {
  const first = nodes.findIndex(node => node.type === 'heading')
  const above = nodes.slice(0, Math.max(0, first))
  if (above.length > MOST_ABOVE) return nodes
  const { index, recognition } = findTitle(nodes, nodes.map(blockOf))
  const block = above[index] ? blockOf(above[index]) : null
  if (!block) return nodes
  const title: Title = { type: 'title', children: [leafOf(block.trace)], data: { recognition } }
  return nodes.map((node, at) => (at === index ? title : node))
}

const pieces = (nodes: readonly RootContent[], starts: readonly number[]): RootContent[] => {
  const out = nodes.slice(0, starts[0])
  for (const [index, start] of starts.entries()) {
    const heading = nodes[start]
    const body = nodes.slice(start + 1, starts[index + 1])
    for (const node of body)
      if (node.type === 'heading') node.depth = Math.max(1, node.depth - 1) as Heading['depth']
    out.push(articleOf(heading?.type === 'heading' ? [titleOf(heading), ...body] : body))
  }
  return out
}

const titleOf = (heading: Heading): Title => ({
  type: 'title',
  children: heading.children,
  data: { recognition: { confidence: 0.95, reasons: ['one of several first-level headings'] } }
})

const articleOf = (nodes: readonly (RootContent | Title)[]): Article => ({
  type: 'article',
  children: nodes as ArticleContent[]
})
