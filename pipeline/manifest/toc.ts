/** The contents and the outline, as manifest and profiles say them: their schema, and what is written over what is usual. */
import { z } from 'zod'
import type { Toc } from '../model/manifest.ts'

/** Levels that an outline can have: a part, a piece, six levels of headings, one for the pieces of a collection. */
const DEEPEST = 9

export const tocSchema = z.strictObject({
  depth: z
    .union([z.literal(1), z.literal(2), z.literal(3)])
    .describe('Levels that the contents lists. Default: 2.')
    .optional(),
  authors: z.boolean().describe('Whether it names authors. Default: true.').optional(),
  outline: z
    .int()
    .min(1)
    .max(DEEPEST)
    .describe(
      'Levels of the outline that a PDF reader shows beside the pages: 1 pieces, 2 their headings. Default: all.'
    )
    .optional()
})

/** @example tocOf({ depth: 3 }, { depth: 2, authors: true }) // { depth: 3, authors: true } */
export const tocOf = (written: z.infer<typeof tocSchema>, usual: Toc): Toc => {
  const { depth = usual.depth, authors = usual.authors, outline = usual.outline } = written
  return { depth, authors, ...(outline === undefined ? {} : { outline }) }
}
