/** In: the notes of a filled page. Out: their lines at its foot under a rule, and the places that their marks lead to. */
import type { Anchor, PlacedBlock, PlacedItem } from '../../model/pages.ts'
import { markAnchor, noteTextAnchor } from '../../model/structure.ts'
import { pt } from '../../model/units.ts'
import { columnStep } from '../design/column-design.ts'
import { setOneLine } from '../lines/index.ts'
import { linesHeight, noteMark, notesHeight, ruleBlock } from './notes.ts'
import type { PagePlace } from './place-filled.ts'
import { baselineOf, placeLine, ruleAt } from './place-line.ts'
import type { FilledPage, PlacedNote } from './strip.ts'

/** Notes at the foot of the page, and over them those of its columns. */
export const placeNotes = (
  page: FilledPage,
  place: PagePlace
): { readonly blocks: readonly PlacedBlock[]; readonly anchors: readonly Anchor[] } => {
  if (page.notes.length === 0) return { blocks: [], anchors: [] }
  const anchors: Anchor[] = []
  const { design } = place.setting
  const foot = design.page.headMargin + (design.page.linesPerPage - 1) * design.pitch + design.bodySize
  const zones = [undefined, 0, 1] as const
  const height = notesHeight(
    page.notes.filter(({ column }) => column === undefined),
    design
  )
  const placed = zones.map(column => {
    const left = place.left + (column ?? 0) * columnStep(design)
    return placeZone(page, column, column === undefined ? foot : foot - height, { ...place, left }, anchors)
  })
  // In the order of their marks, which is that of the structure.
  const byLeaf = (a: PlacedBlock, b: PlacedBlock): number => (a.leaf ?? 0) - (b.leaf ?? 0)
  return { blocks: page.xs === undefined ? placed.flat() : placed.flat().sort(byLeaf), anchors }
}

/** A rule, then notes, the last line's em box ending at `bottom`. */
const placeZone = (
  page: FilledPage,
  column: PlacedNote['column'],
  bottom: number,
  place: PagePlace,
  anchors: Anchor[]
): PlacedBlock[] => {
  const { design } = place.setting
  const notes = page.notes.filter(note => note.column === column)
  if (notes.length === 0) return []
  let y = bottom - linesHeight(notes)
  const rule = ruleAt(
    place.left,
    y - ruleBlock(design) / 2,
    design.footnote.ruleLength,
    design.footnote.ruleWidth
  )
  const blocks: PlacedBlock[] = [{ tag: 'artifact', block: -1, items: [rule] }]
  for (const each of notes) {
    if (each.from === 0) anchors.push({ id: noteTextAnchor(each.note.leaf), y: pt(y) })
    blocks.push(placeNote(each, page.notes.indexOf(each) + 1, y, place))
    y += (each.to - each.from) * each.note.leading
  }
  return blocks
}

/** The number of a note that begins on the page, and its lines. */
const placeNote = (
  { note, from, to }: PlacedNote,
  number: number,
  top: number,
  { left, setting }: PagePlace
): PlacedBlock => {
  const baseline = (line: number): number => baselineOf(top + (line + 0.5) * note.leading, note.size)
  const items = note.lines.slice(from, to).flatMap((line, index) => placeLine(line, left, baseline(index)))
  if (from > 0) return { tag: 'note', block: -1, leaf: note.leaf, items }
  const label = setOneLine([{ text: noteMark(number) }], { ...setting.design.styles.footnote }, setting.lines)
  return {
    tag: 'note',
    block: -1,
    leaf: note.leaf,
    items: [
      ...placeLine(label, left + note.markX, baseline(0)).map(item => backTo(note.leaf, item)),
      ...items
    ]
  }
}

/** The number in front of a note leads back to its mark. */
const backTo = (leaf: number, item: PlacedItem): PlacedItem =>
  item.kind === 'glyphs' ? { ...item, link: `#${markAnchor(leaf)}`, note: 'label' } : item
