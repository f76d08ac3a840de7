/** In: an `img`. Out: the picture that it shows; null for signs, counters and what stands for a picture until it is loaded. */
import type { InlineMark } from '../../model/article.ts'
import { attributeOf, type PageElement } from './page.ts'

/** Smaller pictures are signs, arrows and counters. */
const LEAST_PICTURE = 40

export const pictureIn = (element: PageElement): InlineMark['mark'] | null => {
  const url =
    attributeOf(element, 'data-src') || attributeOf(element, 'data-original') || attributeOf(element, 'src')
  const alt = attributeOf(element, 'alt').replace(/\s+/g, ' ').trim()
  const small = ['width', 'height'].some(
    name => Number.parseInt(attributeOf(element, name), 10) < LEAST_PICTURE
  )
  return url === '' || small || isPlaceholder(url) ? null : { type: 'image', url, alt }
}

/** What pages show until a picture has been loaded stands in the address itself, and is tiny or no picture. */
const isPlaceholder = (url: string): boolean =>
  /^data:/i.test(url) && (url.length < LEAST_DATA || !/^data:image\/(?:png|jpe?g);base64,/i.test(url))

/** A picture of a few hundred bytes shows nothing. */
const LEAST_DATA = 400
