/** In: what was seen on a page. Out: the base, one block a line, and the tree whose leaves are traced into it (model/source.ts). */
import type {
  BlockContent,
  Blockquote,
  DefinitionContent,
  FootnoteDefinition,
  Image,
  List,
  ListItem,
  Paragraph,
  Root,
  RootContent,
  Table,
  TableCell,
  TableRow,
  Text
} from 'mdast'
import type { Dress, InlineMark, LineEvidence } from '../../model/article.ts'
import { traced } from '../../model/text.ts'
import type { CellText, Item, LineItem, MarkedText, Place, TableItem } from './items.ts'

export interface Written {
  readonly base: string
  readonly tree: Root
  /** Where each line begins in the base. */
  readonly starts: ReadonlyMap<LineItem, number>
}

export const writeTree = (items: readonly Item[]): Written => {
  const writing = new Writing(bodySize(items))
  for (const item of items) writing.add(item)
  return writing.finish()
}

type Container = Root | List | ListItem | Blockquote | FootnoteDefinition

class Writing {
  private readonly lines: string[] = []
  private readonly inline: InlineMark[] = []
  private readonly root: Root = { type: 'root', children: [] }
  /** Containers that are open, each with the place that it was made for. */
  private readonly open: { readonly place: Place; readonly node: Container }[] = []
  private readonly usualSize: number
  private readonly starts = new Map<LineItem, number>()
  private at = 0

  constructor(usualSize: number) {
    this.usualSize = usualSize
  }

  add(item: Item): void {
    const into = this.containerFor(item.place)
    if (item.kind === 'line') into.push(this.paragraph(item))
    else if (item.kind === 'table') into.push(this.table(item))
    else if (item.kind === 'rule') into.push({ type: 'thematicBreak' })
    else if (item.kind === 'picture')
      into.push({ type: 'paragraph', children: [{ type: 'image', url: item.url, alt: item.alt }] })
    else {
      const leaf = this.leaf(item.text)
      into.push({ type: 'code', value: item.text, ...(leaf.data ? { data: leaf.data } : {}) })
      this.endLine()
    }
  }

  finish(): Written {
    const inline = this.inline
    this.root.data = inline.length > 0 ? { inline } : {}
    return { base: this.lines.join(''), tree: this.root, starts: this.starts }
  }

  private paragraph(item: LineItem): Paragraph {
    this.starts.set(item, this.at)
    const leaf = this.marked(item)
    this.endLine()
    return { type: 'paragraph', children: [leaf], data: { line: evidenceOf(item, this.usualSize) } }
  }

  /** As the ledger writes a row: a tab before each cell but those that nothing stands before. */
  private table(item: TableItem): Table {
    const rows = item.rows.map((cells): TableRow => {
      let tabs = 0
      let begun = false
      const row: TableRow = {
        type: 'tableRow',
        children: cells.map((cell, index) => {
          if (index > 0 && begun) tabs++
          const data = dataOf(cell)
          if (cell.text === '') return { type: 'tableCell', ...data, children: imagesOf(cell) }
          this.write('\t'.repeat(tabs))
          tabs = 0
          begun = true
          return { type: 'tableCell', ...data, children: [this.marked(cell)] }
        })
      }
      if (begun) this.endLine()
      return row
    })
    return {
      type: 'table',
      align: (item.rows[0] ?? []).map(() => null),
      ...(item.headRows > 0 ? { data: { headRows: item.headRows } } : {}),
      children: rows
    }
  }

  private marked({ text, marks }: MarkedText): Text {
    for (const { start, end, mark } of marks)
      this.inline.push({ start: this.at + start, end: this.at + end, mark })
    return this.leaf(text)
  }

  private leaf(text: string): Text {
    const start = this.at
    this.write(text)
    return { type: 'text', value: text, data: { trace: { ...traced(text), start, end: this.at } } }
  }

  private write(text: string): void {
    if (text === '') return
    this.lines.push(text)
    this.at += text.length
  }

  private endLine(): void {
    this.write('\n')
  }

  /** Closes what the place is not in, opens what it is in besides. */
  private containerFor(place: Place | null): RootContent[] {
    const wanted: Place[] = []
    for (let at = place; at; at = at.parent) wanted.unshift(at)
    let shared = 0
    while (shared < wanted.length && this.open[shared]?.place === wanted[shared]) shared++
    this.open.length = shared
    for (const one of wanted.slice(shared)) {
      const node = containerOf(one)
      childrenOf(this.open.at(-1)?.node ?? this.root).push(node)
      this.open.push({ place: one, node })
    }
    return this.openItem()
  }

  /** A list holds items only: what stands in it beside them is one. */
  private openItem(): RootContent[] {
    const node = this.open.at(-1)?.node ?? this.root
    if (node.type !== 'list') return childrenOf(node)
    const item: ListItem = { type: 'listItem', spread: false, children: [] }
    node.children.push(item)
    return childrenOf(item)
  }
}

/** Of a cell without text: no place of the base is theirs. */
const imagesOf = ({ marks }: MarkedText): Image[] =>
  marks.flatMap(({ mark }) =>
    mark.type === 'image' ? [{ type: 'image', url: mark.url, alt: mark.alt }] : []
  )

/** mdast allows only some kinds in some containers; the walk never opens one in the wrong place. */
const childrenOf = (node: Container): RootContent[] => node.children as RootContent[]

const containerOf = (place: Place): List | ListItem | Blockquote | FootnoteDefinition => {
  const children: (BlockContent | DefinitionContent)[] = []
  if (place.kind === 'quote') return { type: 'blockquote', children }
  if (place.kind === 'item') return { type: 'listItem', spread: false, children }
  if (place.kind === 'note')
    return {
      type: 'footnoteDefinition',
      identifier: place.identifier ?? '',
      label: place.identifier ?? '',
      children
    }
  const start = place.start ?? null
  return {
    type: 'list',
    ordered: start !== null,
    spread: false,
    children: [],
    ...(start === null ? {} : { start })
  }
}

const evidenceOf = (item: LineItem, usualSize: number): LineEvidence => {
  const dress = dressOf(item, usualSize)
  return {
    indent: item.indent,
    blankLinesBefore: item.blankLinesBefore,
    ...(Object.keys(dress).length === 0 ? {} : { dress })
  }
}

/** What a cell says of itself besides its text. */
const dataOf = ({ text: _, marks: __, ...data }: CellText): Pick<TableCell, 'data'> =>
  Object.keys(data).length === 0 ? {} : { data }

/** Sizes that differ less than this are the same. */
const SAME_SIZE = 0.06

const dressOf = (item: LineItem, usualSize: number): Dress => {
  const size = usualSize > 0 && item.size > 0 ? Math.round((100 * item.size) / usualSize) / 100 : 1
  return {
    ...(item.style === null ? {} : { style: item.style }),
    ...(item.outline === null ? {} : { outline: item.outline }),
    ...(item.bold ? { bold: true } : {}),
    ...(item.align === null ? {} : { align: item.align }),
    ...(Math.abs(size - 1) < SAME_SIZE ? {} : { size }),
    ...(item.numbering === null ? {} : { numbering: item.numbering }),
    ...(item.isTitle ? { title: true } : {})
  }
}

/** The size of most letters. */
const bodySize = (items: readonly Item[]): number => {
  const letters = new Map<number, number>()
  for (const item of items)
    if (item.kind === 'line') letters.set(item.size, (letters.get(item.size) ?? 0) + item.text.length)
  return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0]
}
