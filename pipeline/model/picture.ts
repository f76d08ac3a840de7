/** An image that is placed: its file, and what a page description needs of it. Shapes only. */

/** Data that a PDF takes as they are (ISO 32000-1, 8.9.5). */
export interface PictureSamples {
  /** `dct`: a JPEG file; `flate`: rows packed with zlib. */
  readonly filter: 'dct' | 'flate'
  /** True where each row begins with the number of its PNG filter. */
  readonly filteredRows: boolean
  readonly colours: 'gray' | 'rgb' | { readonly palette: Uint8Array }
  readonly bits: 1 | 2 | 4 | 8 | 16
  readonly data: Uint8Array
}

/** A picture as it was read; the same for every place that shows it. */
export interface Picture {
  /** Unique in the volume, in order of appearance: `i1`, `i2`, … */
  readonly id: string
  readonly format: 'png' | 'jpeg'
  /** The file as it was read. */
  readonly bytes: Uint8Array
  /** In pixels, as it is shown. */
  readonly width: number
  readonly height: number
  /** How far the file wants to be turned clockwise, as cameras write it; default 0. */
  readonly turn?: 90 | 180 | 270
  /** Pixels an inch that the file asks for. */
  readonly density: number
  readonly samples: PictureSamples
}

/** Width and height of its rows as they are in the file, before it is turned. */
export const storedSize = <Length>(
  { turn }: Pick<Picture, 'turn'>,
  width: Length,
  height: Length
): readonly [Length, Length] => (turn === 90 || turn === 270 ? [height, width] : [width, height])

/** Pictures of a volume by `pictureKey`. */
export type Pictures = ReadonlyMap<string, Picture>

/** What names an image in the volume: the source that shows it and the address that it gives. */
export const pictureKey = (file: string, url: string): string => `${file}\n${url}`
