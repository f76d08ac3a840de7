/** In: a page in one line, and its wide blanks. Out: those around its text, which stood between lines of the page. */
import { COLUMN } from './form-gaps.ts'
import { type Gap, widthOf } from './gaps.ts'

/**
 * 某网            某会召开            某会召开   2016年5月2日 来源：某报        　　昨日……。　　会上……。      上一篇：…   下一篇：…: what
 * stood above the first paragraph and below the last one. Blanks of three ems show it; nobody sets them between words.
 */
export const gapsAround = (text: string, gaps: readonly Gap[]): ReadonlySet<Gap> => {
  const isLong = (from: number, index: number): boolean =>
    (gaps[index]?.start ?? text.length) - from >= PARAGRAPH &&
    /[，。]/.test(text.slice(from, from + PARAGRAPH))
  const first = gaps.findIndex(({ end }, index) => isLong(end, index + 1))
  const last = gaps.findLastIndex((_, index) => isLong(gaps[index - 1]?.end ?? 0, index))
  const above = gaps.slice(0, first + 1)
  const below = last < 0 ? [] : gaps.slice(last)
  return new Set([above, below].filter(edge => isEdge(text, edge, gaps)).flat())
}

/** Short pieces, none of them a letter, and among the blanks between them a very wide one. */
const isEdge = (text: string, edge: readonly Gap[], gaps: readonly Gap[]): boolean => {
  const [head, tail] = [edge[0], edge.at(-1)]
  if (!head || !tail || tail.end - head.start > EDGE) return false
  if (unit.test(text.slice(Math.max(0, head.start - UNIT), tail.end + UNIT))) return false
  const before = head.start - (gaps[gaps.indexOf(head) - 1]?.end ?? 0)
  const after = (gaps[gaps.indexOf(tail) + 1]?.start ?? text.length) - tail.end
  const pieces = [before, ...edge.slice(1).map(({ start }, index) => start - (edge[index]?.end ?? 0)), after]
  return (
    edge.some(({ start, end }) => widthOf(text, start, end) >= COLUMN) && pieces.every(length => length > 1)
  )
}

/** 第一章　　总则: what parts the chapters of a law is seen elsewhere. */
const unit = /第\s*[〇零一二三四五六七八九十百\d]{1,4}\s*[章节節条條编編]/
const UNIT = 8

/** So many characters are the head or the foot of a page at most. */
const EDGE = 500
/** A paragraph is at least so long. */
const PARAGRAPH = 60
