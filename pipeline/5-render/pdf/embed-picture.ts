/** In: a picture. Out: the object of the file that shows it (ISO 32000-1, 8.9.5); colours are those of the output intent. */
import { type Picture, storedSize } from '../../model/picture.ts'
import type { PdfFile, PdfValue, Ref } from './pdfkit-file.ts'

/** A picture that pages can show. */
export interface EmbeddedPicture {
  /** Resource name. */
  readonly id: string
  readonly object: Ref
}

/** Samples are written as they are. @example embedPicture(file, picture) */
export const embedPicture = (file: PdfFile, picture: Picture): EmbeddedPicture => {
  const { samples } = picture
  const [width, height] = storedSize(picture, picture.width, picture.height)
  const object = file.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: colourSpace(file, picture),
    BitsPerComponent: samples.bits,
    Filter: samples.filter === 'dct' ? 'DCTDecode' : 'FlateDecode',
    ...(samples.filteredRows ? { DecodeParms: predictor(picture) } : {})
  })
  object.end(samples.data)
  return { id: `I${picture.id}`, object }
}

const colourSpace = (file: PdfFile, { samples: { colours } }: Picture): PdfValue => {
  if (colours === 'gray') return 'DeviceGray'
  if (colours === 'rgb') return 'DeviceRGB'
  const palette = file.ref({})
  palette.end(colours.palette)
  return ['Indexed', 'DeviceRGB', colours.palette.length / 3 - 1, palette]
}

/** Rows begin with the number of their PNG filter (7.4.4.4). */
const predictor = ({ width, samples: { colours, bits } }: Picture): PdfValue => ({
  Predictor: 15,
  Colors: colours === 'rgb' ? 3 : 1,
  BitsPerComponent: bits,
  Columns: width
})
