/** Clauses of GB/T 9704—2012 that a PDF's glyphs do not show, or that do not apply to a compilation, and why (typesetting.md part E). */
import type { Reason } from './measurement.ts'

export const notMeasured: readonly (readonly [rule: string, Reason])[] = [
  ['GW-5', 'defines'],
  ['GW-7', 'print-shop'],
  ['GW-10', 'docx-only'],
  ['GW-11', 'single-document'],
  ['GW-12', 'single-document'],
  ['GW-13', 'single-document'],
  ['GW-14', 'single-document'],
  ['GW-15', 'single-document'],
  ['GW-17', 'content'],
  ['GW-19', 'content'],
  ['GW-20', 'single-document'],
  ['GW-21', 'content'],
  ['GW-22', 'single-document'],
  ['GW-23', 'content'],
  ['GW-24', 'single-document'],
  ['GW-25', 'content'],
  ['GW-26', 'content'],
  ['GW-27', 'single-document'],
  ['GW-28', 'single-document'],
  ['GW-30', 'content'],
  ['GW-31', 'single-document'],
  ['GW-32', 'single-document']
]
