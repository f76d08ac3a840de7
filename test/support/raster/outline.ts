/** In: moves, lines and curves. Out: outlines of straight edges, in pixels. */
import type { Outline } from './coverage.ts'
import { apply, type Matrix } from './matrix.ts'

/** Straight edges for a curve. */
const EDGES = 6

/** A path as it is drawn; points are moved as the matrix says. */
export class Path {
  readonly outlines: number[][] = []
  private x = 0
  private y = 0

  private get open(): number[] {
    return this.outlines.at(-1) ?? []
  }

  move(matrix: Matrix, x: number, y: number): void {
    this.outlines.push([])
    this.line(matrix, x, y)
  }

  line(matrix: Matrix, x: number, y: number): void {
    this.open.push(...apply(matrix, x, y))
    this.x = x
    this.y = y
  }

  curve(matrix: Matrix, [x1, y1, x2, y2, x3, y3]: readonly number[]): void {
    const { x: x0, y: y0 } = this
    for (let step = 1; step <= EDGES; step++) {
      const t = step / EDGES
      const s = 1 - t
      const at = (a: number, b = 0, c = 0, d = 0): number =>
        s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d
      this.open.push(...apply(matrix, at(x0, x1, x2, x3), at(y0, y1, y2, y3)))
    }
    this.x = x3 ?? 0
    this.y = y3 ?? 0
  }

  quadratic(matrix: Matrix, [x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[]): void {
    const { x, y } = this
    const cubic = [
      x + (2 / 3) * (x1 - x),
      y + (2 / 3) * (y1 - y),
      x2 + (2 / 3) * (x1 - x2),
      y2 + (2 / 3) * (y1 - y2)
    ]
    this.curve(matrix, [...cubic, x2, y2])
  }

  rectangle(matrix: Matrix, [x = 0, y = 0, width = 0, height = 0]: readonly number[]): void {
    this.move(matrix, x, y)
    this.line(matrix, x + width, y)
    this.line(matrix, x + width, y + height)
    this.line(matrix, x, y + height)
  }
}

/** A line of this many pixels along edges, a box for each; `round` ends and no length: a dot. */
export const strokeOf = (outline: Outline, width: number, dash: number): Outline[] => {
  const shapes: Outline[] = []
  for (let at = 0; at + 3 < outline.length; at += 2) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = outline.slice(at, at + 4)
    const length = Math.hypot(x1 - x0, y1 - y0)
    if (length === 0) continue
    const [ux, uy] = [(x1 - x0) / length, (y1 - y0) / length]
    if (dash > 0)
      for (let along = 0; along <= length; along += dash)
        shapes.push(disc(x0 + ux * along, y0 + uy * along, width / 2))
    else {
      const [nx, ny] = [(-uy * width) / 2, (ux * width) / 2]
      shapes.push([x0 + nx, y0 + ny, x1 + nx, y1 + ny, x1 - nx, y1 - ny, x0 - nx, y0 - ny])
    }
  }
  return shapes
}

/** Eight corners: at this size nobody sees more. */
const disc = (x: number, y: number, radius: number): Outline => {
  const half = radius * Math.SQRT1_2
  const corners = [
    radius,
    0,
    half,
    half,
    0,
    radius,
    -half,
    half,
    -radius,
    0,
    -half,
    -half,
    0,
    -radius,
    half,
    -half
  ]
  return corners.map((value, index) => value + (index % 2 === 0 ? x : y))
}
