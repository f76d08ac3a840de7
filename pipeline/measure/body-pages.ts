/** In: lines and text block. Out: the pages of running text, each line with its place in its paragraph. */
import type { Line } from './glyph.ts'
import { isHan, leftEdge, type MarkEdges, rightEdge } from './line-edges.ts'
import { BEGINS_ITEM, ENDS_SENTENCE } from './marks.data.ts'
import { isOfSize, type TextBlock } from './text-block.ts'

/** A line of the running text. */
export interface BodyLine {
  readonly line: Line
  /** From the block's edges, in em: 0 and 0 of a full line; `end` is negative where it falls short, null where its last glyph does not tell. */
  readonly start: number
  readonly end: number | null
  /** Whether the next line of the running text goes on with its paragraph. */
  continues: boolean
}

/** A page of running text. */
export interface BodyPage {
  /** From 0. */
  readonly index: number
  readonly lines: readonly BodyLine[]
  /** Whether no title, heading or table stands above its first line; running heads are smaller. */
  readonly opens: boolean
}

/** In em: a line at the edge, a line as long as the block, a paragraph's first line, a line that may still go on. */
const AT_EDGE = 0.3
const FULL = 0.3
const INDENTED = 1.2
const SHORT = 2.2
/** Of the block's width: shorter lines (此致, 各位) stand by themselves. */
const LONG = 0.5
/** A page of running text has this share of full lines and of lines that are alone on their baseline. */
const FULL_SHARE = 0.1
const ALONE_SHARE = 0.6
/** A running head is of so many pieces; what is more are cells. */
const HEAD = 2
/** Dots between a title and its page number: a line of a contents. */
const LEADERS = /[.·‥・]{5}|…{4}/

export const bodyPages = (
  pages: readonly (readonly Line[])[],
  block: TextBlock,
  marks: MarkEdges
): BodyPage[] => {
  const found = pages.flatMap((lines, index) => bodyPage(lines, index, block, marks) ?? [])
  relate(found, block)
  return found
}

const bodyPage = (
  lines: readonly Line[],
  index: number,
  block: TextBlock,
  marks: MarkEdges
): BodyPage | null => {
  const sized = lines.filter(line => isOfSize(line, block.size) && [...line.text].some(isHan))
  const alone = sized.filter(line => line.alone && !LEADERS.test(line.text))
  const { left, right } = block.sides[index % 2 === 0 ? 0 : 1]
  const body = alone.map((line): BodyLine => {
    const end = rightEdge(line, right, marks)
    return {
      line,
      start: (leftEdge(line, left, marks) - left) / block.size,
      end: end === null ? null : (end - right) / block.size,
      continues: false
    }
  })
  const full = body.filter(each => isFull(each) && each.start < SHORT + AT_EDGE).length
  const isRunning = full > 0 && full >= FULL_SHARE * body.length && alone.length >= ALONE_SHARE * sized.length
  const above = lines.filter(line => line.baseline < (alone[0]?.baseline ?? 0))
  const opens = above.length <= HEAD && !above.some(line => line.size > 0.95 * block.size)
  return isRunning ? { index, lines: body, opens } : null
}

/** Whether it reaches the block's right edge, and a little more. */
export const isFull = ({ end }: BodyLine): boolean => end !== null && Math.abs(end) <= FULL

/** Whether it begins at the block's left edge. */
export const isFlush = ({ start }: BodyLine): boolean => Math.abs(start) <= AT_EDGE

/** Whether it begins as a paragraph does. */
export const isIndented = ({ start }: BodyLine): boolean => start >= INDENTED

const relate = (pages: readonly BodyPage[], block: TextBlock): void => {
  for (const [at, page] of pages.entries()) {
    const following = pages[at + 1]
    for (const [index, line] of page.lines.entries()) {
      const sameLeaf = page.lines[index + 1]
      const next = sameLeaf ?? (following?.index === page.index + 1 ? following.lines[0] : undefined)
      line.continues = next !== undefined && goesOn(line, next, sameLeaf !== undefined, block)
    }
  }
}

/** A line of a paragraph is followed by one at the left edge; where it falls short, its words must say that it goes on. */
const goesOn = (line: BodyLine, next: BodyLine, samePage: boolean, block: TextBlock): boolean => {
  if (!isFlush(next) || line.start > SHORT + AT_EDGE || faceOf(line) !== faceOf(next)) return false
  const step = next.line.baseline - line.line.baseline
  if (samePage && (step < 0.5 * block.pitch || step > 1.35 * block.pitch)) return false
  if (line.end === null || isFull(line)) return true
  if (ENDS_SENTENCE.test(line.line.text)) return false
  const width = block.sides[0].right - block.sides[0].left
  const isLong = line.line.right - line.line.left > LONG * width
  return line.end > -SHORT || (isLong && !BEGINS_ITEM.test(next.line.text))
}

/** The font of its first Chinese character; '' where it has none. */
export const faceOf = ({ line }: BodyLine): string => line.glyphs.find(glyph => isHan(glyph.text))?.font ?? ''
