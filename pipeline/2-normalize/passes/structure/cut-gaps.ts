/**
 * In: lines in which paragraph breaks survive only as wide blanks. Out: a paragraph each: a wide blank after the end
 * of a sentence, and any blank before a chapter or clause number, was a line break once.
 */
import type { RootContent } from 'mdast'
import { blankWidth, isBlank, skipBlanks } from '../../blanks.ts'
import type { Pass } from '../../pass.ts'
import { type Block, blockOf, cutTraced, paragraphOf } from './block.ts'
import { readMarker } from './headings/marker.ts'

/** Narrowest blank that stands for a paragraph's indent, in em. */
const WIDE = 1.5

/** Cuts lines at surviving breaks. */
export const cutGaps: Pass = tree => {
  const children: RootContent[] = []
  for (const node of tree.children) {
    const block = blockOf(node)
    const cuts = block ? findCuts(block.text) : []
    if (!block || cuts.length === 0) children.push(node)
    else for (const piece of paragraphsOf(block, cuts)) children.push(piece)
  }
  tree.children = children
}

/** Only the first piece stands where the line's blanks and blank lines were. */
const paragraphsOf = (block: Block, cuts: readonly number[]): RootContent[] =>
  cutTraced(block.trace, cuts).map((piece, index) => paragraphOf(piece, index === 0 ? block.line : undefined))

/** Value offsets of the cuts, each at the end of a gap. */
const findCuts = (text: string): number[] => {
  const cuts: number[] = []
  const gap = /[\u3000\u00a0\t\u2000-\u200a]| {2}| (?=第)/g
  for (let match = gap.exec(text); match; match = gap.exec(text)) {
    let start = match.index
    while (start > 0 && isBlank(text.charCodeAt(start - 1))) start--
    const end = skipBlanks(text, match.index)
    gap.lastIndex = end
    if (start > 0 && end < text.length && isBreak(text, start, end)) cuts.push(end)
  }
  return cuts
}

const isBreak = (text: string, start: number, end: number): boolean => {
  const marker = readMarker(text, end)
  const unit = marker !== null && isUnit(marker.family)
  const before = text.charAt(start - 1)
  if (unit) return '。；：！？”）)'.includes(before) || opensUnit(text, start)
  return '。；：！？”'.includes(before) && widthOf(text, start, end) >= WIDE
}

/** 第一章 总则 第一条: what stands before the gap is a short heading or a title. */
const opensUnit = (text: string, start: number): boolean => {
  const clause = text.slice(Math.max(0, start - 24), start)
  const from = Math.max(clause.lastIndexOf('。'), clause.lastIndexOf('，'), clause.lastIndexOf('；'))
  return from < 0 || /第[^，。]{1,6}[章节節编編]/.test(clause.slice(from + 1))
}

const isUnit = (family: string): boolean =>
  family === 'clause' || family === 'chapter' || family === 'section' || family === 'division'

const widthOf = (text: string, start: number, end: number): number => {
  let width = 0
  for (let at = start; at < end; at++)
    width += text.charCodeAt(at) === 0xa0 ? 2 : blankWidth(text.charCodeAt(at))
  return width
}
