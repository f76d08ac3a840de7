/** In: a picture at its place. Out: operators that show it there. */
import type { PictureItem } from '../../model/pages.ts'
import type { ContentStream } from './content-stream.ts'
import type { EmbeddedPicture } from './embed-picture.ts'

/** Draws outside BT and ET; the page's y axis points down, so the picture is turned upright. */
export const drawPicture = (stream: ContentStream, item: PictureItem, embedded: EmbeddedPicture): void => {
  stream.write('q ')
  stream.number(item.width)
  stream.write('0 0 ')
  stream.number(-item.height)
  stream.number(item.x)
  stream.number(item.y + item.height)
  stream.write(`cm /${embedded.id} Do Q\n`)
}
