/**
 * In: a text in whose first lines more stands than the title: a document's number, an addressee, a contents list. Out:
 * each on a line of its own (TN-86, missing line break), and so is every line that the contents list names.
 */
import type { Root, RootContent } from 'mdast'
import { rejects } from '../../../overrides/wishes.ts'
import type { Pass, PassContext } from '../../../pass.ts'
import {
  type Block,
  blockOf,
  breaksBetween,
  cutTraced,
  lineText,
  noteBreaks,
  paragraphOf,
  placeIn
} from '../block.ts'
import { bodyNouns } from '../edges/edges.data.ts'
import { folded } from '../headings/lexicon.ts'
import { isAddressee, LONGEST_ADDRESSEE } from '../opening/addressee.ts'
import { findGluedNumber, isDocumentNumber } from '../opening/document-number.ts'
import { findGluedContents } from '../opening/glued-contents.ts'
import { orderEnd } from '../opening/order.ts'
import { titleEnds } from '../opening/title-ends.ts'
import { withReplaced } from '../row.ts'

/** So many lines from the head are looked at. */
const HEAD = 5
/** How sure such a cut is: a number, a list and an addressee are told by their form. */
const SURE = 0.9

/** Cuts the lines of the opening apart. */
export const cutOpening: Pass = (tree, _file, context) => {
  let seen = 0
  let isFirst = true
  tree.children = withReplaced(tree.children, (node, index) => {
    if (seen >= HEAD) return null
    const block = blockOf(node)
    const found = block
      ? (beforeContentsHead(block.text, index, tree) ??
        cutsIn(block.text, isFirst, () => textBelow(index, tree)))
      : []
    const cuts = block ? found.filter(at => !isRejected(block, at, context)) : []
    if (node.type !== 'dropped') seen++
    if (block && !isOverTitle(block.text)) isFirst = false
    return block && cuts.length > 0 ? cutAt(block, cuts, tree) : null
  })
}

/** The number of a document, its issuer, 关于印发《某某……: the title, or the end of it, is still to come. */
const isOverTitle = (text: string): boolean =>
  isDocumentNumber(text) ||
  (text.length <= LONGEST_OVER &&
    !/[，。；：！？,;:!?]/.test(text) &&
    (bodyNouns.test(text) || begun.test(text)))

const LONGEST_OVER = 40
const begun = /^(?:关于|關於|印发|印發|转发|轉發)/

const isRejected = (block: Block, at: number, context: PassContext): boolean => {
  const place = placeIn(block, at)
  return rejects(context, 'TN-86', place, place)
}

const cutAt = (block: Block, cuts: readonly number[], tree: Root): RootContent[] => {
  const pieces = cutTraced(block.trace, cuts)
  noteBreaks(tree, breaksBetween(pieces, SURE))
  return pieces.map((piece, index) => paragraphOf(piece, index === 0 ? block.line : undefined))
}

/** 渡口 目录, with the lines of the list below it: the first of them stands again. */
const beforeContentsHead = (text: string, index: number, tree: Root): number[] | null => {
  const at = text.length <= LONGEST_TITLE ? folded(text).search(/(?:内容)?目[\s\u3000]*[录次]$/) : -1
  if (at < 2) return null
  const below = tree.children.slice(index + 1, index + 1 + BELOW).map(lineText)
  const [entry = ''] = below
  const isAgain = entry.length > 1 && below.slice(1).some(line => line.startsWith(entry))
  return isAgain ? [at] : null
}

/** A title with the word 目录 behind it; lines that a list below it may have. */
const LONGEST_TITLE = 60
const BELOW = 200

const textBelow = (index: number, tree: Root): string =>
  tree.children
    .slice(index + 1, index + 1 + BELOW)
    .map(node => blockOf(node)?.text ?? '')
    .join('\n')

/** Sorted. `isFirst`: the title may stand before them. `below`: the lines in which those of a contents list may stand again. */
const cutsIn = (text: string, isFirst: boolean, below: () => string): number[] => {
  const author = isFirst ? authorAfter(text) : null
  if (author !== null) return [author]
  const contents = findGluedContents(text) ?? findGluedContents(text, below)
  const from = contents?.from ?? text.length
  const number = findGluedNumber(text)
  const isBefore = number !== null && number.end <= from
  const cuts = isBefore ? [number.from, number.end] : isFirst ? [orderEnd(text)] : []
  const last = isBefore ? number.end : 0
  cuts.push(...addresseeCuts(text, last, isFirst))
  if (contents) cuts.push(...contents.cuts, ...addresseeCuts(text, contents.end, false))
  return [...new Set(cuts)].filter(at => at > 0 && at < text.length).sort((a, b) => a - b)
}

/** 园丁集 作者：林间: what follows the title is nothing but its author. */
const authorAfter = (text: string): number | null => {
  const match =
    /^(《[^《》]{1,40}》|[^：:。，；]{2,40}?)[\s\u3000]*(?:作者|著者)[\s\u3000]*[：:][^：:。，；]{2,24}$/.exec(
      text
    )
  return match ? (match[1] ?? '').length : null
}

/** Around the words before the first colon, where they are an addressee and more follows, or a title stands before them. */
const addresseeCuts = (text: string, from: number, afterTitle: boolean): number[] => {
  const colon = colonAfter(text, from)
  if (colon < 0 || /[“「‘『\d]/.test(text.charAt(colon + 1))) return []
  // 各省及计划单列市…: 计划 ends no title there.
  const isOpen = afterTitle && !/^\s*[各全]/.test(text.slice(from))
  const starts = isOpen ? [from, ...titleEndsIn(text, colon).filter(at => at > from)] : [from]
  const start = starts.findLast(at => isAddressee(text.slice(at, colon).trim()))
  return start === undefined ? [] : [start, colon + 1]
}

const colonAfter = (text: string, from: number): number => {
  const head = text.slice(from, from + 2 * LONGEST_ADDRESSEE)
  const at = head.search(/[：:。；！？“”]/)
  return at >= 0 && /[：:]/.test(head.charAt(at)) ? from + at : -1
}

/** After a word that titles end in, after a blank, and before words that only an addressee begins with. */
const titleEndsIn = (text: string, colon: number): number[] => {
  const head = folded(text.slice(0, colon))
  const blanks = [...head.matchAll(/[\s\u3000\u00a0]+/g)].map(({ 0: blank, index }) => index + blank.length)
  const opening = /(?<=.{4})(?:尊敬的|敬爱的|亲爱的|各位|全体|同志们)/.exec(head)
  return [...titleEnds(head), ...blanks, ...(opening ? [opening.index] : [])].sort((a, b) => a - b)
}
