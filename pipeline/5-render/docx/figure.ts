/** In: a figure. Out: a paragraph of whole grid lines with the picture in it; the caption stays with it. */
import { ImageRun, LineRuleType, Paragraph } from 'docx'
import type { FigureBlock, LinePicture } from '../../model/flow.ts'
import { storedSize } from '../../model/picture.ts'
import { emToPt, type Points, pt } from '../../model/units.ts'
import { formatted, Verbatim } from './formatted.ts'
import { textRun } from './run-xml.ts'
import type { Spacing } from './spacing.ts'
import { gridTwips, halfPoints } from './twips.ts'
import type { Writer } from './writer.ts'
import { property, writable } from './xml.ts'

/** As wide as the page engine parts two pictures in a row: an em of the body. */
const BETWEEN = '\u3000'

/** A line of at least so much: an exact one would cut the picture off. */
export const figureParagraph = (block: FigureBlock, writer: Writer, spacing: Spacing): string => {
  const line = gridTwips(block.lines, writer.flow.design.pitch)
  const paragraph = new Paragraph({
    style: 'Figure',
    spacing: { ...spacing, line, lineRule: LineRuleType.AT_LEAST },
    ...(block.captioned ? { keepNext: true } : {})
  })
  for (const [at, picture] of [block, ...(block.beside ?? [])].entries()) {
    if (at > 0) paragraph.addChildElement(new Verbatim(textRun(BETWEEN)))
    paragraph.addChildElement(imageRun(picture, writer))
  }
  return formatted(paragraph, writer)
}

/** The middle of the character box above the baseline, in em (PG-6). */
const MIDDLE = 0.38

/** A picture among words: a run that stands so much lower that its middle is theirs. */
export const linePicture = (
  { picture, alt, ...line }: LinePicture,
  typeSize: Points,
  writer: Writer
): string => {
  const [width, height] = [emToPt(line.width, typeSize), emToPt(line.height, typeSize)]
  const lower = halfPoints(pt(height / 2 - MIDDLE * typeSize))
  const xml = formatted(imageRun({ picture, alt, width, height }, writer), writer)
  return xml.replace('<w:r>', `<w:r><w:rPr>${property('w:position', -lower)}</w:rPr>`)
}

/** A picture that is alone on its line, and stands on it. */
export const standingPicture = (
  { picture, alt, width, height }: LinePicture,
  typeSize: Points,
  writer: Writer
): string =>
  formatted(
    imageRun({ picture, alt, width: emToPt(width, typeSize), height: emToPt(height, typeSize) }, writer),
    writer
  )

const imageRun = (
  { picture, alt, ...shown }: Pick<FigureBlock, 'picture' | 'alt' | 'width' | 'height'>,
  writer: Writer
): ImageRun => {
  const number = writer.nextPicture()
  const { turn } = picture
  const [width, height] = storedSize(picture, shown.width, shown.height)
  return new ImageRun({
    type: picture.format === 'png' ? 'png' : 'jpg',
    data: picture.bytes,
    transformation: {
      width: pixels(width),
      height: pixels(height),
      ...(turn === undefined ? {} : { rotation: turn })
    },
    altText: { id: String(number), name: `图 ${number}`, description: writable(alt), title: '' }
  })
}

/** As the docx package counts lengths of drawings: 96 to the inch. */
const pixels = (length: Points): number => (length * 96) / 72
