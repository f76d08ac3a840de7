/** In: a template, and what a volume takes of it. Out: messages on what is not as the template, or the manifest, has it. */
import type { Code, ParamsOf } from '../../../diagnostics/catalogue.ts'
import { nearest } from '../../../diagnostics/nearest.ts'
import type { Place } from '../../../diagnostics/report.ts'
import type { Role } from '../../../model/design.ts'
import type { Manifest, TemplateWish } from '../../../model/manifest.ts'
import { showsPageNumber } from './carry-heads.ts'
import { numberedStyles } from './fit-styles.ts'
import { tallHeads } from './head-height.ts'
import type { Slots } from './head-slots.ts'
import type { ReadLook } from './house-look.ts'
import { hasCharacterGrid } from './house-page.ts'
import { settingOf, type Template } from './open-template.ts'
import { otherNames } from './style-table.ts'
import { MOST_PACKED, MOST_UNPACKED, type Refusal } from './template-package.ts'
import { childAt, childrenOf, numberOf, valueAt } from './tree.ts'

/** Takes a message; where it has no place of its own it stands at the template's name. */
export type Tell = <C extends Code>(code: C, params: ParamsOf<C>, place?: Place) => void

/** Why a file is no template. */
export const tellRefusal = (refusal: Refusal, file: string, tell: Tell): void => {
  const mebibytes = (bytes: number): number => bytes / 2 ** 20
  if (refusal.why === 'broken') tell('template-broken', { file, part: refusal.part })
  else if (refusal.why === 'too-large')
    tell('template-too-large', { file, packed: mebibytes(MOST_PACKED), unpacked: mebibytes(MOST_UNPACKED) })
  else tell(refusals[refusal.why], { file })
}

const refusals = {
  'not-docx': 'template-not-docx',
  locked: 'template-locked',
  strict: 'template-strict'
} as const

/** Styles that the manifest names and the template does not have; the house's own are proposed first. */
export const tellUnknownStyles = (template: Template, wish: TemplateWish, tell: Tell): void => {
  const paragraphs = template.styles.all.filter(({ type }) => type === 'paragraph')
  const ordered = [...paragraphs.filter(({ isOwn }) => isOwn), ...paragraphs.filter(({ isOwn }) => !isOwn)]
  const known = ordered.map(({ name }) => name)
  for (const [role, { name, place }] of wish.styles)
    if (!template.styles.findWished(name))
      tell(
        'template-style-unknown',
        { file: wish.file, role, style: name, nearest: nearestStyle(name, known), known: listed(known) },
        place
      )
}

/** By letters, in any language of the program; else one whose name holds the other. */
const nearestStyle = (name: string, known: readonly string[]): string => {
  const near = nearest(name, [...known, ...known.flatMap(otherNames)])
  const holds = (each: string): boolean => each.includes(name) || (each.length > 1 && name.includes(each))
  return near === '' ? (known.find(holds) ?? '') : near
}

/** All else. @param used roles that the volume has */
export const tellConflicts = (
  template: Template,
  wish: TemplateWish,
  read: ReadLook,
  used: ReadonlySet<Role>,
  manifest: Manifest,
  tell: Tell
): void => {
  const { file } = wish
  tellParts(template, file, tell)
  tellStyles(template, file, read, used, tell)
  tellPage(template, file, tell)
  tellHeads(template, file, tell)
  tellNumbers(template, file, read, used, manifest, tell)
}

const tellParts = (template: Template, file: string, tell: Tell): void => {
  const { pack, settings } = template
  if (template.lacksStyles) tell('template-no-styles', { file })
  if (template.isTracked) tell('template-tracked', { file })
  if ([...pack.files.keys()].some(path => /vbaProject/i.test(path))) tell('template-macros', { file })
  if (childAt(settings, 'w:documentProtection') || childAt(settings, 'w:writeProtection'))
    tell('template-protected', { file })
  const mode = numberOf(
    childrenOf(settingOf(template, 'w:compat'), 'w:compatSetting').find(
      ({ attributes }) => attributes['w:name'] === 'compatibilityMode'
    )?.attributes['w:val']
  )
  if (settings && (mode ?? 12) < 15) tell('template-old-mode', { file, mode: mode ?? 12 })
}

const tellStyles = (
  template: Template,
  file: string,
  { matches, look }: ReadLook,
  used: ReadonlySet<Role>,
  tell: Tell
): void => {
  const numbered = numberedStyles(matches, template.styles).map(({ name }) => name)
  if (numbered.length > 0) tell('template-numbers-off', { file, styles: listed(numbered) })
  const missing = [...used].filter(role => !look.styles.has(role))
  if (missing.length > 0)
    tell('template-roles-added', { file, count: missing.length, roles: listed(missing, 12) })
}

const tellPage = (template: Template, file: string, tell: Tell): void => {
  if (hasCharacterGrid(template)) tell('template-character-grid', { file })
  const columns = numberOf(childAt(template.section, 'w:cols')?.attributes['w:num']) ?? 1
  if (columns > 1) tell('template-columns', { file, columns })
  if (/^(?:tb|rl|lr)/i.test(valueAt(template.section, 'w:textDirection')?.replace(/^lrTb$/i, '') ?? ''))
    tell('template-vertical', { file })
  if (template.sections > 1) tell('template-sections', { file, count: template.sections })
}

const tellHeads = ({ heads, pack }: Template, file: string, tell: Tell): void => {
  const { header, footer } = heads
  if (!header && !footer) return
  const shown = [...partsOf(header), ...partsOf(footer)].flatMap(path => pack.treeOf(path) ?? [])
  tell('template-heads', {
    file,
    what: [header ? 'headers' : '', footer ? 'footers' : ''].filter(Boolean).join(' and '),
    whatZh: [header ? '页眉' : '', footer ? '页脚' : ''].filter(Boolean).join('、')
  })
  if (footer && !shown.some(showsPageNumber)) tell('template-no-folio', { file })
}

const partsOf = (slots: Slots | null): readonly string[] => Object.values(slots ?? {})

const tellNumbers = (
  template: Template,
  file: string,
  { unsure, look }: ReadLook,
  used: ReadonlySet<Role>,
  { numbering }: Manifest,
  tell: Tell
): void => {
  const styles = [...new Set([...unsure].filter(([role]) => used.has(role)).map(([, name]) => name))]
  if (styles.length > 0) tell('template-numbers-unsure', { file, styles: listed(styles), numbering })
  const tall = tallHeads(template, look.page)
  if (tall.length > 0) tell('template-head-tall', { file, numbering })
}

/** @example listed(['标题 1', '正文']) // '标题 1, 正文' */
const listed = (names: readonly string[], most = 8): string =>
  names.slice(0, most).join(', ') + (names.length > most ? ', …' : '')
