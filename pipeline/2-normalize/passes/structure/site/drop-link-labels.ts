/**
 * In: lines at the edges of a text. Out: the same without rows of link labels that a page set side by side:
 * (非现行条文)立法理由 立法记录 第一章总则. At least two in a row, between an end and a blank or the first chapter; one alone
 * only where a database of laws sets it behind the date of a version. Words of a sentence stay.
 */
import type { RootContent } from 'mdast'
import { splitAt } from '../../../../model/text.ts'
import { isBlank } from '../../../blanks.ts'
import type { Pass } from '../../../pass.ts'
import { blockOf, lineText, paragraphOf, trimTraced } from '../block.ts'
import { drop } from '../boilerplate/drop.ts'
import { endsAsSentence } from '../sentences.ts'
import { lawLabels, linkLabels } from './link-labels.data.ts'

/** Lines from either end that are looked at; of a head without sentences, a law often amended, so many. */
const EDGE = 8
const HEAD = 24
/** The part of each. */
const STRETCH = 3000

/** Takes the rows out of their lines; what stood before one and behind it are lines of their own. */
export const dropLinkLabels: Pass = (tree, file, context) => {
  const rows = new Map<number, Row>()
  for (const index of edgesOf(tree.children)) {
    const row = findRow(lineText(tree.children[index]))
    if (row) rows.set(index, row)
  }
  for (const index of labelLines(tree.children, [...edgesOf(tree.children)]))
    rows.set(index, { from: 0, to: lineText(tree.children[index]).length })
  if (rows.size === 0) return
  tree.children = tree.children.flatMap((node, index): RootContent[] => {
    const row = rows.get(index)
    const block = row ? blockOf(node) : null
    if (!block || !row) return [node]
    const [left, rest] = splitAt(block.trace, row.from)
    const [labels, right] = splitAt(rest, row.to - row.from)
    const removed = drop(trimTraced(labels), 'link-labels', 0.9, file, context)
    if (removed.type !== 'dropped') return [node]
    const after = trimTraced(right)
    const line = row.from === 0 ? [] : [paragraphOf(trimTraced(left), block.line)]
    return after.value === '' ? [...line, removed] : [...line, removed, paragraphOf(after)]
  })
}

/** 立法理由 / 立法记录 / 第一章 总则: links of a law's database on lines of their own, in front of its first chapter. */
const labelLines = (nodes: readonly RootContent[], edges: readonly number[]): number[] => {
  const labelAt = (index: number): string => lineText(nodes[index]).trim()
  const found = edges.filter(index => lawLabels.has(labelAt(index)))
  const last = found.at(-1) ?? -1
  const isRow = found.length >= LEAST && last - (found[0] ?? 0) === found.length - 1
  return isRow && isBeforeChapter(labelAt(last + 1), 0) ? found : []
}

const edgesOf = (nodes: readonly RootContent[]): number[] => {
  const sentence = nodes.slice(0, HEAD).findIndex(node => endsAsSentence(lineText(node)))
  const head = Math.min(nodes.length, Math.max(EDGE, sentence < 0 ? HEAD : sentence + 1))
  const tail = Math.max(head, nodes.length - EDGE)
  return Array.from({ length: head + nodes.length - tail }, (_, at) => (at < head ? at : tail + at - head))
}

/** Where a row of labels stands in its line. */
interface Row {
  readonly from: number
  readonly to: number
}

/**
 * The first row of a line; null where it has none, or is nothing else.
 *
 * @example findRow('（现行有效）历史沿革相关法规 第一章') // { from: 6, to: 14 }
 */
export const findRow = (text: string): Row | null => {
  const head = text.slice(0, STRETCH)
  for (let from = 1; from < head.length; from++) {
    if (heads[head.charCodeAt(from)] !== 1 || !isEnd(head, from)) continue
    const { to, count } = readRow(head, from)
    if (count === 0 || !(isBlankOrEnd(text, to) || isBeforeChapter(text, to))) continue
    if (count >= LEAST || isOfLaw(text, from, to)) return { from, to }
  }
  return null
}

const LEAST = 2

/** A row begins after a date, a bracket or a sentence, blanks between them or not. */
const isEnd = (text: string, at: number): boolean => {
  let before = at - 1
  while (before >= at - 2 && isBlank(text.charCodeAt(before))) before--
  return before >= 0 && ends.includes(text.charAt(before))
}

const ends = '）)】]〕。！？日0123456789'

const isBlankOrEnd = (text: string, at: number): boolean =>
  at >= text.length || /[\s\u3000]/.test(text.charAt(at))

/** Right below stands where the law begins. */
const isBeforeChapter = (text: string, at: number): boolean =>
  /^[\s\u3000]*第[一1][编編章节節条條]/.test(text.slice(at, at + 24))

/** 民国七十八年十二月十二日（非现行条文）立法记录: a link of a law's database, behind the version that it belongs to. */
const isOfLaw = (text: string, from: number, to: number): boolean =>
  lawLabels.has(text.slice(from, to)) &&
  (to === text.length || isBeforeChapter(text, to)) &&
  /日[\s\u3000]{0,2}(?:[（(][^（()）]{1,12}[）)])?[\s\u3000]{0,2}$/.test(
    text.slice(Math.max(0, from - 24), from)
  )

/** Labels in a row; one blank may stand between two. */
const readRow = (text: string, from: number): { readonly to: number; readonly count: number } => {
  let to = from
  let count = 0
  for (let length = labelAt(text, to); length > 0; ) {
    to += length
    count++
    const next = to + (isBlank(text.charCodeAt(to)) ? 1 : 0)
    length = labelAt(text, next)
    if (length > 0) to = next
  }
  return { to, count }
}

const LONGEST = Math.max(...[...linkLabels].map(label => label.length))

/** What labels begin with: most characters of a text are none of these. */
const heads = new Uint8Array(0x10000)
for (const label of linkLabels) heads[label.charCodeAt(0)] = 1

const labelAt = (text: string, at: number): number => {
  for (let length = Math.min(LONGEST, text.length - at); length > 1; length--)
    if (linkLabels.has(text.slice(at, at + length))) return length
  return 0
}
