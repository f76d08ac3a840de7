/**
 * In: the head of a text on which a site set the title, a few short lines of its own and the text with its title. Out:
 * the same without those lines and with the title once.
 */
import type { RootContent } from 'mdast'
import type { Pass } from '../../../pass.ts'
import { type Block, blockOf, lineText } from '../block.ts'
import { drop } from '../boilerplate/drop.ts'
import { isDateLine } from '../dates.ts'
import { readMarker } from '../headings/marker.ts'
import { isDocumentNumber } from '../opening/document-number.ts'
import { endsAsSentence, textLength } from '../sentences.ts'
import { bareTitle } from '../title/said-twice.ts'
import { isTitleLine } from '../title/title-line.ts'
import { siteShare } from './site-share.ts'

/** So many lines of a site may stand between the two titles, each so long at most. */
const MOST = 12
const LONGEST = 16
/** A shorter title may be the name of a part. */
const LEAST_TITLE = 6
const CONFIDENCE = 0.85

/** Drops lines of the site down to the title said again. A date stays: it may be the text's. */
export const dropSiteHead: Pass = (tree, file, context) => {
  const lines = contentOf(tree.children)
  const again = titleAgain(lines)
  if (again < 2 || isRefrain(tree.children, lines, again) || !isSites(betweenTitles(lines, again))) return
  for (const [at, { block, index }] of lines.slice(0, again + 1).entries()) {
    if (at === 0 || isDateLine(block.text) || isDocumentNumber(block.text)) continue
    const rule = isSame(block, lines[0]) ? 'repeated-title' : 'site-furniture'
    tree.children[index] = drop(block.trace, rule, CONFIDENCE, file, context)
  }
}

/** Said more than twice it is a refrain. */
const isRefrain = (nodes: readonly RootContent[], lines: readonly HeadLine[], again: number): boolean => {
  const title = bare(lines[again]?.block.text ?? '')
  const inHead = lines.slice(0, again + 1).filter(({ block }) => bare(block.text) === title).length
  return nodes.filter(node => bare(lineText(node)) === title).length > Math.max(2, inHead)
}

/** Without the titles among them. */
const betweenTitles = (lines: readonly HeadLine[], again: number): readonly HeadLine[] =>
  lines.slice(1, again).filter(({ block }) => !isSame(block, lines[0]))

const isSame = (block: Block, first: HeadLine | undefined): boolean =>
  bare(block.text) === bare(first?.block.text ?? '')

/** Half of the lines between the titles hold what a page's particulars do: a verse does not. */
const isSites = (between: readonly HeadLine[]): boolean =>
  between.filter(({ block }) => ofPage.test(block.text) || siteShare(block.text).share >= SHARE).length * 2 >=
  between.length

/** A number with its unit, a date, a mark that only programs set. */
const ofPage = /\d|[A-Za-z]{2}|[|｜_/]/
const SHARE = 0.5

interface HeadLine {
  readonly block: Block
  readonly index: number
}

/** Lines at the head that are still content. */
const contentOf = (nodes: readonly RootContent[]): HeadLine[] => {
  const lines: HeadLine[] = []
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'dropped') continue
    const block = blockOf(node)
    if (!block || lines.length > MOST + 1) break
    lines.push({ block, index })
  }
  return lines
}

/** Which of the lines says the first one again, with nothing but short lines between; -1 where none does. */
const titleAgain = (lines: readonly HeadLine[]): number => {
  const [first] = lines
  if (!first || !isTitleLine(first.block)) return -1
  const title = bare(first.block.text)
  if (textLength(title) < LEAST_TITLE) return -1
  const between = lines.findIndex(({ block }, at) => at > 0 && !isSiteLine(block))
  const last = between < 0 ? lines.length : between
  return lines.findLastIndex(({ block }, at) => at > 0 && at <= last && bare(block.text) === title)
}

/** Short, no sentence, and not the number of a list. */
const isSiteLine = ({ text }: Block): boolean =>
  textLength(text) <= LONGEST &&
  !endsAsSentence(text) &&
  !/[：:，,；;]$/.test(text) &&
  readMarker(text, 0) === null

/** A colon behind the title said again leads to the text. */
const bare = (text: string): string => bareTitle(text.replace(/[：:]$/, ''))
