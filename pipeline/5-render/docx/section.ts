/** In: one section of the flow. Out: a Word section: its blocks, page, numbering, running heads and folios. */
import {
  type FileChild,
  type ISectionOptions,
  NoteNumberRestart,
  NumberFormat,
  Paragraph,
  SectionType
} from 'docx'
import type { ContentsBlock, FlowBlock, FlowSection, TableBlock } from '../../model/flow.ts'
import { frozenToc } from './contents.ts'
import { figureParagraph } from './figure.ts'
import { type FrameGeometry, frameGeometry } from './frame-geometry.ts'
import { ruleBeforeTwips } from './place-display.ts'
import type { FrameParts } from './running-heads.ts'
import { betweenTables, blockSpacing, type Spacing } from './spacing.ts'
import { SECTION_END_TWIPS } from './styles/frame-styles.ts'
import { roleStyles } from './styles/role-styles.data.ts'
import { threeLineTable } from './table.ts'
import { textParagraph } from './text-block.ts'
import type { Writer } from './writer.ts'

export const wordSection = (section: FlowSection, frame: FrameParts, writer: Writer): ISectionOptions => ({
  headers: frame.headers,
  footers: frame.footers,
  properties: {
    type: typeOf(section),
    footnoteProperties: {
      numberFormat: { type: NumberFormat.DECIMAL_ENCLOSED_CIRCLE },
      restart: NoteNumberRestart.EACH_PAGE
    },
    ...(frame.firstDiffers ? { titlePage: true } : {}),
    page: pageOf(section, writer),
    // A grid without a type is no grid; its pitch only fills an attribute that must be there.
    grid: { linePitch: Math.round(writer.flow.design.pitch * 20) }
  },
  children: closed(sectionChildren(section, writer))
})

/**
 * A page that is numbered 1 stands on the right without being told. Told so, LibreOffice shows the head and folio of the
 * first page on the second one too; sections that do not restart have to bear that.
 */
const typeOf = (section: FlowSection): 'oddPage' | 'nextPage' | 'continuous' => {
  if (section.start === 'run-on') return SectionType.CONTINUOUS
  return section.start === 'recto' && !section.restart ? SectionType.ODD_PAGE : SectionType.NEXT_PAGE
}

type Page = NonNullable<NonNullable<ISectionOptions['properties']>['page']>

const pageOf = (section: FlowSection, writer: Writer): Page => {
  const { page, margin: mirrored } = frameGeometry(writer.flow.design)
  const margin = section.kind === 'cover' ? centred(mirrored) : mirrored
  return {
    size: page,
    margin,
    pageNumbers: {
      ...(section.restart ? { start: 1 } : {}),
      formatType: section.numbering === 'roman' ? 'lowerRoman' : 'decimal'
    }
  }
}

/** A cover stands in the middle of the paper, not of the text block. */
const centred = (margin: FrameGeometry['margin']): FrameGeometry['margin'] => {
  const left = Math.floor((margin.left + margin.right) / 2)
  return { ...margin, left, right: margin.left + margin.right - left }
}

/** The section's properties live in its last paragraph; where it ends otherwise, in one of nearly no height. */
const closed = (children: readonly FileChild[]): readonly FileChild[] =>
  children.at(-1) instanceof Paragraph ? children : [...children, new Paragraph({ style: 'SectionEnd' })]

const sectionChildren = (section: FlowSection, writer: Writer): readonly FileChild[] => {
  const spacing = blockSpacing(section, writer.flow.design)
  const children: FileChild[] = []
  for (let index = 0; index < section.blocks.length; ) {
    const contents = contentsFrom(section.blocks, index)
    if (contents.length > 0) children.push(frozenToc(contents, writer))
    else children.push(...blockChildren(section.blocks, index, spacing[index] ?? {}, writer))
    index += Math.max(1, contents.length)
  }
  return children
}

/** Contents blocks in one row make one field. */
const contentsFrom = (blocks: readonly FlowBlock[], start: number): readonly ContentsBlock[] => {
  const found: ContentsBlock[] = []
  for (let block = blocks[start]; block?.kind === 'contents'; block = blocks[start + found.length]) {
    found.push(block)
  }
  return found
}

const blockChildren = (
  blocks: readonly FlowBlock[],
  index: number,
  spacing: Spacing,
  writer: Writer
): readonly FileChild[] => {
  const block = blocks[index]
  if (!block || block.kind === 'contents') return []
  if (block.kind === 'table')
    return [...apart(blocks[index - 1], block, writer), threeLineTable(block, writer)]
  if (block.kind === 'ornament')
    return [new Paragraph({ style: roleStyles.ornament.id, spacing, text: block.text })]
  if (block.kind === 'figure') return [figureParagraph(block, writer, spacing)]
  const paragraph = textParagraph(block, writer, spacing)
  if (!isLastTitleLine(blocks, index)) return [paragraph]
  const rule = coverRule(writer)
  // LibreOffice drops an empty paragraph that ends a section, and its borders with it.
  return index === blocks.length - 1
    ? [paragraph, rule, new Paragraph({ style: 'SectionEnd' })]
    : [paragraph, rule]
}

/** Two tables that touch are one table to a word processor. */
const apart = (previous: FlowBlock | undefined, table: TableBlock, writer: Writer): readonly FileChild[] => {
  if (previous?.kind !== 'table') return []
  const spacing = betweenTables(previous, table, writer.flow.design, SECTION_END_TWIPS)
  return [new Paragraph({ style: 'SectionEnd', spacing })]
}

const isLastTitleLine = (blocks: readonly FlowBlock[], index: number): boolean => {
  const isTitle = (block: FlowBlock | undefined): boolean =>
    block?.kind === 'text' && block.role === 'coverTitle'
  return isTitle(blocks[index]) && !isTitle(blocks[index + 1])
}

const coverRule = (writer: Writer): Paragraph =>
  new Paragraph({ style: 'CoverRule', spacing: { before: ruleBeforeTwips(writer.flow.design) } })
