/**
 * In: the structure of the volume, and while pages are drawn which leaf is shown where. Out: the structure tree of the
 * file, so that a screen reader walks the volume as a reader would (ISO 32000-1, 14.7; ISO 14289-1, 7).
 */
import type { StructureNode } from '../../model/structure.ts'
import type { PdfFile, Ref } from './pdfkit-file.ts'
import { utf16Text } from './utf16-text.ts'

/** Marked content of one page is at most this; so that a place is one number: page × PLACES + number. */
const PLACES = 2 ** 20

/** Elements within a leaf. */
export type InlineType = 'Link' | 'Reference' | 'Lbl' | 'Ruby' | 'RB' | 'RT' | 'Figure'

/** A link, a word with its reading: what it shows on its page, and where it can be clicked. */
interface InlineElement {
  readonly type: InlineType
  readonly figure?: InlineFigure
  readonly page: number
  /** Marks of the page; elements within this one as in `Kids`. */
  readonly kids: number[]
  readonly annotations: number[]
}

/** Of a figure among words: what it shows, and where (ISO 32000-1, 14.8.5.4.3). */
export interface InlineFigure {
  readonly alt: string
  readonly box: Box
}

/** Whose a mark is: a leaf, or an element within one: its index, negative and less one. */
export type Owner = number

/** Left, lower, right, upper: from the lower left corner of the page. */
export type Box = readonly [number, number, number, number]

/** What a leaf shows, in order: places of marked content, and elements as `Owner` has them. */
type Kids = number[]

/**
 * Elements are written when all pages are drawn, as text and one after the other: as objects of their own they would
 * take ten times the memory.
 */
export class StructureTree {
  private readonly file: PdfFile
  private readonly kids: Kids[] = []
  private readonly inlines: InlineElement[] = []
  private readonly inlineIds: number[] = []
  /** By key: for a page the owners of its marks, for an annotation its link. */
  private readonly owners: (Owner[] | Owner)[] = []
  private readonly notes: string[] = []
  /** Of figures, by leaf. */
  private readonly boxes = new Map<number, Box>()
  /** Places of the pages in the file, in the order in which they were drawn; elsewhere here pages are numbered so. */
  private readonly places: number[] = []
  private page = -1
  private pageOwners: Owner[] = []

  constructor(file: PdfFile) {
    this.file = file
  }

  /** From here on marks are of a new page; its key in the parent tree. */
  beginPage(place: number): number {
    this.page = this.places.push(place) - 1
    this.pageOwners = []
    return this.owners.push(this.pageOwners) - 1
  }

  /** The number of the next stretch of marked content, which belongs to a leaf or to an element within one. */
  mark(owner: Owner): number {
    const mark = this.pageOwners.push(owner) - 1
    if (owner < 0) this.inlines[-owner - 1]?.kids.push(mark)
    else this.kidsOf(owner).push(this.page * PLACES + mark)
    return mark
  }

  /** Where a figure stands on its page (ISO 32000-1, 14.8.5.4.3). */
  setBox(leaf: number, box: Box): void {
    this.boxes.set(leaf, box)
  }

  /** An element begins within a leaf, or within another one, on this page. */
  begin(type: InlineType, within: Owner, figure?: InlineFigure): Owner {
    const own = { type, page: this.page, kids: [], annotations: [], ...(figure ? { figure } : {}) }
    const inline = -this.inlines.push(own)
    if (within < 0) this.inlines[-within - 1]?.kids.push(inline)
    else this.kidsOf(within).push(inline)
    return inline
  }

  /** A place where a link can be clicked; the annotation's key in the parent tree. */
  addAnnotation(link: Owner, annotation: Ref): number {
    this.inlines[-link - 1]?.annotations.push(annotation.id)
    return this.owners.push(link) - 1
  }

  /** Writes everything, from the `whole` down, into the file and its catalog. */
  finish(whole: StructureNode): void {
    const root = this.file.reserve()
    const ids: number[] = []
    const document = this.write(whole, root, ids)
    const parents = this.file.reserve()
    this.file.write(parents, this.parentTree(ids))
    const names = this.notes.length === 0 ? '' : `/IDTree<</Names[${this.notes.sort().join(' ')}]>>`
    this.file.write(
      root,
      `<</Type/StructTreeRoot/K ${reference(document)}/ParentTree ${reference(parents)}/ParentTreeNextKey ${this.owners.length}${names}>>`
    )
    this.file.catalog.StructTreeRoot = this.file.refTo(root)
    this.file.catalog.MarkInfo = { Marked: true }
  }

  private kidsOf(leaf: number): Kids {
    const known = this.kids[leaf]
    if (known) return known
    const kids: Kids = []
    this.kids[leaf] = kids
    return kids
  }

  /** Writes an element and all below it; 0 where nothing of it is shown anywhere. */
  private write(node: StructureNode, parent: number, ids: number[]): number {
    if (node.leaf !== undefined) return this.writeLeaf(node, node.leaf, parent, ids)
    const id = this.file.reserve()
    const children = (node.children ?? []).map(child => this.write(child, id, ids)).filter(child => child > 0)
    if (children.length === 0) {
      this.file.write(id, 'null')
      return 0
    }
    this.file.write(id, `<<${this.facts(node, parent)}/K[${children.map(reference).join(' ')}]>>`)
    return id
  }

  private writeLeaf(node: StructureNode, leaf: number, parent: number, ids: number[]): number {
    const kids = this.kids[leaf] ?? (isCell(node) ? [] : null)
    if (!kids) return 0
    const id = this.file.reserve()
    ids[leaf] = id
    const page = kids.find(kid => kid >= 0)
    const home = page === undefined ? -1 : Math.floor(page / PLACES)
    const shown = kids.map(kid => this.kid(kid, home, id))
    const own = node.type === 'Note' ? this.noteName(leaf, id) : ''
    const at = home < 0 ? '' : `/Pg ${reference(this.pageId(home))}`
    const k = shown.length === 1 ? `/K ${shown[0]}` : shown.length > 1 ? `/K[${shown.join(' ')}]` : ''
    this.file.write(id, `<<${this.facts(node, parent)}${own}${at}${k}>>`)
    return id
  }

  private kid(kid: number, home: number, parent: number): string {
    if (kid < 0) return reference(this.writeInline(-kid - 1, parent))
    const page = Math.floor(kid / PLACES)
    const mark = kid % PLACES
    return page === home ? String(mark) : `<</Type/MCR/Pg ${reference(this.pageId(page))}/MCID ${mark}>>`
  }

  private writeInline(index: number, parent: number): number {
    const { type, figure, page, kids, annotations } = this.inlines[index] as InlineElement
    const id = this.file.reserve()
    this.inlineIds[index] = id
    const shown = kids.map(kid => (kid < 0 ? reference(this.writeInline(-kid - 1, id)) : String(kid)))
    const places = annotations.map(annotation => `<</Type/OBJR/Obj ${reference(annotation)}>>`)
    this.file.write(
      id,
      `<</S/${type}/P ${reference(parent)}${inlineFacts(figure)}/Pg ${reference(this.pageId(page))}/K[${[...shown, ...places].join(' ')}]>>`
    )
    return id
  }

  private facts(node: StructureNode, parent: number): string {
    const title = node.title === undefined ? '' : `/T ${utf16Text(node.title)}`
    const language = node.language === undefined ? '' : `/Lang(${node.language})`
    const alt = node.alt === undefined ? '' : `/Alt ${utf16Text(node.alt)}`
    const box = node.leaf === undefined ? undefined : this.boxes.get(node.leaf)
    return `/S/${node.type}/P ${reference(parent)}${title}${language}${alt}${attributesOf(node)}${layoutOf(box)}`
  }

  /** Every note has a name of its own (ISO 14289-1, 7.9); of one length, so that they are in order. */
  private noteName(leaf: number, id: number): string {
    const name = `(n${String(leaf).padStart(9, '0')})`
    this.notes.push(`${name} ${reference(id)}`)
    return `/ID${name}`
  }

  /** From marks and annotations to their elements (ISO 32000-1, 14.7.4.4). */
  private parentTree(ids: readonly number[]): string {
    const entries = this.owners.map((owner, key) => {
      const idOf = (each: Owner): number => (each < 0 ? this.inlineIds[-each - 1] : ids[each]) ?? 0
      if (typeof owner === 'number') return `${key} ${reference(idOf(owner))}`
      const list = this.file.reserve()
      this.file.write(
        list,
        `[${owner
          .map(idOf)
          .map(id => (id > 0 ? reference(id) : 'null'))
          .join(' ')}]`
      )
      return `${key} ${reference(list)}`
    })
    return `<</Nums[${entries.join(' ')}]>>`
  }

  private pageId(page: number): number {
    return this.file.pageAt(this.places[page] ?? 0)?.id ?? 0
  }
}

const reference = (id: number): string => `${id} 0 R`

const inlineFacts = (figure: InlineFigure | undefined): string =>
  figure === undefined ? '' : `/Alt ${utf16Text(figure.alt)}${layoutOf(figure.box, 'Inline')}`

const layoutOf = (box: Box | undefined, placement: 'Block' | 'Inline' = 'Block'): string =>
  box === undefined
    ? ''
    : `/A<</O/Layout/Placement/${placement}/BBox[${box.map(edge => Math.round(edge * 1000) / 1000).join(' ')}]>>`

/** An empty cell is one, or its row would be shorter than the others. */
const isCell = ({ type }: StructureNode): boolean => type === 'TD' || type === 'TH'

const tableAttributes = ({ scope, columns, rows }: StructureNode): string => {
  const said = [
    scope === undefined ? '' : `/Scope/${scope}`,
    columns === undefined ? '' : `/ColSpan ${columns}`,
    rows === undefined ? '' : `/RowSpan ${rows}`
  ].join('')
  return said === '' ? '' : `/A<</O/Table${said}>>`
}

/** Head cells say what they head; lists how they are numbered (ISO 32000-1, 14.8.5). */
const attributesOf = (node: StructureNode): string => {
  if (node.type === 'TH' || node.type === 'TD') return tableAttributes(node)
  if (node.labels === 'disc') return '/A<</O/List/ListNumbering/Disc>>'
  return node.labels === 'decimal' ? '/A<</O/List/ListNumbering/Decimal>>' : ''
}
