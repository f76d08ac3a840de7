/** compilation.yaml to a `Manifest` with all defaults filled in, or to messages with line and column. */
import { VFile } from 'vfile'
import { type Document, LineCounter, parseDocument } from 'yaml'
import { report } from '../diagnostics/report.ts'
import type { Host } from '../model/host.ts'
import type { FrontItem, Manifest, Part, ProfileName, SourceEntry } from '../model/manifest.ts'
import { laterOf } from './later.ts'
import { paperOf } from './paper.ts'
import { placeOfKey, placeOfValue } from './places.ts'
import { printOf } from './print.ts'
import { profileDefaults } from './profile-defaults.data.ts'
import { readOverrides } from './read-overrides.ts'
import { type Checked, reportIssues } from './report-issues.ts'
import { reportSlips, reportSyntax } from './report-syntax.ts'
import { manifestSchema, type WrittenManifest } from './schema.ts'

/** `manifest` is null where something is wrong; then `file` carries errors. */
export interface ManifestResult {
  readonly manifest: Manifest | null
  readonly file: VFile
}

/** What a volume is called where nobody says so. */
export interface ManifestDefaults {
  /** The folder's name. */
  readonly title: string
  /** The command line's, which beats the manifest's. */
  readonly profile?: ProfileName
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
  const text = await readText(host, path, label, file)
  const checked = text === null ? null : parse(text, file)
  const written = checked === null ? null : validate(checked)
  const manifest = checked !== null && written !== null ? toManifest(written, checked, defaults) : null
  // What is written may be wrong in ways that no shape tells.
  return { manifest: file.messages.some(message => message.fatal === true) ? null : manifest, file }
}

const readText = async (host: Host, path: string, label: string, file: VFile): Promise<string | null> => {
  let bytes: Uint8Array
  try {
    bytes = await host.read(path)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    report(file, 'manifest-unreadable', { file: label, code: String(error.code) })
    return null
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    file.value = text
    return text
  } catch {
    report(file, 'manifest-not-utf8', { file: label })
    return null
  }
}

const parse = (text: string, file: VFile): Checked | null => {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, strict: true })
  if (reportSyntax(text, document, lines, file)) return null
  try {
    return { file, document, lines, data: document.toJS({ maxAliasCount: 100 }) ?? {} }
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    report(file, 'manifest-syntax', { problem, problemZh: '别名（*）展开过多' }, { line: 1, column: 1 })
    return null
  }
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
    const later = laterOf(key, value)
    if (later === null) return true
    const shown = typeof value === 'string' ? `${key}: ${value}` : key
    report(file, 'manifest-not-yet', { key: shown, ...later }, placeOfKey(document, lines, [], key))
    return false
  })
  return { data: Object.fromEntries(kept), refused: kept.length < entries.length }
}

const toManifest = (written: WrittenManifest, checked: Checked, defaults: ManifestDefaults): Manifest => {
  const profile = defaults.profile ?? written.profile ?? 'book'
  const usual = profileDefaults[profile]
  const print = printOf(written.print, checked)
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
    toc: { depth: written.toc?.depth ?? usual.depth, authors: written.toc?.authors ?? true },
    front: (written.front ?? ['cover', 'toc']).map((item, index) => frontItem(item, index, checked)),
    parts: (written.parts ?? []).map((part, index) => toPart(part, index, checked)),
    ...(print === null ? {} : { print }),
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
    toEntry(source, checked.document, checked, ['parts', partIndex, 'sources', index])
  )
})

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
  const { file, title, author, unit, encoding } = source
  return {
    file,
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author }),
    ...(unit === undefined ? {} : { unit }),
    ...(encoding === undefined ? {} : { encoding }),
    place: { line, column }
  }
}
