/** In: the lines above the title, or below the text. Out: those among them that have the form of a site's and stand together. */
import { type Blocks, textAt } from '../block.ts'
import { isDateLine } from '../dates.ts'
import { isName } from '../edges/edges-byline.ts'
import { folded } from '../headings/lexicon.ts'
import { readMarker } from '../headings/marker.ts'
import { endsAsSentence } from '../sentences.ts'
import { isSalutation } from '../title/title-line.ts'
import { isPath } from './above-menu.ts'
import type { Found } from './found-lines.ts'
import { isHalf, isLikeContent } from './may-be-content.ts'
import { isBar, siteForm } from './site-form.ts'
import { siteShare } from './site-share.ts'
import { wordsBesideSite } from './site-words.data.ts'
import { isSpoken } from './spoken.ts'

/**
 * Above the title nothing is the author's: lines with the form of a site's, from the first one on, where one of them is
 * sure or several stand together. Up to the first line that may be the title.
 */
export const addAboveTitle = (head: readonly number[], blocks: Blocks, found: Found): void => {
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
  const text = textAt(blocks, index)
  if (!found.has(index) && siteForm(text) === 2 && !isLikeContent(text)) found.set(index, 0.82)
}

/**
 * Below the text: from the first line with the form of a site's on, to the end, where one is sure or several stand
 * together; behind a sure one hardly anything with a site's word in it is the author's. A row of a list has none.
 */
export const addBelowText = (tail: readonly number[], blocks: Blocks, found: Found): void => {
  const content = tail.findLastIndex(index => {
    const text = textAt(blocks, index)
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
  const text = textAt(blocks, index)
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
  const formOf = (index: number): number => siteForm(textAt(blocks, index))
  const like = lines.filter(index => found.has(index) || formOf(index) > 0 || also(textAt(blocks, index)))
  const isSure = (index: number): boolean =>
    found.has(index) || formOf(index) === 2 || (also(textAt(blocks, index)) && isLoneBar(blocks, index))
  if (like.length < 2 && !like.some(isSure)) return
  for (const index of like) if (!found.has(index)) found.set(index, formOf(index) === 2 ? 0.84 : 0.8)
}

/** 首页 | 要闻 | 图片 | 论坛, and no row like it beside it: a table has several. */
const isLoneBar = (blocks: Blocks, index: number): boolean => {
  const cells = (at: number): number => textAt(blocks, at).split(/[|｜┊]/).length
  return cells(index) >= 4 && cells(index - 1) !== cells(index) && cells(index + 1) !== cells(index)
}
