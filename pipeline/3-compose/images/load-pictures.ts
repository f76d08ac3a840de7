/** In: the texts of a volume and a way to files. Out: the pictures that their images show; a message for each that cannot be placed. */
import { report } from '../../diagnostics/report.ts'
import { type Picture, type Pictures, pictureKey } from '../../model/picture.ts'
import type { VolumeText, VolumeTexts } from '../volume-texts.ts'
import { isJpeg, readJpeg } from './jpeg.ts'
import { type NoPicture, noPicture } from './no-picture.data.ts'
import { type FoundImage, imagesOf } from './placed-images.ts'
import { isPng, readPng } from './png.ts'

/** Bytes of a file by its path, relative to the volume's folder; rejects where there is none. */
export type ReadFile = (path: string) => Promise<Uint8Array>

/** Reads each file once, in order, so that names and messages come in order too. */
export const loadPictures = async (
  texts: Pick<VolumeTexts, 'prefaces' | 'parts'>,
  read: ReadFile
): Promise<Pictures> => {
  const pictures = new Map<string, Picture>()
  const known = new Map<string, Picture | NoPicture>()
  let last = 0
  for (const text of [...texts.prefaces.values(), ...texts.parts.flat()]) {
    for (const image of imagesOf(text.text.tree)) {
      const { url } = image.node
      const key = placeOf(text, url)
      const loaded = image.placeable
        ? (known.get(key) ?? (await load(text, url, read, () => `i${++last}`)))
        : 'elsewhere'
      if (image.placeable) known.set(key, loaded)
      if (typeof loaded === 'string') reportImage(text, image, loaded)
      else pictures.set(pictureKey(text.text.source.file, url), loaded)
    }
  }
  return pictures
}

/** Path of an image's file; the address itself where it is none. */
const placeOf = (text: VolumeText, url: string): string => {
  const packed = text.text.source.pictures?.get(url)
  if (packed) return pictureKey(text.text.source.file, url)
  if (isRemote(url) || isData(url)) return url
  const { file } = text.text.source
  const path = decoded(url.replace(/[?#].*$/s, '')).replaceAll('\\', '/')
  return path.startsWith('/') ? path : file.slice(0, file.lastIndexOf('/') + 1) + path
}

const isRemote = (url: string): boolean => /^(?:[a-z][a-z\d+.-]+:)?\/\//i.test(url) && !/^file:/i.test(url)
const isData = (url: string): boolean => /^data:/i.test(url)

/** Percent signs that code nothing stand for themselves. */
const decoded = (url: string): string => {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

const load = async (
  text: VolumeText,
  url: string,
  read: ReadFile,
  name: () => string
): Promise<Picture | NoPicture> => {
  if (isRemote(url)) return 'remote'
  if (text.text.source.format === 'doc') return 'word97'
  const bytes = await bytesOf(text, url, read)
  if (!bytes) return 'missing'
  const picture = isPng(bytes) ? readPng(bytes) : isJpeg(bytes) ? readJpeg(bytes) : 'format'
  if (picture === null) return 'damaged'
  return typeof picture === 'string' ? picture : { id: name(), bytes, ...picture }
}

const bytesOf = async (text: VolumeText, url: string, read: ReadFile): Promise<Uint8Array | null> => {
  const packed = text.text.source.pictures?.get(url)
  if (packed) return packed
  if (isData(url)) return dataOf(url)
  try {
    return await read(placeOf(text, url))
  } catch {
    return null
  }
}

/** What stands in an address itself (RFC 2397); only what is coded in base 64 can be a picture. */
const dataOf = (url: string): Uint8Array | null => {
  const coded = /^data:[^,]*;base64,(.*)$/is.exec(decoded(url))?.[1]
  return coded === undefined ? null : new Uint8Array(Buffer.from(coded, 'base64'))
}

const reportImage = ({ file }: VolumeText, { node }: FoundImage, why: NoPicture): void => {
  const start = node.position?.start
  const url = node.url.length > 80 ? `${node.url.slice(0, 40)}…` : node.url
  report(
    file,
    'image-not-placed',
    { url, printed: node.alt ?? '', ...noPicture[why] },
    start && { line: start.line, column: start.column }
  )
}
