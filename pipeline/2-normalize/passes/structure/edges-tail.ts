/** In: articles. Out: signature, date and courtesy at their ends marked as such, and the salutation of what is signed. */
import type { Article, Recognition } from '../../../model/article.ts'
import type { Pass, PassContext } from '../../pass.ts'
import { isDateLine, isVagueDate } from './dates.ts'
import { bodyNouns, signLabels } from './edges.data.ts'
import { isName } from './edges-byline.ts'
import { headKinds, isContent, isDate, markEdge, openBlock, sure } from './edges-mark.ts'
import { readMarker } from './headings/marker.ts'
import { isAttachmentHead } from './parts/attachments.ts'
import { findClosings } from './parts/closing.ts'
import { opensNotes } from './parts/notes.ts'
import { markParts } from './parts/part.ts'
import { textLength } from './sentences.ts'

/** How many blocks from the end are looked at. */
const TAIL = 4

/** Marks the ends of every piece. */
export const markTails: Pass = (tree, file, context) => {
  for (const node of tree.children) {
    if (node.type !== 'article') continue
    markEnds(node, context)
    markAddressee(node, context)
    markDates(node, context)
    markParts(findClosings, node, { tree, file, context })
  }
}

/** The end of a piece, and the end of its text where attachments or notes follow. */
const markEnds = (article: Article, context: PassContext): void => {
  const texts = article.children.map(node => openBlock(node, context)?.text ?? '')
  const attached = texts.findIndex((text, index) => index > 1 && isAttachmentHead(text))
  const noted = texts.findLastIndex((text, index) => index > 1 && opensNotes(text))
  for (const end of [attached, noted, texts.length]) if (end > 0) markTail(article, end, context)
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
      const recognition = signature(block.text, dated)
      if (!recognition) return
      markEdge(article.children, index, 'signOff', recognition)
    }
    seen++
  }
}

/** A short line without a mark; without a date under it, it must name a body or carry a label. */
const signature = (text: string, dated: boolean): Recognition | null => {
  if (signLabels.test(text)) return sure(0.97, 'its label says so')
  if (/^(?:附|此致|敬礼|敬禮|祝|注)/.test(text) || readMarker(text, 0)) return null
  if (textLength(text) > 20 || /[。，；：！？、,.;:!?…）)”]$/.test(text) || /[。，；]/.test(text)) return null
  const isBody = bodyNouns.test(text) && textLength(text) <= 18
  if (dated)
    return isBody || isName(text) ? sure(0.95, 'a name over the date') : sure(0.85, 'short, over the date')
  return isBody ? sure(0.85, 'names a body, at the end') : null
}

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
  for (const [index, node] of article.children.entries()) {
    const block = openBlock(node, context)
    if (block && block.line.indent >= 6 && (isDateLine(block.text) || isVagueDate(block.text)))
      markEdge(article.children, index, 'dateline', sure(0.9, 'a date at the right'))
  }
}
