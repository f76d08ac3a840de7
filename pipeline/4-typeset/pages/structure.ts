/** In: the sections of a flow as they come. Out: its structure for screen readers; leaves are numbered as `leaves.ts` numbers them. */
import type { Role } from '../../model/design.ts'
import type {
  ContentsBlock,
  FigureBlock,
  FlowBlock,
  FlowSection,
  Note,
  TableBlock,
  TableCell,
  TextBlock
} from '../../model/flow.ts'
import { firstNoteLeaf, LABEL_LEAF, type StructureNode, type StructureType } from '../../model/structure.ts'
import type { Leaves } from './leaves.ts'
import { tagOf } from './tags.ts'

/** The volume or one stretch of it: what stands in it, and its headings in order. */
export interface Structured {
  readonly children: StructureNode[]
  readonly headings: Heading[]
}

/** Its type is known when all headings before it are. */
interface Heading {
  readonly node: Mutable<StructureNode>
  readonly wanted: number
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

/** Cover and front matter, or parts and pieces: one after another. */
export class StructureBuilder implements Structured {
  readonly children: StructureNode[] = []
  readonly headings: Heading[] = []
  private readonly leaves: Leaves
  /** Where pieces go: the part before them. */
  private part: StructureNode[] | null = null

  constructor(leaves: Leaves) {
    this.leaves = leaves
  }

  /** `block`: index of its first block. */
  add(section: FlowSection, block: number): void {
    const blocks = new BlockStructure(this.leaves, block, this.headings)
    const node = blocks.section(section)
    if (section.kind === 'part') {
      this.part = [...(node.children ?? [])]
      this.children.push({ ...node, children: this.part })
    } else if (section.kind === 'article' && this.part) this.part.push(node)
    else this.children.push(node)
  }
}

/** The whole volume, of its stretches in the order in which they are read. */
export const structureOf = (title: string, stretches: readonly Structured[]): StructureNode => {
  let level = 0
  for (const { node, wanted } of stretches.flatMap(({ headings }) => headings)) {
    // A level is never skipped (ISO 14289-1, 7.4.2).
    level = Math.min(wanted, level + 1, 6)
    node.type = `H${level}` as StructureType
  }
  return { type: 'Document', title, children: stretches.flatMap(({ children }) => children) }
}

const sectionTypes: Readonly<Record<FlowSection['kind'], StructureType>> = {
  cover: 'Sect',
  preface: 'Art',
  contents: 'Sect',
  part: 'Part',
  article: 'Art'
}

/** Walks blocks in order; groups what stands side by side: items of a list, lines of the contents, a quotation. */
class BlockStructure {
  private readonly leaves: Leaves
  private readonly headings: Heading[]
  private block: number

  constructor(leaves: Leaves, block: number, headings: Heading[]) {
    this.leaves = leaves
    this.block = block
    this.headings = headings
  }

  section(section: FlowSection): StructureNode {
    const children: StructureNode[] = []
    for (const block of section.blocks) {
      const leaf = this.leaves[this.block++] ?? 0
      this.add(block, leaf, children)
    }
    const title = titleOf(section)
    return { type: sectionTypes[section.kind], ...(title === '' ? {} : { title }), children }
  }

  private add(block: FlowBlock, leaf: number, into: StructureNode[]): void {
    if (block.kind === 'contents') childrenOfLast(into, 'TOC').push(contentsItem(block, leaf))
    else if (block.kind === 'table')
      into.push(tableNode(block, leaf, captionBefore(into)), ...noteNodes(block, leaf))
    else if (block.kind === 'figure') into.push(figureNode(block, leaf))
    else if (block.kind === 'text') this.addText(block, leaf, into)
  }

  private addText(block: TextBlock, leaf: number, into: StructureNode[]): void {
    const tag = tagOf(block.role)
    if (tag === 'artifact') return
    const notes = noteNodes(block, leaf)
    if (tag === 'listItem') {
      addListItem(block, leaf, into, notes)
      return
    }
    if (tag === 'quotation') {
      childrenOfLast(into, 'BlockQuote').push(leafOf('P', leaf, block), ...notes)
      return
    }
    if (tag === 'heading' || tag === 'title') into.push(this.heading(block, leaf))
    else if (block.role === 'figureCaption') addFigureCaption(block, leaf, into)
    else into.push(leafOf(tag === 'caption' ? 'Caption' : 'P', leaf, block))
    into.push(...notes)
  }

  private heading(block: TextBlock, leaf: number): StructureNode {
    const node = leafOf('P', leaf, block)
    if (block.role !== 'coverTitle')
      this.headings.push({ node, wanted: block.outline ?? outlineOfRole(block.role) })
    return node
  }
}

/** 目录 has no place in the outline, but is a heading of the first level. */
const outlineOfRole = (role: Role): number => (role === 'contentsTitle' ? 1 : 6)

const titleOf = (section: FlowSection): string => {
  const title = section.blocks.find(block => block.kind === 'text' && tagOf(block.role) === 'heading')
  return title?.kind === 'text' ? title.runs.map(run => run.text).join('') : ''
}

const leafOf = (type: StructureType, leaf: number, block: Pick<TextBlock, 'language'>): StructureNode =>
  block.language === undefined ? { type, leaf } : { type, leaf, language: block.language }

/** Children of the last node where it is of this type, else of a new one. */
const childrenOfLast = (
  nodes: StructureNode[],
  type: StructureType,
  facts: Partial<StructureNode> = {}
): StructureNode[] => {
  const last = nodes.at(-1)
  if (last?.type === type && last.children) return last.children as StructureNode[]
  const children: StructureNode[] = []
  nodes.push({ ...facts, type, children })
  return children
}

const contentsItem = (_block: ContentsBlock, leaf: number): StructureNode => ({
  type: 'TOCI',
  children: [{ type: 'P', leaf }]
})

/** Deeper items hang in the body of the item before them; a paragraph without a marker goes on in it. */
const addListItem = (
  block: TextBlock,
  leaf: number,
  into: StructureNode[],
  notes: readonly StructureNode[]
): void => {
  const labels = block.marker === undefined || block.marker === '•' ? 'disc' : 'decimal'
  let items = childrenOfLast(into, 'L', { labels })
  for (let depth = block.nesting ?? 0; depth > 0; depth--) {
    const body = bodyOfLast(items)
    if (!body) break
    items = childrenOfLast(body, 'L', { labels })
  }
  const body = bodyOfLast(items)
  if (block.marker === undefined && body) body.push(leafOf('P', leaf, block), ...notes)
  else items.push(listItem(block, leaf, notes))
}

const listItem = (block: TextBlock, leaf: number, notes: readonly StructureNode[]): StructureNode => ({
  type: 'LI',
  children: [
    ...(block.marker === undefined ? [] : [{ type: 'Lbl' as const, leaf: leaf + LABEL_LEAF }]),
    { type: 'LBody', children: [leafOf('P', leaf, block), ...notes] }
  ]
})

const bodyOfLast = (items: readonly StructureNode[]): StructureNode[] | undefined =>
  items.at(-1)?.children?.at(-1)?.children as StructureNode[] | undefined

/** Pictures in a row are figures of their own. */
const figureNode = ({ alt, beside = [] }: FigureBlock, leaf: number): StructureNode => {
  const figures = [alt, ...beside.map(each => each.alt)].map(
    (words, at): StructureNode => ({ type: 'Figure', leaf: leaf + at, alt: words })
  )
  const [only] = figures
  return only && figures.length === 1 ? only : { type: 'Div', children: figures }
}

/** Figure and caption are one; within the figure the caption would be lost to whoever is read its words instead. */
const addFigureCaption = (block: TextBlock, leaf: number, into: StructureNode[]): void => {
  const above = into.at(-1)
  const isRow = above?.type === 'Div' && above.children?.every(({ type }) => type === 'Figure')
  const figures = above?.type === 'Figure' ? into.splice(-1) : isRow ? into.splice(-1)[0]?.children : []
  into.push({ type: 'Div', children: [...(figures ?? []), leafOf('Caption', leaf, block)] })
}

/** A caption belongs to the table under it, whatever notes it has. */
const captionBefore = (nodes: StructureNode[]): StructureNode[] => {
  const at = nodes.findLastIndex(node => node.type !== 'Note')
  return nodes[at]?.type === 'Caption' ? nodes.splice(at, 1) : []
}

const tableNode = (block: TableBlock, leaf: number, caption: readonly StructureNode[]): StructureNode => ({
  type: 'Table',
  children: [...caption, ...block.rows.map((cells, row) => rowNode(block, leaf, cells, row))]
})

const rowNode = (
  block: TableBlock,
  leaf: number,
  cells: TableBlock['rows'][number],
  row: number
): StructureNode => ({
  type: 'TR',
  children: cells.flatMap((cell, column): StructureNode[] =>
    cell ? [cellNode(cell, row < block.headRows, leaf + row * block.widths.length + column)] : []
  )
})

/** A head over several columns heads them all; one at the side heads its row (ISO 14289-1, 7.5). */
const cellNode = ({ columns, rows, headsRow }: TableCell, head: boolean, leaf: number): StructureNode => ({
  ...(head ? { type: 'TH', scope: 'Column' } : headsRow ? { type: 'TH', scope: 'Row' } : { type: 'TD' }),
  ...(columns === undefined ? {} : { columns }),
  ...(rows === undefined ? {} : { rows }),
  leaf
})

const noteNodes = (block: Extract<FlowBlock, { kind: 'text' | 'table' }>, leaf: number): StructureNode[] =>
  block.notes.map((_: Note, index) => ({ type: 'Note', leaf: leaf + firstNoteLeaf(block) + index }))
