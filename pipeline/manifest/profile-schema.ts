/** The shape of a profile's file: what may stand where, for the loader and for editors. */
import { z } from 'zod'
import type { Role } from '../model/design.ts'
import { type FaceName, faceNames } from './face-names.data.ts'
import { lengthSchema } from './lengths.ts'
import { paperSchema } from './paper-schema.ts'
import { printSchema } from './print.ts'
import { roleWords } from './role-words.data.ts'
import { tocSchema } from './toc.ts'
import { typeSizes } from './type-sizes.data.ts'

const face = z
  .enum(Object.keys(faceNames) as [FaceName, ...FaceName[]])
  .describe('宋, 宋粗, 宋特粗, 黑, 黑细, 楷, 楷粗, 仿宋, 小标宋.')

const sizeNames = Object.keys(typeSizes) as [keyof typeof typeSizes, ...(keyof typeof typeSizes)[]]

const size = z
  .union([z.enum(sizeNames), z.string().regex(/^\d+(?:\.\d+)? ?pt$/)])
  .describe('A size by its name, such as 小四, or in points, such as 12pt.')

const ems = (description: string) =>
  z.number().min(0).max(20).describe(`${description} In em of its own size.`)

const style = z.strictObject({
  face: face.optional(),
  size: size.optional(),
  lines: z
    .number()
    .min(1)
    .max(12)
    .multipleOf(0.5)
    .describe('Lines of the grid that it takes with the space around it (占行).')
    .optional(),
  align: z.enum(['justify', 'left', 'center', 'right']).optional(),
  indent: ems('Indent of the first line.').optional(),
  left: ems('Indent on the left.').optional(),
  right: ems('Indent on the right.').optional(),
  tracking: ems('Extra space between characters.').optional()
})

const family = z.string().min(1)

/** The home of every key; what is left out is as in the profile that is extended. */
export const profileSchema = z.strictObject({
  extends: z
    .string()
    .min(1)
    .describe('book, report, gongwen, or another file, relative to this one. Default: book.')
    .optional(),
  paper: paperSchema.describe('The paper where the manifest names none.').optional(),
  margins: z
    .strictObject({
      head: lengthSchema('Above the text block 天头.').optional(),
      foot: lengthSchema('Below the text block 地脚.').optional(),
      inside: lengthSchema('In the binding 订口.').optional(),
      outside: lengthSchema('At the outer edge 切口.').optional()
    })
    .describe('From the trimmed edge to the text block 版心.')
    .optional(),
  grid: z
    .strictObject({
      size: size
        .describe('Size of the running text; the others go with it unless they are given.')
        .optional(),
      pitch: lengthSchema('From line to line 行距.').optional(),
      characters: z.int().min(8).max(80).describe('Characters a line.').optional(),
      lines: z.int().min(5).max(100).describe('Lines a page.').optional()
    })
    .describe('The grid that every line stands on.')
    .optional(),
  faces: z
    .strictObject(
      Object.fromEntries(
        Object.keys(faceNames).map(name => [name, z.union([family, z.array(family).min(1)]).optional()])
      ) as Record<FaceName, z.ZodOptional<z.ZodUnion<[typeof family, z.ZodArray<typeof family>]>>>
    )
    .describe(
      'Which installed font serves a face: its family, or several, of which the first found is taken.'
    )
    .optional(),
  styles: z
    .strictObject(
      Object.fromEntries(
        Object.entries(roleWords).map(([role, words]) => [role, style.describe(words).optional()])
      ) as Record<Role, z.ZodOptional<typeof style>>
    )
    .describe('How each kind of text is set.')
    .optional(),
  runIn: z
    .array(face)
    .min(1)
    .describe('Faces of run-in headings by level, the last one for all below.')
    .optional(),
  runningHead: z
    .strictObject({
      shown: z.boolean().describe('Whether there are running heads.').optional(),
      face: face.optional(),
      size: size.optional()
    })
    .describe('Running heads 书眉.')
    .optional(),
  folio: z
    .strictObject({
      place: z.enum(['outside', 'centre']).optional(),
      form: z.enum(['plain', 'dashes']).describe('1, or — 1 —.').optional(),
      face: face.optional(),
      size: size.optional()
    })
    .describe('Page numbers 页码.')
    .optional(),
  punctuation: z
    .enum(['quanjiao', 'kaiming', 'banjiao', 'hangmobanjiao', 'cct', 'plain'])
    .describe('How much room marks take (PU-30): 全角, 开明, 半角, 行末半角, CCT, or as the font has them.')
    .optional(),
  hanging: z
    .boolean()
    .describe('Whether a pause or stop may hang past the end of a line (PU-24).')
    .optional(),
  bans: z
    .enum(['none', 'basic', 'gb', 'strict'])
    .describe('Which marks may not begin or end a line (LB-3). Default: of the region.')
    .optional(),
  justification: z.enum(['balanced', 'clreq']).describe('What lines give way in first (JU-12).').optional(),
  breaker: z
    .enum(['optimal', 'greedy'])
    .describe('Whether lines are broken by the paragraph, or one by one for drafts (JU-11).')
    .optional(),
  hyphenation: z
    .boolean()
    .describe('Whether long English words may be parted at the end of a line (LB-14). Default: false.')
    .optional(),
  emphasis: z.enum(['face', 'dots']).describe('Emphasis in 楷, or with 着重号.').optional(),
  lists: z.enum(['hanging', 'paragraphs']).describe('Whether marks of lists hang.').optional(),
  signOff: z.enum(['centred', 'stepped']).describe('Where the date stands under the name.').optional(),
  articles: z
    .enum(['new-page', 'recto', 'run-on'])
    .describe('Where an article begins, where the manifest does not say.')
    .optional(),
  toc: tocSchema
    .describe('The contents, and the outline of the PDF, where the manifest does not say.')
    .optional(),
  print: printSchema
    .describe('What a print shop or a stapler asks, where the manifest does not say.')
    .optional()
})

export type WrittenProfile = z.infer<typeof profileSchema>

/** The JSON Schema (draft 2020-12) that ships as profile.schema.json. */
export const profileJsonSchema = (): object => ({
  ...z.toJSONSchema(profileSchema, { io: 'input' }),
  title: 'chengce: a profile of your own'
})
