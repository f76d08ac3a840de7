/** In: footnotes. Out: their lines, the height that they take at the foot of a page, and their numbers. */
import type { Design } from '../../model/design.ts'
import type { Note } from '../../model/flow.ts'
import { pt } from '../../model/units.ts'
import { setParagraph } from '../lines/index.ts'
import type { Setting } from './setting.ts'
import type { PlacedNote, SetNote } from './strip.ts'

/** Gap between a note's number and its text, in em. */
const MARK_WIDTH = 1.5

/** A note as lines: its number stands at the first-line indent, the text follows. */
export const setNote = (note: Note, leaf: number, setting: Setting): SetNote => {
  const style = setting.design.styles.footnote
  const lines = setParagraph(
    {
      runs: note.runs,
      face: style.face,
      size: style.size,
      tracking: style.tracking,
      measure: pt((setting.noteWidth ?? setting.design.page.textWidth) + setting.lineSlack),
      firstIndent: pt((style.firstIndent + MARK_WIDTH) * style.size),
      align: style.align
    },
    setting.lines
  )
  return {
    leaf,
    lines,
    size: style.size,
    leading: style.leading,
    markX: style.firstIndent * style.size,
    face: style.face,
    ...(setting.inColumns ? { inColumn: true } : {})
  }
}

/** A note as long as this is never parted. */
const SHORT = 4
/** Lines of a longer one that stand on the page of its mark at least (PG-3). */
const BEGINNING = 2

/** How many lines of a note the page of its mark must have room for; LibreOffice sends it on if more would not do. */
export const leastLines = ({ lines }: SetNote, asLibreOffice: boolean): number => {
  if (asLibreOffice) return 1
  return lines.length <= SHORT ? lines.length : BEGINNING
}

/** Height of the notes at a page's foot with the rule above them; 0 without notes. */
export const notesHeight = (notes: readonly PlacedNote[], design: Design): number =>
  notes.length === 0 ? 0 : ruleBlock(design) + linesHeight(notes)

/** Height of the lines of some notes. */
export const linesHeight = (notes: readonly PlacedNote[]): number =>
  notes.reduce((sum, placed) => sum + (placed.to - placed.from) * placed.note.leading, 0)

/** Gap above the rule and below it. */
export const ruleBlock = (design: Design): number => design.footnote.gap * 2

/** A note with all its lines. */
export const wholeNote = (note: SetNote): PlacedNote => ({ note, from: 0, to: note.lines.length })

/**
 * ① ② ③ …, afresh on each page. A page holds fewer than fifty lines of notes, so ㊿ is never passed.
 *
 * @example noteMark(2) // '②'
 */
export const noteMark = (number: number): string => {
  if (number <= 20) return String.fromCodePoint(0x2460 + number - 1)
  if (number <= 35) return String.fromCodePoint(0x3251 + number - 21)
  return String.fromCodePoint(0x32b1 + Math.min(50, number) - 36)
}
