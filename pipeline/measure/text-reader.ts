/** In: the text operators of a page, one by one. Out: every upright glyph where it is drawn (ISO 32000-1, 9.4). */
import type { Glyph } from './glyph.ts'
import { identity, type Matrix, shift, times } from './matrix.ts'

/** As pdf.js hands it over: a glyph with its width in thousandths. */
export interface Shown {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
}

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
  black: boolean
}

const start: State = {
  matrix: identity,
  font: '',
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  mode: 0,
  black: true
}

/** Text render mode of text that copies out and is not painted. */
const INVISIBLE = 3

export class TextReader {
  readonly glyphs: Glyph[] = []
  readonly state: State
  readonly #saved: State[] = []
  #line: Matrix = identity
  #text: Matrix = identity
  readonly #height: number

  /** @param view from the page's lower left corner to user space. */
  constructor(view: Matrix, height: number) {
    this.state = { ...start, matrix: view }
    this.#height = height
  }

  save(): void {
    this.#saved.push({ ...this.state })
  }

  restore(): void {
    Object.assign(this.state, this.#saved.pop())
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

  /** Blanks and turned text are no part of any line. */
  #draw(text: string, width: number): void {
    if (text.trim() === '') return
    const { matrix, font, size, rise, mode, black } = this.state
    const [a, b, c, d, x, y] = times(times(shift(0, rise), this.#text), matrix)
    if (a <= 0 || Math.abs(b) > Math.abs(a) / 100) return
    const invisible = mode === INVISIBLE
    this.glyphs.push({
      text,
      x,
      right: x + width * Math.hypot(a, b),
      baseline: this.#height - y,
      size: size * Math.hypot(c, d),
      font,
      invisible,
      black: black || invisible
    })
  }
}
