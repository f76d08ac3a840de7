/** In: placed pages and a way to font files. Out: the bytes of a PDF. The only home of pdfkit. */
import { createHash } from 'node:crypto'
import type { FaceId, FontFile } from '../../model/host.ts'
import type { Page, Pages, PictureItem } from '../../model/pages.ts'
import { noPrint, type PrintSetting } from '../../model/print.ts'
import { ContentStream } from './content-stream.ts'
import { drawPage } from './draw-page.ts'
import { type DrawnFont, drawnFont } from './drawn-font.ts'
import { DrawnPages } from './drawn-pages.ts'
import { type EmbeddedPicture, embedPicture } from './embed-picture.ts'
import { inOrder } from './in-order.ts'
import { leadsTo, linkAnnotations } from './links.ts'
import { addOutline } from './outline.ts'
import { pageBoxes } from './page-boxes.ts'
import { addPageLabels } from './page-labels.ts'
import { openFile, type PdfFile } from './pdfkit-file.ts'
import { drawCropMarks } from './print-marks.ts'
import { StructureTree } from './structure-tree.ts'

/** The bytes of the volume, and of its sheets where a booklet is asked for. */
export interface RenderedPdf {
  readonly volume: Uint8Array
  readonly booklet: Uint8Array | null
}

/**
 * Draws what the pages say and decides nothing; a page is drawn when it comes and forgotten. Same pages, same fonts: same bytes.
 *
 * @example await renderPdf(pages, host.font)
 */
export const renderPdf = async (
  pages: Pages,
  font: (face: FaceId) => Promise<FontFile>
): Promise<Uint8Array> => (await renderPrint(pages, font, noPrint)).volume

/** The same for a print shop. @example (await renderPrint(pages, host.font, { ...noPrint, cropMarks: true })).volume */
export const renderPrint = async (
  pages: Pages,
  font: (face: FaceId) => Promise<FontFile>,
  print: PrintSetting
): Promise<RenderedPdf> => {
  const file = openFile(pages)
  const kept = print.booklet === null ? null : new DrawnPages()
  const { id, tops, labels } = await addPages(file, pages, font, { print, kept })
  addOutline(file, pages, tops)
  addPageLabels(file, labels)
  const booklet = kept === null ? null : await bookletOf(kept, pages, print)
  return { volume: await file.finish(id), booklet }
}

const bookletOf = async (
  drawn: DrawnPages,
  pages: Pages,
  print: PrintSetting
): Promise<Uint8Array | null> => {
  if (print.booklet === null) return null
  const { renderBooklet } = await import('./booklet.ts')
  const { width, height, title, author, language, epochSeconds } = pages
  const facts = { title, ...(author === undefined ? {} : { author }), language, epochSeconds }
  return renderBooklet({ drawn, width, height, facts, print: { ...print, booklet: print.booklet } })
}

/** What is known when all pages are drawn. */
interface AddedPages {
  /** The file's identity, a digest of what is said and drawn. */
  readonly id: Uint8Array
  /** From the top of the page, by anchor. */
  readonly tops: ReadonlyMap<string, number>
  /** In the order of the pages. */
  readonly labels: readonly string[]
}

const addPages = async (
  file: PdfFile,
  pages: Pages,
  font: (face: FaceId) => Promise<FontFile>,
  { print, kept }: { readonly print: PrintSetting; readonly kept: DrawnPages | null }
): Promise<AddedPages> => {
  const digest = createHash('sha256').update(JSON.stringify([pages.title, pages.author, pages.epochSeconds]))
  const structure = new StructureTree(file)
  const stream = new ContentStream()
  const { width, height } = pages
  const boxes = pageBoxes(width, height, print)
  const fonts = new Map<FaceId, DrawnFont>()
  const leads = (link: string): boolean => leadsTo(link, pages.anchors)
  const pictures = new Map<string, EmbeddedPicture>()
  const pictureOf = ({ picture }: PictureItem): EmbeddedPicture => {
    const known = pictures.get(picture.id)
    if (known) return known
    const embedded = embedPicture(file, picture)
    pictures.set(picture.id, embedded)
    kept?.pictures.set(embedded.id, picture)
    digest.update(picture.bytes)
    return embedded
  }
  const drawing = { stream, height, fonts, structure, leads, pictureOf }
  const tops = new Map<string, number>()
  const labels = new Map<number, string>()
  for (const page of pages.pages) {
    for (const face of facesOf(page)) {
      if (fonts.has(face)) continue
      const source = await font(face)
      openFace(face, source, file, fonts)
      kept?.keepFont(drawnIn(fonts, face).embedded, source)
    }
    stream.clear()
    const drawn = drawPage(page, drawing)
    const { index } = page
    kept?.keepPage(index, stream.take(), { width, height, fonts: drawn.fonts, pictures: drawn.pictures })
    if (print.cropMarks) drawCropMarks(stream, width, height, print.bleed)
    const content = stream.take()
    const annotations = linkAnnotations(file, drawn.links, height, structure)
    const { fonts: used, structParents, pictures: shown } = drawn
    const size = { width, height, ...(boxes === null ? {} : { boxes }) }
    file.addPage({ index, ...size, content, fonts: used, pictures: shown, annotations, structParents })
    for (const anchor of page.anchors) {
      file.addDestination(anchor.id, index, height - anchor.y)
      tops.set(anchor.id, anchor.y)
    }
    labels.set(index, page.label)
    digest.update(content)
    if (labels.size % LONG_WORK === 0) await others()
  }
  file.startFonts()
  structure.finish(pages.structure())
  return { id: digest.digest().subarray(0, 16), tops, labels: inOrder(labels) }
}

/** Pages after which others of this thread have their turn: what a second one has found out can be told, and let go. */
const LONG_WORK = 256

const others = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

/** Two faces may be served by one font: 楷 stands in for 仿宋. */
const openFace = (face: FaceId, source: FontFile, file: PdfFile, fonts: Map<FaceId, DrawnFont>): void => {
  const embedded = file.font(source)
  const known = [...fonts.values()].find(drawn => drawn.embedded === embedded)
  fonts.set(face, known ?? drawnFont(embedded, source))
}

const drawnIn = (fonts: ReadonlyMap<FaceId, DrawnFont>, face: FaceId): DrawnFont =>
  fonts.get(face) as DrawnFont

const facesOf = (page: Page): ReadonlySet<FaceId> => {
  const faces = new Set<FaceId>()
  for (const block of page.blocks)
    for (const item of block.items) if (item.kind === 'glyphs') faces.add(item.face)
  return faces
}
