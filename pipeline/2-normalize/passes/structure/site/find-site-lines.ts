/**
 * In: the lines of a text. Out: those at its edges that a site printed around it, told by what they are made of and by
 * what stands beside them.
 */
import type { Block } from '../block.ts'
import { speaksForSite } from '../boilerplate/furniture-form.ts'
import { isDateLine } from '../dates.ts'
import { bodyNouns } from '../edges/edges.data.ts'
import { isByline, isName } from '../edges/edges-byline.ts'
import { folded } from '../headings/lexicon.ts'
import { readMarker } from '../headings/marker.ts'
import { announcesPieces } from '../pieces/piece-series.ts'
import { endsAsSentence } from '../sentences.ts'
import { isSalutation, isTitleLine } from '../title/title-line.ts'
import { isPath, linesAboveMenu, linesBetweenTitles } from './above-menu.ts'
import { columnsAbove } from './columns-above.ts'
import { isUnmistakable } from './evidence.ts'
import { labelColumn } from './label-column.ts'
import { isHalf, isLikeContent, mayBeContent } from './may-be-content.ts'
import { isBar, siteForm } from './site-form.ts'
import { siteNameLines } from './site-name.ts'
import { siteShare } from './site-share.ts'
import { linkWords, siteWords, wordsBesideSite } from './site-words.data.ts'
import { isSpoken } from './spoken.ts'
import { loneCounter } from './title-words.ts'

/** How many lines from either end are looked at, and the longest of them. */
const EDGE = 14
const LONGEST = 64
/** A first paragraph is at least so long. */
const PROSE = 60
/** A sentence of this length is one too, with a smaller share of site words than this. */
const SENTENCE = 25
const PLAIN = 0.2
/** A line with so great a share of site words is the site's; beside others, with a smaller one. */
const SURE = 0.85
const LIKELY = 0.62
const BESIDE = 0.55

type Blocks = readonly (Block | null)[]

/** Lines that are known by their index. */
interface Known {
  readonly has: (index: number) => boolean
}

/** The same, and more are put among them, each with its confidence. */
interface Found extends Known {
  readonly set: (index: number, confidence: number) => void
}

/** Further lines by their index, with the confidence; `known` are those that their form or a phrase gave away. */
export const findSiteLines = (blocks: Blocks, known: Known): ReadonlyMap<number, number> => {
  const further = new Map<number, number>()
  const found: Found = {
    has: index => further.has(index) || known.has(index),
    set: (index, confidence) => further.set(index, confidence)
  }
  const head = headOf(blocks, known)
  const tail = tailOf(blocks, head, known)
  for (const region of [head, tail]) {
    for (const index of region) {
      const confidence = confidenceOf(blocks[index] ?? null)
      if (confidence > 0 && !found.has(index)) found.set(index, confidence)
    }
    addRuns(region, blocks, found)
    addNeighbours(region, blocks, found)
    addOuter(region, region === head, blocks, found)
  }
  const above = linesAboveMenu(head, blocks, at => found.has(at))
  const columns = columnsAbove(head, blocks, at => found.has(at))
  for (const index of [...above, ...columns, ...linesBetweenTitles(head, blocks)])
    if (!found.has(index)) found.set(index, 0.78)
  for (const index of [
    ...labelColumn(head, blocks),
    ...siteNameLines(head, blocks),
    ...loneCounter(blocks, at => found.has(at))
  ])
    if (!found.has(index)) found.set(index, 0.85)
  for (const index of emptyLabels(head, blocks)) if (!found.has(index)) found.set(index, 0.85)
  addLinks(tail, blocks, found)
  addAboveTitle(head, blocks, found)
  addBelowText(tail, blocks, found)
  addNeighbours(tail, blocks, found)
  // Last, as such a line makes no others of those beside it.
  for (const index of [...head, ...tail])
    if (!found.has(index) && isSites(blocks[index])) found.set(index, 0.92)
  return further
}

const isSites = (block: Block | null | undefined): boolean =>
  !!block && isUnmistakable(block.text) && !rights.test(block.text)

/** Texts have rights of their own. */
const rights = /^(?!.*技术支持).*(?:copyright|©|版权|版權|著作权|著作權|转载|轉載)/i

/** 时间： with a paragraph below, or more of the site's: a program had nothing to put there. */
const emptyLabels = (head: readonly number[], blocks: Blocks): readonly number[] =>
  head.filter(index => {
    if (!emptyLabel.test(folded(blocks[index]?.text ?? ''))) return false
    const below = blocks.find((block, at) => at > index && block !== null)
    return (below?.text.length ?? 0) >= PROSE || siteForm(below?.text ?? '') === 2
  })

const emptyLabel =
  /^(?:更新|发布)?(?:时间|日期|来源|作者|编辑|点击|浏览|阅读|字数|标签|关键词|分享|分享到)\s*[:：]$/

/** Lines above the first paragraph; a sentence that is known to be the site's is none. */
const headOf = (blocks: Blocks, known: Known): number[] => {
  const end = blocks.findIndex((block, index) => !known.has(index) && isProse(block))
  return range(0, Math.min(EDGE, end < 0 ? blocks.length : end))
}

/** A paragraph, or a shorter one that is a sentence and has hardly a word of a site's. */
const isProse = (block: Block | null): boolean =>
  block !== null &&
  ((block.text.length >= PROSE && siteForm(block.text) < 2) ||
    (block.text.length >= SENTENCE && endsAsSentence(block.text) && isPlain(block.text)))

const isPlain = (text: string): boolean => siteShare(text).share < PLAIN && !speaksForSite(text)

/** Lines below the last one. */
const tailOf = (blocks: Blocks, head: readonly number[], known: Known): number[] => {
  const last = blocks.findLastIndex((block, index) => !known.has(index) && isProse(block))
  return range(Math.max(last + 1, head.length, blocks.length - EDGE), blocks.length)
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)

const confidenceOf = (block: Block | null): number => {
  if (!block || block.text.length > LONGEST || mayBeContent(block.text)) return 0
  const { share, words, letters } = siteShare(block.text)
  if (letters === 0) return 0
  if (share >= SURE && (words >= 2 || letters >= 4)) return 0.92
  return share >= LIKELY && words >= 2 ? 0.86 : 0
}

/** 购物车 / 我的足迹: each line one word of a site, two and more of them together. */
const addRuns = (region: readonly number[], blocks: Blocks, found: Found): void => {
  const isWord = (index: number): boolean => {
    const text = folded(blocks[index]?.text ?? '')
      .toLowerCase()
      .replace(/^[【[（(]|[：:】\]）)]$/g, '')
    return text.length >= 2 && siteWords.has(text) && !bodyNouns.test(text)
  }
  for (const index of region)
    if (!found.has(index) && isWord(index) && (isWord(index - 1) || isWord(index + 1))) found.set(index, 0.86)
}

/** What stands right beside a site line, and is made of such words in part: 墨香网 above its menu. */
const addNeighbours = (region: readonly number[], blocks: Blocks, found: Found): void => {
  for (const order of [region, region.toReversed()])
    for (const index of order) {
      const block = blocks[index]
      if (!block || found.has(index) || block.text.length > LONGEST) continue
      if (mayBeContent(block.text) && (!isLabelled(block.text) || /[。；]/.test(block.text))) continue
      if (!(found.has(index - 1) || found.has(index + 1))) continue
      if (isLikeSite(block.text) || siteForm(block.text) > 0) found.set(index, 0.82)
    }
}

/** Farther out than a site line, hardly anything is the author's: one site word is enough, or a call to the reader. */
const addOuter = (region: readonly number[], isHead: boolean, blocks: Blocks, found: Found): void => {
  const sure = region.filter(index => found.has(index))
  const inmost = isHead ? sure.at(-1) : sure[0]
  if (inmost === undefined) return
  // The title stands above such a line as often as below it.
  if (isHead && !region.some(index => index > inmost && isTitle(blocks[index] ?? null))) return
  for (const index of region) {
    const text = blocks[index]?.text ?? ''
    if (found.has(index) || text === '' || text.length > LONGEST || mayBeContent(text)) continue
    // 河边生活申论范文三篇 over the first of the three.
    if (isHead && announcesPieces(text)) continue
    const isOuter = isHead ? index < inmost : index > inmost
    if (isOuter && (siteShare(text).share >= OUTER || /[！!]$/.test(text))) found.set(index, 0.8)
  }
}

const OUTER = 0.2

const isTitle = (block: Block | null): boolean => block !== null && isTitleLine(block) && !isByline(block)

const isLikeSite = (text: string): boolean =>
  siteShare(text, wordsBesideSite).share >= BESIDE ||
  siteName.test(text) ||
  contact.test(text) ||
  counter.test(text) ||
  isLabelled(text)

const isLabelled = (text: string): boolean => wordsBesideSite.has(folded(label.exec(text)?.[1] ?? ''))

/** 顶一下(15). */
const counter = /^[^\d\s]{1,6}\s*[(（]\s*\d+\s*[)）]$/
/** 上一条：…; what notices and papers say of themselves so is theirs. */
const label = /^(?!附件|时间|日期|地址|作者|来源)([^：:\s]{2,6})\s*[：:]/
const siteName = /^[^，。：；\s]{2,8}(?:网|网站|文库|资料库|论坛|之家|在线)$/
const contact = /(?:电话|地址|邮编|传真|邮箱)[：:]/

/**
 * Above the title nothing is the author's: lines with the form of a site's, from the first one on, where one of them is
 * sure or several stand together. Up to the first line that may be the title.
 */
const addAboveTitle = (head: readonly number[], blocks: Blocks, found: Found): void => {
  const title = head.find(index => {
    const block = blocks[index] ?? null
    return block !== null && !found.has(index) && siteForm(block.text) === 0 && !isAbove(block.text)
  })
  const above = head.filter(index => title !== undefined && index < title && blocks[index])
  addTogether(above, blocks, found, isAbove)
  // Under the title only what can be nothing else.
  for (const index of head) if (title !== undefined && index > title) addSure(index, blocks, found)
}

/** 主办：某某局, 机构 | 服务 | 互动: above a title nothing of the text's. */
const isAbove = (text: string): boolean =>
  filed.test(folded(text)) || issue.test(text) || isBar(text) || isPath(text)

/** 《某刊》2019年第4期: beside a site's lines it says where the page has its text from. */
const issue = /^《[^》]{2,16}》\s*\d{4}\s*年\s*第?\s*\d{1,3}\s*[期卷].{0,10}$/

/** How a page is filed; a title may have a colon too. */
const filed =
  /^[^，。：:\s]{0,4}(?:来源|主办|承办|时效性|效力级别|发布部门|类别|体裁|编号|索引号|大小|页数|格式|类型|分类|栏目|频道|位置|编辑|责编|供稿|标签|关键词|浏览|阅读|点击|人气|字体|字号)\s*[：:]\s*\S{0,16}$/

const isLabel = (text: string): boolean => text.length <= 24 && /^[^，。：:\s]{2,8}\s*[：:]\s*\S/.test(text)

const addSure = (index: number, blocks: Blocks, found: Found): void => {
  const text = blocks[index]?.text ?? ''
  if (!found.has(index) && siteForm(text) === 2 && !isLikeContent(text)) found.set(index, 0.82)
}

/**
 * Below the text: from the first line with the form of a site's on, to the end, where one is sure or several stand
 * together; behind a sure one hardly anything with a site's word in it is the author's. A row of a list has none.
 */
const addBelowText = (tail: readonly number[], blocks: Blocks, found: Found): void => {
  const content = tail.findLastIndex(index => {
    const text = blocks[index]?.text ?? ''
    return (
      text !== '' && !found.has(index) && siteForm(text) === 0 && (endsAsSentence(text) || isKeptBelow(text))
    )
  })
  const below = tail.slice(content + 1).filter(index => blocks[index])
  addTogether(below, blocks, found, () => false)
  const first = below.find(index => found.has(index))
  for (const index of below)
    if (first !== undefined && index > first && !found.has(index) && hasSiteWord(blocks, index))
      found.set(index, 0.78)
}

/** Or is no more than a button: 换一换. */
const hasSiteWord = (blocks: Blocks, index: number): boolean => {
  const text = blocks[index]?.text ?? ''
  return text.length <= BUTTON || siteShare(text, wordsBesideSite).share > 0
}

const BUTTON = 4

/** Dates, names, what is said to hearers, labels of a notice: 联系人：…, 附件：…. */
const isKeptBelow = (text: string): boolean =>
  isHalf(text) ||
  isDateLine(text) ||
  isName(text) ||
  readMarker(text, 0) !== null ||
  isSalutation(text) ||
  isSpoken(text) ||
  isLabel(text)

const addTogether = (
  lines: readonly number[],
  blocks: Blocks,
  found: Found,
  also: (text: string) => boolean
): void => {
  const formOf = (index: number): number => siteForm(blocks[index]?.text ?? '')
  const like = lines.filter(index => found.has(index) || formOf(index) > 0 || also(blocks[index]?.text ?? ''))
  const isSure = (index: number): boolean =>
    found.has(index) || formOf(index) === 2 || (also(blocks[index]?.text ?? '') && isLoneBar(blocks, index))
  if (like.length < 2 && !like.some(isSure)) return
  for (const index of like) if (!found.has(index)) found.set(index, formOf(index) === 2 ? 0.84 : 0.8)
}

/** 首页 | 要闻 | 图片 | 论坛, and no row like it beside it: a table has several. */
const isLoneBar = (blocks: Blocks, index: number): boolean => {
  const cells = (at: number): number => (blocks[at]?.text ?? '').split(/[|｜┊]/).length
  return cells(index) >= 4 && cells(index - 1) !== cells(index) && cells(index + 1) !== cells(index)
}

/** 相关阅读 and the titles under it, to the end of the text. */
const addLinks = (tail: readonly number[], blocks: Blocks, found: Found): void => {
  const opener = tail.find(
    index => isOpener(blocks[index]?.text ?? '', found.has(index)) && isOver(index, blocks, found)
  )
  if (opener === undefined) return
  const below = range(opener, blocks.length)
  if (below.some(index => /[。；]$/.test(blocks[index]?.text ?? '。'))) return
  for (const index of below) if (!found.has(index)) found.set(index, 0.86)
}

const isOpener = (text: string, isFound: boolean): boolean =>
  opensLinks.test(folded(text)) ||
  (isFound && linkWords.has(folded(text.replace(/[：:\s\u3000【】[\]]/g, ''))))

/** 读者推荐, 楼主热帖, 往期回顾: over links by the look of it; the site's only with more of its lines, or the end, below. */
const opensLinks =
  /^(?:[^，。：\s]{0,3}(?:热帖|往期\S{2}|精彩回顾|推荐|排行榜?|热搜|热榜)|小编[^，。：\s]{0,8}推荐(?:阅读|文章)?)[：:]?$/

const isOver = (index: number, blocks: Blocks, found: Known): boolean =>
  found.has(index) || index === blocks.length - 1 || range(index + 1, blocks.length).some(at => found.has(at))
