/** `template` of a manifest: its schema, and what it means. */
import { z } from 'zod'
import type { Role } from '../model/design.ts'
import type { TemplateWish } from '../model/manifest.ts'
import { placeOfKey, placeOfValue } from './places.ts'
import type { Checked } from './report-issues.ts'
import { templateRoles } from './template-roles.data.ts'

const roles = Object.keys(templateRoles) as Role[]

const styleName = (role: Role) => z.string().min(1).describe(templateRoles[role]).optional()

const stylesSchema = z
  .strictObject(
    Object.fromEntries(roles.map(role => [role, styleName(role)])) as Record<
      Role,
      ReturnType<typeof styleName>
    >
  )
  .describe('Names of its styles, for roles whose style has not the usual name.')

const file = z.string().min(1).describe('A .docx file, relative to this file.')

export const templateSchema = z
  .union([file, z.strictObject({ file, styles: stylesSchema.optional() })])
  .describe(
    'A DOCX of the house: the DOCX of the volume takes its page set-up, styles, numbering, headers and footers.'
  )

/** Null where the file says nothing. */
export const templateOf = (
  written: z.infer<typeof templateSchema> | undefined,
  { file, document, lines }: Checked
): TemplateWish | null => {
  if (written === undefined) return null
  const { file: path, styles = {} } = typeof written === 'string' ? { file: written } : written
  const named = roles.flatMap(role => {
    const name = styles[role]
    const place = placeOfKey(document, lines, ['template', 'styles'], role)
    return name === undefined ? [] : [[role, { name, place }] as const]
  })
  const at = typeof written === 'string' ? ['template'] : ['template', 'file']
  return {
    file: path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, ''),
    styles: new Map(named),
    manifest: file.path,
    place: placeOfValue(document, lines, at)
  }
}
