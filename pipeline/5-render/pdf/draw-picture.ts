/** In: a picture at its place. Out: operators that show it there. */
import type { PictureItem } from '../../model/pages.ts'
import type { ContentStream } from './content-stream.ts'
import type { EmbeddedPicture } from './embed-picture.ts'

/** Draws outside BT and ET. */
export const drawPicture = (stream: ContentStream, item: PictureItem, embedded: EmbeddedPicture): void => {
  stream.write('q ')
  for (const value of matrixOf(item)) stream.number(value)
  stream.write(`cm /${embedded.id} Do Q\n`)
}

/**
 * From the unit square, in which a picture stands upright, to its place on a page whose y axis points down
 * (ISO 32000-1, 8.9.5.1); turned as the picture asks.
 */
const matrixOf = ({ picture, x, y, width, height }: PictureItem): readonly number[] => {
  if (picture.turn === 90) return [0, height, width, 0, x, y]
  if (picture.turn === 180) return [-width, 0, 0, height, x + width, y]
  if (picture.turn === 270) return [0, -height, -width, 0, x + width, y + height]
  return [width, 0, 0, -height, x, y + height]
}
