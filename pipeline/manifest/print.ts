/** `print` of a manifest or a profile: its schema, and what it means. */
import { z } from 'zod'
import { report } from '../diagnostics/report.ts'
import { type Booklet, noPrint, type PrintSetting } from '../model/print.ts'
import { mm, mmToPt, type Points } from '../model/units.ts'
import { lengthOf, lengthSchema } from './lengths.ts'
import { placeOfValue } from './places.ts'
import type { Checked } from './report-issues.ts'

const booklet = z.strictObject({
  thickness: lengthSchema('Thickness of a sheet of the paper. Default: 0.1mm, as 80 g/m².').optional(),
  sheets: z
    .int()
    .min(1)
    .max(20)
    .describe(
      'Sheets folded into one another, sewn signature by signature. Default: all of them, to be stapled.'
    )
    .optional()
})

export const printSchema = z.strictObject({
  bleed: lengthSchema(
    'How far the sheet goes beyond the trimmed page on every side. Default: none.'
  ).optional(),
  cropMarks: z
    .boolean()
    .describe('Whether lines outside the bleed show where to cut. Default: false.')
    .optional(),
  booklet: z
    .union([z.boolean(), booklet])
    .describe(
      'Whether a second PDF has the pages on sheets, two a side, to be folded and stapled. Default: false.'
    )
    .optional()
})

type WrittenPrint = z.infer<typeof printSchema>

const THICKNESS = mmToPt(mm(0.1))
/** mm: more than a printer takes off the sheet, and more than any paper measures. */
const MOST = { bleed: 20, thickness: 2 } as const

/** Null where the file says nothing. */
export const printOf = (written: WrittenPrint | undefined, checked: Checked): PrintSetting | null => {
  if (written === undefined) return null
  checkMost(written.bleed, 'bleed', ['print', 'bleed'], checked)
  return {
    bleed: written.bleed === undefined ? noPrint.bleed : lengthOf(written.bleed),
    cropMarks: written.cropMarks ?? false,
    booklet: bookletOf(written.booklet, checked)
  }
}

const bookletOf = (written: WrittenPrint['booklet'], checked: Checked): Booklet | null => {
  if (written === undefined || written === false) return null
  if (written === true) return { thickness: THICKNESS, sheets: null }
  checkMost(written.thickness, 'thickness', ['print', 'booklet', 'thickness'], checked)
  return { thickness: thicknessOf(written.thickness), sheets: written.sheets ?? null }
}

const thicknessOf = (written: string | undefined): Points =>
  written === undefined ? THICKNESS : lengthOf(written)

const checkMost = (
  written: string | undefined,
  key: keyof typeof MOST,
  path: readonly string[],
  { file, document, lines }: Checked
): void => {
  if (written === undefined || lengthOf(written) <= mmToPt(mm(MOST[key]))) return
  report(
    file,
    'manifest-too-much',
    { key, actual: written, most: `${MOST[key]}mm` },
    placeOfValue(document, lines, path)
  )
}
