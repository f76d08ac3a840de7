/**
 * In: the blocks of an article. Out: headings without a number: short lines of their own, each with a paragraph
 * after it, at least two alike (TN-83).
 */
import type { Heading, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { type Article, type ArticleContent, type InlineMark, textOf } from '../../../../model/article.ts'
import type { Pass, PassContext } from '../../../pass.ts'
import { type Block, type Blocks, blockOf, leafOf, textAt } from '../block.ts'
import { isDiaryDate } from '../dates.ts'
import { isName } from '../edges/edges-byline.ts'
import { isBulleted } from '../parts/list.ts'
import { isFieldLine } from '../record/read-record.ts'
import { blocksOf, placesSaying, withOthers } from '../row.ts'
import { endsAsSentence, isAtLeast, isWithin, textLength } from '../sentences.ts'
import { isSpoken as isSaidToHearers } from '../site/spoken.ts'
import { depthsAbove, depthsBeside, depthsOver } from './beside-numbers.ts'
import { centredLines } from './centred-lines.ts'
import { countLabels, isPhrase, isSaying } from './heading-phrase.ts'
import { withKin } from './kin-lines.ts'
import { type LayoutMark, marksAt, sharedMarks, withLayout } from './layout.ts'
import { labelled, readMarker } from './marker.ts'
import { linesOverRestarts } from './over-restarts.ts'
import { type Made, reportRow } from './report-row.ts'
import { captionsIn } from './under-pictures.ts'

/** Longest heading without a number, in Han; a paragraph of this length below it needs no full stop. */
const LONGEST = 40
const BODY = 30
/** Shortest sentence that it may stand over, and how long what stands between two headings is on average. */
const LEAST_BODY = 10
const SECTION = 20
/** The same of lines over rows of items. */
const ITEMS = 8
/** A line that begins so far in, in em, is a signature. */
const RIGHT = 15
/** Short lines that stand in a row are a list, a poem or a dialogue. */
const LEAST = 2

/** Marks unnumbered headings. */
export const findUnnumbered: Pass = (tree, file, context) => {
  const inline = tree.data?.inline ?? []
  for (const node of tree.children) if (node.type === 'article') markIn(node, inline, file, context)
}

/** So many alike are beyond doubt. */
const SURE = 3

const markIn = (article: Article, inline: readonly InlineMark[], file: VFile, context: PassContext): void => {
  const headings: number[] = []
  for (const [index, node] of article.children.entries()) if (node.type === 'heading') headings.push(index)
  const areCounted = headings.length > 0 && headings.every(index => isLabelled(article.children[index]))
  const blocks = withOthers(article.children, blocksOf(article), node => seenBlock(node, areCounted))
  const captions = captionsIn(article.children, blocks, inline)
  const seen = indexesOf(article.children, blocks, headings).filter(index => !captions.has(index))
  const all = ofOneBuild(withoutCalls(seen, blocks), blocks)
  const set = captions.size === 0 ? blocks : blocks.map((block, at) => (captions.has(at) ? null : block))
  const centred = areCounted ? null : centredLines(all, set, text => isPhrase(text, new Map()))
  const over = areCounted || centred ? [] : linesOverRestarts(article.children, blocks)
  const found = centred ?? (over.length > 0 ? over : all)
  if (found.length < LEAST) return
  const short = countShort(blocks, found[0] ?? 0)
  // Where most short lines are no headings, none is.
  if (!centred && found !== over && found.length < short * 0.5) return
  if (!areDays(found, blocks) && !haveSections(found, blocks, found === over ? ITEMS : SECTION)) return
  const depths = areCounted
    ? (): 1 => 1
    : centred
      ? depthsAbove(article.children)
      : found === over
        ? depthsOver(article.children)
        : depthsBeside(article.children, found, short)
  if (depths === null) return
  const made: Made[] = []
  const shared = sharedMarks(found.map(index => marksAt(blocks, index)))
  const row = found === all ? withKin(found, blocks) : found
  for (const index of row) {
    const block = blockOf(article.children[index] as RootContent)
    if (!block) continue
    const depth = depths(index)
    if (depth === 0) continue
    const heading = headingOf(block, depth, row.length, marksAt(blocks, index), shared)
    article.children[index] = heading
    made.push({ block, confidence: heading.data?.recognition?.confidence ?? 1 })
  }
  if (row.length < SURE) for (const one of made) reportRow([{ ...one, confidence: 0.7 }], file, context)
  else reportRow(made, file, context)
}

/** What stands above the first paragraph says when and by whom, what stands below the last one is a signature. */
const countShort = (blocks: Blocks, from: number): number => {
  const texts = placesSaying(blocks, text => !isShort(text))
  const first = Math.min(texts[0] ?? -1, from)
  const last = texts.at(-1) ?? -1
  return placesSaying(blocks, mayBeHeading).filter(index => index >= first && index < last).length
}

const isShort = (text: string): boolean => isWithin(text, LONGEST) && !endsAsSentence(text)

const mayBeHeading = (text: string): boolean =>
  isShort(text) &&
  !isBulleted(text) &&
  !bareNumber.test(text) &&
  !leadsOn.test(text) &&
  !credit.test(text) &&
  !saidBy.test(text)

/** The days of a diary may be short. */
const areDays = (found: readonly number[], blocks: Blocks): boolean =>
  found.every(index => isDiaryDate(textAt(blocks, index)))

/** Counted only as far as it takes. */
const haveSections = (found: readonly number[], blocks: Blocks, section: number): boolean => {
  const headings = new Set(found)
  let length = 0
  for (let index = found[0] ?? 0; index < blocks.length && length < section * found.length; index++)
    if (!headings.has(index)) length += Math.min(blocks[index]?.text.length ?? 0, 4 * section)
  return length >= section * found.length
}

/** Where most open with a label in brackets (【示例1】强调问题), a line without one is half of a broken sentence. */
const ofOneBuild = (found: readonly number[], blocks: Blocks): readonly number[] => {
  const labels = found.filter(index => /^[【［]/.test(textAt(blocks, index)))
  return labels.length >= LEAST && labels.length * 2 > found.length ? labels : found
}

/** Among headings without a mark, 谢谢大家！ is said to those who listen, and a question that is longer than they are is text. */
const withoutCalls = (found: readonly number[], blocks: Blocks): readonly number[] => {
  const greeted = found.filter(index => isSaidToHearers(textAt(blocks, index)))
  if (greeted.length > 0)
    return withoutCalls(
      found.filter(index => !greeted.includes(index)),
      blocks
    )
  const calm = found.filter(index => !/[！!？?]$/.test(textAt(blocks, index)))
  if (calm.length * 2 < found.length)
    return found.length < SURE
      ? []
      : areCalls(found, blocks)
        ? found.filter(index => !/[，,！!]/.test(textAt(blocks, index)))
        : found
  const longest = calm.reduce((most, index) => Math.max(most, textAt(blocks, index).length), 0)
  return found.filter(index => {
    const text = textAt(blocks, index)
    return !/[！!]$/.test(text) && (!/[？?]$/.test(text) || text.length <= longest * 1.5)
  })
}

/** Most of them end in ！, and one stands twice, or hardly a paragraph below each: what somebody shouts. */
const areCalls = (found: readonly number[], blocks: Blocks): boolean => {
  const texts = found.map(index => textAt(blocks, index))
  const isMost = texts.filter(text => /[！!]$/.test(text)).length * 2 > found.length
  return isMost && (new Set(texts).size < texts.length || !haveSections(found, blocks, CALLED))
}

const CALLED = 80

/** 原因一：…: a heading that is numbered by a word; one without may stand beside it. */
const isLabelled = (node: ArticleContent | undefined): boolean => {
  const leaf = node?.type === 'heading' ? node.children[0] : undefined
  return leaf?.type === 'text' && labelled.test(leaf.value)
}

/** Any paragraph, also one of several leaves: its length is what counts. */
const seenBlock = (node: ArticleContent, areCounted: boolean): Block | null => {
  if (node.type === 'heading' && areCounted) return blockOf({ type: 'paragraph', children: node.children })
  if (node.type !== 'paragraph' || node.children.length === 1) return null
  const last = node.children.at(-1)
  return last?.type === 'text' ? blockOf({ ...node, children: [last] }) : null
}

const headingOf = (
  block: Block,
  depth: Heading['depth'],
  count: number,
  own: readonly LayoutMark[],
  shared: readonly LayoutMark[]
): Heading => ({
  type: 'heading',
  depth,
  children: [leafOf(block.trace)],
  data: {
    line: block.line,
    recognition: withLayout(
      {
        confidence: count >= SURE ? 0.8 : 0.7,
        reasons: [`${count} short lines, each over a paragraph`, 'no full stop at the end']
      },
      own,
      shared
    )
  }
})

/** `headings`: those of the source or with a number that stand among them. */
const indexesOf = (
  nodes: readonly ArticleContent[],
  blocks: Blocks,
  headings: readonly number[]
): readonly number[] => {
  const labels = countLabels(blocks)
  const names = placesSaying(blocks, hasLengthOfName).filter(
    index => nodes[index]?.type !== 'heading' && isHeadingLike(nodes, blocks, index, labels)
  )
  const found = [...headings.filter(index => blocks[index]), ...names].sort((a, b) => a - b)
  return withoutSayings(withoutRepeated(found, blocks), blocks)
}

/** Words between quotation marks are headings beside others that are none; more of them are what people say. */
const withoutSayings = (found: readonly number[], blocks: Blocks): readonly number[] => {
  const others = found.filter(index => !isSaying(textAt(blocks, index)))
  return others.length * 2 < found.length ? others : found
}

/** 附图 again and again stands where something was left out. */
const withoutRepeated = (found: readonly number[], blocks: Blocks): number[] => {
  const counts = new Map<string, number>()
  for (const index of found) {
    const text = textAt(blocks, index)
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return found.filter(index => (counts.get(textAt(blocks, index)) ?? 0) < OFTEN)
}

/** A line that stands so often is no heading. */
const OFTEN = 4

const hasLengthOfName = (text: string): boolean =>
  textLength(text.slice(0, 4)) >= 2 && isWithin(text, LONGEST)

const isHeadingLike = (
  nodes: readonly ArticleContent[],
  blocks: Blocks,
  index: number,
  labels: ReadonlyMap<string, number>
): boolean => {
  const block = blocks[index]
  const next = blocks[index + 1]
  const before = nodes[index - 1]
  if (!block) return false
  if (next && isDiaryDate(block.text) && endsAsSentence(next.text)) return true
  // Its words last: that is asked by many patterns.
  const isOver = next
    ? isTextBelow(block, next) || areItems(next, blocks[index + 2])
    : isFirstOfRow(nodes[index + 1])
  if (!isOver || !isPhrase(block.text, labels)) return false
  const above = blocks[index - 1]
  return (
    before === undefined ||
    above === null ||
    above === undefined ||
    !isWithin(above.text, LONGEST) ||
    isFirst(nodes, index - 1) ||
    endsAsSentence(above.text) ||
    isFieldLine(above.text) ||
    (isBulleted(above.text) && (block.line.blankLinesBefore > 0 || isWithin(above.text, BODY))) ||
    caption.test(above.text) ||
    bareNumber.test(above.text) ||
    saidBy.test(above.text) ||
    above.line.indent >= RIGHT ||
    isUnderCaption(blocks, index)
  )
}

const isTextBelow = ({ text }: Block, next: Block): boolean =>
  isAtLeast(next.text, Math.max(LEAST_BODY, textLength(text))) &&
  (isAtLeast(next.text, BODY) || endsAsSentence(next.text) || leadsOn.test(next.text))

/** 带什么 / - 雨具 / - 手电: a list, however short its items. */
const areItems = (next: Block, second: Block | null | undefined): boolean =>
  isBulleted(next.text) && isBulleted(second?.text ?? '')

/** 磨面的工序 / 1、选麦: right over the first of the headings below it; some count from nought. */
const isFirstOfRow = (node: ArticleContent | undefined): boolean =>
  node?.type === 'heading' && (readMarker(textOf(node), 0)?.value ?? 2) < 2

/** Two short lines between paragraphs, the first without a mark at its end: what a picture shows, and the heading; no author. */
const isUnderCaption = (blocks: Blocks, index: number): boolean => {
  const [text = '', above = '', own = ''] = [index - 2, index - 1, index].map(at => blocks[at]?.text)
  return isAtLeast(text, BODY) && endsAsSentence(text) && !/[：:，,；;、]$/.test(above) && !isName(own)
}

/** Right under the title: what it is about in other words, over the first heading. */
const isFirst = (nodes: readonly ArticleContent[], index: number): boolean =>
  index === 0 || nodes[index - 1]?.type === 'title'

/** 图片来源：河湾日报: below a picture that was left out. */
const credit = /^[（(]?(?:图片?来源|圖片?來源|图源|圖源|资料图|資料圖|摄影|攝影)\s*[：:／/]/
/** ——河湾中学教师林木: whose words stand above. */
const saidBy = /^(?:——|――|—)\s*\S/
/** 这是去年冬天的一幕——: no full stop, and what it leads to is below. */
const leadsOn = /(?:——|[：:])$/
/** 1 on a line over its heading. */
const bareNumber = /^\d{1,2}$/
/** ……在渡口候船。林间摄: who took the picture, behind what it shows. */
const caption = /[。）)]\s*[^，。；]{0,10}(?:社发|社發|摄|攝|供图|供圖|图片)$/
