/** In: the bytes of a PDF, whoever made it. Out: its pages as glyphs, or why it cannot be read. */
import './transfer-array-buffer.ts'
import { getDocumentProxy } from 'unpdf'
import type { ReadDocument, ReadPage } from './glyph.ts'
import type { Refusal } from './measurement.ts'
import { type PdfDocument, readPage } from './read-page.ts'
import { type TrimBox, trimBoxOf } from './trim-box.ts'

/** The header may stand after other bytes (ISO 32000-1, annex H.3.4.1). */
const HEADER_WITHIN = 1024

export const readDocument = async (bytes: Uint8Array): Promise<ReadDocument | Refusal> => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEADER_WITHIN))
  if (!head.includes('%PDF-')) return 'not-pdf'
  try {
    // A copy: pdf.js keeps what it is given.
    const document = await getDocumentProxy(bytes.slice(), { verbosity: 0, isEvalSupported: false })
    return await pagesOf(document, trimBoxOf(bytes, document.numPages))
  } catch (error) {
    return refusalOf(error)
  }
}

/** @param trim where the paper is larger than the page: crop marks are no part of it */
const pagesOf = async (document: PdfDocument, trim: TrimBox | null): Promise<ReadDocument | Refusal> => {
  const pages: ReadPage[] = []
  for (let index = 0; index < document.numPages; index++) {
    const page = await document.getPage(index + 1)
    const [l = 0, b = 0, r = 0, t = 0] = page.view
    const { left, bottom, right, top } = trim ?? { left: l, bottom: b, right: r, top: t }
    const box = { left, bottom, height: top - bottom }
    const glyphs = await readPage(page, box)
    pages.push({ index, width: right - left, height: box.height, glyphs })
    page.cleanup()
  }
  const { info } = await document.getMetadata()
  const language = 'Language' in info && typeof info.Language === 'string' ? info.Language : null
  const isReadable = pages.some(page => page.glyphs.some(glyph => !glyph.invisible))
  return isReadable ? { pages, language } : 'no-text'
}

/** Names of pdf.js's exceptions. Whatever else it throws on a file is the file's damage. */
const refusalOf = (error: unknown): Refusal => {
  if (error instanceof RangeError) throw error
  return error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged'
}
