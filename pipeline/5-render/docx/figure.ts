/** In: a figure. Out: a paragraph of whole grid lines with the picture in it; the caption stays with it. */
import { ImageRun, LineRuleType, Paragraph } from 'docx'
import type { FigureBlock } from '../../model/flow.ts'
import { storedSize } from '../../model/picture.ts'
import type { Points } from '../../model/units.ts'
import { formatted } from './formatted.ts'
import type { Spacing } from './spacing.ts'
import { gridTwips } from './twips.ts'
import type { Writer } from './writer.ts'
import { writable } from './xml.ts'

/** A line of at least so much: an exact one would cut the picture off. */
export const figureParagraph = (block: FigureBlock, writer: Writer, spacing: Spacing): string => {
  const number = writer.nextPicture()
  const { turn } = block.picture
  const [width, height] = storedSize(block.picture, block.width, block.height)
  const line = gridTwips(block.lines, writer.flow.design.pitch)
  const altText = { id: String(number), name: `图 ${number}`, description: writable(block.alt), title: '' }
  const paragraph = new Paragraph({
    style: 'Figure',
    spacing: { ...spacing, line, lineRule: LineRuleType.AT_LEAST },
    ...(block.captioned ? { keepNext: true } : {}),
    children: [
      new ImageRun({
        type: block.picture.format === 'png' ? 'png' : 'jpg',
        data: block.picture.bytes,
        transformation: {
          width: pixels(width),
          height: pixels(height),
          ...(turn === undefined ? {} : { rotation: turn })
        },
        altText
      })
    ]
  })
  return formatted(paragraph, writer)
}

/** As the docx package counts lengths of drawings: 96 to the inch. */
const pixels = (length: Points): number => (length * 96) / 72
