/** In: a cell of a table. Out: its paragraphs: of its words, and of each picture that stands on a line of its own. */
import { type IParagraphOptions, LineRuleType, Paragraph } from 'docx'
import { cellStretches, pictureLines } from '../../model/cell-stretches.ts'
import type { LinePicture, Run, TableBlock, TableCell } from '../../model/flow.ts'
import { numberTail } from '../../model/number-tail.ts'
import { cellLeading } from '../../model/table-lines.ts'
import { type Em, em, type Points, ptToTwips } from '../../model/units.ts'
import { standingPicture } from './figure.ts'
import { Verbatim } from './formatted.ts'
import { runsXml } from './runs.ts'
import { cellStyleId } from './styles/paragraph-styles.ts'
import { emTwips } from './twips.ts'
import type { Writer } from './writer.ts'

/** Where a cell stands. */
export interface CellPlace {
  readonly block: TableBlock
  readonly column: number
  readonly isHead: boolean
  readonly writer: Writer
  /** True where no page end parts its row from the next. */
  readonly keepNext: boolean
}

export const cellParagraphs = (cell: TableCell, place: CellPlace): Paragraph[] => {
  const stretches = cellStretches(cell.runs)
  if (stretches.length === 0) return [cellParagraph(cell, place)]
  return stretches.map(({ runs, picture }) =>
    picture ? pictureParagraph(cell, picture, place) : cellParagraph({ ...cell, runs }, place, runs)
  )
}

/** A paragraph in the style of its cell; without runs it is empty. */
export const cellParagraph = (cell: TableCell, place: CellPlace, runs: readonly Run[] = []): Paragraph => {
  const { block, isHead, writer } = place
  const role = isHead ? 'tableHead' : 'tableCell'
  const { face, size } = writer.flow.design.styles[role]
  const typeSize = block.size ?? size
  const paragraph = new Paragraph({ ...look(cell, place), ...decimalIndent(cell, place, typeSize) })
  if (runs.length > 0)
    paragraph.addChildElement(new Verbatim(runsXml(runs, { writer, face, notes: block.notes, typeSize })))
  return paragraph
}

/** A line of at least so much: an exact one would cut the picture off. */
const pictureParagraph = (cell: TableCell, picture: LinePicture, place: CellPlace): Paragraph => {
  const { block, isHead, writer } = place
  const style = writer.flow.design.styles[isHead ? 'tableHead' : 'tableCell']
  const size = block.size ?? style.size
  const leading = cellLeading(style, size)
  const line = ptToTwips(leading) * pictureLines(picture, size, leading)
  const paragraph = new Paragraph({
    ...look(cell, place),
    spacing: { line, lineRule: LineRuleType.AT_LEAST }
  })
  paragraph.addChildElement(new Verbatim(standingPicture(picture, size, writer)))
  return paragraph
}

const look = (cell: TableCell, { block, column, isHead, keepNext }: CellPlace): IParagraphOptions => {
  const asked = cell.align ?? block.align[column] ?? 'left'
  const align = asked === 'decimal' ? 'right' : asked
  return {
    style: cellStyleId(isHead ? 'tableHead' : 'tableCell', align, block.size),
    ...(keepNext ? { keepNext: true } : {})
  }
}

/** What brings the decimal points of a column into one line: the room that a longer number takes on their right. */
const decimalIndent = (
  cell: TableCell,
  { block, column, isHead }: CellPlace,
  size: Points
): Pick<IParagraphOptions, 'indent'> => {
  if (isHead || cell.align !== undefined || block.align[column] !== 'decimal') return {}
  const texts = block.rows.slice(block.headRows).flatMap(row => {
    const other = row[column]
    return other && (other.columns ?? 1) === 1 ? [textOf(other)] : []
  })
  const widest = Math.max(0, ...texts.map(tailWidth))
  const right = emTwips(em(widest - tailWidth(textOf(cell))), size)
  return right > 0 ? { indent: { right } } : {}
}

/** Of a dash that stands for a number none, in em of a Latin face. */
const tailWidth = (text: string): Em =>
  em(/\d/.test(text) ? [...numberTail(text)].reduce((sum, each) => sum + (widths[each] ?? 1 / 2), 0) : 0)

const widths: Readonly<Record<string, number>> = { '.': 1 / 4, ' ': 1 / 4, '%': 5 / 6, '％': 1, '‰': 1 }

const textOf = ({ runs }: TableCell): string => runs.map(run => run.text).join('')
