/** In: articles. Out: byline, date and salutation under their titles, signature and date at their ends marked as such. */
import type { Article, ArticleContent, Root, RootContent } from '../../../model/article.ts'
import { type Block, blockOf } from './block.ts'
import { isDateLine } from './dates.ts'
import { authorLabels, bodyNouns, familyNames, signLabels } from './edges.data.ts'
import { readMarker } from './headings/marker.ts'
import { textLength } from './sentences.ts'
import { isSalutation } from './title-line.ts'

type Edge = 'byline' | 'dateline' | 'salutation' | 'signOff'

/** How many blocks from the title, and from the end, are looked at. */
const HEAD = 4
const TAIL = 4

/** Marks the edges of every article. */
export const markEdges = (tree: Root): void => {
  const titled = tree.children.some(node => node.type === 'title')
  for (const node of tree.children) {
    if (node.type !== 'article') continue
    markHead(node, titled)
    markTail(node)
    markAddressee(node)
    markDates(node)
  }
}

const isContent = (node: RootContent | ArticleContent): boolean =>
  node.type !== 'dropped' && node.type !== 'title'

const mark = (article: Article, index: number, type: Edge): void => {
  const block = blockOf(article.children[index] as RootContent)
  if (block) article.children[index] = { type, children: block.node.children }
}

const markHead = (article: Article, titled: boolean): void => {
  const underTitle = titled || article.children.some(node => node.type === 'title')
  let seen = 0
  for (let index = 0; index < article.children.length && seen < HEAD; index++) {
    const node = article.children[index]
    if (!node || !isContent(node)) continue
    const block = blockOf(node)
    const type = block ? headType(block, underTitle && seen < 2) : null
    if (!type) {
      if (node.type !== 'byline') return
    } else mark(article, index, type)
    seen++
  }
}

const headType = (block: Block, nearTitle: boolean): Edge | null => {
  if (isDateLine(block.text)) return 'dateline'
  if (isSalutation(block.text)) return 'salutation'
  return nearTitle && isByline(block) ? 'byline' : null
}

/** True for a line that names who wrote: 作者：林间, 三年二班 林间. */
export const isByline = (block: Block): boolean => authorLabels.test(block.text) || isName(block.text)

/** 林间, 张　三, 办公室 林间: the last word is a person's name. */
const isName = (text: string): boolean => {
  if (textLength(text) > 20 || /[\p{P}A-Za-z\d]/u.test(text)) return false
  const words = text.split(/[\s\u3000]+/)
  const last = words.at(-1) ?? ''
  const spaced = words.length === 2 && words.every(word => word.length === 1) ? words.join('') : last
  if (spaced.length < 2 || spaced.length > 3 || !familyNames.includes(spaced.charAt(0))) return false
  return words.length === 1 || spaced !== last || bodyNouns.test(words[0] ?? '')
}

const markTail = (article: Article): void => {
  let seen = 0
  let dated = false
  for (let index = article.children.length - 1; index >= 0 && seen < TAIL; index--) {
    const node = article.children[index]
    if (!node || !isContent(node)) continue
    const block = node.type === 'paragraph' ? blockOf(node) : null
    if (!block) return
    if (!dated && isDateLine(block.text)) {
      mark(article, index, 'dateline')
      dated = true
    } else if (isSignature(block.text, dated)) mark(article, index, 'signOff')
    else return
    seen++
  }
}

/** A short line without a mark; without a date under it, it must name a body or carry a label. */
const isSignature = (text: string, dated: boolean): boolean => {
  if (signLabels.test(text)) return true
  if (/^(?:附|此致|敬礼|敬禮|祝|注)/.test(text) || readMarker(text, 0)) return false
  if (textLength(text) > 20 || /[。，；：！？、,.;:!?…）)”]$/.test(text) || /[。，；]/.test(text))
    return false
  return dated ? true : bodyNouns.test(text) && textLength(text) <= 18
}

/** The first line of a letter, whomever it names: short, ends in a colon, and the letter is signed or dated at its end. */
const markAddressee = (article: Article): void => {
  const isSigned = article.children.some(node => node.type === 'signOff' || node.type === 'dateline')
  const index = article.children.findIndex(node => isContent(node) && node.type !== 'byline')
  const first = article.children[index]
  const block = first?.type === 'paragraph' ? blockOf(first) : null
  if (isSigned && block && /^[^\p{P}]{2,20}[：:]$/u.test(block.text)) mark(article, index, 'salutation')
}

/** A date line at the right, before notes. */
const markDates = (article: Article): void => {
  for (const [index, node] of article.children.entries()) {
    const block = node.type === 'paragraph' ? blockOf(node) : null
    if (block && block.text.length <= 40 && block.line.indent >= 6 && isDateLine(block.text))
      mark(article, index, 'dateline')
  }
}
