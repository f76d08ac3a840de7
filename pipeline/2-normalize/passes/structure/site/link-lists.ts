/** In: site lines of the foot of a text. Out: those that are a list of links to other pages (相关阅读), with what announces it. */
import { type Blocks, textAt } from '../block.ts'
import { linkListOpener } from '../boilerplate/boilerplate.data.ts'
import { folded } from '../headings/lexicon.ts'

/** A longer line is a paragraph. */
const PARAGRAPH = 60

/** 相关阅读 and several titles under it, to the end of the text: books to read are the author's, who says so otherwise. */
export const linksOf = (edge: readonly number[], blocks: Blocks): ReadonlySet<number> => {
  const opener = edge.findLast(index => opensLinks.test(folded(textAt(blocks, index))))
  if (opener === undefined) return namesakes(edge, blocks)
  const links = edge.filter(index => index >= opener)
  const isList = links.length > 2 && !links.some(index => /^《|[。；]$/.test(textAt(blocks, index)))
  const opensNothing = textAt(blocks, opener + 1) === ''
  return new Set(isList || opensNothing ? links : [])
}

/** 推荐阅读 may be said by the author too; not where what stands under it, to the end, is named like the text itself. */
const namesakes = (edge: readonly number[], blocks: Blocks): ReadonlySet<number> => {
  const opener = edge.findLast(index => linkListOpener.test(folded(textAt(blocks, index))))
  const links = edge.filter(index => opener !== undefined && index > opener)
  const named = links.filter(index => isNamesake(textAt(blocks, index), textAt(blocks, 0)))
  const isList =
    named.length * 2 >= links.length && !links.some(index => /^《|[。；]$/.test(textAt(blocks, index)))
  return new Set(opener !== undefined && named.length > 0 && isList ? [opener, ...links] : [])
}

/** So many characters in a row of both are no chance. */
const SAME = 4

/** True where four characters in a row of a line stand in the title. */
export const isNamesake = (text: string, title: string): boolean => {
  const [a, b] = [text, title].map(one => folded(one).replace(/[\s\u3000]/g, ''))
  if (!a || !b || b.length > PARAGRAPH) return false
  return [...a.slice(SAME - 1)].some((_, at) => b.includes(a.slice(at, at + SAME)))
}

export const opensLinks =
  /^(?:【.{1,40}】\s*)?(?:更多)?(?:相关(?:阅读|文章|推荐|链接|专题|内容|资料|文档|新闻|报道|资讯)|猜你喜欢|[你您]可能|大家都在看|同类)/
