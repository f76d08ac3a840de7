/** Matrices of PDF (ISO 32000-1, 8.3.3): a point is a row vector. */
export type Matrix = readonly [number, number, number, number, number, number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

export const shift = (x: number, y: number): Matrix => [1, 0, 0, 1, x, y]

/** First `a`, then `b`. */
export const times = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5]
]

/** Six numbers, or one list of them, as the version of pdf.js has it; identity where they are no matrix. */
export const matrixIn = (args: readonly unknown[]): Matrix => {
  const list = Array.from((args.length === 1 ? args[0] : args) as ArrayLike<number>)
  const [a, b, c, d, e, f] = list
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0]
}
