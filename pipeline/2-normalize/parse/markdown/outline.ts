/** In: a tree with Markdown's headings. Out: a heading at the top or below a note, alone on its level and above all others, is the title; depths begin at 1 and skip none. */
import type { Heading } from 'mdast'
import { type Root, type RootContent, type Title, textOf } from '../../../model/article.ts'
import { namesWriter } from '../../passes/structure/edges/edges-byline.ts'
import { readMarker } from '../../passes/structure/headings/marker.ts'
import { subtitleDash } from '../../passes/structure/parts/opening.data.ts'

/** @example settleHeadings(tree of '# 春\n\n### 花') // title 春, heading 花 of depth 1 */
export const settleHeadings = (root: Root): void => {
  root.children = root.children.map(withoutBare)
  const first = firstHeading(root.children)
  const candidate = root.children[first]
  if (candidate?.type === 'heading' && isLone(root, candidate)) {
    const title: Title = { type: 'title', children: candidate.children }
    root.children[first] = title
  }
  root.children = root.children.map((node, index) => {
    const above = root.children[index - 1]
    return above && isFirst(above) && isSubtitle(node) ? { type: 'paragraph', children: node.children } : node
  })
  rankUnits(root.children)
  closeDepths(root.children)
}

/** 简体中文 | English | 日本語: where the same text is to be had in other languages. */
const languages =
  /^(?:(?:简体|繁體|繁体)?中文|[繁简]體?体?|English|日本語|日本语|한국어|Español|Français|Deutsch|Italiano|Português|Русский)(?:\s*[|｜/·•]\s*(?:(?:简体|繁體|繁体)?中文|[繁简]體?体?|English|日本語|日本语|한국어|Español|Français|Deutsch|Italiano|Português|Русский))+$/

/** A picture over a row of equals signs names nothing, nor do names of languages, nor who wrote, over a rule that was meant as one. */
const withoutBare = (node: RootContent): RootContent => {
  if (node.type !== 'heading' || node.children.length === 0) return node
  const text = textOf(node).trim()
  const isBare = text === '' || languages.test(text) || namesWriter(text)
  return isBare ? { type: 'paragraph', children: node.children } : node
}

/** Letters that a note above a title has at most: who translated it, where it first stood, in which languages it is to be had. */
const LONGEST_NOTE = 400

/** What opens the text; below a short note, or a preface that a rule parts from it, what the author calls first, with `#`. -1 where text has begun. */
const firstHeading = (nodes: readonly RootContent[]): number => {
  const first = nodes.findIndex(node => node.type !== 'dropped' && node.type !== 'yaml')
  const heading = nodes.findIndex(node => node.type === 'heading')
  const opens = nodes[heading]
  if (heading <= first || opens?.type !== 'heading' || opens.depth > 1) return first
  const above = nodes.slice(first, heading)
  const letters = above.reduce((sum, node) => sum + textOf(node).length, 0)
  const isApart = above.at(-1)?.type === 'thematicBreak'
  return letters <= LONGEST_NOTE && (isApart || above.every(isNote)) ? heading : first
}

/** A quotation, a list, a picture, a line without a sentence. */
const isNote = (node: RootContent): boolean =>
  node.type !== 'table' && (node.type !== 'paragraph' || !/[。！？!?…]/.test(textOf(node)))

const isFirst = (node: RootContent): boolean =>
  node.type === 'title' || (node.type === 'heading' && node.depth === 1)

/** ——副题 one level down, right below the title: an author's way to set it smaller, no heading of a part. */
const isSubtitle = (node: RootContent): node is Heading =>
  node.type === 'heading' && node.depth > 1 && subtitleDash.test(textOf(node))

const isLone = (root: Root, heading: Heading): boolean =>
  root.children.every(node => node === heading || node.type !== 'heading' || node.depth > heading.depth)

/** 章 stands over 节 whatever their signs say: where a level of the one is not above that of the other, the 节 go below (TN-82). */
const rankUnits = (nodes: readonly RootContent[]): void => {
  const units: Record<'chapter' | 'section', Heading[]> = { chapter: [], section: [] }
  for (const node of nodes) {
    if (node.type !== 'heading') continue
    const family = readMarker(textOf(node), 0)?.family
    if (family === 'chapter' || family === 'section') units[family].push(node)
  }
  const level = Math.min(...units.chapter.map(({ depth }) => depth))
  if (units.chapter.length < 2 || units.section.length < 2) return
  if (!units.section.every(({ depth }) => depth <= level)) return
  for (const heading of units.section) heading.depth = Math.min(6, level + 1) as Heading['depth']
}

const closeDepths = (nodes: readonly RootContent[]): void => {
  const open: number[] = []
  for (const node of nodes) {
    if (node.type !== 'heading') continue
    while (open.length > 0 && (open.at(-1) ?? 0) >= node.depth) open.pop()
    open.push(node.depth)
    node.depth = open.length as Heading['depth']
  }
}
