/** In: a text block. Out: its paragraph, in the style of its role, bookmarked where something points at it. */
import { columnWidth } from '../../model/column-width.ts'
import type { TextBlock } from '../../model/flow.ts'
import { type Em, em, type Points } from '../../model/units.ts'
import { hintXml } from './hint.ts'
import { type ParagraphLook, paragraphXml } from './paragraph-xml.ts'
import { runXml, textXml } from './run-xml.ts'
import { runsXml, type StyledRun } from './runs.ts'
import type { Spacing } from './spacing.ts'
import { faceStyleIds, spreadStyleId, UNTRACKED_STYLE_ID } from './styles/character-styles.ts'
import { indentedStyleId, ownFirstIndent } from './styles/indented-styles.ts'
import { roleStyles } from './styles/role-styles.data.ts'
import { fullWidth, lineCount } from './text-width.ts'
import { emTwips } from './twips.ts'
import type { Writer } from './writer.ts'
import { property, tag } from './xml.ts'

export const textParagraph = (block: TextBlock, writer: Writer, spacing: Spacing): string =>
  paragraphXml(
    {
      style: styleIdOf(block, writer),
      spacing,
      ...indentOf(block, writer),
      ...(block.align === undefined ? {} : { align: block.align }),
      ...(isKept(block, writer) ? { keepNext: true } : {})
    },
    bookmarked(block, writer, markerOf(block) + contentOf(block, writer))
  )

/** Longest paragraph that is kept with the next one, in lines: LibreOffice would take all of it to the next page. */
const KEPT_LINES = 5

const isKept = ({ keepWithNext = 0, role, runs, columns }: TextBlock, { flow }: Writer): boolean => {
  if (keepWithNext === 0) return false
  const text = runs.map(run => run.text).join('')
  const width = columns ? columnWidth(flow.design) : flow.design.page.textWidth
  const measure = width / flow.design.styles[role].size
  return lineCount(text, measure, 0) <= KEPT_LINES
}

/** Only what the flow says otherwise than the style. */
const indentOf = (block: TextBlock, writer: Writer): Pick<ParagraphLook, 'indent'> => {
  const { leftIndent, rightIndent } = block
  const isCarried = ownFirstIndent(block) !== null && writer.headings.idOf(block) === null
  const firstIndent = isCarried ? undefined : block.firstIndent
  if (leftIndent === undefined && firstIndent === undefined && rightIndent === undefined) return {}
  const { size } = writer.flow.design.styles[block.role]
  const beside = emTwips(block.markerWidth ?? em(0), size)
  return {
    indent: {
      ...(leftIndent === undefined ? {} : { left: emTwips(leftIndent, size) + beside }),
      ...(firstIndent === undefined ? {} : firstLine(firstIndent, size)),
      ...(rightIndent === undefined ? {} : { right: emTwips(rightIndent, size) })
    }
  }
}

/** A first line that stands out to the left is a hanging indent in WordprocessingML. Characters of a style go before twips. */
const firstLine = (indent: Em, size: Points): NonNullable<ParagraphLook['indent']> =>
  indent < 0
    ? { firstLineChars: 0, hanging: emTwips(em(-indent), size) }
    : { firstLineChars: Math.round(indent * 100), firstLine: emTwips(indent, size) }

/** The style that carries a block's role, depth and indents. */
const styleIdOf = (block: TextBlock, writer: Writer): string =>
  writer.headings.idOf(block) ?? indentedStyleId(block) ?? roleStyles[block.role].id

const contentOf = (block: TextBlock, writer: Writer): string =>
  runsXml(balanced(block, writer), {
    writer,
    face: writer.flow.design.styles[block.role].face,
    notes: block.notes,
    typeSize: writer.flow.design.styles[block.role].size,
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
const markerOf = ({ marker, markerWidth, markerFace }: TextBlock): string => {
  if (marker === undefined) return ''
  // A dot that fills the indent: from there a tab would go on to the next stop.
  const fills = markerWidth !== undefined && fullWidth(marker) >= markerWidth
  return runXml(
    `${textXml(marker)}${fills ? '' : '<w:tab/>'}`,
    (markerFace === undefined ? '' : property('w:rStyle', faceStyleIds[markerFace])) + hintXml(marker, 'zh')
  )
}

/** Contents, links and outline point at bookmarks with the very ids of the flow. */
const bookmarked = (block: TextBlock, writer: Writer, content: string): string => {
  if (block.id === undefined) return content
  const number = writer.nextBookmark()
  const start = tag('w:bookmarkStart', { 'w:name': block.id, 'w:id': number })
  return `${start}${content}<w:bookmarkEnd w:id="${number}"/>`
}
