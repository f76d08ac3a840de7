/** In: a page's glyphs. Out: its lines from top to bottom, those on one baseline from left to right. */
import type { Glyph, Line, ReadPage } from './glyph.ts'

/** Glyphs whose baselines differ by less, in em, stand on one line. */
const SAME = 0.12
/** A glyph smaller than this share of its neighbours, within this many em of their baseline, is raised or lowered. */
const SMALL = 0.8
const RAISED = 0.6
/** A wider gap, in em, parts words that only stand beside each other. */
const WIDE = 1.6

export const pageLines = (page: ReadPage): Line[] => {
  const rows = joinedRaised(rowsOf(page.glyphs))
  return rows.flatMap(row => {
    const pieces = piecesOf([...row].sort((a, b) => a.x - b.x))
    return pieces.map(piece => lineOf(page.index, piece, pieces.length === 1))
  })
}

const rowsOf = (glyphs: readonly Glyph[]): Glyph[][] => {
  const rows: Glyph[][] = []
  for (const glyph of [...glyphs].sort((a, b) => a.baseline - b.baseline || a.x - b.x)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && glyph.baseline - first.baseline < SAME * Math.min(first.size, glyph.size))
      row.push(glyph)
    else rows.push([glyph])
  }
  return rows
}

/** Note marks and the like go with the line that they stand at. */
const joinedRaised = (rows: readonly Glyph[][]): Glyph[][] => {
  const left: Glyph[][] = []
  for (const [index, row] of rows.entries()) {
    const host = [rows[index + 1], left.at(-1)].find(near => near !== undefined && isHost(near, row))
    if (host) host.push(...row)
    else left.push(row)
  }
  return left
}

const isHost = (near: readonly Glyph[], row: readonly Glyph[]): boolean => {
  const size = sizeOf(near)
  const distance = Math.abs((near[0]?.baseline ?? 0) - (row[0]?.baseline ?? 0))
  if (sizeOf(row) > SMALL * size || distance > RAISED * size) return false
  const from = Math.min(...near.map(glyph => glyph.x)) - size
  const to = Math.max(...near.map(glyph => glyph.right)) + size
  return row.every(glyph => glyph.x >= from && glyph.right <= to)
}

const piecesOf = (row: readonly Glyph[]): Glyph[][] => {
  const pieces: Glyph[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const glyph of row) {
    const piece = pieces.at(-1)
    if (piece && glyph.x - end < WIDE * Math.max(glyph.size, sizeOf(piece))) piece.push(glyph)
    else pieces.push([glyph])
    end = Math.max(end, glyph.right)
  }
  return pieces
}

/** The size that most of its glyphs have. */
const sizeOf = (glyphs: readonly Glyph[]): number => {
  const counts = new Map<number, number>()
  for (const { size } of glyphs) counts.set(size, (counts.get(size) ?? 0) + 1)
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0]
}

const lineOf = (page: number, glyphs: readonly Glyph[], alone: boolean): Line => {
  const size = sizeOf(glyphs)
  return {
    page,
    size,
    baseline: (glyphs.find(glyph => glyph.size === size) ?? glyphs[0])?.baseline ?? 0,
    left: glyphs[0]?.x ?? 0,
    right: Math.max(...glyphs.map(glyph => glyph.right)),
    glyphs,
    text: glyphs.map(glyph => glyph.text).join(''),
    alone
  }
}
