/** In: a job. Out: its sources read and normalized, with everything that was said about them. */
import { VFile } from 'vfile'
import { joined, type ReadResult, readSource } from '../1-read/index.ts'
import { normalize } from '../2-normalize/index.ts'
import type { VolumeText, VolumeTexts } from '../3-compose/index.ts'
import { report } from '../diagnostics/report.ts'
import type { Host } from '../model/host.ts'
import type { SourceEntry } from '../model/manifest.ts'
import { repairsOf } from '../model/repair.ts'
import type { VolumeJob } from '../model/volume.ts'
import { sharedLines } from './shared-lines.ts'

/** Texts of a volume, and the files that their messages are on. */
export interface ReadTexts extends VolumeTexts {
  /** Prefaces first, then the parts' sources, in order; also those that could not be read. */
  readonly files: readonly VFile[]
  readonly unreadable: readonly string[]
  /** Takes what is said of the volume as a whole. */
  readonly volume: VFile
  /** False where an error keeps the volume from being written. */
  readonly complete: boolean
}

/** Reads in order, so that messages come in order too. A source that cannot be read does not stop the others. */
export const readTexts = async (host: Host, job: VolumeJob): Promise<ReadTexts> => {
  const files: VFile[] = []
  const unreadable: string[] = []
  const prefaces = new Map<string, VolumeText>()
  const sources = await readSources(host, job)
  const shared = sharedLines([...sources.values()].flatMap(({ source }) => (source ? [source.base] : [])))
  const read = async (entry: SourceEntry): Promise<VolumeText | null> => {
    const { text, file } = await readText(host, job, entry, sources, shared)
    files.push(file)
    if (!text) unreadable.push(entry.file)
    return text
  }
  for (const item of job.manifest.front) {
    const text = item.kind === 'preface' ? await read({ file: item.file }) : null
    if (text && item.kind === 'preface') prefaces.set(item.file, text)
  }
  const parts: VolumeText[][] = []
  for (const part of job.manifest.parts) {
    const texts: VolumeText[] = []
    for (const entry of part.sources) {
      const text = await read(entry)
      if (text) texts.push(text)
    }
    parts.push(texts)
  }
  const volume = new VFile()
  const texts = { files, unreadable, prefaces, parts, volume }
  return { ...texts, complete: isComplete(job, texts) }
}

/** All of them before any is normalized: what several have at their edges tells of each. */
const readSources = async (host: Host, job: VolumeJob): Promise<Map<SourceEntry | string, ReadResult>> => {
  const sources = new Map<SourceEntry | string, ReadResult>()
  for (const item of job.manifest.front)
    if (item.kind === 'preface') sources.set(item.file, await readEntry(host, job, item))
  for (const part of job.manifest.parts)
    for (const entry of part.sources) sources.set(entry, await readEntry(host, job, entry))
  return sources
}

const readEntry = (
  host: Host,
  job: VolumeJob,
  { file, encoding = job.manifest.encoding }: Pick<SourceEntry, 'file' | 'encoding'>
): Promise<ReadResult> =>
  readSource(host, joined(job.folder, file), file, encoding === undefined ? {} : { encoding })

const readText = async (
  host: Host,
  job: VolumeJob,
  entry: SourceEntry,
  sources: ReadonlyMap<SourceEntry | string, ReadResult>,
  shared: readonly string[]
): Promise<{ text: VolumeText | null; file: VFile }> => {
  const { source, file } =
    sources.get(entry) ?? sources.get(entry.file) ?? (await readEntry(host, job, entry))
  const settings = { ...repairsOf(job.manifest, entry.file), sharedLines: shared }
  const text = source && (await normalize(source, file, settings))
  return { text: text && { entry, text, file }, file }
}

/** With `onError: skip` a volume goes on without what cannot be read, but not without any text. */
const isComplete = (job: VolumeJob, texts: Omit<ReadTexts, 'complete'>): boolean => {
  const left = texts.parts.some(part => part.length > 0)
  if (texts.unreadable.length === 0) return left
  if (job.manifest.onError === 'fail') return false
  if (left)
    report(texts.volume, 'sources-skipped', {
      count: texts.unreadable.length,
      files: texts.unreadable.join(', ')
    })
  return left
}
