/** In: one section of the flow. Out: its paragraphs and tables one by one, the last one a paragraph that may end it. */
import type { ContentsBlock, FlowBlock, FlowSection, TableBlock } from '../../model/flow.ts'
import { frozenToc } from './contents.ts'
import { figureParagraph } from './figure.ts'
import { isParagraph, paragraphXml } from './paragraph-xml.ts'
import { ruleBeforeTwips } from './place-display.ts'
import { textRun } from './run-xml.ts'
import { betweenTables, blockSpacing, type Spacing } from './spacing.ts'
import { SECTION_END_TWIPS } from './styles/frame-styles.ts'
import { roleStyles } from './styles/role-styles.data.ts'
import { threeLineTable } from './table.ts'
import { textParagraph } from './text-block.ts'
import type { Writer } from './writer.ts'

/** The section's properties live in its last paragraph; where it ends otherwise, in one of nearly no height. */
export function* sectionBlocks(section: FlowSection, writer: Writer): Generator<string> {
  let last = ''
  for (const xml of blocksOf(section, writer)) {
    last = xml
    yield xml
  }
  if (!isParagraph(last)) yield paragraphXml({ style: 'SectionEnd' })
}

function* blocksOf(section: FlowSection, writer: Writer): Generator<string> {
  const spacing = blockSpacing(section, writer.flow.design)
  for (let index = 0; index < section.blocks.length; ) {
    const contents = contentsFrom(section.blocks, index)
    if (contents.length > 0) yield* frozenToc(contents, writer)
    else yield* blockXml(section.blocks, index, spacing[index] ?? {}, writer)
    index += Math.max(1, contents.length)
  }
}

/** Contents blocks in one row make one field. */
const contentsFrom = (blocks: readonly FlowBlock[], start: number): readonly ContentsBlock[] => {
  const found: ContentsBlock[] = []
  for (let block = blocks[start]; block?.kind === 'contents'; block = blocks[start + found.length]) {
    found.push(block)
  }
  return found
}

const blockXml = (
  blocks: readonly FlowBlock[],
  index: number,
  spacing: Spacing,
  writer: Writer
): readonly string[] => {
  const block = blocks[index]
  if (!block || block.kind === 'contents') return []
  if (block.kind === 'table')
    return [...apart(blocks[index - 1], block, writer), threeLineTable(block, writer)]
  if (block.kind === 'ornament')
    return [paragraphXml({ style: roleStyles.ornament.id, spacing }, textRun(block.text))]
  if (block.kind === 'figure') return [figureParagraph(block, writer, spacing)]
  const paragraph = textParagraph(block, writer, spacing)
  if (!isLastTitleLine(blocks, index) || !hasRule(writer)) return [paragraph]
  const rule = coverRule(writer)
  // LibreOffice drops an empty paragraph that ends a section, and its borders with it.
  return index === blocks.length - 1
    ? [paragraph, rule, paragraphXml({ style: 'SectionEnd' })]
    : [paragraph, rule]
}

/** It belongs under a title in the middle; a house may have its titles elsewhere. */
const hasRule = ({ flow: { design } }: Writer): boolean =>
  !design.page.house || design.styles.coverTitle.align === 'center'

/** Two tables that touch are one table to a word processor. */
const apart = (previous: FlowBlock | undefined, table: TableBlock, writer: Writer): readonly string[] => {
  if (previous?.kind !== 'table') return []
  const spacing = betweenTables(previous, table, writer.flow.design, SECTION_END_TWIPS)
  return [paragraphXml({ style: 'SectionEnd', spacing })]
}

const isLastTitleLine = (blocks: readonly FlowBlock[], index: number): boolean => {
  const isTitle = (block: FlowBlock | undefined): boolean =>
    block?.kind === 'text' && block.role === 'coverTitle'
  return isTitle(blocks[index]) && !isTitle(blocks[index + 1])
}

const coverRule = (writer: Writer): string =>
  paragraphXml({ style: 'CoverRule', spacing: { before: ruleBeforeTwips(writer.flow.design) } })
