/** compilation.yaml to a `Manifest` with all defaults filled in, or to messages with line and column. */
import { VFile } from 'vfile'
import type { Document } from 'yaml'
import { report } from '../diagnostics/report.ts'
import type { Host } from '../model/host.ts'
import type { FrontItem, Manifest, Part, SourceEntry } from '../model/manifest.ts'
import type { ProfileChoice } from '../model/own-profile.ts'
import { laterOf } from './later.ts'
import { loadProfile } from './load-profile.ts'
import { paperOf } from './paper.ts'
import { placeOfKey, placeOfValue } from './places.ts'
import { printOf } from './print.ts'
import { defaultsOf } from './profile-defaults.ts'
import { readOverrides } from './read-overrides.ts'
import { readYaml } from './read-yaml.ts'
import { type Checked, reportIssues } from './report-issues.ts'
import { reportSlips } from './report-syntax.ts'
import { manifestSchema, profileNames, type WrittenManifest } from './schema.ts'
import { templateOf } from './template.ts'
import { tocOf } from './toc.ts'

/** `manifest` is null where something is wrong; then `file` carries errors. */
export interface ManifestResult {
  readonly manifest: Manifest | null
  readonly file: VFile
  /** What was said of a profile of the user's own, a file each. */
  readonly beside: readonly VFile[]
}

/** What a volume is called where nobody says so. */
export interface ManifestDefaults {
  /** The folder's name. */
  readonly title: string
  /** The command line's, which beats the manifest's. */
  readonly profile?: ProfileChoice
}

/**
 * Parts are empty where the manifest names none: then the folder's own files are the volume.
 *
 * @param label what messages call the file
 * @example await loadManifest(host, 'book/compilation.yaml', 'compilation.yaml', { title: 'book' })
 */
export const loadManifest = async (
  host: Host,
  path: string,
  label: string,
  defaults: ManifestDefaults
): Promise<ManifestResult> => {
  const file = new VFile({ path: label })
  const checked = await readYaml(host, path, label, file, manifestSchema)
  const written = checked === null ? null : validate(checked)
  if (checked === null || written === null) return { manifest: null, file, beside: [] }
  const { profile, files } = await profileOf(host, path, written, checked, defaults)
  const manifest = profile === null ? null : toManifest(written, profile, checked, defaults)
  // What is written may be wrong in ways that no shape tells.
  const isWrong = file.messages.some(message => message.fatal === true)
  return { manifest: isWrong ? null : manifest, file, beside: files }
}

/** The command line's beats the manifest's; a file is relative to the manifest. */
const profileOf = async (
  host: Host,
  path: string,
  { profile: named = 'book' }: WrittenManifest,
  { file, document, lines }: Checked,
  defaults: ManifestDefaults
): Promise<{ readonly profile: ProfileChoice | null; readonly files: readonly VFile[] }> => {
  const ours = defaults.profile ?? profileNames.find(name => name === named)
  if (ours !== undefined) return { profile: ours, files: [] }
  const own = `${path.slice(0, path.lastIndexOf('/') + 1)}${named}`
  if ((await host.kind(own)) === 'file') return loadProfile(host, own, named)
  report(file, 'profile-missing', { path: named }, placeOfValue(document, lines, ['profile']))
  return { profile: null, files: [] }
}

const validate = (checked: Checked): WrittenManifest | null => {
  const { data, refused } = withoutLater(checked)
  const result = manifestSchema.safeParse(data)
  if (!result.success && !reportSlips(String(checked.file.value), checked.lines, checked.file))
    reportIssues(result.error.issues, { ...checked, data })
  return result.success && !refused ? result.data : null
}

/** Takes out what is planned for later, with a message each, so that it is not called unknown as well. */
const withoutLater = (checked: Checked): { data: unknown; refused: boolean } => {
  const { data, document, lines, file } = checked
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return { data, refused: false }
  const entries = Object.entries(data)
  const kept = entries.filter(([key, value]) => {
    const later = laterOf(key)
    if (later === null) return true
    const shown = typeof value === 'string' ? `${key}: ${value}` : key
    report(file, 'manifest-not-yet', { key: shown, ...later }, placeOfKey(document, lines, [], key))
    return false
  })
  return { data: Object.fromEntries(kept), refused: kept.length < entries.length }
}

const toManifest = (
  written: WrittenManifest,
  profile: ProfileChoice,
  checked: Checked,
  defaults: ManifestDefaults
): Manifest => {
  const usual = defaultsOf(profile)
  const print = printOf(written.print, checked) ?? usual.print
  const template = templateOf(written.template, checked)
  return {
    title: written.title ?? defaults.title,
    ...(written.subtitle === undefined ? {} : { subtitle: written.subtitle }),
    ...(written.editor === undefined ? {} : { editor: written.editor }),
    ...(written.date === undefined ? {} : { date: String(written.date) }),
    profile,
    paper: paperOf(written.paper, profile, checked),
    region: written.region ?? 'CN',
    script: written.script ?? 'keep',
    protect: { names: written.protect?.names ?? [], quotations: written.protect?.quotations ?? false },
    onError: written.onError ?? 'fail',
    articles: written.articles ?? usual.articles,
    numbering: written.numbering ?? 'running',
    toc: tocOf(written.toc ?? {}, usual.toc),
    front: (written.front ?? ['cover', 'toc']).map((item, index) => frontItem(item, index, checked)),
    parts: (written.parts ?? []).map((part, index) => toPart(part, index, checked)),
    ...(print === undefined ? {} : { print }),
    ...(template === null ? {} : { template }),
    overrides: readOverrides(written.overrides ?? {}, checked)
  }
}

type Written<Key extends 'front' | 'parts'> = NonNullable<WrittenManifest[Key]>[number]

const frontItem = (item: Written<'front'>, index: number, { document, lines }: Checked): FrontItem => {
  if (typeof item === 'string') return { kind: item }
  const { line, column } = placeOfValue(document, lines, ['front', index, 'preface'])
  return { kind: 'preface', file: item.preface, place: { line, column } }
}

const toPart = (part: Written<'parts'>, partIndex: number, checked: Checked): Part => ({
  ...(part.title === undefined ? {} : { title: part.title }),
  sources: part.sources.map((source, index) =>
    inColumns(
      toEntry(source, checked.document, checked, ['parts', partIndex, 'sources', index]),
      part.columns
    )
  )
})

/** What an entry says of its columns beats what its part says. */
const inColumns = (entry: SourceEntry, columns: 1 | 2 | undefined): SourceEntry =>
  columns === undefined || entry.columns !== undefined ? entry : { ...entry, columns }

const toEntry = (
  source: Written<'parts'>['sources'][number],
  document: Document,
  { lines }: Checked,
  path: readonly (string | number)[]
): SourceEntry => {
  const { line, column } = placeOfValue(
    document,
    lines,
    typeof source === 'string' ? path : [...path, 'file']
  )
  if (typeof source === 'string') return { file: source, place: { line, column } }
  const { file, title, author, unit, encoding, columns } = source
  return {
    file,
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author }),
    ...(unit === undefined ? {} : { unit }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(columns === undefined ? {} : { columns }),
    place: { line, column }
  }
}
