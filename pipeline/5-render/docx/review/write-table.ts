/** In: a table of the clean file and its pieces. Out: the same with changes marked in its cells, or as a table that comes. */
import { LAYOUT_RULE } from '../../../model/review.ts'
import { tag } from '../xml.ts'
import { partsOf } from './paragraph-items.ts'
import type { Remarks } from './remarks.ts'
import type { Piece } from './stream.ts'
import { ItemReader, writeParagraph } from './write-paragraph.ts'
import { isElement, parseNodes, writeNode, type XmlElement, type XmlNode } from './xml-nodes.ts'

export const writeTable = (xml: string, pieces: readonly Piece[], remarks: Remarks): string => {
  const isNew = pieces.some(
    piece => piece.status === 'ins' && piece.rule === LAYOUT_RULE && /[\t\n]/.test(piece.text)
  )
  const cells = isNew ? null : cellPieces(pieces)
  let row = -1
  const rows = (node: XmlNode): string => {
    if (!isElement(node) || node.name !== 'w:tr') return writeNode(node)
    row++
    return writeRow(node, isNew, cells?.[row] ?? [], remarks)
  }
  return parseNodes(xml)
    .filter(isElement)
    .map(table => `${table.open}>${table.children.map(rows).join('')}</w:tbl>`)
    .join('')
}

/** By row and cell. */
const cellPieces = (pieces: readonly Piece[]): Piece[][][] => {
  const rows: Piece[][][] = [[[]]]
  for (const piece of pieces.flatMap(cutAtBorders)) {
    if (piece.text === '\n') rows.push([[]])
    else if (piece.text === '\t') rows.at(-1)?.push([])
    else rows.at(-1)?.at(-1)?.push(piece)
  }
  return rows
}

const cutAtBorders = (piece: Piece): Piece[] => {
  const parts: Piece[] = []
  let at = 0
  for (const text of piece.text.split(/([\t\n])/)) {
    if (text !== '')
      parts.push({ ...piece, text, base: piece.base + at, at: piece.at < 0 ? -1 : piece.at + at })
    at += text.length
  }
  return parts
}

const writeRow = (
  row: XmlElement,
  isNew: boolean,
  cells: readonly (readonly Piece[])[],
  remarks: Remarks
): string => {
  let cell = -1
  const children = row.children.map(node => {
    if (!isElement(node)) return node
    if (node.name === 'w:trPr') return isNew ? '' : writeNode(node)
    if (node.name !== 'w:tc') return writeNode(node)
    cell++
    return writeCell(node, isNew, cells[cell] ?? [], remarks)
  })
  return `${row.open}>${isNew ? newRowProperties(row, remarks) : ''}${children.join('')}</w:tr>`
}

const newRowProperties = (row: XmlElement, remarks: Remarks): string => {
  const own = row.children.filter(isElement).find(({ name }) => name === 'w:trPr')
  return tag(
    'w:trPr',
    {},
    ...(own?.children ?? []).map(writeNode),
    tag('w:ins', remarks.attributes(LAYOUT_RULE))
  )
}

const writeCell = (cell: XmlElement, isNew: boolean, pieces: readonly Piece[], remarks: Remarks): string => {
  const children = cell.children.map(node => {
    if (!isElement(node) || node.name !== 'w:p') return writeNode(node)
    const { properties, items } = partsOf(node)
    const text = items.map(item => item.text).join('')
    const mark = { status: isNew ? ('ins' as const) : ('same' as const), rule: LAYOUT_RULE, change: null }
    const whole: Piece = { status: 'ins', text, rule: LAYOUT_RULE, change: null, base: -1, at: 0 }
    const own = isNew ? [whole] : pieces
    return writeParagraph(
      { pieces: own, mark, properties, section: '', ends: true },
      new ItemReader(items),
      remarks
    )
  })
  return `${cell.open}>${children.join('')}</w:tc>`
}
