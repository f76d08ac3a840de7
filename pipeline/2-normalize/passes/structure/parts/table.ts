/** In: lines of plain text. Out: rows in columns, parted by tabs or wide blanks, as tables. */
import type { Root, RootContent, Table, TableRow } from 'mdast'
import type { VFile } from 'vfile'
import type { Recognition } from '../../../../model/article.ts'
import { splitAt, type Traced } from '../../../../model/text.ts'
import type { Pass, PassContext } from '../../../pass.ts'
import { type Block, blockOf, leafOf, trimTraced } from '../block.ts'
import { readMarker } from '../headings/marker.ts'
import { textLength } from '../sentences.ts'
import { isSettled, reportDoubt } from './part.ts'

/** What parts two cells: a tab each; several tabs that only align; three blanks and more (two ideographic ones). */
const gapPatterns = {
  tab: /[ \u00a0]*\t[ \u00a0]*/g,
  tabs: /[ \u00a0]*\t[ \t\u00a0]*/g,
  blanks: /[ \u00a0\u2000-\u200a]{3,}| *\u3000[ \u3000]+/g
} as const
type GapKind = keyof typeof gapPatterns

/** Fewest rows: a tab is meant, blanks may stand by chance. */
const TABBED = 2
const SPACED = 3
const MOST_COLUMNS = 12
/** Longer lines are no rows. */
const LONGEST_LINE = 400
/** Longest cell, in Han. */
const LONGEST = 60

/** Marks tables, before anything else reads their lines. */
export const markTables: Pass = (tree, file, context) => {
  for (const kind of Object.keys(gapPatterns) as GapKind[]) {
    if (tree.children.some(node => mayBeRow(node, kind))) markTablesOf(kind, tree, file, context)
  }
}

/** Seen at a glance: most lines have no gap at all. */
const mayBeRow = (node: RootContent, kind: GapKind): boolean => {
  const leaf = node.type === 'paragraph' ? node.children[0] : undefined
  if (leaf?.type !== 'text' || leaf.value.length > LONGEST_LINE) return false
  if (kind !== 'blanks') return leaf.value.includes('\t')
  return leaf.value.includes('   ') || leaf.value.includes('\u3000')
}

const markTablesOf = (kind: GapKind, tree: Root, file: VFile, context: PassContext): void => {
  const found = tree.children.map(node => rowOf(node, kind, context))
  if (!found.some(row => row !== null)) return
  const children: RootContent[] = []
  for (let index = 0; index < tree.children.length; index++) {
    const to = tableEnd(found, index, kind)
    const rows = found.slice(index, to).filter(row => row !== null)
    const recognition = judge(rows, kind)
    const node = tree.children[index]
    const [first] = rows
    if (recognition && first) {
      children.push(tableOf(rows, recognition))
      reportDoubt(first.block, 'table', recognition, file, context)
      index = to - 1
    } else if (node) children.push(node)
  }
  tree.children = children
}

/** A line that falls into cells. */
interface Row {
  readonly block: Block
  /** Value offsets of the gaps. */
  readonly gaps: readonly { readonly start: number; readonly end: number }[]
  readonly cells: readonly string[]
}

const rowOf = (node: RootContent, kind: GapKind, context: PassContext): Row | null => {
  const block = mayBeRow(node, kind) ? blockOf(node) : null
  if (!block || (kind !== 'blanks') !== block.text.includes('\t')) return null
  const gaps = [...block.text.matchAll(gapPatterns[kind])].map(match => ({
    start: match.index,
    end: match.index + match[0].length
  }))
  if (gaps.length === 0 || gaps.length >= MOST_COLUMNS || isSettled(block, context)) return null
  const ends = [...gaps.map(one => one.start), block.text.length]
  const cells = ends.map((end, index) => block.text.slice(gaps[index - 1]?.end ?? 0, end))
  return { block, gaps, cells }
}

/** One past the rows of as many columns that begin here; with tabs, a row may lack its last cells. */
const tableEnd = (rows: readonly (Row | null)[], from: number, kind: GapKind): number => {
  const columns = rows[from]?.cells.length ?? 0
  let to = from
  for (let row = rows[to]; row; row = rows[++to]) {
    if (kind === 'tab' ? row.cells.length > columns : row.cells.length !== columns) break
  }
  return to - from >= (kind === 'blanks' ? SPACED : TABBED) ? to : from
}

const judge = (rows: readonly Row[], kind: GapKind): Recognition | null => {
  if (rows.length === 0) return null
  const cells = rows.flatMap(row => row.cells)
  const columns = rows[0]?.cells.length ?? 0
  if (cells.some(cell => textLength(cell) > LONGEST || /。./.test(cell))) return null
  if (isContentsList(rows) || isForm(cells) || isNameGrid(cells) || isLetterSpaced(rows)) return null
  if (rows.some(row => readMarker(row.cells[0] ?? '', 0) !== null && columns === 2)) return null
  const tabbed = kind !== 'blanks'
  const numeric = hasNumericColumn(rows)
  if (!tabbed && !numeric && !isAligned(rows)) return null
  if (columns === 2 && !numeric && isSpeech(cells)) return null
  return {
    confidence: tabbed ? (numeric || columns > 2 ? 0.93 : 0.75) : numeric ? 0.85 : 0.7,
    reasons: [
      `${rows.length} rows of ${columns} cells`,
      tabbed ? 'tabs between them' : 'wide blanks between them',
      ...(numeric ? ['a column of numbers under its head'] : [])
    ]
  }
}

/** 一、总则　　1: entries of a contents list end in page numbers that go up. */
const isContentsList = (rows: readonly Row[]): boolean => {
  const pages = rows.map(row =>
    row.cells.length === 2 ? Number.parseInt(row.cells[1] ?? '', 10) : Number.NaN
  )
  return pages.every((page, index) => page > 0 && page >= (pages[index - 1] ?? 0))
}

/** 姓名：　　电话：, or records whose cells are labels with values. */
const isForm = (cells: readonly string[]): boolean =>
  cells.filter(cell => /[：:]|_{2,}/.test(cell)).length > cells.length * 0.4

/** 老周　　走吧，吃饭去。: who speaks and what is said. */
const isSpeech = (cells: readonly string[]): boolean =>
  cells.filter(cell => /[。！？…；，][”」』）]?$/.test(cell)).length > cells.length * 0.2

/** Names in rows keep their lines: they are a list, whose columns mean nothing. */
const isNameGrid = (cells: readonly string[]): boolean =>
  cells.every(cell => /^[\p{Script=Han}·\s\u3000]{1,6}(?:[（(][^）)]{1,4}[）)])?$/u.test(cell)) &&
  cells.filter(cell => /^\p{Script=Han}[\s\u3000]*\p{Script=Han}[\p{Script=Han}]?$/u.test(cell)).length >
    cells.length * 0.8

/** 总　　则: single letters with blanks between them. */
const isLetterSpaced = (rows: readonly Row[]): boolean =>
  rows.some(row => row.cells.every(cell => /^\p{Script=Han}?$/u.test(cell)))

const number = /^[+\-−]?[\d,.，]+\s*(?:[%％‰]|[\p{Script=Han}A-Za-z]{1,2})?$/u

/** Under the first row, one column is numbers only, and its head is none. */
const hasNumericColumn = (rows: readonly Row[]): boolean =>
  (rows[0]?.cells ?? []).some(
    (head, column) =>
      !number.test(head) &&
      rows.length > 2 &&
      rows.slice(1).every(row => number.test((row.cells[column] ?? '').trim()))
  )

/** Cells begin at the same place in every row, measured in half-ems. */
const isAligned = (rows: readonly Row[]): boolean => {
  const starts = rows.map(row => row.gaps.map(({ end }) => widthTo(row.block.text, end)))
  const [first] = starts
  return (
    first !== undefined &&
    starts.every(row => row.every((at, index) => Math.abs(at - (first[index] ?? 0)) <= 1))
  )
}

const widthTo = (text: string, end: number): number => {
  let width = 0
  for (let at = 0; at < end; at++) width += text.charCodeAt(at) < 0x2e80 ? 1 : 2
  return width
}

const tableOf = (rows: readonly Row[], recognition: Recognition): Table => ({
  type: 'table',
  children: rows.map(tableRow),
  data: { recognition }
})

const tableRow = ({ block, gaps }: Row): TableRow => {
  const cells: Traced[] = []
  let rest = block.trace
  let at = 0
  for (const { end } of gaps) {
    const [cell, after] = splitAt(rest, end - at)
    cells.push(trimTraced(cell))
    rest = after
    at = end
  }
  cells.push(trimTraced(rest))
  return {
    type: 'tableRow',
    children: cells.map(cell => ({ type: 'tableCell', children: cell.value === '' ? [] : [leafOf(cell)] }))
  }
}
