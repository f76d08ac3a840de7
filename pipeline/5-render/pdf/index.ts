/** In: placed pages and a way to font files. Out: the bytes of a PDF. The only home of pdfkit. */
import { createHash } from 'node:crypto'
import type { FaceId, FontFile } from '../../model/host.ts'
import type { Page, Pages, PictureItem } from '../../model/pages.ts'
import { ContentStream } from './content-stream.ts'
import { drawPage } from './draw-page.ts'
import { type DrawnFont, drawnFont } from './drawn-font.ts'
import { type EmbeddedPicture, embedPicture } from './embed-picture.ts'
import { leadsTo, linkAnnotations } from './links.ts'
import { addOutline } from './outline.ts'
import { addPageLabels } from './page-labels.ts'
import { openFile, type PdfFile } from './pdfkit-file.ts'
import { StructureTree } from './structure-tree.ts'

/**
 * Draws what the pages say and decides nothing; a page is drawn when it comes and forgotten. Same pages, same fonts: same bytes.
 *
 * @example await renderPdf(pages, host.font)
 */
export const renderPdf = async (
  pages: Pages,
  font: (face: FaceId) => Promise<FontFile>
): Promise<Uint8Array> => {
  const file = openFile(pages)
  const { id, tops, labels } = await addPages(file, pages, font)
  addOutline(file, pages, tops)
  addPageLabels(file, labels)
  return file.finish(id)
}

/** What is known when all pages are drawn. */
interface AddedPages {
  /** The file's identity, a digest of what is said and drawn. */
  readonly id: Uint8Array
  /** From the top of the page, by anchor. */
  readonly tops: ReadonlyMap<string, number>
  /** By page. */
  readonly labels: readonly string[]
}

const addPages = async (
  file: PdfFile,
  pages: Pages,
  font: (face: FaceId) => Promise<FontFile>
): Promise<AddedPages> => {
  const digest = createHash('sha256').update(JSON.stringify([pages.title, pages.author, pages.epochSeconds]))
  const structure = new StructureTree(file, pages.structure)
  const stream = new ContentStream()
  const { width, height } = pages
  const fonts = new Map<FaceId, DrawnFont>()
  const leads = (link: string): boolean => leadsTo(link, pages.anchors)
  const pictures = new Map<string, EmbeddedPicture>()
  const pictureOf = ({ picture }: PictureItem): EmbeddedPicture => {
    const known = pictures.get(picture.id)
    if (known) return known
    const embedded = embedPicture(file, picture)
    pictures.set(picture.id, embedded)
    digest.update(picture.bytes)
    return embedded
  }
  const drawing = { stream, height, fonts, structure, leads, pictureOf }
  const tops = new Map<string, number>()
  const labels: string[] = []
  for (const page of pages.pages) {
    for (const face of facesOf(page)) if (!fonts.has(face)) openFace(face, await font(face), file, fonts)
    stream.clear()
    const drawn = drawPage(page, drawing)
    const content = stream.take()
    const annotations = linkAnnotations(file, drawn.links, height, structure)
    const { index } = page
    const { fonts: used, structParents, pictures: shown } = drawn
    file.addPage({ index, width, height, content, fonts: used, pictures: shown, annotations, structParents })
    for (const anchor of page.anchors) {
      file.addDestination(anchor.id, index, height - anchor.y)
      tops.set(anchor.id, anchor.y)
    }
    labels[index] = page.label
    digest.update(content)
  }
  structure.finish()
  return { id: digest.digest().subarray(0, 16), tops, labels }
}

/** Two faces may be served by one font: 楷 stands in for 仿宋. */
const openFace = (face: FaceId, source: FontFile, file: PdfFile, fonts: Map<FaceId, DrawnFont>): void => {
  const embedded = file.font(source)
  const known = [...fonts.values()].find(drawn => drawn.embedded === embedded)
  fonts.set(face, known ?? drawnFont(embedded, source))
}

const facesOf = (page: Page): ReadonlySet<FaceId> => {
  const faces = new Set<FaceId>()
  for (const block of page.blocks)
    for (const item of block.items) if (item.kind === 'glyphs') faces.add(item.face)
  return faces
}
