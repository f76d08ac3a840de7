/** In: a title that was broken over two lines. Out: one line (PG-14 breaks it again by sense). */
import type { RootContent } from 'mdast'
import { joinTraced } from '../../../../model/text.ts'
import type { Pass } from '../../../pass.ts'
import { type Block, type Blocks, blockOf, paragraphOf } from '../block.ts'
import { bodyNouns } from '../edges/edges.data.ts'
import { isByline, isNames } from '../edges/edges-byline.ts'
import { isSubtitle } from '../parts/opening.ts'
import { opensAbstract } from '../record/read-masthead.ts'
import { wordStarts } from '../words.ts'
import { endsInGenre, isTitleLine } from './title-line.ts'

/** Lines of content at the head that are looked at. */
const HEAD = 5

/** Joins 关于……工作 and ……的意见, and an issuer and 关于……的通知; where each has a line of its own, all three. */
export const joinTitle: Pass = (tree, _file, { source }) => {
  const usual = usualBlankLines(tree.children)
  const paper = overAbstract(tree.children)
  for (let index = 0; index + 1 < Math.min(tree.children.length, HEAD); index++) {
    const blocks = tree.children.slice(index, index + MOST_LINES).map(blockOf)
    const length =
      index === paper
        ? 2
        : ([MOST_LINES, 2].find(count => isOneTitle(blocks.slice(0, count), count, usual)) ?? 0)
    const [first, ...rest] = blocks.slice(0, length).filter(block => block !== null)
    if (!first) continue
    const how = { rule: 'TN-15', confidence: 0.9 } as const
    const trace = rest.reduce(
      (head, { trace: next }) => joinTraced(source.base, head, next, '', how),
      first.trace
    )
    tree.children.splice(index, length, paragraphOf(trace, first.line))
    return
  }
}

const MOST_LINES = 3

/** 论…… / ……的应用 / 林间　何秀英 / 摘要：……: the first of two lines over a paper's authors, where it has one or a half title; -1 where there is none. */
const overAbstract = (nodes: readonly RootContent[]): number => {
  const at = nodes.findIndex(node => node.type !== 'dropped')
  const [first, second, authors, abstract] = nodes.slice(at, at + 4).map(blockOf)
  if (!first || !second || !authors || !opensAbstract(abstract?.text ?? '')) return -1
  const areTitle = [first, second].every(line => isTitleLine(line) && !areAuthors(line))
  const isNear = [second, authors].every(({ line }) => line.blankLinesBefore === 0 && !line.opens)
  const isHalf =
    !bodyNouns.test(second.text) && /^[\p{L}\p{N}]/u.test(second.text) && !isSubtitle(second.text)
  return areTitle && isNear && isHalf && areAuthors(authors) ? at : -1
}

/** Names of which none need be a usual one: an abstract follows them. */
const areAuthors = (line: Block): boolean =>
  isByline(line) ||
  isNames(line.text) ||
  /^(?:\p{Script=Han}{2,4}[\d*,]*(?:[\s\u3000、，]+|$)){2,}$/u.test(line.text)

/** Blank lines that stand before most lines of a text part none from another; but 关于我们 may be a site's. */
const mayGoOn = (first: Block, second: Block, usual: number): boolean => {
  const { blankLinesBefore } = second.line
  return blankLinesBefore === 0 || (blankLinesBefore <= usual && first.text.length >= LEAST_HALF)
}

const LEAST_HALF = 10

const usualBlankLines = (nodes: readonly RootContent[]): number => {
  const before = nodes.slice(1, SAMPLE).flatMap(node => blockOf(node)?.line.blankLinesBefore ?? [])
  before.sort((a, b) => a - b)
  return before.length < LEAST ? 0 : (before[before.length >> 1] ?? 0)
}

/** So many lines show it, and so many are looked at. */
const LEAST = 8
const SAMPLE = 60

/** Only the last line ends as titles do; the first says what it is about, or who issued it. */
const isOneTitle = (all: Blocks, count: number, usual: number): boolean => {
  const lines = all.filter(block => block !== null)
  const [first, second, last = second] = lines
  if (lines.length < count || !first || !second || !last) return false
  if (
    !lines.every(line => isTitleLine(line) && !isByline(line)) ||
    lines.slice(1).some(({ line }) => line.opens)
  )
    return false
  if (lines.slice(1).some((block, index) => !mayGoOn(lines[index] ?? first, block, usual))) return false
  if (count === 2 && goesOnInBracket(first.text, second.text)) return true
  if (lines.some(block => endsInGenre(bare(block.text)) !== (block === last)) && !isOfRules(lines))
    return false
  if (count === 2 && partsWord(first.text, second.text)) return true
  const isOfBody = bodyNouns.test(first.text) && concerns.test(second.text.slice(0, 2))
  if (count > 2 && lines.slice(0, -1).every(line => bodyNouns.test(line.text)))
    return concerns.test(last.text.slice(0, 2))
  if (count > 2) return (isOfBody || concerns.test(first.text)) && !concerns.test(last.text.slice(0, 2))
  return isOfBody || (concerns.test(first.text) && !concerns.test(second.text.slice(0, 2)))
}

/** 某某政府关于调整渡口 / （含浮桥）管理办法的通知: a bracket, and then words that end as titles do, say something of the line above. */
const goesOnInBracket = (first: string, second: string): boolean =>
  concerns.test(first) &&
  /^[（(][^（()）]{2,20}[）)]\p{Script=Han}/u.test(second) &&
  endsInGenre(bare(second))

/** 某某办公室关于推行某某制度 / 某某制度的指导意见: what a line before the last ends in is what the document is about. */
const isOfRules = (lines: readonly Block[]): boolean => {
  const [last, ...before] = lines.map(({ text }) => bare(text)).reverse()
  return (
    last !== undefined &&
    /^.{2,20}[厅廳院局部委会會府室](?:关于|關於)/.test(before.at(-1) ?? '') &&
    before.every(text => !endsInGenre(text) || ofRules.test(text)) &&
    /的(?:实施|實施|指导|指導)?(?:意见|意見|通知|决定|決定|批复|批覆|函|通报|通報)$/.test(last)
  )
}

const ofRules = /(?:制度|机制|機制|计划|計劃|规划|規劃|标准|標準)$/

/** ……对照检|查材料: the break stands inside a word. */
const partsWord = (first: string, second: string): boolean =>
  /\p{Script=Han}$/u.test(first) &&
  /^\p{Script=Han}/u.test(second) &&
  !wordStarts(first + second).has(first.length)

/** 几 个 问 题 的 通 知, ……的办法（试行）. */
const bare = (text: string): string => text.replace(/[\s\u3000]/g, '').replace(/[（(][^（()）]*[）)]$/, '')

/** 關于 is what converters by character make; an office that passes on, answers or gives says so without it. */
const concerns =
  /^.{0,20}(?:关于|關於|關于)|^.{2,20}[厅廳院局部委会會府室](?:转发|轉發|批转|批轉|印发|印發|发布|發布|公布|对|對|同意)/
