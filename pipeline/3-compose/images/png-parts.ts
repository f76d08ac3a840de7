/** What the header of a PNG file says, and what follows from it: passes, rows, pixels. */

/** The header of a PNG file and what else matters to print. */
export interface PngParts {
  readonly width: number
  readonly height: number
  readonly bits: 1 | 2 | 4 | 8 | 16
  /** 0 gray, 2 colour, 3 palette, 4 gray with alpha, 6 colour with alpha. */
  readonly type: 0 | 2 | 3 | 4 | 6
  readonly interlaced: boolean
  readonly palette: Uint8Array
  /** Of the chunk tRNS; empty where there is none. */
  readonly transparency: Uint8Array
}

const channels: Readonly<Record<PngParts['type'], number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** Bits of a pixel. */
export const pixelBits = ({ type, bits }: Pick<PngParts, 'type' | 'bits'>): number => channels[type] * bits

/** Bytes of a row without its filter. */
export const rowBytes = (parts: PngParts, width: number): number => Math.ceil((width * pixelBits(parts)) / 8)

/** The passes of Adam7: first column and row, steps; one pass for what is not interlaced. */
export const passesOf = ({ interlaced }: PngParts): readonly (readonly [number, number, number, number])[] =>
  interlaced
    ? [
        [0, 0, 8, 8],
        [4, 0, 8, 8],
        [0, 4, 4, 8],
        [2, 0, 4, 4],
        [0, 2, 2, 4],
        [1, 0, 2, 2],
        [0, 1, 1, 2]
      ]
    : [[0, 0, 1, 1]]
