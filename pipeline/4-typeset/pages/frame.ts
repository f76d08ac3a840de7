/** In: strips and room for some of them. Out: how many it takes, and where it may end. */
import type { Design } from '../../model/design.ts'
import { leastLines, linesHeight, notesHeight, ruleBlock, wholeNote } from './notes.ts'
import type { PageEnds } from './refit.ts'
import type { FilledPage, PlacedNote, Strip } from './strip.ts'

/** Rounding slack: a line that fits but for this much fits. */
const SLACK = 0.01

/** Room for strips one below another: a page, what is left of one, a column. Lengths in points. */
export interface Frame {
  readonly design: Design
  /** Of strips and notes together. */
  readonly capacity: number
  /** Of strips alone, where they may take less. */
  readonly height?: number
  /** Notes that have their place in it already. */
  readonly notes: readonly PlacedNote[]
  /** From the frame's top to its first strip; default: what that strip asks for at the top of a page. */
  readonly lead?: number
  /** True where it may stay empty, because the page takes something elsewhere. */
  readonly mayBeEmpty?: boolean
  /** True where a long note may begin at the foot of the frame and go on at that of the next page. */
  readonly partsNotes?: boolean
  /** True where it is filled as LibreOffice does: a line that may not begin a page stays although its notes go on to the next one. */
  readonly asLibreOffice?: boolean
  /** Index of the strip that may not be in it any more. */
  readonly end?: number
}

/** A page, the strip that the next one begins with, and notes that go on there. */
export interface PageFill {
  readonly filled: FilledPage
  readonly next: number
  readonly carried: readonly PlacedNote[]
}

/** Where a frame would be full, and where it may end. */
export const endsIn = (strips: readonly Strip[], first: number, frame: Frame): PageEnds => {
  const full = lastThatFits(strips, first, frame)
  return { full, next: breakAtOrBefore(strips, first, full, frame) }
}

/** Height of some strips, spaces apart. */
const heightOf = (strips: readonly Strip[]): number => strips.reduce((sum, strip) => sum + strip.height, 0)

/** Index behind the last strip that fits; at least one strip is taken, unless the frame may be empty. */
const lastThatFits = (strips: readonly Strip[], first: number, frame: Frame): number => {
  const { design, height = frame.capacity } = frame
  const least = frame.mayBeEmpty ? first - 1 : first
  const end = Math.min(strips.length, frame.end ?? strips.length)
  const repeated = heightOf(strips[first]?.repeat ?? [])
  const capacity = frame.capacity - repeated
  let y = 0
  let notes = notesHeight(frame.notes, design)
  for (let index = first; index < end; index++) {
    const strip = strips[index] as Strip
    if (index > first && parts(strips, index)) return index
    y = (index === first ? (frame.lead ?? strip.beforeAtTop) : topBelow(strip, y, design)) + strip.height
    const above = notes
    if (strip.notes.length > 0 && standsBelow(strip)) {
      const rule = notes === 0 ? ruleBlock(design) : 0
      notes += rule + linesHeight(strip.notes.map(wholeNote))
    }
    // What is behind the strip finds all of its notes below it; the strip itself is content with their beginning.
    const room = capacity + (frame.partsNotes && !strip.columns ? carriable(strip, frame) : 0)
    const foot = y + (strip.below ?? 0)
    const isOver = foot + notes > room + SLACK
    if (isOver && frame.asLibreOffice && !strip.mayBreakBefore && foot + above <= capacity + SLACK)
      notes = above
    else if ((isOver || foot > height - repeated + SLACK) && index > least) return index
  }
  return end
}

/** How much of the last of its notes the next page may take. */
const carriable = ({ notes }: Strip, { asLibreOffice = false }: Frame): number => {
  const last = notes.at(-1)
  return last === undefined ? 0 : (last.lines.length - leastLines(last, asLibreOffice)) * last.leading
}

/** True where its notes stand below it in the same frame: those of a column may go across the page instead. */
const standsBelow = ({ columns, notes }: Strip): boolean => !columns || notes[0]?.inColumn === true

/** True where a page or the columns end whatever would be kept together: what follows is turned, or in columns, or no longer is. */
export const parts = (strips: readonly Strip[], index: number): boolean =>
  strips[index]?.turned !== strips[index - 1]?.turned || strips[index]?.columns !== strips[index - 1]?.columns

/** The last place at or before `end` where a frame may end; where there is none `end` itself, or nothing is in it. */
const breakAtOrBefore = (strips: readonly Strip[], first: number, end: number, frame: Frame): number => {
  if (end >= strips.length || end === frame.end || (end > first && parts(strips, end))) return end
  for (let index = end; index > first; index--) if (strips[index]?.mayBreakBefore) return index
  return frame.mayBeEmpty ? first : end
}

/** Where a strip stands whose neighbour above ends at `bottom`; what that one leaves free ends on the grid, where it asks for that. */
export const topBelow = (
  { before, left = 0, snaps }: Strip,
  bottom: number,
  { pitch }: Pick<Design, 'pitch'>
): number => {
  if (!snaps) return bottom + before
  const free = Math.min(before, left)
  return Math.ceil((bottom + free) / pitch - 1e-6) * pitch + before - free
}

/** Strips of a frame, what is shown again at its head first. */
export const shownFrom = (strips: readonly Strip[], first: number, next: number): readonly Strip[] => {
  const own = strips.slice(first, next).map((strip, index) => (index === 0 ? opened(strip) : strip))
  const repeat = own[0]?.repeat
  return repeat ? [...repeat.map(strip => ({ ...strip, repeated: true as const })), ...own] : own
}

/** With the labels of its rows, which stand on the page before. */
const opened = (strip: Strip): Strip =>
  strip.opening && strip.content.kind === 'row'
    ? { ...strip, content: { ...strip.content, cells: [...strip.content.cells, ...strip.opening] } }
    : strip

/** From the top of their frame. */
export const topsOf = (strips: readonly Strip[], design: Pick<Design, 'pitch'>, lead?: number): number[] => {
  let y = 0
  return strips.map((strip, index) => {
    const top = index === 0 ? (lead ?? strip.beforeAtTop) : topBelow(strip, y, design)
    y = top + strip.height
    return top
  })
}

/** PG-3: no line of a note stands alone at the foot of a page or goes on alone to the next. */
const partedAt = ({ from, to }: PlacedNote, end: number, asLibreOffice: boolean): number => {
  // It goes on whole to the next page where one line of it would stand alone.
  if (asLibreOffice && end < to) return end - from >= 2 && to - end >= 2 ? end : from
  const wanted = to - end === 1 ? end - 1 : end
  return wanted - from < Math.min(2, to - from) ? (end === to ? end : from) : wanted
}

/** Notes that fit in a height, line by line; the rest is carried to the next page. */
export const fitNotes = (
  notes: readonly PlacedNote[],
  height: number,
  design: Design,
  asLibreOffice = false
): { readonly placed: readonly PlacedNote[]; readonly carried: readonly PlacedNote[] } => {
  if (notesHeight(notes, design) <= height + SLACK) return { placed: notes, carried: [] }
  let left = height - ruleBlock(design)
  const placed: PlacedNote[] = []
  const carried: PlacedNote[] = []
  for (const each of notes) {
    const lines = carried.length > 0 ? 0 : Math.max(0, Math.floor((left + SLACK) / each.note.leading))
    const to = partedAt(each, Math.min(each.to, each.from + lines), asLibreOffice)
    if (to > each.from) placed.push({ ...each, to })
    if (to < each.to) carried.push({ ...each, from: to })
    left -= (to - each.from) * each.note.leading
  }
  // A page that holds nothing else must take something, or filling would never end.
  const [stuck] = carried
  if (placed.length === 0 && stuck && height >= design.page.linesPerPage * design.pitch) {
    return { placed: [stuck], carried: carried.slice(1) }
  }
  return { placed, carried }
}
