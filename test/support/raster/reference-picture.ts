/** In: ink, and a reference picture. Out: the picture as a PNG, and what of it is not as it was. */
import { inflateSync } from 'node:zlib'
import { pngOf } from '../png-fixtures.ts'
import type { Canvas } from './coverage.ts'

/** Greys that a picture has. */
const GREYS = 8

/** Sixteen greys can be written, eight are used: twice as small, and the last bit of a sum is not seen. */
export const pictureOf = ({ width, height, ink }: Canvas): Uint8Array => {
  const levels = levelsOf(ink)
  return pngOf({ width, height, type: 0, bits: 4, pixel: (x, y) => [levels[y * width + x] ?? 0] })
}

const levelsOf = (ink: Float64Array): Uint8Array =>
  Uint8Array.from(ink, value => Math.round((1 - Math.min(1, value)) * (GREYS - 1)) * 2)

/** One step of grey in this share of all pixels is rounding. */
const NOISE = 0.0002

/**
 * Null where the two are the same but for single steps of grey here and there.
 *
 * @example changeOf(drawPdfPage(pdf, 0, 40), readFileSync('body.png')) // '31 of 154908 pixels differ, the first at 40, 52'
 */
export const changeOf = (canvas: Canvas, png: Uint8Array): string | null => {
  const { width, height, levels } = pixelsOf(png)
  if (width !== canvas.width || height !== canvas.height)
    return `${canvas.width} × ${canvas.height} pixels, not ${width} × ${height}`
  const drawn = levelsOf(canvas.ink)
  const off = Array.from(drawn, (level, at) => Math.abs(level - (levels[at] ?? 0)) / 2)
  const steps = off.filter(step => step > 0).length
  const most = off.reduce((sum, step) => Math.max(sum, step), 0)
  if (most <= 1 && steps <= NOISE * drawn.length) return null
  const first = off.findIndex(step => step > 0)
  return `${steps} of ${drawn.length} pixels differ, by ${most} of ${GREYS - 1} greys, the first at ${first % width}, ${Math.floor(first / width)}`
}

/** Of a picture of `pictureOf`: four bits a pixel, no filter. */
const pixelsOf = (png: Uint8Array): { width: number; height: number; levels: Uint8Array } => {
  const file = Buffer.from(png)
  const data: Buffer[] = []
  for (let at = 8; at < file.length; at += file.readUInt32BE(at) + 12)
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)))
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)]
  const rows = inflateSync(Buffer.concat(data))
  const stride = Math.ceil(width / 2) + 1
  const levels = Uint8Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)]
    const pair = rows[y * stride + 1 + (x >> 1)] ?? 0
    return x % 2 === 0 ? pair >> 4 : pair & 15
  })
  return { width, height, levels }
}
