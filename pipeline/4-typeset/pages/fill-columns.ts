/** In: a page under way and strips in columns. Out: the page with two columns of them, balanced where they end on it. */
import { addStrips, type Bands, bottomOf, notesOf, pageHeight } from './bands.ts'
import { floatFigure } from './float-figure.ts'
import { endsIn, type Frame, parts, shownFrom, topBelow, topsOf } from './frame.ts'
import { notesHeight, wholeNote } from './notes.ts'
import { type EndsOf, refit } from './refit.ts'
import type { PlacedNote, Strip } from './strip.ts'

/** Room for two columns side by side. */
interface Room {
  readonly bands: Bands
  readonly first: number
  readonly limit: number | undefined
  /** Of both, from the top of the text block; on the grid. */
  readonly top: number
  /** Of the first strip of the left one, below `top`; absent at the top of a page. */
  readonly lead: number | undefined
  /** Of a column without notes. */
  readonly height: number
}

/** Indexes behind the last strip of either column. */
type Ends = readonly [number, number]

/** The index behind the last strip that is in a column. */
export const fillColumns = (
  bands: Bands,
  strips: Strip[],
  first: number,
  limit: number | undefined
): number => {
  const { room, ends } = settled(bands, strips, first, limit)
  const [middle, next] = ends
  if (next === first) return first
  const bottoms = [add(room, strips, first, middle, 0), add(room, strips, middle, next, 1)] as const
  bands.bottoms = isEnd(strips, next, limit) ? levelled(bands, bottoms) : bottoms
  return next
}

/** Both end at the same grid line: what follows stands below both. */
const levelled = ({ design, onGrid }: Bands, bottoms: Ends): Ends => {
  if (!onGrid) return [Math.max(...bottoms), Math.max(...bottoms)]
  const lowest = Math.ceil(Math.max(...bottoms) / design.pitch - 1e-6) * design.pitch
  return [lowest, lowest]
}

/** Times that room is made for notes across the page, which columns that are less high have fewer of. */
const MOST_TRIES = 6

/** Columns and, where notes go across the page, as much room below as those of both take. */
const settled = (
  bands: Bands,
  strips: Strip[],
  first: number,
  limit: number | undefined
): { readonly room: Room; readonly ends: Ends } => {
  let reserved = 0
  for (let tries = 1; ; tries++) {
    const room = roomFor(bands, strips, first, limit, reserved)
    const ends = endsOf(room, strips)
    const across = strips
      .slice(first, ends[1])
      .flatMap(strip => strip.notes.filter(note => !note.inColumn).map(wholeNote))
    const needed =
      across.length === 0
        ? 0
        : notesHeight([...notesOf(bands), ...across], bands.design) -
          notesHeight(notesOf(bands), bands.design)
    if (needed <= reserved || tries === MOST_TRIES) return { room, ends }
    reserved = needed
  }
}

const roomFor = (
  bands: Bands,
  strips: readonly Strip[],
  first: number,
  limit: number | undefined,
  reserved: number
): Room => {
  const { design, onGrid } = bands
  const isEmpty = bands.strips.length === 0
  const opening = strips[first]
  const { left = 0 } = opening ?? {}
  const above = Math.max(...bands.bottoms)
  const wanted = isEmpty || !opening ? 0 : topBelow(opening, above, design)
  const free = isEmpty ? 0 : above + left
  const top = onGrid ? Math.floor(wanted / design.pitch + 1e-6) * design.pitch : free
  const across = notesHeight(notesOf(bands), design)
  return {
    bands,
    first,
    limit,
    top,
    lead: isEmpty ? undefined : wanted - top,
    height: pageHeight(design) - top - across - reserved
  }
}

/** Columns balanced where all fits; else filled to the foot, paragraphs set anew where that lets a column end full. */
const endsOf = (room: Room, strips: Strip[]): Ends => {
  const dry = filled(room, strips)
  if (isEnd(strips, dry[1], room.limit)) return balanced(room, strips, dry)
  if (room.limit !== undefined) return dry
  const left = tuned(strips, room.first, frameOf(room, 0))
  if (left === room.first || isEnd(strips, left, room.limit)) return balanced(room, strips, [left, left])
  const right = tuned(strips, left, frameOf(room, 1))
  return isEnd(strips, right, room.limit) ? balanced(room, strips, [left, right]) : [left, right]
}

const isEnd = (strips: readonly Strip[], at: number, limit: number | undefined): boolean =>
  at === strips.length || at === limit || parts(strips, at)

/** As high as they may be, or as `most` says. */
const filled = (room: Room, strips: readonly Strip[], most?: number): Ends => {
  const left = endsIn(strips, room.first, frameOf(room, 0, most)).next
  if (left === room.first || isEnd(strips, left, room.limit)) return [left, left]
  return [left, endsIn(strips, left, frameOf(room, 1, most)).next]
}

/** One column, with what stands on the page above it in mind. */
const frameOf = ({ bands, lead, height, limit }: Room, column: 0 | 1, most?: number): Frame => ({
  design: bands.design,
  capacity: height,
  notes: notesOf(bands, column),
  ...(column === 0 && lead !== undefined ? { lead } : {}),
  ...(column === 1 || lead !== undefined || most !== undefined ? { mayBeEmpty: true } : {}),
  ...(limit === undefined ? {} : { end: limit }),
  ...(most === undefined ? {} : { height: most })
})

/** Paragraphs of a column set anew, so that it ends full; the index behind it. */
const tuned = (strips: Strip[], first: number, frame: Frame): number => {
  const ends: EndsOf = (tried, at) => endsIn(tried, at, frame)
  if (ends(strips, first).next === first) return first
  floatFigure(strips, first, ends)
  refit(strips, first, ends)
  return ends(strips, first).next
}

/** The least height with which both columns hold all: the left one is as long as the right one, or a line longer. */
const balanced = (room: Room, strips: readonly Strip[], full: Ends): Ends => {
  const { pitch } = room.bands.design
  const [, end] = full
  const total = strips.slice(room.first, end).reduce((sum, strip) => sum + strip.height, 0)
  const most = Math.ceil(room.height / pitch)
  for (let lines = Math.max(1, Math.floor(total / pitch / 2) - 1); lines < most; lines++) {
    const ends = filled(room, strips, lines * pitch)
    if (ends[0] > room.first && ends[1] === end && !isLoneLine(strips, room.first, ends[0])) return ends
  }
  return full
}

/** A line of a paragraph alone in its column (PG-3). */
const isLoneLine = (strips: readonly Strip[], first: number, next: number): boolean =>
  next - first === 1 && strips[first]?.content.kind === 'line' && strips[first]?.block === strips[next]?.block

/** Adds strips to the page as one of its columns; says where they end. */
const add = (
  { bands, top, lead }: Room,
  strips: readonly Strip[],
  first: number,
  next: number,
  column: 0 | 1
): number => {
  const shown = shownFrom(strips, first, next)
  const tops = topsOf(shown, bands.design, column === 0 ? lead : undefined).map(each => each + top)
  addStrips(bands, shown, tops, column)
  const notes = shown.flatMap(strip =>
    strip.notes.map((note): PlacedNote => (note.inColumn ? { ...wholeNote(note), column } : wholeNote(note)))
  )
  bands.notes = [...bands.notes, ...notes]
  return bottomOf(shown, tops, top)
}
