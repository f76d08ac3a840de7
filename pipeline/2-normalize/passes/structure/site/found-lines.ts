/** The lines of a site that are known by now, as the files that add to them say it to each other. */

/** Lines that are known by their index. */
export interface Known {
  readonly has: (index: number) => boolean
}

/** The same, and more are put among them, each with its confidence. */
export interface Found extends Known {
  readonly set: (index: number, confidence: number) => void
}

/** Lines put among them, but for those that are known already. */
export const addLines = (lines: readonly number[], confidence: number, found: Found): void => {
  for (const index of lines) if (!found.has(index)) found.set(index, confidence)
}

/** A site's line at an edge is at most so long. */
export const LONGEST = 64

/** Whole numbers from one on, below another. */
export const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
