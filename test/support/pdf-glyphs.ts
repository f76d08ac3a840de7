/** In: a page of pdf.js. Out: every glyph where it is drawn, by following the text operators (ISO 32000-1, 9.4). */
import type { getDocumentProxy } from 'unpdf'
import { getResolvedPDFJS } from 'unpdf'

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>
export type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>

/** One glyph where it is drawn. Lengths in points from the top left corner of the page. */
export interface ReadGlyph {
  readonly text: string
  readonly x: number
  readonly baseline: number
  readonly size: number
  /** PostScript name without the subset's tag: NotoSerifSC-Regular. */
  readonly font: string
  /** Right edge by the file's own widths. */
  readonly right: number
  /** Text render mode 3: copies out and is not painted. */
  readonly invisible: boolean
}

type Matrix = readonly [number, number, number, number, number, number]

interface State {
  matrix: Matrix
  font: string
  size: number
  charSpacing: number
  wordSpacing: number
  stretch: number
  leading: number
  rise: number
  mode: number
}

interface Shown {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
}

const identity: Matrix = [1, 0, 0, 1, 0, 0]
const shift = (x: number, y: number): Matrix => [1, 0, 0, 1, x, y]
const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5]
]

/** Six numbers, or one array of them, as the version has it. */
const matrixIn = (args: readonly unknown[]): Matrix =>
  Array.from((args.length === 1 ? args[0] : args) as ArrayLike<number>) as unknown as Matrix

/** Horizontal writing only. `height` is the page's. */
export const readGlyphs = async (page: PdfPage, height: number): Promise<ReadGlyph[]> => {
  const { OPS } = await getResolvedPDFJS()
  const { fnArray, argsArray } = await page.getOperatorList()
  const reader = new TextReader(id => fontName(page, id), height)
  const read: Readonly<Record<number, (args: readonly unknown[]) => void>> = {
    [OPS.save]: () => reader.save(),
    [OPS.restore]: () => reader.restore(),
    [OPS.transform]: args => reader.transform(matrixIn(args)),
    [OPS.paintFormXObjectBegin]: args => {
      reader.save()
      if (args[0]) reader.transform(matrixIn([args[0]]))
    },
    [OPS.paintFormXObjectEnd]: () => reader.restore(),
    [OPS.beginText]: () => reader.place(identity),
    [OPS.setTextMatrix]: args => reader.place(matrixIn(args)),
    [OPS.moveText]: args => reader.move(args[0] as number, args[1] as number),
    [OPS.setLeadingMoveText]: args => {
      reader.state.leading = -(args[1] as number)
      reader.move(args[0] as number, args[1] as number)
    },
    [OPS.nextLine]: () => reader.move(0, -reader.state.leading),
    [OPS.setFont]: args => reader.setFont(args[0] as string, args[1] as number),
    [OPS.setCharSpacing]: args => {
      reader.state.charSpacing = args[0] as number
    },
    [OPS.setWordSpacing]: args => {
      reader.state.wordSpacing = args[0] as number
    },
    [OPS.setHScale]: args => {
      reader.state.stretch = (args[0] as number) / 100
    },
    [OPS.setLeading]: args => {
      reader.state.leading = args[0] as number
    },
    [OPS.setTextRise]: args => {
      reader.state.rise = args[0] as number
    },
    [OPS.setTextRenderingMode]: args => {
      reader.state.mode = args[0] as number
    },
    [OPS.showText]: args => reader.show(args[0] as readonly (Shown | number)[])
  }
  fnArray.forEach((operator, i) => {
    read[operator]?.((argsArray[i] ?? []) as readonly unknown[])
  })
  return reader.glyphs
}

const fontName = (page: PdfPage, id: string): string =>
  (page.commonObjs.get(id) as { readonly name: string }).name.replace(/^[A-Z]{6}\+/, '')

class TextReader {
  readonly glyphs: ReadGlyph[] = []
  state: State = {
    matrix: identity,
    font: '',
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    mode: 0
  }
  #saved: State[] = []
  #line: Matrix = identity
  #text: Matrix = identity
  readonly #nameOf: (id: string) => string
  readonly #height: number

  constructor(nameOf: (id: string) => string, height: number) {
    this.#nameOf = nameOf
    this.#height = height
  }

  save(): void {
    this.#saved.push({ ...this.state })
  }

  restore(): void {
    this.state = this.#saved.pop() ?? this.state
  }

  transform(matrix: Matrix): void {
    this.state.matrix = times(matrix, this.state.matrix)
  }

  place(matrix: Matrix): void {
    this.#line = matrix
    this.#text = matrix
  }

  move(x: number, y: number): void {
    this.place(times(shift(x, y), this.#line))
  }

  setFont(id: string, size: number): void {
    this.state.font = this.#nameOf(id)
    this.state.size = size
  }

  show(shown: readonly (Shown | number)[]): void {
    const { size, stretch, charSpacing, wordSpacing } = this.state
    for (const item of shown) {
      if (typeof item === 'number') this.#advance((-item / 1000) * size * stretch)
      else {
        const width = (item.width / 1000) * size
        this.#draw(item.unicode, width * stretch)
        this.#advance((width + charSpacing + (item.isSpace ? wordSpacing : 0)) * stretch)
      }
    }
  }

  #advance(x: number): void {
    this.#text = times(shift(x, 0), this.#text)
  }

  #draw(text: string, width: number): void {
    const { matrix, font, size, rise, mode } = this.state
    const origin = times(times(shift(0, rise), this.#text), matrix)
    this.glyphs.push({
      text,
      x: origin[4],
      baseline: this.#height - origin[5],
      size: size * Math.hypot(origin[2], origin[3]),
      font,
      right: origin[4] + width * Math.hypot(origin[0], origin[1]),
      invisible: mode === 3
    })
  }
}
