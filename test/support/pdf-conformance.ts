/**
 * In: the objects of a PDF. Out: breaches of those conditions of PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) that
 * a program can see in a file of text. Numbers with a hyphen are failure conditions of the Matterhorn Protocol 1.1.
 * Our own checker: it certifies nothing.
 */
import { readElements } from './conformance/elements.ts'
import { checkFile, checkMetadata, checkOutputIntent } from './conformance/file.ts'
import { checkFonts } from './conformance/fonts.ts'
import { type Breach, InspectedFile } from './conformance/inspected-file.ts'
import { checkPages } from './conformance/pages.ts'
import { checkHeadings, checkTree } from './conformance/structure.ts'
import type { PdfObjects } from './pdf-objects.ts'

export type { Breach }

/** @example breachesOf(readObjects(bytes)) // [] */
export const breachesOf = (pdf: PdfObjects): readonly Breach[] => {
  const file = new InspectedFile(pdf)
  const { catalog } = file
  checkFile(file, catalog)
  checkMetadata(file, catalog)
  checkOutputIntent(file, catalog)
  checkFonts(file)
  const elements = readElements(file, catalog)
  checkTree(file, elements)
  checkHeadings(file, elements)
  checkPages(file, catalog, elements)
  return file.found
}
