/** In: a piece of plain text. Out: runs of short lines that are verse, so that they keep their lines (TN-62). */
import type { ArticleContent, Recognition } from '../../../../model/article.ts'
import { textOf } from '../../../../model/article.ts'
import type { Block } from '../block.ts'
import { isDateLine } from '../dates.ts'
import { readMarker } from '../headings/marker.ts'
import { isAtLeast, isWithin, textLength } from '../sentences.ts'
import type { FindParts, Part } from './part.ts'

type Blocks = readonly (Block | null)[]

/** Longest line of verse, in Han, and the fewest lines of free verse. */
const LONGEST = 24
const LEAST_LINES = 4
/** Shares that prose, lists and dialogue do not keep to. */
const SENTENCE_SHARE = 0.12
const LABEL_SHARE = 0.1

/** Verse that keeps a metre, and free verse that its layout or its title shows. */
export const findVerses: FindParts = (blocks, article) => {
  const title = article.children.find(node => node.type === 'title')
  const announced = title !== undefined && announces(textOf(title))
  const parts: Part[] = []
  for (let index = 0; index < blocks.length; index++) {
    let to = index
    while (isLine(blocks[to])) to++
    if (to > index) {
      const recognition = judge(blocks, index, to, announced)
      if (recognition) parts.push(partOf(blocks, index, to, recognition))
      index = to
    }
  }
  return parts
}

/** 诗 or 歌 in the title; 歌 of 歌咏比赛 is none. */
const announces = (title: string): boolean =>
  /(?:诗|詩)(?!歌?(?:朗诵|朗誦|会|會|社|词大会))|[词詞曲歌]$|之歌|民谣|民謠/.test(title)

const isLine = (block: Block | null | undefined): block is Block =>
  block !== null &&
  block !== undefined &&
  isWithin(block.text, LONGEST) &&
  textLength(block.text) >= 2 &&
  /\p{Script=Han}/u.test(block.text) &&
  readMarker(block.text, 0) === null &&
  !isDateLine(block.text)

const judge = (blocks: Blocks, from: number, to: number, announced: boolean): Recognition | null => {
  const lines = blocks.slice(from, to).filter(block => block !== null)
  const metre = metreOf(lines.map(line => line.text))
  if (metre !== null)
    return {
      confidence: lines.length >= 2 ? 0.95 : 0.85,
      reasons: [`lines of ${metre} characters throughout`]
    }
  if (lines.length < LEAST_LINES || !isFree(lines)) return null
  const stanzas = stanzasOf(lines)
  const deeper = isDeeper(blocks, from, to, lines)
  const whole = from <= 1 && to >= blocks.length - 2
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

/** 4, 5, 6 or 7 where every clause has as many characters and ends in a mark: 白日依山尽，黄河入海流。 */
const metreOf = (lines: readonly string[]): number | null => {
  const clauses = lines.flatMap(line => line.split(/(?<=[，。！？；、])/u))
  const first = /^\p{Script=Han}+/u.exec(clauses[0] ?? '')?.[0].length ?? 0
  if (first < 5 || first > 7 || clauses.length < 4 || clauses.length % 2 !== 0) return null
  const exact = new RegExp(`^\\p{Script=Han}{${first}}[，。！？；]$`, 'u')
  const isRhymed = clauses.every(
    (clause, index) => exact.test(clause) && (index % 2 === 0) !== /[。！？]$/.test(clause)
  )
  return isRhymed && lines.length >= 2 ? first : null
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
  const longest = Math.max(...texts.map(textLength))
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
  return sizes.length >= 2 && sizes.filter(size => size >= 2).length >= sizes.length * 0.7
}

/** Deeper by 2 em than the long paragraph before or after, all lines alike. */
const isDeeper = (blocks: Blocks, from: number, to: number, lines: readonly Block[]): boolean => {
  const prose = [blocks[from - 1], blocks[to]].filter(block => block && isAtLeast(block.text, LONGEST))
  const indent = Math.min(...lines.map(line => line.line.indent))
  return prose.length > 0 && prose.every(block => block && indent >= block.line.indent + 2)
}

const partOf = (blocks: Blocks, from: number, to: number, recognition: Recognition): Part => {
  const children = blocks.slice(from, to).flatMap(block => (block ? [block.node] : []))
  const node: ArticleContent = { type: 'verse', children, data: { recognition } }
  return { from, to, name: 'verse', recognition, node }
}
