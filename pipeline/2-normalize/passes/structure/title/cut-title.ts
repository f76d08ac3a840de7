/** In: a text whose title was glued to the front of its first sentence. Out: the title as a line of its own. */
import type { RootContent } from 'mdast'
import type { VFile } from 'vfile'
import type { Pass, PassContext } from '../../../pass.ts'
import {
  type Block,
  blockOf,
  breaksBetween,
  cutTraced,
  lineText,
  noteBreaks,
  paragraphOf,
  trimTraced
} from '../block.ts'
import { drop } from '../boilerplate/drop.ts'
import { isSiteLine } from '../boilerplate/find-phrase.ts'
import { withoutSpacing } from '../lines/close-letter-spacing.ts'
import { gluedRules, isOrder } from '../opening/order.ts'
import { readLabelled } from '../record/read-record.ts'
import { afterStated } from './after-stated.ts'
import { afterOccasion } from './before-date.ts'
import { gluedLine } from './glued-line.ts'
import { titleEnd } from './title-end.ts'

/** How sure such a cut is. */
const SURE = 0.85

/** Cuts where a chapter begins, at a blank, or after the name of a kind of text where a sentence opens. */
export const cutTitle: Pass = (tree, file, context) => {
  const index = lineWithTitle(tree.children)
  const block = blockOf(tree.children[index])
  if (!block) return
  const glued = gluedLine(block, tree.children)
  const stated = afterStated(glued.text, tree.children.slice(0, index))
  const found = stated?.to ?? titleEnd(glued)
  const cut = found === null ? null : besideBrackets(glued.text, found)
  // What would go as a site's own line if it stood alone is no title.
  if (cut === null || isSiteLine(block.text.slice(0, cut).trim())) return
  const pages = stated?.from ?? 0
  const cuts = [...(pages > 0 ? [pages] : []), cut, ...afterOccasion(glued.text, cut)]
  const [title, ...rest] = cutTraced(block.trace, cuts).slice(pages > 0 ? 1 : 0)
  if (!title) return
  noteBreaks(tree, breaksBetween([title, ...rest], SURE))
  const line = paragraphOf(withoutSpacing(title), block.line)
  const head = blockOf(line)
  const labelled = head && readLabelled(head, file, context)
  const pieces = [...(labelled ?? [line]), ...rest.map(piece => paragraphOf(piece))]
  tree.children.splice(index, 1, ...pageNumber(block, pages, file, context), ...pieces)
}

/** 1、 in front of the first page on sites that share files. */
const pageNumber = (block: Block, length: number, file: VFile, context: PassContext): RootContent[] => {
  const [mark] = length > 0 ? cutTraced(block.trace, [length]) : []
  return mark ? [drop(trimTraced(mark), 'page-number', SURE, file, context)] : []
}

/** The first line; below an order, the one in which the first clause was glued to the title of what it makes known. */
const lineWithTitle = (nodes: readonly RootContent[]): number => {
  const first = nodes.findIndex(node => node.type !== 'dropped')
  if (!isOrder(lineText(nodes[first]))) return first
  const glued = nodes.slice(first, first + BELOW_ORDER).findIndex(node => gluedRules(lineText(node)) > 0)
  return glued < 0 ? first : first + glued
}

const BELOW_ORDER = 14

/** A bracket stands with what it encloses: （四篇）|, not （四篇|）; |【第一篇】, not 【|第一篇】. */
const besideBrackets = (text: string, at: number): number => {
  if (/[）)】]/.test(text.charAt(at))) return at + 1
  return /[【（(《]/.test(text.charAt(at - 1)) ? at - 1 : at
}
