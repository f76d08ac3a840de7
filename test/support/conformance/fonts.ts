/** In: a PDF. Out: breaches of what holds for its fonts (Matterhorn 31). */
import type { PdfObject } from '../pdf-objects.ts'
import { advancesOf } from './advances.ts'
import type { InspectedFile } from './inspected-file.ts'

export const checkFonts = (file: InspectedFile): void => {
  for (const [id, object] of file.pdf.objects) {
    const font = file.dictionary(object)
    if (file.name(font.get('Type')) !== 'Font') continue
    const kind = file.name(font.get('Subtype'))
    if (kind === 'Type0') checkComposite(file, id, font)
    else file.require(kind.startsWith('CIDFontType'), '31-001', `font ${id} is ${kind}`)
  }
}

const checkComposite = (file: InspectedFile, id: number, font: Map<string, PdfObject>): void => {
  file.require(file.stream(font.get('ToUnicode')) !== null, '31-027', `font ${id}: no ToUnicode`)
  file.require(file.name(font.get('Encoding')) === 'Identity-H', '31-006', `font ${id}: encoding`)
  const descendant = file.dictionary(file.array(font.get('DescendantFonts'))[0])
  const isTrueType = file.name(descendant.get('Subtype')) === 'CIDFontType2'
  const map = file.name(descendant.get('CIDToGIDMap'))
  file.require(!isTrueType || map === 'Identity', '31-005', `font ${id}: CIDToGIDMap`)
  const descriptor = file.dictionary(descendant.get('FontDescriptor'))
  const program = file.stream(descriptor.get('FontFile2')) ?? file.stream(descriptor.get('FontFile3'))
  file.require(program !== null, '31-009', `font ${id} is not embedded`)
  if (program && isTrueType) checkWidths(file, id, descendant, program.data)
  const text = Buffer.from(file.stream(font.get('ToUnicode'))?.data ?? []).toString('latin1')
  const characters = (text.match(/\[[^\]]*\]/g) ?? []).join('')
  file.require(!/<(?:0000|FEFF|FFFE)>/i.test(characters), '31-028', `font ${id}`)
}

/** Widths in the file are those of the font program (ISO 19005-2, 6.2.11.5): at most a thousandth off. */
const checkWidths = (
  file: InspectedFile,
  id: number,
  descendant: Map<string, PdfObject>,
  program: Uint8Array
): void => {
  const advances = advancesOf(program)
  const [first, list] = file.array(descendant.get('W'))
  const widths = file.array(list)
  const wrong = widths.findIndex(
    (width, index) => Math.abs(Number(width) - (advances[Number(first) + index] ?? 0)) > 1
  )
  file.require(wrong < 0, '31-008', `font ${id}: width of ${wrong}`)
  file.require(widths.length <= advances.length, '31-008', `font ${id}: more widths than glyphs`)
}
