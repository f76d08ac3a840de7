/** In: a piece of plain text. Out: runs of short lines that are verse, so that they keep their lines (TN-62). */
import { type Article, type ArticleContent, type Recognition, textOf } from '../../../../model/article.ts'
import { type Block, type Blocks, textAt } from '../block.ts'
import { isDateLine } from '../dates.ts'
import { readMarker } from '../headings/marker.ts'
import { reading } from '../row.ts'
import { isAtLeast, isWithin, textLength } from '../sentences.ts'
import type { FindParts, Part } from './part.ts'

/** Longest line of verse, in Han, and the fewest lines of free verse. */
const LONGEST = 24
const LEAST_LINES = 4
/** Shares that prose, lists and dialogue do not keep to. */
const SENTENCE_SHARE = 0.12
const LABEL_SHARE = 0.1

/** Verse that keeps a metre, and free verse that its layout or its title shows. */
export const findVerses: FindParts = (blocks, article, title) => {
  const poem = {
    article,
    announced: announces(title) || isAmongPoems(article),
    parted: article.children.some(isOrdinal)
  }
  const parts: Part[] = []
  const isFree = reading(blocks, isFreeLine, false)
  const isMetrical = reading(blocks, isMetricalLine, false, LONGEST_METRICAL)
  const metricalFrom = (index: number): number => (isMetrical(index) ? metricalEnd(blocks, index) : index)
  for (let index = 0; index < blocks.length; ) {
    const metrical = metricalFrom(index)
    let to = metrical
    // Short lines up to the next that is none, or that opens verse in metre.
    if (to === index) while (isFree(to) && metricalFrom(to) === to) to++
    const recognition = metrical > index ? metricalVerse : to > index ? judge(blocks, poem, index, to) : null
    if (recognition) parts.push(partOf(blocks, index, to, recognition))
    index = Math.max(index + 1, to)
  }
  return parts
}

const metricalVerse: Recognition = {
  confidence: 0.95,
  reasons: ['lines of as many characters throughout, a comma and a full stop by turns']
}

/** A piece that was told from its neighbours by its verse. */
const isAmongPoems = (article: Article): boolean =>
  article.data?.recognition?.reasons.some(reason => reason.includes('verse')) ?? false

/** 诗 or 歌 in the title; 歌 of 歌咏比赛 is none. */
const announces = (title: string): boolean =>
  /(?:诗|詩)(?!歌?(?:朗诵|朗誦|会|會|社|词大会))|[词詞曲歌]$|之歌|民谣|民謠/.test(title)

const isFreeLine = (text: string): boolean =>
  isWithin(text, LONGEST) &&
  textLength(text) >= 2 &&
  /\p{Script=Han}/u.test(text) &&
  readMarker(text, 0) === null &&
  !isDateLine(text) &&
  !/[：:]$/.test(text)

/** What may stand in a poem besides its lines. */
const besideText: ReadonlySet<string> = new Set(
  'title subtitle byline unit dateline signOff epigraph notes dropped'.split(' ')
)

/** 一, 二, 三 alone on a line: parts of a poem, where nothing but short lines stands below them. */
const isOrdinal = (node: ArticleContent): boolean =>
  node.type === 'heading' && /^(?:[一二三四五六七八九十]{1,3}|\d{1,2})$/.test(textOf(node))

/** What is known of a piece before any of its lines is judged. */
interface Poem {
  readonly article: Article
  readonly announced: boolean
  /** Ordinals stand in it as headings. */
  readonly parted: boolean
}

const judge = (
  blocks: Blocks,
  { article, announced, parted }: Poem,
  from: number,
  to: number
): Recognition | null => {
  const lines = blocks.slice(from, to).filter(block => block !== null)
  if (lines.length < LEAST_LINES || !isFree(lines)) return null
  const stanzas = stanzasOf(lines)
  const deeper = isDeeper(blocks, from, to, lines)
  const whole = article.children.every(
    (node, index) =>
      (index >= from && index < to) ||
      besideText.has(node.type) ||
      (parted && (isOrdinal(node) || node.type === 'verse' || isFreeLine(textAt(blocks, index))))
  )
  const reasons = [
    `${lines.length} short lines that are no sentences`,
    ...(announced ? ['the title names verse'] : []),
    ...(stanzas ? ['stanzas between blank lines'] : []),
    ...(deeper ? ['deeper than the prose around'] : [])
  ]
  if (announced && (whole || stanzas)) return { confidence: 0.92, reasons }
  if (stanzas && whole) return { confidence: 0.78, reasons }
  return deeper ? { confidence: 0.78, reasons } : null
}

/** 白日依山尽，黄河入海流。 or one clause a line; five, six or seven characters in each. */
const couplet = /^(\p{Script=Han}+)[，？！](?:(\p{Script=Han}+)[。！？；])?$/u
const clause = /^(\p{Script=Han}+)[。！？；]$/u

const isMetricalLine = (text: string): boolean => couplet.test(text) || clause.test(text)

const LONGEST_METRICAL = 16

/** One past lines that keep one metre: two couplets, or four lines of a clause each. */
const metricalEnd = (blocks: Blocks, from: number): number => {
  let metre = 0
  let clauses = 0
  let to = from
  for (let block = blocks[to]; block && block.text.length <= LONGEST_METRICAL; block = blocks[++to]) {
    const [, first, second] = couplet.exec(block.text) ?? clause.exec(block.text) ?? []
    const isTurn = clauses % 2 === (clause.test(block.text) ? 1 : 0)
    metre = metre === 0 ? (first?.length ?? 0) : metre
    if (!first || !isTurn || first.length !== metre || metre < 5 || metre > 7) break
    if (second !== undefined && second.length !== metre) break
    clauses += second === undefined ? 1 : 2
  }
  return clauses >= 4 && clauses % 2 === 0 && to - from >= 2 ? to : from
}

/** Short lines of differing length, hardly a full stop within, no labels, no lists of names, no dialogue. */
const isFree = (lines: readonly Block[]): boolean => {
  const texts = lines.map(line => line.text)
  const share = (isSo: (text: string) => boolean): number => texts.filter(isSo).length / texts.length
  if (share(text => /[。；].|[；]$/.test(text)) > SENTENCE_SHARE) return false
  if (share(text => /[：:]|^[“‘「『"—-]|[\d]|[\t|｜]|[\s\u3000]{2,}\S/.test(text)) > LABEL_SHARE) return false
  if (share(text => /[。.]$/.test(text)) > 0.5 || share(text => textLength(text) <= 3.5) > 0.5) return false
  const mean = texts.reduce((sum, text) => sum + textLength(text), 0) / texts.length
  return mean >= 4 && mean <= 16 && !isNarrowProse(texts)
}

/** Prose in a narrow column: lines of one length that stop anywhere, marks inside them. */
const isNarrowProse = (texts: readonly string[]): boolean => {
  const longest = texts.reduce((most, text) => Math.max(most, textLength(text)), 0)
  const full = texts.filter(text => textLength(text) >= longest - 1).length
  const inner = texts.filter(text => /[，。；、].+/.test(text)).length
  const openEnds = texts.filter(text => !/[，。；！？、…”]$/.test(text)).length
  return full > texts.length * 0.6 && inner > texts.length * 0.4 && openEnds > texts.length * 0.4
}

/** At least two groups of two lines and more, blank lines between them and none within. */
const stanzasOf = (lines: readonly Block[]): boolean => {
  const starts = lines.flatMap((line, index) =>
    index === 0 || line.line.blankLinesBefore > 0 ? [index] : []
  )
  const sizes = starts.map((start, index) => (starts[index + 1] ?? lines.length) - start)
  return sizes.length >= 2 && sizes.filter(size => size >= 2).length >= sizes.length * 0.6
}

/** Deeper by 2 em than the long paragraph before or after, all lines alike. */
const isDeeper = (blocks: Blocks, from: number, to: number, lines: readonly Block[]): boolean => {
  const prose = [blocks[from - 1], blocks[to]].filter(block => block && isAtLeast(block.text, LONGEST))
  const indent = lines.reduce((least, { line }) => Math.min(least, line.indent), Number.POSITIVE_INFINITY)
  return prose.length > 0 && prose.every(block => block && indent >= block.line.indent + 2)
}

const partOf = (blocks: Blocks, from: number, to: number, recognition: Recognition): Part => {
  const children = blocks.slice(from, to).flatMap(block => (block ? [block.node] : []))
  const node: ArticleContent = { type: 'verse', children, data: { recognition } }
  return { from, to, name: 'verse', recognition, node }
}
