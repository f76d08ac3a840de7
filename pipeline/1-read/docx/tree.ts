/** In: a document as read. Out: the base, a line a block, and the tree over it, in the shape that `SourceText.tree` promises. */
import type { BlockContent, DefinitionContent, FootnoteDefinition, List, ListItem, Paragraph } from 'mdast'
import type { Dropped, Root, RootContent } from '../../model/article.ts'
import { BaseWriter, evidenceOf } from './base-writer.ts'
import { commonSize, isEmpty, type Line, linesOf, lineText, type Piece } from './lines.ts'
import type { DocxModel, ModelBlock, ModelNote, ModelParagraph } from './model.ts'
import { boxedBlocks, type TableLosses, writeTable } from './tables.ts'

/** What a document became, and where what of it was lost. */
export interface DocxText {
  readonly base: string
  readonly tree: Root
  readonly found: Found
}

/** Offsets in the base, or counts. */
export interface Found extends TableLosses {
  /** Lines of an old contents list that was told by a field, and by its style alone. */
  readonly contents: Dropped[]
  readonly hidden: Dropped[]
  /** Lines of headers and footers. */
  readonly heads: Dropped[]
  readonly tables: number[]
  flattened: number
}

/** The blocks of a document, then its notes, then what its pages said at head and foot. */
export const treeOf = (model: Pick<DocxModel, 'blocks' | 'notes' | 'heads' | 'title'>): DocxText => {
  const writer = new BaseWriter()
  const found: Found = {
    contents: [],
    hidden: [],
    heads: [],
    tables: [],
    flattened: 0,
    nested: 0
  }
  const bodySize = commonSize(piecesIn(model.blocks))
  const builder: Builder = { writer, found, bodySize }
  const children = writeBlocks(dropCapsJoined(model.blocks), builder) as RootContent[]
  for (const [index, note] of model.notes.entries()) {
    const definition = writeNote(note, index, builder)
    if (definition) children.push(definition)
  }
  // Below all else: what the lines of the text are called does not change by them.
  if (children.length > 0) for (const head of model.heads) children.push(writeHead(head, builder))
  const defined = new Set(children.map(node => (node.type === 'footnoteDefinition' ? node.identifier : '')))
  const inline = writer.inline.filter(
    ({ mark }) => mark.type !== 'footnoteReference' || defined.has(mark.identifier)
  )
  if (model.title !== null) markTitle(children, model.title)
  return { base: writer.text(), tree: { type: 'root', children, data: { inline } }, found }
}

/** Lines of the head that may be the title. */
const HEAD = 8

/** The title property is whatever a program once put there: it counts where a line at the head says the same. */
const markTitle = (children: readonly RootContent[], title: string): void => {
  const bare = (text: string): string => text.replace(/[\s\u3000]/g, '')
  for (const node of children.slice(0, HEAD)) {
    const line = node.type === 'paragraph' ? node.data?.line : undefined
    const leaf = node.type === 'paragraph' ? node.children[0] : undefined
    if (!line || node.type !== 'paragraph' || leaf?.type !== 'text' || bare(leaf.value) !== bare(title))
      continue
    node.data = { ...node.data, line: { ...line, dress: { ...line.dress, title: true } } }
    return
  }
}

interface Builder {
  readonly writer: BaseWriter
  readonly found: Found
  readonly bodySize: number
}

function* piecesIn(blocks: readonly ModelBlock[]): Generator<Piece> {
  for (const block of blocks) {
    if (block.kind === 'table') for (const cell of block.rows.flat()) yield* piecesIn(cell.blocks)
    else if (!block.contents) for (const span of block.spans) if (span.kind === 'text') yield span
  }
}

/** A large first letter is a paragraph of its own to Word. */
const dropCapsJoined = (blocks: readonly ModelBlock[]): ModelBlock[] => {
  const joined: ModelBlock[] = []
  let cap: ModelParagraph | null = null
  for (const block of blocks) {
    if (cap && block.kind === 'paragraph') joined.push({ ...block, spans: [...cap.spans, ...block.spans] })
    else if (cap) joined.push(cap, block)
    const next: ModelParagraph | null = !cap && block.kind === 'paragraph' && block.dropCap ? block : null
    if (!cap && !next) joined.push(block)
    cap = next
  }
  return cap ? [...joined, cap] : joined
}

type Block = BlockContent | DefinitionContent | Dropped

const writeBlocks = (blocks: readonly ModelBlock[], builder: Builder): Block[] => {
  const nodes: Block[] = []
  let blank = 0
  let pageBreak = false
  let list: OpenList | null = null
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'table') {
      nodes.push(...writeTableBlocks(block, builder))
      list = null
      blank = 0
      continue
    }
    const isContents = isContentsLine(block) || isContentsHead(block, blocks[index + 1])
    const inList: OpenList | null = isListItem(block) && !isContents ? (list ?? openList(nodes)) : null
    const into = inList ? nextItem(inList, block.bullet ?? 0) : nodes
    let isWritten = false
    for (const line of linesOf(block, builder.bodySize)) {
      pageBreak ||= line.pageBreakBefore
      if (isEmpty(line)) {
        blank++
        continue
      }
      const whole = pageBreak ? { ...line, pageBreakBefore: true } : line
      if (isContents) writeContents(whole, block.contents ?? 'style', nodes, builder)
      else writeLine(whole, blank, into, builder)
      isWritten = true
      blank = 0
      pageBreak = false
    }
    list = inList ?? (isWritten ? null : list)
    if (inList) closeItem(inList)
  }
  return nodes.filter(node => node.type !== 'list' || node.children.length > 0)
}

const writeTableBlocks = (
  table: Extract<ModelBlock, { kind: 'table' }>,
  { writer, found, bodySize }: Builder
): Block[] => {
  const boxed = boxedBlocks(table)
  if (boxed) return writeBlocks(boxed, { writer, found, bodySize })
  const start = writer.offset
  const { nested } = found
  const written = writeTable(table, writer, bodySize, found)
  if (found.nested > nested) found.tables.push(start)
  const hidden = written.hidden.map(text => writeHidden(text, { writer, found, bodySize }))
  return [...(written.table ? [written.table] : []), ...hidden]
}

/** Pictures alone in their line are a paragraph of their own; what was hidden follows its line. */
const writeLine = (line: Line, blank: number, into: Block[], builder: Builder): void => {
  const { writer, found } = builder
  // A heading is of one look.
  if (line.dress.outline !== undefined) found.flattened += line.flattened
  if (line.pieces.length > 0) into.push(paragraphOf(line, blank, writer))
  else if (line.points.length > 0) into.push(picturesOf(line))
  if (line.hidden !== '') into.push(writeHidden(line.hidden, builder))
}

const writeHidden = (text: string, { writer, found }: Builder): Dropped => {
  const why = { rule: 'hidden-text', code: 'hidden-text-left-out', confidence: 0.9 }
  const dropped = writer.addDropped(text, why)
  found.hidden.push(dropped)
  return dropped
}

const writeHead = (text: string, { writer, found }: Builder): Dropped => {
  const dropped = writer.addDropped(text, { rule: 'running-head', code: 'page-head-left-out', confidence: 1 })
  found.heads.push(dropped)
  return dropped
}

const paragraphOf = (line: Line, blank: number, writer: BaseWriter): Paragraph => ({
  type: 'paragraph',
  children: [writer.addLine(line)],
  data: { line: evidenceOf(line, blank) }
})

const picturesOf = ({ points }: Line): Paragraph => ({
  type: 'paragraph',
  children: points.map(({ span }) =>
    span.kind === 'image'
      ? { type: 'image', url: span.url, alt: span.alt }
      : { type: 'footnoteReference', identifier: span.identifier }
  )
})

/** Longer ones are no entries, whatever their style says. */
const LONGEST_ENTRY = 150

const isContentsLine = (block: ModelParagraph): boolean =>
  block.contents === 'field' ||
  (block.contents === 'style' &&
    block.spans.reduce((sum, span) => sum + (span.kind === 'text' ? span.text.length : 0), 0) <=
      LONGEST_ENTRY)

/** 目录 right over the entries. */
const isContentsHead = (block: ModelParagraph, next: ModelBlock | undefined): boolean =>
  next?.kind === 'paragraph' &&
  isContentsLine(next) &&
  /^\s*(?:目\s*[录錄次]|contents|table of contents)\s*$/i.test(
    block.spans.map(span => (span.kind === 'text' ? span.text : '')).join('')
  )

const writeContents = (
  line: Line,
  how: 'field' | 'style',
  into: Block[],
  { writer, found }: Builder
): void => {
  const text = lineText(line)
  if (text === '') return
  const confidence = how === 'field' ? 1 : 0.95
  const dropped = writer.addDropped(text, {
    rule: 'contents-list',
    code: 'old-contents-left-out',
    confidence
  })
  found.contents.push(dropped)
  into.push(dropped)
}

const isListItem = ({ bullet, outline }: ModelParagraph): boolean =>
  bullet !== undefined && outline === undefined

/** Lists that stand open in one another, the outermost first, with their levels. */
interface OpenList {
  readonly lists: { readonly level: number; readonly list: List }[]
}

const openList = (into: Block[]): OpenList => {
  const list: List = { type: 'list', ordered: false, spread: false, children: [] }
  into.push(list)
  return { lists: [{ level: -1, list }] }
}

/** The blocks of a new item; deeper levels are lists in the item before. */
const nextItem = ({ lists }: OpenList, level: number): Block[] => {
  while (lists.length > 1 && (lists.at(-1)?.level ?? 0) > level) lists.pop()
  const last = lists.at(-1)
  if (last && last.level < 0) lists[lists.length - 1] = { level, list: last.list }
  else if (last && last.level < level) {
    const parent = last.list.children.at(-1)
    const list: List = { type: 'list', ordered: false, spread: false, children: [] }
    parent?.children.push(list)
    lists.push({ level, list: parent ? list : last.list })
  }
  const item: ListItem = { type: 'listItem', spread: false, children: [] }
  lists.at(-1)?.list.children.push(item)
  return item.children as Block[]
}

/** An item without text leaves none behind. */
const closeItem = ({ lists }: OpenList): void => {
  const items = lists.at(-1)?.list.children
  if (items?.at(-1)?.children.length === 0) items.pop()
}

/** Null where the note says nothing. */
const writeNote = (note: ModelNote, index: number, builder: Builder): FootnoteDefinition | null => {
  const children = writeBlocks(note.blocks, builder) as FootnoteDefinition['children']
  if (children.length === 0) return null
  return { type: 'footnoteDefinition', identifier: note.identifier, label: String(index + 1), children }
}
