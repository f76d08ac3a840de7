/** In: the sheets of a booklet and the pages on them. Out: the file beside the PDF, with a message on how to print and fold it. */
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { Design } from '../model/design.ts'
import type { PrintSetting } from '../model/print.ts'
import type { VolumeOutput } from '../model/volume.ts'

/** Sheets that a stapler goes through and a fold holds. */
const STAPLED = 20

/** Empty where none was asked for, or where creep would take the text over the fold. */
export const besideOf = (
  bytes: Uint8Array | null,
  made: { readonly pages: number; readonly design: Design; readonly print: PrintSetting },
  volume: VFile
): VolumeOutput[] => {
  const { booklet } = made.print
  if (bytes === null || booklet === null) return []
  const { page } = made.design
  const sheets = Math.ceil(made.pages / 4)
  const deep = Math.min(booklet.sheets ?? sheets, sheets)
  const moved = (deep - 1) * booklet.thickness
  const creep = millimetres(moved)
  if (moved >= page.insideMargin) {
    report(volume, 'booklet-creep', { creep, margin: millimetres(page.insideMargin) })
    return []
  }
  if (deep > STAPLED) report(volume, 'booklet-thick', { sheets: deep, most: STAPLED, creep })
  const [width, height] = [Math.round((2 * page.width * 25.4) / 72), Math.round((page.height * 25.4) / 72)]
  report(volume, 'booklet-made', { sheets, width, height, creep })
  return [{ format: 'pdf', variant: 'booklet', bytes, pages: 2 * sheets }]
}

const millimetres = (points: number): string => ((points * 25.4) / 72).toFixed(1)
