/** The shape of `overrides` in compilation.yaml: one entry a place, one action an entry (product.md, Manifest). */
import { z } from 'zod'

const yes = (description: string) => z.literal(true).describe(description).optional()

const level = z.int().min(1).max(6)
const inOneLine = z.string().regex(/^[^\n\r]+$/)

/** The action's keys; an entry has exactly one of them, which the loader sees to. */
const actions = {
  drop: yes('The line, or the quoted words, are no content.'),
  keep: yes('The line is content, whatever a rule says.'),
  heading: level
    .describe(
      'The line is a heading of this level, 1 the highest under the title; words that open a line end it.'
    )
    .optional(),
  runin: z
    .union([z.literal(true), level])
    .describe('The quoted words, or the first sentence, open their paragraph as a run-in heading.')
    .optional(),
  paragraph: yes('The line is running text.'),
  article: z
    .union([z.literal(true), inOneLine])
    .describe('A piece begins here; its title is the line, or what is given.')
    .optional(),
  split: yes('A paragraph begins at the quoted words.'),
  join: yes('The line goes on from the line before it.'),
  replace: inOneLine.describe('The quoted words, or the line, become this.').optional(),
  accept: z
    .string()
    .min(1)
    .describe('Suggestions of this rule that touch the place are applied, such as TN-24.')
    .optional(),
  reject: z.string().min(1).describe('Changes of this rule that touch the place are not made.').optional()
}

export type ActionKey = keyof typeof actions

export const actionKeys = Object.keys(actions) as readonly ActionKey[]

const override = z.strictObject({
  at: z
    .union([z.int().min(1), z.string().regex(/\S/)])
    .describe(
      'A line of the source, from 1, or words quoted from it; “#2” after the words: the second time they occur.'
    ),
  words: z
    .string()
    .regex(/^[^\n\r]*\S[^\n\r]*$/)
    .describe(
      'Beside a line number: what the line begins with. Where lines have moved since, the nearest with these words is meant.'
    )
    .optional(),
  ...actions
})

/** An entry as written. */
export type WrittenOverride = z.infer<typeof override>

export const overridesSchema = z
  .record(z.string(), z.array(override))
  .describe('What an editor says against the recogniser, by source: a place and what is to be done there.')
