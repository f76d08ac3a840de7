/** In: a page of pdf.js. Out: its glyphs. Follows the operators that move text, and no others. */
import { type getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import type { Glyph } from './glyph.ts'
import { identity, matrixIn, shift } from './matrix.ts'
import { type Shown, TextReader } from './text-reader.ts'

export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>
export type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>

type Read = (args: readonly unknown[]) => void

/** Horizontal writing only; `left`, `bottom` of the visible box in user space. */
export const readPage = async (
  page: PdfPage,
  box: { readonly left: number; readonly bottom: number; readonly height: number }
): Promise<Glyph[]> => {
  const { OPS } = await getResolvedPDFJS()
  const { fnArray, argsArray } = await page.getOperatorList()
  const reader = new TextReader(shift(-box.left, -box.bottom), box.height)
  const read = readings(OPS, reader, page)
  fnArray.forEach((operator, i) => {
    read.get(operator)?.((argsArray[i] ?? []) as readonly unknown[])
  })
  return reader.glyphs
}

type Operators = Awaited<ReturnType<typeof getResolvedPDFJS>>['OPS']

const readings = (ops: Operators, reader: TextReader, page: PdfPage): ReadonlyMap<number, Read> => {
  const { state } = reader
  const number = (args: readonly unknown[], at: number): number => Number(args[at] ?? 0)
  return new Map<number, Read>([
    [ops.save, () => reader.save()],
    [ops.restore, () => reader.restore()],
    [ops.transform, args => reader.transform(matrixIn(args))],
    [
      ops.paintFormXObjectBegin,
      args => {
        reader.save()
        if (args[0]) reader.transform(matrixIn([args[0]]))
      }
    ],
    [ops.paintFormXObjectEnd, () => reader.restore()],
    [ops.beginText, () => reader.place(identity)],
    [ops.setTextMatrix, args => reader.place(matrixIn(args))],
    [ops.moveText, args => reader.move(number(args, 0), number(args, 1))],
    [
      ops.setLeadingMoveText,
      args => {
        state.leading = -number(args, 1)
        reader.move(number(args, 0), number(args, 1))
      }
    ],
    [ops.nextLine, () => reader.move(0, -state.leading)],
    [
      ops.setFont,
      args => {
        state.font = fontName(page, String(args[0]))
        state.size = number(args, 1)
      }
    ],
    [ops.setCharSpacing, args => Object.assign(state, { charSpacing: number(args, 0) })],
    [ops.setWordSpacing, args => Object.assign(state, { wordSpacing: number(args, 0) })],
    [ops.setHScale, args => Object.assign(state, { stretch: number(args, 0) / 100 })],
    [ops.setLeading, args => Object.assign(state, { leading: number(args, 0) })],
    [ops.setTextRise, args => Object.assign(state, { rise: number(args, 0) })],
    [ops.setTextRenderingMode, args => Object.assign(state, { mode: number(args, 0) })],
    [ops.setFillRGBColor, args => Object.assign(state, { black: isBlack(args) })],
    [ops.showText, args => reader.show(args[0] as readonly (Shown | number)[])]
  ])
}

const fontName = (page: PdfPage, id: string): string => {
  const known: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : null
  const name = known !== null && typeof known === 'object' && 'name' in known ? String(known.name) : ''
  return name.replace(/^[A-Z]{6}\+/, '')
}

/** pdf.js gives every colour as #rrggbb or three numbers; the black of four-colour printing comes out as a dark grey. */
const isBlack = (args: readonly unknown[]): boolean => {
  const [first] = args
  const parts =
    typeof first === 'string'
      ? [1, 3, 5].map(at => Number.parseInt(first.slice(at, at + 2), 16))
      : args.slice(0, 3).map(Number)
  return parts.every(part => part <= DARK)
}
const DARK = 64
