/** In: closed outlines in pixels. Out: how much of each pixel they cover, by exact areas; no sampling, so the same on every machine. */

/** Flat rows of x, y; each outline is closed by itself. */
export type Outline = readonly number[]

export interface Canvas {
  readonly width: number
  readonly height: number
  /** 0 paper to 1 ink, row by row. */
  readonly ink: Float64Array
}

export const newCanvas = (width: number, height: number): Canvas => ({
  width,
  height,
  ink: new Float64Array(width * height)
})

/** Lays one shape over what is there: outlines within outlines are holes where they run the other way round. */
export const fill = (canvas: Canvas, outlines: readonly Outline[], strength = 1): void => {
  const box = boxOf(outlines, canvas)
  if (!box) return
  const width = box.right - box.left
  const areas = new Float64Array((width + 2) * (box.bottom - box.top))
  for (const outline of outlines) {
    for (let at = 0; at < outline.length; at += 2) {
      const next = (at + 2) % outline.length
      addEdge(areas, box, [
        outline[at] ?? 0,
        outline[at + 1] ?? 0,
        outline[next] ?? 0,
        outline[next + 1] ?? 0
      ])
    }
  }
  for (let y = box.top; y < box.bottom; y++) {
    let sum = 0
    for (let x = box.left; x < box.right; x++) {
      sum += areas[(y - box.top) * (width + 2) + (x - box.left)] ?? 0
      const at = y * canvas.width + x
      const under = canvas.ink[at] ?? 0
      canvas.ink[at] = under + (1 - under) * Math.min(1, Math.abs(sum)) * strength
    }
  }
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const boxOf = (outlines: readonly Outline[], { width, height }: Canvas): Box | null => {
  const box = { left: Number.POSITIVE_INFINITY, top: Number.POSITIVE_INFINITY, right: -1, bottom: -1 }
  for (const outline of outlines) {
    for (let at = 0; at < outline.length; at += 2) {
      box.left = Math.min(box.left, Math.floor(outline[at] ?? 0))
      box.right = Math.max(box.right, Math.ceil(outline[at] ?? 0) + 1)
      box.top = Math.min(box.top, Math.floor(outline[at + 1] ?? 0))
      box.bottom = Math.max(box.bottom, Math.ceil(outline[at + 1] ?? 0) + 1)
    }
  }
  const cut = {
    left: Math.max(0, box.left),
    top: Math.max(0, box.top),
    right: Math.min(width, box.right),
    bottom: Math.min(height, box.bottom)
  }
  return cut.left < cut.right && cut.top < cut.bottom ? cut : null
}

/** Adds, row by row, the area to the right of an edge: summed up from the left, that is the coverage. */
const addEdge = (areas: Float64Array, box: Box, edge: readonly [number, number, number, number]): void => {
  const [x0, y0, x1, y1] = edge
  if (y0 === y1) return
  const down = y1 > y0 ? 1 : -1
  const [upperX, upperY, lowerX, lowerY] = down > 0 ? [x0, y0, x1, y1] : [x1, y1, x0, y0]
  const slope = (lowerX - upperX) / (lowerY - upperY)
  const first = Math.max(box.top, Math.floor(upperY))
  const last = Math.min(box.bottom, Math.ceil(lowerY))
  for (let y = first; y < last; y++) {
    const from = Math.max(upperY, y)
    const to = Math.min(lowerY, y + 1)
    if (to <= from) continue
    const a = upperX + (from - upperY) * slope
    const b = upperX + (to - upperY) * slope
    addRow(areas, box, y, Math.min(a, b), Math.max(a, b), down * (to - from))
  }
}

const addRow = (
  areas: Float64Array,
  box: Box,
  y: number,
  left: number,
  right: number,
  height: number
): void => {
  const width = box.right - box.left
  const row = (y - box.top) * (width + 2)
  const start = Math.min(width, Math.max(0, left - box.left))
  const end = Math.min(width, Math.max(0, right - box.left))
  let covered = 0
  for (let x = Math.floor(start); x <= Math.floor(end); x++) {
    // Share of the pixel, and of all pixels further right, that is right of the edge in this row.
    const total = height * meanRight(start, end, x)
    const at = row + x
    areas[at] = (areas[at] ?? 0) + total - covered
    covered = total
  }
  const after = row + Math.floor(end) + 1
  areas[after] = (areas[after] ?? 0) + height - covered
}

/** How much of the pixel at x lies right of an edge that runs evenly from `start` to `end`. */
const meanRight = (start: number, end: number, x: number): number => {
  const span = end - start
  if (span < 1e-12) return Math.min(1, Math.max(0, x + 1 - start))
  // The integral of clamp(x + 1 - e, 0, 1) over e from start to end.
  const part = (e: number): number => {
    const gap = x + 1 - e
    if (gap >= 1) return e
    if (gap <= 0) return x + 0.5
    return x + (1 - gap * gap) / 2
  }
  return (part(end) - part(start)) / span
}
