/** Parts of a DOCX, for tests that look inside. */
import { strFromU8, unzipSync } from 'fflate'

/** Every part by its path. XML as text. */
export const docxParts = (docx: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(docx)).map(([path, bytes]) => [path, strFromU8(bytes)]))

/** word/document.xml with one paragraph or table row a line, so that goldens can be read and compared. */
export const documentXml = (docx: Uint8Array): string =>
  `${(docxParts(docx).get('word/document.xml') ?? '').replace(/<(?=w:p[ >]|w:tbl>|w:tr[ >]|w:sectPr|w:sdt>)/gu, '\n<')}\n`
