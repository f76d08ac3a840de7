/** A paper as a manifest or a profile writes it. */
import { z } from 'zod'
import type { PaperName } from '../model/manifest.ts'

/** Papers that have a name. */
export const paperNames = ['A4', 'A5', 'B5', '16K', '32K'] as const satisfies readonly PaperName[]

/** 185x260mm; whether anything can be printed on it is the loader's question. */
const PAPER = /^\d{2,4}x\d{2,4}(?:mm)?$/

export const paperSchema: z.ZodUnion<readonly [z.ZodEnum<{ [Name in PaperName]: Name }>, z.ZodString]> =
  z.union([z.enum(paperNames), z.string().regex(PAPER)])
