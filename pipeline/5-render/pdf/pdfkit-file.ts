/**
 * The one file that touches pdfkit, and those of its insides that the public interface hides. In: pages of
 * operators and PDF objects. Out: the bytes of the file. `test/5-render/pdf/pdfkit-file.test.ts` holds pdfkit
 * to everything that is presumed here.
 */
import { promisify } from 'node:util'
import { deflate, deflateSync } from 'node:zlib'
import PDFDocument from 'pdfkit'
import { checkSfnt } from '../../model/check-sfnt.ts'
import type { FontFile } from '../../model/host.ts'
import { sparseOf } from '../../model/truetype.ts'
import { ByteSink } from './byte-sink.ts'
import { inOrder } from './in-order.ts'
import type { PageBoxes } from './page-boxes.ts'
import { pageObject } from './page-object.ts'
import { srgbProfile } from './srgb-profile.ts'
import { hasTrueTypeOutlines, subsetTrueType, withoutOutlines } from './truetype-subset.ts'
import { xmpOf } from './xmp.ts'

/** What stands in a PDF dictionary: a plain string is a name, `pdfText` a text. */
export type PdfValue =
  | null
  | boolean
  | number
  | string
  | PdfText
  | Date
  | Ref
  | { toString(): string }
  | readonly PdfValue[]
  | { readonly [key: string]: PdfValue }

/** A text string as pdfkit wants it: a String object. */
export type PdfText = ReturnType<typeof Object> & { readonly length: number }

/** An indirect object; its data are written by `end`. */
export interface Ref {
  /** Number of the object. */
  readonly id: number
  data: Record<string, PdfValue>
  end(stream?: Uint8Array): void
}

/** A page that has been written; it reads as a reference to it. */
export interface PageRef {
  /** Number of the object. */
  readonly id: number
  toString(): string
}

/** A font that becomes a subset in the file. Tables are indexed by CID. */
export interface EmbeddedFont {
  readonly font: {
    readonly unitsPerEm: number
    hasGlyphForCodePoint(codePoint: number): boolean
    glyphForCodePoint(codePoint: number): { readonly id: number }
    /** Glyphs past the last entry have its advance. */
    readonly hmtx: {
      readonly metrics: { readonly length: number; get(index: number): { readonly advance: number } }
    }
  }
  readonly subset: {
    readonly glyphs: number[]
    includeGlyph(glyph: number): number
    /** The font program that is embedded. */
    encode: () => Uint8Array
  }
  /** In thousandths of an em. */
  readonly widths: number[]
  /** Code points that a CID copies out as. */
  readonly unicode: (readonly number[])[]
  /** Resource name: F1, F2, … */
  readonly id: string
  ref(): Ref
}

/** What is said about the file as a whole. */
export interface FileFacts {
  readonly title: string
  readonly author?: string
  readonly language: string
  readonly epochSeconds: number
  /** True for a file without structure, for paper only: it claims PDF/A-2u and not PDF/UA. */
  readonly untagged?: boolean
}

/** A page, drawn. */
export interface FilePage {
  /** Its place in the file: pages stand in the order of these. */
  readonly index: number
  readonly width: number
  readonly height: number
  /** Where the paper is larger than the page trimmed to `width` and `height`. */
  readonly boxes?: PageBoxes
  /** Operators, the origin at the lower left corner. */
  readonly content: Uint8Array
  /** Those that the operators name. */
  readonly fonts: Iterable<EmbeddedFont>
  /** Those that the operators name, by their resource names. */
  readonly pictures?: Iterable<{ readonly id: string; readonly object: Ref }>
  readonly annotations: readonly Ref[]
  /** Key of the page's marked content in the parent tree; absent where the file has no structure. */
  readonly structParents?: number
}

/** A drawn page to be shown on others. */
export interface FileForm {
  readonly width: number
  readonly height: number
  /** Operators, compressed. */
  readonly content: Uint8Array
  /** Those that the operators name, by their resource names. */
  readonly fonts: Iterable<readonly [id: string, font: EmbeddedFont]>
  readonly pictures: Iterable<{ readonly id: string; readonly object: Ref }>
}

/** A PDF being written. */
export interface PdfFile {
  readonly catalog: Record<string, PdfValue>
  /** The page at a place, where one has been added there. */
  pageAt(index: number): PageRef | undefined
  font(file: FontFile): EmbeddedFont
  ref(data: Record<string, PdfValue>): Ref
  /** The number of an object that `write` will fill: where thousands are made, cheaper than `ref`. */
  reserve(): number
  /** An object as text, at once. */
  write(id: number, body: string): void
  /** Stands for a reserved object in a dictionary. */
  refTo(id: number): PdfValue
  /** In any order. */
  addPage(page: FilePage): void
  /** A form XObject (ISO 32000-1, 8.10); pages show it as they show pictures. */
  form(form: FileForm): Ref
  /** Where `#name` leads: a page that has been added, `top` from its foot. */
  addDestination(name: string, page: number, top: number): void
  /** Every glyph has been drawn: fonts are cut, and compressed by other threads while this one goes on. */
  startFonts(): void
  /** Sixteen bytes that tell this file from others. */
  finish(id: Uint8Array): Promise<Uint8Array>
}

interface Insides {
  readonly _root: Ref & {
    readonly data: Record<string, PdfValue> & {
      readonly Pages: Ref & { readonly data: { readonly Kids: PageRef[]; Count: number } }
      readonly Names: Ref & { readonly data: { readonly Dests: NameTree } }
    }
  }
  readonly _font: EmbeddedFont
  _id: Uint8Array
  /** Where each object begins; null until it is written. */
  readonly _offsets: (number | null)[]
  /** Bytes written so far. */
  _offset: number
  /** A string is a line: one byte for each unit, and a line feed. */
  _write(data: string | Uint8Array): void
  endMetadata(): void
  endMarkings(): void
  ref(data: Record<string, PdfValue>): Ref
}

interface NameTree {
  add(name: string, value: PdfValue): void
  _compareKeys(a: string, b: string): number
}

/** Of zlib's levels for pages: 6 takes half as long again and saves one part in a hundred and fifty. */
const compression = 4

/** @example pdfText('目录') */
export const pdfText = (value: string): PdfText => Object(value)

/**
 * Starts a PDF 1.7 file.
 *
 * @example openFile({ title: '集', language: 'zh-CN', epochSeconds: 315532800 })
 */
export const openFile = (facts: FileFacts): PdfFile => {
  const document = new PDFDocument(optionsFor(facts))
  const insides = document as unknown as Insides
  const sink = divert(document, insides)
  const newest = watchRefs(insides)
  const fonts = new Set<EmbeddedFont>()
  // pdfkit's XMP puts the title in without escaping it, and takes one of PDF/A and PDF/UA: ours says both.
  insides.endMetadata = () => addMetadata(insides, facts)
  // The structure tree is written here, as text.
  insides.endMarkings = () => undefined
  addOutputIntent(insides)
  // pdfkit sorts names as the locale does; readers search them by code unit.
  const { Pages, Names } = insides._root.data
  const pages = new Map<number, PageRef>()
  let programs: readonly Promise<void>[] = []
  const startFonts = (): void => {
    if (programs.length === 0) programs = [...fonts].map(font => compressProgram(font, newest))
  }
  Names.data.Dests._compareKeys = byEncodedName
  return {
    catalog: insides._root.data,
    pageAt: index => pages.get(index),
    font: file => {
      checkSfnt(file)
      openFont(document, file)
      // Code 0 is drawn nowhere, but must not copy out as U+0000 (ISO 14289-1, 7.21.7).
      insides._font.unicode[0] = [0xfffd]
      fonts.add(insides._font)
      return insides._font
    },
    ref: data => insides.ref(data),
    reserve: () => insides._offsets.push(null),
    write: (id, body) => {
      insides._offsets[id - 1] = insides._offset
      insides._write(`${id} 0 obj\n${body}\nendobj`)
    },
    refTo: id => new RawReference(id),
    addPage: page => {
      pages.set(page.index, beginPage(insides, page))
    },
    form: form => addForm(insides, form),
    addDestination: (name, page, top) =>
      Names.data.Dests.add(name, [pages.get(page) ?? null, 'XYZ', null, top, null]),
    startFonts,
    finish: async id => {
      startFonts()
      for (const ready of programs) await ready
      insides._id = id
      Pages.data.Kids.push(...inOrder(pages))
      Pages.data.Count = pages.size
      document.end()
      return sink.joined()
    }
  }
}

/** Written as it reads: pdfkit spells out what is neither a plain object nor anything else that it knows. */
class RawReference {
  readonly [Symbol.toStringTag] = 'RawReference'
  readonly id: number

  constructor(id: number) {
    this.id = id
  }

  toString(): string {
    return `${this.id} 0 R`
  }
}

/** Not compressed: whoever looks for the title must not have to unpack anything (ISO 19005-2, 6.6.2.1). */
const addMetadata = (insides: Insides, facts: FileFacts): void => {
  const metadata = insides.ref({ Type: 'Metadata', Subtype: 'XML' })
  Object.assign(metadata, { compress: false })
  metadata.end(new TextEncoder().encode(xmpOf(facts)))
  insides._root.data.Metadata = metadata
}

/** What the colours of the file mean wherever it is printed (ISO 19005-2, 6.2.3). */
const addOutputIntent = (insides: Insides): void => {
  const profile = insides.ref({ N: 3 })
  profile.end(srgbProfile())
  const intent = insides.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    Info: pdfText('sRGB IEC61966-2.1'),
    OutputConditionIdentifier: pdfText('sRGB IEC61966-2.1'),
    DestOutputProfile: profile
  })
  intent.end()
  insides._root.data.OutputIntents = [intent]
}

/** Collections and CFF outlines are left to fontkit. */
const openFont = (document: PDFKit.PDFDocument, file: FontFile): void => {
  const { bytes, outlines } = sparseOf(file)
  if (file.postscriptName !== undefined) document.font(plain(file.bytes), file.postscriptName)
  else if (!hasTrueTypeOutlines(bytes)) document.font(plain(file.bytes))
  else {
    document.font(plain(withoutOutlines(bytes, outlines)))
    const { subset } = (document as unknown as Insides)._font
    subset.encode = () => subsetTrueType(bytes, subset.glyphs, outlines)
  }
}

const plain = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => bytes as Uint8Array<ArrayBuffer>

/** The newest object of the file, whenever it is asked for. */
const watchRefs = (insides: Insides): (() => Ref) => {
  const make = insides.ref.bind(insides)
  let newest: Ref = insides._root
  insides.ref = data => {
    newest = make(data)
    return newest
  }
  return () => newest
}

const compress = promisify(deflate) as (bytes: Uint8Array) => Promise<Uint8Array>

/** Compressed by other threads while pages are written; pdfkit makes the object and then asks what stands in it. */
const compressProgram = async (font: EmbeddedFont, newest: () => Ref): Promise<void> => {
  const program = await compress(font.subset.encode())
  font.subset.encode = () => {
    Object.assign(newest().data, { Length: 0, Filter: 'FlateDecode' })
    Object.assign(newest(), { compress: false })
    return program
  }
}

/**
 * Made here, for pdfkit's own pages come with margins, a turned y axis and slow compression. What is on it is compressed
 * and written at once, and so is its object, as text, of which its number is left: to hand some kilobytes to another thread
 * and take them back costs more than compressing them, and to keep those of a hundred thousand pages costs memory.
 */
const beginPage = (insides: Insides, page: FilePage): PageRef => {
  const content = deflateSync(page.content, { level: compression })
  const contents = beginObject(insides, insides._offsets.push(null))
  insides._write(`<<\n/Length ${content.length}\n/Filter /FlateDecode\n>>\nstream`)
  insides._write(content)
  insides._write('\nendstream\nendobj')
  const object = beginObject(insides, insides._offsets.push(null))
  insides._write(`${pageObject(page, String(insides._root.data.Pages), String(contents))}\nendobj`)
  return object
}

const beginObject = (insides: Insides, id: number): RawReference => {
  insides._offsets[id - 1] = insides._offset
  insides._write(`${id} 0 obj`)
  return new RawReference(id)
}

const addForm = (insides: Insides, { width, height, content, fonts, pictures }: FileForm): Ref => {
  const named = Array.from(pictures, ({ id, object }): [string, Ref] => [id, object])
  const object = insides.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, width, height],
    Resources: {
      Font: Object.fromEntries(Array.from(fonts, ([id, font]) => [id, font.ref()])),
      ...(named.length > 0 ? { XObject: Object.fromEntries(named) } : {})
    },
    Filter: 'FlateDecode'
  })
  object.end(content)
  return object
}

const optionsFor = (facts: FileFacts): PDFKit.PDFDocumentOptions => {
  const date = new Date(facts.epochSeconds * 1000)
  return {
    pdfVersion: '1.7',
    autoFirstPage: false,
    // Empty: no standard font is loaded that nobody uses.
    font: '',
    lang: facts.language,
    displayTitle: true,
    info: {
      Title: facts.title,
      ...(facts.author === undefined ? {} : { Author: facts.author }),
      Creator: 'chengce',
      Producer: 'PDFKit',
      CreationDate: date,
      ModDate: date
    }
  }
}

/** Names with anything but ASCII are written in UTF-16 after a byte-order mark, so they come last. */
const byEncodedName = (a: string, b: string): number => {
  const [left, right] = [encodedOrder(a), encodedOrder(b)]
  return left < right ? -1 : left > right ? 1 : 0
}

const encodedOrder = (name: string): string => (/^[\0-\x7f]*$/.test(name) ? name : `\ufeff${name}`)

/** Takes what pdfkit writes, from the first byte on, instead of its stream. */
const divert = (document: PDFKit.PDFDocument, insides: Insides): ByteSink => {
  const sink = new ByteSink()
  sink.append(document.read() as Buffer)
  insides._write = data => {
    const before = insides._offset
    if (typeof data === 'string') {
      sink.appendLatin1(`${data}\n`)
      insides._offset = before + data.length + 1
    } else {
      sink.append(data)
      insides._offset = before + data.length
    }
  }
  return sink
}
