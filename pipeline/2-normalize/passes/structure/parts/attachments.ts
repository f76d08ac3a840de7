/** In: a piece. Out: what it says is attached, and the heads of its attachments (TN-86, GW-19, GW-26). */
import type { Paragraph } from 'mdast'
import type { ArticleContent, Attachment, Recognition } from '../../../../model/article.ts'
import { type Block, type Blocks, leafOf, textAt } from '../block.ts'
import { placesSaying } from '../row.ts'
import { endsAsSentence, isWithin, textLength } from '../sentences.ts'
import { isTitleLine } from '../title/title-line.ts'
import { type FindParts, type Part, withMarker } from './part.ts'

/** Longest name of an attachment, in Han. */
const LONGEST = 60

/** 附件：1. 名单, then 2. 路线图 on the lines below; or 附件： alone and all of them below. */
const noteLabel = /^附\s*[件表图圖录錄]?\s*[:：]\s*(?:1\s*[.．、]\s*)?/
/** 附件1：名单, one below the other. */
const numberedLabel = /^附\s*[件表]\s*[\d一二三四五六七八九十]{1,3}\s*[:：]\s*/
const item = /^(\d{1,2})\s*[.．、]\s*/

export const findAttachmentNotes: FindParts = blocks => {
  const parts: Part[] = []
  let next = 1
  for (const index of placesSaying(blocks, isAttached)) {
    const to = index < next ? null : noteEnd(blocks, index)
    if (to === null) continue
    parts.push(notePart(blocks, index, to))
    next = to
  }
  return parts
}

const isAttached = (text: string): boolean => text.startsWith('附')

/** One past the note that begins here; null where none does. */
const noteEnd = (blocks: Blocks, from: number): number | null => {
  const text = textAt(blocks, from)
  if (numberedLabel.test(text)) return rowEnd(blocks, from)
  const label = noteLabel.exec(text)?.[0]
  if (label === undefined) return null
  const name = text.slice(label.length)
  const isNumbered = /\d/.test(label)
  if (name === '') {
    const end = itemsEnd(blocks, from + 1, 1)
    return end > from + 1 ? end : null
  }
  if (!isName(name)) return null
  return isNumbered ? itemsEnd(blocks, from + 1, 2) : from + 1
}

/** A name, no sentence: 读书活动报名表. */
const isName = (text: string): boolean =>
  isWithin(text, LONGEST) && textLength(text) >= 1.5 && !endsAsSentence(text) && !/。/.test(text)

const rowEnd = (blocks: Blocks, from: number): number | null => {
  let to = from
  for (; blocks[to]; to++) {
    const text = textAt(blocks, to)
    if (!numberedLabel.test(text) || !isName(text)) break
  }
  return to - from >= 2 ? to : null
}

const itemsEnd = (blocks: Blocks, from: number, first: number): number => {
  let to = from
  for (let number = first; blocks[to]; to++, number++) {
    const text = textAt(blocks, to)
    if (Number(item.exec(text)?.[1]) !== number || !isName(text)) break
  }
  return to
}

const notePart = (blocks: Blocks, from: number, to: number): Part => {
  const recognition: Recognition = { confidence: 0.93, reasons: ['附件 and a colon, then names'] }
  const children = blocks.slice(from, to).flatMap((block): Paragraph[] => {
    if (!block) return []
    const mark = [numberedLabel, noteLabel, item].find(pattern => pattern.test(block.text))
    const end = mark?.exec(block.text)?.[0].length ?? 0
    return [{ ...block.node, children: withMarker(block, end) }]
  })
  const node: ArticleContent = { type: 'attachmentNote', children, data: { recognition } }
  return { from, to, name: 'attachment-note', recognition, node }
}

/** 附件1 on a line of its own. */
const head = /^附\s*[件录錄表]\s*[\d一二三四五六七八九十]{0,3}\s*[:：]?$/
/** 附件1：名单 or 附件1 名单, over the attachment itself. */
const headWithTitle = /^附\s*[件录錄表]\s*[\d一二三四五六七八九十]{1,3}\s*[:：\s\u3000]\s*\S/

/** True for a line that is nothing but 附件 and its number. */
export const isAttachmentHead = (text: string): boolean =>
  text.length <= 10 && text.startsWith('附') && head.test(text)

/** A line 附件1 that something stands below; its title is the line under it. */
export const findAttachments: FindParts = (blocks, article) => {
  const firstSigned = article.children.findIndex(
    ({ type }) => type === 'signOff' || type === 'dateline' || type === 'attachmentNote'
  )
  return placesSaying(blocks, isAttached).flatMap((index): Part[] => {
    const block = blocks[index]
    if (!block || index === 0 || index === blocks.length - 1 || !isWithin(block.text, 40)) return []
    const alone = isAttachmentHead(block.text)
    if (!alone && !(headWithTitle.test(block.text) && isName(block.text))) return []
    const signed = firstSigned >= 0 && firstSigned < index
    const numbered = /[\d一二三四五六七八九十]/.test(block.text.slice(0, 6))
    const confidence = signed ? 0.95 : alone && numbered ? 0.88 : 0.7
    const recognition: Recognition = {
      confidence,
      reasons: [
        alone ? '附件 alone on its line' : '附件, its number and its title',
        ...(signed ? ['after signature or date'] : [])
      ]
    }
    const next = blocks[index + 1]
    const isTitled = alone && next && isTitleLine(next) && !head.test(next.text) && index + 2 < blocks.length
    const title = isTitled ? next : null
    const node = attachmentOf(block, title, recognition)
    return [{ from: index, to: index + (title ? 2 : 1), name: 'attachment', recognition, node }]
  })
}

const attachmentOf = (label: Block, title: Block | null, recognition: Recognition): Attachment => ({
  type: 'attachment',
  children: [label.node, ...(title ? [{ type: 'title' as const, children: [leafOf(title.trace)] }] : [])],
  data: { recognition }
})
