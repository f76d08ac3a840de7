/** The patterns of a manifest as the files that they match, each once, in natural order. */
import type { VFile } from 'vfile'
import { nearest } from '../diagnostics/nearest.ts'
import type { Override } from '../diagnostics/override.ts'
import { report } from '../diagnostics/report.ts'
import type { Host } from '../model/host.ts'
import type { FrontItem, Manifest, Part, SourceEntry } from '../model/manifest.ts'
import { fileNameParts } from './file-name-parts.ts'
import { type FoundPart, findSources, isSourceName, sourcesIn } from './find-sources.ts'
import { isPlainlyNoText } from './formats.ts'
import { naturalOrder } from './natural-order.ts'
import { nearestPath } from './nearest-path.ts'
import { unnamedTexts } from './unnamed-texts.ts'

/** What resolving needs to know besides the manifest. */
export interface Resolving {
  /** Sources are relative to it. */
  readonly folder: string
  /** Of the manifest; takes the messages. */
  readonly file: VFile
  /** Left out of the folder's own files: the output folder. */
  readonly except: readonly string[]
}

/**
 * The same manifest with one entry a file. A file that an entry names is left out of what patterns match; a
 * pattern without a match is an error on the manifest. A manifest without parts gets those of its folder.
 */
export const resolveSources = async (host: Host, manifest: Manifest, at: Resolving): Promise<Manifest> => {
  const prefaces = [
    ...manifest.front.flatMap(item => (item.kind === 'preface' ? [normal(item.file)] : [])),
    ...(manifest.template ? [manifest.template.file] : [])
  ]
  await checkTemplate(host, manifest, at)
  await checkPrefaces(host, manifest, at)
  if (manifest.parts.length === 0) {
    const found = await findSources(host, at.folder, [...at.except, ...prefaces])
    reportBesides(found, at.file)
    return withOverrides({ ...manifest, parts: partsOf(found) }, at.file)
  }
  const named = await namedFiles(host, manifest, at)
  const taken = new Set([...named, ...prefaces])
  const parts: Part[] = []
  for (const part of manifest.parts) {
    const sources: SourceEntry[] = []
    for (const entry of part.sources) sources.push(...(await resolveEntry(host, entry, at, named, taken)))
    if (sources.length > 0) parts.push({ ...part, sources })
    else reportEmpty(part, at.file)
  }
  // Plain files that are given together have no manifest that could have left one out.
  const written = manifest.parts.some(part => part.sources.some(entry => entry.place !== undefined))
  if (written && !hasErrors(at.file)) {
    const unnamed = await unnamedTexts(host, at, taken)
    if (unnamed.length > 0)
      report(at.file, 'sources-unnamed', { count: unnamed.length, files: listed(unnamed) })
  }
  return withOverrides({ ...manifest, front: manifest.front.map(withNormalFile), parts }, at.file)
}

/** Overrides under the paths of their sources; one for a text that is not in the volume is a mistake. */
const withOverrides = (manifest: Manifest, file: VFile): Manifest => {
  const sources = [
    ...manifest.parts.flatMap(part => part.sources.map(source => source.file)),
    ...manifest.front.flatMap(item => (item.kind === 'preface' ? [normal(item.file)] : []))
  ]
  const overrides: Record<string, readonly Override[]> = {}
  for (const [written, said] of Object.entries(manifest.overrides)) {
    const source = normal(written)
    overrides[source] = [...(overrides[source] ?? []), ...said]
    if (sources.includes(source) || hasErrors(file)) continue
    const near = sources.find(one => one.endsWith(`/${source}`)) ?? nearest(source, sources)
    report(file, 'override-file-unknown', { source: written, nearest: near }, said[0]?.place)
  }
  return { ...manifest, overrides }
}

/** A preface is named by the manifest: where it is missing the manifest is wrong, not the source. */
const checkPrefaces = async (host: Host, manifest: Manifest, at: Resolving): Promise<void> => {
  for (const item of manifest.front)
    if (item.kind === 'preface' && (await host.kind(joined(at.folder, normal(item.file)))) === 'absent')
      await reportAbsent(host, item, at)
}

/** A house's template is no source, but it too must be there. */
const checkTemplate = async (host: Host, { template }: Manifest, at: Resolving): Promise<void> => {
  if (template && (await host.kind(joined(at.folder, template.file))) === 'absent')
    await reportAbsent(host, template, at)
}

const reportAbsent = async (
  host: Host,
  { file, place }: Pick<SourceEntry, 'file' | 'place'>,
  at: Resolving
): Promise<void> => {
  const near = hasPattern(file) ? '' : await nearestPath(host, joined(at.folder, normal(file)))
  const shown = near === '' ? '' : normal(file).slice(0, normal(file).lastIndexOf('/') + 1) + near
  const there = shown === '' ? await namesIn(host, at.folder) : ''
  report(at.file, 'manifest-no-match', { pattern: file, nearest: shown, there }, place)
}

/** What a name could have been: texts and folders. */
const namesIn = async (host: Host, folder: string): Promise<string> => {
  if ((await host.kind(folder)) !== 'folder') return ''
  const names = await sourcesIn(host, folder, '', [])
  return listed(names.filter(name => !isPlainlyNoText(name)))
}

/** Where an entry failed there is an error already. */
const reportEmpty = (part: Part, file: VFile): void => {
  if (hasErrors(file)) return
  report(file, 'part-empty', { title: part.title ?? '' }, part.sources[0]?.place)
}

const hasErrors = (file: VFile): boolean => file.messages.some(message => message.fatal === true)

/** Says what of a folder is left out: a manifest by a wrong name, results of the program's own, files that are no texts. */
export const reportBesides = (found: readonly FoundPart[], file: VFile): void => {
  for (const { misnamed } of found)
    if (misnamed !== undefined) report(file, 'manifest-misnamed', { name: misnamed })
  const made = found.flatMap(part => part.made ?? [])
  if (made.length > 0) report(file, 'own-files-left-out', { count: made.length, files: listed(made) })
  const besides = found.flatMap(part => part.besides ?? [])
  if (besides.length > 0) report(file, 'files-passed-over', { count: besides.length, files: listed(besides) })
}

/** @example listed(['1.txt', '2.txt']) // '1.txt, 2.txt' */
const listed = (files: readonly string[]): string =>
  files.slice(0, 10).join(', ') + (files.length > 10 ? ', …' : '')

/** The parts that a folder's files make. */
export const partsOf = (found: readonly FoundPart[]): Part[] =>
  found
    .filter(part => part.files.length > 0)
    .map(part => ({
      ...(part.title === undefined ? {} : { title: part.title }),
      sources: part.files.map(file => ({ file, named: fileNameParts(file) }))
    }))

/** Entries that are paths, not patterns, told by the disk: a name may hold any of `[]{}()*`. */
const namedFiles = async (host: Host, manifest: Manifest, at: Resolving): Promise<Set<string>> => {
  const named = new Set<string>()
  for (const entry of manifest.parts.flatMap(part => part.sources)) {
    const file = normal(entry.file)
    if ((await host.kind(joined(at.folder, file))) === 'absent' && hasPattern(file)) continue
    if (named.has(file)) report(at.file, 'manifest-file-twice', { file }, entry.place)
    named.add(file)
  }
  return named
}

const resolveEntry = async (
  host: Host,
  entry: SourceEntry,
  at: Resolving,
  named: ReadonlySet<string>,
  taken: Set<string>
): Promise<SourceEntry[]> => {
  const file = normal(entry.file)
  if (named.has(file)) return [await resolvePath(host, { ...entry, file }, at)]
  const matches = (await host.glob(file, at.folder)).filter(isSourceName)
  if (matches.length === 0) await reportAbsent(host, entry, at)
  if (matches.length > 1 && (entry.title ?? entry.author ?? entry.unit) !== undefined)
    report(at.file, 'manifest-named-many', { pattern: entry.file, count: matches.length }, entry.place)
  const elsewhere = matches.filter(match => taken.has(match)).sort(naturalOrder)
  if (elsewhere.length > 0)
    report(
      at.file,
      'manifest-placed-elsewhere',
      { pattern: entry.file, count: elsewhere.length, files: listed(elsewhere) },
      entry.place
    )
  const fresh = matches.filter(match => !taken.has(match)).sort(naturalOrder)
  for (const match of fresh) taken.add(match)
  return fresh.map(match => ({ ...entry, file: match, named: fileNameParts(match) }))
}

const resolvePath = async (host: Host, entry: SourceEntry, at: Resolving): Promise<SourceEntry> => {
  if ((await host.kind(joined(at.folder, entry.file))) === 'absent') await reportAbsent(host, entry, at)
  return { ...entry, named: fileNameParts(entry.file) }
}

/** @example joined('book', '../01.txt') // 'book/../01.txt' */
export const joined = (folder: string, file: string): string =>
  /^(?:\/|[A-Za-z]:\/)/.test(file) || folder === '' ? file : `${folder}/${file}`

const hasPattern = (file: string): boolean => /[*?[\]{}()!]/.test(file)

/** Forward slashes, no leading `./`. */
const normal = (file: string): string => file.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '')

const withNormalFile = (item: FrontItem): FrontItem =>
  item.kind === 'preface' ? { ...item, file: normal(item.file) } : item
