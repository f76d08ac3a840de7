/**
 * In: the blocks of an article. Out: headings without a number: short lines of their own, each with a paragraph
 * after it, at least two alike (TN-83).
 */
import type { Heading, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { report } from '../../../diagnostics/report.ts'
import type { Article, ArticleContent } from '../../../model/article.ts'
import { quotedPlace } from '../../overrides/quoted-place.ts'
import type { Pass, PassContext } from '../../pass.ts'
import { type Block, blockOf, leafOf, placeIn } from './block.ts'
import { endsAsSentence, isAtLeast, isWithin, textLength } from './sentences.ts'
import { isTitleLine } from './title-line.ts'

/** Longest heading without a number, in Han; shortest paragraph that it may stand over. */
const LONGEST = 40
const BODY = 30
/** … once others are sure. */
const LESS_BODY = 12
/** Short lines that stand in a row are a list, a poem or a dialogue. */
const LEAST = 2

/** Marks unnumbered headings. */
export const findUnnumbered: Pass = (tree, file, context) => {
  for (const node of tree.children) if (node.type === 'article') markIn(node, file, context)
}

/** So many alike are beyond doubt. */
const SURE = 3

const markIn = (article: Article, file: VFile, context: PassContext): void => {
  const blocks = article.children.map(seenBlock)
  const sure = indexesOf(article.children, blocks, BODY)
  const found = sure.length < LEAST ? sure : indexesOf(article.children, blocks, LESS_BODY)
  const short = blocks.filter(
    block => block && isWithin(block.text, LONGEST) && !endsAsSentence(block.text)
  ).length
  // Where most short lines are no headings, none is.
  if (found.length < LEAST || found.length < short * 0.5) return
  const numbered = article.children.some(node => node.type === 'heading')
  if (numbered) return
  for (const index of found) {
    const block = blockOf(article.children[index] as RootContent)
    if (!block) continue
    article.children[index] = headingOf(block, found.length)
    if (found.length >= SURE) continue
    const place = context.placeAt(placeIn(block))
    const { start, end } = block.trace
    report(file, 'doubtful-heading', { words: block.text, why: 'no-number' }, place, 'TN-83', {
      confidence: 0.7,
      remedy: { at: quotedPlace(context, { start, end }), action: { kind: 'paragraph' } }
    })
  }
}

/** Any paragraph, also one of several leaves: its length is what counts. */
const seenBlock = (node: ArticleContent): Block | null => {
  if (node.type !== 'paragraph') return null
  const last = node.children.at(-1)
  return blockOf(node) ?? (last?.type === 'text' ? blockOf({ ...node, children: [last] }) : null)
}

const headingOf = (block: Block, count: number): Heading => ({
  type: 'heading',
  depth: 1,
  children: [leafOf(block.trace)],
  data: {
    line: block.line,
    recognition: {
      confidence: count >= SURE ? 0.8 : 0.7,
      reasons: [`${count} short lines, each over a paragraph`, 'no full stop at the end']
    }
  }
})

const indexesOf = (
  nodes: readonly ArticleContent[],
  blocks: readonly (Block | null)[],
  body: number
): number[] => {
  const labels = countLabels(blocks)
  return blocks.flatMap((_, index) => (isHeadingLike(nodes, blocks, index, body, labels) ? [index] : []))
}

const isHeadingLike = (
  nodes: readonly ArticleContent[],
  blocks: readonly (Block | null)[],
  index: number,
  body: number,
  labels: ReadonlyMap<string, number>
): boolean => {
  const block = blocks[index]
  const next = blocks[index + 1]
  const before = nodes[index - 1]
  if (!block || !next || textLength(block.text.slice(0, 4)) < 2 || !isWithin(block.text, LONGEST))
    return false
  if (!isPhrase(block.text, labels) || !isAtLeast(next.text, Math.max(body, textLength(block.text))))
    return false
  const above = blocks[index - 1]
  return (
    before === undefined ||
    above === null ||
    above === undefined ||
    !isWithin(above.text, LONGEST) ||
    endsAsSentence(above.text)
  )
}

/** A line that is no sentence; commas may stand inside. */
const isPhrase = (text: string, labels: ReadonlyMap<string, number>): boolean => {
  if (/[。；;，,、：:…”"]$/.test(text) && !/[^。，]”$/.test(text)) return false
  if (/[。；]/.test(text) || isSpoken(text, labels)) return false
  const trimmed = { text } as Block
  return isTitleLine(trimmed) && !/^[“‘「『"]/.test(text)
}

/** 记者：您每天做些什么？ A label opens the line and others too, or what follows it is said to its end. */
const isSpoken = (text: string, labels: ReadonlyMap<string, number>): boolean => {
  const label = labelOf(text)
  if (label === null) return false
  return (labels.get(label) ?? 0) > 1 || /[。？！?!…][”」』]?$/.test(text)
}

/** 记者 of 记者：…; 建议一：…… is a number, no speaker. */
const labelOf = (text: string): string | null =>
  /^([^，。？！\s]{0,4}[^，。？！\s\d一二三四五六七八九十])[：:]/.exec(text)?.[1] ?? null

const countLabels = (blocks: readonly (Block | null)[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const block of blocks) {
    const label = block ? labelOf(block.text) : null
    if (label !== null) counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  return counts
}
