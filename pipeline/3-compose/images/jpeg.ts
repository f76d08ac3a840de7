/** In: the bytes of a JPEG file. Out: its size and samples, which a page description takes as they are (ITU-T T.81, B.1). */
import { storedSize } from '../../model/picture.ts'
import { type ReadPicture, USUAL_DENSITY } from './read-picture.ts'

export const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8

/**
 * Null where the file is damaged, or coded in a way that no page description knows; `cmyk` where its four inks have no
 * meaning in a file whose colours are sRGB (ISO 19005-2, 6.2.4.3).
 *
 * @example readJpeg(bytes)
 */
export const readJpeg = (bytes: Uint8Array): ReadPicture | 'cmyk' | null => {
  let density = USUAL_DENSITY
  let turn: ReadPicture['turn']
  for (const { marker, data } of segmentsOf(bytes)) {
    if (marker === JFIF) density = densityOf(data) ?? density
    if (marker === EXIF) turn = turnOf(data) ?? turn
    if (!frames.has(marker)) continue
    const [, , , , , components] = data as unknown as number[]
    const height = word(data, 1)
    const width = word(data, 3)
    if (data[0] !== 8 || width === 0 || height === 0) return null
    if (components === 4) return 'cmyk'
    if (components !== 1 && components !== 3) return null
    const colours = components === 1 ? 'gray' : 'rgb'
    const samples = { filter: 'dct', filteredRows: false, colours, bits: 8, data: bytes } as const
    const turned = turn === undefined ? {} : { turn }
    const [shownWidth, shownHeight] = storedSize(turned, width, height)
    return { format: 'jpeg', width: shownWidth, height: shownHeight, ...turned, density, samples }
  }
  return null
}

const JFIF = 0xe0
const EXIF = 0xe1
/** Baseline, extended and progressive, with Huffman codes: what ISO 32000-1, 7.4.8 has. */
const frames: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2])
const START_OF_SCAN = 0xda

interface Segment {
  readonly marker: number
  readonly data: Uint8Array
}

/** Segments before the first scan; none where the file ends before it. */
const segmentsOf = (bytes: Uint8Array): Segment[] => {
  const segments: Segment[] = []
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === START_OF_SCAN) return segments
    const length = word(bytes, at + 2)
    segments.push({ marker, data: bytes.subarray(at + 4, at + 2 + length) })
    at += 2 + Math.max(2, length)
  }
  return []
}

const word = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)

/** The segment says its unit: 1 dots an inch, 2 dots a centimetre, 0 none. */
const densityOf = (data: Uint8Array): number | null => {
  const unit = data[7]
  const dots = word(data, 8)
  if (dots === 0 || (unit !== 1 && unit !== 2)) return null
  return unit === 1 ? dots : dots * 2.54
}

/** Turns by the values of the tag Orientation; a mirrored picture is only turned. */
const turns: Readonly<Record<number, ReadPicture['turn']>> = { 3: 180, 4: 180, 5: 90, 6: 90, 7: 270, 8: 270 }
const ORIENTATION = 0x0112

/** What the camera says of its own stand (Exif 2.32, 4.6.4). */
const turnOf = (data: Uint8Array): ReadPicture['turn'] => {
  const tiff = data.subarray(6)
  if (String.fromCharCode(...data.subarray(0, 4)) !== 'Exif' || tiff.length < 14) return undefined
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  const little = tiff[0] === 0x49
  const first = view.getUint32(4, little)
  if (first + 2 > tiff.length) return undefined
  for (let entry = 0; entry < view.getUint16(first, little); entry++) {
    const at = first + 2 + entry * 12
    if (at + 12 > tiff.length) return undefined
    if (view.getUint16(at, little) === ORIENTATION) return turns[view.getUint16(at + 8, little)]
  }
  return undefined
}
