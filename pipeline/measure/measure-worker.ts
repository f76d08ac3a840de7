/** A thread that measures PDFs: it can be ended where a file takes too long. */

import type { MeasureTask } from './index.ts'
import { measureDocument } from './measure-document.ts'
import type { Measurement, Refusal } from './measurement.ts'

export const measure = ({ bytes, profile }: MeasureTask): Promise<Measurement | Refusal> =>
  measureDocument(bytes, profile)
