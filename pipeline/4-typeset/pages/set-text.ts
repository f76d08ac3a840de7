/** In: a block of text or an ornament. Out: its lines as strips. */
import type { Style } from '../../model/design.ts'
import type { OrnamentBlock, TextBlock } from '../../model/flow.ts'
import type { BlockTag } from '../../model/pages.ts'
import { firstNoteLeaf } from '../../model/structure.ts'
import { em, pt } from '../../model/units.ts'
import { naturalWidth, type ParagraphSpec, setInLines, setOneLine, setParagraph } from '../lines/index.ts'
import type { SetLine } from '../lines/line.ts'
import { belowTable } from './below-table.ts'
import { setNote } from './notes.ts'
import type { Setting } from './setting.ts'
import type { ResetStrips, SetBlock, Strip } from './strip.ts'
import { tagOf } from './tags.ts'

/** Indent of one more level of a list, in em. */
const NESTING = 2

/** A paragraph, heading, title, list item … as strips. */
export const setText = (block: TextBlock, index: number, setting: Setting): SetBlock => {
  const style = setting.design.styles[block.role]
  const hanging = block.markerWidth === undefined ? 0 : block.markerWidth * style.size
  const left = leftOf(block, style)
  const plain = plainSpec(block, setting)
  const inFull = setParagraph(plain, setting.lines)
  const over = inFull.length > 1 ? headingHang(block, plain, setting) : 0
  const spec: ParagraphSpec =
    over === 0
      ? plain
      : { ...plain, measure: pt(plain.measure - over), firstIndent: pt(plain.firstIndent - over) }
  const lines = over === 0 ? inFull : setParagraph(spec, setting.lines)
  const { before, after } = spaceOf(block, style, lines.length, setting)
  const stripsOf = (lines: readonly SetLine[]): readonly Strip[] => {
    const strips = lineStrips(lines, {
      block: index,
      tag: tagOf(block.role),
      left: left + over,
      before,
      style,
      setting
    })
    const marked = withMarker(withAnchor(strips, block.id), block, style, left - hanging, setting)
    return withNotes(marked, block, index, setting)
  }
  const reset = (count: number): ResetStrips | null => {
    const asked = setInLines(spec, setting.lines, count)
    return asked && { strips: stripsOf(asked.lines), cost: asked.cost }
  }
  // A word processor sets a paragraph one way only.
  const isFixed = style.display || setting.rules.breaker === 'word'
  const set: SetBlock = {
    strips: isFixed ? stripsOf(lines) : resettable(stripsOf(lines), reset),
    after,
    keepNext: keepNext(block, style, setting)
  }
  return block.role === 'tableNote' && setting.rules.wholeLines ? underTable(set, setting) : set
}

/** On the page of its table's end, and on its lines; the page returns to its grid below. */
const underTable = ({ strips, after, keepNext }: SetBlock, setting: Setting): SetBlock => ({
  strips: strips.map((strip, index) => ({
    ...strip,
    ...belowTable(setting),
    ...(index === 0 ? { mayBreakBefore: false } : {})
  })),
  after: Math.max(0, after - setting.design.pitch / 2),
  keepNext,
  offGrid: true
})

const leftOf = (block: TextBlock, style: Style): number =>
  ((block.leftIndent ?? style.leftIndent) + NESTING * (block.nesting ?? 0) + (block.markerWidth ?? 0)) *
  style.size

const plainSpec = (block: TextBlock, setting: Setting): ParagraphSpec => {
  const style = setting.design.styles[block.role]
  const right = (block.rightIndent ?? style.rightIndent) * style.size
  return {
    runs: block.runs,
    face: style.face,
    size: style.size,
    tracking: block.tracking ?? style.tracking,
    measure: pt(setting.design.page.textWidth + setting.lineSlack - leftOf(block, style) - right),
    firstIndent: pt((block.firstIndent ?? style.firstIndent) * style.size),
    align: block.align ?? style.align,
    bySense: style.display && setting.rules.titlesBySense
  }
}

/**
 * A heading of several lines with the indents that it has here, for a program that would begin all its lines alike (PG-14).
 *
 * @example hungHeading(block, setting).firstIndent // -2 under 一、
 */
export const hungHeading = (block: TextBlock, setting: Setting): TextBlock => {
  const spec = plainSpec(block, setting)
  const over = headingHang(block, spec, setting)
  if (over === 0 || spec.firstIndent + naturalWidth(spec.runs, spec, setting.lines) <= spec.measure)
    return block
  const { size, leftIndent, firstIndent } = setting.design.styles[block.role]
  return {
    ...block,
    leftIndent: em((block.leftIndent ?? leftIndent) + over / size),
    firstIndent: em((block.firstIndent ?? firstIndent) - over / size)
  }
}

/** 二、 and its like, 1.2 with its space. */
const HEADING_NUMBER = /^(?:[〇零一二三四五六七八九十百]+、|\d+(?:\.\d+)*[.．、]?\s*)/u

/** How far in a heading of several lines goes on, in points: under what follows its number, else at its indent (PG-14). */
const headingHang = ({ role, runs }: TextBlock, spec: ParagraphSpec, setting: Setting): number => {
  if (!spec.bySense || spec.align !== 'left' || !/^heading\d$/.test(role)) return 0
  const number = HEADING_NUMBER.exec(runs[0]?.text ?? '')?.[0] ?? ''
  // The blank of a mark at the end of a line is no part of it: one character stands behind.
  const widthOf = (text: string): number => naturalWidth([{ text }], spec, setting.lines)
  return spec.firstIndent + (number === '' ? 0 : widthOf(`${number}二`) - widthOf('二'))
}

/** A paragraph of one line has none to give, and one of many windows is never set anew. */
const resettable = (strips: readonly Strip[], reset: NonNullable<Strip['reset']>): readonly Strip[] => {
  const [first, ...rest] = strips
  return first && rest.length > 0 ? [{ ...first, reset }, ...rest] : strips
}

/** Three asterisks or whatever the flow says, centred. */
export const setOrnament = (block: OrnamentBlock, index: number, setting: Setting): SetBlock => {
  const style = setting.design.styles.ornament
  const [line] = setParagraph(
    {
      runs: [{ text: block.text }],
      face: style.face,
      size: style.size,
      tracking: style.tracking,
      measure: setting.design.page.textWidth,
      firstIndent: pt(0),
      align: 'center'
    },
    setting.lines
  )
  const space = {
    before: (block.linesBefore ?? style.linesBefore) * setting.design.pitch,
    after: (block.linesAfter ?? style.linesAfter) * setting.design.pitch
  }
  const strips = line
    ? lineStrips([line], { block: index, tag: 'artifact', left: 0, before: space.before, style, setting })
    : []
  // PG-7: what parts two sections says so only beside both; a word processor keeps one paragraph's beginning.
  return { strips, after: space.after, keepNext: setting.rules.keep === 'style' ? AFTER_ORNAMENT : 1 }
}

/** Lines that stand on the page of an ornament. */
const AFTER_ORNAMENT = 2

/**
 * Space of a block in points. A title of several lines gives up so much of its own space that the whole takes
 * whole grid lines (PG-5, PG-8).
 */
const spaceOf = (
  block: TextBlock,
  style: Style,
  lineCount: number,
  setting: Setting
): { readonly before: number; readonly after: number } => {
  const pitch = setting.design.pitch
  const before = (block.linesBefore ?? style.linesBefore) * pitch
  const after = (block.linesAfter ?? style.linesAfter) * pitch
  const total = before + after + lineCount * style.leading
  const surplus = total - Math.floor(total / pitch + 1e-6) * pitch
  if (!setting.rules.wholeLines || !style.display || lineCount < 2 || surplus < 1e-6) return { before, after }
  const fromBefore = Math.min(before, surplus / 2)
  return { before: before - fromBefore, after: Math.max(0, after - (surplus - fromBefore)) }
}

interface LineStripOptions {
  readonly block: number
  readonly tag: BlockTag
  readonly left: number
  readonly before: number
  readonly style: Style
  readonly setting: Setting
}

/** Lines as strips; at least two lines of a paragraph stand together at a page's foot and head (PG-3). */
export const lineStrips = (lines: readonly SetLine[], options: LineStripOptions): Strip[] => {
  const { style, setting, before } = options
  const lead = setting.design.pitch - setting.design.bodySize
  const last = lines.length - 1
  return lines.map((line, index) => ({
    content: { kind: 'line', line, size: style.size, x: options.left },
    block: options.block,
    tag: options.tag,
    before: index === 0 ? before : 0,
    beforeAtTop: index === 0 ? spaceAtTop(before, style, setting) : 0,
    height: style.leading,
    middle: (style.leading - lead) / 2,
    mayBreakBefore:
      index === 0 || style.widows === 'allowed' || (!style.display && index !== 1 && index !== last),
    notes: []
  }))
}

/** What is left of a block's space at the top of a page. */
export const spaceAtTop = (
  before: number,
  style: Pick<Style, 'keepSpaceAtTop'>,
  setting: Setting
): number => {
  if (setting.rules.topSpace === 'drop') return 0
  if (style.keepSpaceAtTop) return before
  const pitch = setting.design.pitch
  return before - Math.floor(before / pitch + 1e-6) * pitch
}

const keepNext = (block: TextBlock, style: Style, setting: Setting): number => {
  const lines = block.keepWithNext ?? style.keepWithNext
  return setting.rules.keep === 'style' ? lines : Math.min(1, lines)
}

const withAnchor = (strips: Strip[], id: string | undefined): Strip[] =>
  id === undefined ? strips : strips.map((strip, index) => (index === 0 ? { ...strip, anchor: id } : strip))

const withMarker = (
  strips: Strip[],
  block: TextBlock,
  style: Style,
  x: number,
  setting: Setting
): Strip[] => {
  if (block.marker === undefined) return strips
  const face = block.markerFace ?? style.face
  const line = setOneLine([{ text: block.marker }], { ...style, face }, setting.lines)
  return strips.map((strip, index) =>
    index === 0 && strip.content.kind === 'line'
      ? { ...strip, content: { ...strip.content, beside: { line, x } } }
      : strip
  )
}

const withNotes = (
  strips: readonly Strip[],
  block: TextBlock,
  index: number,
  setting: Setting
): readonly Strip[] => {
  if (block.notes.length === 0) return strips
  const first = (setting.leaves[index] ?? 0) + firstNoteLeaf(block)
  const notes = block.notes.map((note, at) => setNote(note, first + at, setting))
  return strips.map(strip =>
    strip.content.kind === 'line' && strip.content.line.notes.length > 0
      ? { ...strip, notes: strip.content.line.notes.flatMap(index => notes[index] ?? []) }
      : strip
  )
}
