/**
 * In: the bytes of a PNG file. Out: its size and samples, ready for a page description: opaque, not interlaced
 * (PNG, third edition; what is transparent is laid on white, for paper is).
 */
import { deflateSync, inflateSync } from 'node:zlib'
import type { PictureSamples } from '../../model/picture.ts'
import { opaqueSamples } from './opaque-samples.ts'
import { type PngParts, passesOf, rowBytes } from './png-parts.ts'
import { type ReadPicture, USUAL_DENSITY } from './read-picture.ts'

/** Larger pictures are refused: unpacked they take this many bytes several times. */
const MOST_BYTES = 400_000_000

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

export const isPng = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, index) => bytes[index] === byte)

/** Null where the file is damaged or beyond what can be set. @example readPng(bytes)?.width */
export const readPng = (bytes: Uint8Array): ReadPicture | null => {
  const chunks = chunksOf(bytes)
  const parts = partsOf(chunks)
  if (!parts || rowBytes(parts, parts.width) * parts.height > MOST_BYTES) return null
  const packed = Buffer.concat(chunks.flatMap(({ type, data }) => (type === 'IDAT' ? [data] : [])))
  const rows = unpacked(packed)
  if (!rows || rows.length < lengthOf(parts)) return null
  const plain = !parts.interlaced && parts.type <= 3 && parts.transparency.length === 0
  return {
    format: 'png',
    width: parts.width,
    height: parts.height,
    density: densityOf(chunks),
    samples: plain ? plainSamples(parts, packed) : repacked(opaqueSamples(parts, rows))
  }
}

interface Chunk {
  readonly type: string
  readonly data: Uint8Array
}

const chunksOf = (bytes: Uint8Array): Chunk[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunk[] = []
  for (let at = SIGNATURE.length; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + length) })
    at += 12 + length
  }
  return chunks
}

/** Bit depths that go with each colour type. */
const depths: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16]
}

const partsOf = (chunks: readonly Chunk[]): PngParts | null => {
  const of = (type: string): Uint8Array => chunks.find(chunk => chunk.type === type)?.data ?? new Uint8Array()
  const header = of('IHDR')
  if (header.length < 13) return null
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength)
  const [width, height] = [view.getUint32(0), view.getUint32(4)]
  const [bits, type, packing, filtering, interlace] = header.subarray(8) as unknown as number[]
  const known = depths[type ?? -1]?.includes(bits ?? 0) && packing === 0 && filtering === 0
  const palette = of('PLTE')
  if (!known || width === 0 || height === 0 || (interlace ?? 2) > 1) return null
  if (type === 3 && (palette.length === 0 || palette.length % 3 !== 0)) return null
  return {
    width,
    height,
    bits: bits as PngParts['bits'],
    type: type as PngParts['type'],
    interlaced: interlace === 1,
    palette,
    transparency: of('tRNS')
  }
}

const lengthOf = (parts: PngParts): number =>
  passesOf(parts).reduce((sum, [x, y, stepX, stepY]) => {
    const width = Math.ceil((parts.width - x) / stepX)
    const height = Math.ceil((parts.height - y) / stepY)
    return width > 0 && height > 0 ? sum + (1 + rowBytes(parts, width)) * height : sum
  }, 0)

const unpacked = (packed: Uint8Array): Uint8Array | null => {
  try {
    return inflateSync(packed, { maxOutputLength: MOST_BYTES * 2 })
  } catch {
    return null
  }
}

const plainSamples = ({ type, bits, palette }: PngParts, data: Uint8Array): PictureSamples => ({
  filter: 'flate',
  filteredRows: true,
  colours: type === 3 ? { palette } : type === 2 ? 'rgb' : 'gray',
  bits,
  data
})

const repacked = ({ gray, samples }: ReturnType<typeof opaqueSamples>): PictureSamples => ({
  filter: 'flate',
  filteredRows: false,
  colours: gray ? 'gray' : 'rgb',
  bits: 8,
  data: deflateSync(samples)
})

/** Chunk pHYs counts pixels a metre. */
const densityOf = (chunks: readonly Chunk[]): number => {
  const data = chunks.find(chunk => chunk.type === 'pHYs')?.data
  if (!data || data.length < 9 || data[8] !== 1) return USUAL_DENSITY
  const perMetre = new DataView(data.buffer, data.byteOffset, data.byteLength).getUint32(0)
  return perMetre > 0 ? perMetre * 0.0254 : USUAL_DENSITY
}
