/**
 * In: the objects of a PDF. Out: breaches of those conditions of PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) that
 * a program can see in a file of text. Numbers with a hyphen are failure conditions of the Matterhorn Protocol 1.1.
 * Our own checker: it certifies nothing.
 */

import { SaxesParser } from 'saxes'
import { codesIn, isLanguageTag, mappedCodes } from './pdf-codes.ts'
import { type PdfDictionary, type PdfObject, type PdfObjects, type PdfStream, Reader } from './pdf-objects.ts'

export interface Breach {
  readonly rule: string
  readonly what: string
}

/** @example breachesOf(readObjects(bytes)) // [] */
export const breachesOf = (pdf: PdfObjects): Breach[] => new Checker(pdf).run()

interface Element {
  readonly id: number
  readonly type: string
  readonly values: Map<string, PdfObject>
  readonly parent: Element | null
  readonly children: Element[]
  /** Marks by page object. */
  readonly marks: { readonly page: number; readonly mark: number }[]
  readonly annotations: number[]
}

const STANDARD =
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' '
  )

/** What may stand right in what (ISO 32000-1, 14.8.4.3; Matterhorn 09). */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  Lbl: ['LI', 'Note', 'TOCI', 'Reference'],
  LBody: ['LI'],
  TOCI: ['TOC'],
  RB: ['Ruby'],
  RT: ['Ruby'],
  RP: ['Ruby']
}
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  Table: ['Caption', 'TR', 'THead', 'TBody', 'TFoot'],
  TR: ['TH', 'TD'],
  L: ['Caption', 'LI', 'L'],
  LI: ['Lbl', 'LBody'],
  TOC: ['Caption', 'TOCI', 'TOC'],
  Ruby: ['RB', 'RT', 'RP']
}

/** Operators that put something on the page. */
const PAINTING = new Set('Tj TJ \' " f F f* B B* b b* S s sh Do BI'.split(' '))

const TEXT = new Set(['Tj', 'TJ', "'", '"'])
const CMYK = new Set(['k', 'K'])

/** What a font can show. */
interface ShownFont {
  readonly mapped: ReadonlySet<number>
  readonly glyphs: number
}

class Checker {
  private readonly pdf: PdfObjects
  private readonly found: Breach[] = []

  constructor(pdf: PdfObjects) {
    this.pdf = pdf
  }

  run(): Breach[] {
    const catalog = this.dictionary({ ref: this.ref(this.pdf.trailer.dictionary.get('Root')) })
    this.file(catalog)
    this.metadata(catalog)
    this.outputIntent(catalog)
    this.fonts()
    const elements = this.elements(catalog)
    this.tree(elements)
    this.headings(elements)
    this.pages(catalog, elements)
    return this.found
  }

  private breach(rule: string, what: string): void {
    this.found.push({ rule, what })
  }

  private require(holds: boolean, rule: string, what: string): void {
    if (!holds) this.breach(rule, what)
  }

  // Values -------------------------------------------------------------------------------------------------------

  private ref(value: PdfObject | undefined): number {
    return value !== null && typeof value === 'object' && 'ref' in value ? value.ref : 0
  }

  private resolve(value: PdfObject | undefined): PdfObject {
    const id = this.ref(value)
    return id > 0 ? (this.pdf.objects.get(id) ?? null) : (value ?? null)
  }

  private dictionary(value: PdfObject | undefined): Map<string, PdfObject> {
    const resolved = this.resolve(value)
    return resolved !== null && typeof resolved === 'object' && 'dictionary' in resolved
      ? resolved.dictionary
      : new Map()
  }

  private array(value: PdfObject | undefined): PdfObject[] {
    const resolved = this.resolve(value)
    return Array.isArray(resolved) ? resolved : []
  }

  private name(value: PdfObject | undefined): string {
    const resolved = this.resolve(value)
    return resolved !== null && typeof resolved === 'object' && 'name' in resolved ? resolved.name : ''
  }

  private string(value: PdfObject | undefined): string | null {
    const resolved = this.resolve(value)
    return resolved !== null && typeof resolved === 'object' && 'string' in resolved ? resolved.string : null
  }

  private stream(value: PdfObject | undefined): PdfStream | null {
    const resolved = this.resolve(value)
    return resolved !== null && typeof resolved === 'object' && 'data' in resolved ? resolved : null
  }

  // The file -----------------------------------------------------------------------------------------------------

  private file(catalog: Map<string, PdfObject>): void {
    const { header, trailer } = this.pdf
    this.require(/^%PDF-1\.[0-7]\r?\n%[\x80-\xff]{4}/.test(header), 'A 6.1.2', 'header')
    this.require(
      this.array(trailer.dictionary.get('ID')).length === 2,
      'A 6.1.3',
      'no identity in the trailer'
    )
    this.require(!trailer.dictionary.has('Encrypt'), 'A 6.1.3', 'encrypted')
    this.require(
      this.dictionary(catalog.get('MarkInfo')).get('Marked') === true,
      '06 A 6.7.2.2',
      'not marked'
    )
    this.require(catalog.has('StructTreeRoot'), 'A 6.7.3.1', 'no structure tree')
    this.require((this.string(catalog.get('Lang')) ?? '') !== '', '11-006', 'no language')
    this.language(this.string(catalog.get('Lang')), 'the file')
    this.layers(this.dictionary(catalog.get('OCProperties')))
    const shown = this.dictionary(catalog.get('ViewerPreferences')).get('DisplayDocTitle')
    this.require(shown === true, '07-002', 'the title is not shown')
    for (const [id, object] of this.pdf.objects) this.object(id, object)
  }

  private language(tag: string | null, of: string): void {
    if (tag !== null) this.require(isLanguageTag(tag), 'A 6.7.4', `${tag} of ${of} is no language`)
  }

  /** Every configuration of layers has a name. */
  private layers(properties: Map<string, PdfObject>): void {
    if (properties.size === 0) return
    for (const each of [properties.get('D'), ...this.array(properties.get('Configs'))])
      this.require(
        (this.string(this.dictionary(each).get('Name')) ?? '') !== '',
        '20-001',
        'layers without a name'
      )
  }

  private object(id: number, object: PdfObject): void {
    if (object === null || typeof object !== 'object' || !('dictionary' in object)) return
    const { dictionary } = object as PdfDictionary
    if ('data' in object) {
      this.require(dictionary.get('Length') === object.length, 'A 6.1.7.1', `length of stream ${id}`)
      this.require(this.name(dictionary.get('Filter')) !== 'LZWDecode', 'A 6.1.7.2', `LZW in ${id}`)
    }
    const action = this.name(dictionary.get('S'))
    const forbidden = ['Launch', 'Sound', 'Movie', 'ResetForm', 'ImportData', 'JavaScript', 'Hide']
    this.require(!forbidden.includes(action), 'A 6.5.1', `action ${action}`)
    this.require(!dictionary.has('SMask') && !dictionary.has('CA'), 'A 6.2.10', `transparency in ${id}`)
    this.require(
      !dictionary.has('AA') && this.name(dictionary.get('Type')) !== 'Filespec',
      'A 6.8',
      `object ${id}`
    )
  }

  private metadata(catalog: Map<string, PdfObject>): void {
    const stream = this.stream(catalog.get('Metadata'))
    if (!stream) {
      this.breach('06-001', 'no metadata')
      return
    }
    const xml = new TextDecoder().decode(stream.data)
    const texts = this.wellFormed(xml)
    this.require(texts.get('pdfuaid:part') === '1', '06-002', 'no PDF/UA mark')
    this.require((texts.get('dc:title') ?? '').trim() !== '', '06-003', 'no title')
    this.require(texts.get('pdfaid:part') === '2', 'A 6.6.4', 'no PDF/A mark')
    this.require(texts.get('pdfaid:conformance') === 'A', 'A 6.6.4', 'conformance is not A')
    this.require(
      xml.includes('pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/<'),
      'A 6.6.2.3',
      'pdfuaid'
    )
    const info = this.dictionary(this.pdf.trailer.dictionary.get('Info'))
    this.require(
      texts.get('dc:title')?.trim() === unicode(this.string(info.get('Title'))),
      'A 6.6.3',
      'titles'
    )
    const author = unicode(this.string(info.get('Author')))
    this.require((texts.get('dc:creator')?.trim() ?? '') === author, 'A 6.6.3', 'authors')
  }

  /** Texts by element name; a breach where it is no XML. */
  private wellFormed(xml: string): ReadonlyMap<string, string> {
    const texts = new Map<string, string>()
    const open: string[] = []
    const parser = new SaxesParser()
    parser.on('error', error => this.breach('A 6.6.2.1', `metadata: ${error.message}`))
    parser.on('opentag', tag => open.push(tag.name))
    parser.on('closetag', () => open.pop())
    parser.on('text', text => {
      for (const name of open) texts.set(name, (texts.get(name) ?? '') + text)
    })
    parser.write(xml).close()
    return texts
  }

  private outputIntent(catalog: Map<string, PdfObject>): void {
    const intents = this.array(catalog.get('OutputIntents')).map(intent => this.dictionary(intent))
    const intent = intents.find(each => this.name(each.get('S')) === 'GTS_PDFA1')
    if (!intent) {
      this.breach('A 6.2.3', 'no output intent')
      return
    }
    const profile = this.stream(intent.get('DestOutputProfile'))
    if (!profile) {
      this.breach('A 6.2.3', 'no profile')
      return
    }
    const view = new DataView(profile.data.buffer, profile.data.byteOffset)
    const word = (at: number): string => Buffer.from(profile.data.subarray(at, at + 4)).toString('latin1')
    this.require(view.getUint32(0) === profile.data.length, 'A 6.2.3', 'size of the profile')
    this.require(word(36) === 'acsp' && word(16) === 'RGB ', 'A 6.2.3', 'no RGB profile')
    this.require(view.getUint8(8) <= 4, 'A 6.2.3', 'version of the profile')
    this.require(profile.dictionary.get('N') === 3, 'A 6.2.3', 'components of the profile')
  }

  // Fonts --------------------------------------------------------------------------------------------------------

  private fonts(): void {
    for (const [id, object] of this.pdf.objects) {
      const font = this.dictionary(object)
      if (this.name(font.get('Type')) !== 'Font') continue
      const kind = this.name(font.get('Subtype'))
      if (kind === 'Type0') this.compositeFont(id, font)
      else this.require(kind.startsWith('CIDFontType'), '31-001', `font ${id} is ${kind}`)
    }
  }

  private compositeFont(id: number, font: Map<string, PdfObject>): void {
    this.require(this.stream(font.get('ToUnicode')) !== null, '31-027', `font ${id}: no ToUnicode`)
    this.require(this.name(font.get('Encoding')) === 'Identity-H', '31-006', `font ${id}: encoding`)
    const descendant = this.dictionary(this.array(font.get('DescendantFonts'))[0])
    const isTrueType = this.name(descendant.get('Subtype')) === 'CIDFontType2'
    const map = this.name(descendant.get('CIDToGIDMap'))
    this.require(!isTrueType || map === 'Identity', '31-005', `font ${id}: CIDToGIDMap`)
    const descriptor = this.dictionary(descendant.get('FontDescriptor'))
    const program = this.stream(descriptor.get('FontFile2')) ?? this.stream(descriptor.get('FontFile3'))
    this.require(program !== null, '31-009', `font ${id} is not embedded`)
    if (program && isTrueType) this.widths(id, descendant, program.data)
    const text = Buffer.from(this.stream(font.get('ToUnicode'))?.data ?? []).toString('latin1')
    const characters = (text.match(/\[[^\]]*\]/g) ?? []).join('')
    this.require(!/<(?:0000|FEFF|FFFE)>/i.test(characters), '31-028', `font ${id}`)
  }

  /** Widths in the file are those of the font program (ISO 19005-2, 6.2.11.5): at most a thousandth off. */
  private widths(id: number, descendant: Map<string, PdfObject>, program: Uint8Array): void {
    const advances = advancesOf(program)
    const [first, list] = this.array(descendant.get('W'))
    const widths = this.array(list)
    const wrong = widths.findIndex(
      (width, index) => Math.abs(Number(width) - (advances[Number(first) + index] ?? 0)) > 1
    )
    this.require(wrong < 0, '31-008', `font ${id}: width of ${wrong}`)
    this.require(widths.length <= advances.length, '31-008', `font ${id}: more widths than glyphs`)
  }

  // The structure ------------------------------------------------------------------------------------------------

  private elements(catalog: Map<string, PdfObject>): Element[] {
    const root = this.dictionary(catalog.get('StructTreeRoot'))
    const all: Element[] = []
    const visit = (value: PdfObject, parent: Element | null): void => {
      const id = this.ref(value)
      const values = this.dictionary(value)
      const element: Element = {
        id,
        type: this.name(values.get('S')),
        values,
        parent,
        children: [],
        marks: [],
        annotations: []
      }
      all.push(element)
      parent?.children.push(element)
      const kids = this.resolve(values.get('K'))
      // A cell may be empty; it still holds its place in the row.
      const isEmptyCell = !values.has('K') && /^T[HD]$/.test(element.type)
      const shown = isEmptyCell ? [] : Array.isArray(kids) ? kids : [values.get('K') ?? null]
      for (const kid of shown) this.kid(kid, element, visit)
    }
    const top = this.resolve(root.get('K'))
    for (const kid of Array.isArray(top) ? top : [root.get('K') ?? null]) visit(kid, null)
    return all
  }

  private kid(kid: PdfObject, element: Element, visit: (value: PdfObject, parent: Element) => void): void {
    const home = this.ref(element.values.get('Pg'))
    if (typeof kid === 'number') {
      element.marks.push({ page: home, mark: kid })
      return
    }
    const values = this.dictionary(kid)
    const type = this.name(values.get('Type'))
    if (type === 'MCR') {
      const page = values.has('Pg') ? this.ref(values.get('Pg')) : home
      element.marks.push({ page, mark: Number(values.get('MCID')) })
    } else if (type === 'OBJR') element.annotations.push(this.ref(values.get('Obj')))
    else if (values.has('S')) {
      this.require(this.ref(values.get('P')) === element.id, 'A 6.7.3.1', `parent of ${this.ref(kid)}`)
      visit(kid, element)
    } else this.breach('A 6.7.3.1', `kid of ${element.id}`)
  }

  private tree(elements: readonly Element[]): void {
    const names = new Set<string>()
    for (const element of elements) {
      const { type, parent, children, values } = element
      this.language(this.string(values.get('Lang')), type)
      this.require(STANDARD.includes(type), '02-001', `type ${type}`)
      const above = parent?.type ?? ''
      this.require(PARENTS[type]?.includes(above) ?? true, '09-004', `${type} in ${above}`)
      for (const child of children)
        this.require(CHILDREN[type]?.includes(child.type) ?? true, '09-005', `${child.type} in ${type}`)
      const attributes = this.dictionary(values.get('A'))
      if (type === 'TH')
        this.require(attributes.has('Scope') || values.has('Headers'), '15-003', 'TH without scope')
      if (type === 'Figure')
        this.require(values.has('Alt') || values.has('ActualText'), '13-004', 'a figure without a text')
      if (type === 'L' && children.some(item => item.children.some(part => part.type === 'Lbl')))
        this.require(attributes.has('ListNumbering'), '16-003', 'a list that does not say its numbering')
      if (type !== 'Note') continue
      const name = this.string(values.get('ID'))
      this.require(name !== null, '19-003', 'a note without a name')
      this.require(!names.has(name ?? ''), '19-004', `two notes ${name}`)
      names.add(name ?? '')
    }
    for (const row of elements.filter(({ type }) => type === 'Table')) this.regular(row)
    for (const ruby of elements.filter(({ type }) => type === 'Ruby')) this.annotated(ruby)
  }

  /** One word and one reading, in this order (ISO 32000-1, table 338). */
  private annotated({ children, marks }: Element): void {
    const parts = children.map(({ type }) => type).join(' ')
    this.require(/^RB (?:RT|RP RT RP)$/.test(parts) && marks.length === 0, '09-007', `Ruby of ${parts}`)
  }

  /** Rows of a table have as many cells (Matterhorn 15, ISO 14289-1, 7.5). */
  private regular(table: Element): void {
    const counts = table.children
      .filter(({ type }) => type === 'TR')
      .map(row =>
        row.children.reduce(
          (sum, cell) => sum + Number(this.dictionary(cell.values.get('A')).get('ColSpan') ?? 1),
          0
        )
      )
    const spans = table.children.some(row =>
      row.children.some(cell => this.dictionary(cell.values.get('A')).has('RowSpan'))
    )
    this.require(spans || new Set(counts).size <= 1, '15-005', `a table with rows of ${counts.join(', ')}`)
  }

  private headings(elements: readonly Element[]): void {
    let level = 0
    for (const { type } of elements) {
      const own = /^H([1-6])$/.exec(type)?.[1]
      if (own === undefined) continue
      if (level === 0) this.require(own === '1', '14-002', `the first heading is ${type}`)
      else this.require(Number(own) <= level + 1, '14-003', `H${level} is followed by ${type}`)
      level = Number(own)
    }
  }

  // Pages --------------------------------------------------------------------------------------------------------

  private pages(catalog: Map<string, PdfObject>, elements: readonly Element[]): void {
    const parents = this.numberTree(this.dictionary(catalog.get('StructTreeRoot')).get('ParentTree'))
    const owners = new Map<string, number>()
    for (const { id, marks } of elements)
      for (const { page, mark } of marks) {
        this.require(!owners.has(`${page} ${mark}`), 'A 6.7.3.1', `mark ${mark} of ${page} belongs to two`)
        owners.set(`${page} ${mark}`, id)
      }
    const byId = new Map(elements.map(element => [element.id, element]))
    for (const kid of this.array(this.dictionary(catalog.get('Pages')).get('Kids')))
      this.page(this.ref(kid), parents, owners, byId)
  }

  private numberTree(value: PdfObject | undefined): ReadonlyMap<number, PdfObject> {
    const nums = this.array(this.dictionary(value).get('Nums'))
    const entries = new Map<number, PdfObject>()
    let last = -1
    for (let index = 0; index + 1 < nums.length; index += 2) {
      const key = Number(nums[index])
      this.require(key > last, 'A 6.7.3.1', 'keys of the parent tree')
      last = key
      entries.set(key, nums[index + 1] ?? null)
    }
    return entries
  }

  private page(
    id: number,
    parents: ReadonlyMap<number, PdfObject>,
    owners: ReadonlyMap<string, number>,
    elements: ReadonlyMap<number, Element>
  ): void {
    const page = this.dictionary({ ref: id })
    this.require(page.has('Resources'), 'A 6.2.2', `page ${id} has no resources of its own`)
    const marks = this.content(id, page)
    const list = this.array(parents.get(Number(page.get('StructParents'))))
    this.require(list.length === marks.length, 'A 6.7.3.1', `parents of page ${id}`)
    for (const mark of marks) {
      const owner = owners.get(`${id} ${mark}`)
      this.require(owner !== undefined, '01-005', `mark ${mark} of page ${id} belongs to nothing`)
      this.require(this.ref(list[mark]) === owner, 'A 6.7.3.1', `parent of mark ${mark} on page ${id}`)
    }
    const annotations = this.array(page.get('Annots'))
    if (annotations.length > 0)
      this.require(this.name(page.get('Tabs')) === 'S', '28-009', `tabs of page ${id}`)
    for (const annotation of annotations) this.annotation(this.ref(annotation), parents, elements)
  }

  private annotation(
    id: number,
    parents: ReadonlyMap<number, PdfObject>,
    elements: ReadonlyMap<number, Element>
  ): void {
    const values = this.dictionary({ ref: id })
    const flags = Number(values.get('F') ?? 0)
    this.require((flags & 4) === 4 && (flags & 35) === 0, 'A 6.3.2', `flags of annotation ${id}`)
    this.require(
      (this.string(values.get('Contents')) ?? '') !== '',
      '28-012',
      `annotation ${id} says nothing`
    )
    const owner = elements.get(this.ref(parents.get(Number(values.get('StructParent')))))
    if (owner?.type !== 'Link') {
      this.breach('28-011', `annotation ${id} is in no link`)
      return
    }
    this.require(owner.annotations.includes(id), '28-002', `link ${owner.id} does not have ${id}`)
  }

  /** The marks of a page in order. All that is painted is marked, once, as content or as an artifact (01-003 to 01-005). */
  private content(id: number, page: Map<string, PdfObject>): number[] {
    const data = this.stream(page.get('Contents'))?.data ?? new Uint8Array()
    const reader = new Reader(Buffer.from(data).toString('latin1'), data)
    const open: ('content' | 'artifact' | 'other')[] = []
    const marks: number[] = []
    const fonts = this.dictionary(this.dictionary(page.get('Resources')).get('Font'))
    let font: ShownFont | null = null
    let operands: PdfObject[] = []
    while (!reader.ended) {
      const value = reader.object()
      const word = this.name(value)
      if (!word.startsWith(' ')) {
        operands.push(value)
        continue
      }
      const operator = word.slice(1)
      if (operator === 'BDC' || operator === 'BMC') open.push(this.begin(id, operands, open, marks))
      else if (operator === 'EMC') this.require(open.pop() !== undefined, '01-005', `EMC on page ${id}`)
      if (operator === 'Tf') font = this.shownFont(fonts.get(this.name(operands[0])))
      if (TEXT.has(operator)) this.shown(id, operands, font)
      this.require(!CMYK.has(operator), 'A 6.2.4.3', `${operator}: CMYK under an RGB intent on page ${id}`)
      if (PAINTING.has(operator))
        this.require(
          open.includes('content') !== open.includes('artifact'),
          '01-005',
          `${operator} on page ${id}`
        )
      operands = []
    }
    this.require(open.length === 0, '01-005', `marked content goes on after page ${id}`)
    return marks
  }

  private shownFont(value: PdfObject | undefined): ShownFont {
    const font = this.dictionary(value)
    const map = this.stream(font.get('ToUnicode'))
    const descendant = this.dictionary(this.array(font.get('DescendantFonts'))[0])
    const program = this.stream(this.dictionary(descendant.get('FontDescriptor')).get('FontFile2'))
    return {
      mapped: mappedCodes(Buffer.from(map?.data ?? []).toString('latin1')),
      glyphs: program ? advancesOf(program.data).length : Number.POSITIVE_INFINITY
    }
  }

  /** Every shown code has a glyph of the font, which is not .notdef, and a character. */
  private shown(id: number, operands: readonly PdfObject[], font: ShownFont | null): void {
    for (const value of operands.flat())
      for (const code of codesIn(this.string(value) ?? '')) {
        this.require(code !== 0, '31-030', `.notdef on page ${id}`)
        this.require(
          code < (font?.glyphs ?? 0),
          'A 6.2.11.4',
          `glyph ${code} on page ${id} is not in its font`
        )
        this.require(font?.mapped.has(code) ?? false, '10-001', `code ${code} on page ${id} is no character`)
      }
  }

  private begin(
    id: number,
    operands: readonly PdfObject[],
    open: readonly string[],
    marks: number[]
  ): 'content' | 'artifact' | 'other' {
    if (this.name(operands[0]) === 'Artifact') {
      this.require(!open.includes('content'), '01-003', `an artifact within content on page ${id}`)
      return 'artifact'
    }
    this.language(this.string(this.dictionary(operands[1]).get('Lang')), `marks of page ${id}`)
    const mark = this.dictionary(operands[1]).get('MCID')
    if (typeof mark !== 'number') return 'other'
    this.require(!open.includes('artifact'), '01-004', `content within an artifact on page ${id}`)
    this.require(mark === marks.length, 'A 6.7.3.1', `mark ${mark} on page ${id}`)
    marks.push(mark)
    return 'content'
  }
}

/** A text string as Unicode. */
const unicode = (bytes: string | null): string => {
  if (!bytes?.startsWith('\xfe\xff')) return bytes ?? ''
  return new TextDecoder('utf-16be').decode(Buffer.from(bytes.slice(2), 'latin1'))
}

/** Advances of a TrueType font's glyphs in thousandths of an em. */
const advancesOf = (font: Uint8Array): number[] => {
  const view = new DataView(font.buffer, font.byteOffset, font.length)
  const tables = new Map<string, number>()
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = 12 + index * 16
    tables.set(Buffer.from(font.subarray(at, at + 4)).toString('latin1'), view.getUint32(at + 8))
  }
  const unitsPerEm = view.getUint16((tables.get('head') ?? 0) + 18)
  const metrics = view.getUint16((tables.get('hhea') ?? 0) + 34)
  const glyphs = view.getUint16((tables.get('maxp') ?? 0) + 4)
  const hmtx = tables.get('hmtx') ?? 0
  return Array.from(
    { length: glyphs },
    (_, glyph) => (view.getUint16(hmtx + Math.min(glyph, metrics - 1) * 4) * 1000) / unitsPerEm
  )
}
