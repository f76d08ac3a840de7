/** The shape of compilation.yaml (product.md, Manifest): what may stand where, for the loader and for editors. */
import { z } from 'zod'
import { overridesSchema } from './override-schema.ts'
import { paperSchema } from './paper-schema.ts'
import { printSchema } from './print.ts'
import { templateSchema } from './template.ts'
import { tocSchema } from './toc.ts'

const text = (description: string) => z.string().min(1).describe(description)

/** Any name that the Encoding Standard knows: gbk, GB2312, big5, utf-16le. */
const isEncoding = (label: string): boolean => {
  try {
    return new TextDecoder(label).encoding !== ''
  } catch {
    return false
  }
}

const columns = z
  .union([z.literal(1), z.literal(2)])
  .describe('Columns that the text is set in: 2 for notices and indexes. Default: 1.')
  .optional()

const sourceEntry = z.union([
  text('A path or pattern, relative to this file.'),
  z.strictObject({
    file: text('A path or pattern, relative to this file.'),
    title: text('Beats the title that the text has.').optional(),
    author: text('Beats the byline that the text has.').optional(),
    unit: text('The author’s unit.').optional(),
    encoding: z
      .string()
      .refine(isEncoding)
      .describe('The encoding of the file, such as gb18030 or big5, where it is told wrongly.')
      .optional(),
    columns
  })
])

const part = z.strictObject({
  title: text('Printed on a page of its own.').optional(),
  columns: columns.describe(
    'Of all its texts that do not say otherwise: 2 for notices and indexes. Default: 1.'
  ),
  sources: z.array(sourceEntry).min(1).describe('The texts of this part, in order.')
})

const frontItem = z.union([
  z.enum(['cover', 'toc']),
  z.strictObject({ preface: text('The file of a preface, relative to this file.') })
])

/** 2026-11-31 has the shape of a day, but the calendar has no such. */
const isDay = (date: string): boolean => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Designs that come with the program, and what the file of another is called. */
export const profileNames = ['book', 'report', 'gongwen'] as const
const PROFILE_FILE = /\.ya?ml$/i

/** The home of every key. Defaults are filled in by the loader, so that a file that says nothing stays short. */
export const manifestSchema = z.strictObject({
  title: text('Title of the volume. Default: the name of the folder.').optional(),
  subtitle: text('Under the title.').optional(),
  editor: text('Person or office that made the compilation.').optional(),
  date: z
    .union([
      z
        .string()
        .regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/)
        .refine(isDay),
      z.int().min(1000).max(9999)
    ])
    .describe(
      '2026, 2026-11 or 2026-11-22. Printed on the cover, and dates the files unless SOURCE_DATE_EPOCH does.'
    )
    .optional(),
  profile: z
    .union([z.enum(profileNames), z.string().regex(PROFILE_FILE)])
    .describe(
      'The design of the pages: book, report, gongwen (GB/T 9704-2012), or a file of your own, relative to this one, such as house.yaml. Default: book.'
    )
    .optional(),
  paper: paperSchema
    .describe(
      'A4, A5, B5 (176x250), 16K (184x260), 32K (140x203) or a size such as "185x260mm". Default: A4.'
    )
    .optional(),
  region: z
    .enum(['CN', 'TW', 'HK'])
    .describe('Whose punctuation and line-breaking rules hold. Default: CN.')
    .optional(),
  script: z
    .enum(['keep', 'hans', 'hant'])
    .describe(
      'The script that texts are put into: simplified or traditional in the forms of the region; keep leaves them. Default: keep.'
    )
    .optional(),
  protect: z
    .strictObject({
      names: z
        .array(text('A word that stays as it is written.'))
        .describe('Names and other words.')
        .optional(),
      quotations: z
        .boolean()
        .describe('Whether quotations stay as they are written. Default: false.')
        .optional()
    })
    .describe('What the conversion of the script does not touch.')
    .optional(),
  onError: z
    .enum(['fail', 'skip'])
    .describe('What a source that cannot be read does to the volume. Default: fail.')
    .optional(),
  articles: z
    .enum(['new-page', 'recto', 'run-on'])
    .describe('Where an article begins. Default: new-page.')
    .optional(),
  numbering: z
    .enum(['running', 'pinned'])
    .describe(
      'Page numbers of the DOCX: counted on, or each piece on a new page set to the number that the contents gives it. Default: running.'
    )
    .optional(),
  toc: tocSchema.describe('The contents, and the outline of the PDF.').optional(),
  front: z
    .array(frontItem)
    .describe('What stands before the body, in order. Default: [cover, toc].')
    .optional(),
  parts: z
    .array(part)
    .min(1)
    .describe('Default: the files of the folder, its subfolders as parts.')
    .optional(),
  template: templateSchema.optional(),
  print: printSchema.describe('What a print shop or a stapler asks of the PDF.').optional(),
  overrides: overridesSchema.optional()
})

/** A manifest as written. */
export type WrittenManifest = z.infer<typeof manifestSchema>

/** The JSON Schema (draft 2020-12) that ships as compilation.schema.json. */
export const manifestJsonSchema = (): object => ({
  ...z.toJSONSchema(manifestSchema, { io: 'input' }),
  title: 'chengce: compilation.yaml'
})
