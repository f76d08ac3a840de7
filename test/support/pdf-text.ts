/** In: the bytes of a PDF. Out: what pdf.js, a reader that is none of ours, makes of it. */
import './transfer-array-buffer.ts'
import { getDocumentProxy } from 'unpdf'
import { type PdfPage, type ReadGlyph, readGlyphs } from './pdf-glyphs.ts'

export type { ReadGlyph } from './pdf-glyphs.ts'

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>

/** Glyphs on one baseline, in the order of the file. */
export interface ReadLine {
  readonly text: string
  readonly baseline: number
  readonly left: number
  readonly right: number
  readonly glyphs: readonly ReadGlyph[]
}

/** A place in the file. `pageIndex` from 0, `y` from the top of the page. */
export interface ReadPlace {
  readonly pageIndex: number
  readonly y: number | null
}

export interface ReadOutlineEntry extends ReadPlace {
  readonly text: string
  /** From 1. */
  readonly depth: number
}

export interface ReadLink {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** An address, or `#name`; `#` alone where the file names no destination but a place. */
  readonly target: string
  /** Where it leads inside the file. */
  readonly place: ReadPlace | null
}

export interface ReadPdf {
  readonly pageCount: number
  readonly size: { readonly width: number; readonly height: number }
  readonly labels: readonly string[] | null
  readonly language: string | null
  /** Title, Author, CreationDate, … */
  readonly info: Readonly<Record<string, unknown>>
  /** Flat, in reading order. */
  readonly outline: readonly ReadOutlineEntry[]
  readonly destinations: ReadonlyMap<string, ReadPlace>
  glyphs(pageIndex: number): Promise<readonly ReadGlyph[]>
  lines(pageIndex: number): Promise<readonly ReadLine[]>
  links(pageIndex: number): Promise<readonly ReadLink[]>
}

/** @example (await readPdf(bytes)).lines(0) */
export const readPdf = async (bytes: Uint8Array): Promise<ReadPdf> => {
  // pdf.js takes the buffer away from its caller.
  const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 })
  const first = await document.getPage(1)
  const { width, height } = first.getViewport({ scale: 1 })
  const metadata = await document.getMetadata()
  const info = metadata.info as Record<string, unknown>
  const pageAt = (pageIndex: number): Promise<PdfPage> => document.getPage(pageIndex + 1)
  const glyphs = async (pageIndex: number): Promise<ReadGlyph[]> =>
    readGlyphs(await pageAt(pageIndex), height)
  return {
    pageCount: document.numPages,
    size: { width, height },
    labels: (await document.getPageLabels()) ?? null,
    language: (info.Language as string | null | undefined) ?? null,
    info,
    outline: await readOutline(document, height),
    destinations: await readDestinations(document, height),
    glyphs,
    lines: async pageIndex => linesOf(await glyphs(pageIndex)),
    links: async pageIndex => readLinks(document, await pageAt(pageIndex), height)
  }
}

const placeOf = async (document: PdfDocument, destination: unknown, height: number): Promise<ReadPlace> => {
  const explicit = typeof destination === 'string' ? await document.getDestination(destination) : destination
  if (!Array.isArray(explicit)) throw new Error(`No destination: ${JSON.stringify(destination)}`)
  const [page, , , top] = explicit as [{ num: number; gen: number }, unknown, unknown, number | null]
  return { pageIndex: await document.getPageIndex(page), y: typeof top === 'number' ? height - top : null }
}

interface OutlineNode {
  readonly title: string
  readonly dest: unknown
  readonly items: readonly OutlineNode[]
}

const readOutline = async (document: PdfDocument, height: number): Promise<ReadOutlineEntry[]> => {
  const flat: ReadOutlineEntry[] = []
  const walk = async (nodes: readonly OutlineNode[], depth: number): Promise<void> => {
    for (const node of nodes) {
      flat.push({ text: node.title, depth, ...(await placeOf(document, node.dest, height)) })
      await walk(node.items, depth + 1)
    }
  }
  await walk(((await document.getOutline()) ?? []) as readonly OutlineNode[], 1)
  return flat
}

const readDestinations = async (
  document: PdfDocument,
  height: number
): Promise<ReadonlyMap<string, ReadPlace>> => {
  const places = new Map<string, ReadPlace>()
  const named = (await document.getDestinations()) as unknown
  const entries: Iterable<[string, unknown]> =
    named instanceof Map ? named : Object.entries(named as Record<string, unknown>)
  for (const [name, destination] of entries) places.set(name, await placeOf(document, destination, height))
  return places
}

interface LinkAnnotation {
  readonly subtype: string
  readonly rect: readonly [number, number, number, number]
  readonly url?: string
  readonly unsafeUrl?: string
  readonly dest?: string | readonly unknown[] | null
}

const readLinks = async (document: PdfDocument, page: PdfPage, height: number): Promise<ReadLink[]> => {
  const annotations = (await page.getAnnotations()) as readonly LinkAnnotation[]
  return Promise.all(
    annotations
      .filter(annotation => annotation.subtype === 'Link')
      .map(async ({ rect: [left, bottom, right, top], ...link }) => ({
        left,
        right,
        top: height - top,
        bottom: height - bottom,
        target: link.url ?? link.unsafeUrl ?? `#${typeof link.dest === 'string' ? link.dest : ''}`,
        place: link.dest ? await placeOf(document, link.dest, height) : null
      }))
  )
}

const linesOf = (glyphs: readonly ReadGlyph[]): ReadLine[] => {
  const lines: ReadGlyph[][] = []
  for (const glyph of glyphs) {
    const line = lines.at(-1)
    const same = line?.[0] !== undefined && Math.abs(line[0].baseline - glyph.baseline) < 0.01
    if (line && same) line.push(glyph)
    else lines.push([glyph])
  }
  return lines.map(line => ({
    text: line.map(glyph => glyph.text).join(''),
    baseline: line[0]?.baseline ?? 0,
    left: Math.min(...line.map(glyph => glyph.x)),
    right: Math.max(...line.map(glyph => glyph.right)),
    glyphs: line
  }))
}
