/** In: a filled page. Out: its blocks with every glyph and rule placed. */
import type { Design } from '../../model/design.ts'
import type { Anchor, PlacedBlock, PlacedItem } from '../../model/pages.ts'
import { pt } from '../../model/units.ts'
import { setOneLine } from '../lines/index.ts'
import { linesHeight, noteMark, ruleBlock } from './notes.ts'
import { placeLeader } from './place-leader.ts'
import { baselineOf, placeLine, ruleAt } from './place-line.ts'
import type { Setting } from './setting.ts'
import type { FilledPage, LineStrip, RowStrip, Strip } from './strip.ts'

/** What placing needs to know of the page. */
export interface PagePlace {
  /** Left edge of the text block. */
  readonly left: number
  /** Numbers of anchors, for leaders. */
  readonly numbers: ReadonlyMap<string, string>
  readonly setting: Setting
}

/** Blocks and anchors of a page, notes last. */
export const placeFilled = (
  page: FilledPage,
  place: PagePlace
): { blocks: PlacedBlock[]; anchors: Anchor[] } => {
  const blocks: PlacedBlock[] = []
  const anchors: Anchor[] = []
  const top = place.setting.design.page.headMargin
  const marks = markCounter(page)
  page.strips.forEach((strip, index) => {
    const y = top + (page.tops[index] ?? 0)
    const items = placeStrip(strip, y, place, marks)
    const last = blocks.at(-1)
    if (last && last.block === strip.block) (last.items as PlacedItem[]).push(...items)
    else blocks.push({ tag: strip.tag, block: strip.block, items })
    if (strip.anchor !== undefined) anchors.push({ id: strip.anchor, y: pt(y) })
  })
  blocks.push(...tableRules(page, top, place), ...placeNotes(page, place))
  return { blocks, anchors }
}

/** Notes are numbered in the order of their marks; a note that is carried on from the page before keeps the first numbers free. */
const markCounter = (page: FilledPage): (() => string) => {
  let count = page.notes.filter(note => note.from > 0).length
  return () => noteMark(++count)
}

const placeStrip = (strip: Strip, y: number, place: PagePlace, mark: () => string): PlacedItem[] =>
  strip.content.kind === 'line'
    ? placeLineStrip(strip.content, y + strip.middle, place, mark)
    : placeRow(strip.content, y, strip.middle, place, mark)

const placeLineStrip = (
  strip: LineStrip,
  middle: number,
  place: PagePlace,
  mark: () => string
): PlacedItem[] => {
  const baseline = baselineOf(middle, strip.size)
  const items = placeLine(strip.line, place.left + strip.x, baseline, mark)
  if (strip.beside)
    items.unshift(...placeLine(strip.beside.line, place.left + strip.beside.x, baseline, mark))
  if (strip.leader) items.push(...placeLeader(strip.leader, middle, strip.size, place))
  return items
}

const placeRow = (
  row: RowStrip,
  top: number,
  middle: number,
  place: PagePlace,
  mark: () => string
): PlacedItem[] =>
  row.cells.flatMap(cell =>
    cell.lines.flatMap((line, index) =>
      placeLine(
        line,
        place.left + cell.x,
        baselineOf(top + middle + index * row.pitch, row.size),
        mark,
        row.head
      )
    )
  )

/** Rules of each table's part on the page: above, under the head, below (three-line table). */
const tableRules = (page: FilledPage, top: number, place: PagePlace): PlacedBlock[] => {
  const { design } = place.setting
  const shift = (design.pitch - design.bodySize) / 2
  const blocks: PlacedBlock[] = []
  page.strips.forEach((strip, index) => {
    if (strip.content.kind !== 'row') return
    const row = strip.content
    const y = top + (page.tops[index] ?? 0) - shift
    const previous = page.strips[index - 1]
    const next = page.strips[index + 1]
    const line = (at: number, thickness: Design['table']['outerRule']): PlacedItem =>
      ruleAt(place.left + row.left, at, row.width, thickness)
    const items: PlacedItem[] = []
    if (previous?.block !== strip.block) items.push(line(y, design.table.outerRule))
    if (row.head && next?.content.kind === 'row' && !next.content.head)
      items.push(line(y + strip.height, design.table.headRule))
    if (next?.block !== strip.block) items.push(line(y + strip.height, design.table.outerRule))
    if (items.length > 0) blocks.push({ tag: 'artifact', block: strip.block, items })
  })
  return blocks
}

/** Notes at the foot: the last line's em box ends where the text block ends. */
const placeNotes = (page: FilledPage, place: PagePlace): PlacedBlock[] => {
  if (page.notes.length === 0) return []
  const { design } = place.setting
  const bottom = design.page.headMargin + (design.page.linesPerPage - 1) * design.pitch + design.bodySize
  let y = bottom - linesHeight(page.notes)
  const rule = ruleAt(
    place.left,
    y - ruleBlock(design) / 2,
    design.footnote.ruleLength,
    design.footnote.ruleWidth
  )
  const blocks: PlacedBlock[] = [{ tag: 'artifact', block: -1, items: [rule] }]
  page.notes.forEach((each, index) => {
    const items: PlacedItem[] = []
    if (each.from === 0) {
      const mark = setOneLine(
        [{ text: noteMark(index + 1) }],
        { ...design.styles.footnote },
        place.setting.lines
      )
      items.push(
        ...placeLine(
          mark,
          place.left + each.note.markX,
          baselineOf(y + each.note.leading / 2, each.note.size),
          () => ''
        )
      )
    }
    for (const line of each.note.lines.slice(each.from, each.to)) {
      items.push(
        ...placeLine(line, place.left, baselineOf(y + each.note.leading / 2, each.note.size), () => '')
      )
      y += each.note.leading
    }
    blocks.push({ tag: 'note', block: -1, items })
  })
  return blocks
}
