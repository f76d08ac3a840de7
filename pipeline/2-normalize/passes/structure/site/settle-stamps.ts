/**
 * In: lines that look like a site's, some of them a day and an hour and nothing else. Out: whether these are a program's, and
 * go, or what the author wrote down, and stay.
 */

import { type Block, type Blocks, textAt } from '../block.ts'
import type { Findings } from '../boilerplate/finding.ts'
import { chapterStamp } from '../boilerplate/particulars.data.ts'
import { readMarker } from '../headings/marker.ts'
import { isWithin } from '../sentences.ts'
import { isTitleLine } from '../title/title-line.ts'
import { isValue } from './edge-lines.ts'

/** Under a program's stamp stands a paragraph, no entry of a log, or stands below a few lines that open the text. */
const STAMPED = 25
const PARAGRAPH = 60
const OPENING = 6

/** A day and an hour, and nothing else: what recurs is a diary, a log, a chat; but with seconds under every title a program's. */
export const settleStamps = (blocks: Blocks, findings: Findings, stays: Set<number>): void => {
  const stamps = [...findings.keys()].filter(
    index => isStamp(textAt(blocks, index)) && !isValue(blocks, index, findings)
  )
  if (stamps.length === 0) return
  const isPrograms = stamps.every((index, at) => {
    const above = blocks[index - 1]
    const text = textAt(blocks, index)
    const isOver =
      (seconds.test(text) || (labelledDay.test(text) && !isLabelled(textAt(blocks, index + 1)))) &&
      standsOver(blocks, index, stamps[at + 1] ?? blocks.length)
    return above && isTitleOver(above) && (isOver || chapterStamp.test(text))
  })
  // One alone is a program's under the title that the text begins with.
  if (stamps.length === 1 && (!isPrograms || !isUnderTitle(blocks, stamps[0] ?? -1))) return
  for (const index of stamps) {
    if (isPrograms) stays.delete(index)
    else stays.add(index)
    // What stands over it is a title, whatever site its words speak of.
    if (isPrograms && findings.get(index - 1)?.rule === 'site-furniture') stays.add(index - 1)
  }
}

/** Over a program's stamp a title may be longer than elsewhere. */
export const isTitleOver = (block: Block): boolean =>
  isTitleLine(block) || (isWithin(block.text, LONG_TITLE) && longTitle.test(block.text))

const LONG_TITLE = 60
const longTitle = /^[^，。；！？]{20,}[^，。；！？：:、]$/

const isStamp = (text: string): boolean =>
  stamp.test(text.replace(/^(?:时间|时間|日期)\s*[:：]\s*/, '')) ||
  labelledDay.test(text) ||
  chapterStamp.test(text)

/** 时间：2021-08-31; 地点：… below it makes a notice of it. */
const labelledDay = /^(?:时间|日期)\s*[:：]\s*\d{4}-\d{2}-\d{2}$/
const isLabelled = (text: string): boolean => /^[^，。：:\s]{2,6}\s*[：:]\s*\S/.test(text)

/** Right under the text's first line, or with its author between: 山中来信 / 阿宁 / the stamp. */
const isUnderTitle = (blocks: Blocks, index: number): boolean => {
  const first = blocks.findIndex(block => block !== null)
  return (
    index === first + 1 || (index === first + 2 && /^\p{Script=Han}{2,4}$/u.test(textAt(blocks, first + 1)))
  )
}

/** A text of that length stands below it: no entry of a log, however it opens. */
const TEXT = 200

/** A paragraph or the first of a row stands right below, or a paragraph below a few lines that open the text; or all that is there is long. */
const standsOver = (blocks: Blocks, index: number, end: number): boolean => {
  const below = blocks
    .slice(index + 1, Math.min(end, index + 2 * OPENING))
    .filter(block => block && /[\p{L}\p{N}]/u.test(block.text))
  return (
    (below[0]?.text.length ?? 0) >= STAMPED ||
    readMarker(below[0]?.text ?? '', 0)?.value === 1 ||
    below.slice(0, OPENING).some(block => (block?.text.length ?? 0) >= PARAGRAPH) ||
    below.reduce((sum, block) => sum + (block?.text.length ?? 0), 0) >= TEXT
  )
}

const stamp = /^\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?$/
const seconds = /[:：]\d{2}[:：]\d{2}$/
