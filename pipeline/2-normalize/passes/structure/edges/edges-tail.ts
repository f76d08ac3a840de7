/** In: articles. Out: signature, date and courtesy at their ends marked as such, and the salutation of what is signed. */
import type { Article, Recognition } from '../../../../model/article.ts'
import type { Pass, PassContext } from '../../../pass.ts'
import { isDateLine, isVagueDate } from '../dates.ts'
import { readMarker } from '../headings/marker.ts'
import { isAttachmentHead } from '../parts/attachments.ts'
import { closingWindow, findClosings, isCourtesy, isWished } from '../parts/closing.ts'
import { opensNotes } from '../parts/notes.ts'
import { markParts } from '../parts/part.ts'
import { blocksOf, placesSaying } from '../row.ts'
import { textLength } from '../sentences.ts'
import { bodyNouns, signLabels } from './edges.data.ts'
import { isName } from './edges-byline.ts'
import { headKinds, isContent, isDate, markEdge, openBlock, sure } from './edges-mark.ts'

/** How many blocks from the end are looked at. */
const TAIL = 4

/** Marks the ends of every piece. */
export const markTails: Pass = (tree, file, context) => {
  for (const node of tree.children) {
    if (node.type !== 'article') continue
    markEnds(node, context)
    markAddressee(node, context)
    markDates(node, context)
    markParts(findClosings, node, { tree, file, context }, closingWindow(node))
  }
}

/** The end of a piece, and the end of its text where attachments or notes follow. */
const markEnds = (article: Article, context: PassContext): void => {
  const { children } = article
  const placesWhere = (is: (text: string) => boolean): number[] =>
    placesSaying(blocksOf(article), is).filter(
      index => index > 1 && openBlock(children[index], context) !== null
    )
  const attached = placesWhere(isAttachmentHead)[0] ?? -1
  const noted = placesWhere(opensNotes).at(-1) ?? -1
  for (const end of [attached, noted, children.length])
    if (end > 0) markTail(article, aboveAfterwords(article, end, context), context)
}

/** What stands under the date all the same: a note in brackets (GW-25), who gets copies, a postscript. */
const afterword =
  /^(?:[（(].{2,80}[）)]$|抄\s*[送报報]\s*[：:]|印\s*[发發]\s*[：:]|又\s*及\s*[：:]|附\s*[：:言记記注]|[备備]\s*[注註]\s*[：:]|注\s*[：:]|P\.?\s?S\.?\s*[：:.]?)/iu

/** Where the signature ends that afterwords follow; `end` where there are none, or no date over them. */
const aboveAfterwords = ({ children }: Article, end: number, context: PassContext): number => {
  let index = end - 1
  // What stands right below the date says that it is an afterword; more of it may follow.
  let opens = false
  for (let seen = 0; index > 1 && seen < TAIL; index--) {
    const node = children[index]
    if (!node || !isContent(node)) continue
    const text = openBlock(node, context)?.text
    if (text === undefined) return end
    if (isDateLine(text)) return opens ? index + 1 : end
    opens = afterword.test(text)
    seen++
  }
  return end
}

const markTail = (article: Article, end: number, context: PassContext): void => {
  let seen = 0
  let dated = false
  for (let index = end - 1; index >= 0 && seen < TAIL; index--) {
    const node = article.children[index]
    if (!node || !isContent(node)) continue
    const block = openBlock(node, context)
    if (!block) return
    if (!dated && isDateLine(block.text)) {
      markEdge(article.children, index, 'dateline', isDate)
      dated = true
    } else {
      const recognition = isWished(textAbove(article, index, context), block.text)
        ? null
        : signature(block.text, dated)
      if (!recognition) return
      markEdge(article.children, index, 'signOff', recognition)
    }
    seen++
  }
}

/** The paragraph above, what was dropped left out; empty where there is none. */
const textAbove = ({ children }: Article, index: number, context: PassContext): string =>
  openBlock(children.slice(0, index).findLast(isContent), context)?.text ?? ''

/** A short line without a mark; without a date under it, it must name a body or carry a label. */
const signature = (text: string, dated: boolean): Recognition | null => {
  if (signLabels.test(text)) return sure(0.97, 'its label says so')
  if (/^(?:附|此致|敬礼|敬禮|祝|注)/.test(text) || isCourtesy(text) || readMarker(text, 0)) return null
  if (textLength(text) > 20 || /[。，；：！？、,.;:!?…）)”]$/.test(text) || /[。，；]/.test(text)) return null
  if (isRow(text)) return null
  const isBody = bodyNouns.test(text) && textLength(text) <= 18
  if (dated)
    return isBody || isName(text) ? sure(0.95, 'a name over the date') : sure(0.85, 'short, over the date')
  return isBody ? sure(0.85, 'names a body, at the end') : null
}

/** 三　17:00　6: a row of a table. */
const isRow = (text: string): boolean => text.split(/[\s\u3000]+/).length >= 3 && /\d/.test(text)

/** The first line of a letter, whomever it names: short, ends in a colon, and the letter is signed or dated at its end. */
const markAddressee = (article: Article, context: PassContext): void => {
  const isSigned = article.children.some(node => node.type === 'signOff' || node.type === 'dateline')
  const index = article.children.findIndex(
    node => isContent(node) && !headKinds.has(node.type) && node.type !== 'epigraph'
  )
  const block = openBlock(article.children[index], context)
  if (!block) return
  if (isSigned && /^[^\p{P}]{2,20}[：:]$/u.test(block.text))
    markEdge(article.children, index, 'salutation', sure(0.9, 'a colon after it, and the text is signed'))
}

/** A date line at the right, before notes. */
const markDates = (article: Article, context: PassContext): void => {
  const { children } = article
  for (let index = 0; index < children.length; index++) {
    const node = children[index]
    const isFar = node?.type === 'paragraph' && (node.data?.line?.indent ?? 0) >= 6
    const block = isFar ? openBlock(node, context) : null
    if (block && (isDateLine(block.text) || isVagueDate(block.text)))
      markEdge(article.children, index, 'dateline', sure(0.9, 'a date at the right'))
  }
}
