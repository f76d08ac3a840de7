/** In: a trimmed size and where marks reach. Out: operators that fill them, marked as an artifact of the page (ISO 32000-1, 14.8.2.2.2). */
import type { ContentStream } from './content-stream.ts'
import { cropMarkReach } from './page-boxes.ts'

/** Fine enough to cut by, thick enough for any device. */
const WIDTH = 0.25

/** Eight lines, two at each corner. Lengths in points, in whatever direction y runs. */
export const drawCropMarks = (stream: ContentStream, width: number, height: number, bleed: number): void => {
  const [from, to] = cropMarkReach(bleed)
  stream.write('/Artifact<</Type/Page>>BDC\n')
  for (const y of [0, height])
    for (const x of [-to, width + from]) rectangle(stream, x, y - WIDTH / 2, to - from, WIDTH)
  for (const x of [0, width])
    for (const y of [-to, height + from]) rectangle(stream, x - WIDTH / 2, y, WIDTH, to - from)
  stream.write('EMC\n')
}

/** Dashes where the sheet is folded, above and below it. */
export const drawFoldMarks = (stream: ContentStream, x: number, height: number, bleed: number): void => {
  const [from, to] = cropMarkReach(bleed)
  const dash = (to - from) / DASHES
  stream.write('/Artifact<</Type/Page>>BDC\n')
  for (const start of [-to, height + from])
    for (let i = 0; i < DASHES; i += 2) rectangle(stream, x - WIDTH / 2, start + i * dash, WIDTH, dash)
  stream.write('EMC\n')
}

/** Dashes and gaps of one mark. */
const DASHES = 5

const rectangle = (stream: ContentStream, x: number, y: number, width: number, height: number): void => {
  for (const value of [x, y, width, height]) stream.number(value)
  stream.write('re f\n')
}
