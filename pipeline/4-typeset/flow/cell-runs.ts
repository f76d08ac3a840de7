/** In: what stands in a cell of a table and the room for it. Out: its runs; an image that is no sign among words stands on a line of its own. */
import type { LinePicture, Run } from '../../model/flow.ts'
import { pictureKey } from '../../model/picture.ts'
import { em } from '../../model/units.ts'
import type { BlockContext } from './block-context.ts'
import { type Image, linePicture, UNNAMED } from './line-picture.ts'
import { runsWithNotes } from './runs-with-notes.ts'

type Phrasing = Parameters<typeof runsWithNotes>[0]

/** A row is as high as its picture: no more than this share of the page. */
const HIGHEST = 1 / 4

/** @param room type size of the table in points, and width of the cell without its padding, in em of it */
export const cellRuns = (
  children: Phrasing,
  room: { readonly size: number; readonly width: number },
  context: BlockContext
): ReturnType<typeof runsWithNotes> => {
  const { runs, notes } = runsWithNotes(children, context, image => cellPicture(image, room, context))
  return {
    runs: runs.map((run, at) => (isApart(run, runs[at - 1]) ? { ...run, breakBefore: true } : run)),
    notes
  }
}

const isApart = (run: Run, before: Run | undefined): boolean =>
  before !== undefined && (run.picture?.apart === true || before.picture?.apart === true)

/** A sign among words as everywhere; else scaled to its cell. */
const cellPicture = (
  image: Image,
  room: { readonly size: number; readonly width: number },
  context: BlockContext
): LinePicture | null => {
  const sign = linePicture(image, context)
  if (sign) return sign
  const natural = naturalSize(image, context)
  if (!natural) return null
  const width = Math.min(room.width, natural.width / room.size)
  return {
    picture: natural.picture,
    width: em(width),
    height: em((width * natural.height) / natural.width),
    alt: image.alt?.trim() || image.title?.trim() || UNNAMED,
    apart: true
  }
}

/** In points, as large as a cell shows it at most; null where it cannot be shown. */
const naturalSize = (
  image: Image,
  { pictures, file, design }: BlockContext
): (Pick<LinePicture, 'picture'> & { readonly width: number; readonly height: number }) | null => {
  const picture = pictures.get(pictureKey(file, image.url))
  if (!picture) return null
  const [width, height] = [(picture.width * 72) / picture.density, (picture.height * 72) / picture.density]
  const scale = Math.min(1, (design.page.linesPerPage * design.pitch * HIGHEST) / height)
  return { picture, width: width * scale, height: height * scale }
}

/** Width of an image that stands apart in its cell, in points; 0 where it is a sign or cannot be shown. */
export const pictureWidth = (image: Image, context: BlockContext): number =>
  linePicture(image, context) ? 0 : (naturalSize(image, context)?.width ?? 0)
