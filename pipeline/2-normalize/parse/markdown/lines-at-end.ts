/**
 * In: a tree whose texts still have the source's line ends. Out: names of attachments below 附件：, and a signature over
 * its date, one paragraph a line: no reader takes them for one.
 */
import { type Root, type RootContent, textOf } from '../../../model/article.ts'
import { isDateLine } from '../../passes/structure/dates.ts'
import { plain } from './lines-under-title.ts'
import { linesOf } from './part-at-lines.ts'

/** Lines of a signature, its date with them, and characters in each. */
const MOST = 4
const LONGEST = 24

/** Each line is a paragraph of its own; nothing else is touched. */
export const partLinesAtEnd = (base: string, root: Root): void => {
  root.children = root.children.flatMap((node): RootContent[] => {
    if (node.type !== 'paragraph') return [node]
    const text = textOf(node)
    if (!/^\s*附\s*[件表]/.test(text) && !/[\d〇零一二三四五六七八九十]/.test(text.slice(-LONGEST)))
      return [node]
    const lines = linesOf(node.children)
    const words = lines.map(line => line.map(textOf).join('').trim())
    return isSignature(words) || areAttachments(words)
      ? lines.map(line => ({ type: 'paragraph' as const, children: plain(base, line) }))
      : [node]
  })
}

/** 统计人：林间 / 二〇二六年二月: short lines that are no sentence, and a date last. */
const isSignature = (lines: readonly string[]): boolean => {
  const last = lines.at(-1) ?? ''
  if (lines.length < 2 || lines.length > MOST || !isDateLine(last)) return false
  return lines
    .slice(0, -1)
    .every(line => line !== '' && line.length <= LONGEST && !/[。！？；，、]/u.test(line))
}

const label = /^附\s*[件表]\s*[:：]\s*1\s*[.．、]/u
const numbered = /^附\s*[件表]\s*[\d一二三四五六七八九十]{1,3}\s*[:：]/u

/** 附件：1. 名单 / 2. 路线图, counting on; or 附件1：名单 / 附件2：路线图. */
const areAttachments = (lines: readonly string[]): boolean =>
  lines.length >= 2 &&
  (lines.every(line => numbered.test(line)) ||
    lines.every((line, index) =>
      index === 0 ? label.test(line) : Number(/^(\d{1,2})\s*[.．、]/u.exec(line)?.[1]) === index + 1
    ))
