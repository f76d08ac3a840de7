/** What a screen reader walks: the structure of the volume, from the whole down to the leaves that placed blocks show. */
import type { FlowBlock } from './flow.ts'

/** Standard structure types (ISO 32000-1, 14.8.4) that a volume is made of. */
export type StructureType =
  | 'Document'
  | 'Part'
  | 'Art'
  | 'Sect'
  | 'TOC'
  | 'TOCI'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'BlockQuote'
  | 'Div'
  | 'Figure'
  | 'Caption'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Note'

/** An element: either a leaf, which placed blocks with its number show, or one with children. */
export interface StructureNode {
  readonly type: StructureType
  /** Counted over the whole flow, see `leafCount`. */
  readonly leaf?: number
  readonly children?: readonly StructureNode[]
  /** Of a part, a piece or the contents. */
  readonly title?: string
  /** Of a figure: what it shows, in words. */
  readonly alt?: string
  /** BCP 47 where it differs from the volume's. */
  readonly language?: string
  /** Of a cell: how many it reaches over, itself among them; default 1. */
  readonly columns?: number
  readonly rows?: number
  /** Of a head cell: what it heads. */
  readonly scope?: 'Column' | 'Row'
  /** Of a list: what its labels are. */
  readonly labels?: 'disc' | 'decimal'
}

/**
 * How many leaves a block has. A text: itself, its list marker, its notes; a line of the contents: itself; a table: its
 * places row by row, as many in each row as there are columns, then its notes; a figure: each of its pictures; an ornament: none, it is an artifact.
 */
export const leafCount = (block: FlowBlock): number => {
  if (block.kind === 'text') return firstNoteLeaf(block) + block.notes.length
  if (block.kind === 'table') return firstNoteLeaf(block) + block.notes.length
  if (block.kind === 'figure') return 1 + (block.beside?.length ?? 0)
  return block.kind === 'ornament' ? 0 : 1
}

/** Leaf of a block's first note, counted from the block's first leaf. */
export const firstNoteLeaf = (block: Extract<FlowBlock, { kind: 'text' | 'table' }>): number =>
  block.kind === 'text' ? 2 : block.rows.length * block.widths.length

/** Anchor of the mark of a note, by the note's leaf in the volume. */
export const markAnchor = (leaf: number): string => `mark-${leaf}`

/** Anchor of a note at the foot of a page, by its leaf in the volume. */
export const noteTextAnchor = (leaf: number): string => `note-${leaf}`

/** Leaf of a list marker, counted from the block's first leaf. */
export const LABEL_LEAF = 1
