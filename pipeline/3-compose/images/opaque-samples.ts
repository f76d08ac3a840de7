/** In: the unpacked rows of a PNG file. Out: its pixels from the top, 8 bits a channel, laid on white where they are transparent. */
import { type PngParts, passesOf, pixelBits, rowBytes } from './png-parts.ts'

/** Gray takes a byte a pixel, colour three. */
export interface OpaqueSamples {
  readonly gray: boolean
  readonly samples: Uint8Array
}

export const opaqueSamples = (parts: PngParts, rows: Uint8Array): OpaqueSamples => {
  const gray = parts.type === 0 || parts.type === 4
  const depth = gray ? 1 : 3
  const samples = new Uint8Array(parts.width * parts.height * depth)
  const pixel = pixelReader(parts)
  let at = 0
  for (const [x, y, stepX, stepY] of passesOf(parts)) {
    const width = Math.ceil((parts.width - x) / stepX)
    const height = Math.ceil((parts.height - y) / stepY)
    if (width <= 0 || height <= 0) continue
    const length = rowBytes(parts, width)
    let above = new Uint8Array(length)
    for (let row = 0; row < height; row++) {
      const line = rows.slice(at + 1, at + 1 + length)
      unfilter(rows[at] ?? 0, line, above, Math.max(1, pixelBits(parts) >> 3))
      for (let column = 0; column < width; column++) {
        const to = ((y + row * stepY) * parts.width + x + column * stepX) * depth
        const [red, green, blue, alpha] = pixel(line, column)
        samples[to] = onWhite(red, alpha)
        if (gray) continue
        samples[to + 1] = onWhite(green, alpha)
        samples[to + 2] = onWhite(blue, alpha)
      }
      above = line
      at += 1 + length
    }
  }
  return { gray, samples }
}

/** Undoes the filter of a row in place (PNG, 9.2). */
const unfilter = (filter: number, line: Uint8Array, above: Uint8Array, step: number): void => {
  for (let index = 0; index < line.length; index++) {
    const left = index < step ? 0 : (line[index - step] as number)
    const up = above[index] as number
    const corner = index < step ? 0 : (above[index - step] as number)
    const guess = [0, left, up, (left + up) >> 1, filter === 4 ? nearest(left, up, corner) : 0][filter] ?? 0
    line[index] = (line[index] as number) + guess
  }
}

/** Paeth's predictor. */
const nearest = (left: number, up: number, corner: number): number => {
  const guess = left + up - corner
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner
}

type Pixel = readonly [red: number, green: number, blue: number, alpha: number]

/** Reads a pixel of a row; all channels from 0 to 255. */
const pixelReader = ({
  type,
  bits,
  palette,
  transparency
}: PngParts): ((line: Uint8Array, column: number) => Pixel) => {
  const raw = (line: Uint8Array, index: number): number => sampleAt(line, index, bits)
  const scale = 255 / (2 ** bits - 1)
  const clear = (channel: number): number =>
    ((transparency[channel * 2] ?? -1) << 8) | (transparency[channel * 2 + 1] ?? 0)
  const isClear = (values: readonly number[]): boolean =>
    transparency.length > 0 && values.every((value, channel) => value === clear(channel))
  if (type === 3)
    return (line, column) => {
      const index = raw(line, column)
      const [red = 0, green = 0, blue = 0] = palette.subarray(index * 3, index * 3 + 3)
      return [red, green, blue, transparency[index] ?? 255]
    }
  if (type === 0 || type === 4)
    return (line, column) => {
      const value = raw(line, type === 4 ? column * 2 : column)
      const alpha = type === 4 ? raw(line, column * 2 + 1) * scale : isClear([value]) ? 0 : 255
      return [value * scale, 0, 0, alpha]
    }
  const count = type === 6 ? 4 : 3
  return (line, column) => {
    const [red, green, blue] = [0, 1, 2].map(channel => raw(line, column * count + channel)) as [
      number,
      number,
      number
    ]
    const alpha = type === 6 ? raw(line, column * 4 + 3) * scale : isClear([red, green, blue]) ? 0 : 255
    return [red * scale, green * scale, blue * scale, alpha]
  }
}

/** The sample at an index of a row; small ones fill their bytes from the left. */
const sampleAt = (line: Uint8Array, index: number, bits: number): number => {
  if (bits === 8) return line[index] ?? 0
  if (bits === 16) return ((line[index * 2] ?? 0) << 8) | (line[index * 2 + 1] ?? 0)
  const at = index * bits
  return ((line[at >> 3] ?? 0) >> (8 - bits - (at & 7))) & (2 ** bits - 1)
}

const onWhite = (value: number, alpha: number): number => Math.round(255 + ((value - 255) * alpha) / 255)
