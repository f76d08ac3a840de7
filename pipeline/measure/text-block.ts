/** In: the lines of all pages. Out: the text block 版心 of the running text: its edges on either side of the sheet, first baseline, pitch. */
import type { Design } from '../model/design.ts'
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
/** Points that pages of one size may differ by. */
const SAME_PAGE = 3
/** Share of lines that may stand out of the block: addresses, code. */
const OUT = 0.02

/**
 * The block that is asked for where lines prove it, else the one that the lines show. Null where there is no running text: no
 * Chinese, no lines that follow one another, or nothing but cells, columns and lists.
 */
export const textBlock = (
  lines: readonly Line[],
  pageWidth: number,
  marks: MarkEdges,
  design: Design
): TextBlock | null => {
  const asked = askedBlock(lines, pageWidth, marks, design)
  if (asked !== null) return asked
  const shown = shownBlock(lines, pageWidth, marks)
  return shown !== null && isProven(shown, lines, pageWidth, marks, design) ? shown : null
}

/** Lists and cells may be most of a volume: the block is the design's where a line ends it and the next one begins it, and none stands out. */
const askedBlock = (
  lines: readonly Line[],
  pageWidth: number,
  marks: MarkEdges,
  { bodySize: size, page }: Design
): TextBlock | null => {
  const body = lines.filter(line => isOfSize(line, size))
  const pitch = pitchOf(
    body.filter(line => line.alone),
    size
  )
  if (pitch === null || Math.abs(page.width - pageWidth) > SAME_PAGE) return null
  const sides = sidesOf(page)
  const block = { sides, size, pitch }
  const out = body.filter(line => standsOut(line, block, marks))
  return out.length <= OUT * body.length && turns(block, lines, marks).length > 0 ? block : null
}

const standsOut = (line: Line, { sides }: TextBlock, marks: MarkEdges): boolean => {
  const { left, right } = sides[line.page % 2 === 0 ? 0 : 1]
  return (
    leftEdge(line, left, marks) < left - SAME_EDGE || (rightEdge(line, right, marks) ?? 0) > right + SAME_EDGE
  )
}

const sidesOf = ({ width, insideMargin, textWidth }: Design['page']): readonly [Sides, Sides] => [
  { left: insideMargin, right: insideMargin + textWidth },
  { left: width - insideMargin - textWidth, right: width - insideMargin }
]

/** Columns and cells are narrower than half the page; lines that hang in lists turn where they began, or farther in. */
const isProven = (
  block: TextBlock,
  lines: readonly Line[],
  pageWidth: number,
  marks: MarkEdges,
  { page }: Design
): boolean => {
  const [recto] = block.sides
  if (recto.right - recto.left < pageWidth / 2) return false
  const found = turns(block, lines, marks)
  const isWithin = sidesOf(page).every(({ left, right }, side) =>
    isInset(block.sides[side], left, right, block.size)
  )
  return isWithin
    ? found.some(line => leftEdge(line, line.left, marks) > startOf(block, line) + block.size / 2)
    : found.length > 0
}

const startOf = ({ sides }: TextBlock, { page }: Line): number => sides[page % 2 === 0 ? 0 : 1].left

/** Whole characters in from the left, and as far as the right. */
const isInset = (found: Sides | undefined, left: number, right: number, size: number): boolean => {
  if (found === undefined || Math.abs(found.right - right) > SAME_EDGE) return false
  const ems = (found.left - left) / size
  return ems > 0.5 && Math.abs(ems - Math.round(ems)) * size <= SAME_EDGE
}

/** Lines that end with the block, where the next one begins with it. */
const turns = (block: TextBlock, lines: readonly Line[], marks: MarkEdges): Line[] => {
  const body = lines.filter(line => isOfSize(line, block.size) && line.alone)
  return body.filter((line, index) => {
    const next = body[index + 1]
    if (!next || next.page !== line.page || next.baseline - line.baseline > 1.35 * block.pitch) return false
    const { left, right } = block.sides[line.page % 2 === 0 ? 0 : 1]
    const end = rightEdge(line, right, marks)
    return (
      end !== null &&
      Math.abs(end - right) <= SAME_EDGE &&
      Math.abs(leftEdge(next, left, marks) - left) <= SAME_EDGE
    )
  })
}

const shownBlock = (lines: readonly Line[], pageWidth: number, marks: MarkEdges): TextBlock | null => {
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
