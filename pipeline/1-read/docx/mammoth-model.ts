/** In: annotated parts and their facts. Out: the document as mammoth's model has it, with the facts put back to their paragraphs. */
import { strToU8, zipSync } from 'fflate'
import mammoth from 'mammoth'
import { bookmarkIndex, type Facts } from './facts.ts'
import {
  type Look,
  type ModelBlock,
  type ModelCell,
  type ModelNote,
  type ModelParagraph,
  type ModelSpan,
  type ModelTable,
  plainLook
} from './model.ts'

/** What mammoth makes of a document. */
export interface MammothModel {
  readonly blocks: ModelBlock[]
  readonly notes: ModelNote[]
  readonly lostSymbols: number
}

/** Mammoth hands its document to a hook before it writes HTML: that is all that is wanted of it. */
export const mammothModel = async (
  parts: ReadonlyMap<string, string>,
  facts: Facts
): Promise<MammothModel> => {
  const files = Object.fromEntries([...parts].map(([name, xml]) => [name, strToU8(xml)]))
  const buffer = Buffer.from(zipSync(files, { level: 0 }))
  let document: MammothDocument | null = null
  const { messages } = await mammoth.convertToHtml(
    { buffer },
    {
      includeEmbeddedStyleMap: false,
      includeDefaultStyleMap: false,
      transformDocument: (read: MammothDocument): MammothDocument => {
        document = read
        return { ...read, children: [] }
      }
    }
  )
  const lostSymbols = messages.filter(({ message }) => message.startsWith('A w:sym element')).length
  return { ...modelOf(document, facts), lostSymbols }
}

/** As mammoth/lib/documents.js makes them; only what is asked for here. */
interface MammothNode {
  readonly type: string
  readonly children?: readonly MammothNode[]
  readonly value?: string
  readonly name?: string
  readonly breakType?: string
  readonly noteType?: string
  readonly noteId?: string
  readonly href?: string
  readonly styleName?: string | null
  readonly alignment?: string | null
  readonly isBold?: boolean
  readonly isItalic?: boolean
  readonly isStrikethrough?: boolean
  readonly fontSize?: number | null
  readonly verticalAlignment?: string
  readonly highlight?: string | null
  readonly colSpan?: number
  readonly rowSpan?: number
  readonly isHeader?: boolean
  readonly body?: readonly MammothNode[]
}

interface MammothDocument extends MammothNode {
  readonly notes: { readonly resolve: (reference: MammothNode) => MammothNode | null }
}

const modelOf = (document: MammothDocument | null, facts: Facts): Omit<MammothModel, 'lostSymbols'> => {
  if (!document) return { blocks: [], notes: [] }
  const found: Reading = { facts, references: new Map() }
  const blocks = blocksOf(document.children ?? [], found)
  const notes: ModelNote[] = []
  // A note may refer to a note: the map grows while it is read.
  for (const [identifier, reference] of found.references)
    notes.push({ identifier, blocks: blocksOf(document.notes.resolve(reference)?.body ?? [], found) })
  return { blocks, notes }
}

interface Reading {
  readonly facts: Facts
  /** First mark of each note. */
  readonly references: Map<string, MammothNode>
}

const blocksOf = (nodes: readonly MammothNode[], reading: Reading): ModelBlock[] =>
  nodes.flatMap((node): ModelBlock[] => {
    if (node.type === 'paragraph') return [paragraphOf(node, reading)]
    return node.type === 'table' ? [tableOf(node, reading)] : []
  })

const paragraphOf = (node: MammothNode, reading: Reading): ModelParagraph => {
  const spans: ModelSpan[] = []
  let index: number | null = null
  const read = (child: MammothNode, look: Look): void => {
    if (child.type === 'bookmarkStart') {
      const name = child.name ?? ''
      index = bookmarkIndex('p', name) ?? index
      const image = reading.facts.images[bookmarkIndex('i', name) ?? -1]
      if (image) spans.push({ kind: 'image', ...image })
      return
    }
    const span = spanOf(child, look, reading)
    if (span) spans.push(span)
    const within = child.type === 'run' ? runLook(child, look) : linkLook(child, look)
    for (const below of child.children ?? []) read(below, within)
  }
  for (const child of node.children ?? []) read(child, plainLook)
  const { number, bullet, outline, contents, indent, pageBreakBefore, dropCap } =
    reading.facts.paragraphs[index ?? -1] ?? bare
  return {
    kind: 'paragraph',
    style: node.styleName ?? '',
    align: node.alignment ?? '',
    indent,
    pageBreakBefore,
    dropCap,
    spans,
    ...(number ? { number } : {}),
    ...(bullet === undefined ? {} : { bullet }),
    ...(outline === undefined ? {} : { outline }),
    ...(contents ? { contents } : {})
  }
}

const bare: Facts['paragraphs'][number] = { indent: 0, pageBreakBefore: false, dropCap: false }

const runLook = (run: MammothNode, { url }: Look): Look => {
  const marks = (run.highlight ?? '').split(' ')
  const raised = run.verticalAlignment
  return {
    bold: run.isBold ?? false,
    emphasis: run.isItalic ?? false,
    dots: marks.includes('dotted'),
    underline: marks.includes('line-wavy') ? 'wavy' : marks.includes('line-straight') ? 'straight' : '',
    ruby: marks.includes('ruby-word') ? 'word' : marks.includes('ruby-reading') ? 'reading' : '',
    struck: run.isStrikethrough ?? false,
    hidden: marks.includes('hidden'),
    size: run.fontSize ?? 0,
    raised: raised === 'superscript' || raised === 'subscript' ? raised : '',
    url
  }
}

const linkLook = (node: MammothNode, look: Look): Look =>
  node.type === 'hyperlink' && node.href !== undefined ? { ...look, url: node.href } : look

const spanOf = (node: MammothNode, look: Look, reading: Reading): ModelSpan | null => {
  if (node.type === 'text') return { kind: 'text', text: node.value ?? '', look }
  if (node.type === 'tab') return { kind: 'text', text: '\t', look }
  if (node.type === 'break') return { kind: node.breakType === 'page' ? 'page' : 'line' }
  if (node.type !== 'noteReference') return null
  const identifier = `${node.noteType === 'endnote' ? 'en' : 'fn'}-${node.noteId ?? ''}`
  if (!reading.references.has(identifier)) reading.references.set(identifier, node)
  return { kind: 'note', identifier }
}

const tableOf = (node: MammothNode, reading: Reading): ModelTable => {
  const rows = (node.children ?? []).filter(row => row.type === 'tableRow')
  const body = rows.findIndex(row => row.isHeader !== true)
  return {
    kind: 'table',
    ...(body > 0 ? { headRows: body } : {}),
    rows: rows.map(row =>
      (row.children ?? [])
        .filter(cell => cell.type === 'tableCell')
        .map(
          (cell): ModelCell => ({
            columns: Math.max(1, cell.colSpan ?? 1),
            rows: Math.max(1, cell.rowSpan ?? 1),
            blocks: blocksOf(cell.children ?? [], reading)
          })
        )
    )
  }
}
