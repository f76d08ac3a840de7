/** Figures for tests: a block with a picture of its own. */
import type { FigureBlock } from '../../pipeline/model/flow.ts'
import type { Picture } from '../../pipeline/model/picture.ts'
import { pt } from '../../pipeline/model/units.ts'
import { pngOf } from './png-fixtures.ts'

/** A picture of one grey, four pixels each way, in samples that need no filter. */
export const greyPicture = (id = 'i1'): Picture => ({
  id,
  format: 'png',
  bytes: pngOf({ width: 4, height: 4, type: 0, pixel: () => [128] }),
  width: 4,
  height: 4,
  density: 96,
  samples: {
    filter: 'flate',
    filteredRows: false,
    colours: 'gray',
    bits: 8,
    // Sixteen bytes of 128, packed by zlib.
    data: Uint8Array.from([0x78, 0x9c, 0x6b, 0x68, 0x40, 0x05, 0x00, 0x44, 0x10, 0x08, 0x01])
  }
})

/** @example figureBlock({ lines: 10, captioned: true }) */
export const figureBlock = (more: Partial<FigureBlock> = {}): FigureBlock => ({
  kind: 'figure',
  picture: greyPicture(),
  width: pt(200),
  height: pt(100),
  lines: 6,
  alt: '一片灰色',
  captioned: false,
  ...more
})
