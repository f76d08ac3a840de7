/** In: lines of plain text. Out: rows in columns, parted by tabs or wide blanks, as tables. */
import type { Root, RootContent, Table, TableRow } from 'mdast'
import type { VFile } from 'vfile'
import type { Recognition } from '../../../../model/article.ts'
import { splitAt, type Traced } from '../../../../model/text.ts'
import type { Pass, PassContext } from '../../../pass.ts'
import { leafOf, trimTraced } from '../block.ts'
import { readMarker } from '../headings/marker.ts'
import { blocksOf } from '../row.ts'
import { textLength } from '../sentences.ts'
import { reportDoubt } from './part.ts'
import { type GapKind, gapPatterns, mayBeRow, type Row, rowsIn, startsOf } from './table-rows.ts'

/** Fewest rows: a tab is meant, blanks may stand by chance. */
const TABBED = 2
const SPACED = 3
/** Longest cell, in Han. */
const LONGEST = 60

/** Marks tables, before anything else reads their lines. */
export const markTables: Pass = (tree, file, context) => {
  for (const kind of Object.keys(gapPatterns) as GapKind[]) {
    if (blocksOf(tree).some(block => block !== null && mayBeRow(block.text, kind)))
      markTablesOf(kind, tree, file, context)
  }
}

const markTablesOf = (kind: GapKind, tree: Root, file: VFile, context: PassContext): void => {
  const found = rowsIn(blocksOf(tree), kind, context)
  if (!found.some(row => row !== null)) return
  const children: RootContent[] = []
  for (let index = 0; index < found.length; ) {
    const to = Math.max(tableEnd(found, index, kind), index + 1)
    const table = firstTable(found.slice(index, to), kind)
    for (const node of tree.children.slice(index, table ? index + table.from : to)) children.push(node)
    if (table) {
      children.push(tableOf(table.rows, table.recognition))
      reportDoubt(table.first.block, 'table', table.recognition, file, context)
    }
    index = to
  }
  tree.children = children
}

/** Lines over a table that fall into as many cells by chance: so many may stand before it. */
const LEAD = 3

interface FoundTable {
  readonly from: number
  readonly first: Row
  readonly rows: readonly Row[]
  readonly recognition: Recognition
}

/** The table that a run of rows is, but for a few lines at its head; null where it is none. */
const firstTable = (run: readonly (Row | null)[], kind: GapKind): FoundTable | null => {
  const rows = run.filter(row => row !== null)
  const least = kind === 'blanks' ? SPACED : TABBED
  for (let from = 0; from <= LEAD && rows.length - from >= least; from++) {
    const left = rows.slice(from)
    const [first] = left
    const recognition = judge(left, kind)
    if (recognition && first) return { from, first, rows: left, recognition }
  }
  return null
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
  if (isContentsList(rows) || isForm(cells) || isNameGrid(rows) || isLetterSpaced(rows)) return null
  if (rows.some(row => readMarker(row.cells[0] ?? '', 0) !== null && columns === 2)) return null
  if (rows.some(isOfLaw)) return null
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

/** 第二章　税率 | 第五条 | （删除）, 中華民國 35 年 7 月 30 日 | 制定16條: chapters, articles and days, as databases of laws set them. */
const isOfLaw = ({ cells }: Row): boolean => {
  const units = cells.filter(cell => lawUnits.test(readMarker(cell.trim(), 0)?.family ?? ''))
  return units.length > 1 || cells.filter(cell => passed.test(cell)).length * 2 > cells.length
}

const lawUnits = /^(?:chapter|section|clause)$/
const passed =
  /^(?:(?:中華民國|中华民国|民國|民国).{4,20}日(?:公布|施行|制定|修正)?|(?:制定|修正|增訂|增订|刪除|删除)\S.*[條条])$/

/** 姓名：　　电话：, or records whose cells are labels with values. */
const isForm = (cells: readonly string[]): boolean =>
  cells.filter(cell => /[：:]|_{2,}/.test(cell)).length > cells.length * 0.4

/** 老周　　走吧，吃饭去。: who speaks and what is said. */
const isSpeech = (cells: readonly string[]): boolean =>
  cells.filter(cell => /[。！？…；，][”」』）]?$/.test(cell)).length > cells.length * 0.2

/** Names in rows keep their lines: they are a list, whose columns mean nothing. */
const isNameGrid = (rows: readonly Row[]): boolean => {
  const cells = rows.flatMap(row => row.cells)
  return (
    !(rows[0]?.cells ?? []).some(cell => RECORD_HEAD.test(cell)) &&
    cells.every(cell => /^[\p{Script=Han}·\s\u3000]{1,6}(?:[（(][^）)]{1,4}[）)])?$/u.test(cell)) &&
    cells.filter(cell => /^\p{Script=Han}[\s\u3000]*\p{Script=Han}[\p{Script=Han}]?$/u.test(cell)).length >
      cells.length * 0.8
  )
}

/** What a column of a list of people is called. */
const RECORD_HEAD = /^(?:姓\s*名|序\s*[号號]|[编編]\s*[号號]|[单單]\s*位|[职職]\s*[务務稱称])$/

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
  const starts = rows.map(startsOf)
  const [first] = starts
  return (
    first !== undefined &&
    starts.every(row => row.every((at, index) => Math.abs(at - (first[index] ?? 0)) <= 1))
  )
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
