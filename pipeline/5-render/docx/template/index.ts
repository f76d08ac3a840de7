/** In: a house template, a volume's flow and the manifest's wishes. Out: what the writer and the page engine take of it, and what there is to say. */
import type { Role } from '../../../model/design.ts'
import type { Flow, FlowBlock } from '../../../model/flow.ts'
import type { HouseLook } from '../../../model/house.ts'
import type { Manifest, TemplateWish } from '../../../model/manifest.ts'
import { headingStyles } from '../heading-styles.ts'
import type { House } from '../house.ts'
import { documentSections } from '../sections.ts'
import { styleDefinitions } from '../styles/index.ts'
import { surveySections } from '../survey.ts'
import { readLook } from './house-look.ts'
import { houseOf } from './house-of.ts'
import type { Template } from './open-template.ts'
import { type Tell, tellConflicts } from './template-notes.ts'

export { openTemplate, type Template } from './open-template.ts'
export { type Tell, tellRefusal, tellUnknownStyles } from './template-notes.ts'
export type { Refusal } from './template-package.ts'

export interface FittedTemplate {
  readonly house: House
  readonly look: HouseLook
}

/**
 * Fits a template to a volume, and tells what is not as the one or the other has it.
 *
 * @param flow of the volume in the profile's own design: which styles it needs
 */
export const fitTemplate = (
  template: Template,
  flow: Flow,
  manifest: Manifest & { readonly template: TemplateWish },
  tell: Tell
): FittedTemplate => {
  const survey = surveySections(documentSections(flow.sections, null))
  const definitions = styleDefinitions(flow, survey, headingStyles(survey, false))
  const read = readLook(template, manifest.template, definitions)
  tellConflicts(template, manifest.template, read, usedRoles(flow), manifest, tell)
  return { house: houseOf(template, manifest.template), look: read.look }
}

const usedRoles = (flow: Flow): ReadonlySet<Role> => {
  const roles = new Set<Role>()
  for (const { blocks } of flow.sections)
    for (const block of blocks) for (const role of rolesOf(block)) roles.add(role)
  return roles
}

const rolesOf = (block: FlowBlock): readonly Role[] => {
  if (block.kind === 'text' || block.kind === 'contents') return [block.role]
  if (block.kind === 'table') return ['tableHead', 'tableCell']
  return block.kind === 'ornament' ? ['ornament'] : []
}
