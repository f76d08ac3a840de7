/** In: placed pages and a way to font files. Out: the bytes of a PDF. The only home of pdfkit. */
import { createHash } from 'node:crypto'
import type { FaceId, FontFile } from '../../model/host.ts'
import type { Pages } from '../../model/pages.ts'
import { ContentStream } from './content-stream.ts'
import { drawPage } from './draw-page.ts'
import { type DrawnFont, drawnFont } from './drawn-font.ts'
import { leadsTo, linkAnnotations } from './links.ts'
import { addOutline } from './outline.ts'
import { addPageLabels } from './page-labels.ts'
import { type EmbeddedFont, openFile, type PdfFile } from './pdfkit-file.ts'
import { StructureTree } from './structure-tree.ts'

/**
 * Draws what the pages say and decides nothing. Same pages, same fonts: same bytes.
 *
 * @example await renderPdf(pages, host.font)
 */
export const renderPdf = async (
  pages: Pages,
  font: (face: FaceId) => Promise<FontFile>
): Promise<Uint8Array> => {
  const file = openFile(pages)
  const fonts = await openFonts(file, pages, font)
  const id = addPages(file, pages, fonts)
  addOutline(file, pages)
  addPageLabels(
    file,
    pages.pages.map(page => page.label)
  )
  return file.finish(id)
}

/** Faces in the order in which they are first used, so that the file does not depend on who loads faster. */
const openFonts = async (
  file: PdfFile,
  pages: Pages,
  font: (face: FaceId) => Promise<FontFile>
): Promise<ReadonlyMap<FaceId, DrawnFont>> => {
  const drawn = new Map<EmbeddedFont, DrawnFont>()
  const byFace = new Map<FaceId, DrawnFont>()
  for (const source of await Promise.all(
    [...facesOf(pages)].map(async face => ({ face, file: await font(face) }))
  )) {
    // Two faces may be served by one font: 楷 stands in for 仿宋.
    const embedded = file.font(source.file)
    const known = drawn.get(embedded) ?? drawnFont(embedded, source.file)
    drawn.set(embedded, known)
    byFace.set(source.face, known)
  }
  return byFace
}

const facesOf = (pages: Pages): ReadonlySet<FaceId> => {
  const faces = new Set<FaceId>()
  for (const page of pages.pages)
    for (const block of page.blocks)
      for (const item of block.items) if (item.kind === 'glyphs') faces.add(item.face)
  return faces
}

/** Writes all pages; returns the file's identity, a digest of what is said and drawn. */
const addPages = (file: PdfFile, pages: Pages, faces: ReadonlyMap<FaceId, DrawnFont>): Uint8Array => {
  const digest = createHash('sha256').update(JSON.stringify([pages.title, pages.author, pages.epochSeconds]))
  const anchors = new Set(pages.pages.flatMap(page => page.anchors.map(anchor => anchor.id)))
  const structure = new StructureTree(file, pages.structure, pages.pages.length)
  const stream = new ContentStream()
  const { width, height } = pages
  const drawing = { stream, height, fonts: faces, structure, leads: (link: string) => leadsTo(link, anchors) }
  for (const page of pages.pages) {
    stream.clear()
    const { fonts, links } = drawPage(page, drawing)
    const content = stream.take()
    const annotations = linkAnnotations(file, links, height, structure)
    file.addPage({ width, height, content, fonts, annotations, structParents: page.index })
    for (const anchor of page.anchors) file.addDestination(anchor.id, height - anchor.y)
    digest.update(content)
  }
  structure.finish()
  return digest.digest().subarray(0, 16)
}
