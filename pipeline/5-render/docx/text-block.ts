/** In: a text block. Out: its paragraph, in the style of its role, bookmarked where something points at it. */
import { AlignmentType, Paragraph, Tab, TextRun, type XmlComponent } from 'docx'
import type { TextBlock } from '../../model/flow.ts'
import { em } from '../../model/units.ts'
import { element } from './elements.ts'
import { runChildren, type StyledRun } from './runs.ts'
import type { Spacing } from './spacing.ts'
import { faceStyleIds, spreadStyleId, UNTRACKED_STYLE_ID } from './styles/character-styles.ts'
import { indentedStyleId } from './styles/indented-styles.ts'
import { roleStyles } from './styles/role-styles.data.ts'
import { lineCount } from './text-width.ts'
import { emTwips } from './twips.ts'
import type { Writer } from './writer.ts'
import { writable } from './xml.ts'

export const textParagraph = (block: TextBlock, writer: Writer, spacing: Spacing): Paragraph => {
  const paragraph = new Paragraph({
    style: styleIdOf(block, writer),
    ...(Object.keys(spacing).length > 0 ? { spacing } : {}),
    ...indentOf(block, writer),
    ...(block.align === undefined ? {} : { alignment: AlignmentType.LEFT }),
    ...(isKept(block, writer) ? { keepNext: true } : {})
  })
  const content = [...markerOf(block), ...contentOf(block, writer)]
  for (const child of bookmarked(block, writer, content)) paragraph.addChildElement(child)
  return paragraph
}

/** Longest paragraph that is kept with the next one, in lines: LibreOffice would take all of it to the next page. */
const KEPT_LINES = 5

const isKept = ({ keepWithNext = 0, role, runs }: TextBlock, { flow }: Writer): boolean => {
  const text = runs.map(run => run.text).join('')
  const measure = flow.design.page.textWidth / flow.design.styles[role].size
  return keepWithNext > 0 && lineCount(text, measure, 0) <= KEPT_LINES
}

/** Only what the flow says otherwise than the style. */
const indentOf = (block: TextBlock, writer: Writer): { indent?: Indent } => {
  const { leftIndent, firstIndent, rightIndent } = block
  if (leftIndent === undefined && firstIndent === undefined && rightIndent === undefined) return {}
  const { size } = writer.flow.design.styles[block.role]
  const beside = emTwips(block.markerWidth ?? em(0), size)
  return {
    indent: {
      ...(leftIndent === undefined ? {} : { left: emTwips(leftIndent, size) + beside }),
      ...(firstIndent === undefined ? {} : firstLine(emTwips(firstIndent, size))),
      ...(block.rightIndent === undefined ? {} : { right: emTwips(block.rightIndent, size) })
    }
  }
}

interface Indent {
  readonly left?: number
  readonly firstLine?: number
  readonly hanging?: number
  readonly right?: number
}

/** A first line that stands out to the left is a hanging indent in WordprocessingML. */
const firstLine = (twips: number): Indent => (twips < 0 ? { hanging: -twips } : { firstLine: twips })

/** The style that carries a block's role, depth and indents. */
const styleIdOf = (block: TextBlock, writer: Writer): string =>
  writer.headings.idOf(block) ?? indentedStyleId(block) ?? roleStyles[block.role].id

const contentOf = (block: TextBlock, writer: Writer): readonly XmlComponent[] =>
  runChildren(balanced(block, writer), {
    writer,
    face: writer.flow.design.styles[block.role].face,
    notes: block.notes,
    ...(block.language === undefined || block.language === writer.flow.language
      ? {}
      : { language: block.language })
  })

/** A tracked line ends in a character without tracking, so that it stands in the middle. */
const balanced = (block: TextBlock, writer: Writer): readonly StyledRun[] => {
  if (block.tracking !== undefined) return spread(block)
  const last = block.runs.at(-1)
  if (writer.flow.design.styles[block.role].tracking === 0 || !last || last.text === '') return block.runs
  const end = [...last.text].at(-1) ?? ''
  return [
    ...block.runs.slice(0, -1),
    { ...last, text: last.text.slice(0, -end.length) },
    { text: end, characterStyle: UNTRACKED_STYLE_ID }
  ]
}

/** A title of two characters, its first one followed by the gap: the second may have the mark of a note behind it. */
const spread = ({ runs: [title, ...marks], role }: TextBlock): readonly StyledRun[] => {
  const [first = '', ...others] = title?.text ?? ''
  return [{ text: first, characterStyle: spreadStyleId(role) }, { text: others.join('') }, ...marks]
}

/** Markers belong to the text, so they are literal; a tab takes them through the hanging indent. */
const markerOf = (block: TextBlock): readonly XmlComponent[] =>
  block.marker === undefined
    ? []
    : [
        new TextRun({
          ...(block.markerFace === undefined ? {} : { style: faceStyleIds[block.markerFace] }),
          children: [writable(block.marker), new Tab()]
        })
      ]

/** Contents, links and outline point at bookmarks with the very ids of the flow. */
const bookmarked = (
  block: TextBlock,
  writer: Writer,
  children: readonly XmlComponent[]
): readonly XmlComponent[] => {
  if (block.id === undefined) return children
  const number = writer.nextBookmark()
  return [
    element('w:bookmarkStart', { 'w:name': block.id, 'w:id': number }),
    ...children,
    element('w:bookmarkEnd', { 'w:id': number })
  ]
}
