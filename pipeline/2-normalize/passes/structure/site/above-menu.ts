/**
 * In: the lines above a text. Out: a site's menu or path among them and what stands above it, up to the title: the site's
 * names, whatever they are. A menu has no title above it where one stands below.
 */
import { type Blocks, textAt } from '../block.ts'
import { isName } from '../edges/edges-byline.ts'
import { folded } from '../headings/lexicon.ts'
import { repeatedOf } from '../title/said-twice.ts'
import { isTitleLine } from '../title/title-line.ts'
import { isAuthors, mayBeContent } from './may-be-content.ts'
import { isBar, looseItems } from './site-form.ts'
import { wordsBesideSite } from './site-words.data.ts'

/** Items of a row that is a menu: between bars, between blanks. */
const BARS = 4
const LOOSE = 5
/** Longest name of a site, and the longest path. */
const LONGEST = 30
const PATH = 60

/** The lines by their index; none where no title stands below. */
export const linesAboveMenu = (
  head: readonly number[],
  blocks: Blocks,
  isFound: (index: number) => boolean
): readonly number[] => {
  const title = head.findLast(index => {
    const block = blocks[index]
    return block && !isFound(index) && isTitleLine(block) && !isName(block.text) && !isMenuAt(blocks, index)
  })
  const menu = head.findLast(index => index < (title ?? 0) && isMenuAt(blocks, index))
  if (menu === undefined) return []
  return head.filter(index => {
    const text = textAt(blocks, index)
    return index === menu || (index < menu && text !== '' && text.length <= LONGEST && !isAuthors(text))
  })
}

/** Between the page's title and the text's own (T_某某号, …, T) too nothing is the author's. */
export const linesBetweenTitles = (head: readonly number[], blocks: Blocks): readonly number[] => {
  const [first] = head
  if (first === undefined || textAt(blocks, first).length > PATH) return []
  const second = head.find(
    index => index > first && repeatedOf(textAt(blocks, first), textAt(blocks, index)) === 'first'
  )
  return head.filter(index => {
    const text = textAt(blocks, index)
    return (
      second !== undefined && index > first && index < second && text.length <= LONGEST && !mayBeContent(text)
    )
  })
}

/** A row of items that no row like it stands beside: that would be a table. */
const isMenuAt = (blocks: Blocks, index: number): boolean => {
  const text = textAt(blocks, index)
  if (text === '' || text.length > PATH) return false
  if (isPath(text) || pager.test(text)) return true
  const items = isBar(text) ? text.split(bars).length : looseItems(text)
  if (items < (isBar(text) ? BARS : LOOSE)) return false
  // Verse has rows of words as well, and English is one.
  if (!isBar(text) && !text.split(/[\s\u3000]+/).some(isSiteItem)) return false
  const parts = (at: number): number => blocks[at]?.text.split(isBar(text) ? bars : /[\s\u3000]+/).length ?? 0
  return ![index - 1, index + 1].some(beside => parts(beside) === parts(index))
}

const isSiteItem = (item: string): boolean => item.length > 1 && wordsBesideSite.has(folded(item))

/** 上一版 下一版. */
const pager = /^上一[页頁篇版期条則则]\s*[|｜/]?\s*下一[页頁篇版期条則则](?:\s|$)/
const bars = /\s*[|｜┊]\s*/

/**
 * 首页 > 频道 > 正文, 您的位置：首页／频道／正文.
 *
 * @example isPath('南湖论坛 » 文学天地 » 散文') // true
 */
export const isPath = (text: string): boolean =>
  isWay(text) ||
  /^(?:您|你)?(?:现在|当前|目前)?的?(?:所在|所处|目前|当前)?的?位置\s*[：:]\s*\S.*[>＞»›/／]/.test(
    folded(text)
  )

/** Steps of one kind, blanks around every arrow or a site's word first: <<书>> and 文件 > 新建 > 文档 are none. */
const isWay = (text: string): boolean => {
  if (/[<＜《‹«]/.test(text)) return false
  const items = text.split(/\s*(?:[>＞]{1,2}|»|›)\s*/).filter(item => item !== '')
  if (items.length < 3 || items.some(item => item.length > 14 || /[，。！？；]/.test(item))) return false
  const [first = ''] = items
  if (/^\S+(?:\s(?:[>＞]{1,2}|»|›)\s\S+)+$/.test(text)) return true
  return wordsBesideSite.has(folded(first)) || siteName.test(folded(first)) || isDeep(items)
}

/** 作文屋>范文大全>总结>年终总结: four steps at least, and one of those between is the name of a column of sites. */
const isDeep = (items: readonly string[]): boolean =>
  items.length >= 4 &&
  items.every(item => /^\p{Script=Han}+$/u.test(item)) &&
  items.slice(1, -1).some(item => item.length >= 4 && wordsBesideSite.has(folded(item)))

const siteName =
  /(?:网|网站|首页|主页|论坛|文库|社区|频道|之家|在线|资料库|博客)$|^www\.|\.(?:com|cn|net|org)$/
