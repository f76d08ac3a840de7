/** In: a cover or a part page. Out: its lines, placed by the design's measures instead of the grid. */
import type { Style } from '../../model/design.ts'
import type { FlowSection, TextBlock } from '../../model/flow.ts'
import type { Anchor, PlacedBlock, PlacedItem } from '../../model/pages.ts'
import { mm, mmToPt, type Points, pt } from '../../model/units.ts'
import type { SetLine } from '../lines/line.ts'
import { coverTitle } from './cover-title.ts'
import { baselineOf, placeLine, ruleAt } from './place-line.ts'
import { setTitle } from './set-title.ts'
import type { Setting } from './setting.ts'
import { tagOf } from './tags.ts'

interface Placed {
  readonly blocks: PlacedBlock[]
  readonly anchors: Anchor[]
}

/** Title, thick-thin rule, subtitle; editor and date at the foot. */
export const placeCover = (section: FlowSection, firstBlock: number, setting: Setting): Placed => {
  const { design } = setting
  const blocks: PlacedBlock[] = []
  const middleX = design.page.width / 2
  const put = (role: TextBlock['role'], middle: (height: number) => number): number => {
    const index = section.blocks.findIndex(block => block.kind === 'text' && block.role === role)
    const block = section.blocks[index]
    if (block?.kind !== 'text') return 0
    const { lines, style } =
      role === 'coverTitle' ? coverTitle(block.runs, setting) : centred(block, design.styles[role], setting)
    const height = lines.length * style.leading
    blocks.push(
      placedLines(
        block,
        firstBlock + index,
        lines,
        style,
        middle(height),
        middleX - design.page.textWidth / 2,
        setting
      )
    )
    return height
  }
  const titleMiddle = design.cover.titleMiddle * design.page.height
  const titleHeight = put('coverTitle', () => titleMiddle)
  const size = design.styles.coverTitle.size
  const ruleTop =
    titleMiddle +
    titleHeight / 2 -
    (design.styles.coverTitle.leading - size) / 2 +
    design.cover.ruleBelowTitle
  blocks.push(coverRule(ruleTop, middleX, setting))
  put('coverSubtitle', height => ruleTop + mmToPt(mm(9)) + height / 2)
  const foot = design.page.height - design.cover.editorAboveFoot
  put('coverDate', () => foot)
  put('coverEditor', () => foot - mmToPt(mm(11.5)))
  return { blocks, anchors: [] }
}

const coverRule = (y: number, middleX: number, setting: Setting): PlacedBlock => {
  const { cover } = setting.design
  const left = middleX - cover.ruleLength / 2
  return {
    tag: 'artifact',
    block: -1,
    items: [
      ruleAt(left, y, cover.ruleLength, cover.thick),
      ruleAt(left, y + cover.ruleGap + (cover.thick + cover.thin) / 2, cover.ruleLength, cover.thin)
    ]
  }
}

const centred = (block: TextBlock, style: Style, setting: Setting): { lines: SetLine[]; style: Style } => ({
  lines: setTitle(block.runs, style, setting),
  style
})

/** Number and title of a part, their middle at the design's share of the height. */
export const placePart = (
  section: FlowSection,
  firstBlock: number,
  left: number,
  setting: Setting
): Placed => {
  const { design } = setting
  const blocks: PlacedBlock[] = []
  const anchors: Anchor[] = []
  const sets = section.blocks.flatMap((block, index) =>
    block.kind === 'text' ? [{ block, index, ...centred(block, design.styles[block.role], setting) }] : []
  )
  const height = sets.reduce((sum, set) => sum + set.lines.length * set.style.leading, 0)
  let y = design.partMiddle * design.page.height - height / 2
  for (const { block, index, lines, style } of sets) {
    const own = lines.length * style.leading
    blocks.push(placedLines(block, firstBlock + index, lines, style, y + own / 2, left, setting))
    if (block.id !== undefined) anchors.push({ id: block.id, y: pt(y) })
    y += own
  }
  return { blocks, anchors }
}

const placedLines = (
  block: TextBlock,
  index: number,
  lines: readonly SetLine[],
  style: { readonly size: Points; readonly leading: Points },
  middle: number,
  left: number,
  setting: Setting
): PlacedBlock => {
  const first = middle - ((lines.length - 1) * style.leading) / 2
  const items = lines.flatMap((line, lineIndex): PlacedItem[] =>
    placeLine(line, left, baselineOf(first + lineIndex * style.leading, style.size))
  )
  return { tag: tagOf(block.role), block: index, leaf: setting.leaves[index] ?? 0, items }
}
