/** In: a filled page. Out: its blocks with every glyph and rule placed. */
import type { Design } from '../../model/design.ts'
import type { Anchor, PlacedBlock, PlacedItem } from '../../model/pages.ts'
import { LABEL_LEAF, markAnchor, noteTextAnchor } from '../../model/structure.ts'
import { pt } from '../../model/units.ts'
import { noteMark } from './notes.ts'
import { placeLeader } from './place-leader.ts'
import { baselineOf, type MarkOf, placeLine, ruleAt } from './place-line.ts'
import { placeNotes } from './place-notes.ts'
import type { Setting } from './setting.ts'
import type { FigureStrip, FilledPage, LineStrip, RowStrip, Strip } from './strip.ts'

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
  const number = markCounter(page)
  page.strips.forEach((strip, index) => {
    const y = top + (page.tops[index] ?? 0)
    const x = page.xs?.[index] ?? 0
    const own = x === 0 ? place : { ...place, left: place.left + x }
    const marks = strip.repeated ? undefined : marksOf(strip, number)
    for (const block of placeStrip(strip, y, own, marks)) addBlock(block, blocks, reachOf(strip))
    if (strip.anchor !== undefined) anchors.push({ id: strip.anchor, y: pt(y) })
    if (!strip.repeated) for (const { leaf } of strip.notes) anchors.push({ id: markAnchor(leaf), y: pt(y) })
  })
  const notes = placeNotes(page, place)
  blocks.push(...tableRules(page, top, place), ...notes.blocks)
  return { blocks, anchors: [...anchors, ...notes.anchors] }
}

/** Notes are numbered in the order of their marks; a note that is carried on from the page before keeps the first numbers free. */
const markCounter = (page: FilledPage): (() => string) => {
  let count = page.notes.filter(note => note.from > 0).length
  return () => noteMark(++count)
}

/** The marks of a strip lead to its notes, one after another; one whose note is not known is not shown. */
const marksOf = ({ notes }: Strip, number: () => string): MarkOf => {
  let next = 0
  return () => {
    const note = notes[next++]
    return note ? { text: number(), link: `#${noteTextAnchor(note.leaf)}` } : null
  }
}

/** How many blocks back the lines before may stand: a row that is set line by line goes on in all its cells. */
const reachOf = ({ content }: Strip): number => (content.kind === 'row' ? content.cells.length : 1)

/** Lines of one leaf that follow one another on a page are one block. */
const addBlock = (block: PlacedBlock, blocks: PlacedBlock[], reach: number): void => {
  const same = blocks
    .slice(-reach)
    .find(each => each.block === block.block && each.leaf === block.leaf && each.tag === block.tag)
  if (same) for (const item of block.items) (same.items as PlacedItem[]).push(item)
  else blocks.push(block)
}

const placeStrip = (strip: Strip, y: number, place: PagePlace, mark: MarkOf | undefined): PlacedBlock[] => {
  const { content } = strip
  if (content.kind === 'line') return placeLineStrip(strip, content, y + strip.middle, place, mark)
  if (content.kind === 'row') return placeRow(strip, content, y + strip.middle, place, mark)
  return placeFigure(strip, content, y, place)
}

const placeFigure = (
  { block, tag }: Strip,
  { pictures }: FigureStrip,
  top: number,
  place: PagePlace
): PlacedBlock[] =>
  pictures.map(({ picture, x, y, width, height }, at) => ({
    tag,
    block,
    leaf: (place.setting.leaves[block] ?? 0) + at,
    items: [
      {
        kind: 'picture',
        picture,
        x: pt(place.left + x),
        y: pt(top + y),
        width: pt(width),
        height: pt(height)
      }
    ]
  }))

const placeLineStrip = (
  { block, tag, repeated }: Strip,
  line: LineStrip,
  middle: number,
  place: PagePlace,
  mark: MarkOf | undefined
): PlacedBlock[] => {
  const leaf = place.setting.leaves[block] ?? 0
  const baseline = baselineOf(middle, line.size)
  const items = placeLine(line.line, place.left + line.x, baseline, mark, repeated)
  if (line.leader) items.push(...placeLeader(line.leader, middle, line.size, place))
  const body = tag === 'artifact' ? { tag, block, items } : { tag, block, leaf, items }
  if (!line.beside) return [body]
  const label = placeLine(line.beside.line, place.left + line.beside.x, baseline, mark)
  return [{ tag, block, leaf: leaf + LABEL_LEAF, items: label }, body]
}

/** A leaf for each cell; a head that is shown again is an artifact. */
const placeRow = (
  { block, tag, repeated }: Strip,
  row: RowStrip,
  middle: number,
  place: PagePlace,
  mark: MarkOf | undefined
): PlacedBlock[] => {
  const first = place.setting.leaves[block] ?? 0
  return row.cells.map((cell): PlacedBlock => {
    const shown = repeated || cell.repeated
    let top = middle + cell.down
    const items = cell.lines.flatMap(({ line, high }) => {
      const baseline = baselineOf(top + ((high - 1) / 2) * row.pitch, row.size)
      top += high * row.pitch
      return placeLine(line, place.left + cell.x, baseline, mark, row.head || shown)
    })
    return shown ? { tag: 'artifact', block, items } : { tag, block, leaf: first + cell.leaf, items }
  })
}

/** Rules of each table's part on the page: above, under the head, below (three-line table). */
const tableRules = (page: FilledPage, top: number, place: PagePlace): PlacedBlock[] => {
  const { design } = place.setting
  const shift = (design.pitch - design.bodySize) / 2
  const blocks: PlacedBlock[] = []
  page.strips.forEach((strip, index) => {
    if (strip.content.kind !== 'row') return
    const row = strip.content
    const y = top + (page.tops[index] ?? 0) - shift
    const above = page.strips[index - 1]
    const next = page.strips[index + 1]
    const x = page.xs?.[index] ?? 0
    const goesOn = (at: number): boolean => (page.xs?.[at] ?? 0) === x
    const begins = above?.content.kind !== 'row' || above.block !== strip.block || !goesOn(index - 1)
    const ends = next?.content.kind !== 'row' || next.block !== strip.block || !goesOn(index + 1)
    const left = place.left + x
    const line = (at: number, thickness: Design['table']['outerRule']): PlacedItem =>
      ruleAt(left + row.left, at, row.width, thickness)
    const items = row.rules.map(({ x, width }) =>
      ruleAt(left + x, y + strip.height, width, design.table.headRule)
    )
    if (begins) items.push(line(y, design.table.outerRule))
    if (row.head && next?.content.kind === 'row' && !next.content.head)
      items.push(line(y + strip.height, design.table.headRule))
    if (ends) items.push(line(y + strip.height, design.table.outerRule))
    if (items.length > 0) blocks.push({ tag: 'artifact', block: strip.block, items })
  })
  return blocks
}
