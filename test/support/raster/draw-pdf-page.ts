/** In: a page of a PDF that we wrote. Out: its ink. Whatever operator it does not know it refuses, so that nothing is left undrawn unseen. */
import { type PdfObject, type PdfObjects, Reader } from '../pdf-objects.ts'
import { type Canvas, fill, newCanvas } from './coverage.ts'
import { type DrawableFont, drawableFont } from './glyphs.ts'
import { Lookup } from './lookup.ts'
import { identity, type Matrix, times } from './matrix.ts'
import { Path, strokeOf } from './outline.ts'

/** @example drawPdfPage(readObjects(bytes), 0, 40) */
export const drawPdfPage = (pdf: PdfObjects, index: number, dotsPerInch: number): Canvas => {
  const lookup = new Lookup(pdf)
  const page = lookup.pages()[index]
  if (!page) throw new RangeError(`No page ${index}`)
  const [left = 0, bottom = 0, right = 0, top = 0] = lookup.array(page.get('MediaBox')).map(Number)
  const scale = dotsPerInch / 72
  const canvas = newCanvas(Math.round((right - left) * scale), Math.round((top - bottom) * scale))
  const contents = lookup.resolve(page.get('Contents'))
  const parts = Array.isArray(contents) ? contents : [contents]
  const drawing = new Drawing(lookup, canvas, [scale, 0, 0, -scale, -left * scale, top * scale])
  for (const part of parts) drawing.run(lookup.stream(part)?.data ?? new Uint8Array(), page.get('Resources'))
  return canvas
}

interface State {
  matrix: Matrix
  font: DrawableFont | null
  size: number
  spacing: number
  invisible: boolean
  width: number
  dash: number
}

type Operator = (operands: readonly PdfObject[]) => void

class Drawing {
  private readonly lookup: Lookup
  private readonly canvas: Canvas
  private readonly fonts = new Map<PdfObject, DrawableFont>()
  private state: State
  private saved: State[] = []
  private text: Matrix = identity
  private path = new Path()
  private resources: PdfObject = null

  constructor(lookup: Lookup, canvas: Canvas, matrix: Matrix) {
    this.lookup = lookup
    this.canvas = canvas
    this.state = { matrix, font: null, size: 0, spacing: 0, invisible: false, width: 1, dash: 0 }
  }

  run(data: Uint8Array, resources: PdfObject | undefined): void {
    this.resources = resources ?? null
    const reader = new Reader(Buffer.from(data).toString('latin1'), data)
    let operands: PdfObject[] = []
    while (!reader.ended) {
      const value = reader.object()
      const word = value !== null && typeof value === 'object' && 'name' in value ? value.name : ''
      if (!word.startsWith(' ')) {
        operands.push(value)
        continue
      }
      const operator = this.operators[word.slice(1)]
      if (!operator) throw new Error(`An operator that is not drawn: ${word}`)
      operator(operands)
      operands = []
    }
  }

  private readonly operators: Readonly<Record<string, Operator>> = {
    q: () => this.saved.push({ ...this.state }),
    Q: () => {
      this.state = this.saved.pop() ?? this.state
    },
    cm: operands => {
      this.state.matrix = times(matrixOf(operands), this.state.matrix)
    },
    BT: () => {
      this.text = identity
    },
    ET: () => undefined,
    BMC: () => undefined,
    BDC: () => undefined,
    EMC: () => undefined,
    Tf: ([name, size]) => {
      this.state.font = this.font(this.lookup.name(name))
      this.state.size = Number(size)
    },
    Tm: operands => {
      this.text = matrixOf(operands)
    },
    Tc: ([spacing]) => {
      this.state.spacing = Number(spacing)
    },
    Tr: ([mode]) => {
      this.state.invisible = mode === 3
    },
    Tj: ([string]) => this.show([string ?? null]),
    TJ: ([array]) => this.show(this.lookup.array(array)),
    J: () => undefined,
    w: ([width]) => {
      this.state.width = Number(width)
    },
    d: ([array]) => {
      this.state.dash = Number(this.lookup.array(array)[1] ?? 0)
    },
    re: operands => this.path.rectangle(this.state.matrix, operands.map(Number)),
    m: ([x, y]) => this.path.move(this.state.matrix, Number(x), Number(y)),
    l: ([x, y]) => this.path.line(this.state.matrix, Number(x), Number(y)),
    c: operands => this.path.curve(this.state.matrix, operands.map(Number)),
    f: () => {
      fill(this.canvas, this.path.outlines)
      this.path = new Path()
    },
    S: () => this.stroke(),
    Do: ([name]) => this.show1(this.lookup.name(name))
  }

  private font(name: string): DrawableFont {
    const fonts = this.lookup.dictionary(this.lookup.dictionary(this.resources).get('Font'))
    const reference = fonts.get(name) ?? null
    const object = this.lookup.resolve(reference)
    const known = this.fonts.get(object)
    if (known) return known
    const font = drawableFont(this.lookup, reference)
    this.fonts.set(object, font)
    return font
  }

  private show(parts: readonly PdfObject[]): void {
    const { font, size, spacing, invisible } = this.state
    if (!font) throw new Error('Text without a font')
    for (const part of parts) {
      if (typeof part === 'number') this.advance((-part / 1000) * size)
      else if (part !== null && typeof part === 'object' && 'string' in part) {
        for (let at = 0; at + 1 < part.string.length; at += 2) {
          const code = (part.string.charCodeAt(at) << 8) | part.string.charCodeAt(at + 1)
          if (!invisible) {
            const matrix = times(times([size, 0, 0, size, 0, 0], this.text), this.state.matrix)
            fill(this.canvas, font.outlines(code, matrix))
          }
          this.advance((font.width(code) / 1000) * size + spacing)
        }
      }
    }
  }

  private advance(x: number): void {
    this.text = times([1, 0, 0, 1, x, 0], this.text)
  }

  private stroke(): void {
    const { matrix, width, dash } = this.state
    const scale = Math.hypot(matrix[0], matrix[1])
    for (const outline of this.path.outlines)
      for (const shape of strokeOf(outline, width * scale, dash * scale)) fill(this.canvas, [shape])
    this.path = new Path()
  }

  /** A picture is a grey box, darker where its upper left quarter is, so that its place, size and turn are seen. */
  private show1(name: string): void {
    const objects = this.lookup.dictionary(this.lookup.dictionary(this.resources).get('XObject'))
    const object = this.lookup.stream(objects.get(name))
    if (!object) throw new Error(`No object ${name}`)
    if (this.lookup.name(object.dictionary.get('Subtype')) === 'Form') {
      const { state, resources } = this
      const own = this.lookup.array(object.dictionary.get('Matrix')).map(Number)
      this.state = { ...state, matrix: own.length === 6 ? times(matrixOf(own), state.matrix) : state.matrix }
      this.run(object.data, object.dictionary.get('Resources') ?? resources)
      this.state = state
      this.resources = resources
      return
    }
    for (const [box, strength] of boxes) {
      const path = new Path()
      path.rectangle(this.state.matrix, box)
      fill(this.canvas, path.outlines, strength)
    }
  }
}

const boxes: readonly (readonly [readonly number[], number])[] = [
  [[0, 0, 1, 1], 0.4],
  [[0, 0.5, 0.5, 0.5], 0.4]
]

const matrixOf = (operands: readonly PdfObject[]): Matrix => operands.map(Number) as unknown as Matrix
