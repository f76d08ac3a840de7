/** In: pages as they were drawn, and how they are folded. Out: the bytes of a PDF of sheets, two pages a side; nothing is set or drawn anew. */
import { createHash } from 'node:crypto'
import type { Booklet, PrintSetting } from '../../model/print.ts'
import { ContentStream } from './content-stream.ts'
import { copySubset, type DrawnPages, type KeptPage } from './drawn-pages.ts'
import { type EmbeddedPicture, embedPicture } from './embed-picture.ts'
import { imposition, type SheetSide } from './imposition.ts'
import { pageBoxes } from './page-boxes.ts'
import { type EmbeddedFont, type FileFacts, openFile, type PdfFile, type Ref } from './pdfkit-file.ts'
import { drawCropMarks, drawFoldMarks } from './print-marks.ts'

/** What is imposed: the pages, and the size they are trimmed to. */
export interface Imposing {
  readonly drawn: DrawnPages
  readonly width: number
  readonly height: number
  readonly facts: FileFacts
  readonly print: PrintSetting & { readonly booklet: Booklet }
}

/**
 * Sheets for a printer that prints on both sides and turns over the short edge: A5 pages on A4, A4 pages on A3. Each page is
 * a form of the very operators of the volume's PDF. The sheets are for paper: the file is PDF/A-2u, and has no structure.
 */
export const renderBooklet = async ({
  drawn,
  width,
  height,
  facts,
  print
}: Imposing): Promise<Uint8Array> => {
  const file = openFile({ ...facts, untagged: true })
  askForDuplex(file)
  const { pages } = drawn
  const forms = formsOf(file, drawn, pages)
  const stream = new ContentStream()
  const digest = createHash('sha256').update(JSON.stringify(['booklet', facts]))
  const boxes = pageBoxes(2 * width, height, print)
  imposition(pages.length, print.booklet.sheets).forEach((side, index) => {
    stream.clear()
    const shown = drawSide(side, { stream, width, height, print, pages })
    const content = stream.take()
    digest.update(content)
    const objects = shown.map(page => ({ id: `P${page + 1}`, object: forms[page] as Ref }))
    const size = { width: 2 * width, height, ...(boxes === null ? {} : { boxes }) }
    file.addPage({ index, ...size, content, fonts: [], pictures: objects, annotations: [] })
  })
  for (const page of pages) digest.update(page.content)
  return file.finish(digest.digest().subarray(0, 16))
}

/** What a print dialogue proposes: both sides, turned over the short edge, not made smaller (12.2). */
const askForDuplex = (file: PdfFile): void => {
  const { ViewerPreferences: preferences } = file.catalog
  if (preferences !== null && typeof preferences === 'object' && 'data' in preferences)
    Object.assign((preferences as Ref).data, { Duplex: 'DuplexFlipShortEdge', PrintScaling: 'None' })
}

/** One a page of the volume, in their order. */
const formsOf = (file: PdfFile, { fonts, pictures }: DrawnPages, pages: readonly KeptPage[]): Ref[] => {
  const fontOf = new Map<string, EmbeddedFont>()
  for (const [id, { source, embedded }] of fonts) {
    const font = file.font(source)
    copySubset(embedded, font)
    fontOf.set(id, font)
  }
  const embedded = [...pictures].map(([id, picture]): [string, EmbeddedPicture] => [
    id,
    embedPicture(file, picture)
  ])
  const pictureOf = new Map(embedded)
  return pages.map(page =>
    file.form({
      ...page,
      fonts: page.fonts.map(id => [id, fontOf.get(id) as EmbeddedFont]),
      pictures: page.pictures.map(id => pictureOf.get(id) as EmbeddedPicture)
    })
  )
}

interface Drawing {
  readonly stream: ContentStream
  readonly width: number
  readonly height: number
  readonly print: PrintSetting & { readonly booklet: Booklet }
  readonly pages: readonly KeptPage[]
}

/** @returns the pages shown */
const drawSide = (side: SheetSide, { stream, width, height, print, pages }: Drawing): number[] => {
  if (print.cropMarks) {
    drawCropMarks(stream, 2 * width, height, print.bleed)
    drawFoldMarks(stream, width, height, print.bleed)
  }
  // Inner sheets stand out at the fore edge by the paper around them: what is on them goes to the fold by as much.
  const creep = side.depth * print.booklet.thickness
  const shown: number[] = []
  const show = (page: number | null, x: number): void => {
    if (page === null || !pages[page]) return
    shown.push(page)
    stream.write('q 1 0 0 1 ')
    stream.number(x)
    stream.write(`0 cm /P${page + 1} Do Q\n`)
  }
  show(side.left, creep)
  show(side.right, width - creep)
  return shown
}
