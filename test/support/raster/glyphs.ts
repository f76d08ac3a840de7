/** In: a font of a PDF. Out: outlines and widths of its glyphs, from the font program in the file. */
import { create } from 'fontkit'
import type { PdfObject } from '../pdf-objects.ts'
import type { Lookup } from './lookup.ts'
import type { Matrix } from './matrix.ts'
import { Path } from './outline.ts'

export interface DrawableFont {
  /** In thousandths of an em, by code. */
  width(code: number): number
  /** From the unit em to pixels by the matrix. */
  outlines(code: number, matrix: Matrix): Path['outlines']
}

interface Command {
  readonly command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath'
  readonly args: readonly number[]
}

/** What of fontkit's fonts draws. */
interface Outlined {
  readonly unitsPerEm: number
  getGlyph(id: number): { readonly path: { readonly commands: readonly Command[] } }
}

/** Two bytes a code, Identity-H: what we write and nothing else. */
export const drawableFont = (pdf: Lookup, reference: PdfObject): DrawableFont => {
  const font = pdf.dictionary(reference)
  if (pdf.name(font.get('Encoding')) !== 'Identity-H') throw new Error('Not an encoding of ours')
  const descendant = pdf.dictionary(pdf.array(font.get('DescendantFonts'))[0])
  const descriptor = pdf.dictionary(descendant.get('FontDescriptor'))
  const program = pdf.stream(descriptor.get('FontFile2')) ?? pdf.stream(descriptor.get('FontFile3'))
  if (!program) throw new Error('A font that is not in the file')
  const opened = create(Buffer.from(program.data)) as unknown as Outlined
  const glyphOf = glyphMap(pdf, descendant.get('CIDToGIDMap') ?? null)
  const widths = widthsOf(pdf, descendant.get('W') ?? null)
  return {
    width: code => widths.get(code) ?? Number(descendant.get('DW') ?? 1000),
    outlines: (code, matrix) => {
      const { commands } = opened.getGlyph(glyphOf(code)).path
      return outlinesOf(commands, matrix, 1 / opened.unitsPerEm)
    }
  }
}

const glyphMap = (pdf: Lookup, map: PdfObject): ((code: number) => number) => {
  const data = pdf.stream(map)?.data
  return data ? code => ((data[code * 2] ?? 0) << 8) | (data[code * 2 + 1] ?? 0) : code => code
}

/** Either `first [w w w]` or `first last w` (ISO 32000-1, 9.7.4.3). */
const widthsOf = (pdf: Lookup, value: PdfObject): ReadonlyMap<number, number> => {
  const widths = new Map<number, number>()
  const entries = pdf.array(value)
  for (let at = 0; at < entries.length; ) {
    const first = Number(entries[at])
    const second = pdf.resolve(entries[at + 1])
    if (Array.isArray(second)) {
      for (const [index, width] of second.entries()) widths.set(first + index, Number(width))
      at += 2
    } else {
      for (let code = first; code <= Number(second); code++) widths.set(code, Number(entries[at + 2]))
      at += 3
    }
  }
  return widths
}

const outlinesOf = (commands: readonly Command[], matrix: Matrix, scale: number): Path['outlines'] => {
  const path = new Path()
  for (const { command, args } of commands) {
    const points = args.map(value => value * scale)
    const [x = 0, y = 0] = points
    if (command === 'moveTo') path.move(matrix, x, y)
    else if (command === 'lineTo') path.line(matrix, x, y)
    else if (command === 'quadraticCurveTo') path.quadratic(matrix, points)
    else if (command === 'bezierCurveTo') path.curve(matrix, points)
  }
  return path.outlines
}
