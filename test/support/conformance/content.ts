/** In: a page of a PDF. Out: the marks on it, and breaches of what may be painted how (Matterhorn 01, 10, 31). */
import { codesIn, mappedCodes } from '../pdf-codes.ts'
import { type PdfObject, Reader } from '../pdf-objects.ts'
import { advancesOf } from './advances.ts'
import type { InspectedFile } from './inspected-file.ts'

/** Operators that put something on the page. */
const PAINTING = new Set('Tj TJ \' " f F f* B B* b b* S s sh Do BI'.split(' '))

const TEXT = new Set(['Tj', 'TJ', "'", '"'])
const CMYK = new Set(['k', 'K'])

/** What a font can show. */
interface ShownFont {
  readonly mapped: ReadonlySet<number>
  readonly glyphs: number
}

/** The marks of a page in order. All that is painted is marked, once, as content or as an artifact (01-003 to 01-005). */
export const marksOf = (file: InspectedFile, id: number, page: Map<string, PdfObject>): number[] => {
  const data = file.stream(page.get('Contents'))?.data ?? new Uint8Array()
  const reader = new Reader(Buffer.from(data).toString('latin1'), data)
  const open: ('content' | 'artifact' | 'other')[] = []
  const marks: number[] = []
  const fonts = file.dictionary(file.dictionary(page.get('Resources')).get('Font'))
  let font: ShownFont | null = null
  let operands: PdfObject[] = []
  while (!reader.ended) {
    const value = reader.object()
    const word = file.name(value)
    if (!word.startsWith(' ')) {
      operands.push(value)
      continue
    }
    const operator = word.slice(1)
    if (operator === 'BDC' || operator === 'BMC') open.push(begun(file, id, operands, open, marks))
    else if (operator === 'EMC') file.require(open.pop() !== undefined, '01-005', `EMC on page ${id}`)
    if (operator === 'Tf') font = shownFont(file, fonts.get(file.name(operands[0])))
    if (TEXT.has(operator)) checkShown(file, id, operands, font)
    file.require(!CMYK.has(operator), 'A 6.2.4.3', `${operator}: CMYK under an RGB intent on page ${id}`)
    if (PAINTING.has(operator))
      file.require(
        open.includes('content') !== open.includes('artifact'),
        '01-005',
        `${operator} on page ${id}`
      )
    operands = []
  }
  file.require(open.length === 0, '01-005', `marked content goes on after page ${id}`)
  return marks
}

const shownFont = (file: InspectedFile, value: PdfObject | undefined): ShownFont => {
  const font = file.dictionary(value)
  const map = file.stream(font.get('ToUnicode'))
  const descendant = file.dictionary(file.array(font.get('DescendantFonts'))[0])
  const program = file.stream(file.dictionary(descendant.get('FontDescriptor')).get('FontFile2'))
  return {
    mapped: mappedCodes(Buffer.from(map?.data ?? []).toString('latin1')),
    glyphs: program ? advancesOf(program.data).length : Number.POSITIVE_INFINITY
  }
}

/** Every shown code has a glyph of the font, which is not .notdef, and a character. */
const checkShown = (
  file: InspectedFile,
  id: number,
  operands: readonly PdfObject[],
  font: ShownFont | null
): void => {
  for (const value of operands.flat())
    for (const code of codesIn(file.string(value) ?? '')) {
      file.require(code !== 0, '31-030', `.notdef on page ${id}`)
      file.require(code < (font?.glyphs ?? 0), 'A 6.2.11.4', `glyph ${code} on page ${id} is not in its font`)
      file.require(font?.mapped.has(code) ?? false, '10-001', `code ${code} on page ${id} is no character`)
    }
}

const begun = (
  file: InspectedFile,
  id: number,
  operands: readonly PdfObject[],
  open: readonly string[],
  marks: number[]
): 'content' | 'artifact' | 'other' => {
  if (file.name(operands[0]) === 'Artifact') {
    file.require(!open.includes('content'), '01-003', `an artifact within content on page ${id}`)
    return 'artifact'
  }
  file.language(file.string(file.dictionary(operands[1]).get('Lang')), `marks of page ${id}`)
  const mark = file.dictionary(operands[1]).get('MCID')
  if (typeof mark !== 'number') return 'other'
  file.require(!open.includes('artifact'), '01-004', `content within an artifact on page ${id}`)
  file.require(mark === marks.length, 'A 6.7.3.1', `mark ${mark} on page ${id}`)
  marks.push(mark)
  return 'content'
}
