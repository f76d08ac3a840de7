/** In: an image. Out: how it stands among the words of its line; null where it is a figure of its own, or cannot be shown. */
import type { PhrasingContent } from '../../model/article.ts'
import type { LinePicture } from '../../model/flow.ts'
import { pictureKey } from '../../model/picture.ts'
import { em } from '../../model/units.ts'
import type { BlockContext } from './block-context.ts'

export type Image = Extract<PhrasingContent, { type: 'image' }>

/** An image that its file makes higher than this many lines wants to be looked at, not read over. */
const MOST_LINES = 1.5

/** As high as every line has room for, in em of the text. */
const HIGHEST = 1.2

/** Wider, in em, it is no sign among words. */
const WIDEST = 8

/** A sign, a seal, a key of a keyboard: no higher than a line and a half by its file, it is set as a word is. */
export const linePicture = (image: Image, { pictures, file, design }: BlockContext): LinePicture | null => {
  const picture = pictures.get(pictureKey(file, image.url))
  if (!picture) return null
  const natural = (picture.height * 72) / picture.density
  if (natural > MOST_LINES * design.pitch) return null
  const height = Math.min(HIGHEST, natural / design.bodySize)
  const width = (height * picture.width) / picture.height
  if (width > WIDEST) return null
  return { picture, width: em(width), height: em(height), alt: image.alt?.trim() || UNNAMED }
}

/** What an image without any words shows. */
export const UNNAMED = '图'
