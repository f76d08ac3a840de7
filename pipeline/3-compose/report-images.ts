/** In: a text of the volume. Out: a message for each image, which this version prints as its alternative text. */
import type { Image, Nodes } from 'mdast'
import { report } from '../diagnostics/report.ts'
import type { VolumeText } from './volume-texts.ts'

/** Images are not placed yet: their alternative text stands in, and the report says so. */
export const reportImages = (text: VolumeText): void => {
  const pending: Nodes[] = [text.text.tree]
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === 'image') reportImage(text, node)
    // One by one: as arguments a hundred thousand children would overflow the stack.
    if ('children' in node) for (const child of node.children.toReversed()) pending.push(child as Nodes)
  }
}

const reportImage = (text: VolumeText, image: Image): void => {
  const start = image.position?.start
  report(
    text.file,
    'image-not-placed',
    { url: image.url },
    start && { line: start.line, column: start.column }
  )
}
