/** The patterns of a manifest as the files that they match, each once, in natural order. */
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { Host } from '../model/host.ts'
import type { FrontItem, Manifest, Part, SourceEntry } from '../model/manifest.ts'
import { fileNameParts } from './file-name-parts.ts'
import { type FoundPart, findSources, isSourceName } from './find-sources.ts'
import { naturalOrder } from './natural-order.ts'

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
  const prefaces = manifest.front.flatMap(item => (item.kind === 'preface' ? [normal(item.file)] : []))
  if (manifest.parts.length === 0) {
    const found = await findSources(host, at.folder, [...at.except, ...prefaces])
    return { ...manifest, parts: partsOf(found) }
  }
  const named = await namedFiles(host, manifest, at)
  const taken = new Set([...named, ...prefaces])
  const parts: Part[] = []
  for (const part of manifest.parts) {
    const sources: SourceEntry[] = []
    for (const entry of part.sources) sources.push(...(await resolveEntry(host, entry, at, named, taken)))
    parts.push({ ...part, sources })
  }
  return { ...manifest, front: manifest.front.map(withNormalFile), parts }
}

/** The parts that a folder's files make. */
export const partsOf = (found: readonly FoundPart[]): Part[] =>
  found.map(part => ({
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
  if (matches.length === 0) report(at.file, 'manifest-no-match', { pattern: entry.file }, entry.place)
  if (matches.length > 1 && (entry.title ?? entry.author ?? entry.unit) !== undefined)
    report(at.file, 'manifest-named-many', { pattern: entry.file, count: matches.length }, entry.place)
  const fresh = matches.filter(match => !taken.has(match)).sort(naturalOrder)
  for (const match of fresh) taken.add(match)
  return fresh.map(match => ({ ...entry, file: match, named: fileNameParts(match) }))
}

const resolvePath = async (host: Host, entry: SourceEntry, at: Resolving): Promise<SourceEntry> => {
  if ((await host.kind(joined(at.folder, entry.file))) === 'absent')
    report(at.file, 'manifest-no-match', { pattern: entry.file }, entry.place)
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
