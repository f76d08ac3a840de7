/** In: a list of links and the page's measures. Out: whether it is content: the text's own heading or sentence leads to it. */
import type { Choice } from './choice.ts'
import { linkListHeads, linkSectionHeads } from './furniture.data.ts'
import { holds, type Measures } from './measure-page.ts'
import { type PageElement, type PageNode, pageTextOf } from './page.ts'

/** A sentence of the text: so much weight of prose, with a mark. */
const SENTENCE = 12
/** So many wrappers and rows of links may stand between a list and what leads to it. */
const MOST_STEPS = 4
/** What leads to a list has no more characters. */
const LONGEST_LEAD = 60

/**
 * True for links under 代表作 where its sibling heading 生平 has sentences under it, under 参考书目, under 停水范围： or
 * right between two sentences of the text. 相关阅读 and 友情链接 lead to other texts whatever stands around them.
 */
export const isOwnLinkList = (list: PageElement, { measures, left }: Choice): boolean => {
  let at = list
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const before = lastBefore(at, measures)
    const { parent } = at
    if (parent === null) return false
    if (before === null) {
      if (measures.chars[parent.index] !== measures.chars[at.index]) return false
      at = parent
    } else if (isAllLinks(before, measures)) at = before
    else return !left.has(before) && leads(before, at, parent, measures)
  }
  return false
}

const leads = (
  lead: PageElement,
  list: PageElement,
  { children }: PageElement,
  measures: Measures
): boolean => {
  const words = pageTextOf(lead).trim()
  const siblings = children.filter(isElement)
  const at = siblings.indexOf(lead)
  const next = siblings[siblings.findIndex(one => holds(measures, one, list)) + 1]
  if (isSentence(lead, measures) && next && closesSentence(next) && /[。！？]$/.test(words)) return true
  if (linkListHeads.test(words) || linkSectionHeads.test(words) || words.length > LONGEST_LEAD) return false
  if (/^h[2-6]$/.test(lead.tag) && references.test(words)) return true
  if (/^h[2-6]$/.test(lead.tag))
    return siblings.some(
      (one, place) => one.tag === lead.tag && one !== lead && isSentence(siblings[place + 1], measures)
    )
  if (!/[：:]$/.test(words) || (measures.linkChars[lead.index] ?? 0) > 0) return false
  const below = siblings.slice(siblings.findIndex(one => holds(measures, one, list)) + 1)
  return siblings.slice(0, at).some(one => isSentence(one, measures)) && below.some(closesSentence)
}

/** What an author used is the text's, linked or not. */
const references = /^(?:主要)?(?:参考|參考|引用)(?:书目|書目|文献|文獻|资料|資料|来源|來源)$/

/** The text goes on below: 详情请看图纸。 */
const closesSentence = (element: PageElement): boolean => /[。！？]$/.test(pageTextOf(element).trim())

/** The nearest sibling above that shows something. */
const lastBefore = (element: PageElement, { chars }: Measures): PageElement | null => {
  const siblings = element.parent?.children ?? []
  for (let at = siblings.indexOf(element) - 1; at >= 0; at--) {
    const node = siblings[at]
    if (node?.kind === 'element' && (chars[node.index] ?? 0) > 0) return node
  }
  return null
}

const isAllLinks = ({ index }: PageElement, { chars, linkChars }: Measures): boolean =>
  (linkChars[index] ?? 0) === (chars[index] ?? 0)

const isSentence = (element: PageElement | undefined, { prose, marks }: Measures): boolean =>
  element !== undefined && (prose[element.index] ?? 0) >= SENTENCE && (marks[element.index] ?? 0) >= 1

const isElement = (node: PageNode): node is PageElement => node.kind === 'element'
