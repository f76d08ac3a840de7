/** In: the bytes of a PDF. Out: what pdf.js, a reader that is none of ours, makes of it. */
import './transfer-array-buffer.ts'
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>

/** One glyph where it is drawn. Lengths in points from the top left corner of the page. */
export interface ReadGlyph {
  readonly text: string
  readonly x: number
  readonly baseline: number
  readonly size: number
  /** PostScript name without the subset's tag: NotoSerifSC-Regular. */
  readonly font: string
  /** Right edge by the file's own widths. */
  readonly right: number
  readonly invisible: boolean
}

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
  /** An address, or `#name`. */
  readonly target: string
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
    labels: await document.getPageLabels(),
    language: (info.Language as string | null | undefined) ?? null,
    info,
    outline: await readOutline(document, height),
    destinations: await readDestinations(document, height),
    glyphs,
    lines: async pageIndex => linesOf(await glyphs(pageIndex)),
    links: async pageIndex => readLinks(await pageAt(pageIndex), height)
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
  readonly dest?: string
}

const readLinks = async (page: PdfPage, height: number): Promise<ReadLink[]> => {
  const annotations = (await page.getAnnotations()) as readonly LinkAnnotation[]
  return annotations
    .filter(annotation => annotation.subtype === 'Link')
    .map(({ rect: [left, bottom, right, top], ...link }) => ({
      left,
      right,
      top: height - top,
      bottom: height - bottom,
      target: link.url ?? link.unsafeUrl ?? `#${link.dest ?? ''}`
    }))
}

type Matrix = readonly [number, number, number, number, number, number]
const identity: Matrix = [1, 0, 0, 1, 0, 0]

const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5]
]

type Shown = number | { readonly unicode: string; readonly width: number }

/** Follows the text operators as a reader does (ISO 32000-1, 9.4.4). */
const readGlyphs = async (page: PdfPage, height: number): Promise<ReadGlyph[]> => {
  const { OPS } = await getResolvedPDFJS()
  const { fnArray, argsArray } = await page.getOperatorList()
  const glyphs: ReadGlyph[] = []
  let [matrix, text, font, size, spacing, mode]: [Matrix, Matrix, string, number, number, number] = [
    identity,
    identity,
    '',
    0,
    0,
    0
  ]
  const show = (shown: readonly Shown[]): void => {
    for (const item of shown) {
      const origin = times(text, matrix)
      if (typeof item === 'number') text = times([1, 0, 0, 1, (-item / 1000) * size, 0], text)
      else {
        const advance = (item.width / 1000) * size
        glyphs.push({
          text: item.unicode,
          x: origin[4],
          baseline: height - origin[5],
          size,
          font,
          right: origin[4] + advance,
          invisible: mode === 3
        })
        text = times([1, 0, 0, 1, advance + spacing, 0], text)
      }
    }
  }
  const fontName = (id: string): string => {
    const { name } = page.commonObjs.get(id) as { readonly name: string }
    return name.replace(/^[A-Z]{6}\+/, '')
  }
  const read: Partial<Record<number, (args: readonly unknown[]) => void>> = {
    [OPS.transform]: args => {
      matrix = times(args as unknown as Matrix, matrix)
    },
    [OPS.beginText]: () => {
      text = identity
    },
    [OPS.setTextMatrix]: args => {
      // Six numbers, or one array of them, as the version has it.
      text = Array.from((args.length === 1 ? args[0] : args) as ArrayLike<number>) as unknown as Matrix
    },
    [OPS.setFont]: args => {
      font = fontName(args[0] as string)
      size = args[1] as number
    },
    [OPS.setCharSpacing]: args => {
      spacing = args[0] as number
    },
    [OPS.setTextRenderingMode]: args => {
      mode = args[0] as number
    },
    [OPS.showText]: args => show(args[0] as readonly Shown[])
  }
  fnArray.forEach((operator, i) => {
    read[operator]?.((argsArray[i] ?? []) as readonly unknown[])
  })
  return glyphs
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
