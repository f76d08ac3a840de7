/** In: images of a paragraph. Out: the figures that they make; small ones that follow one another stand side by side. */
import type { PhrasingContent } from '../../model/article.ts'
import type { FigureBlock, FigurePicture } from '../../model/flow.ts'
import { pictureKey } from '../../model/picture.ts'
import { pt } from '../../model/units.ts'
import type { BlockContext } from './block-context.ts'
import { UNNAMED } from './line-picture.ts'

type Image = Extract<PhrasingContent, { type: 'image' }>

/** In a row there is room for so many at most. */
const MOST_BESIDE = 3
/** A row lower than this share of the page shows too little: its pictures stand one below another. */
const LOWEST_ROW = 1 / 7

/** Images that stand beside one another; one that has a caption of its own stands alone. */
export const inRows = (
  images: readonly Image[],
  isCaptioned: (image: Image) => boolean,
  context: BlockContext
): readonly (readonly Image[])[] => {
  if (images.length < 2 || images.some(isCaptioned)) return images.map(image => [image])
  const count = Math.ceil(images.length / MOST_BESIDE)
  const rows = Array.from({ length: count }, (_, row) =>
    images.slice(Math.ceil((row * images.length) / count), Math.ceil(((row + 1) * images.length) / count))
  )
  return rows.flatMap(row => (isHighEnough(row, context) ? [row] : row.map(image => [image])))
}

interface Size {
  readonly width: number
  readonly height: number
}

/** In points, as the file asks for; null where it cannot be placed. */
const naturalSize = (image: Image, { pictures, file }: BlockContext): Size | null => {
  const picture = pictures.get(pictureKey(file, image.url))
  if (!picture) return null
  const { width, height, density } = picture
  return { width: (width * 72) / density, height: (height * 72) / density }
}

/** All as high as one another, as high as the lowest is at most. */
const rowHeight = (row: readonly Image[], context: BlockContext): number => {
  const { page, bodySize } = context.design
  const sizes = row.flatMap(image => naturalSize(image, context) ?? [])
  const shapes = sizes.reduce((sum, { width, height }) => sum + width / height, 0)
  const room = page.textWidth - (sizes.length - 1) * bodySize
  return Math.min(room / shapes, halfPage(context), ...sizes.map(({ height }) => height))
}

const isHighEnough = (row: readonly Image[], context: BlockContext): boolean => {
  const sizes = row.flatMap(image => naturalSize(image, context) ?? [])
  const height = rowHeight(row, context)
  const { page, pitch } = context.design
  return height >= LOWEST_ROW * page.linesPerPage * pitch || sizes.every(size => size.height <= height + 1e-6)
}

const halfPage = ({ design: { page, pitch, bodySize } }: BlockContext): number =>
  Math.floor(page.linesPerPage / 2) * pitch - (pitch - bodySize)

/** Lines of the page that a figure leaves to its caption and the space around. */
const BESIDE_FIGURE = 4
/** A picture that half a page would make narrower than this share of the measure is higher. */
const NARROW = 0.4

/** How high a picture alone is: half a page at most, a narrow one up to a page. */
const singleHeight = ({ width, height }: Size, context: BlockContext): number => {
  const { page, pitch, bodySize } = context.design
  const asWide = (page.textWidth * height) / width
  const wholePage = (Math.floor(page.linesPerPage) - BESIDE_FIGURE) * pitch - (pitch - bodySize)
  const most = Math.max(halfPage(context), Math.min(wholePage, NARROW * asWide))
  return Math.min(height, asWide, most)
}

/** A figure of one picture, or of some in a row; null where none can be shown. */
export const figureRow = (row: readonly Image[], context: BlockContext): FigureBlock | null => {
  const { pitch, bodySize } = context.design
  const shared = row.length > 1 ? rowHeight(row, context) : null
  const [first, ...beside] = row.flatMap((image): FigurePicture[] => {
    const picture = context.pictures.get(pictureKey(context.file, image.url))
    const natural = naturalSize(image, context)
    if (!picture || !natural) return []
    const height = shared ?? singleHeight(natural, context)
    const alt = image.alt?.trim() || image.title?.trim() || UNNAMED
    return [{ picture, width: pt((natural.width * height) / natural.height), height: pt(height), alt }]
  })
  if (!first) return null
  return {
    kind: 'figure',
    ...first,
    lines: Math.max(1, Math.ceil((first.height + pitch - bodySize) / pitch - 1e-6)),
    captioned: false,
    ...(beside.length === 0 ? {} : { beside }),
    origin: { file: context.file }
  }
}
