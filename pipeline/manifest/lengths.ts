/** Lengths as people write them in YAML, always with their unit: schemas that take them, and what they are in points. */
import { z } from 'zod'
import { mm, mmToPt, type Points, pt } from '../model/units.ts'

const LENGTH = /^(\d+(?:\.\d+)?) ?(mm|cm|pt)$/

/** @example lengthSchema('How wide the head margin is.') // takes "30mm", "3cm", "85pt" */
export const lengthSchema = (description: string): z.ZodString =>
  z.string().regex(LENGTH).describe(description)

/** @example lengthOf('25.4mm') // 72 */
export const lengthOf = (written: string): Points => {
  const [, number = '0', unit = 'pt'] = LENGTH.exec(written) ?? []
  const value = Number(number)
  return unit === 'pt' ? pt(value) : mmToPt(mm(unit === 'cm' ? value * 10 : value))
}
