/** In: the lines of all pages. Out: the text block 版心 of the running text: its edges on either side of the sheet, first baseline, pitch. */
import type { Line } from './glyph.ts'
import { isHan, leftEdge, type MarkEdges, rightEdge } from './line-edges.ts'
import { CLOSES } from './marks.data.ts'
import { clusters, commonest } from './statistics.ts'

/** Edges in points from the left of the page. */
export interface Sides {
  readonly left: number
  readonly right: number
}

export interface TextBlock {
  /** Of right-hand (odd) and of left-hand pages, as they lie in the file. */
  readonly sides: readonly [Sides, Sides]
  /** Type size of the running text. */
  readonly size: number
  /** From baseline to baseline. */
  readonly pitch: number
}

/** Sizes nearer than this are one size; so are edges. In points. */
const SAME_SIZE = 0.15
const SAME_EDGE = 0.8
/** Share of lines that begin, or end, at the block's own edge: the outermost cluster that has so many is the edge. */
const SHARE = 0.12

/** Null where there is no running text: no Chinese, or no lines that follow one another. */
export const textBlock = (lines: readonly Line[], pageWidth: number, marks: MarkEdges): TextBlock | null => {
  const size = bodySize(lines)
  if (size === null) return null
  const body = lines.filter(line => isOfSize(line, size) && line.alone)
  const pitch = pitchOf(body, size)
  if (pitch === null) return null
  const [recto, verso] = [0, 1].map(odd => longOnes(body).filter(line => line.page % 2 === odd))
  const isMostlyRecto = (recto?.length ?? 0) >= (verso?.length ?? 0)
  const many = edgesOf((isMostlyRecto ? recto : verso) ?? [], marks)
  if (many === null) return null
  const few = likewise((isMostlyRecto ? verso : recto) ?? [], many, size, pageWidth, marks)
  return { sides: isMostlyRecto ? [many, few] : [few, many], size, pitch }
}

/** Whether a line is of the running text's size. */
export const isOfSize = (line: Line, size: number): boolean => Math.abs(line.size - size) <= SAME_SIZE

const bodySize = (lines: readonly Line[]): number | null => {
  const sizes = new Map<number, number>()
  for (const line of lines)
    for (const glyph of line.glyphs)
      if (isHan(glyph.text)) {
        const key = Math.round(glyph.size * 20) / 20
        sizes.set(key, (sizes.get(key) ?? 0) + 1)
      }
  return [...sizes].sort(([a, x], [b, y]) => y - x || a - b)[0]?.[0] ?? null
}

const pitchOf = (body: readonly Line[], size: number): number | null => {
  const steps = body.flatMap((line, index) => {
    const next = body[index + 1]
    const step = next && next.page === line.page ? next.baseline - line.baseline : 0
    return step > size && step < 3 * size ? [step] : []
  })
  return commonest(steps, 0.06)
}

/** Short lines say nothing of the block: lines of at least 60 % of what nearly all keep within. */
const longOnes = (body: readonly Line[]): Line[] => {
  const widths = body.map(line => line.right - line.left).sort((a, b) => a - b)
  const usual = widths[Math.floor(widths.length * 0.95)] ?? 0
  return body.filter(line => line.right - line.left >= 0.6 * usual)
}

/** The block of the other side of the sheet: its own where it is as wide, else where a block of that width fits its lines best. */
const likewise = (
  lines: readonly Line[],
  many: Sides,
  size: number,
  pageWidth: number,
  marks: MarkEdges
): Sides => {
  const own = edgesOf(lines, marks)
  const width = many.right - many.left
  if (own === null || Math.abs(own.right - own.left - width) <= size / 2) return own ?? many
  const fitting = (left: number): number =>
    lines.filter(
      line =>
        [0, 2 * size].some(indent => Math.abs(leftEdge(line, left, marks) - left - indent) <= SAME_EDGE) ||
        Math.abs((rightEdge(line, left + width, marks) ?? 0) - left - width) <= SAME_EDGE
    ).length
  // Margins are mirrored, or the same on both sides.
  const lefts = [
    pageWidth - many.right,
    many.left,
    own.left,
    ...lines.map(line => (rightEdge(line, own.right, marks) ?? own.right) - width)
  ]
  const left = lefts.reduce((best, next) => (fitting(next) > fitting(best) ? next : best))
  return { left, right: left + width }
}

const edgesOf = (lines: readonly Line[], marks: MarkEdges): Sides | null => {
  if (lines.length === 0) return null
  const enough = Math.max(1, lines.length * SHARE)
  const starts = clusters(
    lines.map(line => line.left),
    SAME_EDGE
  ).filter(({ count }) => count >= enough)
  const left = starts[0]?.value ?? Math.min(...lines.map(line => line.left))
  return { left: leftEdgeOf(lines, left, marks), right: rightmost(lines, enough, marks) }
}

/** Lines that end in a mark may end half an em earlier than it says: those that end in a character are asked first. */
const rightmost = (lines: readonly Line[], enough: number, marks: MarkEdges): number => {
  const plain = lines.filter(line => !CLOSES.test(line.text))
  const ends = (plain.length === 0 ? lines : plain).map(
    line => rightEdge(line, line.right, marks) ?? line.right
  )
  const usual = clusters(ends, SAME_EDGE).filter(({ count }) => count >= Math.min(enough, plain.length))
  return usual.at(-1)?.value ?? Math.max(...ends)
}

/** Once more, now that marks at the left edge can be told from lines that stand out. */
const leftEdgeOf = (lines: readonly Line[], left: number, marks: MarkEdges): number =>
  commonest(
    lines.map(line => leftEdge(line, left, marks)).filter(edge => Math.abs(edge - left) <= SAME_EDGE),
    SAME_EDGE
  ) ?? left
